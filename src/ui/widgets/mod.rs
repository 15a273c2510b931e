//! What the panels share: buttons, fields, choices, cards, chips, marks and rows of findings.
//!
//! Every widget takes its looks from [`super::theme`], carries a name for screen readers, and
//! changes nothing but what the person typed: it answers, or asks for a change through the
//! [`super::View`].

mod button;
mod card;
mod choice;
mod chosen;
mod export;
mod field;
mod finding;
pub mod grid;
mod mark;
mod option;
mod picture;
mod plot;
mod said;
mod text;

pub use button::{
    Kind, button, focus_ring, link, marked_toggle, primary, quiet, secondary, toggle,
};
pub use card::{callout, card, card_with, headline, headline_with, rows, section};
pub use choice::{checkbox, combo, segmented};
pub use chosen::{ChosenClick, chosen};
pub use export::exporting;
pub use field::{Field, name};
pub use finding::{finding_line, finding_row, findings_under};
pub use mark::{paint_severity_mark, paint_step_mark, severity_mark, step_mark};
pub use option::option_row;
pub use picture::Pictures;
pub use plot::plot;
pub use said::{Rank, Said, phrased, told, traced_chip};
pub use text::{
    body, chip, chip_width, figure, label, label_value, label_width, note, one_line, standing,
    standing_chip, strong, title, traced, traced_label,
};
