//! What the program remembers of a person: language, light or dark, zoom, recent files.
//!
//! Losing it costs a few clicks, so a settings file that cannot be read is set aside and the
//! defaults hold; fields of a later program are ignored. A plan is never stored here.

use std::fs;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::atomic::{self, Existing};
use super::save::read_capped;
use super::{FormatError, StoreError};
use crate::base::Lang;

/// The name of the file in the settings folder.
const FILE: &str = "settings.ron";
/// A settings file has some hundred bytes.
const MAX_BYTES: u64 = 1024 * 1024;
/// How many files the first screen offers.
const RECENT: usize = 10;

/// What the program remembers of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language of the window; `None` for that of the system.
    pub language: Option<Lang>,
    /// Dark colours; `None` for those of the system.
    pub dark: Option<bool>,
    /// Zoom of the window in per cent.
    pub zoom: u16,
    /// Files opened or saved last, newest first; see [`Settings::note_recent`].
    pub recent: Vec<PathBuf>,
    /// True when the right column is folded away.
    pub folded: bool,
    /// The renderer to try first, `glow` or `wgpu`; `None` for that of the platform.
    pub renderer: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            dark: None,
            zoom: 100,
            recent: Vec::new(),
            folded: false,
            renderer: None,
        }
    }
}

impl Settings {
    /// Reads the settings of a folder; the defaults where there are none. A file that cannot be
    /// read is kept under `settings.ron.broken`.
    #[must_use]
    pub fn load(folder: &Path) -> Self {
        let path = folder.join(FILE);
        match read(&path) {
            Ok(settings) => settings,
            Err(StoreError::Read { .. }) => Self::default(),
            Err(error) => {
                tracing::warn!(%error, "the settings cannot be read, the defaults hold");
                let aside = path.with_extension("ron.broken");
                if let Err(error) = fs::rename(&path, aside) {
                    tracing::warn!(%error, "the broken settings cannot be set aside");
                }
                Self::default()
            }
        }
    }

    /// Writes the settings to a folder, which is made when it is not there.
    ///
    /// # Errors
    /// [`StoreError::Write`].
    pub fn save(&self, folder: &Path) -> Result<(), StoreError> {
        let path = folder.join(FILE);
        let write_error = |cause| StoreError::Write {
            path: path.clone(),
            cause,
        };
        let text = ron::ser::to_string_pretty(self, PrettyConfig::default());
        let text = text.map_err(|error| write_error(std::io::Error::other(error)))?;
        fs::create_dir_all(folder).map_err(write_error)?;
        atomic::write(&path, text.as_bytes(), Existing::Replace).map_err(write_error)
    }

    /// Puts a file at the head of the recent ones.
    pub fn note_recent(&mut self, file: &Path) {
        let file = std::path::absolute(file).unwrap_or_else(|_error| file.to_owned());
        self.recent.retain(|known| *known != file);
        // The settings are text; a file whose name is none is opened through the dialog again.
        if file.to_str().is_some() {
            self.recent.insert(0, file);
        }
        self.recent.truncate(RECENT);
    }
}

fn read(path: &Path) -> Result<Settings, StoreError> {
    let bytes = read_capped(path, MAX_BYTES)?;
    let settings = ron::de::from_bytes(&bytes);
    settings.map_err(|_error| StoreError::Format {
        path: path.to_owned(),
        cause: FormatError::NotAPlan,
    })
}

/// The folder of the settings; `None` when the system names no home.
#[must_use]
pub fn settings_folder() -> Option<PathBuf> {
    dirs().map(|dirs| dirs.config_dir().to_owned())
}

/// The folder of the log and of crash reports.
#[must_use]
pub fn state_folder() -> Option<PathBuf> {
    // Only Linux has a folder for state; elsewhere it is the one for data of this machine.
    dirs().map(|dirs| {
        dirs.state_dir()
            .unwrap_or_else(|| dirs.data_local_dir())
            .to_owned()
    })
}

fn dirs() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "nearzero")
}
