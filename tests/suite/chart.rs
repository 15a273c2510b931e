//! Charts: what is drawn, what it says, and that labels keep clear of each other.

use nearzero::account::factors;
use nearzero::base::{Datum, Lang, Sector};
use nearzero::chart::{Anchor, ChartSpec, Direction, Ink, Label, Layer, Marker, Phrase, chart};
use nearzero::figure::{Reference, trace};
use nearzero::plan::{GasScope, Measure, Plan};
use nearzero::programme::ChartKind;

use crate::worked::{assessment, plan, samples};

const KINDS: [ChartKind; 8] = [
    ChartKind::Pathway,
    ChartKind::EmissionStructure,
    ChartKind::EnergyStructure,
    ChartKind::MeasureEffects,
    ChartKind::Wedges,
    ChartKind::CostCurve,
    ChartKind::PastChange,
    ChartKind::PlannedChange,
];

fn draw(kind: ChartKind, plan: &Plan, lang: Lang) -> ChartSpec {
    let assessment = assessment(plan);
    let other = assessment.other_count(plan, factors());
    chart(kind, plan, factors(), (&assessment, &other), lang)
}

/// Every chart of the worked plan and of the samples, in both languages.
fn all() -> Vec<ChartSpec> {
    let mut specs = Vec::new();
    for plan in samples().into_iter().chain([plan()]) {
        let assessment = assessment(&plan);
        let other = assessment.other_count(&plan, factors());
        for kind in KINDS {
            for lang in Lang::ALL {
                specs.push(chart(kind, &plan, factors(), (&assessment, &other), lang));
            }
        }
    }
    specs
}

/// The places of a layer.
fn places(layer: &Layer) -> Vec<(f64, f64)> {
    match layer {
        Layer::Area { points, .. } => points
            .iter()
            .flat_map(|(x, a, b)| [(*x, *a), (*x, *b)])
            .collect(),
        Layer::Bars { bars, .. } => bars
            .iter()
            .flat_map(|(x, a, b)| [(*x, *a), (*x, *b)])
            .collect(),
        Layer::Line { points, .. } => points.clone(),
        Layer::Point { at, .. } => vec![*at],
        Layer::Gap { x, from, to, .. } => vec![(*x, *from), (*x, *to)],
        Layer::Divider { x } => vec![(*x, f64::NAN)],
    }
}

#[test]
fn everything_lies_on_the_plot() {
    for spec in all() {
        let is_within = |value: f64, min: f64, max: f64| {
            value.is_nan() || (min - 1e-9..=max + 1e-9).contains(&value)
        };
        let labels = spec.labels.iter().map(|label| label.at);
        for (x, y) in spec.layers.iter().flat_map(places).chain(labels) {
            assert!(
                is_within(x, spec.x.min, spec.x.max),
                "{}: x {x}",
                spec.title
            );
            assert!(
                is_within(y, spec.y.min, spec.y.max),
                "{}: y {y}",
                spec.title
            );
        }
        if spec.layers.is_empty() {
            // A community knows no gross domestic product: its change cannot be taken apart.
            continue;
        }
        assert!(!spec.table.rows.is_empty());
        assert!(
            spec.table
                .rows
                .iter()
                .all(|row| row.len() == spec.table.head.len())
        );
        assert!(
            spec.complete && spec.sentence.ends_with(['。', '.']),
            "{}",
            spec.sentence
        );
    }
}

/// A point on a plot of 680 by 220 points, as the window draws it.
fn on_plot(spec: &ChartSpec, (x, y): (f64, f64)) -> (f64, f64) {
    (
        (x - spec.x.min) / (spec.x.max - spec.x.min) * 680.0,
        (y - spec.y.min) / (spec.y.max - spec.y.min) * 220.0,
    )
}

/// Left, right, lower and upper edge of a label on the plot, in a text of 12 points.
fn frame(spec: &ChartSpec, label: &Label) -> [f64; 4] {
    let (x, y) = on_plot(spec, label.at);
    let width: f64 = label
        .text
        .chars()
        .map(|c| if c.is_ascii() { 6.6 } else { 12.0 })
        .sum();
    let left = match label.anchor {
        Anchor::Left => x,
        Anchor::Right => x - width,
        Anchor::Centre | Anchor::Above | Anchor::Below => x - width / 2.0,
    };
    let low = match label.anchor {
        Anchor::Above => y,
        Anchor::Below => y - 12.0,
        Anchor::Left | Anchor::Centre | Anchor::Right => y - 6.0,
    };
    [left, left + width, low, low + 12.0]
}

#[test]
fn labels_keep_clear_of_each_other() {
    for spec in all()
        .into_iter()
        .filter(|spec| spec.direction == Direction::Up)
    {
        for (at, one) in spec.labels.iter().enumerate() {
            for other in spec.labels.iter().skip(at + 1) {
                let ([l, r, b, t], [l2, r2, b2, t2]) = (frame(&spec, one), frame(&spec, other));
                let overlaps = l < r2 && l2 < r && b < t2 && b2 < t;
                assert!(
                    !overlaps,
                    "{}: `{}` and `{}`",
                    spec.title, one.text, other.text
                );
            }
        }
    }
}

#[test]
fn labels_keep_clear_of_ranges() {
    for mut plan in samples().into_iter().chain([plan()]) {
        plan.accounting.default_uncertainty = true;
        let spec = draw(ChartKind::Pathway, &plan, Lang::Zh);
        let strokes = spec.layers.iter().filter_map(|layer| match layer {
            Layer::Line { name, points, .. } if name == "不确定范围" => Some(points),
            _ => None,
        });
        let strokes: Vec<_> = strokes.collect();
        assert!(!strokes.is_empty(), "{}", spec.title);
        for label in &spec.labels {
            let [left, right, low, high] = frame(&spec, label);
            for stroke in &strokes {
                let [(x, from), (_, to)] = [stroke[0], stroke[1]].map(|at| on_plot(&spec, at));
                let is_crossed = left < x && x < right && from < high && low < to;
                assert!(!is_crossed, "{}: `{}`", spec.title, label.text);
            }
        }
    }
}

#[test]
fn the_pathway_says_where_the_plan_leads() {
    let spec = draw(ChartKind::Pathway, &plan(), Lang::Zh);
    assert_eq!(
        spec.sentence,
        "规划 2025 年排放 102.4 万吨，比 2022 年下降 6.8%；距目标还差 6.4 万吨。"
    );
    let english = draw(ChartKind::Pathway, &plan(), Lang::En);
    assert_eq!(
        english.sentence,
        "The plan emits 102.4 × 10⁴ t in 2025, 6.8 % below 2022; it is 6.4 × 10⁴ t short of the target."
    );
    let texts: Vec<&str> = spec
        .labels
        .iter()
        .map(|label| label.text.as_str())
        .collect();
    for wanted in [
        "2025 目标 96.0，缺口 6.4",
        "规划情景",
        "基准情景",
        "现状",
        "规划",
        "工业",
        "居民生活",
    ] {
        assert!(texts.contains(&wanted), "no `{wanted}` in {texts:?}");
    }
    assert_eq!(
        spec.x
            .ticks
            .iter()
            .filter(|tick| tick.strong)
            .map(|tick| tick.label.as_str())
            .collect::<Vec<_>>(),
        ["2025"]
    );
    let last = spec.table.rows.iter().find(|row| row[0] == "2022").unwrap();
    assert_eq!(
        last.join(" "),
        "2022 71.4 12.6 12.8 11.7 1.3 109.9 109.9 109.9 109.9 0.0 "
    );
}

#[test]
fn only_the_targets_of_the_judged_year_are_filled() {
    let mut plan = plan();
    let mut later = plan.targets[0].clone();
    (later.id, later.year, later.value) = ("later".to_owned(), "2030".into(), "80".into());
    plan.targets.push(later);
    let spec = draw(ChartKind::Pathway, &plan, Lang::Zh);
    let mut markers = Vec::new();
    for layer in &spec.layers {
        if let Layer::Point { marker, at, .. } = layer {
            markers.push((at.0, *marker));
        }
    }
    let wanted = [
        (2025.0, Marker::Diamond),
        (2025.0, Marker::Diamond),
        (2030.0, Marker::Hollow),
    ];
    assert_eq!(markers, wanted);
    let gaps = spec
        .layers
        .iter()
        .filter(|layer| matches!(layer, Layer::Gap { .. }));
    assert_eq!(gaps.count(), 1);
}

#[test]
fn later_years_as_they_were_are_named_beside_the_plan() {
    let mut plan = plan();
    let named = |plan: &Plan, lang, name: &str| {
        let spec = draw(ChartKind::Pathway, plan, lang);
        let found = spec.labels.iter().filter(|label| label.text == name);
        found.count()
    };
    assert_eq!(named(&plan, Lang::Zh, "实际排放"), 0);
    let last = *plan.years.history.last().unwrap();
    for (year, value) in [(last + 1, "1130000"), (last + 2, "1060000")] {
        plan.actuals.push(Datum::new(year, value));
        assert_eq!(named(&plan, Lang::Zh, "实际排放"), 1);
        assert_eq!(named(&plan, Lang::En, "As it really was"), 1);
    }
}

#[test]
fn a_target_that_is_reached_has_no_gap() {
    let mut plan = plan();
    plan.targets[0].value = "103".into();
    let spec = draw(ChartKind::Pathway, &plan, Lang::Zh);
    assert!(
        spec.sentence.ends_with("比目标低 0.6 万吨。"),
        "{}",
        spec.sentence
    );
    assert!(
        !spec
            .layers
            .iter()
            .any(|layer| matches!(layer, Layer::Gap { .. }))
    );
}

#[test]
fn the_wedges_fill_the_room_between_the_lines() {
    let spec = draw(ChartKind::Pathway, &plan(), Lang::Zh);
    let steps = spec.layers.iter().filter_map(|layer| match layer {
        Layer::Area {
            ink: Ink::Step(_),
            points,
            ..
        } => points.last().copied(),
        _ => None,
    });
    let room: f64 = steps.map(|(_, low, high)| high - low).sum();
    let end = spec.table.rows.last().unwrap();
    let at = spec
        .table
        .head
        .iter()
        .position(|head| head == "减排量")
        .unwrap();
    assert!(
        (room - end[at].parse::<f64>().unwrap()).abs() < 0.1,
        "{room} and {}",
        end[at]
    );
}

#[test]
fn missing_data_are_said() {
    let mut plan = plan();
    plan.activities[0].values[2].value = "".into();
    for kind in [
        ChartKind::Pathway,
        ChartKind::EmissionStructure,
        ChartKind::EnergyStructure,
    ] {
        let spec = draw(kind, &plan, Lang::Zh);
        assert!(!spec.complete);
        assert!(spec.table.is_partial(), "{:?}", spec.table.rows);
        assert!(
            spec.sentence
                .ends_with("数据尚不完整，以上数值只含已填部分。"),
            "{}",
            spec.sentence
        );
    }
    let nothing = Plan {
        years: plan.years.clone(),
        ..Plan::default()
    };
    for kind in KINDS {
        let spec = draw(kind, &nothing, Lang::En);
        assert!(spec.layers.is_empty() && !spec.complete);
        let is_change = matches!(kind, ChartKind::PastChange | ChartKind::PlannedChange);
        let said = if is_change {
            "cannot be decomposed"
        } else {
            "There are no data to draw yet."
        };
        assert!(spec.sentence.contains(said), "{}", spec.sentence);
    }
}

#[test]
fn a_single_year_of_history_is_a_bar() {
    let mut plan = plan();
    plan.years.history = vec![2022];
    plan.years.base = "2022".into();
    let spec = draw(ChartKind::Pathway, &plan, Lang::Zh);
    let bars = spec
        .layers
        .iter()
        .filter(|layer| matches!(layer, Layer::Bars { .. }));
    assert_eq!(bars.count(), 5);
    assert!(spec.x.min < 2022.0);
}

#[test]
fn small_places_count_in_tonnes() {
    let mut plan = plan();
    plan.activities
        .retain(|activity| activity.sector == Sector::Agriculture);
    plan.baseline
        .sectors
        .retain(|baseline| baseline.sector == Sector::Agriculture);
    plan.measures.clear();
    plan.targets.clear();
    let spec = draw(ChartKind::EmissionStructure, &plan, Lang::Zh);
    assert_eq!(spec.unit, "吨二氧化碳");
    assert!(
        spec.sentence
            .starts_with("2022 年排放二氧化碳 12\u{202f}631 吨"),
        "{}",
        spec.sentence
    );
}

#[test]
fn many_measures_share_a_last_bar() {
    let mut plan = plan();
    plan.measures = (0..20)
        .map(|at| Measure {
            id: format!("m{at}"),
            name: format!("措施{at}"),
            sector: Sector::Industry,
            start: "2023".into(),
            ramp: "1".into(),
            effect: (at * 100).to_string().as_str().into(),
            effect_unit: "吨CO2".to_owned(),
            ..Measure::default()
        })
        .collect();
    let spec = draw(ChartKind::MeasureEffects, &plan, Lang::Zh);
    let names: Vec<&str> = spec
        .x
        .ticks
        .iter()
        .map(|tick| tick.label.as_str())
        .collect();
    assert_eq!(names.len(), 13);
    assert_eq!((names[0], names[12]), ("措施19", "其余 7 项"));
    assert_eq!(
        spec.table.rows.len(),
        22,
        "the table has every measure and the sum on both counts"
    );
}

#[test]
fn sums_with_gaps_are_not_compared() {
    let mut plan = plan();
    plan.activities[0].values[2].value = "".into();
    let pathway = draw(ChartKind::Pathway, &plan, Lang::Zh);
    assert_eq!(
        pathway.sentence,
        "规划 2025 年排放 68.0 万吨；与目标的差距尚无法计算。数据尚不完整，以上数值只含已填部分。"
    );
    assert!(
        !pathway
            .layers
            .iter()
            .any(|layer| matches!(layer, Layer::Gap { .. }))
    );
    assert!(
        pathway
            .labels
            .iter()
            .any(|label| label.text == "2025 目标 96.0")
    );
    let emission = draw(ChartKind::EmissionStructure, &plan, Lang::Zh);
    assert!(
        emission
            .sentence
            .starts_with("2022 年排放二氧化碳 77.3 万吨。数据尚不完整")
    );
}

#[test]
fn all_gases_are_told_from_carbon_dioxide() {
    let mut plan = plan();
    plan.accounting.gases = GasScope::All;
    for kind in [ChartKind::Pathway, ChartKind::EmissionStructure] {
        let spec = draw(kind, &plan, Lang::En);
        assert!(spec.unit.ends_with("CO₂e"), "{}", spec.unit);
    }
}

#[test]
fn the_tables_of_charts_have_every_total_on_both_counts() {
    let mut plan = plan();
    plan.activities.push(crate::vectors::activity(
        Sector::Agriculture,
        "enteric_cattle",
        "头",
        &[(2020, "90000"), (2021, "91000"), (2022, "92000")],
    ));
    let number = |text: &str| text.parse::<f64>().unwrap();
    let pathway = draw(ChartKind::Pathway, &plan, Lang::Zh).table;
    for name in ["规划情景", "基准情景"] {
        let at = pathway.head.iter().position(|head| head == name).unwrap();
        assert_eq!(pathway.head[at + 1], format!("{name}，CO₂e（AR5）"));
        for (row, cells) in pathway.rows.iter().enumerate() {
            assert!(number(&cells[at + 1]) > number(&cells[at]), "{cells:?}");
            let asked = pathway.figure(row, at + 1).unwrap();
            assert!(asked.starts_with("other_count.pathway."), "{asked}");
        }
    }
    for kind in [ChartKind::EmissionStructure, ChartKind::MeasureEffects] {
        let table = draw(kind, &plan, Lang::En).table;
        let end = table.rows.len() - 1;
        assert!(table.is_total(end - 1) && table.is_total(end) && !table.is_total(0));
        assert_eq!(table.rows[end][0], "Total, CO₂e (AR5)");
        let [own, other] = [end - 1, end].map(|row| number(&table.rows[row][1]));
        assert!(other >= own, "{kind:?}: {own} {other}");
    }
    let energy = draw(ChartKind::EnergyStructure, &plan, Lang::En).table;
    assert_eq!(energy.totals, 1);
}

#[test]
fn every_figure_in_a_sentence_is_what_its_trace_says() {
    let mut told = 0;
    for plan in samples().into_iter().chain([plan()]) {
        let own = nearzero::programme::built_in_programme(&plan.head.programme).unwrap();
        let assessment = assessment(&plan);
        let other = assessment.other_count(&plan, factors());
        for (kind, lang) in KINDS
            .iter()
            .flat_map(|kind| Lang::ALL.map(|lang| (*kind, lang)))
        {
            let spec = chart(kind, &plan, factors(), (&assessment, &other), lang);
            let mut whole = String::new();
            for phrase in &spec.said {
                let (Phrase::Words(text) | Phrase::Figure(text, _)) = phrase;
                whole.push_str(text);
                let Phrase::Figure(text, asked) = phrase else {
                    continue;
                };
                let reference = Reference::parse(asked).unwrap();
                let trace = assessment
                    .with_sources(&plan, own, factors(), |s| trace(&reference, s))
                    .unwrap_or_else(|why| panic!("{asked}: {why:?}"));
                let number: String = text
                    .chars()
                    .filter(|c| !matches!(c, '+' | '\u{202f}'))
                    .collect();
                let number = number.replace('−', "-");
                let number = number.split(' ').next().unwrap();
                let digits = number.split_once('.').map_or(0, |(_, digits)| digits.len());
                let half = 0.501 * 0.1_f64.powi(i32::try_from(digits).unwrap());
                let number: f64 = number.parse().unwrap();
                let value = trace.value.value.unwrap();
                let close = |scale: f64| (number * scale - value).abs() <= half * scale;
                assert!(
                    close(1.0) || close(1e4) || close(0.01),
                    "{kind:?} {text}: {asked} is {value}"
                );
                let again = trace.redone().unwrap();
                assert!(
                    (again - value).abs() <= 1e-9 * value.abs().max(1.0),
                    "{asked}"
                );
                told += 1;
            }
            assert_eq!(whole, spec.sentence);
        }
    }
    assert!(told > 150, "{told}");
}
