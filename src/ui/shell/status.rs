//! The status bar: findings of the step, the factors in use, language and zoom.

use egui::{Align, Frame, Label, Layout, Margin, Panel, RichText, Ui};

use crate::app::{Step, step_of};
use crate::base::{Lang, format_number};
use crate::plan::FactorYear;
use crate::ui::View;
use crate::ui::theme::{Size, space};
use crate::ui::widgets::{label_width, traced_label};

/// Shows the status bar.
pub fn show(ui: &mut Ui, view: &mut View<'_>, step: Step, zoom: u16) {
    let frame = Frame::new()
        .fill(view.theme.surface)
        .inner_margin(Margin::symmetric(16, 0));
    Panel::bottom("status")
        .exact_size(space::STATUS_BAR)
        .frame(frame)
        .show(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 18.0;
                item(
                    ui,
                    view,
                    &view.tr_with("status-zoom", &[("zoom", &zoom.to_string())]),
                );
                item(ui, view, language_name(view.lang));
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    item(ui, view, &findings(view, step));
                    factors(ui, view);
                });
            });
        });
}

fn item(ui: &mut Ui, view: &View<'_>, text: &str) {
    let text = RichText::new(text)
        .font(Size::Label.regular())
        .color(view.theme.ink_second);
    ui.add(Label::new(text).truncate());
}

/// A language in its own words.
#[must_use]
pub const fn language_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "简体中文",
        Lang::En => "English",
    }
}

fn findings(view: &View<'_>, step: Step) -> String {
    let all = view.workspace.assessment().findings.iter();
    let count = all
        .filter(|finding| step == Step::Check || step_of(&finding.place) == step)
        .count();
    if count == 0 {
        view.tr("status-no-findings")
    } else {
        view.tr_with("status-findings", &[("count", &count.to_string())])
    }
}

/// The family of fuel factors, the electricity rule with its year and value: of the last year that has
/// one.
fn factors(ui: &mut Ui, view: &mut View<'_>) {
    let workspace = view.workspace;
    let inventory = &workspace.assessment().inventory;
    let family = inventory
        .family_name(workspace.factors())
        .map_or("", |name| name.get(view.lang));
    let rule = view.tr(workspace.plan().accounting.electricity.key());
    let years = inventory.years.iter().zip(&inventory.electricity).rev();
    let mut used = years.filter_map(|(year, factor)| Some((year, factor.as_ref()?)));
    let Some((of, used)) = used.next() else {
        let args = [("family", family), ("rule", &*rule)];
        item(ui, view, &view.tr_with("status-factors", &args));
        return;
    };
    let year = match workspace.plan().accounting.factor_year {
        FactorYear::Fixed(year) => year.to_string(),
        FactorYear::Matching => used
            .data_year
            .map(|year| year.to_string())
            .unwrap_or_default(),
    };
    let args = [
        ("family", family),
        ("rule", &*rule),
        ("year", year.as_str()),
    ];
    let (value, asked) = (
        format_number(used.value),
        format!("factor.electricity@{of}"),
    );
    ui.spacing_mut().item_spacing.x = space::TINY;
    // The value keeps its room; the words before it give way where there is too little.
    let left = (ui.available_width() - label_width(ui, &value) - space::SMALL).max(0.0);
    ui.scope(|ui| {
        ui.set_max_width(left);
        item(ui, view, &view.tr_with("status-factors-value", &args));
    });
    traced_label(ui, view, &value, &asked);
}
