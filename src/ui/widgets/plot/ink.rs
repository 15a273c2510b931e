//! The shade of every role on the screen.

use egui::Color32;

use crate::chart::{ChartSpec, Ink, Label, Layer};
use crate::ui::theme::Theme;

/// The fill of a bar, or the colour of a line or a marker.
pub(super) fn color(theme: &Theme, ink: Ink) -> Color32 {
    match ink {
        Ink::Sector(sector) => theme.sector(sector),
        Ink::Step(step) => theme.step(step),
        Ink::Baseline => theme.baseline,
        Ink::Plan => theme.accent,
        Ink::Reduction => half(theme, theme.measures[2]),
        Ink::Target => theme.target,
        Ink::Ink => theme.ink,
        Ink::Quiet => theme.ink_second,
    }
}

/// The fill of an area: steps at half strength, so that the lines over them stand out.
pub(super) fn area(theme: &Theme, ink: Ink) -> Color32 {
    let full = color(theme, ink);
    match ink {
        Ink::Step(_) => half(theme, full),
        _ => full,
    }
}

/// The colour of a label: that of its role on the ground of the chart, the contrasting one on a
/// fill.
pub(super) fn of_label(theme: &Theme, spec: &ChartSpec, label: &Label) -> Color32 {
    if label.on_fill {
        let is_area = spec
            .layers
            .iter()
            .any(|layer| matches!(layer, Layer::Area { ink, .. } if *ink == label.ink));
        let fill = if is_area {
            area(theme, label.ink)
        } else {
            color(theme, label.ink)
        };
        return theme.ink_on(fill);
    }
    match label.ink {
        Ink::Plan => theme.accent_strong,
        Ink::Target => theme.target,
        Ink::Baseline | Ink::Quiet => theme.ink_second,
        Ink::Sector(_) | Ink::Step(_) | Ink::Reduction | Ink::Ink => theme.ink,
    }
}

fn half(theme: &Theme, color: Color32) -> Color32 {
    color.lerp_to_gamma(theme.surface, 0.5)
}
