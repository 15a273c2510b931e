//! Loading of programmes: the built-in ones and those whose files a caller has read.
//!
//! Owns the layout of a template folder. Reads no disk: the built-in templates are part of the
//! program, all others come as texts.

use std::sync::LazyLock;

use include_dir::{Dir, include_dir};

use super::read::{LoadError, read_ron};
use super::{DocumentTemplate, Programme};
use crate::finding::{Finding, Place, Severity};

/// The file of a template folder that holds the programme itself.
pub const PROGRAMME_FILE: &str = "programme.ron";
/// The file of a template folder that holds its worked cases.
pub const CASES_FILE: &str = "cases.ron";
/// The folder of a template folder that holds one file per document.
pub const DOCUMENTS_FOLDER: &str = "documents";

static TEMPLATES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static BUILT_IN: LazyLock<Vec<Programme>> = LazyLock::new(|| {
    // A template that cannot be read is left out; a test keeps it from being released.
    load_built_in().into_iter().filter_map(Result::ok).collect()
});

/// The built-in programmes, sorted by id. Parsed at the first call.
#[must_use]
pub fn built_in() -> &'static [Programme] {
    &BUILT_IN
}

/// The built-in programme with an id.
#[must_use]
pub fn built_in_programme(id: &str) -> Option<&'static Programme> {
    built_in().iter().find(|programme| programme.id == id)
}

/// Parses every built-in template anew, with the errors: for tests and for the linter.
#[must_use]
pub fn load_built_in() -> Vec<Result<Programme, Box<LoadError>>> {
    let mut folders: Vec<&Dir<'_>> = TEMPLATES.dirs().collect();
    folders.sort_by_key(|folder| folder.path());
    folders
        .into_iter()
        .map(|folder| {
            let id = folder.path().to_string_lossy();
            let documents = folder.get_dir(folder.path().join(DOCUMENTS_FOLDER));
            let files: Vec<(String, &str)> = folder
                .files()
                .chain(documents.into_iter().flat_map(Dir::files))
                .filter_map(|file| {
                    let name = file.path().strip_prefix(folder.path()).ok()?;
                    // Paths inside the program carry the separator of the building machine.
                    let name = name.to_string_lossy().replace('\\', "/");
                    Some((name, file.contents_utf8()?))
                })
                .collect();
            let files: Vec<(&str, &str)> =
                files.iter().map(|(name, text)| (&**name, *text)).collect();
            load_files(&id, &files)
        })
        .collect()
}

/// Loads a programme from the files of its template folder, given as name and text. Names are
/// relative to the folder and use `/`: `programme.ron`, `documents/plan.ron`. Other files are
/// passed over. Documents are sorted by role and then by file name.
///
/// # Errors
///
/// When `programme.ron` is missing, when a file cannot be read, or when the id in the file is not
/// that of the folder.
pub fn load_files(id: &str, files: &[(&str, &str)]) -> Result<Programme, Box<LoadError>> {
    let fault = |code| Finding::new(Severity::Error, code, Place::default());
    let Some((_, text)) = files.iter().find(|(name, _)| *name == PROGRAMME_FILE) else {
        let finding = fault("read-no-programme").with("file", PROGRAMME_FILE);
        return Err(Box::new(LoadError::whole_file(id, finding)));
    };
    let file = format!("{id}/{PROGRAMME_FILE}");
    let mut programme: Programme = read_ron(&file, text, true)?;
    if programme.id != id {
        let finding = fault("read-id-mismatch")
            .with("id", programme.id.as_str())
            .with("folder", id);
        return Err(Box::new(LoadError::whole_file(&file, finding)));
    }
    if let Some((_, text)) = files.iter().find(|(name, _)| *name == CASES_FILE) {
        programme.cases = read_ron(&format!("{id}/{CASES_FILE}"), text, true)?;
    }
    let mut documents: Vec<(&str, DocumentTemplate)> = Vec::new();
    for (name, text) in files.iter().filter(|(name, _)| is_document(name)) {
        documents.push((*name, read_ron(&format!("{id}/{name}"), text, true)?));
    }
    documents.sort_by(|(a_name, a), (b_name, b)| (a.role, a_name).cmp(&(b.role, b_name)));
    programme.documents = documents
        .into_iter()
        .map(|(_, document)| document)
        .collect();
    Ok(programme)
}

fn is_document(name: &str) -> bool {
    name.strip_prefix(DOCUMENTS_FOLDER)
        .and_then(|rest| rest.strip_prefix('/'))
        .is_some_and(|file| {
            !file.contains('/') && std::path::Path::new(file).extension() == Some("ron".as_ref())
        })
}
