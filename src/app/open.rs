//! Opening plans: a file, a new plan, a sample. Both faces open through here.

use std::path::Path;

use super::compare::usual_unit;
use super::samples::{sample, samples};
use super::{Origin, Workspace, library};
use crate::base::Lang;
use crate::i18n::{tr, tr_with};
use crate::plan::{Plan, new_plan};
use crate::programme::{Kind, Programme};
use crate::store::{self, FormatError, StoreError, Told};

/// Why a plan cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The sample of the program cannot be read; a fault of the program.
    #[error("the sample {id} cannot be read: {cause}")]
    BrokenSample {
        /// The id of the sample.
        id: String,
        /// Why not.
        cause: FormatError,
    },
    /// There is no such sample.
    #[error("there is no sample {0}")]
    NoSample(String),
    /// There is no such programme.
    #[error("there is no programme {0}")]
    NoProgramme(String),
    /// The programme has no such kind of applicant.
    #[error("the programme {} has no kind {kind}", programme.id)]
    NoKind {
        /// The programme.
        programme: &'static Programme,
        /// The kind that was asked for.
        kind: String,
    },
}

impl OpenError {
    /// The error in words.
    #[must_use]
    pub fn told(&self, lang: Lang) -> Told {
        let known = |ids: Vec<&str>| ids.join(if lang == Lang::Zh { "、" } else { ", " });
        let told = |key, id: &str, mend, known: &str| Told {
            what: tr_with(lang, key, &[("id", id)]),
            excerpt: String::new(),
            mend: tr_with(lang, mend, &[("known", known)]),
        };
        match self {
            Self::Store(error) => error.told(lang),
            Self::BrokenSample { id, cause } => Told {
                what: tr_with(
                    lang,
                    "open-broken-sample",
                    &[("id", id), ("reason", &cause.to_string())],
                ),
                excerpt: String::new(),
                mend: tr(lang, "open-broken-sample-mend"),
            },
            Self::NoSample(id) => {
                let ids = samples().iter().map(|sample| sample.id).collect();
                told("open-no-sample", id, "open-no-sample-mend", &known(ids))
            }
            Self::NoProgramme(id) => {
                let ids = library::programmes(None)
                    .into_iter()
                    .map(|programme| programme.id.as_str())
                    .collect();
                told(
                    "open-no-programme",
                    id,
                    "open-no-programme-mend",
                    &known(ids),
                )
            }
            Self::NoKind { programme, kind } => {
                let ids = programme
                    .kinds
                    .iter()
                    .map(|kind| kind.id.as_str())
                    .collect();
                told("open-no-kind", kind, "open-no-kind-mend", &known(ids))
            }
        }
    }
}

/// Opens the plan of a file.
///
/// # Errors
/// [`OpenError::Store`], and [`OpenError::NoProgramme`] for a plan under a programme that this
/// program does not have. A kind that the programme does not have is a finding.
pub fn open_file(path: &Path) -> Result<Workspace, OpenError> {
    let opened = store::open(path)?;
    let programme = programme_of(&opened.plan, Some(path))?;
    let origin = Origin {
        path: path.to_owned(),
        stamp: opened.stamp,
    };
    Ok(Workspace::new(opened.plan, programme, Some(origin)))
}

/// A new, unsaved plan.
///
/// # Errors
/// [`OpenError::NoProgramme`] and [`OpenError::NoKind`].
pub fn open_new(programme: &str, kind: &str, language: Lang) -> Result<Workspace, OpenError> {
    let (programme, kind) = find_kind(programme, kind)?;
    let plan = new_plan(programme, kind, language, usual_unit);
    Ok(Workspace::new(plan, programme, None))
}

/// A sample as a new, unsaved plan.
///
/// # Errors
/// [`OpenError::NoSample`]; the others would be faults of the program.
pub fn open_sample(id: &str) -> Result<Workspace, OpenError> {
    let sample = sample(id).ok_or_else(|| OpenError::NoSample(id.to_owned()))?;
    let plan = sample.plan().map_err(|cause| OpenError::BrokenSample {
        id: id.to_owned(),
        cause,
    })?;
    let programme = programme_of(&plan, None)?;
    Ok(Workspace::new(plan, programme, None))
}

fn programme_of(plan: &Plan, file: Option<&Path>) -> Result<&'static Programme, OpenError> {
    let id = &plan.head.programme;
    library::programme(id, file).ok_or_else(|| OpenError::NoProgramme(id.clone()))
}

/// A kind of a programme by their ids.
///
/// # Errors
/// [`OpenError::NoProgramme`] and [`OpenError::NoKind`].
pub fn find_kind(
    programme: &str,
    kind: &str,
) -> Result<(&'static Programme, &'static Kind), OpenError> {
    let programme = library::programme(programme, None)
        .ok_or_else(|| OpenError::NoProgramme(programme.to_owned()))?;
    let found = programme.kind(kind).ok_or_else(|| OpenError::NoKind {
        programme,
        kind: kind.to_owned(),
    })?;
    Ok((programme, found))
}
