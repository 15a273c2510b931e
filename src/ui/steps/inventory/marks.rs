//! What a reader must know of the last total before he uses it: its range, defaults, own factors.

use egui::Ui;

use crate::account::Part;
use crate::base::format_fixed;
use crate::figure::format_value;
use crate::ui::View;
use crate::ui::theme::Tone;
use crate::ui::widgets::{chip, note};

/// Shows the marks of the last year; nothing where there are none.
pub(super) fn show(ui: &mut Ui, view: &View<'_>) {
    let inventory = &view.workspace.assessment().inventory;
    let Some(totals) = inventory.totals.last() else {
        return;
    };
    let mut marks: Vec<(Tone, String)> = Vec::new();
    if let Some(range) = &totals.range {
        let total = format_value(&totals.total, view.lang).unwrap_or_default();
        let (year, percent) = (totals.year.to_string(), format_fixed(range.percent, 1));
        let args = [("year", &*year), ("total", &*total), ("percent", &*percent)];
        marks.push((
            Tone::Information,
            view.tr_with("inventory-chip-range", &args),
        ));
    }
    let share = totals.default_share;
    if share.value.is_some_and(|value| value > 0.0)
        && let Some(share) = format_value(&share, view.lang)
    {
        let text = view.tr_with("inventory-chip-defaults", &[("share", &share)]);
        marks.push((Tone::Warning, text));
    }
    if totals.own_factor {
        marks.push((Tone::Warning, view.tr("inventory-chip-own")));
    }
    let mut lines = inventory.lines_of(totals.year);
    if lines.any(|line| line.part == Part::Supply && line.emission.value.is_some()) {
        marks.push((Tone::Neutral, view.tr("inventory-chip-supply")));
    }
    if marks.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for (tone, text) in marks {
            chip(ui, tone, &text);
        }
    });
}

/// The change over the years with how far it may be off, where totals have a range.
pub(super) fn trend(ui: &mut Ui, view: &View<'_>) {
    let inventory = &view.workspace.assessment().inventory;
    let base = view.workspace.plan().years.base_year();
    let base = base.filter(|base| inventory.years.contains(base));
    let from = base.or_else(|| inventory.years.first().copied());
    let (Some(trend), Some(from), Some(to)) = (&inventory.trend, from, inventory.years.last())
    else {
        return;
    };
    let args = [
        ("from", from.to_string()),
        ("to", to.to_string()),
        ("change", format_fixed(trend.change, 1)),
        ("percent", format_fixed(trend.uncertainty, 1)),
    ];
    let args = args.each_ref().map(|(name, text)| (*name, text.as_str()));
    note(ui, &view.tr_with("inventory-trend", &args));
}
