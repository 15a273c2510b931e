//! Accounting: from typed activity to emissions and energy, line by line and in total.
//!
//! Owns the carriers and their factor tables (`assets/factors/`), the unit conversion of typed
//! amounts, the electricity rules, and the inventory of a plan. Start at [`inventory`]; its result
//! is an [`Inventory`], whose lines hold input, factor and result side by side so that every total
//! can be taken apart again.

mod factors;
mod inventory;
mod series;
mod types;

pub use factors::{
    Carrier, CarrierClass, ElectricityFactor, FactorSource, FactorStanding, Factors, Family, FuelFactor, factors,
};
pub use inventory::inventory;
pub use series::{Economy, economy};
pub use types::{FactorUsed, Inventory, Line, LineIssue, Scope, YearTotals};
