//! Opening and saving plans, and writing what is exported.

use std::collections::hash_map::DefaultHasher;
use std::ffi::OsString;
use std::fs::{self, File};
use std::hash::{Hash as _, Hasher as _};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::atomic::{self, Existing};
use super::{FormatError, MAX_BYTES, StoreError, format};
use crate::plan::Plan;

/// The extension of a plan file.
pub const EXTENSION: &str = "nzplan";

/// What a file held when it was read or written, to notice that someone else changed it since.
///
/// Times are not compared: a copy back from a backup has another time and the same content, and
/// some network shares round them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    bytes: usize,
    hash: u64,
}

impl Stamp {
    fn of(bytes: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        Self {
            bytes: bytes.len(),
            hash: hasher.finish(),
        }
    }
}

/// A plan read from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The plan.
    pub plan: Plan,
    /// What the file held, for [`Expect::Unchanged`].
    pub stamp: Stamp,
}

/// What a saving expects to find at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// No file: one that is there is kept, and the saving refused.
    Nothing,
    /// The file as it was last read or written; one that changed is kept, and the saving refused.
    /// A file that is gone is written anew.
    Unchanged(Stamp),
    /// A file that the person agreed to replace, or none.
    Anything,
}

/// Opens a plan.
///
/// # Errors
/// [`StoreError::Read`] and [`StoreError::Format`].
pub fn open(path: &Path) -> Result<Opened, StoreError> {
    let bytes = read_capped(path, MAX_BYTES)?;
    let format_error = |cause| StoreError::Format {
        path: path.to_owned(),
        cause,
    };
    let plan = format::read(&bytes).map_err(format_error)?;
    Ok(Opened {
        plan,
        stamp: Stamp::of(&bytes),
    })
}

/// Saves a plan: it is written to memory and read back first, then to a file beside the old one,
/// which becomes the backup (`*.nzplan.bak`) and is replaced in one step.
///
/// # Errors
/// Every kind of [`StoreError`] but those of pictures; the old file is then as it was.
pub fn save(path: &Path, plan: &Plan, expect: Expect) -> Result<Stamp, StoreError> {
    let text = format::write(plan).map_err(|_error| StoreError::NotFaithful(path.to_owned()))?;
    match format::read(text.as_bytes()) {
        Ok(again) if again == *plan => {}
        Err(cause @ FormatError::TooLarge(_)) => {
            return Err(StoreError::Format {
                path: path.to_owned(),
                cause,
            });
        }
        Ok(_) | Err(_) => return Err(StoreError::NotFaithful(path.to_owned())),
    }
    let write_error = |cause| StoreError::Write {
        path: path.to_owned(),
        cause,
    };
    let target = atomic::follow(path).map_err(write_error)?;
    let existing = match on_disk(&target).map_err(write_error)? {
        None => Existing::Keep,
        Some(found) => {
            check(path, &found, expect)?;
            if found == text.as_bytes() {
                // The backup keeps the state before, not a second copy of this one.
                return Ok(Stamp::of(&found));
            }
            let backup = backup_of(&target);
            let result = atomic::write(&backup, &found, Existing::Replace);
            result.map_err(|cause| StoreError::Write {
                path: backup,
                cause,
            })?;
            Existing::Replace
        }
    };
    match atomic::write(&target, text.as_bytes(), existing) {
        Ok(()) => Ok(Stamp::of(text.as_bytes())),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(StoreError::Exists(path.to_owned()))
        }
        Err(error) => Err(write_error(error)),
    }
}

/// What a file holds before it is replaced; `None` when there is none.
fn on_disk(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn check(path: &Path, found: &[u8], expect: Expect) -> Result<(), StoreError> {
    match expect {
        Expect::Nothing => Err(StoreError::Exists(path.to_owned())),
        Expect::Unchanged(stamp) if stamp != Stamp::of(found) => {
            Err(StoreError::Changed(path.to_owned()))
        }
        Expect::Unchanged(_) | Expect::Anything => Ok(()),
    }
}

fn backup_of(path: &Path) -> PathBuf {
    let mut name: OsString = path.file_name().unwrap_or_default().to_owned();
    name.push(".bak");
    path.with_file_name(name)
}

/// Writes the files of an exported package to a folder, which is made when it is not there. Files
/// of an earlier export are replaced, each in one step. Returns the paths in the order given.
///
/// # Errors
/// [`StoreError::Write`] of the first file that cannot be written.
pub fn write_package(
    folder: &Path,
    files: &[(String, Vec<u8>)],
) -> Result<Vec<PathBuf>, StoreError> {
    let write_error = |path: &Path, cause| StoreError::Write {
        path: path.to_owned(),
        cause,
    };
    fs::create_dir_all(folder).map_err(|cause| write_error(folder, cause))?;
    let mut paths = Vec::new();
    for (name, bytes) in files {
        let path = folder.join(name);
        atomic::write(&path, bytes, Existing::Replace)
            .map_err(|cause| write_error(&path, cause))?;
        paths.push(path);
    }
    Ok(paths)
}

/// The bytes of a file, refused when there are more than the limit.
pub(super) fn read_capped(path: &Path, limit: u64) -> Result<Vec<u8>, StoreError> {
    let read_error = |cause| StoreError::Read {
        path: path.to_owned(),
        cause,
    };
    let file = File::open(path).map_err(read_error)?;
    let size = file.metadata().map_err(read_error)?;
    if size.is_dir() {
        return Err(read_error(io::ErrorKind::IsADirectory.into()));
    }
    let mut bytes = Vec::new();
    // A device or a growing file may hold more than its metadata say.
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(read_error)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limit {
        let cause = FormatError::TooLarge(size.len().max(limit + 1));
        return Err(StoreError::Format {
            path: path.to_owned(),
            cause,
        });
    }
    Ok(bytes)
}
