//! Checking templates: what the linter asks of the rooms above the templates.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::compare::usual_unit;
use crate::account::factors;
use crate::assess::{Assessment, assess};
use crate::base::{EconomyItem, Lang, Text};
use crate::figure::{Reference, Resolved, Unresolved, resolve};
use crate::finding::Finding;
use crate::i18n;
use crate::plan::{Plan, new_plan};
use crate::programme::{
    Case, Kind, Known, LoadError, Located, Outcome, Programme, StandsFor, lint, lint_files,
};
use crate::verdict::{CaseResult, judge_case};

/// Checks the files of a template folder, given as name and text.
///
/// # Errors
/// When the files cannot be read as a programme.
pub fn lint_template(
    id: &str,
    files: &[(&str, &str)],
) -> Result<(Programme, Vec<Located>), Box<LoadError>> {
    with_known(|known| lint_files(id, files, known))
}

/// Checks a programme that is at hand, without the places in its files.
#[must_use]
pub fn lint_programme(programme: &Programme) -> Vec<Finding> {
    with_known(|known| lint(programme, known))
}

fn with_known<R>(call: impl FnOnce(Known<'_>) -> R) -> R {
    let blanks = RefCell::new(BTreeMap::new());
    let stands_for = |programme: &Programme, kind: &Kind, reference: &str| {
        let mut blanks = blanks.borrow_mut();
        let blank = blanks
            .entry(kind.id.clone())
            .or_insert_with(|| Blank::new(programme, kind));
        blank.stands_for(programme, kind, reference)
    };
    call(Known {
        is_carrier: &|id| factors().carrier(id).is_some(),
        is_reference: &|text| Reference::parse(text).is_ok(),
        stands_for: &stands_for,
        judge: &unexpected,
    })
}

/// A plan of a kind in which nothing is filled in, and what follows from it.
struct Blank {
    plan: Plan,
    assessment: Assessment,
}

impl Blank {
    fn new(programme: &Programme, kind: &Kind) -> Self {
        let plan = new_plan(programme, kind, Lang::Zh, usual_unit);
        let assessment = assess(&plan, programme, factors());
        Self { plan, assessment }
    }

    fn stands_for(&self, programme: &Programme, kind: &Kind, text: &str) -> StandsFor {
        let Ok(reference) = Reference::parse(text) else {
            return StandsFor::Nothing;
        };
        let years = &self.plan.years;
        let at = |year| {
            let (plan, factors) = (&self.plan, factors());
            self.assessment
                .with_sources(plan, programme, factors, |sources| {
                    resolve(&reference, sources, year)
                })
        };
        let resolved = match at(years.target_year()) {
            // What the past holds does not reach the year that is judged.
            Err(Unresolved::YearOutside { .. }) => at(years.inventory_years().last().copied()),
            resolved => resolved,
        };
        match resolved {
            Err(_) => StandsFor::Nothing,
            Ok(Resolved::Text(_)) => StandsFor::Text,
            Ok(Resolved::Figure(shown)) => StandsFor::Figure {
                dimension: shown.unit.dimension(),
                is_fed: is_fed(&reference.path, kind)
                    && reference
                        .divisor
                        .as_deref()
                        .is_none_or(|path| is_fed(path, kind)),
            },
        }
    }
}

/// True when a kind is asked for the data that a path is made of.
fn is_fed(path: &str, kind: &Kind) -> bool {
    let asks = &kind.asks;
    let has = |item: EconomyItem| asks.economy.contains(&item);
    let parts: Vec<&str> = path.split('.').collect();
    match parts.as_slice() {
        ["economy", "gdp_constant"] => has(EconomyItem::Gdp),
        ["economy", "industrial_constant"] => has(EconomyItem::IndustrialValueAdded),
        ["economy", id] => asks.economy.iter().any(|item| item.id() == *id),
        ["inventory" | "energy" | "pathway", "sector", sector] => {
            asks.activities.iter().any(|(of, _)| of.id() == *sector)
        }
        ["inventory" | "energy", "carrier", id] | ["amount", id] => {
            asks.activities.iter().any(|(_, carrier)| carrier == id)
        }
        ["intensity", "gdp"] | ["pathway" | "energy", "per_gdp"] => {
            has(EconomyItem::Gdp) && !asks.activities.is_empty()
        }
        ["intensity" | "pathway", "head" | "per_head"] => {
            has(EconomyItem::Population) && !asks.activities.is_empty()
        }
        ["intensity", "industry"] | ["energy", "per_industrial"] => {
            has(EconomyItem::IndustrialValueAdded) && !asks.activities.is_empty()
        }
        ["inventory" | "energy" | "pathway", ..] => !asks.activities.is_empty(),
        _ => true,
    }
}

/// What comes out of a case, where that is not what it expects.
fn unexpected(programme: &Programme, case: &Case) -> Option<Text> {
    let result = judge_case(programme, case)?;
    (!result.is_expected(case)).then(|| in_words(&result))
}

fn in_words(result: &CaseResult) -> Text {
    let acceptance = i18n::text(match result.acceptance {
        Outcome::Met => "judgement-met",
        Outcome::NotMet => "judgement-not-met",
        Outcome::Undecided => "judgement-undecided",
    });
    let number = |number: Option<String>| Text::same(number.unwrap_or_else(|| "—".to_owned()));
    i18n::text_with(
        "template-case-result",
        &[
            ("acceptance", &acceptance),
            ("met", &number(Some(result.met.to_string()))),
            (
                "short",
                &number(result.short.map(|short| short.to_string())),
            ),
            (
                "points",
                &number(result.points.map(|points| points.to_string())),
            ),
            ("grade", &number(result.grade.clone())),
        ],
    )
}
