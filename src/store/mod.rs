//! Files: the plan file and its safe saving, settings, pictures, template folders, exported packages.
//!
//! The only room below the faces that touches the disk. Everything that it reads is untrusted:
//! sizes are capped, no input makes it panic. Whatever fails is told by a [`StoreError`] with what,
//! where and how to mend; nothing is lost or overwritten on the way. Start at [`open`] and [`save`].

mod atomic;
mod error;
mod format;
mod pictures;
mod pretty;
mod save;
mod settings;
mod templates;

pub use error::{StoreError, Told};
pub use format::{FormatError, MAX_BYTES, read, write};
pub use pictures::{read_picture, to_picture};
pub use save::{EXTENSION, Expect, Opened, Stamp, open, save, write_package};
pub use settings::{Settings, settings_folder, state_folder};
pub use templates::{
    TemplateFiles, keep_earlier, read_template, template_folders, template_texts, write_template,
};
