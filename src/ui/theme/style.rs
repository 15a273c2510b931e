//! The theme as egui wants it.

use egui::style::{ScrollStyle, Selection, WidgetVisuals};
use egui::{Color32, CornerRadius, Margin, Shadow, Stroke, Style, TextStyle, Visuals, vec2};

use super::{Size, Theme, space};

/// The style of a theme.
pub(super) fn style(theme: &Theme) -> Style {
    let mut style = Style {
        visuals: visuals(theme),
        animation_time: 0.0,
        ..Style::default()
    };
    style.text_styles = [
        (TextStyle::Small, Size::Label.regular()),
        (TextStyle::Body, Size::Body.regular()),
        (TextStyle::Button, Size::Field.regular()),
        (TextStyle::Heading, Size::Title.bold()),
        (TextStyle::Monospace, Size::Field.regular()),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(space::SMALL, space::SMALL);
    spacing.button_padding = vec2(space::MEDIUM, 5.0);
    spacing.interact_size = vec2(40.0, space::ROW);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(20);
    spacing.combo_width = 120.0;
    spacing.tooltip_width = 360.0;
    spacing.icon_width = 16.0;
    spacing.icon_width_inner = 10.0;
    spacing.icon_spacing = 6.0;
    spacing.scroll = scroll();
    // Paper and text end sharply at the edge of their column.
    spacing.scroll.fade.strength = 0.0;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style.scroll_animation = egui::style::ScrollAnimation::none();
    style
}

/// Quiet bars over the content: a thin line that grows under the pointer.
fn scroll() -> ScrollStyle {
    ScrollStyle {
        bar_width: 8.0,
        bar_outer_margin: 2.0,
        floating_width: 4.0,
        floating_allocated_width: 0.0,
        dormant_handle_opacity: 0.0,
        active_handle_opacity: 0.3,
        interact_handle_opacity: 0.55,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.2,
        ..ScrollStyle::floating()
    }
}

fn visuals(theme: &Theme) -> Visuals {
    let base = if theme.dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    let radius = CornerRadius::same(space::CARD_RADIUS);
    Visuals {
        selection: Selection {
            bg_fill: theme.accent_weak,
            stroke: Stroke::new(
                1.5,
                if theme.dark {
                    theme.accent_strong
                } else {
                    theme.accent
                },
            ),
        },
        weak_text_color: Some(theme.ink_second),
        hyperlink_color: theme.accent_strong,
        faint_bg_color: theme.rail,
        extreme_bg_color: theme.surface,
        text_edit_bg_color: Some(theme.surface),
        code_bg_color: theme.rail,
        warn_fg_color: theme.warning.text,
        error_fg_color: theme.error.text,
        window_corner_radius: radius,
        window_fill: theme.surface,
        window_stroke: theme.hairline(),
        window_shadow: shadow(theme),
        menu_corner_radius: radius,
        popup_shadow: shadow(theme),
        panel_fill: theme.ground,
        widgets: widgets(theme),
        text_cursor: egui::style::TextCursorStyle {
            stroke: Stroke::new(1.5, theme.accent_strong),
            ..base.text_cursor.clone()
        },
        ..base
    }
}

fn shadow(theme: &Theme) -> Shadow {
    let strength = if theme.dark { 110 } else { 34 };
    Shadow {
        offset: [0, 4],
        blur: 16,
        spread: 0,
        color: Color32::from_black_alpha(strength),
    }
}

fn widgets(theme: &Theme) -> egui::style::Widgets {
    let state = |fill: Color32, line: Color32, text: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(space::LINE, line),
        fg_stroke: Stroke::new(1.5, text),
        corner_radius: CornerRadius::same(space::FIELD_RADIUS),
        expansion: 0.0,
    };
    egui::style::Widgets {
        noninteractive: state(theme.surface, theme.line, theme.ink),
        inactive: state(theme.surface, theme.edge, theme.ink),
        hovered: state(theme.hover, theme.edge, theme.ink),
        active: state(theme.accent_weak, theme.accent, theme.ink),
        open: state(theme.hover, theme.accent, theme.ink),
    }
}
