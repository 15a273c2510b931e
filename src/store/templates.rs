//! Reading a template folder from the disk, for its authors.

use std::fs;
use std::path::{Path, PathBuf};

use ron::extensions::Extensions;
use serde::Serialize;

use super::pretty::pretty;
use super::save::read_capped;
use super::save::write_package;
use super::{FormatError, StoreError};
use crate::programme::{CASES_FILE, DOCUMENTS_FOLDER, PROGRAMME_FILE, Programme};

/// The largest file of a template: the built-in ones have some hundred kilobytes.
const MAX_BYTES: u64 = 8 * 1024 * 1024;

/// The files of a template folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateFiles {
    /// The id of the programme: the name of the folder.
    pub id: String,
    /// The folder as it was named.
    pub folder: PathBuf,
    /// Name, relative to the folder, and text.
    pub files: Vec<(String, String)>,
}

impl TemplateFiles {
    /// Names and texts, as the loader and the linter take them.
    #[must_use]
    pub fn texts(&self) -> Vec<(&str, &str)> {
        self.files
            .iter()
            .map(|(name, text)| (&**name, &**text))
            .collect()
    }
}

/// Reads the files of a template folder. `path` is the folder or its `programme.ron`.
///
/// # Errors
/// [`StoreError::Read`] when the folder or a file cannot be read.
pub fn read_template(path: &Path) -> Result<TemplateFiles, StoreError> {
    let folder = if path.ends_with(PROGRAMME_FILE) {
        path.parent().unwrap_or(path)
    } else {
        path
    };
    let read_error = |path: &Path, cause| StoreError::Read {
        path: path.to_owned(),
        cause,
    };
    // The id of a programme is the name of its folder, however the folder was named in the call.
    let full = fs::canonicalize(if folder == Path::new("") {
        Path::new(".")
    } else {
        folder
    });
    let full = full.map_err(|cause| read_error(folder, cause))?;
    let id = full
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let mut names = vec![PROGRAMME_FILE.to_owned(), CASES_FILE.to_owned()];
    let documents = full.join(DOCUMENTS_FOLDER);
    if documents.is_dir() {
        names.extend(file_names(&documents).map_err(|cause| read_error(&documents, cause))?);
    }
    let mut files = Vec::new();
    for name in names {
        let file = full.join(&name);
        // The loader itself says what belongs into a folder without the programme's file.
        if file.is_file() {
            files.push((name, read_text(&file)?));
        }
    }
    Ok(TemplateFiles {
        id,
        folder: folder.to_owned(),
        files,
    })
}

fn read_text(path: &Path) -> Result<String, StoreError> {
    let bytes = read_capped(path, MAX_BYTES)?;
    String::from_utf8(bytes).map_err(|error| StoreError::Format {
        path: path.to_owned(),
        cause: FormatError::NotText(error.utf8_error().valid_up_to()),
    })
}

/// The files of the documents' folder in the order of their names.
fn file_names(folder: &Path) -> std::io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name: PathBuf = entry?.file_name().into();
        if name.extension().is_some_and(|extension| extension == "ron") {
            names.push(format!("{DOCUMENTS_FOLDER}/{}", name.display()));
        }
    }
    names.sort();
    Ok(names)
}

/// The template folders inside a folder, by name; none where the folder is not there.
#[must_use]
pub fn template_folders(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut folders: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.join(PROGRAMME_FILE).is_file())
        .collect();
    folders.sort();
    folders
}

/// The files of a programme as a template folder holds them: name and text, the programme's own file last.
///
/// # Errors
/// [`StoreError::Write`] when a part cannot be written as text, which would be a fault of the program.
pub fn template_texts(programme: &Programme) -> Result<Vec<(String, String)>, StoreError> {
    let mut files = Vec::new();
    for document in &programme.documents {
        let name = [&[document.role.id().to_owned()], &*document.kinds].concat();
        let name = format!("{DOCUMENTS_FOLDER}/{}.ron", name.join("-"));
        files.push((name, written(document)));
    }
    if !programme.cases.is_empty() {
        files.push((CASES_FILE.to_owned(), written(&programme.cases)));
    }
    files.push((PROGRAMME_FILE.to_owned(), written(programme)));
    let refused = |cause: ron::Error| StoreError::Write {
        path: PathBuf::from(&programme.id),
        cause: std::io::Error::other(cause),
    };
    let files = files.into_iter();
    files
        .map(|(name, text)| Ok((name, text.map_err(refused)?)))
        .collect()
}

/// Writes a programme as a template folder named after its id, the programme's own file last: until it
/// is there, the folder is no template. Files of an earlier version that it no longer has are taken away.
///
/// # Errors
/// [`StoreError::Write`] of the first file that cannot be written or taken away.
pub fn write_template(folder: &Path, programme: &Programme) -> Result<PathBuf, StoreError> {
    let folder = folder.join(&programme.id);
    let documents = folder.join(DOCUMENTS_FOLDER);
    let texts = template_texts(programme)?;
    let in_documents = |name: &str| {
        name.strip_prefix(DOCUMENTS_FOLDER)?
            .strip_prefix('/')
            .map(str::to_owned)
    };
    let (inner, outer): (Vec<_>, Vec<_>) = texts
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .partition(|(name, _)| in_documents(name).is_some());
    let inner: Vec<(String, Vec<u8>)> = inner
        .into_iter()
        .filter_map(|(name, text)| Some((in_documents(&name)?, text)))
        .collect();
    write_package(&documents, &inner)?;
    let earlier = file_names(&documents).unwrap_or_default().into_iter();
    let mut gone: Vec<PathBuf> = earlier
        .filter_map(|name| in_documents(&name))
        .filter(|name| inner.iter().all(|(written, _)| written != name))
        .map(|name| documents.join(name))
        .collect();
    if programme.cases.is_empty() {
        gone.push(folder.join(CASES_FILE));
    }
    for path in gone.into_iter().filter(|path| path.is_file()) {
        fs::remove_file(&path).map_err(|cause| StoreError::Write { path, cause })?;
    }
    write_package(&folder, &outer)?;
    Ok(folder)
}

/// The folder, beside the templates, in which versions are kept that a newer one took the place of.
const EARLIER_FOLDER: &str = "earlier";

/// Keeps the files of a template as they are, with what a person wrote between the lines, before a newer
/// version takes their place: `earlier/<id>-<version>` beside the template. Returns that folder.
///
/// # Errors
/// [`StoreError::Write`] of the first file that cannot be written.
pub fn keep_earlier(template: &TemplateFiles, version: u32) -> Result<PathBuf, StoreError> {
    let beside = template.folder.parent().unwrap_or(Path::new(""));
    let earlier = beside.join(EARLIER_FOLDER);
    let named = |count: u32| match count {
        1 => earlier.join(format!("{}-{version}", template.id)),
        _ => earlier.join(format!("{}-{version}-{count}", template.id)),
    };
    let free = (1..=u32::MAX).map(named).find(|folder| !folder.exists());
    let folder = free.unwrap_or(earlier);
    for (name, text) in &template.files {
        let path = folder.join(name);
        let (parent, file) = (
            path.parent().unwrap_or(&folder),
            Path::new(name).file_name(),
        );
        let file = file.unwrap_or_default().to_string_lossy().into_owned();
        write_package(parent, &[(file, text.clone().into_bytes())])?;
    }
    Ok(folder)
}

/// A part of a template as the text of its file.
fn written<T: Serialize>(part: &T) -> Result<String, ron::Error> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let compact = options.to_string(part)?;
    Ok(format!("{}\n", pretty(&compact)))
}
