//! Names of lines and carriers, for lists, traces and findings.

use super::Sources;
use crate::account::{Factors, Line};
use crate::base::Text;
use crate::i18n;
use crate::plan::Activity;

/// The name of a carrier; its id where no table has it.
#[must_use]
pub fn carrier_name(factors: &Factors, id: &str) -> Text {
    factors
        .carrier(id)
        .map_or_else(|| Text::same(id), |(_, carrier)| carrier.name.clone())
}

/// The name of a line of activity with its sector, such as 工业·原煤: the applicant's own name where
/// he gave one, else that of the carrier.
#[must_use]
pub fn activity_name(factors: &Factors, activity: &Activity) -> Text {
    let own = activity.name.trim();
    let name = if own.is_empty() {
        carrier_name(factors, &activity.carrier)
    } else {
        Text::same(own)
    };
    i18n::text_with(
        "figure-line-name",
        &[
            ("sector", &i18n::text(activity.sector.key())),
            ("name", &name),
        ],
    )
}

/// The name of a line of the inventory.
#[must_use]
pub fn line_name(line: &Line, sources: &Sources<'_>) -> Text {
    let activity = sources.plan.activities.get(line.activity);
    activity
        .map(|activity| activity_name(sources.factors, activity))
        .unwrap_or_default()
}
