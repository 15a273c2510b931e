//! Opening plans: a file, a new plan, a sample. Both faces open through here.

use std::path::Path;

use super::compare::usual_unit;
use super::samples::{sample, samples};
use super::{Origin, Workspace, library};
use crate::base::Lang;
use crate::i18n::{tr, tr_with};
use crate::plan::new_plan;
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
    #[error("there is no programme {id}")]
    NoProgramme {
        /// The id of the programme.
        id: String,
        /// Those that there are.
        known: Vec<&'static str>,
    },
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
            Self::NoProgramme { id, known: ids } => told(
                "open-no-programme",
                id,
                "open-no-programme-mend",
                &known(ids.clone()),
            ),
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
/// [`OpenError::Store`], for the plan and for a template beside it that cannot be read, and
/// [`OpenError::NoProgramme`] for a plan under a programme that this program does not have. A kind that the programme does not have is a finding.
pub fn open_file(path: &Path) -> Result<Workspace, OpenError> {
    let opened = store::open(path)?;
    let programme = find_programme(&opened.plan.head.programme, Some(path))?;
    let origin = Origin {
        path: path.to_owned(),
        stamp: opened.stamp,
    };
    Ok(Workspace::new(opened.plan, programme, Some(origin)))
}

/// A new, unsaved plan. `file` is where it will lie, where that is known: templates are looked for beside
/// it too.
///
/// # Errors
/// As [`find_kind`].
pub fn open_new(
    (programme, kind): (&str, &str),
    language: Lang,
    file: Option<&Path>,
) -> Result<Workspace, OpenError> {
    let (programme, kind) = find_kind(programme, kind, file)?;
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
    let programme = find_programme(&plan.head.programme, None)?;
    Ok(Workspace::new(plan, programme, None))
}

fn find_programme(id: &str, file: Option<&Path>) -> Result<&'static Programme, OpenError> {
    if let Some(programme) = library::programme(id, file) {
        return Ok(programme);
    }
    if let Some(fault) = library::fault(id, file) {
        return Err(OpenError::Store(fault));
    }
    let known = library::programmes(file).into_iter();
    Err(OpenError::NoProgramme {
        id: id.to_owned(),
        known: known.map(|programme| programme.id.as_str()).collect(),
    })
}

/// A kind of a programme by their ids: a built-in one, one of the office, or one beside a plan's file.
///
/// # Errors
/// [`OpenError::NoProgramme`], [`OpenError::NoKind`], and [`OpenError::Store`] for a template that cannot
/// be read.
pub fn find_kind(
    programme: &str,
    kind: &str,
    file: Option<&Path>,
) -> Result<(&'static Programme, &'static Kind), OpenError> {
    let programme = find_programme(programme, file)?;
    let found = programme.kind(kind).ok_or_else(|| OpenError::NoKind {
        programme,
        kind: kind.to_owned(),
    })?;
    Ok((programme, found))
}
