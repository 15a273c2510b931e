//! What the effect of a measure follows from: are the fields there, and do they fit together.

use super::context::Context;
use super::field::{self, Field};
use crate::account::{Carrier, CarrierClass};
use crate::base::{Number, Text, Unit};
use crate::finding::Finding;
use crate::i18n;
use crate::plan::{Driver, Measure};

/// Everything but tonnes that were estimated elsewhere.
pub(super) fn check(c: &Context<'_>, measure: &Measure, out: &mut Vec<Finding>) {
    let mut fields = Fields { c, measure, out };
    match &measure.driver {
        Driver::Tonnes => {}
        Driver::Generation {
            power,
            unit,
            hours,
            self_use,
        } => {
            fields.number(("power", "driver-power"), power);
            fields.unit(("unit", "driver-power"), unit, Unit::MEGAWATT);
            fields.number(("hours", "driver-hours"), hours);
            fields.share(("self_use", "driver-self-use"), self_use, true);
            fields.has_power();
        }
        Driver::Efficiency { carrier, percent } => {
            fields.share(("percent", "driver-percent"), percent, false);
            if !carrier.trim().is_empty() {
                fields.source(("carrier", "driver-carrier"), carrier);
            }
        }
        Driver::GridFactor { factor } => fields.grid(factor),
        Driver::Sink {
            quantity, uptake, ..
        } => {
            fields.number(("quantity", "driver-quantity"), quantity);
            fields.number(("uptake", "driver-uptake"), uptake);
        }
        Driver::Saving { .. } | Driver::FuelSwitch { .. } | Driver::Vehicles { .. } => {
            fields.by_carrier();
        }
    }
}

/// The id of a field in its place, and the key of its name.
type Name = (&'static str, &'static str);

struct Fields<'a, 'b> {
    c: &'a Context<'a>,
    measure: &'a Measure,
    out: &'b mut Vec<Finding>,
}

impl<'a> Fields<'a, '_> {
    fn by_carrier(&mut self) {
        match &self.measure.driver {
            Driver::Saving {
                carrier,
                quantity,
                saving,
                unit,
                ..
            } => {
                self.number(("quantity", "driver-quantity"), quantity);
                self.number(("saving", "driver-saving-each"), saving);
                let carrier = self.source(("carrier", "driver-carrier"), carrier);
                self.unit_of(("unit", "driver-saving-each"), unit, carrier);
            }
            Driver::FuelSwitch {
                from,
                to,
                share,
                energy,
            } => {
                self.share(("share", "driver-share"), share, false);
                let from = self.source(("from", "driver-from"), from);
                let to = self.taken(("to", "driver-to"), to);
                if !energy.is_blank() {
                    self.number(("energy", "driver-energy"), energy);
                }
                if from.zip(to).is_some_and(|(from, to)| from.id == to.id) {
                    self.field(("to", "driver-to"), |field| {
                        field.error("driver-carrier-same")
                    });
                }
            }
            Driver::Vehicles { .. } => self.vehicles(),
            _ => {}
        }
    }

    fn vehicles(&mut self) {
        let Driver::Vehicles {
            count,
            distance,
            from,
            from_use,
            from_unit,
            to,
            to_use,
            to_unit,
        } = &self.measure.driver
        else {
            return;
        };
        self.number(("count", "driver-count"), count);
        self.number(("distance", "driver-distance"), distance);
        let from = self.source(("from", "driver-from"), from);
        self.number(("from_use", "driver-use"), from_use);
        self.unit_of(("from_unit", "driver-use"), from_unit, from);
        if !to.trim().is_empty() {
            let to = self.taken(("to", "driver-to"), to);
            self.number(("to_use", "driver-use"), to_use);
            self.unit_of(("to_unit", "driver-use"), to_unit, to);
        }
    }

    /// Puts a finding at a field.
    fn field(&mut self, (id, key): Name, finding: impl FnOnce(Field<'_>) -> Finding) {
        let what = || what(self.measure, key);
        let at = ["measure", self.measure.id.as_str(), id];
        self.out.push(finding(Field::new(&at, &what)));
    }

    /// A number that cannot be negative and must be there.
    fn number(&mut self, (id, key): Name, number: &Number) -> Option<f64> {
        if number.is_blank() {
            self.field((id, key), |field| field.warning("driver-missing"));
            return None;
        }
        let what = || what(self.measure, key);
        let at = ["measure", self.measure.id.as_str(), id];
        field::amount(self.out, Field::new(&at, &what), number)
    }

    /// A share in per cent.
    fn share(&mut self, name: Name, number: &Number, may_be_blank: bool) {
        if may_be_blank && number.is_blank() {
            return;
        }
        let share = self.number(name, number);
        if share.is_some_and(|share| share > 100.0) {
            let typed = field::shortened(&number.0);
            self.field(name, |field| {
                field.error("driver-share-large").with("typed", typed)
            });
        }
    }

    fn unit(&mut self, (id, key): Name, typed: &str, like: Unit) {
        let what = || what(self.measure, key);
        let at = ["measure", self.measure.id.as_str(), id];
        field::unit_like(self.out, Field::new(&at, &what), typed, like);
    }

    fn unit_of(&mut self, (id, key): Name, typed: &str, carrier: Option<&Carrier>) {
        let Some(carrier) = carrier else { return };
        let what = || what(self.measure, key);
        let at = ["measure", self.measure.id.as_str(), id];
        field::unit_of(self.out, Field::new(&at, &what), typed, carrier);
    }

    /// A carrier of the table.
    fn carrier(&mut self, name: Name, id: &str) -> Option<&'a Carrier> {
        if id.trim().is_empty() {
            self.field(name, |field| field.warning("driver-missing"));
            return None;
        }
        let found = self.c.sources.factors.carrier(id.trim());
        if found.is_none() {
            let typed = field::shortened(id);
            self.field(name, |field| {
                field.error("carrier-unknown").with("carrier", typed)
            });
        }
        found.map(|(_, carrier)| carrier)
    }

    /// The carrier that a measure saves: one that the sector uses.
    fn source(&mut self, name: Name, id: &str) -> Option<&'a Carrier> {
        let carrier = self.carrier(name, id)?;
        if !self.uses(&carrier.id) {
            self.field(name, |field| field.warning("driver-carrier-absent"));
        }
        Some(carrier)
    }

    /// The carrier that a measure leads to: one with a factor.
    fn taken(&mut self, name: Name, id: &str) -> Option<&'a Carrier> {
        let carrier = self.carrier(name, id)?;
        let family = self.c.sources.inventory.family;
        let family = family.and_then(|index| self.c.sources.factors.families.get(index));
        let class = carrier.class;
        let in_family = || family.is_some_and(|family| family.fuel(&carrier.id).is_some());
        let has_factor = class.is_non_fossil()
            || matches!(class, CarrierClass::ElectricityGrid | CarrierClass::Heat)
            || class.is_fuel() && in_family();
        if !has_factor {
            self.field(name, |field| field.error("driver-no-factor"));
        }
        Some(carrier)
    }

    /// Own power replaces purchased power: there must be some.
    fn has_power(&mut self) {
        let carriers = self.c.sources.factors.carriers.iter();
        let grid = carriers.filter(|carrier| carrier.class == CarrierClass::ElectricityGrid);
        if !grid.into_iter().any(|carrier| self.uses(&carrier.id)) {
            let name = ("power", "driver-power");
            self.field(name, |field| field.warning("driver-power-absent"));
        }
    }

    fn uses(&self, carrier: &str) -> bool {
        let here = |activity: &&crate::plan::Activity| activity.sector == self.measure.sector;
        let mut activities = self.c.plan.activities.iter().filter(here);
        activities.any(|activity| activity.carrier.trim() == carrier)
    }

    /// The factor of the grid can fall, not rise.
    fn grid(&mut self, factor: &Number) {
        let name = ("factor", "driver-grid-factor");
        let Some(value) = self.number(name, factor) else {
            return;
        };
        let now = self.c.sources.inventory.electricity.last();
        let now = now.and_then(|factor| factor.as_ref().map(|factor| factor.value));
        if let Some(now) = now.filter(|now| value > *now) {
            let typed = field::shortened(&factor.0);
            self.field(name, |field| {
                let finding = field.error("driver-grid-rise").with("typed", typed);
                finding.with("now", now.to_string())
            });
        }
    }
}

/// A field of a measure in words.
fn what(measure: &Measure, key: &str) -> Text {
    let name = super::measures::name(measure);
    i18n::text_with(
        "check-measure-driver",
        &[("name", &name), ("field", &i18n::text(key))],
    )
}
