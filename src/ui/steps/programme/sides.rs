//! The same data under several programmes, side by side: judged beside the window, kept by revision.

use std::collections::BTreeSet;

use egui::{Align, Label, Layout, RichText, Ui, vec2};

use super::moving::Target;
use super::waker;
use crate::app::{Aside, Side, judge};
use crate::base::format_fixed;
use crate::programme::{Kind, Programme};
use crate::ui::View;
use crate::ui::theme::{Size, Tone, space};
use crate::ui::widgets::{body, label, link, note, quiet, rows, secondary, strong, toggle};
use crate::verdict::{Judgement, Passing, Verdict};

/// What the part remembers.
#[derive(Debug, Default)]
pub(super) struct SidesState {
    open: bool,
    /// The ids of the programmes that are compared, once they were chosen.
    chosen: Option<BTreeSet<String>>,
    judged: Aside<(u64, Vec<String>), Vec<Side>>,
}

/// What a person did.
#[derive(Default)]
pub(super) struct Out {
    /// The table was opened.
    pub opened: bool,
    /// Where the plan should go.
    pub chosen: Option<Target>,
}

/// The columns and the parts of the width that they take.
const COLUMNS: [(&str, f32); 6] = [
    ("sides-kind", 0.23),
    ("sides-eligibility", 0.17),
    ("sides-acceptance", 0.17),
    ("sides-grade", 0.14),
    ("sides-short", 0.16),
    ("sides-move", 0.13),
];

/// Shows what the part is for, and opened the table.
pub(super) fn show(
    ui: &mut Ui,
    view: &View<'_>,
    programmes: &[&'static Programme],
    state: &mut SidesState,
) -> Out {
    let mut out = Out::default();
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        if state.open {
            state.open = !quiet(ui, &view.tr("move-close")).clicked();
        } else {
            out.opened = secondary(ui, &view.tr("sides-open")).clicked();
            state.open = out.opened;
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            strong(ui, &view.tr("sides-head"));
            note(ui, &view.tr("sides-text"));
        });
    });
    if !state.open {
        return out;
    }
    ui.add_space(space::SMALL);
    choices(ui, view, programmes, state);
    let compared = compared(view, programmes, state);
    let ids = compared.iter().map(|one| one.id.clone()).collect();
    state.judged.ask((view.workspace.revision(), ids), || {
        judge(view.workspace, kinds(&compared), waker(ui))
    });
    if state.judged.is_under_way() {
        note(ui, &view.tr("sides-under-way"));
    } else if state.judged.has_failed() {
        note(ui, &view.tr("sides-failed"));
    }
    if let Some(sides) = state.judged.value() {
        out.chosen = table(ui, view, sides);
        note(ui, &view.tr("sides-note"));
    }
    out
}

/// Which programmes are compared: at first that of the plan and those with a kind of the same id.
fn compared(
    view: &View<'_>,
    programmes: &[&'static Programme],
    state: &mut SidesState,
) -> Vec<&'static Programme> {
    let workspace = view.workspace;
    let chosen = state.chosen.get_or_insert_with(|| {
        let kind = &workspace.plan().head.kind;
        let like = programmes.iter().filter(|one| one.kind(kind).is_some());
        let own = std::iter::once(workspace.programme());
        like.copied().chain(own).map(|one| one.id.clone()).collect()
    });
    let of = |one: &&'static Programme| chosen.contains(&one.id);
    programmes.iter().copied().filter(of).collect()
}

fn kinds(programmes: &[&'static Programme]) -> Vec<(&'static Programme, &'static Kind)> {
    let kinds = programmes.iter();
    kinds
        .flat_map(|programme| programme.kinds.iter().map(|kind| (*programme, kind)))
        .collect()
}

fn choices(
    ui: &mut Ui,
    view: &View<'_>,
    programmes: &[&'static Programme],
    state: &mut SidesState,
) {
    let _first = compared(view, programmes, state);
    let Some(chosen) = &mut state.chosen else {
        return;
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::TINY, space::TINY);
        for programme in programmes {
            let is_chosen = chosen.contains(&programme.id);
            if toggle(ui, is_chosen, programme.short.get(view.lang)).clicked()
                && !chosen.remove(&programme.id)
            {
                chosen.insert(programme.id.clone());
            }
        }
    });
    ui.add_space(space::SMALL);
}

/// The table; the kind to which the plan should move.
fn table(ui: &mut Ui, view: &View<'_>, sides: &[Side]) -> Option<Target> {
    let width = ui.available_width();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for (key, part) in COLUMNS {
            cell(ui, width * part, |ui| _ = label(ui, &view.tr(key)));
        }
    });
    let mut chosen = None;
    for group in sides.chunk_by(|a, b| a.programme.id == b.programme.id) {
        ui.add_space(space::TINY);
        if let Some(first) = group.first() {
            strong(ui, first.programme.short.get(view.lang));
        }
        rows(ui, group, |ui, side| {
            let id = (&side.programme.id, &side.kind.id);
            if ui.push_id(id, |ui| row(ui, view, side, width)).inner {
                chosen = Some(Target {
                    programme: side.programme,
                    kind: side.kind,
                });
            }
        });
    }
    chosen
}

fn cell(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        ui.scope(|ui| {
            ui.set_max_width(width - space::SMALL);
            content(ui);
        });
    });
}

/// One kind: how the data stand there, with the arithmetic below; true when the plan should go there.
fn row(ui: &mut Ui, view: &View<'_>, side: &Side, width: f32) -> bool {
    let verdict = &side.assessment.verdict;
    let head = &view.workspace.plan().head;
    let is_own = (&head.programme, &head.kind) == (&side.programme.id, &side.kind.id);
    let mut wanted = false;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let parts = COLUMNS.map(|(_, part)| width * part);
        let [kind, eligibility, acceptance, grade, short, go] = parts;
        cell(ui, kind, |ui| _ = body(ui, side.kind.name.get(view.lang)));
        cell(ui, eligibility, |ui| {
            judged(ui, view, verdict.eligibility, Judgement::rule_key);
        });
        cell(ui, acceptance, |ui| {
            judged(ui, view, verdict.acceptance, Judgement::key);
        });
        cell(ui, grade, |ui| _ = body(ui, &grade_of(view, verdict)));
        cell(ui, short, |ui| _ = body(ui, &short_of(view, side)));
        cell(ui, go, |ui| {
            if is_own {
                note(ui, &view.tr("sides-own"));
            } else {
                wanted = link(ui, &view.tr("sides-go")).clicked();
            }
        });
    });
    note(ui, verdict.sentence.get(view.lang));
    wanted
}

fn judged(ui: &mut Ui, view: &View<'_>, judgement: Judgement, key: fn(Judgement) -> &'static str) {
    let tone = match judgement {
        Judgement::Met => Tone::Good,
        Judgement::NotMet => Tone::Warning,
        Judgement::Undecided | Judgement::NotApplicable => Tone::Neutral,
    };
    let words = RichText::new(view.tr(key(judgement)))
        .font(Size::Field.bold())
        .color(view.theme.tint(tone).text);
    ui.add(Label::new(words).wrap());
}

/// The grade, or between which points it is still open.
fn grade_of(view: &View<'_>, verdict: &Verdict) -> String {
    let Some(score) = &verdict.score else {
        return view.tr("sides-none");
    };
    if let Some(grade) = &score.grade {
        return grade.get(view.lang).to_owned();
    }
    let points = |points| format_fixed(points, 0);
    let (least, most) = (points(score.least), points(score.most));
    view.tr_with("sides-points", &[("least", &least), ("most", &most)])
}

/// How many indicators are missing for the plan to pass.
fn short_of(view: &View<'_>, side: &Side) -> String {
    let verdict = &side.assessment.verdict;
    let has_goals = verdict.indicators.iter().any(|result| result.own);
    if side.kind.own_goals.is_some() && !has_goals {
        return view.tr("sides-goals");
    }
    match &verdict.passing {
        Passing::Passes => view.tr("sides-passes"),
        Passing::Way(way) => {
            let count = way.steps.len().to_string();
            view.tr_with("sides-count", &[("count", &count)])
        }
        Passing::Impossible => view.tr("sides-impossible"),
        Passing::NoRule => view.tr("sides-none"),
    }
}
