//! Writing a file so that it is either the old one or the new one, whatever happens.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Whether a file that is there is replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Existing {
    /// It is replaced.
    Replace,
    /// Writing fails with [`io::ErrorKind::AlreadyExists`].
    Keep,
}

/// Writes bytes to a temporary file in the same folder, syncs it and renames it.
///
/// The new file has the permissions of the one that it replaces. A file that may not be written is
/// not replaced either, although a rename could.
pub(super) fn write(path: &Path, bytes: &[u8], existing: Existing) -> io::Result<()> {
    let folder = folder_of(path);
    let permissions = match fs::metadata(path) {
        Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Ok(found) if found.permissions().readonly() => {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        Ok(found) => Some(found.permissions()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let mut temporary = temporary_file(folder)?;
    temporary.write_all(bytes)?;
    if let Some(permissions) = permissions {
        temporary.as_file().set_permissions(permissions)?;
    }
    temporary.as_file().sync_all()?;
    match existing {
        Existing::Replace => temporary.persist(path)?,
        Existing::Keep => temporary.persist_noclobber(path)?,
    };
    sync_folder(folder);
    Ok(())
}

/// The file that a path means in the end, symbolic links followed, also where the last one leads
/// to a file that is not there yet.
pub(super) fn follow(path: &Path) -> io::Result<PathBuf> {
    // More links than a person makes; the system itself gives up at 40.
    const LINKS: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..LINKS {
        match fs::read_link(&path) {
            Ok(target) => path = folder_of(&path).join(target),
            // No link, or nothing there.
            Err(_) => return Ok(path),
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        Some(_) | None => Path::new("."),
    }
}

#[cfg(unix)]
fn temporary_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    use std::os::unix::fs::PermissionsExt as _;
    // The usual permissions of a new file, lessened by the umask, in place of the private ones of
    // temporary files: a colleague's share must be able to read the plan.
    let usual = fs::Permissions::from_mode(0o666);
    tempfile::Builder::new()
        .prefix(".nearzero-")
        .permissions(usual)
        .tempfile_in(folder)
}

#[cfg(not(unix))]
fn temporary_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    tempfile::Builder::new()
        .prefix(".nearzero-")
        .tempfile_in(folder)
}

/// Makes the rename itself durable. Some file systems cannot sync a folder; the file is whole all
/// the same, so that a failure is only logged.
fn sync_folder(folder: &Path) {
    if cfg!(unix)
        && let Err(error) = File::open(folder).and_then(|folder| folder.sync_all())
    {
        tracing::warn!(%error, folder = %folder.display(), "cannot sync the folder");
    }
}
