//! The calculation of one line of the inventory: emission and energy.

use super::calc::Calc;
use crate::account::{Carrier, CarrierClass, FactorUsed, Gas, Line, Method, MethodUsed, Term};
use crate::base::Unit;
use crate::compose::context::Context;
use crate::plan::{Activity, GasScope};

/// A line with what it was calculated from.
pub(super) struct Case<'a> {
    pub line: &'a Line,
    pub activity: &'a Activity,
    pub carrier: &'a Carrier,
    method: Option<(&'a Method, &'a MethodUsed)>,
    context: &'a Context<'a>,
}

impl<'a> Case<'a> {
    /// The line with its activity and carrier; `None` for a line of something unknown.
    pub fn of(line: &'a Line, context: &'a Context<'a>) -> Option<Self> {
        let inventory = &context.assessment.inventory;
        let carrier = context.factors().carriers.get(line.carrier?)?;
        let used = inventory
            .methods
            .get(line.activity)
            .and_then(Option::as_ref);
        Some(Self {
            line,
            activity: context.plan().activities.get(line.activity)?,
            carrier,
            method: carrier.method.as_ref().zip(used),
            context,
        })
    }

    /// How the emission of the line comes about; `None` where there is none.
    ///
    /// Every number in it is one that was typed or published. Should they not give the result to
    /// the last bits, the amount and the factor of the line stand in their place.
    pub fn emission(&self) -> Option<Calc> {
        let result = self.line.emission.value?;
        let factor = self.line.factor.as_ref()?;
        let amount = self.line.amount.value?;
        let plain = || {
            let calc = Calc::of(amount).times(factor.value);
            if result < 0.0 { calc.taken() } else { calc }
        };
        let full = self.full(factor, result < 0.0);
        Some(full.filter(|calc| calc.gives(result)).unwrap_or_else(plain))
    }

    fn full(&self, factor: &FactorUsed, is_taken: bool) -> Option<Calc> {
        if let Some((method, used)) = self.method.filter(|_| !factor.own) {
            return self.by_method(method, used, is_taken);
        }
        let calc = self.amount()?;
        let calc = if factor.own || !self.carrier.class.is_fuel() {
            calc.times(factor.value)
        } else {
            let inventory = &self.context.assessment.inventory;
            let family = self.context.factors().families.get(inventory.family?)?;
            let fuel = family.fuel(&self.carrier.id)?;
            calc.times(fuel.ncv)
                .times(fuel.carbon)
                .over(1000.0)
                .times(fuel.oxidation)
                .times(44.0)
                .over(12.0)
        };
        Some(if is_taken { calc.taken() } else { calc })
    }

    /// The sum over the gases that count, each as a product of its terms.
    fn by_method(&self, method: &Method, used: &MethodUsed, is_taken: bool) -> Option<Calc> {
        let inventory = &self.context.assessment.inventory;
        let all = self.context.plan().accounting.gases == GasScope::All;
        let counted = method
            .gases
            .iter()
            .filter(|of| all || of.gas == Gas::CarbonDioxide);
        let mut sum: Option<Calc> = None;
        for of in counted {
            let mut calc = self.amount()?;
            for term in &of.terms {
                calc = match term {
                    Term::Ratio(over, under) => calc.times(*over).over(*under),
                    Term::Is(id) => calc.times(used.value(id)?),
                    Term::Rest(id) => calc.times_rest(used.value(id)?),
                };
            }
            if all {
                calc = calc.times(inventory.potentials.as_ref()?.of(of.gas));
            }
            let calc = if is_taken { calc.taken() } else { calc };
            sum = Some(match sum {
                None => calc,
                Some(sum) => sum.plus(&calc),
            });
        }
        sum
    }

    /// The typed amount in the unit that the factor is counted per.
    fn amount(&self) -> Option<Calc> {
        let amount = self.line.amount.value?;
        let typed = self
            .activity
            .values
            .iter()
            .find(|datum| datum.year == self.line.year);
        let typed = typed.and_then(|datum| datum.value.value());
        let full = typed.and_then(|typed| self.converted(typed));
        Some(
            full.filter(|calc| calc.gives(amount))
                .unwrap_or_else(|| Calc::of(amount)),
        )
    }

    fn converted(&self, typed: f64) -> Option<Calc> {
        let unit = Unit::parse(&self.activity.unit)?;
        let wanted = self.line.amount.unit;
        if let Some(scale) = unit.convert(1.0, wanted) {
            return Some(scaled(Calc::of(typed), scale));
        }
        let gigajoules = unit.convert(1.0, Unit::GIGAJOULE)?;
        let inventory = &self.context.assessment.inventory;
        let family = self.context.factors().families.get(inventory.family?)?;
        let fuel = family.fuel(&self.carrier.id)?;
        Some(scaled(Calc::of(typed), gigajoules).over(fuel.ncv))
    }

    /// How the energy of the line at the equivalent value of electricity comes about.
    pub fn energy(&self) -> Option<Calc> {
        let result = self
            .line
            .energy_equivalent
            .value
            .filter(|value| value.abs() > 0.0)?;
        let amount = self.amount()?;
        let calc = if self.carrier.class.is_electricity() {
            amount.times(self.context.assessment.inventory.equivalent_value.value?)
        } else if let Some(coal) = self.carrier.tce {
            amount.times(coal)
        } else {
            let heat = self.by_heat(amount.clone());
            let rate = result.abs() / amount.value;
            heat.filter(|calc| calc.gives(result.abs()))
                .unwrap_or_else(|| amount.times(rate))
        };
        let calc = if result < 0.0 { calc.taken() } else { calc };
        Some(if calc.gives(result) {
            calc
        } else {
            Calc::of(result)
        })
    }

    /// The energy of an amount of fuel by its calorific value, over that of standard coal.
    fn by_heat(&self, amount: Calc) -> Option<Calc> {
        let inventory = &self.context.assessment.inventory;
        let family = self.context.factors().families.get(inventory.family?)?;
        let fuel = family.fuel(&self.carrier.id)?;
        let coal = Unit::TCE.convert(1.0, Unit::GIGAJOULE)?;
        Some(amount.times(fuel.ncv).over(coal))
    }

    /// True for what is shown beside the total.
    pub fn is_beside(&self) -> bool {
        self.line.memo || self.carrier.class == CarrierClass::Sink
    }
}

/// A unit is ten thousand of another more often than a ten-thousandth.
fn scaled(calc: Calc, scale: f64) -> Calc {
    let inverse = 1.0 / scale;
    if scale < 1.0 && (inverse - inverse.round()).abs() < 1e-9 {
        calc.over(inverse.round())
    } else {
        calc.times(scale)
    }
}
