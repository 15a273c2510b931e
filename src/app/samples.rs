//! The worked samples: one fictional, complete plan for each kind of applicant, built in.

use std::sync::LazyLock;

use include_dir::{Dir, include_dir};

use crate::plan::Plan;
use crate::store::{self, EXTENSION, FormatError};

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/samples");

/// A worked sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The id: the name of its file without the extension.
    pub id: &'static str,
    /// The plan file.
    pub text: &'static str,
}

impl Sample {
    /// The plan.
    ///
    /// # Errors
    /// [`FormatError`] for a sample that cannot be read; a test keeps it from being released.
    pub fn plan(&self) -> Result<Plan, FormatError> {
        store::read(self.text.as_bytes())
    }
}

/// The worked samples in the order of their ids.
#[must_use]
pub fn samples() -> &'static [Sample] {
    static SAMPLES: LazyLock<Vec<Sample>> = LazyLock::new(read);
    &SAMPLES
}

fn read() -> Vec<Sample> {
    let is_plan =
        |file: &&include_dir::File<'static>| file.path().extension() == Some(EXTENSION.as_ref());
    let mut samples: Vec<Sample> = FILES
        .files()
        .filter(is_plan)
        .filter_map(|file| {
            Some(Sample {
                id: file.path().file_stem()?.to_str()?,
                text: file.contents_utf8()?,
            })
        })
        .collect();
    samples.sort_by_key(|sample| sample.id);
    samples
}

/// The sample with an id.
#[must_use]
pub fn sample(id: &str) -> Option<Sample> {
    samples().iter().find(|sample| sample.id == id).copied()
}
