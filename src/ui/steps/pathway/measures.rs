//! The table of measures.

use crate::app::Workspace;
use crate::app::sheet::{Change, Put, one_step};
use crate::base::{Dimension, Figure, Lang, Number, Sector, Unit, Year, decimals_of};
use crate::figure::{Reference, Resolved, format_value, resolve};
use crate::finding::Place;
use crate::i18n::{tr, tr_with};
use crate::plan::Measure;
use crate::plan::edit::{Edit, ListEdit};
use crate::ui::steps::listing::{Listing, fresh_id, option_named, set, text_of};
use crate::ui::steps::shared::{
    emission_unit, figure_cell_fixed, unit_cell, unit_choices, with_sources,
};
use crate::ui::widgets::Said;
use crate::ui::widgets::grid::{Cell, Choice, Column, Kind, Look, Sheet};

/// What a column shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Name,
    Sector,
    Start,
    Ramp,
    Effect,
    EffectUnit,
    InTarget,
    Investment,
    InvestmentUnit,
    Owner,
    From,
    To,
    Funding,
    Content,
    EffectSource,
}

use Part as P;

/// The columns: what they show, the id of the place, width, share of the rest, what they take.
#[rustfmt::skip]
const PARTS: [(Part, &str, f32, f32, Kind); 15] = [
    (P::Name, "name", 196.0, 1.0, Kind::Text),
    (P::Sector, "sector", 172.0, 0.0, Kind::Choice),
    (P::Start, "start", 62.0, 0.0, Kind::Number),
    (P::Ramp, "ramp", 78.0, 0.0, Kind::Number),
    (P::Effect, "effect", 76.0, 0.0, Kind::Number),
    (P::EffectUnit, "effect_unit", 98.0, 0.0, Kind::Choice),
    (P::InTarget, "in_target", 84.0, 0.0, Kind::Figure),
    (P::Investment, "investment", 76.0, 0.0, Kind::Number),
    (P::InvestmentUnit, "investment_unit", 62.0, 0.0, Kind::Choice),
    (P::Owner, "owner", 120.0, 0.0, Kind::Text),
    (P::From, "from", 60.0, 0.0, Kind::Number),
    (P::To, "to", 60.0, 0.0, Kind::Number),
    (P::Funding, "funding", 120.0, 0.0, Kind::Text),
    (P::Content, "content", 240.0, 0.0, Kind::Text),
    (P::EffectSource, "effect_source", 240.0, 0.0, Kind::Text),
];

/// The table of measures.
pub(super) struct MeasureSheet<'a> {
    workspace: &'a Workspace,
    lang: Lang,
    columns: Vec<Column>,
    /// The year in which the effect is shown.
    year: Option<Year>,
    /// The unit in which it is shown.
    unit: Unit,
    /// The decimals with which it is shown.
    digits: usize,
}

impl<'a> MeasureSheet<'a> {
    /// The table of the open plan.
    pub fn new(workspace: &'a Workspace, lang: Lang) -> Self {
        let year = workspace.plan().years.target_year();
        let unit = effect_unit(workspace);
        let columns = PARTS.iter().map(|(part, _, width, grow, kind)| {
            let label = match (part, year) {
                (Part::InTarget, Some(year)) => {
                    let (year, unit) = (year.to_string(), unit.sign(lang));
                    tr_with(lang, "measure-in-year", &[("year", &year), ("unit", unit)])
                }
                (part, _) => tr(lang, head(*part)),
            };
            Column::new(label, *width, *kind).growing(*grow)
        });
        let mut sheet = Self {
            workspace,
            lang,
            columns: columns.collect(),
            year,
            unit,
            digits: 0,
        };
        let effects = (0..sheet.rows()).filter_map(|row| sheet.effect(row)?.value_in(unit));
        sheet.digits = decimals_of(effects);
        sheet
    }

    /// How many measures there are, and what they do and cost together.
    pub fn sum(&self) -> Vec<(&'static str, Said)> {
        let measures = &self.workspace.plan().measures;
        let missing = || tr(self.lang, "cell-missing");
        let figure = |path: String| {
            let value = Reference::parse(&path).ok().and_then(|reference| {
                with_sources(self.workspace, |s| match resolve(&reference, s, None) {
                    Ok(Resolved::Figure(shown)) => format_value(&shown.figure, self.lang),
                    Ok(Resolved::Text(_)) | Err(_) => None,
                })
            });
            Said::Figure(value.unwrap_or_else(missing), path)
        };
        let year = self.year.map(|year| year.to_string());
        let effect = match self.year {
            Some(year) => figure(format!("pathway.reduction@{year}")),
            None => Said::Words(missing()),
        };
        vec![
            ("count", Said::Words(measures.len().to_string())),
            ("year", Said::Words(year.unwrap_or_else(missing))),
            ("effect", effect),
            ("money", figure("measures.investment".to_owned())),
        ]
    }

    fn measure(&self, row: usize) -> Option<&'a Measure> {
        self.workspace.plan().measures.get(row)
    }

    fn next_id(&self, index: usize) -> String {
        let measures = &self.workspace.plan().measures;
        let ids = measures.iter().map(|measure| measure.id.as_str());
        fresh_id(ids, "m", measures.len(), index)
    }

    /// The effect of a measure in the year shown.
    fn effect(&self, row: usize) -> Option<Figure> {
        let effects = self.workspace.assessment().pathway.measures.get(row)?;
        let mut years = effects.by_year.iter();
        let (_, figure) = years.find(|(year, _)| Some(*year) == self.year)?;
        Some(*figure)
    }
}

impl Sheet for MeasureSheet<'_> {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn rows(&self) -> usize {
        self.workspace.plan().measures.len()
    }

    fn name(&self, row: usize) -> String {
        let name = self.measure(row).map(|measure| measure.name.trim());
        match name {
            Some(name) if !name.is_empty() => name.to_owned(),
            Some(_) => format!("{} {}", tr(self.lang, "measure"), row + 1),
            None => tr(self.lang, "grid-row-new"),
        }
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        let (Some(measure), Some((part, ..))) = (self.measure(row), PARTS.get(column)) else {
            return Cell::default();
        };
        match part {
            Part::Name => Cell::text(&measure.name),
            Part::Sector => Cell::text(tr(self.lang, measure.sector.key())),
            Part::Start => Cell::text(&measure.start.0),
            Part::Ramp => Cell::text(&measure.ramp.0),
            Part::Effect => Cell::number(&measure.effect.0),
            Part::EffectUnit => unit_cell(&measure.effect_unit, self.lang).looking(Look::Quiet),
            Part::InTarget => self.effect(row).map_or_else(Cell::default, |figure| {
                figure_cell_fixed(&figure, self.unit, self.digits, self.lang)
            }),
            Part::Investment => Cell::number(&measure.investment.0),
            Part::InvestmentUnit => {
                unit_cell(&measure.investment_unit, self.lang).looking(Look::Quiet)
            }
            Part::Owner => Cell::text(&measure.owner),
            Part::From => Cell::text(&measure.from.0),
            Part::To => Cell::text(&measure.to.0),
            Part::Funding => Cell::text(&measure.funding),
            Part::Content => Cell::text(&measure.content),
            Part::EffectSource => Cell::text(&measure.effect_source),
        }
    }

    fn place(&self, row: usize, column: usize) -> Option<Place> {
        let id = match self.measure(row) {
            Some(measure) => measure.id.clone(),
            None => self.next_id(row),
        };
        let (_, part, ..) = PARTS.get(column)?;
        Some(Place::of(&["measure", &id, part]))
    }

    fn choices(&self, _row: usize, column: usize) -> Vec<Choice> {
        match PARTS.get(column) {
            Some((Part::Sector, ..)) => Sector::ALL
                .iter()
                .map(|sector| Choice::new(tr(self.lang, sector.key())))
                .collect(),
            Some((Part::EffectUnit, ..)) => unit_choices(Unit::of(Dimension::Emission), self.lang),
            Some((Part::InvestmentUnit, ..)) => unit_choices(Unit::of(Dimension::Money), self.lang),
            _ => Vec::new(),
        }
    }

    fn figure(&self, row: usize, column: usize) -> Option<String> {
        let id = &self.measure(row)?.id;
        let (part, ..) = PARTS.get(column)?;
        match part {
            Part::Effect => Some(format!("measure.{id}.full")),
            Part::InTarget => self.year.map(|year| format!("measure.{id}.effect@{year}")),
            Part::Investment => Some(format!("measure.{id}.investment")),
            _ => None,
        }
    }

    fn grows(&self) -> bool {
        true
    }

    fn is_numbered(&self) -> bool {
        true
    }

    fn frozen(&self) -> usize {
        1
    }
}

impl Listing for MeasureSheet<'_> {
    type Item = Measure;

    fn list(&self) -> &[Measure] {
        &self.workspace.plan().measures
    }

    fn fresh(&self, _row: usize, index: usize) -> Measure {
        Measure {
            id: self.next_id(index),
            ramp: Number::typed("1"),
            effect_unit: self.unit.sign(Lang::Zh).to_owned(),
            investment_unit: Unit::TEN_THOUSAND_YUAN.sign(Lang::Zh).to_owned(),
            sector: Sector::Industry,
            ..Measure::default()
        }
    }

    fn put(&self, item: &mut Measure, change: &Change) -> Put {
        let Some((part, ..)) = PARTS.get(change.spot.column) else {
            return Put::Refused;
        };
        let field = match part {
            Part::Sector => {
                let text = text_of(change).unwrap_or_default();
                let named = option_named(text, Sector::ALL, Sector::key, Sector::id);
                return named.map_or(Put::Refused, |sector| {
                    item.sector = sector;
                    Put::Taken
                });
            }
            Part::InTarget => return Put::Refused,
            Part::Name => &mut item.name,
            Part::Start => &mut item.start.0,
            Part::Ramp => &mut item.ramp.0,
            Part::Effect => &mut item.effect.0,
            Part::EffectUnit => &mut item.effect_unit,
            Part::Investment => &mut item.investment.0,
            Part::InvestmentUnit => &mut item.investment_unit,
            Part::Owner => &mut item.owner,
            Part::From => &mut item.from.0,
            Part::To => &mut item.to.0,
            Part::Funding => &mut item.funding,
            Part::Content => &mut item.content,
            Part::EffectSource => &mut item.effect_source,
        };
        set(field, &change.input)
    }

    fn edit(&self, edits: Vec<ListEdit<Measure>>) -> Edit {
        one_step(edits.into_iter().map(Edit::Measure))
    }

    fn root(&self) -> Place {
        Place::of(&["measure"])
    }
}

/// One unit for the effects of all measures: that of the first, else by the size of the place.
fn effect_unit(workspace: &Workspace) -> Unit {
    let first = workspace.plan().measures.first();
    let typed = first.and_then(|measure| Unit::parse(&measure.effect_unit));
    typed.unwrap_or_else(|| emission_unit(workspace))
}

const fn head(part: Part) -> &'static str {
    match part {
        Part::Name => "measure-name",
        Part::Sector => "column-sector",
        Part::Start => "measure-start",
        Part::Ramp => "measure-ramp",
        Part::Effect => "measure-effect",
        Part::EffectUnit | Part::InvestmentUnit => "column-unit",
        Part::InTarget => "measure-in-target",
        Part::Investment => "measure-investment",
        Part::Owner => "measure-owner",
        Part::From => "measure-from",
        Part::To => "measure-to",
        Part::Funding => "measure-funding",
        Part::Content => "measure-content",
        Part::EffectSource => "measure-effect-source",
    }
}
