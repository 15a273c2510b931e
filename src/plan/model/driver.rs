//! What the effect of a measure follows from, and the one list of the fields that say it.
//!
//! Checks, traces and the window walk [`DriverKind::fields`]; only the calculation takes the fields
//! by name. A field's id is its name in the file.

use serde::{Deserialize, Serialize};

use crate::base::{Dimension, Number};

/// What the effect of a measure follows from. Numbers and units as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Driver {
    /// A yearly effect that was estimated elsewhere: [`Measure::effect`].
    #[default]
    Tonnes,
    /// Own non-fossil generation in place of purchased electricity of the sector:
    /// power × hours × share used on site.
    Generation {
        /// Installed power.
        power: Number,
        /// The unit of the power.
        unit: String,
        /// Full-load hours a year.
        hours: Number,
        /// The share used on site, per cent; blank for all. What is fed out does not count.
        self_use: Number,
    },
    /// Energy saved: quantity × saving per unit of it, such as floor area × saving per square metre.
    Saving {
        /// The carrier that is saved.
        carrier: String,
        /// How many units, such as square metres of floor.
        quantity: Number,
        /// What is counted, in words, such as 万平方米.
        of: String,
        /// The saving a year per unit.
        saving: Number,
        /// The unit of the saving, one of the carrier.
        unit: String,
    },
    /// Vehicles that run on another carrier: number × distance × use per 100 km.
    Vehicles {
        /// How many.
        count: Number,
        /// Distance of each a year, km.
        distance: Number,
        /// The carrier that they leave.
        from: String,
        /// Its use per 100 km.
        from_use: Number,
        /// The unit of that use.
        from_unit: String,
        /// The carrier that they take; empty for none.
        to: String,
        /// Its use per 100 km.
        to_use: Number,
        /// The unit of that use.
        to_unit: String,
    },
    /// A share of one carrier of the sector that is replaced by another one.
    FuelSwitch {
        /// The carrier that is left.
        from: String,
        /// The carrier that is taken.
        to: String,
        /// The share of the use, per cent.
        share: Number,
        /// How much of the energy of the old carrier the new one needs for the same service, per
        /// cent; blank for 100.
        energy: Number,
    },
    /// The sector uses so many per cent less.
    Efficiency {
        /// The carrier; empty for all carriers of the sector.
        carrier: String,
        /// The fall, per cent.
        percent: Number,
    },
    /// The factor of purchased electricity falls to a value. An effect of the grid, told apart from
    /// local measures.
    GridFactor {
        /// The value at the full effect, t CO₂/MWh.
        factor: Number,
    },
    /// Uptake by forest, wetland and the like: quantity × uptake per unit. Shown below the line,
    /// never taken from emissions.
    Sink {
        /// How many units.
        quantity: Number,
        /// What is counted, in words, such as 亩.
        of: String,
        /// Uptake a year per unit, t CO₂.
        uptake: Number,
    },
}

/// The kinds of driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DriverKind {
    /// [`Driver::Tonnes`].
    Tonnes,
    /// [`Driver::Generation`].
    Generation,
    /// [`Driver::Saving`].
    Saving,
    /// [`Driver::Efficiency`].
    Efficiency,
    /// [`Driver::FuelSwitch`].
    FuelSwitch,
    /// [`Driver::Vehicles`].
    Vehicles,
    /// [`Driver::GridFactor`].
    GridFactor,
    /// [`Driver::Sink`].
    Sink,
}

/// The unit of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitOf {
    /// What stands in the field with this id.
    Field(&'static str),
    /// One that never changes, by the key of its name.
    Fixed(&'static str),
}

/// Whether a field must be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// It must.
    Always,
    /// It may be left blank.
    Never,
    /// It must where the field with this id is not blank.
    With(&'static str),
}

/// What a field of a driver takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// A number that is not negative.
    Number(UnitOf, Needed),
    /// A share in per cent, from 0 to 100.
    Share(Needed),
    /// A unit of a dimension.
    Unit(Dimension),
    /// A unit of the carrier that the field with this id names.
    UnitOfCarrier(&'static str),
    /// A carrier that the sector uses; left blank where it may be for all of them.
    Used(Needed),
    /// A carrier that the measure leads to; left blank where it may be for none.
    LedTo(Needed),
    /// Words.
    Words,
}

/// A field of a driver.
#[derive(Clone, Copy, Debug)]
pub struct DriverField {
    /// Its name in the file, the last part of its place.
    pub id: &'static str,
    /// The translation key of its label.
    pub key: &'static str,
    /// What it takes.
    pub takes: Takes,
    text: fn(&Driver) -> Option<&str>,
    slot: fn(&mut Driver) -> Option<&mut String>,
}

impl DriverField {
    /// What stands in it; blank for a driver of another kind.
    #[must_use]
    pub fn text<'a>(&self, driver: &'a Driver) -> &'a str {
        (self.text)(driver).unwrap_or_default()
    }

    /// Puts a text into it; nothing happens to a driver of another kind.
    pub fn put(&self, driver: &mut Driver, text: &str) {
        if let Some(slot) = (self.slot)(driver) {
            text.clone_into(slot);
        }
    }
}

/// A field by its variant and its name, which is its id. A number ends in `.0`.
macro_rules! field {
    ($kind:ident.$name:ident$(.$part:tt)?, $key:expr, $takes:expr) => {
        DriverField {
            id: stringify!($name),
            key: $key,
            takes: $takes,
            text: |driver| match driver {
                Driver::$kind { $name, .. } => Some($name$(.$part)?.as_str()),
                _ => None,
            },
            slot: |driver| match driver {
                Driver::$kind { $name, .. } => Some(&mut (*$name)$(.$part)?),
                _ => None,
            },
        }
    };
}

use Needed::{Always, Never, With};

const UNIT: &str = "column-unit";
const PERCENT: UnitOf = UnitOf::Fixed("driver-unit-percent");

/// A number with its unit in another field.
const fn in_unit(of: &'static str) -> Takes {
    Takes::Number(UnitOf::Field(of), Always)
}

/// A number in a unit that never changes.
const fn fixed(key: &'static str) -> Takes {
    Takes::Number(UnitOf::Fixed(key), Always)
}

const GENERATION: &[DriverField] = &[
    field!(Generation.power.0, "driver-power", in_unit("unit")),
    field!(Generation.unit, UNIT, Takes::Unit(Dimension::Power)),
    field!(
        Generation.hours.0,
        "driver-hours",
        fixed("driver-unit-hours")
    ),
    field!(
        Generation.self_use.0,
        "driver-self-use",
        Takes::Share(Never)
    ),
];

const SAVING: &[DriverField] = &[
    field!(Saving.quantity.0, "driver-quantity", in_unit("of")),
    field!(Saving.of, "driver-of", Takes::Words),
    field!(Saving.carrier, "driver-carrier", Takes::Used(Always)),
    field!(Saving.saving.0, "driver-saving-each", in_unit("unit")),
    field!(Saving.unit, UNIT, Takes::UnitOfCarrier("carrier")),
];

const EFFICIENCY: &[DriverField] = &[
    field!(Efficiency.percent.0, "driver-percent", Takes::Share(Always)),
    field!(Efficiency.carrier, "driver-carrier", Takes::Used(Never)),
];

const FUEL_SWITCH: &[DriverField] = &[
    field!(FuelSwitch.share.0, "driver-share", Takes::Share(Always)),
    field!(FuelSwitch.from, "driver-from", Takes::Used(Always)),
    field!(FuelSwitch.to, "driver-to", Takes::LedTo(Always)),
    // More than the old carrier needed is possible, so it is no share.
    field!(
        FuelSwitch.energy.0,
        "driver-energy",
        Takes::Number(PERCENT, Never)
    ),
];

const VEHICLES: &[DriverField] = &[
    field!(
        Vehicles.count.0,
        "driver-count",
        fixed("driver-unit-vehicles")
    ),
    field!(
        Vehicles.distance.0,
        "driver-distance",
        fixed("driver-unit-km")
    ),
    field!(Vehicles.from, "driver-from", Takes::Used(Always)),
    field!(Vehicles.from_use.0, "driver-use", in_unit("from_unit")),
    field!(Vehicles.from_unit, UNIT, Takes::UnitOfCarrier("from")),
    field!(Vehicles.to, "driver-to", Takes::LedTo(Never)),
    field!(
        Vehicles.to_use.0,
        "driver-use",
        Takes::Number(UnitOf::Field("to_unit"), With("to"))
    ),
    field!(Vehicles.to_unit, UNIT, Takes::UnitOfCarrier("to")),
];

const GRID_FACTOR: &[DriverField] = &[field!(
    GridFactor.factor.0,
    "driver-grid-factor",
    fixed("driver-unit-factor")
)];

const SINK: &[DriverField] = &[
    field!(Sink.quantity.0, "driver-quantity", in_unit("of")),
    field!(Sink.of, "driver-of", Takes::Words),
    field!(Sink.uptake.0, "driver-uptake", fixed("driver-unit-t")),
];

impl DriverKind {
    /// All kinds in the order in which a choice offers them.
    pub const ALL: [Self; 8] = [
        Self::Tonnes,
        Self::Generation,
        Self::Saving,
        Self::Efficiency,
        Self::FuelSwitch,
        Self::Vehicles,
        Self::GridFactor,
        Self::Sink,
    ];

    /// The translation key of the name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Tonnes => "driver-tonnes",
            Self::Generation => "driver-generation",
            Self::Saving => "driver-saving",
            Self::Efficiency => "driver-efficiency",
            Self::FuelSwitch => "driver-fuel-switch",
            Self::Vehicles => "driver-vehicles",
            Self::GridFactor => "driver-grid",
            Self::Sink => "driver-sink",
        }
    }

    /// The translation key of the sentence that says how the effect is worked out.
    #[must_use]
    pub const fn note(self) -> &'static str {
        match self {
            Self::Tonnes => "driver-tonnes-note",
            Self::Generation => "driver-generation-note",
            Self::Saving => "driver-saving-note",
            Self::Efficiency => "driver-efficiency-note",
            Self::FuelSwitch => "driver-fuel-switch-note",
            Self::Vehicles => "driver-vehicles-note",
            Self::GridFactor => "driver-grid-note",
            Self::Sink => "driver-sink-note",
        }
    }

    /// The fields of a driver of this kind, the physical quantity first: that is what a slider
    /// moves and what a goal seek asks for. Tonnes that were estimated elsewhere have none, for
    /// their fields are the measure's own.
    #[must_use]
    pub const fn fields(self) -> &'static [DriverField] {
        match self {
            Self::Tonnes => &[],
            Self::Generation => GENERATION,
            Self::Saving => SAVING,
            Self::Efficiency => EFFICIENCY,
            Self::FuelSwitch => FUEL_SWITCH,
            Self::Vehicles => VEHICLES,
            Self::GridFactor => GRID_FACTOR,
            Self::Sink => SINK,
        }
    }

    /// A blank driver, with the units that a new one starts with.
    #[must_use]
    pub fn blank(self) -> Driver {
        let none = Number::default;
        let empty = String::new;
        match self {
            Self::Tonnes => Driver::Tonnes,
            Self::Generation => Driver::Generation {
                power: none(),
                unit: "万千瓦".to_owned(),
                hours: none(),
                self_use: none(),
            },
            Self::Saving => Driver::Saving {
                carrier: empty(),
                quantity: none(),
                of: empty(),
                saving: none(),
                unit: empty(),
            },
            Self::Efficiency => Driver::Efficiency {
                carrier: empty(),
                percent: none(),
            },
            Self::FuelSwitch => Driver::FuelSwitch {
                from: empty(),
                to: empty(),
                share: none(),
                energy: none(),
            },
            Self::Vehicles => Driver::Vehicles {
                count: none(),
                distance: none(),
                from: empty(),
                from_use: none(),
                from_unit: empty(),
                to: "electricity".to_owned(),
                to_use: none(),
                to_unit: "千瓦时".to_owned(),
            },
            Self::GridFactor => Driver::GridFactor { factor: none() },
            Self::Sink => Driver::Sink {
                quantity: none(),
                of: empty(),
                uptake: none(),
            },
        }
    }
}

impl Driver {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> DriverKind {
        match self {
            Self::Tonnes => DriverKind::Tonnes,
            Self::Generation { .. } => DriverKind::Generation,
            Self::Saving { .. } => DriverKind::Saving,
            Self::Efficiency { .. } => DriverKind::Efficiency,
            Self::FuelSwitch { .. } => DriverKind::FuelSwitch,
            Self::Vehicles { .. } => DriverKind::Vehicles,
            Self::GridFactor { .. } => DriverKind::GridFactor,
            Self::Sink { .. } => DriverKind::Sink,
        }
    }

    /// What stands in the field with an id; blank where there is none.
    #[must_use]
    pub fn text(&self, id: &str) -> &str {
        let mut fields = self.kind().fields().iter();
        fields
            .find(|field| field.id == id)
            .map_or("", |field| field.text(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_again_and_every_field_takes_its_text() {
        for kind in DriverKind::ALL {
            let blank = kind.blank();
            assert_eq!(blank.kind(), kind);
            for field in kind.fields() {
                let mut driver = blank.clone();
                field.put(&mut driver, "7");
                assert_eq!(driver.text(field.id), "7", "{} of {kind:?}", field.id);
            }
        }
    }

    #[test]
    fn the_list_names_every_field_of_the_file() {
        for kind in DriverKind::ALL {
            let mut driver = kind.blank();
            for field in kind.fields() {
                field.put(&mut driver, "7");
            }
            let written = ron::to_string(&driver).unwrap();
            let named = written.matches(':').count();
            assert_eq!(named, kind.fields().len(), "{written}");
        }
    }
}
