//! A programme as data: who may apply, what is asked, how it is judged, what must be handed in.
//!
//! Owns the schema of the template files under `templates/<programme-id>/`, their loader and
//! their linter, and the registry of the built-in programmes. Nothing in the program knows any
//! single programme: what differs between them stands in these files. Start at [`Programme`].
//!
//! A template folder holds `programme.ron` (one [`Programme`] without its documents) and one file
//! per document under `documents/` (each one [`DocumentTemplate`]).

mod document;
mod fullwidth;
mod lint;
mod load;
mod read;
mod schema;
mod spans;
mod standings;

pub use document::{
    ChartKind, Choice, DocumentRole, DocumentTemplate, FieldKind, FormField, FormRow, Guidance,
    Part, Phase, Section, TableKind,
};
pub use lint::{Known, Located, StandsFor, lint, lint_files};
pub use load::{
    CASES_FILE, DOCUMENTS_FOLDER, PROGRAMME_FILE, built_in, built_in_programme, load_built_in,
    load_files,
};
pub use read::{LoadError, read_ron};
pub use schema::{
    Asks, Band, BasedOn, Case, Cited, Classes, Condition, ConditionKind, ConditionTest, Counting,
    Denominator, Direction, Expected, Fact, Group, Indicator, IndicatorSource, IndicatorTarget,
    Kind, Metric, Missing, Nature, Outcome, OwnGoals, Points, Programme, Quota, Renamed, Rule,
    Selection, SizeClass, Stage, StageState, Standing, TargetPoint, TargetValue, Test, Waived,
    Waiver,
};
pub use standings::Standings;
