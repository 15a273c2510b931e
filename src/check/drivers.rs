//! What the effect of a measure follows from: are the fields there, and do they fit together.

use super::context::Context;
use super::field::{self, Field};
use crate::account::{Carrier, CarrierClass};
use crate::base::{Number, Text, Unit};
use crate::finding::Finding;
use crate::i18n;
use crate::plan::{Driver, DriverField, Measure, Needed, Takes, UnitOf};

/// Everything but tonnes that were estimated elsewhere: each field by itself, then how the fields
/// and the sector go together.
pub(super) fn check(c: &Context<'_>, measure: &Measure, out: &mut Vec<Finding>) {
    let mut fields = Fields { c, measure, out };
    for field in measure.driver.kind().fields() {
        fields.one(field);
    }
    match &measure.driver {
        Driver::Generation { .. } => fields.has_power(),
        Driver::FuelSwitch { from, to, .. } => {
            let is_same =
                from.trim() == to.trim() && c.sources.factors.carrier(to.trim()).is_some();
            if is_same {
                fields.field(("to", "driver-to"), |field| {
                    field.error("driver-carrier-same")
                });
            }
            fields.is_more_than_a_certificate(to);
        }
        Driver::GridFactor { factor } => fields.no_rise(factor),
        Driver::Tonnes
        | Driver::Saving { .. }
        | Driver::Efficiency { .. }
        | Driver::Vehicles { .. }
        | Driver::Sink { .. } => {}
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
    /// Certificates for green power change an emission only where the rule of electricity counts them.
    fn is_more_than_a_certificate(&mut self, to: &str) {
        let green = self.c.sources.factors.carrier(to.trim());
        let is_certificate =
            green.is_some_and(|(_, carrier)| carrier.class == CarrierClass::ElectricityGreen);
        if is_certificate && !self.c.plan.accounting.electricity.counts_certificates() {
            self.field(("to", "driver-to"), |field| {
                field.warning("driver-certificate")
            });
        }
    }

    /// One field by what it takes.
    fn one(&mut self, field: &DriverField) {
        let driver = &self.measure.driver;
        let typed = field.text(driver);
        let name = (field.id, field.key);
        let is_asked = |needed: Needed| {
            let is_blank = |text: &str| text.trim().is_empty();
            match needed {
                Needed::Always => true,
                Needed::Never => !is_blank(typed),
                Needed::With(other) => !is_blank(driver.text(other)),
            }
        };
        match field.takes {
            Takes::Number(_, needed) if is_asked(needed) => {
                self.number(name, &Number::typed(typed));
            }
            Takes::Share(needed) if is_asked(needed) => self.share(name, &Number::typed(typed)),
            Takes::Used(needed) if is_asked(needed) => self.source(name, typed),
            Takes::LedTo(needed) if is_asked(needed) => self.taken(name, typed),
            Takes::Unit(dimension) => {
                let name = (field.id, self.measured_in(field));
                self.unit(name, typed, |unit| unit.dimension() == dimension);
            }
            Takes::UnitOfCarrier(carrier) => {
                let id = driver.text(carrier).trim();
                let name = (field.id, self.measured_in(field));
                if let Some((_, carrier)) = self.c.sources.factors.carrier(id) {
                    self.unit(name, typed, |unit| carrier.accepts(unit));
                }
            }
            Takes::Words
            | Takes::Number(..)
            | Takes::Share(_)
            | Takes::Used(_)
            | Takes::LedTo(_) => {}
        }
    }

    /// The name of the number that a field of a unit belongs to.
    fn measured_in(&self, unit: &DriverField) -> &'static str {
        let mut fields = self.measure.driver.kind().fields().iter();
        let own = |field: &&DriverField| match field.takes {
            Takes::Number(UnitOf::Field(id), _) => id == unit.id,
            _ => false,
        };
        fields.find(own).map_or(unit.key, |number| number.key)
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
    fn share(&mut self, name: Name, number: &Number) {
        let share = self.number(name, number);
        if share.is_some_and(|share| share > 100.0) {
            let typed = field::shortened(&number.0);
            self.field(name, |field| {
                field.error("driver-share-large").with("typed", typed)
            });
        }
    }

    fn unit(&mut self, (id, key): Name, typed: &str, fits: impl Fn(Unit) -> bool) {
        let what = || what(self.measure, key);
        let at = ["measure", self.measure.id.as_str(), id];
        field::unit(self.out, Field::new(&at, &what), typed, fits);
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
    fn source(&mut self, name: Name, id: &str) {
        let carrier = self.carrier(name, id);
        if carrier.is_some_and(|carrier| !self.uses(&carrier.id)) {
            self.field(name, |field| field.warning("driver-carrier-absent"));
        }
    }

    /// The carrier that a measure leads to: one with a factor.
    fn taken(&mut self, name: Name, id: &str) {
        let Some(carrier) = self.carrier(name, id) else {
            return;
        };
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
    fn no_rise(&mut self, factor: &Number) {
        let now = self.c.sources.inventory.electricity.last();
        let now = now.and_then(|factor| factor.as_ref().map(|factor| factor.value));
        if let Some((now, _)) = now.zip(factor.value()).filter(|(now, to)| to > now) {
            let typed = field::shortened(&factor.0);
            self.field(("factor", "driver-grid-factor"), |field| {
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
