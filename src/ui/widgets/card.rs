//! What holds content together: cards, callouts, the head of a screen. No frame stands in a frame.

use egui::{
    Align, CornerRadius, Frame, InnerResponse, Layout, Margin, Rect, Stroke, Ui, UiBuilder, pos2,
    vec2,
};

use super::text;
use crate::ui::theme::{Theme, Tone, space};

/// A card as wide as its column.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card_with(ui, Margin::same(16), content)
}

/// A card with a margin of its own, for tables that reach to its edges.
pub fn card_with<R>(
    ui: &mut Ui,
    margin: Margin,
    content: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let theme = Theme::of(ui);
    Frame::new()
        .fill(theme.surface)
        .stroke(theme.hairline())
        .corner_radius(CornerRadius::same(space::CARD_RADIUS))
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
}

/// A tinted box: a problem with its way out, a notice.
pub fn callout<R>(ui: &mut Ui, tone: Tone, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let tint = Theme::of(ui).tint(tone);
    Frame::new()
        .fill(tint.ground)
        .stroke(Stroke::new(space::LINE, tint.line))
        .corner_radius(CornerRadius::same(space::CARD_RADIUS))
        .inner_margin(Margin::symmetric(16, 12))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
}

/// The head of a screen: the title, a computed sentence that says how things stand, and at the
/// right what can be done. The actions are added from right to left.
pub fn headline(ui: &mut Ui, title: &str, sentence: &str, actions: impl FnOnce(&mut Ui)) {
    let words = |ui: &mut Ui| {
        if !sentence.is_empty() {
            text::note(ui, sentence);
        }
    };
    headline_with(ui, title, words, actions);
}

/// The same with a sentence that is more than words.
pub fn headline_with(
    ui: &mut Ui,
    title: &str,
    sentence: impl FnOnce(&mut Ui),
    actions: impl FnOnce(&mut Ui),
) {
    // The width of the actions is known only after they were shown, so the words take the room that
    // the actions left in the frame before.
    let id = ui.make_persistent_id("headline-actions");
    let known: Option<f32> = ui.data(|data| data.get_temp(id));
    let whole = ui.available_width();
    let width = whole - known.map_or(0.0, |width| width + space::LARGE);
    let words = ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = space::TINY;
        text::title(ui, title);
        sentence(ui);
    });
    let corner = pos2(
        words.response.rect.left() + whole,
        words.response.rect.bottom(),
    );
    let room = Rect::from_min_max(
        pos2(words.response.rect.left(), corner.y - space::ROW),
        corner,
    );
    let layout = Layout::right_to_left(Align::Center);
    let mut right = ui.new_child(UiBuilder::new().max_rect(room).layout(layout));
    right.spacing_mut().item_spacing.x = space::TINY;
    actions(&mut right);
    let shown = right.min_rect().width();
    if known.is_none_or(|known| (known - shown).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(id, shown));
        ui.ctx()
            .request_discard("the width of the actions was not known");
    }
    ui.add_space(space::TINY);
}

/// A labelled group inside a card.
pub fn section<R>(ui: &mut Ui, title: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    text::label(ui, title);
    ui.add_space(space::TINY / 2.0);
    let result = content(ui);
    ui.add_space(space::SMALL);
    result
}

/// Rows with a line between them.
pub fn rows<T>(ui: &mut Ui, items: impl IntoIterator<Item = T>, mut row: impl FnMut(&mut Ui, T)) {
    let theme = Theme::of(ui);
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            let y = ui.cursor().top();
            ui.painter()
                .hline(ui.max_rect().x_range(), y, theme.hairline());
            ui.add_space(space::TINY);
        }
        row(ui, item);
        ui.add_space(space::TINY);
    }
}
