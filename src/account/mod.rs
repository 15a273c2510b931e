//! Accounting: from typed activity to emissions and energy, line by line and in total.
//!
//! Owns the carriers and their factor tables (`assets/factors/`), the unit conversion of typed
//! amounts, the electricity rules, and the inventory of a plan. Start at [`inventory`]; its result
//! is an [`Inventory`], whose lines hold input, factor and result side by side so that every total
//! can be taken apart again.
//!
//! What is no energy becomes gas by a method (`assets/factors/methods.ron`): a product of parameters
//! that a plan may give itself. Gases are told apart; which of them the totals count, and by which
//! global warming potentials, is a named choice of the plan, and the other count stands beside it.
//! Sinks stand below the line. What is burnt to supply power and heat to others counts in the
//! territorial total, what is used here in the total by consumption.
//!
//! A blank is never a zero: a line without a value makes every total over it incomplete, a line
//! with something wrong makes it fail.

mod amount;
mod compare;
mod decay;
mod electricity;
mod energy;
mod factors;
mod gas;
mod group;
mod inventory;
mod line;
mod load;
mod method;
mod ranges;
mod series;
mod totals;
mod types;
mod uncertainty;
mod used;

pub use amount::{fuel_emission, steam_heat};
pub use compare::{Comparison, LineDifference, YearDifference, compare};
pub use decay::decomposed;
pub use electricity::published_factor;
pub use energy::coal_per_unit;
pub use factors::{
    Carrier, CarrierClass, ElectricityFactor, ElectricityKind, FactorSource, FactorStanding,
    Factors, Family, FuelFactor,
};
pub use gas::{EmissionUnits, Gas, GasMass, WarmingPotentials, count_name, emission_unit};
pub use group::EnergyGroup;
pub use inventory::inventory;
pub use load::{FactorError, factors, read_factors};
pub use method::{
    GasFactor, GasMethod, Method, MethodParameter, MethodUsed, ParameterOption, ParameterUsed, Term,
};
pub use ranges::shared_factor;
pub use series::{Economy, economy};
pub use types::{
    CarbonMarket, FactorUsed, Gases, Inventory, Line, LineIssue, Part, Scope, YearTotals,
};
pub use uncertainty::{
    DefaultUncertainty, LineUncertainty, Range, Source, Trend, TrendPart, TrendSource,
    UsualUncertainty, combined, trend,
};
