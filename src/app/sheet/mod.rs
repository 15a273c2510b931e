//! A table as a person works in it, without a screen: cursor and selection, blocks from and to a
//! spreadsheet, and the edits that changed cells become.
//!
//! Owns no widget and no plan. A face paints the cells, turns keys into a [`Motion`] and a pasted
//! text into [`Change`]s; the step that the table belongs to turns these into one edit by
//! [`list_edits`]. Start at [`Selection`].

mod block;
mod clip;
mod cursor;
mod edits;
mod value;

pub use block::{Change, Input, Spread, erase, spread};
pub use clip::{Block, read_block, write_block};
pub use cursor::{Area, Motion, Selection, Shape, Spot};
pub use edits::{ListChanges, Put, list_edits, one_step};
pub use value::{grouped, put_value, state_named, value_of, value_shown};
