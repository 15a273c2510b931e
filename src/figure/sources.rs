//! What references are resolved over.

use super::{Value, YearWord};
use crate::account::{Economy, Factors, Inventory};
use crate::base::Year;
use crate::pathway::Pathway;
use crate::plan::Plan;
use crate::programme::Programme;

/// Everything that a reference can speak of.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its programme.
    pub programme: &'a Programme,
    /// The factor tables.
    pub factors: &'a Factors,
    /// Economic quantities.
    pub economy: &'a Economy,
    /// Emissions and energy of the past.
    pub inventory: &'a Inventory,
    /// What lies ahead.
    pub pathway: &'a Pathway,
    /// Paths of the rooms above, such as `verdict.reference.met`; [`no_more`] where there are none.
    pub more: &'a dyn Fn(&str, Option<Year>) -> Option<Value>,
}

/// No further paths.
#[must_use]
pub const fn no_more(_path: &str, _year: Option<Year>) -> Option<Value> {
    None
}

impl Sources<'_> {
    /// The year that a word stands for in this plan.
    pub(super) fn year(&self, word: YearWord, judged: Option<Year>) -> Option<Year> {
        let years = &self.plan.years;
        match word {
            YearWord::Number(year) => Some(year),
            YearWord::Base => years.base_year(),
            YearWord::Target => years.target_year(),
            YearWord::Horizon => years.horizon_year(),
            YearWord::First => years.inventory_years().first().copied(),
            YearWord::Last => years.inventory_years().last().copied(),
            YearWord::Judged => judged,
        }
    }
}
