//! Colours, sizes and distances of the window: the only place that holds a raw colour.
//!
//! Light and dark carry the same roles, and every pair of text and ground keeps a contrast of
//! 4.5 : 1 or more (a test computes it). Start at [`Theme`]; inside a panel [`Theme::of`] is the
//! one in force.

mod palette;
mod style;

use std::sync::Arc;

use egui::{Color32, Context, FontFamily, FontId, Stroke, Ui};

use crate::base::Sector;
use crate::finding::Severity;
use palette::{DARK, LIGHT};

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
    /// Fills of the sectors that most plans have, dark to light so that they print in grey.
    pub sectors: [Color32; 7],
    /// Fills of the others: energy supply, processes, construction, public institutions, land.
    pub rare_sectors: [Color32; 5],
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
    pub const fn sector(&self, sector: Sector) -> Color32 {
        let [
            industry,
            transport,
            buildings,
            households,
            farms,
            waste,
            other,
        ] = self.sectors;
        let [energy, processes, construction, public, land] = self.rare_sectors;
        match sector {
            Sector::Energy => energy,
            Sector::Industry => industry,
            Sector::Processes => processes,
            Sector::Construction => construction,
            Sector::Transport => transport,
            Sector::Buildings => buildings,
            Sector::Public => public,
            Sector::Households => households,
            Sector::Agriculture => farms,
            Sector::Land => land,
            Sector::Waste => waste,
            Sector::Other => other,
        }
    }

    /// The fill of one of a sequence of carriers or measures: the shades of the measures, then those
    /// of the sectors, over and over.
    #[must_use]
    pub fn step(&self, step: u8) -> Color32 {
        let fills = self.measures.iter().chain(&self.sectors);
        fills
            .cycle()
            .nth(usize::from(step))
            .copied()
            .unwrap_or(self.accent)
    }

    /// Text on a fill: light or dark, whichever stands out more.
    #[must_use]
    pub fn ink_on(&self, fill: Color32) -> Color32 {
        let (light, dark) = if self.dark {
            (self.ink, self.on_accent)
        } else {
            (self.surface, self.ink)
        };
        if palette::contrast(light, fill) > palette::contrast(dark, fill) {
            light
        } else {
            dark
        }
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
pub const MARKER: Color32 = palette::rgb(0xFF_F1CF);

/// Puts both themes into the context and chooses one. Fonts come from [`super::fonts::install`].
pub fn install(ctx: &Context, dark: bool) {
    ctx.set_style_of(egui::Theme::Light, style::style(&LIGHT));
    ctx.set_style_of(egui::Theme::Dark, style::style(&DARK));
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
