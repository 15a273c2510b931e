//! Writing an office's copy to the disk and reading it back, and checking the templates that lie there.

use std::path::{Path, PathBuf};

use crate::app::library;
use crate::app::lint::lint_template;
use crate::base::{Lang, Text};
use crate::i18n::{tr, tr_with};
use crate::programme::{Located, Programme, Standings, built_in};
use crate::store::{
    StoreError, Told, keep_earlier, read_template, template_folders, write_package, write_template,
};

/// A copy and the folder of templates that it is saved in.
#[derive(Clone, Debug, PartialEq)]
pub struct OfficeCopy {
    /// The copy.
    pub programme: Programme,
    /// The folder that holds templates.
    pub folder: PathBuf,
}

/// Why a copy was not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// Another template has the id, and would be opened in its place.
    #[error("the id {id} is taken by {}", folder.display())]
    Taken {
        /// The id.
        id: String,
        /// The folder of the other template; empty for one of the program.
        folder: PathBuf,
    },
    /// A file cannot be written or read back.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl SaveError {
    /// The error in words.
    #[must_use]
    pub fn told(&self, lang: Lang) -> Told {
        match self {
            Self::Taken { id, folder } => {
                let folder = if folder.as_os_str().is_empty() {
                    tr(lang, "program-name")
                } else {
                    folder.display().to_string()
                };
                Told {
                    what: tr_with(lang, "annex-taken", &[("id", id), ("folder", &folder)]),
                    mend: tr(lang, "annex-taken-mend"),
                    ..Told::default()
                }
            }
            Self::Store(error) => error.told(lang),
        }
    }
}

/// Saves a copy and reads it back, as a plan saved at `plan` will find it. An earlier version that lies
/// there is kept beside it: a person may have worked in its files.
///
/// # Errors
/// [`SaveError::Taken`] when a plan that names the id would be opened under another template, or when the
/// folder holds one of the same or a later version; [`SaveError::Store`].
pub fn save_copy(copy: &OfficeCopy, plan: Option<&Path>) -> Result<&'static Programme, SaveError> {
    let id = &copy.programme.id;
    let taken = |folder: PathBuf| SaveError::Taken {
        id: id.clone(),
        folder,
    };
    if built_in().iter().any(|known| known.id == *id) {
        return Err(taken(PathBuf::new()));
    }
    let own = copy.folder.join(id);
    let mut folders = library::folders(plan);
    if !folders.contains(&copy.folder) {
        folders.push(copy.folder.clone());
    }
    for folder in folders.into_iter().map(|folder| folder.join(id)) {
        let there = read_template(&folder)
            .ok()
            .filter(|there| !there.files.is_empty());
        let Some(there) = there else {
            continue;
        };
        let version = library::read(&folder).ok().map(|there| there.version);
        let earlier = version.filter(|version| *version < copy.programme.version);
        match earlier {
            Some(version) if folder == own => keep_earlier(&there, version)?,
            _ => return Err(taken(folder)),
        };
    }
    let written = write_template(&copy.folder, &copy.programme)?;
    Ok(library::read(&written)?)
}

/// A template of an office with what the linter says of it.
#[derive(Debug)]
pub struct CheckedTemplate {
    /// Its folder.
    pub folder: PathBuf,
    /// What it is, or why it cannot be read.
    pub found: Result<Checked, StoreError>,
}

/// What was found in a template.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// Its id.
    pub id: String,
    /// Its short name.
    pub short: Text,
    /// Its version.
    pub version: u32,
    /// How much of it is official.
    pub standings: Standings,
    /// The findings with their lines.
    pub findings: Vec<Located>,
}

/// The templates of an office and where they lie.
#[derive(Debug, Default)]
pub struct OwnTemplates {
    /// The folders of templates: the office's own, and that beside the plan.
    pub folders: Vec<PathBuf>,
    /// The templates in the order of their folders.
    pub templates: Vec<CheckedTemplate>,
}

/// Finds and checks the templates of the office's folder and those beside a plan.
#[must_use]
pub fn own_templates(plan: Option<&Path>) -> OwnTemplates {
    let folders = library::folders(plan);
    let templates = folders.iter().flat_map(|folder| template_folders(folder));
    let check = |folder: PathBuf| CheckedTemplate {
        found: check(&folder),
        folder,
    };
    OwnTemplates {
        templates: templates.map(check).collect(),
        folders,
    }
}

/// Makes a folder of templates, so that it can be opened before the first template lies in it.
///
/// # Errors
/// [`StoreError::Write`] when the system cannot make it.
pub fn make_folder(folder: &Path) -> Result<(), StoreError> {
    write_package(folder, &[]).map(|_none| ())
}

fn check(folder: &Path) -> Result<Checked, StoreError> {
    let template = read_template(folder)?;
    let linted = lint_template(&template.id, &template.texts());
    let (programme, findings) = linted.map_err(|cause| StoreError::Template {
        path: folder.to_owned(),
        cause,
    })?;
    Ok(Checked {
        standings: programme.standings(),
        id: programme.id,
        short: programme.short,
        version: programme.version,
        findings,
    })
}
