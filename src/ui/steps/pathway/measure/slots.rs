//! The fields of a measure's driver as one list, so that they are shown, typed and looked up alike.

use crate::base::{Dimension, Number};
use crate::plan::{Driver, Measure};

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    /// A number, with the key of its unit's name; empty for a unit in a field of its own.
    Number(&'static str),
    /// A unit of a dimension.
    Unit(Dimension),
    /// A unit of the carrier that another field names.
    UnitOf(&'static str),
    /// A carrier of energy; may it be left open?
    Carrier(bool),
    /// Words.
    Words,
}

const UNIT: &str = "column-unit";
const CARRIER: &str = "driver-carrier";
const PERCENT: &str = "driver-unit-percent";

/// A field of a driver.
pub(super) struct Slot<'a> {
    /// The last part of its place.
    pub id: &'static str,
    /// The key of its label.
    pub key: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// What stands in it.
    pub text: &'a mut String,
}

/// The kinds of driver in the order in which a choice offers them: id, key of the name.
pub(super) const KINDS: [(&str, &str); 8] = [
    ("tonnes", "driver-tonnes"),
    ("generation", "driver-generation"),
    ("saving", "driver-saving"),
    ("efficiency", "driver-efficiency"),
    ("fuel_switch", "driver-fuel-switch"),
    ("vehicles", "driver-vehicles"),
    ("grid", "driver-grid"),
    ("sink", "driver-sink"),
];

/// The place of a driver's kind in [`KINDS`].
pub(super) const fn kind_of(driver: &Driver) -> usize {
    match driver {
        Driver::Tonnes => 0,
        Driver::Generation { .. } => 1,
        Driver::Saving { .. } => 2,
        Driver::Efficiency { .. } => 3,
        Driver::FuelSwitch { .. } => 4,
        Driver::Vehicles { .. } => 5,
        Driver::GridFactor { .. } => 6,
        Driver::Sink { .. } => 7,
    }
}

/// A blank driver of a kind, with the units that a new one starts with.
pub(super) fn blank(kind: usize) -> Driver {
    let none = Number::default;
    match kind {
        1 => Driver::Generation {
            power: none(),
            unit: "万千瓦".to_owned(),
            hours: none(),
            self_use: none(),
        },
        2 => Driver::Saving {
            carrier: String::new(),
            quantity: none(),
            of: String::new(),
            saving: none(),
            unit: String::new(),
        },
        3 => Driver::Efficiency {
            carrier: String::new(),
            percent: none(),
        },
        4 => Driver::FuelSwitch {
            from: String::new(),
            to: String::new(),
            share: none(),
            energy: none(),
        },
        5 => Driver::Vehicles {
            count: none(),
            distance: none(),
            from: String::new(),
            from_use: none(),
            from_unit: String::new(),
            to: "electricity".to_owned(),
            to_use: none(),
            to_unit: "千瓦时".to_owned(),
        },
        6 => Driver::GridFactor { factor: none() },
        7 => Driver::Sink {
            quantity: none(),
            of: String::new(),
            uptake: none(),
        },
        _ => Driver::Tonnes,
    }
}

impl<'a> Slot<'a> {
    const fn new(id: &'static str, key: &'static str, takes: Takes, text: &'a mut String) -> Self {
        Self {
            id,
            key,
            takes,
            text,
        }
    }

    const fn number(
        id: &'static str,
        key: &'static str,
        unit: &'static str,
        number: &'a mut Number,
    ) -> Self {
        Self::new(id, key, Takes::Number(unit), &mut number.0)
    }
}

/// The fields of a measure's driver. The first is the quantity that a slider moves.
pub(super) fn slots(measure: &mut Measure) -> Vec<Slot<'_>> {
    let by_unit = Takes::Unit;
    match &mut measure.driver {
        Driver::Tonnes => {
            let (amount, unit) = (&mut measure.effect, &mut measure.effect_unit);
            let unit = Slot::new("effect_unit", UNIT, by_unit(Dimension::Emission), unit);
            vec![Slot::number("effect", "measure-effect", "", amount), unit]
        }
        Driver::Generation {
            power,
            unit,
            hours,
            self_use,
        } => vec![
            Slot::number("power", "driver-power", "", power),
            Slot::new("unit", UNIT, by_unit(Dimension::Power), unit),
            Slot::number("hours", "driver-hours", "driver-unit-hours", hours),
            Slot::number("self_use", "driver-self-use", PERCENT, self_use),
        ],
        Driver::Efficiency { carrier, percent } => vec![
            Slot::number("percent", "driver-percent", PERCENT, percent),
            Slot::new("carrier", CARRIER, Takes::Carrier(true), carrier),
        ],
        Driver::GridFactor { factor } => {
            let (key, unit) = ("driver-grid-factor", "driver-unit-factor");
            vec![Slot::number("factor", key, unit, factor)]
        }
        Driver::Sink {
            quantity,
            of,
            uptake,
        } => vec![
            Slot::number("quantity", "driver-quantity", "", quantity),
            Slot::new("of", "driver-of", Takes::Words, of),
            Slot::number("uptake", "driver-uptake", "driver-unit-t", uptake),
        ],
        driver @ (Driver::Saving { .. } | Driver::FuelSwitch { .. } | Driver::Vehicles { .. }) => {
            by_carrier(driver)
        }
    }
}

/// The fields of the drivers that speak of carriers.
fn by_carrier(driver: &mut Driver) -> Vec<Slot<'_>> {
    match driver {
        Driver::Saving {
            carrier,
            quantity,
            of,
            saving,
            unit,
        } => vec![
            Slot::number("quantity", "driver-quantity", "", quantity),
            Slot::new("of", "driver-of", Takes::Words, of),
            Slot::new("carrier", CARRIER, Takes::Carrier(false), carrier),
            Slot::number("saving", "driver-saving-each", "", saving),
            Slot::new("unit", UNIT, Takes::UnitOf("carrier"), unit),
        ],
        Driver::FuelSwitch {
            from,
            to,
            share,
            energy,
        } => vec![
            Slot::number("share", "driver-share", PERCENT, share),
            Slot::new("from", "driver-from", Takes::Carrier(false), from),
            Slot::new("to", "driver-to", Takes::Carrier(false), to),
            Slot::number("energy", "driver-energy", PERCENT, energy),
        ],
        Driver::Vehicles {
            count,
            distance,
            from,
            from_use,
            from_unit,
            to,
            to_use,
            to_unit,
        } => vec![
            Slot::number("count", "driver-count", "driver-unit-vehicles", count),
            Slot::number("distance", "driver-distance", "driver-unit-km", distance),
            Slot::new("from", "driver-from", Takes::Carrier(false), from),
            Slot::number("from_use", "driver-use", "", from_use),
            Slot::new("from_unit", UNIT, Takes::UnitOf("from"), from_unit),
            Slot::new("to", "driver-to", Takes::Carrier(true), to),
            Slot::number("to_use", "driver-use", "", to_use),
            Slot::new("to_unit", UNIT, Takes::UnitOf("to"), to_unit),
        ],
        Driver::Tonnes
        | Driver::Generation { .. }
        | Driver::Efficiency { .. }
        | Driver::GridFactor { .. }
        | Driver::Sink { .. } => Vec::new(),
    }
}

/// What stands in the field with an id.
pub(super) fn text_of(measure: &Measure, id: &str) -> String {
    let mut measure = measure.clone();
    slots(&mut measure)
        .into_iter()
        .find(|slot| slot.id == id)
        .map(|slot| slot.text.clone())
        .unwrap_or_default()
}

/// The measure with another text in the field with an id.
pub(super) fn with(measure: &Measure, id: &str, text: &str) -> Measure {
    let mut measure = measure.clone();
    for slot in slots(&mut measure) {
        if slot.id == id {
            text.clone_into(slot.text);
        }
    }
    measure
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_again_and_every_field_takes_its_text() {
        for kind in 0..KINDS.len() {
            let mut measure = Measure {
                driver: blank(kind),
                ..Measure::default()
            };
            assert_eq!(kind_of(&measure.driver), kind);
            let ids: Vec<&str> = slots(&mut measure).iter().map(|slot| slot.id).collect();
            for id in ids {
                let changed = with(&measure, id, "7");
                assert_eq!(text_of(&changed, id), "7", "{id} of {kind}");
            }
        }
    }
}
