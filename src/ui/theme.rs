//! Colours, sizes and distances of the window: the only place that holds a raw colour.
//!
//! Light and dark carry the same roles, and every pair of text and ground keeps a contrast of
//! 4.5 : 1 or more (a test computes it). Start at [`Theme`]; inside a panel [`Theme::of`] is the
//! one in force.

use std::sync::Arc;

use egui::style::{ScrollStyle, Selection, WidgetVisuals};
use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle,
    Ui, Visuals, vec2,
};

use crate::base::Sector;
use crate::finding::Severity;

/// The colours of the window by what they are for.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// True for light text on dark ground.
    pub dark: bool,
    /// The ground of the middle.
    pub ground: Color32,
    /// Cards, bars, fields.
    pub surface: Color32,
    /// The ground of the left column and of quiet rows.
    pub rail: Color32,
    /// Lines of cards and between rows.
    pub line: Color32,
    /// The edge of fields and buttons: a line that must be seen.
    pub edge: Color32,
    /// Text.
    pub ink: Color32,
    /// Text of second rank.
    pub ink_second: Color32,
    /// The accent as a fill and as a mark.
    pub accent: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Accented text.
    pub accent_strong: Color32,
    /// The ground of what is selected.
    pub accent_weak: Color32,
    /// What is under the pointer.
    pub hover: Color32,
    /// Text and ground of warnings.
    pub warning: Tint,
    /// Text and ground of errors, and of targets that are missed.
    pub error: Tint,
    /// Text and ground of information.
    pub information: Tint,
    /// Text and ground of what is good.
    pub good: Tint,
    /// Text and ground of what is neither.
    pub neutral: Tint,
    /// Fills of the sectors in the order of [`Sector::ALL`], dark to light so that they print in grey.
    pub sectors: [Color32; 7],
    /// Fills of measures.
    pub measures: [Color32; 3],
    /// The baseline of the pathway.
    pub baseline: Color32,
    /// Targets and the gap to them.
    pub target: Color32,
    /// The ground around previewed pages.
    pub desk: Color32,
    /// A shade over the window while a dialog is open.
    pub veil: Color32,
}

/// A colour of text with the ground on which it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tint {
    /// The text, also readable on the surface.
    pub text: Color32,
    /// The ground.
    pub ground: Color32,
    /// The line around the ground.
    pub line: Color32,
}

/// What a tinted thing says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Neither good nor bad.
    Neutral,
    /// Worth knowing.
    Information,
    /// As it should be.
    Good,
    /// To look at.
    Warning,
    /// Wrong.
    Error,
}

impl From<Severity> for Tone {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Error,
            Severity::Warning => Self::Warning,
            Severity::Note => Self::Information,
        }
    }
}

/// The five sizes of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Labels of sections, axes, the status bar.
    Label,
    /// Fields and tables, sentences of second rank.
    Field,
    /// Text.
    Body,
    /// Titles.
    Title,
    /// The one figure of a card.
    Figure,
}

impl Size {
    /// The size in points at 100 %.
    #[must_use]
    pub const fn points(self) -> f32 {
        match self {
            Self::Label => 11.5,
            Self::Field => 13.5,
            Self::Body => 14.0,
            Self::Title => 19.0,
            Self::Figure => 22.0,
        }
    }

    /// The regular face in this size.
    #[must_use]
    pub const fn regular(self) -> FontId {
        FontId::new(self.points(), FontFamily::Proportional)
    }

    /// The bold face in this size.
    #[must_use]
    pub fn bold(self) -> FontId {
        FontId::new(self.points(), bold_family())
    }
}

/// Distances and measures at 100 %.
pub mod space {
    /// Between things that belong together.
    pub const TINY: f32 = 4.0;
    /// Between neighbours.
    pub const SMALL: f32 = 8.0;
    /// Between groups.
    pub const MEDIUM: f32 = 12.0;
    /// Inside cards and between cards.
    pub const LARGE: f32 = 16.0;
    /// Between a column's edge and its content.
    pub const EDGE: f32 = 20.0;
    /// Height of a row of a table, of fields and of buttons.
    pub const ROW: f32 = 30.0;
    /// Height of a step of the rail.
    pub const STEP: f32 = 34.0;
    /// Height of the bar at the top.
    pub const TOP_BAR: f32 = 52.0;
    /// Height of the status bar.
    pub const STATUS_BAR: f32 = 26.0;
    /// Width of the left column.
    pub const RAIL: f32 = 212.0;
    /// Width of the left column when it shows marks only.
    pub const RAIL_NARROW: f32 = 52.0;
    /// Width of the right column.
    pub const RIGHT: f32 = 348.0;
    /// Radius of cards.
    pub const CARD_RADIUS: u8 = 8;
    /// Radius of fields and buttons.
    pub const FIELD_RADIUS: u8 = 6;
    /// Width of lines.
    pub const LINE: f32 = 1.0;
}

/// The name of the bold face's family, kept once: every bold text asks for it.
static BOLD: std::sync::LazyLock<Arc<str>> = std::sync::LazyLock::new(|| Arc::from("bold"));

/// The family of the bold face.
#[must_use]
pub fn bold_family() -> FontFamily {
    FontFamily::Name(Arc::clone(&BOLD))
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

const fn tint(text: u32, ground: u32, line: u32) -> Tint {
    Tint {
        text: rgb(text),
        ground: rgb(ground),
        line: rgb(line),
    }
}

static LIGHT: Theme = Theme {
    dark: false,
    ground: rgb(0xF4_F6F4),
    surface: rgb(0xFF_FFFF),
    rail: rgb(0xFA_FBFA),
    line: rgb(0xDD_E3DF),
    edge: rgb(0xC2_CBC6),
    ink: rgb(0x1D_2A2E),
    ink_second: rgb(0x5C_6B70),
    accent: rgb(0x0F_7A63),
    on_accent: rgb(0xFF_FFFF),
    accent_strong: rgb(0x0B_5A49),
    accent_weak: rgb(0xE2_F1EC),
    hover: rgb(0xEE_F2EF),
    warning: tint(0x8A_5200, 0xFB_EFD9, 0xEB_CF9C),
    error: tint(0xA0_2318, 0xFB_E5E2, 0xEB_B9B2),
    information: tint(0x23_4F86, 0xE5_EDF7, 0xBC_CFE6),
    good: tint(0x0B_5A49, 0xE2_F1EC, 0xB2_D9CC),
    neutral: tint(0x4F_5D62, 0xEC_EFED, 0xDD_E3DF),
    sectors: [
        rgb(0x2F_5061),
        rgb(0x5F_8FA3),
        rgb(0x7C_A8B5),
        rgb(0x9C_BFC7),
        rgb(0xB9_D0D3),
        rgb(0xD3_E2E0),
        rgb(0xE6_ECEA),
    ],
    measures: [rgb(0x0F_7A63), rgb(0x4F_A98F), rgb(0xA9_D6C5)],
    baseline: rgb(0x6B_787C),
    target: rgb(0xA0_2318),
    desk: rgb(0xE7_EBE8),
    veil: Color32::from_black_alpha(70),
};

static DARK: Theme = Theme {
    dark: true,
    ground: rgb(0x12_1819),
    surface: rgb(0x1B_2324),
    rail: rgb(0x16_1D1E),
    line: rgb(0x2E_393A),
    edge: rgb(0x46_5455),
    ink: rgb(0xE6_ECE9),
    ink_second: rgb(0xA1_B0B1),
    accent: rgb(0x3F_B796),
    on_accent: rgb(0x06_1F19),
    accent_strong: rgb(0x74_D6B9),
    accent_weak: rgb(0x1B_3A32),
    hover: rgb(0x24_2E2F),
    warning: tint(0xF2_BD6B, 0x3B_2D14, 0x6A_5226),
    error: tint(0xF6_9D91, 0x43_211D, 0x7A_3B34),
    information: tint(0x9C_C2F0, 0x1E_3048, 0x35_4F73),
    good: tint(0x74_D6B9, 0x1B_3A32, 0x2F_6152),
    neutral: tint(0xB4_C0C1, 0x27_3132, 0x3A_4647),
    sectors: [
        rgb(0x4A_7C94),
        rgb(0x6C_A0B5),
        rgb(0x86_B2BF),
        rgb(0x9C_BFC7),
        rgb(0xB0_CACD),
        rgb(0xC5_D9D8),
        rgb(0xDD_E8E6),
    ],
    measures: [rgb(0x2B_9A7D), rgb(0x4F_A98F), rgb(0x8F_CBB5)],
    baseline: rgb(0x9A_A7A9),
    target: rgb(0xF0_8476),
    desk: rgb(0x0D_1213),
    veil: Color32::from_black_alpha(140),
};

impl Theme {
    /// The theme for light or dark.
    #[must_use]
    pub fn get(dark: bool) -> &'static Self {
        if dark { &DARK } else { &LIGHT }
    }

    /// The theme in force.
    #[must_use]
    pub fn of(ui: &Ui) -> &'static Self {
        Self::get(ui.visuals().dark_mode)
    }

    /// Text and ground of a tone.
    #[must_use]
    pub const fn tint(&self, tone: Tone) -> Tint {
        match tone {
            Tone::Neutral => self.neutral,
            Tone::Information => self.information,
            Tone::Good => self.good,
            Tone::Warning => self.warning,
            Tone::Error => self.error,
        }
    }

    /// The fill of a sector.
    #[must_use]
    pub fn sector(&self, sector: Sector) -> Color32 {
        let fills = Sector::ALL.into_iter().zip(self.sectors);
        fills
            .into_iter()
            .find(|(s, _)| *s == sector)
            .map_or(self.line, |(_, fill)| fill)
    }

    /// A line of a card or between rows.
    #[must_use]
    pub fn hairline(&self) -> Stroke {
        Stroke::new(space::LINE, self.line)
    }

    /// The ring around what has the keyboard.
    #[must_use]
    pub fn focus_ring(&self) -> Stroke {
        Stroke::new(2.0, self.accent)
    }
}

/// A printed colour on the screen.
#[must_use]
pub const fn printed(color: crate::layout::Rgb) -> Color32 {
    Color32::from_rgb(color.0, color.1, color.2)
}

/// The white of a page, in light and dark alike: paper stays paper.
pub const PAPER: Color32 = Color32::WHITE;

/// The mark on a page of what is being written.
pub const MARKER: Color32 = rgb(0xFF_F1CF);

/// Puts both themes into the context and chooses one. Fonts come from [`super::fonts::install`].
pub fn install(ctx: &Context, dark: bool) {
    ctx.set_style_of(egui::Theme::Light, style(&LIGHT));
    ctx.set_style_of(egui::Theme::Dark, style(&DARK));
    choose(ctx, dark);
}

/// Chooses light or dark.
pub fn choose(ctx: &Context, dark: bool) {
    ctx.set_theme(if dark {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    });
}

fn style(theme: &Theme) -> Style {
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
    spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        floating_allocated_width: 0.0,
        ..ScrollStyle::floating()
    };
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style.scroll_animation = egui::style::ScrollAnimation::none();
    style
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The contrast of WCAG 2: relative luminances, offset by 0.05.
    fn contrast(a: Color32, b: Color32) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        let luminance = |color: Color32| {
            0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
        };
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        if a > b { a / b } else { b / a }
    }

    #[test]
    fn every_text_is_readable_on_its_grounds() {
        for theme in [&LIGHT, &DARK] {
            let grounds = [
                theme.ground,
                theme.surface,
                theme.rail,
                theme.hover,
                theme.accent_weak,
            ];
            let mut pairs = vec![(theme.on_accent, theme.accent)];
            for text in [theme.ink, theme.ink_second, theme.accent_strong] {
                pairs.extend(grounds.map(|ground| (text, ground)));
            }
            for tone in [
                Tone::Neutral,
                Tone::Information,
                Tone::Good,
                Tone::Warning,
                Tone::Error,
            ] {
                let tint = theme.tint(tone);
                pairs.extend(
                    [tint.ground, theme.surface, theme.ground, theme.rail]
                        .map(|ground| (tint.text, ground)),
                );
                pairs.push((theme.ink, tint.ground));
            }
            pairs.extend([theme.surface, theme.ground].map(|ground| (theme.target, ground)));
            pairs.push((theme.ink_second, theme.desk));
            for (text, ground) in pairs {
                let ratio = contrast(text, ground);
                assert!(
                    ratio >= 4.5,
                    "{text:?} on {ground:?}: {ratio:.2}, dark: {}",
                    theme.dark
                );
            }
        }
    }

    #[test]
    fn marks_and_edges_are_seen() {
        for theme in [&LIGHT, &DARK] {
            for (mark, ground) in [
                (theme.accent, theme.surface),
                (theme.baseline, theme.surface),
            ] {
                assert!(contrast(mark, ground) >= 3.0, "{mark:?} on {ground:?}");
            }
        }
    }
}
