//! The list of data that can be put into a text: searched by name, with the values as they stand.

use egui::{
    Align, Color32, CursorIcon, Id, Key, Label, Layout, Modifiers, Popup, PopupCloseBehavior, Rect,
    Response, RichText, Role, ScrollArea, Sense, TextEdit, Ui, WidgetInfo, vec2,
};

use super::filling::{Filling, dated, year_of};
use crate::base::{Dimension, Lang, Unit, Year};
use crate::figure::{Offer, OfferGroup, Reference, Resolved, format_resolved, resolve};
use crate::ui::View;
use crate::ui::theme::{Size, Theme, space};
use crate::ui::widgets::{focus_ring, label, name, note, one_line};

/// Size of the list.
const WIDTH: f32 = 470.0;
const HEIGHT: f32 = 360.0;
const ROW: f32 = 28.0;

/// What the list remembers while it is open.
#[derive(Clone, Debug, Default)]
pub(super) struct Picker {
    open: bool,
    query: String,
    /// The offer chosen by the arrow keys, counted among those found.
    marked: usize,
    /// Set in the frame in which the list opens.
    fresh: bool,
    /// True for the only list of the screen.
    alone: bool,
}

/// A row of the list.
enum Row<'a> {
    Group(OfferGroup),
    Offer(usize, &'a Offer),
}

/// What was searched: words, and a year among them.
struct Query {
    words: Vec<String>,
    year: Option<Year>,
}

impl Picker {
    /// Says that it is the only list of the screen, to which the key belongs in any case.
    pub const fn alone(&mut self) {
        self.alone = true;
    }

    /// Closes the list.
    pub const fn close(&mut self) {
        self.open = false;
    }

    /// Shows the list below its button; the text to put in when something was chosen.
    pub fn show(
        &mut self,
        ui: &Ui,
        view: &View<'_>,
        button: &Response,
        filling: &Filling<'_>,
        field: Id,
    ) -> Option<String> {
        // With several fields on the screen the key belongs to the one that has the keyboard.
        let is_mine = ui
            .memory(|memory| memory.has_focus(field) || (self.alone && memory.focused().is_none()));
        let by_key = is_mine && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::D));
        if button.clicked() || by_key {
            self.open = !self.open;
            self.fresh = self.open;
            self.query.clear();
            self.marked = 0;
        }
        if !self.open {
            return None;
        }
        let mut open = true;
        let shown = Popup::from_response(button)
            .id(field.with("picker"))
            .open_bool(&mut open)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(view.tr("papers-pick"))
            .gap(space::TINY)
            .width(WIDTH)
            .show(|ui| self.list(ui, view, filling));
        let chosen = shown.and_then(|shown| shown.inner);
        self.open = open && chosen.is_none();
        if !self.open && chosen.is_none() {
            ui.memory_mut(|memory| memory.request_focus(field));
        }
        chosen
    }

    fn list(&mut self, ui: &mut Ui, view: &View<'_>, filling: &Filling<'_>) -> Option<String> {
        ui.set_width(WIDTH);
        let (up, down, enter) = ui.input_mut(|input| {
            (
                input.consume_key(Modifiers::NONE, Key::ArrowUp),
                input.consume_key(Modifiers::NONE, Key::ArrowDown),
                input.consume_key(Modifiers::NONE, Key::Enter),
            )
        });
        self.search(ui, view);
        ui.add_space(space::TINY);
        let query = Query::read(&self.query);
        let mut catalog = filling.catalog.borrow_mut();
        let offers = catalog.offers(filling.workspace);
        let found: Vec<&Offer> = offers.iter().filter(|offer| query.fits(offer)).collect();
        if found.is_empty() {
            note(ui, &view.tr("papers-pick-nothing"));
            return None;
        }
        let last = found.len() - 1;
        self.marked = match (up, down) {
            (true, _) => self.marked.saturating_sub(1),
            (_, true) => self.marked + 1,
            _ => self.marked,
        }
        .min(last);
        let rows = rows(&found);
        let marked = enter.then_some(self.marked);
        let mut chosen = marked.and_then(|at| found.get(at).copied());
        let scroll = (up || down).then_some(self.marked);
        if let Some(clicked) = self.rows(ui, view, filling, &rows, query.year, scroll) {
            chosen = Some(clicked);
        }
        chosen.map(|offer| text_of(offer, query.year, filling))
    }

    fn search(&mut self, ui: &mut Ui, view: &View<'_>) {
        let response = ui.add(
            TextEdit::singleline(&mut self.query)
                .hint_text(view.tr("papers-pick-hint"))
                .desired_width(WIDTH)
                .margin(vec2(space::SMALL, 6.0)),
        );
        name(&response, &view.tr("papers-pick-search"));
        if response.changed() {
            self.marked = 0;
        }
        if std::mem::take(&mut self.fresh) {
            response.request_focus();
        }
    }

    fn rows<'o>(
        &self,
        ui: &mut Ui,
        view: &View<'_>,
        filling: &Filling<'_>,
        rows: &[Row<'o>],
        year: Option<Year>,
        scroll: Option<usize>,
    ) -> Option<&'o Offer> {
        let mut chosen = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut area = ScrollArea::vertical()
            .max_height(HEIGHT)
            .auto_shrink([false, true]);
        if let Some(marked) = scroll {
            let is_it = |row: &Row<'_>| matches!(row, Row::Offer(at, _) if *at == marked);
            let above = rows.iter().take_while(|row| !is_it(row)).count();
            let top = (0..above).fold(0.0, |top, _| top + ROW) - HEIGHT / 2.0;
            area = area.vertical_scroll_offset(top.max(0.0));
        }
        area.show_rows(ui, ROW, rows.len(), |ui, range| {
            for row in rows.get(range).unwrap_or_default() {
                match row {
                    Row::Group(group) => heading(ui, &view.tr(group.key())),
                    Row::Offer(at, offer) => {
                        let value = value_of(offer, year, filling, view.lang);
                        if row_of(ui, view, offer, &value, *at == self.marked).clicked() {
                            chosen = Some(*offer);
                        }
                    }
                }
            }
        });
        chosen
    }
}

impl Query {
    fn read(text: &str) -> Self {
        let mut query = Self {
            words: Vec::new(),
            year: None,
        };
        for word in text.split_whitespace() {
            let digits = word.trim_end_matches('年');
            match digits.parse::<Year>() {
                Ok(year) if digits.len() == 4 => query.year = Some(year),
                Ok(_) | Err(_) => query.words.push(word.to_lowercase()),
            }
        }
        query
    }

    /// True for an offer whose name or path holds every word, in the year that was asked for.
    fn fits(&self, offer: &Offer) -> bool {
        let has = |word: &String| {
            let texts = [&offer.label.zh, &offer.label.en, &offer.reference.path];
            texts
                .into_iter()
                .any(|text| text.to_lowercase().contains(word))
        };
        self.words.iter().all(has) && self.year.is_none_or(|year| offer.years.contains(&year))
    }
}

/// The offers under the headings of their groups.
fn rows<'o>(found: &[&'o Offer]) -> Vec<Row<'o>> {
    let mut rows = Vec::new();
    let mut group = None;
    for (at, offer) in found.iter().enumerate() {
        if group != Some(offer.group) {
            group = Some(offer.group);
            rows.push(Row::Group(offer.group));
        }
        rows.push(Row::Offer(at, offer));
    }
    rows
}

fn reference_of(offer: &Offer, year: Option<Year>) -> Reference {
    let reference = offer.reference.clone();
    year.map_or_else(|| reference.clone(), |year| reference.clone().at(year))
}

/// What stands in the text: the reference, and behind it the unit, which the author may change.
fn text_of(offer: &Offer, year: Option<Year>, filling: &Filling<'_>) -> String {
    let reference = offer.in_prose(year);
    let unit = unit_of(&reference_of(offer, year), filling);
    let sign = unit.map_or("", |unit| unit.sign(filling.lang()));
    match filling.lang() {
        Lang::En if !sign.is_empty() => format!("{reference} {sign}"),
        Lang::Zh | Lang::En => format!("{reference}{sign}"),
    }
}

/// The unit that is written behind the number; per cent is part of the number.
fn unit_of(reference: &Reference, filling: &Filling<'_>) -> Option<Unit> {
    match resolve(reference, filling.sources, None) {
        Ok(Resolved::Figure(shown)) if shown.unit.dimension() != Dimension::Share => {
            Some(shown.unit)
        }
        Ok(Resolved::Figure(_) | Resolved::Text(_)) | Err(_) => None,
    }
}

/// What an offer is worth now: its year, its value, its unit.
struct Worth {
    year: Option<Year>,
    text: Option<String>,
}

fn value_of(offer: &Offer, year: Option<Year>, filling: &Filling<'_>, lang: Lang) -> Worth {
    let reference = reference_of(offer, year);
    let Ok(resolved) = resolve(&reference, filling.sources, None) else {
        return Worth { year, text: None };
    };
    let sign = unit_of(&reference, filling).map_or("", |unit| unit.sign(lang));
    let text = format_resolved(&resolved, lang).map(|text| {
        let text = text.replace(['\n', '\r'], " ");
        if sign.is_empty() {
            text
        } else {
            format!("{text} {sign}")
        }
    });
    Worth {
        year: year_of(&resolved),
        text,
    }
}

fn heading(ui: &mut Ui, text: &str) {
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), ROW),
        Layout::left_to_right(Align::Max),
        |ui| {
            ui.set_min_height(ROW);
            ui.add_space(space::SMALL);
            label(ui, text);
        },
    );
}

fn row_of(ui: &mut Ui, view: &View<'_>, offer: &Offer, worth: &Worth, marked: bool) -> Response {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let what = dated(offer.label.get(view.lang), worth.year, view.lang);
    let missing = view.tr("papers-pick-missing");
    let value = worth.text.as_deref().unwrap_or(&missing);
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, marked, format!("{what} {value}"))
    });
    let fill = if response.hovered() {
        theme.hover
    } else if marked {
        theme.accent_weak
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, space::FIELD_RADIUS, fill);
    let inner = rect.shrink2(vec2(space::SMALL, 0.0));
    let color = if worth.text.is_some() {
        theme.accent_strong
    } else {
        theme.ink_second
    };
    let value = one_line(ui, value, Size::Field.bold(), inner.width() * 0.45);
    let right = inner.right() - value.size().x;
    let middle = |height: f32| rect.center().y - height / 2.0;
    let at = egui::pos2(right, middle(value.size().y));
    ui.painter()
        .galley_with_override_text_color(at, value, color);
    let text = Rect::from_x_y_ranges(inner.left()..=right - space::SMALL, rect.y_range());
    let rich = RichText::new(what)
        .font(Size::Field.regular())
        .color(theme.ink);
    let mut line = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(text)
            .layout(Layout::left_to_right(Align::Center)),
    );
    line.add(Label::new(rich).truncate().selectable(false));
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
