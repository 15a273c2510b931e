//! One line of activity taken apart: its factor, the parameters of its method, the sector that it
//! belongs to, what it is for, and how far it may be off.

mod factor;
mod more;
mod parameters;

use std::borrow::Cow;

use egui::Ui;

pub(super) use self::factor::units as factor_units;
use crate::account::{Carrier, Line, MethodUsed, inventory};
use crate::app::Workspace;
use crate::base::{Datum, Sector};
use crate::figure::activity_name;
use crate::finding::Place;
use crate::plan::edit::{Edit, ListEdit};
use crate::plan::{Activity, Plan};
use crate::ui::View;
use crate::ui::theme::space;
use crate::ui::widgets::{combo, note, strong};

/// The line that is shown.
struct Shown<'a> {
    index: usize,
    activity: &'a Activity,
    carrier: &'a Carrier,
    /// The place of the line.
    place: Place,
    counted: Counted<'a>,
}

/// The line as it is counted.
struct Counted<'a> {
    line: Option<Cow<'a, Line>>,
    method: Option<Cow<'a, MethodUsed>>,
}

impl Shown<'_> {
    /// The reference of a figure of the line in a year; none for a line that is counted on trial.
    fn figure(&self, what: &str, line: &Line) -> Option<String> {
        let is_of_plan = matches!(self.counted.line, Some(Cow::Borrowed(_)));
        is_of_plan.then(|| format!("activity.{}.{what}@{}", self.activity.id, line.year))
    }

    /// The line changed.
    fn with(&self, change: impl FnOnce(&mut Activity)) -> Edit {
        let mut new = self.activity.clone();
        change(&mut new);
        Edit::Activity(ListEdit::Replace(self.index, new))
    }
}

/// Shows the line under the cursor of the table; true when it was moved to another sector.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, index: usize) -> bool {
    let factors = view.workspace.factors();
    let Some(activity) = view.workspace.plan().activities.get(index) else {
        return false;
    };
    let name = activity_name(factors, activity);
    let name = name.get(view.lang);
    let Some((_, carrier)) = factors.carrier(&activity.carrier) else {
        strong(ui, name);
        note(ui, &view.tr("detail-no-carrier"));
        return sector(ui, view, index, activity);
    };
    let shown = Shown {
        index,
        activity,
        carrier,
        place: Place::of(&["activity", &activity.id]),
        counted: counted(view.workspace, index, activity),
    };
    factor::show(ui, view, &shown, name);
    parameters::show(ui, view, &shown);
    ui.add_space(space::SMALL);
    more::show(ui, view, &shown)
}

/// The sector of a line; true when another was chosen.
fn sector(ui: &mut Ui, view: &mut View<'_>, index: usize, activity: &Activity) -> bool {
    let options = Sector::ALL.map(|sector| (sector, view.tr(sector.key())));
    let place = Place::of(&["activity", &activity.id, "sector"]);
    let title = view.tr("column-sector");
    let chosen = combo(ui, view, &title, &place, &options, activity.sector);
    let moved = chosen.map(|sector| Activity {
        sector,
        ..activity.clone()
    });
    let is_moved = moved.is_some();
    if let Some(moved) = moved {
        view.edit(Edit::Activity(ListEdit::Replace(index, moved)), place);
    }
    is_moved
}

/// The last line with a factor. Where nothing was typed yet, the line is counted as if 1 stood in
/// every year, so that its factor can be seen before its amounts are known.
fn counted<'a>(workspace: &'a Workspace, index: usize, activity: &Activity) -> Counted<'a> {
    let of_plan = &workspace.assessment().inventory;
    let lines = of_plan.lines.iter().rev();
    let mut lines = lines.filter(|line| line.activity == index);
    let method = of_plan.methods.get(index).and_then(Option::as_ref);
    let method = method.map(Cow::Borrowed);
    if let Some(line) = lines.find(|line| line.factor.is_some()) {
        return Counted {
            line: Some(Cow::Borrowed(line)),
            method,
        };
    }
    let plan = workspace.plan();
    let years = plan.years.inventory_years();
    let values = years.iter().map(|year| Datum::new(*year, "1")).collect();
    let trial = Plan {
        applicant: plan.applicant.clone(),
        years: plan.years.clone(),
        accounting: plan.accounting.clone(),
        activities: vec![Activity {
            values,
            ..activity.clone()
        }],
        ..Plan::default()
    };
    let trial = inventory(&trial, workspace.factors(), &workspace.assessment().economy);
    Counted {
        line: trial.lines.into_iter().next_back().map(Cow::Owned),
        method,
    }
}

/// A number of a table as it stands there.
fn exact(value: f64) -> String {
    value.to_string()
}
