//! Sentences in which figures can be clicked, and chips about a figure.

use egui::{CursorIcon, Label, RichText, Sense, Ui};

use super::button::focus_ring;
use super::text::{chip, traced_in};
use crate::app::Command;
use crate::chart::Phrase;
use crate::ui::View;
use crate::ui::theme::{Size, Theme, Tone};

/// A part of a sentence.
#[derive(Clone, Debug)]
pub enum Said {
    /// Words.
    Words(String),
    /// A figure with its reference, by which it can be asked where it comes from.
    Figure(String, String),
}

/// How a sentence is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// As the main text, in bold.
    Strong,
    /// As the main text.
    Body,
    /// As text of second rank.
    Note,
}

/// What stands for the figures of a sentence while it is put together: signs that no text has, from
/// this one on.
const FIGURES: u32 = 0xe000;

/// A sentence of the translation with a key, in which figures can be clicked.
pub fn told(ui: &mut Ui, view: &mut View<'_>, rank: Rank, key: &str, said: &[(&str, Said)]) {
    let parts: Vec<(&str, String)> = said
        .iter()
        .zip(FIGURES..)
        .map(|((name, said), sign)| {
            let text = match said {
                Said::Words(words) => words.clone(),
                Said::Figure(..) => char::from_u32(sign).map_or_else(String::new, String::from),
            };
            (*name, text)
        })
        .collect();
    let args: Vec<(&str, &str)> = parts
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    let text = view.tr_with(key, &args);
    let mut phrases = Vec::new();
    let mut rest = text.as_str();
    while let Some((before, figure, behind)) = next_figure(rest, said) {
        phrases.push(Phrase::Words(before.to_owned()));
        if let Said::Figure(value, reference) = figure {
            phrases.push(Phrase::Figure(value.clone(), reference.clone()));
        }
        rest = behind;
    }
    phrases.push(Phrase::Words(rest.to_owned()));
    phrased(ui, view, rank, &phrases);
}

/// A sentence in its parts, the figures of which can be clicked.
pub fn phrased(ui: &mut Ui, view: &mut View<'_>, rank: Rank, phrases: &[Phrase]) {
    let theme = Theme::of(ui);
    let (size, color) = match rank {
        Rank::Strong | Rank::Body => (Size::Body, theme.ink),
        Rank::Note => (Size::Field, theme.ink_second),
    };
    let font = if rank == Rank::Strong {
        size.bold()
    } else {
        size.regular()
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        for phrase in phrases {
            match phrase {
                Phrase::Words(words) if words.is_empty() => {}
                Phrase::Words(words) => {
                    let rich = RichText::new(words).font(font.clone()).color(color);
                    ui.add(Label::new(rich).wrap());
                }
                Phrase::Figure(value, reference) => {
                    let fonts = [font.clone(), size.bold()];
                    traced_in(ui, view, (value, reference), fonts, 0.0);
                }
            }
        }
    });
}

/// The first figure in the rest of a sentence, with what stands before and behind it.
fn next_figure<'a, 'b>(
    text: &'a str,
    said: &'b [(&str, Said)],
) -> Option<(&'a str, &'b Said, &'a str)> {
    let found = text.char_indices().find_map(|(at, sign)| {
        let index = u32::from(sign).checked_sub(FIGURES)?;
        let (_, figure) = said.get(usize::try_from(index).ok()?)?;
        Some((at, sign, figure))
    });
    let (at, sign, figure) = found?;
    let (before, behind) = text.split_at_checked(at)?;
    Some((before, figure, behind.get(sign.len_utf8()..)?))
}

/// A short word on a tinted ground about a figure that can be asked where it comes from.
pub fn traced_chip(ui: &mut Ui, view: &mut View<'_>, tone: Tone, text: &str, reference: &str) {
    let response = chip(ui, tone, text).interact(Sense::click());
    focus_ring(ui, &response);
    if response.clicked() {
        view.commands.push(Command::Trace(reference.to_owned()));
    }
    response.on_hover_cursor(CursorIcon::PointingHand);
}
