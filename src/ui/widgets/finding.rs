//! Findings: below a field, and as rows of a list with the way to the place.

use egui::{Label, RichText, Ui};

use super::button::link;
use super::mark::severity_mark;
use crate::app::Command;
use crate::finding::{Finding, Place, Severity};
use crate::i18n;
use crate::ui::View;
use crate::ui::theme::{Size, Theme, Tone, space};

/// The errors and warnings of a place, below its field, but not that it is blank.
pub fn findings_under(ui: &mut Ui, view: &View<'_>, place: &Place) {
    for finding in view.findings_at(place) {
        if finding.severity != Severity::Note && !finding.is_gap() {
            finding_line(ui, view, finding);
        }
    }
}

/// A finding in one run of text: mark, what is wrong, what to do about it.
pub fn finding_line(ui: &mut Ui, view: &View<'_>, finding: &Finding) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        severity_mark(ui, finding.severity, &view.tr(finding.severity.key()));
        let color = Theme::of(ui).tint(Tone::from(finding.severity)).text;
        let text = RichText::new(sentence(finding, view))
            .font(Size::Field.regular())
            .color(color);
        ui.add(Label::new(text).wrap());
    });
}

/// A row of a list of findings: mark, sentence, way out, clause, and the way to the place.
pub fn finding_row(ui: &mut Ui, view: &mut View<'_>, finding: &Finding) {
    ui.horizontal_top(|ui| {
        severity_mark(ui, finding.severity, &view.tr(finding.severity.key()));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::TINY;
            ui.add(
                Label::new(
                    RichText::new(i18n::message(finding, view.lang)).font(Size::Field.regular()),
                )
                .wrap(),
            );
            let hint = i18n::hint(finding, view.lang);
            if !hint.is_empty() {
                second(ui, &hint);
            }
            if let Some(clause) = &finding.clause {
                second(ui, clause.get(view.lang));
            }
            if !finding.place.0.is_empty() && link(ui, &view.tr("finding-go")).clicked() {
                view.commands.push(Command::Show(finding.place.clone()));
            }
        });
    });
}

fn second(ui: &mut Ui, text: &str) {
    let rich = RichText::new(text)
        .font(Size::Field.regular())
        .color(Theme::of(ui).ink_second);
    ui.add(Label::new(rich).wrap());
}

/// What is wrong and what to do about it, in one run of text.
fn sentence(finding: &Finding, view: &View<'_>) -> String {
    let message = i18n::message(finding, view.lang);
    let hint = i18n::hint(finding, view.lang);
    if hint.is_empty() {
        message
    } else {
        format!("{message}{}{hint}", view.tr("finding-joint"))
    }
}
