//! What a measure does to the flows, read from its driver.

use super::carriers::Catalogue;
use super::read::{typed, typed_amount};
use super::strength::Course;
use super::types::Stage;
use crate::base::{Completeness, Figure, Number, Sector, Unit};
use crate::plan::{Driver, Measure};

/// The full effect of a measure on the flows of its sector.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Action {
    /// The use of a carrier, or of all energy, falls by a share.
    Cut { carrier: Option<usize>, share: f64 },
    /// The use of a carrier falls by an amount, which another carrier may take over in part.
    Less {
        carrier: usize,
        amount: f64,
        taken: Option<(usize, f64)>,
    },
    /// A share of a carrier is replaced by another one: so much of that per unit of the first.
    Switch {
        from: usize,
        to: usize,
        share: f64,
        ratio: f64,
    },
    /// Purchased electricity is replaced by own non-fossil generation, `MWh`.
    Generate { amount: f64 },
    /// The factor of purchased electricity falls by a share.
    Grid { share: f64 },
    /// The emission of the sector falls by so many tonnes.
    Tonnes { tonnes: f64 },
    /// So many tonnes are taken up.
    Sink { tonnes: f64 },
}

/// A measure that can be calculated with.
#[derive(Clone, Debug)]
pub(super) struct Prepared {
    pub sector: Sector,
    pub stage: Stage,
    pub course: Course,
    /// What it does, or why that cannot be said.
    pub action: Result<Action, Completeness>,
}

impl Prepared {
    pub(super) fn new(measure: &Measure, catalogue: &Catalogue<'_>) -> Self {
        Self {
            sector: measure.sector,
            stage: Stage::of(&measure.driver),
            course: Course::new(measure),
            action: action(measure, catalogue),
        }
    }

    /// The same measure, so many times as large. Shares stay below the whole.
    pub(super) fn times(&self, by: f64) -> Self {
        let action = self.action.map(|action| action.times(by));
        Self {
            action,
            ..self.clone()
        }
    }
}

impl Action {
    /// The same action, so many times as large. Shares stay below the whole.
    pub(super) fn times(self, by: f64) -> Self {
        let part = |share: f64| (share * by).min(1.0);
        match self {
            Self::Cut { carrier, share } => Self::Cut {
                carrier,
                share: part(share),
            },
            Self::Less {
                carrier,
                amount,
                taken,
            } => Self::Less {
                carrier,
                amount: amount * by,
                taken: taken.map(|(to, amount)| (to, amount * by)),
            },
            Self::Switch {
                from,
                to,
                share,
                ratio,
            } => Self::Switch {
                from,
                to,
                share: part(share),
                ratio,
            },
            Self::Generate { amount } => Self::Generate {
                amount: amount * by,
            },
            Self::Grid { share } => Self::Grid { share: part(share) },
            Self::Tonnes { tonnes } => Self::Tonnes {
                tonnes: tonnes * by,
            },
            Self::Sink { tonnes } => Self::Sink {
                tonnes: tonnes * by,
            },
        }
    }
}

const WRONG: Completeness = Completeness::Failed;

/// The value of a figure, or how far it is from having one.
fn value(figure: Figure) -> Result<f64, Completeness> {
    let state = figure.completeness.max(Completeness::Incomplete);
    figure.complete_value().ok_or(state)
}

/// A typed number that cannot be negative.
fn amount(number: &Number) -> Result<f64, Completeness> {
    let value = value(typed(number, Unit::ONE, None))?;
    if value < 0.0 { Err(WRONG) } else { Ok(value) }
}

/// A typed share in per cent, from 0 to 100, as a part of one.
fn share(number: &Number) -> Result<f64, Completeness> {
    let value = amount(number)?;
    if value > 100.0 {
        Err(WRONG)
    } else {
        Ok(value / 100.0)
    }
}

/// A carrier by its id; blank is missing, unknown is wrong.
fn carrier(id: &str, catalogue: &Catalogue<'_>) -> Result<usize, Completeness> {
    if id.trim().is_empty() {
        return Err(Completeness::Incomplete);
    }
    catalogue.named(id).ok_or(WRONG)
}

/// A carrier that a measure leads to: its factor must be known.
fn led_to(id: &str, catalogue: &Catalogue<'_>) -> Result<usize, Completeness> {
    let carrier = carrier(id, catalogue)?;
    catalogue.emission(carrier).map(|_| carrier).ok_or(WRONG)
}

/// A number in a typed unit as an amount of a carrier.
fn energy(
    value: f64,
    unit: &str,
    carrier: usize,
    catalogue: &Catalogue<'_>,
) -> Result<f64, Completeness> {
    if unit.trim().is_empty() {
        return Err(WRONG);
    }
    let unit = Unit::parse(unit).ok_or(WRONG)?;
    catalogue.amount(carrier, value, unit).ok_or(WRONG)
}

fn action(measure: &Measure, catalogue: &Catalogue<'_>) -> Result<Action, Completeness> {
    match &measure.driver {
        Driver::Tonnes => {
            let full = typed_amount(
                &measure.effect,
                &measure.effect_unit,
                catalogue.unit(),
                None,
            );
            value(full).map(|tonnes| Action::Tonnes { tonnes })
        }
        Driver::Generation {
            power,
            unit,
            hours,
            self_use,
        } => {
            let power = value(typed_amount(power, unit, Unit::MEGAWATT, None))?;
            let used = if self_use.is_blank() {
                1.0
            } else {
                share(self_use)?
            };
            let amount = power * amount(hours)? * used;
            Ok(Action::Generate { amount })
        }
        Driver::Efficiency {
            carrier: id,
            percent,
        } => {
            let all = id.trim().is_empty();
            let carrier = if all {
                None
            } else {
                Some(carrier(id, catalogue)?)
            };
            let share = share(percent)?;
            Ok(Action::Cut { carrier, share })
        }
        Driver::GridFactor { factor } => grid(amount(factor)?, catalogue),
        Driver::Sink {
            quantity, uptake, ..
        } => {
            let tonnes = amount(quantity)? * amount(uptake)?;
            Ok(Action::Sink { tonnes })
        }
        driver => of_carriers(driver, catalogue),
    }
}

/// The drivers that count an amount of one carrier, or lead to another.
fn of_carriers(driver: &Driver, catalogue: &Catalogue<'_>) -> Result<Action, Completeness> {
    match driver {
        Driver::Saving {
            carrier: id,
            quantity,
            saving,
            unit,
            ..
        } => {
            let carrier = carrier(id, catalogue)?;
            let saved = amount(quantity)? * amount(saving)?;
            Ok(Action::Less {
                carrier,
                amount: energy(saved, unit, carrier, catalogue)?,
                taken: None,
            })
        }
        Driver::Vehicles { .. } => vehicles(driver, catalogue),
        Driver::FuelSwitch {
            from,
            to,
            share: part,
            energy,
        } => {
            let (from, to) = (carrier(from, catalogue)?, led_to(to, catalogue)?);
            let needed = if energy.is_blank() {
                1.0
            } else {
                amount(energy)? / 100.0
            };
            let heat = catalogue.heat(from).zip(catalogue.heat(to));
            let (left, taken) = heat.filter(|_| from != to).ok_or(WRONG)?;
            Ok(Action::Switch {
                from,
                to,
                share: share(part)?,
                ratio: left * needed / taken,
            })
        }
        _ => Err(WRONG),
    }
}

/// Number × distance × use per 100 km, of the carrier that is left and of the one that is taken.
fn vehicles(driver: &Driver, catalogue: &Catalogue<'_>) -> Result<Action, Completeness> {
    let Driver::Vehicles {
        count,
        distance,
        from,
        from_use,
        from_unit,
        to,
        to_use,
        to_unit,
    } = driver
    else {
        return Err(WRONG);
    };
    let way = amount(count)? * amount(distance)? / 100.0;
    let from = carrier(from, catalogue)?;
    let taken = if to.trim().is_empty() {
        None
    } else {
        let to = led_to(to, catalogue)?;
        Some((to, energy(way * amount(to_use)?, to_unit, to, catalogue)?))
    };
    Ok(Action::Less {
        carrier: from,
        amount: energy(way * amount(from_use)?, from_unit, from, catalogue)?,
        taken,
    })
}

/// A fall of the grid's factor to a value; a rise is a slip, for no measure does that.
fn grid(factor: f64, catalogue: &Catalogue<'_>) -> Result<Action, Completeness> {
    let now = catalogue.purchased().ok_or(Completeness::Incomplete)?;
    let share = 1.0 - factor / now;
    if (0.0..=1.0).contains(&share) {
        Ok(Action::Grid { share })
    } else {
        Err(WRONG)
    }
}
