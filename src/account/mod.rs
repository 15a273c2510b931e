//! Accounting: from typed activity to emissions and energy, line by line and in total.
//!
//! Owns the carriers and their factor tables (`assets/factors/`), the unit conversion of typed
//! amounts, the electricity rules, and the inventory of a plan. Start at [`inventory`]; its result
//! is an [`Inventory`], whose lines hold input, factor and result side by side so that every total
//! can be taken apart again.
//!
//! A blank is never a zero: a line without a value makes every total over it incomplete, a line
//! with something wrong makes it fail.

mod amount;
mod electricity;
mod factors;
mod gas;
mod inventory;
mod line;
mod load;
mod series;
mod types;

pub use amount::{fuel_emission, steam_heat};
pub use electricity::published_factor;
pub use factors::{
    Carrier, CarrierClass, ElectricityFactor, ElectricityKind, FactorSource, FactorStanding,
    Factors, Family, FuelFactor,
};
pub use gas::{EmissionUnits, emission_unit};
pub use inventory::inventory;
pub use load::{FactorError, factors, read_factors};
pub use series::{Economy, economy};
pub use types::{FactorUsed, Inventory, Line, LineIssue, Scope, YearTotals};
