//! Texts by rank, chips, and figures that can be asked where they come from.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align, Color32, CursorIcon, FontId, Galley, Label, Layout, Response, RichText, Role, Sense,
    Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::button::focus_ring;
use crate::app::Command;
use crate::base::Lang;
use crate::i18n::tr;
use crate::programme::{Programme, Standing};
use crate::ui::View;
use crate::ui::theme::{Size, Theme, Tone, space};

/// A title of the middle.
pub fn title(ui: &mut Ui, text: &str) -> Response {
    let rich = RichText::new(text).font(Size::Title.bold());
    ui.add(Label::new(rich).wrap().halign(Align::Min))
}

/// The label above a group.
pub fn label(ui: &mut Ui, text: &str) -> Response {
    let rich = RichText::new(text)
        .font(Size::Label.bold())
        .color(Theme::of(ui).ink_second);
    ui.add(Label::new(rich))
}

/// A text of first rank.
pub fn body(ui: &mut Ui, text: &str) -> Response {
    ui.add(
        Label::new(RichText::new(text).font(Size::Body.regular()))
            .wrap()
            .halign(Align::Min),
    )
}

/// A text of first rank in bold.
pub fn strong(ui: &mut Ui, text: &str) -> Response {
    ui.add(
        Label::new(RichText::new(text).font(Size::Body.bold()))
            .wrap()
            .halign(Align::Min),
    )
}

/// A text of second rank.
pub fn note(ui: &mut Ui, text: &str) -> Response {
    let rich = RichText::new(text)
        .font(Size::Field.regular())
        .color(Theme::of(ui).ink_second);
    ui.add(Label::new(rich).wrap().halign(Align::Min))
}

/// The one figure of a card, with its unit; a long name of what it is takes further lines.
pub fn figure(ui: &mut Ui, value: &str, unit: &str) -> Response {
    let shown = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        let theme = Theme::of(ui);
        ui.label(
            RichText::new(value)
                .font(Size::Figure.bold())
                .color(theme.accent_strong),
        );
        ui.label(
            RichText::new(unit)
                .font(Size::Field.regular())
                .color(theme.ink_second),
        );
    });
    shown.response
}

/// A row with a label at the left and a value at the right; the value stands whole.
pub fn label_value(ui: &mut Ui, label: &str, value: &str) {
    let label = RichText::new(label)
        .font(Size::Field.regular())
        .color(Theme::of(ui).ink_second);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(RichText::new(value).font(Size::Field.regular()));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(label).truncate());
            });
        });
    });
}

/// A text in one line that ends in an ellipsis where it does not fit, for painting by hand.
#[must_use]
pub fn one_line(ui: &Ui, text: &str, font: FontId, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, Color32::PLACEHOLDER);
    job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// A short word on a tinted ground.
pub fn chip(ui: &mut Ui, tone: Tone, text: &str) -> Response {
    let theme = Theme::of(ui);
    let tint = theme.tint(tone);
    let shape = chip_shape(ui, text);
    let size = vec2(shape.size().x + CHIP_MARGIN, 24.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    let painter = ui.painter();
    painter.rect_filled(rect, rect.height() / 2.0, tint.ground);
    let at = rect.center() - shape.size() / 2.0;
    painter.galley_with_override_text_color(at, shape, tint.text);
    response
}

/// The width of a chip.
#[must_use]
pub fn chip_width(ui: &Ui, text: &str) -> f32 {
    chip_shape(ui, text).size().x + CHIP_MARGIN
}

/// Left and right of the words of a chip together.
const CHIP_MARGIN: f32 = 20.0;

fn chip_shape(ui: &Ui, text: &str) -> Arc<Galley> {
    let font = Size::Label.bold();
    ui.painter()
        .layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER)
}

/// How surely a line of the programme is known; the pointer over it names the text.
pub fn standing(
    ui: &mut Ui,
    view: &View<'_>,
    programme: &Programme,
    standing: &Standing,
) -> Response {
    standing_chip(ui, view.lang, programme, standing)
}

/// The same where no plan is open.
pub fn standing_chip(
    ui: &mut Ui,
    lang: Lang,
    programme: &Programme,
    standing: &Standing,
) -> Response {
    let tone = match standing {
        Standing::Official { .. } => Tone::Good,
        Standing::Reported { .. } => Tone::Information,
        Standing::Reconstruction { .. } => Tone::Warning,
    };
    let cited = programme.cite(standing);
    chip(ui, tone, &tr(lang, standing.key())).on_hover_text(cited.get(lang))
}

/// A figure that shows in the right column where it comes from when it is clicked.
///
/// `reference` is the reference of the figure, such as `inventory.total@2022`.
pub fn traced(ui: &mut Ui, view: &mut View<'_>, text: &str, reference: &str) -> Response {
    let fonts = [Size::Field.regular(), Size::Field.bold()];
    traced_in(ui, view, (text, reference), fonts, space::ROW - 6.0)
}

/// The same as small as a label.
pub fn traced_label(ui: &mut Ui, view: &mut View<'_>, text: &str, reference: &str) -> Response {
    let fonts = [Size::Label.regular(), Size::Label.bold()];
    traced_in(ui, view, (text, reference), fonts, 0.0)
}

/// The width of a text as small as a label, selected or not.
#[must_use]
pub fn label_width(ui: &Ui, text: &str) -> f32 {
    chip_shape(ui, text).size().x
}

/// The same in fonts of the words around it, one as it is and one for when it is selected, and at
/// least so high.
pub(super) fn traced_in(
    ui: &mut Ui,
    view: &mut View<'_>,
    (text, reference): (&str, &str),
    [plain, bold]: [FontId; 2],
    least: f32,
) -> Response {
    let theme = Theme::of(ui);
    let selected = view.traced == Some(reference);
    let font = if selected { bold } else { plain };
    let shape = ui
        .painter()
        .layout_no_wrap(text.to_owned(), font, theme.ink);
    let size = vec2(shape.size().x, shape.size().y.max(least));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, text));
    let color = if selected || response.hovered() {
        theme.accent_strong
    } else {
        theme.ink
    };
    if selected {
        let ground = rect.expand2(vec2(space::TINY, 0.0));
        ui.painter().rect(
            ground,
            4,
            theme.accent_weak,
            Stroke::NONE,
            StrokeKind::Inside,
        );
    }
    let at = rect.center() - shape.size() / 2.0;
    if response.hovered() {
        let y = at.y + shape.size().y;
        ui.painter()
            .hline(rect.x_range(), y, Stroke::new(space::LINE, color));
    }
    ui.painter()
        .galley_with_override_text_color(at, shape, color);
    focus_ring(ui, &response);
    if response.clicked() {
        view.commands.push(Command::Trace(reference.to_owned()));
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
