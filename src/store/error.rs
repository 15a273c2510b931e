//! Why a file operation did not happen, told for a person.

use std::io;
use std::path::{Path, PathBuf};

use super::FormatError;
use crate::base::Lang;
use crate::i18n::{hint, message, tr, tr_with};
use crate::programme::LoadError;

/// Why a file operation did not happen. Nothing was changed on the disk.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The system could not read a file or folder.
    #[error("cannot read: {cause}: {}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// The system could not write a file.
    #[error("cannot write: {cause}: {}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// The file is no plan that this program can read.
    #[error("{cause}: {}", path.display())]
    Format {
        /// The file.
        path: PathBuf,
        /// Why it cannot be read.
        cause: FormatError,
    },
    /// Someone else changed the file since it was opened.
    #[error("the file was changed by someone else since it was opened: {}", .0.display())]
    Changed(PathBuf),
    /// The file exists and was to be new.
    #[error("the file exists: {}", .0.display())]
    Exists(PathBuf),
    /// The plan as written would read differently; a fault of the program, noticed in time.
    #[error("the plan would not read back as it is: {}", .0.display())]
    NotFaithful(PathBuf),
    /// The files of a template folder do not form a programme.
    #[error("{cause}: {}", path.display())]
    Template {
        /// The folder.
        path: PathBuf,
        /// Why not.
        cause: Box<LoadError>,
    },
    /// The picture cannot be used.
    #[error("cannot use the picture: {cause}: {}", path.display())]
    Picture {
        /// The file.
        path: PathBuf,
        /// Why not.
        cause: String,
    },
}

/// An operation that did not happen, in the words of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What failed and why, with the file.
    pub what: String,
    /// The lines of the file that it concerns; may be empty.
    pub excerpt: String,
    /// What to do.
    pub mend: String,
}

impl StoreError {
    /// The error in words.
    #[must_use]
    pub fn told(&self, lang: Lang) -> Told {
        let path = self.path().display().to_string();
        let with_reason =
            |key, reason: &str| tr_with(lang, key, &[("path", &path), ("reason", reason)]);
        let with_path = |key| tr_with(lang, key, &[("path", &path)]);
        let (what, mend) = match self {
            Self::Read { cause, .. } => (
                with_reason("file-cannot-read", &reason(cause, lang)),
                mend_io(cause, lang),
            ),
            Self::Write { cause, .. } => (
                with_reason("file-cannot-write", &reason(cause, lang)),
                mend_io(cause, lang),
            ),
            Self::Format { cause, .. } => return cause.told(&path, lang),
            Self::Template { cause, .. } => return template(cause, &path, lang),
            Self::Changed(_) => (with_path("file-changed"), tr(lang, "file-changed-mend")),
            Self::Exists(_) => (with_path("file-exists"), tr(lang, "file-exists-mend")),
            Self::NotFaithful(_) => (
                with_path("file-not-faithful"),
                tr(lang, "file-not-faithful-mend"),
            ),
            Self::Picture { cause, .. } => (
                with_reason("file-picture", cause),
                tr(lang, "file-picture-mend"),
            ),
        };
        Told {
            what,
            mend,
            excerpt: String::new(),
        }
    }

    /// The file that could not be used.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Read { path, .. }
            | Self::Write { path, .. }
            | Self::Format { path, .. }
            | Self::Template { path, .. }
            | Self::Picture { path, .. }
            | Self::Changed(path)
            | Self::Exists(path)
            | Self::NotFaithful(path) => path,
        }
    }
}

impl FormatError {
    fn told(&self, path: &str, lang: Lang) -> Told {
        let named = |key, args: &[(&str, &str)]| {
            let args: Vec<_> = args.iter().copied().chain([("path", path)]).collect();
            tr_with(lang, key, &args)
        };
        let (what, mend) = match self {
            Self::TooLarge(bytes) => {
                let size = (bytes / 1024 / 1024).to_string();
                let limit = (super::MAX_BYTES / 1024 / 1024).to_string();
                (
                    named("file-too-large", &[("size", &size), ("limit", &limit)]),
                    "file-too-large-mend",
                )
            }
            Self::NotText(offset) => (
                named("file-not-text", &[("offset", &offset.to_string())]),
                "file-not-text-mend",
            ),
            Self::Empty => (named("file-empty", &[]), "file-damaged-mend"),
            Self::NotAPlan => (named("file-not-a-plan", &[]), "file-not-a-plan-mend"),
            Self::Newer(found) => {
                let known = super::format::VERSION.to_string();
                (
                    named(
                        "file-newer",
                        &[("found", &found.to_string()), ("known", &known)],
                    ),
                    "file-newer-mend",
                )
            }
            Self::Damaged(error) => return damage(error, path, lang),
        };
        Told {
            what,
            mend: tr(lang, mend),
            excerpt: String::new(),
        }
    }
}

/// A damaged file: line, column, place in the data, what was expected.
fn damage(error: &LoadError, path: &str, lang: Lang) -> Told {
    let (line, column) = (error.line.to_string(), error.column.to_string());
    let expected = message(&error.finding, lang);
    let data = error.finding.place.0.as_str();
    let args = [
        ("path", path),
        ("line", &line),
        ("column", &column),
        ("expected", &expected),
        ("data", data),
    ];
    let key = if data.is_empty() {
        "file-damaged"
    } else {
        "file-damaged-at"
    };
    let mend = tr(lang, "file-damaged-mend");
    let hint = hint(&error.finding, lang);
    let mend = if hint.is_empty() {
        mend
    } else {
        tr_with(
            lang,
            "file-hint-and-mend",
            &[("hint", &hint), ("mend", &mend)],
        )
    };
    Told {
        what: tr_with(lang, key, &args),
        excerpt: error.excerpt(),
        mend,
    }
}

fn template(error: &LoadError, path: &str, lang: Lang) -> Told {
    let args = [("path", path), ("reason", &error.message(lang))];
    Told {
        what: tr_with(lang, "file-template", &args),
        ..Told::default()
    }
}

impl std::fmt::Display for Told {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.what)?;
        for part in [&self.excerpt, &self.mend]
            .into_iter()
            .filter(|part| !part.is_empty())
        {
            write!(out, "\n{part}")?;
        }
        Ok(())
    }
}

fn reason(cause: &io::Error, lang: Lang) -> String {
    match known_reason(cause) {
        Some(key) => tr(lang, key),
        None => cause.to_string(),
    }
}

fn known_reason(cause: &io::Error) -> Option<&'static str> {
    match cause.kind() {
        io::ErrorKind::NotFound => Some("file-reason-not-found"),
        io::ErrorKind::PermissionDenied => Some("file-reason-denied"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Some("file-reason-full"),
        io::ErrorKind::ReadOnlyFilesystem => Some("file-reason-read-only"),
        io::ErrorKind::IsADirectory => Some("file-reason-folder"),
        io::ErrorKind::NotADirectory => Some("file-reason-no-folder"),
        _ => None,
    }
}

fn mend_io(cause: &io::Error, lang: Lang) -> String {
    let key = match cause.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => "file-mend-not-found",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => "file-mend-denied",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "file-mend-full",
        io::ErrorKind::IsADirectory => "file-mend-folder",
        _ => "file-mend-other",
    };
    tr(lang, key)
}
