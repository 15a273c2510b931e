//! One measure taken apart: what its effect follows from, what it costs, what it does.

mod slots;

use egui::{Slider, Ui};

use self::slots::{Slot, slots};
use crate::account::{Carrier, CarrierClass};
use crate::base::{Figure, Number, Unit, Year, format_number};
use crate::figure::format_value;
use crate::finding::Place;
use crate::pathway::{Answer, Goal, Stage, goal_seek, goal_taken};
use crate::plan::edit::{Edit, ListEdit};
use crate::plan::{DriverKind, Fund, Measure, Needed, Takes, UnitOf};
use crate::ui::View;
use crate::ui::theme::space;
use crate::ui::widgets::{
    Field, Rank, Said, combo, findings_under, label, name, note, secondary, strong, told,
};

/// Fields side by side.
const ACROSS: usize = 4;

/// Shows the measure under the cursor of the table.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, index: usize, goal: &mut GoalKept) {
    let Some(measure) = view.workspace.plan().measures.get(index) else {
        return;
    };
    let place = Place::of(&["measure", &measure.id]);
    strong(ui, &measure.name);
    note(ui, &view.tr(measure.driver.kind().note()));
    kind(ui, view, index, measure, &place);
    ui.add_space(space::TINY);
    fields(ui, view, index, measure, &place);
    slider(ui, view, index, measure, &place);
    effect(ui, view, index, measure);
    seek(ui, view, index, measure, goal);
    ui.add_space(space::SMALL);
    cost(ui, view, index, measure, &place);
    ui.add_space(space::SMALL);
    funds(ui, view, index, measure, &place);
}

fn replaced(index: usize, measure: Measure) -> Edit {
    Edit::Measure(ListEdit::Replace(index, measure))
}

/// What the effect follows from.
fn kind(ui: &mut Ui, view: &mut View<'_>, index: usize, measure: &Measure, place: &Place) {
    let options = DriverKind::ALL.map(|kind| (kind, view.tr(kind.key())));
    let at = place.then("driver");
    let current = measure.driver.kind();
    let title = view.tr("measure-driver");
    if let Some(kind) = combo(ui, view, &title, &at, &options, current) {
        let new = Measure {
            driver: kind.blank(),
            ..measure.clone()
        };
        view.edit(replaced(index, new), at);
    }
}

/// The fields of the driver, so many in a row.
fn fields(ui: &mut Ui, view: &mut View<'_>, index: usize, measure: &Measure, place: &Place) {
    for row in slots(measure).chunks(ACROSS) {
        ui.columns(ACROSS, |columns| {
            for (ui, slot) in columns.iter_mut().zip(row) {
                field(ui, view, index, measure, (*slot, &place.then(slot.id)));
            }
        });
        ui.add_space(space::TINY);
    }
}

fn field(
    ui: &mut Ui,
    view: &mut View<'_>,
    index: usize,
    measure: &Measure,
    (slot, place): (Slot, &Place),
) {
    let title = view.tr(slot.key);
    let text = slot.text(measure);
    let typed = |text: &str| replaced(index, slot.with(measure, text));
    let number = |ui: &mut Ui, view: &mut View<'_>, unit: &str| {
        Field::new(place.clone(), &title, text)
            .unit(unit)
            .numeric()
            .show(ui, view, |text| typed(&text));
    };
    match slot.takes {
        Takes::Number(UnitOf::Fixed(key), _) => {
            let unit = view.tr(key);
            number(ui, view, &unit);
        }
        Takes::Number(UnitOf::Field(_), _) => number(ui, view, ""),
        Takes::Share(_) => number(ui, view, "%"),
        Takes::Words => {
            Field::new(place.clone(), &title, text).show(ui, view, |text| typed(&text));
        }
        Takes::Unit(dimension) => {
            let accepted = Unit::of(dimension).collect();
            units(ui, view, accepted, typed, (&title, text, place));
        }
        Takes::UnitOfCarrier(carrier) => {
            let carrier = measure.driver.text(carrier);
            let carrier = view.workspace.factors().carrier(carrier);
            let accepted = carrier.map_or_else(Vec::new, |(_, one)| one.accepted_units().collect());
            units(ui, view, accepted, typed, (&title, text, place));
        }
        Takes::Used(needed) => {
            let blank = (needed != Needed::Always).then_some("driver-all-carriers");
            carriers(ui, view, blank, typed, (&title, text, place));
        }
        Takes::LedTo(needed) => {
            let blank = (needed != Needed::Always).then_some("choice-none");
            carriers(ui, view, blank, typed, (&title, text, place));
        }
    }
}

fn units(
    ui: &mut Ui,
    view: &mut View<'_>,
    accepted: Vec<Unit>,
    typed: impl Fn(&str) -> Edit,
    (title, text, place): (&str, &str, &Place),
) {
    let options: Vec<(Option<Unit>, String)> = accepted
        .into_iter()
        .map(|unit| (Some(unit), unit.sign(view.lang).to_owned()))
        .collect();
    let blank = text.trim().is_empty();
    let current = (!blank).then(|| Unit::parse(text)).flatten();
    let chosen = combo(ui, view, title, place, &options, current);
    if let Some(unit) = chosen.flatten() {
        view.edit(typed(unit.sign(crate::base::Lang::Zh)), place.clone());
    }
    findings_under(ui, view, place);
}

fn carriers(
    ui: &mut Ui,
    view: &mut View<'_>,
    blank: Option<&str>,
    typed: impl Fn(&str) -> Edit,
    (title, text, place): (&str, &str, &Place),
) {
    let carriers = &view.workspace.factors().carriers;
    let every = blank.map(|key| (None, view.tr(key)));
    let named = carriers
        .iter()
        .enumerate()
        .filter(|(_, carrier)| is_energy(carrier))
        .map(|(at, carrier)| (Some(at), carrier.name.get(view.lang).to_owned()));
    let options: Vec<(Option<usize>, String)> = every.into_iter().chain(named).collect();
    let current = carriers.iter().position(|carrier| carrier.id == text);
    if let Some(chosen) = combo(ui, view, title, place, &options, current) {
        let id = chosen
            .and_then(|at| carriers.get(at))
            .map_or("", |carrier| carrier.id.as_str());
        view.edit(typed(id), place.clone());
    }
    findings_under(ui, view, place);
}

/// What a measure can save or take: fuels, grid power, heat.
fn is_energy(carrier: &Carrier) -> bool {
    carrier.class.is_fuel()
        || matches!(
            carrier.class,
            CarrierClass::ElectricityGrid | CarrierClass::Heat | CarrierClass::HeatNonFossil
        )
}

/// A slider for the quantity of the measure, up to twice of what stands there; chart and verdict
/// follow while it moves.
fn slider(ui: &mut Ui, view: &mut View<'_>, index: usize, measure: &Measure, place: &Place) {
    let Some(slot) = slots(measure).into_iter().next() else {
        return;
    };
    let Some(value) = Number::typed(slot.text(measure)).value() else {
        return;
    };
    let place = place.then(slot.id);
    let key = ui.scope_id().with(&place.0);
    // The end of the scale stays where it was while the slider is held.
    let held: Option<f64> = ui.data(|data| data.get_temp(key));
    let most = held.unwrap_or_else(|| scale_end(slot.takes, value));
    let mut moved = value;
    let title = view.tr(slot.key);
    ui.horizontal(|ui| {
        label(ui, &title);
        ui.spacing_mut().slider_width = (ui.available_width() - space::LARGE).max(120.0);
        let theme = view.theme;
        let visuals = ui.visuals_mut();
        visuals.widgets.inactive.bg_fill = theme.edge;
        visuals.selection.bg_fill = theme.accent;
        let slider = Slider::new(&mut moved, 0.0..=most)
            .show_value(false)
            .trailing_fill(true);
        let response = ui.add(slider);
        name(&response, &title);
        if response.dragged() {
            ui.data_mut(|data| data.insert_temp(key, most));
        } else {
            ui.data_mut(|data| data.remove::<f64>(key));
        }
        if response.changed() {
            let text = format_number(rounded(moved, most));
            view.typed(replaced(index, slot.with(measure, &text)), place.clone());
        }
        if response.drag_stopped() || response.lost_focus() {
            view.commands.push(crate::app::Command::Pause);
        }
    });
}

fn scale_end(takes: Takes, value: f64) -> f64 {
    if matches!(takes, Takes::Share(_)) {
        100.0
    } else if value > 0.0 {
        2.0 * value
    } else {
        100.0
    }
}

/// Three digits of the scale are as fine as a hand can move.
fn rounded(value: f64, most: f64) -> f64 {
    let step = 10.0_f64.powf(most.log10().floor() - 2.0);
    (value / step).round() * step
}

/// What the measure takes away in the judged year: its Shapley share, its share in the fixed order,
/// and what it would do alone; and what a tonne costs.
fn effect(ui: &mut Ui, view: &mut View<'_>, index: usize, measure: &Measure) {
    let pathway = &view.workspace.assessment().pathway;
    let Some(year) = pathway.target else { return };
    let Some(effects) = pathway.measures.get(index) else {
        return;
    };
    let said = |figure: Option<&Figure>, path: &str| {
        let value = figure.and_then(|figure| format_value(figure, view.lang));
        Said::Figure(
            value.unwrap_or_else(|| view.tr("cell-missing")),
            format!("measure.{}.{path}", measure.id),
        )
    };
    let in_year = |series: &[(Year, Figure)], path: &str| {
        let found = series.iter().find(|(own, _)| *own == year);
        said(found.map(|(_, figure)| figure), &format!("{path}@{year}"))
    };
    let is_sink = effects.stage == Stage::Sink;
    let words = Said::Words(year.to_string());
    let (key, mut parts) = if is_sink {
        let uptake = in_year(&effects.uptake, "uptake");
        (
            "measure-uptake-in",
            vec![("year", words), ("uptake", uptake)],
        )
    } else {
        let parts = vec![
            ("year", words),
            ("effect", in_year(&effects.by_year, "effect")),
            ("sequential", in_year(&effects.sequential, "sequential")),
            ("alone", in_year(&effects.alone, "alone")),
        ];
        ("measure-effect-in", parts)
    };
    let cost = pathway.costs.measures.get(index);
    if !is_sink {
        parts.push((
            "cost",
            said(cost.map(|cost| &cost.levelised), "cost_per_tonne"),
        ));
    }
    told(ui, view, Rank::Note, key, &parts);
}

/// What would close the gap, kept until plan, measure or language change.
#[derive(Clone, Debug, Default)]
pub(super) struct GoalKept(Option<((u64, usize), Option<Answer>)>);

impl GoalKept {
    /// The answer for the main target of the plan as it stands; `None` where there is no target.
    fn get(&mut self, view: &View<'_>, index: usize) -> Option<&Answer> {
        let workspace = view.workspace;
        let key = (workspace.revision(), index);
        if self.0.as_ref().is_none_or(|(kept, _)| *kept != key) {
            let assessment = workspace.assessment();
            let target = assessment.pathway.main_target();
            let answer = target.map(|target| {
                let goal = Goal {
                    measure: index,
                    target: &target.id,
                };
                goal_seek(
                    workspace.plan(),
                    workspace.programme(),
                    workspace.factors(),
                    (&assessment.inventory, &assessment.economy),
                    goal,
                )
            });
            self.0 = Some((key, answer));
        }
        self.0.as_ref().and_then(|(_, answer)| answer.as_ref())
    }
}

/// How much of the measure would just meet the main target, and a button that takes it.
fn seek(ui: &mut Ui, view: &mut View<'_>, index: usize, measure: &Measure, goal: &mut GoalKept) {
    let Some(answer) = goal.get(view, index) else {
        return;
    };
    let asked = |what: &str| format!("measure.{}.{what}", measure.id);
    match (answer, slots(measure).first()) {
        (Answer::Closes(closing), Some(slot)) => {
            let quantity = format_number(goal_taken(closing.quantity));
            let said = [
                ("quantity", Said::Figure(quantity.clone(), asked("needed"))),
                ("unit", Said::Words(closing.unit.get(view.lang).to_owned())),
            ];
            told(ui, view, Rank::Note, "goal-closes", &said);
            if secondary(ui, &view.tr("goal-take")).clicked() {
                let plain = quantity.replace('\u{202f}', "");
                let edit = replaced(index, slot.with(measure, &plain));
                view.edit(edit, Place::of(&["measure", &measure.id, slot.id]));
            }
        }
        (Answer::Unneeded, _) => {
            note(ui, &view.tr("goal-unneeded"));
        }
        (Answer::Cannot { remains, .. }, _) => {
            let remains = format_value(remains, view.lang).unwrap_or_default();
            let said = [("remains", Said::Figure(remains, asked("remains")))];
            told(ui, view, Rank::Note, "goal-cannot", &said);
        }
        (Answer::Open | Answer::Closes(_), _) => {}
    }
}

/// The investment by who pays it: one row for each, and an empty one below.
fn funds(ui: &mut Ui, view: &mut View<'_>, index: usize, measure: &Measure, place: &Place) {
    label(ui, &view.tr("measure-funds"));
    findings_under(ui, view, &place.then("funds"));
    let unit = Unit::parse(&measure.investment_unit);
    let unit = unit.map_or("", |unit| unit.sign(view.lang));
    let with = |at: usize, fund: Fund| {
        let mut new = measure.clone();
        match new.funds.get_mut(at) {
            Some(slot) => *slot = fund,
            None => new.funds.push(fund),
        }
        // A row of which nothing is left is none.
        new.funds.retain(|fund| *fund != Fund::default());
        replaced(index, new)
    };
    for at in 0..=measure.funds.len() {
        let fund = measure.funds.get(at).cloned().unwrap_or_default();
        let place = place.then("funds").then(&at.to_string());
        ui.columns_const(|[payer, amount]| {
            let text = view.tr("measure-fund-payer");
            Field::new(place.then("payer"), &text, &fund.payer).show(payer, view, |payer| {
                with(
                    at,
                    Fund {
                        payer,
                        ..fund.clone()
                    },
                )
            });
            let text = view.tr("measure-fund-amount");
            Field::new(place.then("amount"), &text, &fund.amount.0)
                .unit(unit)
                .numeric()
                .show(amount, view, |text| {
                    with(
                        at,
                        Fund {
                            amount: Number(text),
                            ..fund.clone()
                        },
                    )
                });
        });
    }
}

/// A number of a measure.
type NumberOf = fn(&mut Measure) -> &mut Number;

/// What it costs.
fn cost(ui: &mut Ui, view: &mut View<'_>, index: usize, measure: &Measure, place: &Place) {
    label(ui, &view.tr("measure-cost"));
    let money = Unit::TEN_THOUSAND_YUAN.sign(view.lang);
    let years = view.tr("driver-unit-years");
    let costs: [(&str, &str, &str, NumberOf); 3] = [
        ("lifetime", "measure-lifetime", &years, |measure| {
            &mut measure.lifetime
        }),
        ("running_cost", "measure-running-cost", money, |measure| {
            &mut measure.running_cost
        }),
        ("saving", "measure-saving", money, |measure| {
            &mut measure.saving
        }),
    ];
    ui.columns_const(|columns: &mut [Ui; 3]| {
        for (ui, (id, key, unit, number)) in columns.iter_mut().zip(costs) {
            let mut new = measure.clone();
            let typed = number(&mut new).0.clone();
            Field::new(place.then(id), &view.tr(key), &typed)
                .unit(unit)
                .numeric()
                .show(ui, view, |text| {
                    *number(&mut new) = Number(text);
                    replaced(index, new)
                });
        }
    });
}
