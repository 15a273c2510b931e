//! What just went wrong or right, below the top bar until it is closed.

use egui::{Align, Frame, Label, Layout, Margin, Panel, RichText, Ui};

use crate::base::Lang;
use crate::i18n::tr;
use crate::store::Told;
use crate::ui::theme::{Size, Theme, Tone, space};
use crate::ui::widgets::secondary;

/// Shows the banner, if any; true when the person closed it.
pub fn show(ui: &mut Ui, lang: Lang, banner: Option<&(Tone, Told)>) -> bool {
    let Some((tone, told)) = banner else {
        return false;
    };
    let theme = Theme::of(ui);
    let tint = theme.tint(*tone);
    let frame = Frame::new()
        .fill(tint.ground)
        .inner_margin(Margin::symmetric(16, 8));
    let panel = Panel::top("banner").resizable(false).frame(frame);
    panel
        .show(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let closed = secondary(ui, &tr(lang, "banner-close")).clicked();
                ui.add_space(space::MEDIUM);
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.spacing_mut().item_spacing.y = space::TINY;
                    let line = |ui: &mut Ui, text: &str, font, color| {
                        if !text.is_empty() {
                            ui.add(Label::new(RichText::new(text).font(font).color(color)).wrap());
                        }
                    };
                    line(ui, &told.what, Size::Field.bold(), tint.text);
                    line(ui, &told.excerpt, Size::Field.regular(), theme.ink);
                    line(ui, &told.mend, Size::Field.regular(), theme.ink);
                });
                closed
            })
            .inner
        })
        .inner
}
