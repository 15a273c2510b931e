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

use crate::account::{Factors, count_name};
use crate::assess::Assessment;
use crate::base::{Lang, Year};
use crate::figure::{Reference, path_on_other_count};
use crate::i18n::{tr, tr_with};
use crate::pathway::OtherCount;
use crate::plan::Plan;
use crate::programme::ChartKind;

pub use scale::Scale;
pub use spec::{
    Anchor, Axis, ChartSpec, ChartTable, Direction, FigureCell, Ink, Label, Layer, Marker, Phrase,
    Tick,
};
pub use ticks::{nice_ticks, value_axis};

/// What a chart is made from.
#[derive(Clone, Copy)]
struct Case<'a> {
    plan: &'a Plan,
    factors: &'a Factors,
    assessment: &'a Assessment,
    /// What stands beside its totals.
    other: &'a OtherCount,
    lang: Lang,
}

/// A chart of a plan, from what follows from it on its own count of gases and on the other one.
#[must_use]
pub fn chart(
    kind: ChartKind,
    plan: &Plan,
    factors: &Factors,
    (assessment, other): (&Assessment, &OtherCount),
    lang: Lang,
) -> ChartSpec {
    let case = Case {
        plan,
        factors,
        assessment,
        other,
        lang,
    };
    let spec = match kind {
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
    };
    let said = words::phrases(&spec.sentence);
    ChartSpec {
        sentence: words::plain(&said),
        said,
        ..spec
    }
}

/// A chart without anything to draw: its sentence says so.
fn empty(title: String, unit: &str, lang: Lang) -> ChartSpec {
    ChartSpec {
        title,
        sentence: tr(lang, "chart-no-data"),
        said: Vec::new(),
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

impl Case<'_> {
    /// A fixed name with what its figures are counted in on the other count.
    fn on_other_count(&self, key: &str) -> String {
        self.named_on_other_count(&tr(self.lang, key))
    }

    /// The same for any name.
    fn named_on_other_count(&self, name: &str) -> String {
        let count = count_name(self.other.gases, &self.plan.accounting);
        let args = [("name", name), ("count", count.get(self.lang))];
        tr_with(self.lang, "chart-on-count", &args)
    }
}

/// The reference of a figure of a year on the other count.
fn other_in_year(path: &str, year: Year) -> String {
    in_year(&path_on_other_count(path), year)
}

/// The reference of a figure of a year.
fn in_year(path: &str, year: Year) -> String {
    Reference::to(path).at(year).to_string()
}

/// The place of a year on an axis.
fn place_of(year: Year) -> f64 {
    f64::from(year)
}
