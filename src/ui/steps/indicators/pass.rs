//! How to pass: the shortest way, what gives way first, the rules one by one, points, size class, and
//! how rows are counted.

use egui::Ui;

use super::{cited, heads, tone};
use crate::app::Command;
use crate::base::Unit;
use crate::figure::Reference;
use crate::finding::Place;
use crate::programme::{Band, Classes, Kind, Rule, Test};
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{body, card, chip, link, note, rows, standing, strong, traced};
use crate::verdict::{
    ClassResult, IndicatorResult, Judgement, Passing, RuleResult, ScoreResult, Way, WayStep,
};

/// Shows the part.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let Some(kind) = view.workspace.kind() else {
        return;
    };
    let verdict = &view.workspace.assessment().verdict;
    card(ui, |ui| way(ui, view));
    ui.add_space(space::SMALL);
    card(ui, |ui| rules(ui, view, kind));
    ui.add_space(space::SMALL);
    if let Some(score) = &verdict.score {
        card(ui, |ui| {
            points(ui, view, score, kind.acceptance.get(score.rule));
        });
        ui.add_space(space::SMALL);
    }
    if let (Some(class), Some(classes)) = (&verdict.class, &kind.classes) {
        card(ui, |ui| size(ui, view, class, classes));
        ui.add_space(space::SMALL);
    }
    card(ui, |ui| {
        strong(ui, &view.tr("pass-counting"));
        for told in kind.counting.told() {
            body(ui, told.get(view.lang));
        }
        cited(ui, view, &kind.counting.standing);
    });
}

/// The shortest way, or what gives way first.
fn way(ui: &mut Ui, view: &mut View<'_>) {
    let verdict = &view.workspace.assessment().verdict;
    ui.horizontal_wrapped(|ui| {
        strong(ui, &view.tr("pass-title"));
        let key = super::verdict_key(verdict.acceptance);
        chip(ui, tone(verdict.acceptance), &view.tr(key));
    });
    body(ui, verdict.passing_told().get(view.lang));
    if let Some(breaks) = verdict.breaks_told() {
        note(ui, breaks.get(view.lang));
        let first = verdict.breaks_first.as_ref();
        let result = first.and_then(|first| verdict.indicators.get(first.indicator));
        if let Some(result) = result
            && link(ui, &view.tr("pass-go")).clicked()
        {
            go(view, result);
        }
    }
    if let Passing::Way(way) = &verdict.passing {
        steps(ui, view, way);
    }
}

fn steps(ui: &mut Ui, view: &mut View<'_>, way: &Way) {
    let indicators = &view.workspace.assessment().verdict.indicators;
    let steps: Vec<(&IndicatorResult, &WayStep)> = way
        .steps
        .iter()
        .filter_map(|step| Some((indicators.get(step.indicator)?, step)))
        .collect();
    ui.add_space(space::TINY);
    rows(ui, steps, |ui, (result, step)| {
        ui.horizontal_wrapped(|ui| {
            let name = result.definition.name.get(view.lang);
            if link(ui, name).clicked() {
                go(view, result);
            }
            chip(
                ui,
                judged_tone(result.judgement),
                &view.tr(heads::judged_key(result.judgement)),
            );
            note(ui, result.to_do(step).get(view.lang));
            if let Some(cost) = step.cost {
                let cost = crate::base::format_number(cost);
                note(ui, &view.tr_with("pass-cost", &[("cost", &cost)]));
            }
        });
    });
    if !way.by_cost {
        note(ui, &view.tr("pass-cost-unknown"));
    }
}

pub(super) const fn judged_tone(judgement: Judgement) -> Tone {
    match judgement {
        Judgement::NotApplicable => Tone::Neutral,
        judgement => tone(judgement),
    }
}

/// Goes to the planned value of an indicator.
fn go(view: &mut View<'_>, result: &IndicatorResult) {
    let place = Place::of(&["indicator", &result.id]);
    let place = result
        .year
        .map_or_else(|| place.clone(), |year| place.year(year));
    view.commands.push(Command::Show(place));
}

/// The rules one by one, and the programme's own words.
fn rules(ui: &mut Ui, view: &View<'_>, kind: &Kind) {
    strong(ui, &view.tr("pass-rules"));
    let text = kind.acceptance_text.get(view.lang);
    if !text.is_empty() {
        note(ui, &view.tr_with("pass-rules-text", &[("text", text)]));
    }
    ui.add_space(space::TINY);
    let results = &view.workspace.assessment().verdict.rules;
    let known = |result: &'_ RuleResult| kind.acceptance.get(result.rule);
    let all: Vec<(&RuleResult, &Rule)> = results
        .iter()
        .filter_map(|result| Some((result, known(result)?)))
        .collect();
    if all.is_empty() {
        note(ui, &view.tr("verdict-no-rule"));
    }
    rows(ui, all, |ui, (result, rule)| {
        body(ui, result.sentence.get(view.lang));
        ui.horizontal_wrapped(|ui| {
            chip(
                ui,
                tone(result.judgement),
                &view.tr(result.judgement.rule_key()),
            );
            standing(ui, view, view.workspace.programme(), &rule.standing);
            note(ui, result.clause.get(view.lang));
        });
    });
}

/// The points, and the grades with the one that is reached marked.
fn points(ui: &mut Ui, view: &View<'_>, score: &ScoreResult, rule: Option<&Rule>) {
    strong(ui, &view.tr("pass-points"));
    body(ui, score.told().get(view.lang));
    let Some(Test::Score { bands, .. }) = rule.map(|rule| &rule.test) else {
        return;
    };
    let mut bands: Vec<&Band> = bands.iter().collect();
    bands.sort_by(|a, b| b.from.total_cmp(&a.from));
    ui.horizontal_wrapped(|ui| {
        for band in bands {
            let tone = if score.grade.as_ref() == Some(&band.name) {
                Tone::Good
            } else {
                Tone::Neutral
            };
            let args = [
                ("name", band.name.get(view.lang)),
                ("from", &band.from.to_string()),
            ];
            chip(ui, tone, &view.tr_with("pass-grade", &args));
        }
    });
    note(ui, &view.tr("pass-points-note"));
}

/// The size class and the figure that decides.
fn size(ui: &mut Ui, view: &mut View<'_>, result: &ClassResult, classes: &Classes) {
    strong(ui, &view.tr("pass-class"));
    body(ui, result.told(classes).get(view.lang));
    let reference = Reference::parse(&classes.figure).ok();
    let year = result.figure.year;
    let value = crate::figure::format_value(&result.figure, view.lang);
    if let (Some(reference), Some(year), Some(value)) = (reference, year, value) {
        ui.horizontal_wrapped(|ui| {
            note(ui, &view.tr("pass-class-figure"));
            traced(ui, view, &value, &reference.judged_in(year).to_string());
        });
    }
    ui.horizontal_wrapped(|ui| {
        for (index, class) in classes.classes.iter().enumerate() {
            let tone = if result.class == Some(index) {
                Tone::Good
            } else {
                Tone::Neutral
            };
            chip(ui, tone, class.name.get(view.lang));
        }
    });
    let unit = Unit::parse(&classes.unit);
    note(
        ui,
        &view.tr_with(
            "pass-class-note",
            &[("unit", unit.map_or("", |unit| unit.sign(view.lang)))],
        ),
    );
    cited(ui, view, &classes.standing);
}
