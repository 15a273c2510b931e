//! The list of figures that a goal can be computed from, searched by name, with their values.

use egui::{Popup, PopupCloseBehavior, ScrollArea, TextEdit, Ui, vec2};

use crate::base::{Dimension, Lang, Text, Unit, Year};
use crate::figure::{
    OfferGroup, Reference, Resolved, Sources, When, YearWord, format_value, offers, resolve,
};
use crate::i18n;
use crate::plan::Goal;
use crate::ui::View;
use crate::ui::steps::shared::with_sources;
use crate::ui::theme::space;
use crate::ui::widgets::{label, name, note, secondary, segmented};

/// Size of the list.
const WIDTH: f32 = 440.0;
const HEIGHT: f32 = 300.0;

/// A figure that can be had of the year judged or of history.
#[derive(Clone, Debug)]
struct Choice {
    label: Text,
    group: OfferGroup,
    /// The figure of the year that is judged.
    path: String,
    /// Its unit.
    unit: Unit,
    /// Its value with the year, or that there is none yet.
    worth: Text,
    /// Its fall against the base year, where there is one.
    fall: Option<Text>,
}

/// The list, made when it is first opened and kept until the plan changes.
#[derive(Clone, Debug, Default)]
pub(super) struct FigureList {
    revision: Option<u64>,
    choices: Vec<Choice>,
    query: String,
    /// True to compute the fall against the base year, and not the value of the year.
    falls: bool,
}

impl FigureList {
    /// Shows the button with the list below it; the goal with the chosen figure.
    pub fn show(&mut self, ui: &mut Ui, view: &View<'_>, goal: &Goal) -> Option<Goal> {
        let button = secondary(ui, &view.tr("goal-figure-pick"));
        let shown = Popup::menu(&button)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(WIDTH)
            .show(|ui| self.list(ui, view, goal));
        shown.and_then(|shown| shown.inner)
    }

    fn list(&mut self, ui: &mut Ui, view: &View<'_>, goal: &Goal) -> Option<Goal> {
        ui.set_width(WIDTH);
        self.fill(view);
        let ways = [
            (false, view.tr("goal-figure-value")),
            (true, view.tr("goal-figure-fall")),
        ];
        if let Some(falls) = segmented(ui, &ways, Some(self.falls)) {
            self.falls = falls;
        }
        let search = ui.add(
            TextEdit::singleline(&mut self.query)
                .hint_text(view.tr("goal-figure-search-hint"))
                .desired_width(WIDTH)
                .margin(vec2(space::SMALL, 6.0)),
        );
        name(&search, &view.tr("goal-figure-search"));
        ui.add_space(space::TINY);
        let area = ScrollArea::vertical()
            .max_height(HEIGHT)
            .auto_shrink([false, true]);
        let chosen = area.show(ui, |ui| self.rows(ui, view)).inner?;
        ui.close();
        Some(self.taken(goal, &chosen, view.workspace.plan().head.language))
    }

    fn rows(&self, ui: &mut Ui, view: &View<'_>) -> Option<Choice> {
        let words: Vec<String> = self
            .query
            .split_whitespace()
            .map(str::to_lowercase)
            .collect();
        let fits = |choice: &&Choice| {
            let texts = [&choice.label.zh, &choice.label.en, &choice.path];
            let holds = |word: &String| texts.iter().any(|text| text.to_lowercase().contains(word));
            (!self.falls || choice.fall.is_some()) && words.iter().all(holds)
        };
        let (mut group, mut chosen, mut is_empty) = (None, None, true);
        for choice in self.choices.iter().filter(fits) {
            is_empty = false;
            if group != Some(choice.group) {
                group = Some(choice.group);
                label(ui, &view.tr(choice.group.key()));
            }
            let worth = match &choice.fall {
                Some(fall) if self.falls => fall,
                _ => &choice.worth,
            };
            let text = format!("{}　{}", choice.label.get(view.lang), worth.get(view.lang));
            if ui.selectable_label(false, text).clicked() {
                chosen = Some(choice.clone());
            }
        }
        if is_empty {
            note(ui, &view.tr("goal-figure-nothing"));
        }
        chosen
    }

    /// The goal computed from a figure. A unit of another dimension gives way to that of the figure, and
    /// a goal without a name takes that of the figure.
    fn taken(&self, goal: &Goal, choice: &Choice, lang: Lang) -> Goal {
        let mut new = goal.clone();
        let (figure, unit) = if self.falls {
            (fall_of(&choice.path), Unit::PERCENT)
        } else {
            (judged(&choice.path), choice.unit)
        };
        new.figure = figure.to_string();
        let fits = |typed: Unit| typed.dimension() == unit.dimension();
        if !Unit::parse(&goal.unit).is_some_and(fits) || goal.unit.trim().is_empty() {
            unit.sign(lang).clone_into(&mut new.unit);
        }
        if goal.name.trim().is_empty() {
            choice.label.get(lang).clone_into(&mut new.name);
        }
        new
    }

    fn fill(&mut self, view: &View<'_>) {
        let workspace = view.workspace;
        if self.revision == Some(workspace.revision()) {
            return;
        }
        self.revision = Some(workspace.revision());
        let years = &workspace.plan().years;
        let judged = years.target_year();
        let last = years.inventory_years().last().copied();
        self.choices = with_sources(workspace, |sources| {
            let all = offers(sources).into_iter();
            let choices = all.filter_map(|offer| {
                let path = offer.reference.path;
                let found = worth(&path, [judged, last], sources)?;
                let unit = offer.reference.unit.unwrap_or(found.1);
                // Plain numbers have no sign to write behind a goal; shares are read in per cent.
                let unit = if unit == Unit::ONE {
                    Unit::PERCENT
                } else {
                    unit
                };
                Some(Choice {
                    label: offer.label,
                    group: offer.group,
                    fall: fall(&path, judged, sources),
                    unit,
                    worth: found.0,
                    path,
                })
            });
            choices.collect()
        });
    }
}

/// The figure of a path in the year that is judged.
fn judged(path: &str) -> Reference {
    Reference {
        when: When::At(YearWord::Judged),
        ..Reference::to(path)
    }
}

/// The fall of a figure from the base year to the year that is judged.
fn fall_of(path: &str) -> Reference {
    Reference {
        negated: true,
        when: When::Change(YearWord::Base, YearWord::Judged),
        ..Reference::to(path)
    }
}

/// What a figure is worth in the first of several years that has a value, and its unit. Goals are set
/// before all data are there: a figure without a value yet can be chosen too, and says so.
fn worth(path: &str, years: [Option<Year>; 2], sources: &Sources<'_>) -> Option<(Text, Unit)> {
    let years = years.into_iter().flatten();
    let found = years.filter_map(|year| {
        let Ok(Resolved::Figure(shown)) = resolve(&judged(path), sources, Some(year)) else {
            return None;
        };
        let figure = shown.figure;
        let told = |lang| Some(format!("{year}: {}", format_value(&figure, lang)?));
        let told = told(Lang::Zh).zip(told(Lang::En));
        Some((told.map(|(zh, en)| Text::new(zh, en)), shown.unit))
    });
    let found: Vec<_> = found.collect();
    let valued = found.iter().find(|(told, _)| told.is_some());
    let (told, unit) = valued.or(found.first()).cloned()?;
    Some((told.unwrap_or_else(no_data), unit))
}

/// The fall of a figure by the year that is judged, in per cent; a share falls by points and is left
/// out.
fn fall(path: &str, year: Option<Year>, sources: &Sources<'_>) -> Option<Text> {
    let year = year?;
    let Ok(Resolved::Figure(of)) = resolve(&judged(path), sources, Some(year)) else {
        return None;
    };
    if of.figure.unit.dimension() == Dimension::Share {
        return None;
    }
    let Ok(Resolved::Figure(shown)) = resolve(&fall_of(path), sources, Some(year)) else {
        return None;
    };
    let told = format_value(&shown.figure, Lang::Zh);
    Some(told.map_or_else(no_data, |told| Text::same(format!("{year}: {told}"))))
}

fn no_data() -> Text {
    i18n::text("papers-pick-missing")
}
