//! The programmes that a person can choose: the built-in ones, those of the office, and those that lie
//! beside a plan.
//!
//! Templates of an office are read once and kept for the life of the program, because plans, results and
//! screens refer to them; a template that has changed on the disk is read anew beside the old one.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::programme::{Programme, built_in, load_files};
use crate::store::{StoreError, read_template, settings_folder, template_folders};

/// The name of the folder that holds templates: in the settings folder, and beside plans.
pub const TEMPLATES_FOLDER: &str = "templates";

/// A template that was read, by the hash of its files.
static READ: Mutex<Vec<(u64, &'static Programme)>> = Mutex::new(Vec::new());

/// The folder of the office's own templates; `None` when the system names no home.
#[must_use]
pub fn office_templates() -> Option<PathBuf> {
    settings_folder().map(|folder| folder.join(TEMPLATES_FOLDER))
}

/// All programmes to choose from: the built-in ones, then those of the office, then those beside a plan.
/// A template that cannot be read, or whose id is taken, is left out; the linter says what is wrong
/// with it.
#[must_use]
pub fn programmes(plan: Option<&Path>) -> Vec<&'static Programme> {
    let mut all: Vec<&'static Programme> = built_in().iter().collect();
    for folder in folders(plan) {
        for template in template_folders(&folder) {
            let read = read(&template).ok();
            if let Some(own) = read.filter(|own| all.iter().all(|known| known.id != own.id)) {
                all.push(own);
            }
        }
    }
    all
}

/// The programme with an id: a built-in one, else one of the office, else one beside the plan.
#[must_use]
pub fn programme(id: &str, plan: Option<&Path>) -> Option<&'static Programme> {
    built_in()
        .iter()
        .find(|programme| programme.id == id)
        .or_else(|| {
            let mut own = folders(plan).into_iter().map(|folder| folder.join(id));
            own.find_map(|template| read(&template).ok())
        })
}

/// Why the template with an id, which lies in the office's folder or beside a plan, cannot be used; `None`
/// where there is no such template.
#[must_use]
pub fn fault(id: &str, plan: Option<&Path>) -> Option<StoreError> {
    let folders = folders(plan).into_iter();
    let mut templates = folders.flat_map(|folder| template_folders(&folder));
    let named = templates.find(|template| template.ends_with(id))?;
    read(&named).err()
}

/// Where an office's templates lie: in its own folder, and beside a plan.
pub(super) fn folders(plan: Option<&Path>) -> Vec<PathBuf> {
    let beside = plan
        .and_then(Path::parent)
        .map(|folder| folder.join(TEMPLATES_FOLDER));
    office_templates().into_iter().chain(beside).collect()
}

/// Reads a template folder.
///
/// # Errors
/// [`StoreError::Read`] and [`StoreError::Template`].
pub fn read(folder: &Path) -> Result<&'static Programme, StoreError> {
    let template = read_template(folder)?;
    let mut hasher = DefaultHasher::new();
    template.id.hash(&mut hasher);
    template.files.hash(&mut hasher);
    let hash = hasher.finish();
    let mut known = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, programme)) = known.iter().find(|(of, _)| *of == hash) {
        return Ok(programme);
    }
    let programme =
        load_files(&template.id, &template.texts()).map_err(|cause| StoreError::Template {
            path: folder.to_owned(),
            cause,
        })?;
    let programme: &'static Programme = Box::leak(Box::new(programme));
    known.push((hash, programme));
    Ok(programme)
}
