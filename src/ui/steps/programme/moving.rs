//! The way to another programme, kind or version: choosing it, and seeing what would become of the plan.

use std::collections::BTreeSet;
use std::rc::Rc;

use egui::{Align, Layout, Ui};

use super::{moved, preview};
use crate::app;
use crate::finding::Place;
use crate::plan::Transfer;
use crate::programme::{Kind, Programme};
use crate::ui::View;
use crate::ui::theme::space;
use crate::ui::widgets::{combo, note, quiet, secondary, strong};

/// A kind of a programme to which the plan could go.
#[derive(Clone, Copy, Debug)]
pub(super) struct Target {
    /// The programme.
    pub programme: &'static Programme,
    /// The kind.
    pub kind: &'static Kind,
}

impl PartialEq for Target {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.programme, other.programme) && std::ptr::eq(self.kind, other.kind)
    }
}

/// What the part remembers.
#[derive(Debug, Default)]
pub(super) struct MovingState {
    open: bool,
    to: Option<Target>,
    /// What would become of the plan, kept until plan or target change.
    shown: Option<(u64, Target, Rc<Transfer>)>,
    /// The groups of the list that are unfolded.
    unfolded: BTreeSet<u8>,
}

impl MovingState {
    /// Shows what would become of the plan there.
    pub(super) fn want(&mut self, to: Target) {
        self.open = true;
        self.to = Some(to);
        self.unfolded.clear();
    }

    fn close(&mut self) {
        *self = Self::default();
    }

    fn transfer(&mut self, view: &View<'_>, to: Target) -> Rc<Transfer> {
        let revision = view.workspace.revision();
        if let Some((of, target, transfer)) = &self.shown
            && (*of, *target) == (revision, to)
        {
            return Rc::clone(transfer);
        }
        let transfer = Rc::new(app::moved(view.workspace, to.programme, to.kind));
        self.shown = Some((revision, to, Rc::clone(&transfer)));
        transfer
    }
}

/// Where a move begins and where undoing it leads back to.
pub(super) fn place() -> Place {
    Place::of(&["head", "programme"])
}

/// Shows the choice and what would follow; true when the programmes should be read anew.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    programmes: &[&'static Programme],
    state: &mut MovingState,
) -> bool {
    let opened = head(ui, view, state);
    if !state.open {
        return opened;
    }
    ui.add_space(space::SMALL);
    choices(ui, view, programmes, state);
    let Some(to) = state.to else {
        note(ui, &view.tr("move-choose"));
        return opened;
    };
    let transfer = state.transfer(view, to);
    ui.add_space(space::SMALL);
    match preview::show(ui, view, to, &transfer, &mut state.unfolded) {
        Some(preview::Answer::Move) => {
            let (edit, place) = moved(transfer.plan.clone());
            view.edit(edit, place);
            state.close();
        }
        Some(preview::Answer::Stay) => state.close(),
        None => {}
    }
    opened
}

fn head(ui: &mut Ui, view: &mut View<'_>, state: &mut MovingState) -> bool {
    let mut opened = false;
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        if state.open {
            if quiet(ui, &view.tr("move-close")).clicked() {
                state.close();
            }
        } else {
            let response = secondary(ui, &view.tr("move-open"));
            view.visit(&response, &place());
            opened = response.clicked();
            state.open |= opened;
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            strong(ui, &view.tr("move-head"));
            note(ui, &view.tr("move-text"));
        });
    });
    opened
}

/// Programme and kind; that of the plan stands there first.
fn choices(
    ui: &mut Ui,
    view: &mut View<'_>,
    programmes: &[&'static Programme],
    state: &mut MovingState,
) {
    let workspace = view.workspace;
    let own = workspace.programme();
    let programme = state.to.map_or(own, |to| to.programme);
    let here = |one: &&'static Programme| one.id == programme.id;
    let at = programmes.iter().position(here);
    let options: Vec<(Option<usize>, String)> = programmes
        .iter()
        .enumerate()
        .map(|(at, one)| (Some(at), one.short.get(view.lang).to_owned()))
        .collect();
    let kind = match state.to {
        Some(to) => Some(to.kind),
        None => workspace.kind(),
    };
    let kinds: Vec<(Option<usize>, String)> = programme
        .kinds
        .iter()
        .enumerate()
        .map(|(at, one)| (Some(at), one.name.get(view.lang).to_owned()))
        .collect();
    let kind_at = programme
        .kinds
        .iter()
        .position(|one| kind.is_some_and(|kind| kind.id == one.id));
    let mut chosen = None;
    ui.columns_const(|[left, right]| {
        let (caption, place) = (view.tr("move-programme"), place().then("to"));
        let other = combo(left, view, &caption, &place, &options, at);
        if let Some(one) = other.flatten().and_then(|at| programmes.get(at)) {
            let same = kind.and_then(|kind| one.kind(&kind.id));
            chosen = same.or(one.kinds.first()).map(|kind| (*one, kind));
        }
        let (caption, place) = (view.tr("move-kind"), place.then("kind"));
        let other = combo(right, view, &caption, &place, &kinds, kind_at);
        if let Some(kind) = other.flatten().and_then(|at| programme.kinds.get(at)) {
            chosen = Some((programme, kind));
        }
    });
    let Some((programme, kind)) = chosen else {
        return;
    };
    let head = &workspace.plan().head;
    let is_here = (&head.programme, &head.kind) == (&programme.id, &kind.id)
        && head.version == programme.version;
    if is_here {
        state.to = None;
    } else {
        state.want(Target { programme, kind });
    }
}
