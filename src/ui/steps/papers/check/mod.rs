//! The check before handing in: the verdict with its arithmetic, and every finding with its way out.

mod list;

use egui::{Align, Layout, TextEdit, Ui, vec2};

use super::fill::side_by_side;
use crate::app::{Command, Step, step_of};
use crate::finding::{Finding, Severity};
use crate::ui::View;
use crate::ui::theme::{Theme, Tone, space};
use crate::ui::widgets::{card, chip, headline, link, name, note, strong, toggle};
use crate::verdict::Judgement;
use list::List;

/// What the panel of the check remembers from frame to frame.
#[derive(Clone, Debug, Default)]
pub(super) struct CheckState {
    /// The severities that are hidden.
    hidden: Hidden,
    /// What the findings are searched for.
    query: String,
    /// The height of the higher card of the two, so that both have it.
    height: f32,
    list: List,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Hidden {
    errors: bool,
    warnings: bool,
    notes: bool,
}

impl Hidden {
    const fn of(&mut self, severity: Severity) -> &mut bool {
        match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
            Severity::Note => &mut self.notes,
        }
    }
}

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

/// Shows the panel of the check.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut CheckState) {
    let counts = SEVERITIES.map(|severity| count(view, severity));
    headline(ui, &view.tr("step-check"), &sentence(view, counts), |_| {});
    cards(ui, view, &mut state.height);
    ui.add_space(space::SMALL);
    filter(ui, view, state, counts);
    ui.add_space(space::TINY);
    let groups = groups(view, state);
    if groups.is_empty() {
        card(ui, |ui| {
            let all = counts.iter().sum::<usize>();
            let key = if all == 0 {
                "papers-check-nothing"
            } else {
                "papers-check-none-found"
            };
            note(ui, &view.tr(key));
        });
        return;
    }
    state.list.show(ui, view, &groups);
}

fn count(view: &View<'_>, severity: Severity) -> usize {
    let findings = view.workspace.assessment().findings.iter();
    findings
        .filter(|finding| finding.severity == severity)
        .count()
}

/// How the plan stands, in one sentence.
fn sentence(view: &View<'_>, [errors, warnings, notes]: [usize; 3]) -> String {
    let key = if errors > 0 {
        "papers-check-errors"
    } else if warnings > 0 {
        "papers-check-warnings"
    } else {
        "papers-check-clean"
    };
    view.tr_with(
        key,
        &[
            ("errors", &errors.to_string()),
            ("warnings", &warnings.to_string()),
            ("notes", &notes.to_string()),
        ],
    )
}

/// Acceptance and eligibility side by side.
fn cards(ui: &mut Ui, view: &mut View<'_>, height: &mut f32) {
    let least = std::mem::take(height);
    let cards: [fn(&mut Ui, &mut View<'_>, f32) -> f32; 2] = [acceptance, eligibility];
    side_by_side(ui, cards.into_iter(), space::MEDIUM, |ui, card| {
        *height = height.max(card(ui, view, least));
    });
}

fn acceptance(ui: &mut Ui, view: &mut View<'_>, least: f32) -> f32 {
    let verdict = &view.workspace.assessment().verdict;
    let title = view.tr("papers-check-acceptance");
    let shown = Shown {
        title: &title,
        judgement: verdict.acceptance,
        step: Step::Indicators,
        least,
    };
    shown.card(ui, view, |ui, view| {
        note(ui, verdict.sentence.get(view.lang));
        cited(ui, view, verdict.clause.get(view.lang));
    })
}

fn eligibility(ui: &mut Ui, view: &mut View<'_>, least: f32) -> f32 {
    let verdict = &view.workspace.assessment().verdict;
    let stand = |judgement| {
        let conditions = verdict.conditions.iter();
        conditions
            .filter(|condition| condition.judgement == judgement)
            .count()
            .to_string()
    };
    let title = view.tr("papers-check-eligibility");
    let shown = Shown {
        title: &title,
        judgement: verdict.eligibility,
        step: Step::Eligibility,
        least,
    };
    shown.card(ui, view, |ui, view| {
        let all = verdict.conditions.len().to_string();
        let text = view.tr_with(
            "papers-check-conditions",
            &[
                ("all", &all),
                ("met", &stand(Judgement::Met)),
                ("open", &stand(Judgement::Undecided)),
                ("broken", &stand(Judgement::NotMet)),
            ],
        );
        note(ui, &text);
        let programme = view.workspace.programme();
        let first = verdict.conditions.first();
        let condition = first.and_then(|first| programme.conditions.get(first.condition));
        if let Some(condition) = condition {
            cited(ui, view, programme.cite(&condition.standing).get(view.lang));
        }
    })
}

/// A judgement on its card.
struct Shown<'a> {
    title: &'a str,
    judgement: Judgement,
    /// Where it is decided.
    step: Step,
    /// The least height of what stands on the card.
    least: f32,
}

impl Shown<'_> {
    /// The judgement, why it is so, and the way to where it is decided; the height of it all.
    fn card(&self, ui: &mut Ui, view: &mut View<'_>, why: impl FnOnce(&mut Ui, &View<'_>)) -> f32 {
        let tone = match self.judgement {
            Judgement::Met => Tone::Good,
            Judgement::NotMet => Tone::Error,
            Judgement::Undecided => Tone::Warning,
            Judgement::NotApplicable => Tone::Neutral,
        };
        let shown = card(ui, |ui| {
            let top = ui.cursor().top();
            ui.set_min_height(self.least);
            ui.horizontal(|ui| {
                strong(ui, self.title);
                chip(ui, tone, &view.tr(self.judgement.key()));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if link(ui, &view.tr(self.step.key())).clicked() {
                        view.commands.push(Command::Go(self.step));
                    }
                });
            });
            why(ui, view);
            ui.cursor().top() - top
        });
        shown.inner
    }
}

fn cited(ui: &mut Ui, view: &View<'_>, clause: &str) {
    if !clause.is_empty() {
        note(
            ui,
            &view.tr_with("papers-check-clause", &[("clause", clause)]),
        );
    }
}

/// Which findings are shown.
fn filter(ui: &mut Ui, view: &View<'_>, state: &mut CheckState, counts: [usize; 3]) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        for (severity, count) in SEVERITIES.into_iter().zip(counts) {
            let hidden = state.hidden.of(severity);
            let text = format!("{} {count}", view.tr(severity.key()));
            if toggle(ui, !*hidden, &text).clicked() {
                *hidden = !*hidden;
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let theme = Theme::of(ui);
            let response = ui.add(
                TextEdit::singleline(&mut state.query)
                    .hint_text(view.tr("papers-check-search-hint"))
                    .desired_width(240.0)
                    .background_color(theme.surface)
                    .margin(vec2(space::SMALL, 6.0)),
            );
            name(&response, &view.tr("papers-check-search"));
        });
    });
}

/// The findings of a step.
pub(super) struct Group<'a> {
    /// The step.
    pub step: Step,
    /// Its findings, most severe first.
    pub findings: Vec<&'a Finding>,
}

/// The findings that are shown, by the step in which they are mended.
fn groups<'a>(view: &View<'a>, state: &CheckState) -> Vec<Group<'a>> {
    let words: Vec<String> = state
        .query
        .split_whitespace()
        .map(str::to_lowercase)
        .collect();
    let mut hidden = state.hidden;
    let findings = &view.workspace.assessment().findings;
    let shown = |finding: &&'a Finding, hidden: &mut Hidden| {
        !*hidden.of(finding.severity) && fits(finding, &words, view)
    };
    let mut groups = Vec::new();
    for step in Step::ALL {
        let here: Vec<&Finding> = findings
            .iter()
            .filter(|finding| step_of(&finding.place) == step)
            .filter(|finding| shown(finding, &mut hidden))
            .collect();
        if !here.is_empty() {
            groups.push(Group {
                step,
                findings: here,
            });
        }
    }
    groups
}

fn fits(finding: &Finding, words: &[String], view: &View<'_>) -> bool {
    if words.is_empty() {
        return true;
    }
    let message = crate::i18n::message(finding, view.lang).to_lowercase();
    words.iter().all(|word| message.contains(word))
}
