//! The bundled faces in the window.
//!
//! Sans is the face of the window, its bold the family [`super::theme::bold_family`]; serif and 楷体
//! stand behind names of their own for the preview of pages. All five are also the last resort of
//! each other, so that a character that only one face has is still shown.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily};
use egui_system_font_provider::SystemFontProvider;

use super::theme::bold_family;
use crate::layout::{Face, font_bytes};

const FACES: [Face; 5] = [
    Face::Sans,
    Face::SansBold,
    Face::Serif,
    Face::SerifBold,
    Face::Kai,
];

/// Installs the faces. To be called before the first frame: fonts that are set in a frame only
/// show in the next one, and measured widths would be wrong.
pub fn install(ctx: &Context) {
    ctx.set_fonts(definitions());
}

/// Lets characters that no bundled face has come from the fonts of the system, Chinese ones first.
pub fn fall_back(ctx: &Context) {
    let provider = SystemFontProvider::new().with_locale(Some("zh-Hans"));
    ctx.add_font_provider(Arc::new(provider));
}

/// The family in which a face of a page is shown.
#[must_use]
pub fn family(face: Face) -> FontFamily {
    match face {
        Face::Sans => FontFamily::Proportional,
        Face::SansBold => bold_family(),
        Face::Serif | Face::SerifBold | Face::Kai => FontFamily::Name(name(face).into()),
    }
}

fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for face in FACES {
        let data = FontData::from_static(font_bytes(face));
        fonts
            .font_data
            .insert(name(face).to_owned(), Arc::new(data));
    }
    for face in FACES {
        let others = FACES.into_iter().filter(|other| *other != face);
        let chain = std::iter::once(face)
            .chain(others)
            .map(|face| name(face).to_owned());
        fonts.families.insert(family(face), chain.collect());
    }
    // The window has no fixed-width text; the family must exist all the same.
    let sans = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    fonts.families.insert(FontFamily::Monospace, sans);
    fonts
}

const fn name(face: Face) -> &'static str {
    match face {
        Face::Sans => "sans",
        Face::SansBold => "sans bold",
        Face::Serif => "serif",
        Face::SerifBold => "serif bold",
        Face::Kai => "kai",
    }
}
