//! The list of findings. Rows differ in height, and a plan can have hundreds: only what is seen is
//! laid out, and the height of the rest is remembered from when it was.

use std::collections::BTreeMap;

use egui::{Label, Rect, RichText, Sense, Ui, UiBuilder, pos2, vec2};

use super::Group;
use crate::app::Command;
use crate::finding::{Finding, Severity};
use crate::i18n;
use crate::ui::View;
use crate::ui::theme::{Size, Theme, space};
use crate::ui::widgets::Kind;
use crate::ui::widgets::{button, label, severity_mark};

/// The height of a row that was never laid out.
const GUESS: f32 = 62.0;
/// Room around a row.
const PADDING: f32 = 10.0;

/// The heights of rows as they were laid out last.
#[derive(Clone, Debug, Default)]
pub(super) struct List {
    /// For which plan, language and width.
    key: (u64, bool, u32),
    heights: BTreeMap<(usize, usize), f32>,
}

impl List {
    /// Shows the findings under the names of their steps.
    pub fn show(&mut self, ui: &mut Ui, view: &mut View<'_>, groups: &[Group<'_>]) {
        self.forget_other(ui, view);
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, group) in groups.iter().enumerate() {
            let count = group.findings.len().to_string();
            let step = view.tr(group.step.key());
            ui.add_space(space::SMALL);
            label(
                ui,
                &view.tr_with("papers-check-group", &[("step", &step), ("count", &count)]),
            );
            ui.add_space(space::TINY);
            self.group(ui, view, at, group);
        }
    }

    /// Heights hold for one state of the plan, one language and one width.
    fn forget_other(&mut self, ui: &Ui, view: &View<'_>) {
        let width = ui.available_width().round();
        let key = (
            view.workspace.revision(),
            view.lang == crate::base::Lang::Zh,
            width.to_bits(),
        );
        if self.key != key {
            self.key = key;
            self.heights.clear();
        }
    }

    fn group(&mut self, ui: &mut Ui, view: &mut View<'_>, at: usize, group: &Group<'_>) {
        let theme = Theme::of(ui);
        let heights = (0..group.findings.len()).map(|row| self.height(at, row));
        let total: f32 = heights.sum();
        let top = ui.cursor().min;
        let ground = Rect::from_min_size(top, vec2(ui.available_width(), total));
        ui.painter().rect(
            ground,
            space::CARD_RADIUS,
            theme.surface,
            theme.hairline(),
            egui::StrokeKind::Inside,
        );
        for (row, finding) in group.findings.iter().enumerate() {
            let height = self.height(at, row);
            let min = ui.cursor().min;
            let rect = Rect::from_min_size(min, vec2(ui.available_width(), height));
            ui.allocate_rect(rect, Sense::hover());
            if !ui.is_rect_visible(rect) {
                continue;
            }
            if row > 0 {
                let inner = rect.x_range().shrink(space::LARGE);
                ui.painter().hline(inner, rect.top(), theme.hairline());
            }
            let used = ui
                .push_id((at, row), |ui| self::row(ui, view, rect, finding))
                .inner;
            if (used - height).abs() > 0.5 {
                self.heights.insert((at, row), used);
                ui.ctx().request_discard("the height of a finding is known");
            }
        }
    }

    fn height(&self, group: usize, row: usize) -> f32 {
        self.heights.get(&(group, row)).copied().unwrap_or(GUESS)
    }
}

/// A finding with its way out; the height that it takes.
fn row(ui: &mut Ui, view: &mut View<'_>, rect: Rect, finding: &Finding) -> f32 {
    let theme = Theme::of(ui);
    let inner = rect.shrink2(vec2(space::LARGE, PADDING));
    let mark = Rect::from_min_size(inner.min + vec2(0.0, 2.0), vec2(16.0, 16.0));
    put(ui, mark, |ui| {
        severity_mark(ui, finding.severity, &view.tr(finding.severity.key()));
    });
    let mut right = inner.right();
    if !finding.place.0.is_empty() {
        let place = Rect::from_min_max(
            pos2(right - 76.0, rect.top() + PADDING),
            pos2(right, rect.bottom()),
        );
        put(ui, place, |ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
                if button(ui, Kind::Secondary, &view.tr("finding-go")).clicked() {
                    view.commands.push(Command::Show(finding.place.clone()));
                }
            });
        });
        right -= 84.0;
    }
    let text = Rect::from_min_max(
        pos2(mark.right() + 10.0, inner.top()),
        pos2(right, f32::MAX),
    );
    let bottom = put(ui, text, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let message = i18n::message(finding, view.lang);
        let font = if finding.severity == Severity::Error {
            Size::Field.bold()
        } else {
            Size::Field.regular()
        };
        ui.add(Label::new(RichText::new(message).font(font)).wrap());
        let hint = i18n::hint(finding, view.lang);
        let clause = finding.clause.as_ref().map(|clause| clause.get(view.lang));
        for second in [Some(hint.as_str()), clause].into_iter().flatten() {
            if !second.is_empty() {
                let rich = RichText::new(second)
                    .font(Size::Field.regular())
                    .color(theme.ink_second);
                ui.add(Label::new(rich).wrap());
            }
        }
        ui.min_rect().bottom()
    });
    (bottom - rect.top() + PADDING)
        .max(space::ROW + 12.0)
        .round()
}

/// Content at a fixed place.
fn put<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    content(&mut child)
}
