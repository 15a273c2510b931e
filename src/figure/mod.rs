//! References to figures: how a sentence, a form field or an indicator names a number of the plan,
//! what it stands for, how it is printed and where it comes from.
//!
//! Owns the syntax ([`Reference`]), the list of paths ([`offers`]), their values ([`resolve`]), the
//! printed form ([`format_resolved`]) and the trace of a figure ([`trace`]). Calculates nothing but
//! sums, ratios and changes of what the rooms below have calculated. Start at [`resolve`].

mod ahead;
mod data;
mod format;
mod labels;
mod measures;
mod names;
mod offers;
mod prose;
mod reference;
mod resolve;
mod sources;
mod texts;
mod trace;
mod variation;

pub use format::{format_figure, format_resolved, format_value};
pub use labels::{activity_name, carrier_name, line_name};
pub use measures::{payer_paths, sought};
pub use names::name;
pub use offers::{Offer, OfferGroup, Reach, offers};
pub use prose::{find_braces, find_references, written_length};
pub use reference::{Expected, Reference, ReferenceError, When, YearWord};
pub use resolve::{Resolved, Shown, Unresolved, Value, resolve};
pub use sources::{Sources, no_more};
pub use trace::{Role, Rule, Trace, TraceRow, trace};
pub use variation::{path_by, path_in_scenario, path_on_other_count};
