//! The vocabulary that every other room shares: texts in two languages, typed numbers, units,
//! years and the words of the field (sector, economic quantity, state of a value).
//!
//! Owns no plan and no programme, does no input or output. Start reading at [`Number`], the text
//! that a person typed into a numeric field, and [`Unit`], the one table by which values convert.

mod counting;
mod datum;
mod field;
mod figure;
mod format;
mod number;
mod text;
mod unit;
mod width;

pub use counting::{ElectricityRule, GasScope};
pub use datum::{Datum, Reading, State};
pub use field::{EconomyItem, Sector};
pub use figure::{Completeness, Figure, PARTIAL};
pub use format::{
    decimals, decimals_of, format_date, format_fixed, format_number, format_precise,
    precise_decimals,
};
pub use number::{Number, NumberError};
pub use text::{Lang, Text};
pub use unit::{Dimension, Unit};
pub use width::{char_width, text_width};

/// A calendar year.
pub type Year = i32;

/// Years outside of this span are taken for slips of the keyboard.
pub const PLAUSIBLE_YEARS: std::ops::RangeInclusive<Year> = 1990..=2100;
