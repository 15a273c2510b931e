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

/// Writes a programme as a template folder named after its id, the programme's own file last: until it
/// is there, the folder is no template.
///
/// # Errors
/// [`StoreError::Write`] of the first file that cannot be written.
pub fn write_template(folder: &Path, programme: &Programme) -> Result<PathBuf, StoreError> {
    let folder = folder.join(&programme.id);
    let refused = |cause: ron::Error| StoreError::Write {
        path: folder.clone(),
        cause: std::io::Error::other(cause),
    };
    let mut documents = Vec::new();
    for document in &programme.documents {
        let name = [&[document.role.id().to_owned()], &*document.kinds].concat();
        documents.push((
            format!("{}.ron", name.join("-")),
            written(document).map_err(refused)?,
        ));
    }
    let mut files = Vec::new();
    if !programme.cases.is_empty() {
        files.push((
            CASES_FILE.to_owned(),
            written(&programme.cases).map_err(refused)?,
        ));
    }
    files.push((
        PROGRAMME_FILE.to_owned(),
        written(programme).map_err(refused)?,
    ));
    write_package(&folder.join(DOCUMENTS_FOLDER), &documents)?;
    write_package(&folder, &files)?;
    Ok(folder)
}

/// A part of a template as the text of its file.
fn written<T: Serialize>(part: &T) -> Result<Vec<u8>, ron::Error> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let compact = options.to_string(part)?;
    Ok(format!("{}\n", pretty(&compact)).into_bytes())
}
