//! The fields that say what a measure's effect follows from: those of its driver, or, of tonnes that
//! were estimated elsewhere, those of the measure itself.

use crate::base::Dimension;
use crate::plan::{DriverField, Measure, Needed, Takes, UnitOf};

/// A field.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    /// The last part of its place.
    pub id: &'static str,
    /// The key of its label.
    pub key: &'static str,
    /// What it takes.
    pub takes: Takes,
    holds: Holds,
}

/// Where the text of a field stands.
#[derive(Clone, Copy)]
enum Holds {
    Effect,
    EffectUnit,
    Driver(&'static DriverField),
}

const EFFECT: Slot = Slot {
    id: "effect",
    key: "measure-effect",
    takes: Takes::Number(UnitOf::Field("effect_unit"), Needed::Always),
    holds: Holds::Effect,
};

const EFFECT_UNIT: Slot = Slot {
    id: "effect_unit",
    key: "column-unit",
    takes: Takes::Unit(Dimension::Emission),
    holds: Holds::EffectUnit,
};

/// The fields of a measure. The first is the quantity that a slider moves.
pub(super) fn slots(measure: &Measure) -> Vec<Slot> {
    let fields = measure.driver.kind().fields();
    if fields.is_empty() {
        return vec![EFFECT, EFFECT_UNIT];
    }
    let slot = |field: &'static DriverField| Slot {
        id: field.id,
        key: field.key,
        takes: field.takes,
        holds: Holds::Driver(field),
    };
    fields.iter().map(slot).collect()
}

impl Slot {
    /// What stands in the field.
    pub fn text(self, measure: &Measure) -> &str {
        match self.holds {
            Holds::Effect => &measure.effect.0,
            Holds::EffectUnit => &measure.effect_unit,
            Holds::Driver(field) => field.text(&measure.driver),
        }
    }

    /// The measure with another text in the field.
    pub fn with(self, measure: &Measure, text: &str) -> Measure {
        let mut measure = measure.clone();
        match self.holds {
            Holds::Effect => text.clone_into(&mut measure.effect.0),
            Holds::EffectUnit => text.clone_into(&mut measure.effect_unit),
            Holds::Driver(field) => field.put(&mut measure.driver, text),
        }
        measure
    }
}
