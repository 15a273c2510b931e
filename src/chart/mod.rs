//! Charts as data: what is drawn, in the units of its axes, with every tick, label and sentence
//! computed once. The window and the page draw the same [`ChartSpec`].
//!
//! Owns ticks, palette roles, the choice and the places of labels; knows no pixels and no points.
//! Start at [`chart`].

mod board;
mod change;
mod cost;
mod effects;
mod pathway;
mod scale;
mod spec;
mod stack;
mod structure;
mod ticks;
mod wedges;
mod words;

use crate::account::Factors;
use crate::assess::Assessment;
use crate::base::{Lang, Year};
use crate::figure::Reference;
use crate::i18n::tr;
use crate::plan::Plan;
use crate::programme::ChartKind;

pub use scale::Scale;
pub use spec::{
    Anchor, Axis, ChartSpec, ChartTable, Direction, FigureCell, Ink, Label, Layer, Marker, Tick,
};
pub use ticks::{nice_ticks, value_axis};

/// What a chart is made from.
#[derive(Clone, Copy)]
struct Case<'a> {
    plan: &'a Plan,
    factors: &'a Factors,
    assessment: &'a Assessment,
    lang: Lang,
}

/// A chart of a plan.
#[must_use]
pub fn chart(
    kind: ChartKind,
    plan: &Plan,
    factors: &Factors,
    assessment: &Assessment,
    lang: Lang,
) -> ChartSpec {
    let case = Case {
        plan,
        factors,
        assessment,
        lang,
    };
    match kind {
        ChartKind::Pathway => pathway::pathway(case),
        ChartKind::EmissionStructure => structure::emission(case),
        ChartKind::EnergyStructure => structure::energy(case),
        ChartKind::MeasureEffects => effects::effects(case),
        ChartKind::Wedges => wedges::wedges(case),
        ChartKind::CostCurve => cost::curve(case),
        ChartKind::PastChange => {
            let found = assessment.pathway.past_change.as_ref();
            let titles = ("chart-past-change", "chart-past-change-title");
            change::change(case, titles, ("past", found))
        }
        ChartKind::PlannedChange => {
            let found = assessment.pathway.planned_change.as_ref();
            let titles = ("chart-planned-change", "chart-planned-change-title");
            change::change(case, titles, ("planned", found))
        }
    }
}

/// A chart without anything to draw: its sentence says so.
fn empty(title: String, unit: &str, lang: Lang) -> ChartSpec {
    ChartSpec {
        title,
        sentence: tr(lang, "chart-no-data"),
        unit: unit.to_owned(),
        direction: Direction::Up,
        x: Axis {
            min: 0.0,
            max: 1.0,
            ticks: Vec::new(),
        },
        y: value_axis(0.0, 1.0, 5),
        layers: Vec::new(),
        labels: Vec::new(),
        table: ChartTable::default(),
        complete: false,
    }
}

/// The reference of a figure of a year.
fn in_year(path: &str, year: Year) -> String {
    Reference::to(path).at(year).to_string()
}

/// The place of a year on an axis.
fn place_of(year: Year) -> f64 {
    f64::from(year)
}
