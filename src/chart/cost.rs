//! The cost curve: what saves money first, then what costs it; as wide as the tonnes of each measure.

use super::scale::Scale;
use super::words::{marked, sentence};
use super::{
    Anchor, Axis, Case, ChartSpec, ChartTable, Direction, Ink, Label, Layer, empty, in_year,
    value_axis,
};
use crate::account::EmissionUnits;
use crate::base::{Lang, Unit, format_fixed};
use crate::i18n::{tr, tr_with};
use crate::pathway::CurvePoint;

/// Shades of neighbouring blocks, in turn.
const SHADES: u8 = 4;

/// A block of the curve.
struct Block<'a> {
    /// The number under which the table names the measure.
    number: usize,
    id: &'a str,
    name: &'a str,
    /// The reference of its width.
    effect: String,
    from: f64,
    to: f64,
    cost: f64,
    is_complete: bool,
}

/// The levelised cost of the measures of the judged year over the tonnes that they take away.
pub(super) fn curve(case: Case<'_>) -> ChartSpec {
    let (lang, path) = (case.lang, &case.assessment.pathway);
    let unit = EmissionUnits::like(case.assessment.inventory.unit);
    let unit = unit.cost.sign(lang);
    let title = match path.target {
        Some(year) => tr_with(lang, "chart-cost-curve", &[("year", &year.to_string())]),
        None => tr(lang, "chart-cost-curve-no-year"),
    };
    let total: f64 = path.costs.curve.iter().map(|point| point.tonnes).sum();
    let scale = Scale::emission(case.assessment);
    let sized = Unit::T_CO2.convert(total, scale.unit).unwrap_or(total);
    let scale = scale.sized(total);
    let blocks = blocks(case, &scale);
    if blocks.is_empty() {
        return empty(title, unit, lang);
    }
    let y = cost_axis(&blocks);
    ChartSpec {
        title,
        said: Vec::new(),
        sentence: said(&blocks, sized, &scale, (unit, lang)),
        unit: unit.to_owned(),
        direction: Direction::Up,
        x: value_axis(0.0, sized, 6),
        layers: blocks.iter().map(layer).collect(),
        labels: labels(&blocks, &y, &scale, lang),
        table: table(&blocks, &scale, (unit, lang)),
        y,
        complete: blocks.iter().all(|block| block.is_complete),
    }
}

fn blocks<'a>(case: Case<'a>, scale: &Scale) -> Vec<Block<'a>> {
    let mut reached = 0.0;
    let year = case.assessment.pathway.target;
    let mut block = |(at, point): (usize, &CurvePoint)| {
        let measure = case.plan.measures.get(point.measure)?;
        let from = reached;
        reached += Unit::T_CO2.convert(point.tonnes, scale.unit)?;
        Some(Block {
            number: at + 1,
            id: &measure.id,
            name: &measure.name,
            effect: year.map_or_else(String::new, |year| {
                in_year(&format!("measure.{}.effect", measure.id), year)
            }),
            from,
            to: reached,
            cost: point.cost,
            is_complete: point.is_complete,
        })
    };
    let curve = case.assessment.pathway.costs.curve.iter();
    curve.enumerate().filter_map(&mut block).collect()
}

fn cost_axis(blocks: &[Block<'_>]) -> Axis {
    let (low, high) = blocks
        .iter()
        .fold((0.0_f64, 0.0_f64), |(low, high), block| {
            (low.min(block.cost), high.max(block.cost))
        });
    // Room for the numbers above and below the blocks, and above them for what the axis counts.
    let range = high - low;
    let low = if low < 0.0 { low - range * 0.12 } else { 0.0 };
    value_axis(low, high + range * 0.22, 5)
}

fn layer(block: &Block<'_>) -> Layer {
    let (low, high) = (block.cost.min(0.0), block.cost.max(0.0));
    let shade = u8::try_from((block.number - 1) % usize::from(SHADES)).unwrap_or_default();
    Layer::Area {
        name: format!("{} {}", block.number, block.name),
        ink: Ink::Step(shade),
        points: vec![(block.from, low, high), (block.to, low, high)],
    }
}

/// The number of each block at its end, and what the axis of tonnes counts.
fn labels(blocks: &[Block<'_>], y: &Axis, scale: &Scale, lang: Lang) -> Vec<Label> {
    let number = |block: &Block<'_>| Label {
        at: (f64::midpoint(block.from, block.to), block.cost),
        anchor: if block.cost < 0.0 {
            Anchor::Below
        } else {
            Anchor::Above
        },
        text: block.number.to_string(),
        ink: Ink::Ink,
        on_fill: false,
        strong: false,
    };
    let width = blocks.last().map_or(0.0, |block| block.to);
    let mut labels: Vec<Label> = Vec::new();
    for label in blocks.iter().map(number) {
        // Two numbers of narrow blocks of like height would lie on each other; the table has both.
        let touches = |other: &Label| {
            (other.at.0 - label.at.0).abs() < width * 0.024
                && (other.at.1 - label.at.1).abs() < (y.max - y.min) * 0.058
        };
        if !labels.iter().any(touches) {
            labels.push(label);
        }
    }
    let args = [("unit", scale.unit.sign(lang))];
    labels.push(Label {
        at: (
            blocks.last().map_or(0.0, |block| block.to),
            y.max - (y.max - y.min) * 0.04,
        ),
        anchor: Anchor::Right,
        text: tr_with(lang, "chart-cost-axis", &args),
        ink: Ink::Quiet,
        on_fill: false,
        strong: false,
    });
    labels
}

/// How much the measures take away together, how many of them save money, which is the dearest.
fn said(blocks: &[Block<'_>], total: f64, scale: &Scale, (unit, lang): (&str, Lang)) -> String {
    let reached = blocks
        .last()
        .map_or_else(String::new, |block| format!("measure.{}.reached", block.id));
    let saving = blocks.iter().filter(|block| block.cost < 0.0).count();
    let args = [
        ("count", blocks.len().to_string()),
        ("value", marked(&scale.words(total, lang), &reached)),
        ("saving", saving.to_string()),
    ];
    let args = args.each_ref().map(|(name, text)| (*name, text.as_str()));
    let key = if saving > 0 {
        "chart-cost-together"
    } else {
        "chart-cost-together-none"
    };
    let first = tr_with(lang, key, &args);
    let dearest = blocks.last().filter(|block| block.cost > 0.0);
    let second = dearest.map(|block| {
        let asked = format!("measure.{}.cost_per_tonne", block.id);
        let cost = marked(&format_fixed(block.cost, 0), &asked);
        let args = [
            ("name", block.name),
            ("cost", cost.as_str()),
            ("unit", unit),
        ];
        tr_with(lang, "chart-cost-dearest", &args)
    });
    let complete = blocks.iter().all(|block| block.is_complete);
    sentence(&first, second.as_deref(), complete, lang)
}

fn table(blocks: &[Block<'_>], scale: &Scale, (each, lang): (&str, Lang)) -> ChartTable {
    let unit = scale.unit.sign(lang);
    let row = |block: &Block<'_>| {
        vec![
            (format!("{} {}", block.number, block.name), String::new()),
            (scale.text(block.to - block.from), block.effect.clone()),
            (
                scale.text(block.to),
                format!("measure.{}.reached", block.id),
            ),
            (
                format_fixed(block.cost, 1),
                format!("measure.{}.cost_per_tonne", block.id),
            ),
        ]
    };
    let head = vec![
        tr(lang, "chart-measure"),
        tr_with(lang, "chart-cost-tonnes", &[("unit", unit)]),
        tr_with(lang, "chart-cost-sum", &[("unit", unit)]),
        tr_with(lang, "chart-cost-each", &[("unit", each)]),
    ];
    ChartTable::new(head, blocks.iter().map(row).collect(), 0)
}
