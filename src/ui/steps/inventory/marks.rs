//! What a reader must know of the last total before he uses it: its range, defaults, own factors.

use egui::Ui;

use crate::account::Part;
use crate::base::format_fixed;
use crate::figure::format_value;
use crate::ui::View;
use crate::ui::theme::Tone;
use crate::ui::widgets::{Rank, Said, chip, told, traced_chip};

/// Shows the marks of the last year; nothing where there are none.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let inventory = &view.workspace.assessment().inventory;
    let Some(totals) = inventory.totals.last() else {
        return;
    };
    let year = totals.year;
    // Tone, words, and the figure that they speak of.
    let mut marks: Vec<(Tone, String, Option<String>)> = Vec::new();
    if let Some(range) = &totals.range {
        let total = format_value(&totals.total, view.lang).unwrap_or_default();
        let (year, percent) = (totals.year.to_string(), format_fixed(range.percent, 1));
        let args = [("year", &*year), ("total", &*total), ("percent", &*percent)];
        marks.push((
            Tone::Information,
            view.tr_with("inventory-chip-range", &args),
            Some(format!("inventory.uncertainty@{year}")),
        ));
    }
    let share = totals.default_share;
    if share.value.is_some_and(|value| value > 0.0)
        && let Some(share) = format_value(&share, view.lang)
    {
        let text = view.tr_with("inventory-chip-defaults", &[("share", &share)]);
        let figure = format!("inventory.default_share@{year}");
        marks.push((Tone::Warning, text, Some(figure)));
    }
    if totals.own_factor {
        marks.push((Tone::Warning, view.tr("inventory-chip-own"), None));
    }
    let mut lines = inventory.lines_of(totals.year);
    if lines.any(|line| line.part == Part::Supply && line.emission.value.is_some()) {
        let figure = format!("inventory.territorial@{year}");
        marks.push((
            Tone::Neutral,
            view.tr("inventory-chip-supply"),
            Some(figure),
        ));
    }
    if marks.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for (tone, text, figure) in marks {
            match figure {
                Some(figure) => traced_chip(ui, view, tone, &text, &figure),
                None => {
                    chip(ui, tone, &text);
                }
            }
        }
    });
}

/// The change over the years with how far it may be off, where totals have a range.
pub(super) fn trend(ui: &mut Ui, view: &mut View<'_>) {
    let inventory = &view.workspace.assessment().inventory;
    let (Some(trend), Some((from, to))) = (&inventory.trend, inventory.trend_years) else {
        return;
    };
    let change = format!("inventory.total@{from}..{to}|%");
    let uncertainty = "inventory.trend_uncertainty".to_owned();
    let said = [
        ("from", Said::Words(from.to_string())),
        ("to", Said::Words(to.to_string())),
        (
            "change",
            Said::Figure(format_fixed(trend.change, 1), change),
        ),
        (
            "percent",
            Said::Figure(format_fixed(trend.uncertainty, 1), uncertainty),
        ),
    ];
    told(ui, view, Rank::Note, "inventory-trend", &said);
}
