//! A new plan for a programme and kind: every line that is asked for, and not one value.

use super::{
    Accounting, Activity, Applicant, Baseline, Boundary, EconomySeries, Head, Plan, Purpose,
    SectorBaseline, Years,
};
use crate::base::{Datum, EconomyItem, Lang, Number, Sector, Unit};
use crate::programme::{Kind, Programme};

/// A new plan with the lines that the kind is asked for and no values. The unit of an activity line
/// is left to `unit_of`, which knows the carriers.
#[must_use]
pub fn new_plan(
    programme: &Programme,
    kind: &Kind,
    language: Lang,
    unit_of: impl Fn(&str) -> Unit,
) -> Plan {
    let years = Years {
        history: kind.history.clone(),
        base: Number(
            kind.asks
                .base_year
                .as_ref()
                .or(kind.history.last())
                .map(ToString::to_string)
                .unwrap_or_default(),
        ),
        target: Number(kind.target_year.to_string()),
        horizon: Number(kind.horizon.to_string()),
    };
    let economy = kind
        .asks
        .economy
        .iter()
        .map(|item| economy_series(*item, &years))
        .collect();
    let activities = kind
        .asks
        .activities
        .iter()
        .enumerate()
        .map(|(index, (sector, carrier))| Activity {
            id: format!("a{}", index + 1),
            sector: *sector,
            carrier: carrier.clone(),
            unit: unit_of(carrier).sign(Lang::Zh).to_owned(),
            purpose: purpose_of(*sector),
            values: years
                .history
                .iter()
                .map(|year| Datum::new(*year, ""))
                .collect(),
            ..Activity::default()
        });
    Plan {
        head: Head {
            programme: programme.id.clone(),
            version: programme.version,
            kind: kind.id.clone(),
            language,
            ..Head::default()
        },
        applicant: Applicant {
            province: programme.region.clone(),
            ..Applicant::default()
        },
        boundary: Boundary {
            area_unit: Unit::SQUARE_KILOMETRE.sign(Lang::Zh).to_owned(),
            ..Boundary::default()
        },
        baseline: Baseline {
            sectors: baseline_of(kind),
            ..Baseline::default()
        },
        accounting: Accounting {
            electricity: kind.asks.electricity,
            gases: kind.asks.gases,
            ..Accounting::default()
        },
        economy,
        activities: activities.collect(),
        years,
        ..Plan::default()
    }
}

fn economy_series(item: EconomyItem, years: &Years) -> EconomySeries {
    EconomySeries {
        item,
        unit: item.unit().sign(Lang::Zh).to_owned(),
        source: String::new(),
        values: years
            .span()
            .into_iter()
            .map(|year| Datum::new(year, ""))
            .collect(),
    }
}

/// What plants of energy supply burn goes out as power and heat, and comes back in the total with
/// what is bought; a plant's own use is a line that the applicant sets so.
const fn purpose_of(sector: Sector) -> Purpose {
    if matches!(sector, Sector::Energy) {
        Purpose::PowerSupply
    } else {
        Purpose::Use
    }
}

/// Energy supply and land use have lines beside the total; where they emit, a finding asks for a
/// baseline.
fn baseline_of(kind: &Kind) -> Vec<SectorBaseline> {
    let asked = |sector: &Sector| {
        !matches!(sector, Sector::Energy | Sector::Land)
            && kind.asks.activities.iter().any(|(s, _)| s == sector)
    };
    Sector::ALL
        .into_iter()
        .filter(asked)
        .map(|sector| SectorBaseline {
            sector,
            ..SectorBaseline::default()
        })
        .collect()
}
