//! The plan: everything that an applicant typed, and nothing that can be derived from it.
//!
//! Owns the types of the file `*.nzplan` and the edits by which a plan changes. Holds numbers as
//! they were typed; what they mean is read by the rooms above. Start at [`Plan`], then
//! [`edit::Edit`].

pub mod edit;
mod model;
mod new;
mod transfer;

pub use model::{
    Accounting, Activity, Answer, Applicant, Baseline, BaselineMethod, Boundary, Condition,
    ConditionAnswer, Driver, DriverField, DriverKind, EconomySeries, ElectricityRule, Evidence,
    Facility, FactorYear, Fund, GasScope, Goal, GwpSet, Head, IndicatorEntry, Kaya, Kept, KeptWhat,
    Measure, Needed, OwnFactor, Parameter, Picture, Plan, Purpose, Scenario, SectionText,
    SectorBaseline, Takes, Target, TargetCourse, TargetForm, TargetLine, Uncertainty, UnitOf,
    Years, YesNo, read_year,
};
pub use new::new_plan;
pub use transfer::{Fate, Transfer, TransferLine, TransferWhat, transfer};
