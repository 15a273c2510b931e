//! The output of `--json`: what is documented in `json.md`, and nothing else.
//!
//! These types are the format. A field may be added; a field that is renamed, taken away or given
//! another meaning makes the version of its page one higher.

mod compute;
mod findings;
mod lint;
mod moving;
mod programmes;

use std::io;

use serde::Serialize;

use super::Io;
use crate::base::{Completeness, Figure, Unit, Year};

pub(super) use compute::Computation;
pub(super) use findings::{Checks, PlanFindings};
pub(super) use lint::{LintPage, LintedTemplate};
pub(super) use moving::{Judgements, MovePage};
pub(super) use programmes::Catalogue;

/// Writes a page of output.
pub(super) fn write<T: Serialize>(page: &T, io: &mut Io<'_>) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *io.out, page)?;
    writeln!(io.out)
}

/// A quantity.
#[derive(Debug, Serialize)]
pub(super) struct Quantity {
    /// The value; `null` when there is none.
    value: Option<f64>,
    unit: Unit,
    state: Completeness,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<Year>,
}

impl From<Figure> for Quantity {
    fn from(figure: Figure) -> Self {
        Self {
            value: figure.value,
            unit: figure.unit,
            state: figure.completeness,
            year: figure.year,
        }
    }
}

impl From<&Figure> for Quantity {
    fn from(figure: &Figure) -> Self {
        Self::from(*figure)
    }
}
