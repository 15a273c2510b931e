//! Methods: how an amount becomes gas, for the carriers beside energy.
//!
//! The factor of a gas is a product of terms, each a ratio, a parameter or one less a parameter. A
//! plan may give its own value of a parameter; a parameter without a default must be given.

use serde::Deserialize;

use super::factors::{FactorStanding, Factors};
use super::gas::Gas;
use super::types::LineIssue;
use crate::base::{Lang, Text};
use crate::plan::{self, Activity};

/// How the amount of a carrier becomes gas.
#[derive(Clone, Debug, PartialEq)]
pub struct Method {
    /// The gases, each with the terms of its factor.
    pub gases: Vec<GasMethod>,
    /// True for what is taken away: recovered methane, carbon kept in steel, sinks.
    pub subtract: bool,
    /// The id of the parameter of first-order decay: the amount of a year is then what decomposes in
    /// it of all that was deposited in the years before.
    pub decay: Option<String>,
    /// The ids of the enthalpies of steam and of its feed water, kJ/kg, for a carrier of heat that
    /// may be typed in tonnes.
    pub heat: Option<(String, String)>,
    /// A remark.
    pub note: Text,
    /// The parameters in the order of tables.
    pub parameters: Vec<MethodParameter>,
}

/// The factor of one gas: tonnes of gas per unit of the carrier.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GasMethod {
    /// The gas.
    pub gas: Gas,
    /// The terms whose product is the factor; none of them is a factor of one.
    pub terms: Vec<Term>,
}

/// One term of a product.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Term {
    /// A ratio, such as 44/12.
    Ratio(f64, f64),
    /// A parameter.
    Is(String),
    /// One less a parameter.
    Rest(String),
}

/// A parameter of a method.
#[derive(Clone, Debug, PartialEq)]
pub struct MethodParameter {
    /// The id, as a plan names it.
    pub id: String,
    /// The sign in formulas, such as DOC.
    pub symbol: String,
    /// The name.
    pub name: Text,
    /// The unit; empty for a pure number.
    pub sign: Text,
    /// The value of the table; `None` where the plan must give one.
    pub default: Option<f64>,
    /// The largest value that can be; `None` for no bound.
    pub most: Option<f64>,
    /// Values for the usual cases.
    pub options: Vec<ParameterOption>,
    /// The document's index in [`Factors::sources`].
    pub source: usize,
    /// How surely default and options are known.
    pub standing: FactorStanding,
}

/// A value of a parameter for a usual case.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParameterOption {
    /// The case.
    pub name: Text,
    /// The value.
    pub value: f64,
}

impl GasMethod {
    /// The product in words: the names of the parameters, the ratios in numbers.
    #[must_use]
    pub fn words(&self, method: &Method) -> Text {
        let name = |id: &str, lang: Lang| {
            let parameter = method.parameter(id);
            parameter
                .map_or("", |parameter| parameter.name.get(lang))
                .to_owned()
        };
        let of = |lang: Lang| {
            let words = self.terms.iter().map(|term| match term {
                Term::Ratio(a, b) => format!("{a}/{b}"),
                Term::Is(id) => name(id, lang),
                Term::Rest(id) => format!("(1 − {})", name(id, lang)),
            });
            words.collect::<Vec<_>>().join(" × ")
        };
        Text::new(of(Lang::Zh), of(Lang::En))
    }
}

impl Method {
    /// The parameter with an id.
    #[must_use]
    pub fn parameter(&self, id: &str) -> Option<&MethodParameter> {
        self.parameters.iter().find(|parameter| parameter.id == id)
    }

    /// True when the method counts a gas.
    #[must_use]
    pub fn has(&self, gas: Gas) -> bool {
        self.gases.iter().any(|of| of.gas == gas)
    }
}

/// A parameter as a line was calculated with it.
#[derive(Clone, Debug, PartialEq)]
pub struct ParameterUsed {
    /// The id.
    pub id: String,
    /// The sign in formulas.
    pub symbol: String,
    /// The name.
    pub name: Text,
    /// The unit; empty for a pure number.
    pub sign: Text,
    /// The value.
    pub value: f64,
    /// Where the value comes from.
    pub source: Text,
    /// How surely it is known.
    pub standing: FactorStanding,
    /// True where the plan gives a value that the table does not have.
    pub own: bool,
}

/// The factor of one gas as lines were calculated with it.
#[derive(Clone, Debug, PartialEq)]
pub struct GasFactor {
    /// The gas.
    pub gas: Gas,
    /// Tonnes of gas per unit of the carrier; not negative, also where the line is subtracted.
    pub value: f64,
    /// How the value came about, in signs and numbers.
    pub formula: Text,
}

/// The method of an activity with its parameters filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct MethodUsed {
    /// The parameters in the order of the method.
    pub parameters: Vec<ParameterUsed>,
    /// The factors by gas.
    pub factors: Vec<GasFactor>,
}

impl MethodUsed {
    /// The value of a parameter.
    #[must_use]
    pub fn value(&self, id: &str) -> Option<f64> {
        let found = self.parameters.iter().find(|parameter| parameter.id == id);
        found.map(|parameter| parameter.value)
    }

    /// The least sure of what the factors rest on.
    #[must_use]
    pub fn standing(&self) -> FactorStanding {
        let standings = self.parameters.iter().map(|parameter| parameter.standing);
        // An own value is as sure as the applicant's word; it hides no default beside it.
        standings
            .filter(|standing| *standing != FactorStanding::Own)
            .max()
            .unwrap_or(FactorStanding::Own)
    }

    /// True where a value stands in place of one of the table's.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.parameters.iter().any(|parameter| parameter.own)
    }

    /// The documents, each once.
    #[must_use]
    pub fn source(&self) -> Text {
        let join = |lang: Lang, joint: &str| {
            let mut parts: Vec<&str> = Vec::new();
            for parameter in &self.parameters {
                let source = parameter.source.get(lang);
                if !source.is_empty() && !parts.contains(&source) {
                    parts.push(source);
                }
            }
            parts.join(joint)
        };
        Text::new(join(Lang::Zh, "；"), join(Lang::En, "; "))
    }
}

/// Fills the method of an activity in.
///
/// A parameter that is neither typed nor in the table, or that cannot be, is the issue of all lines.
pub(super) fn fill(
    method: &Method,
    activity: &Activity,
    factors: &Factors,
) -> Result<MethodUsed, LineIssue> {
    let parameters = method
        .parameters
        .iter()
        .map(|parameter| value_of(parameter, activity, factors))
        .collect::<Result<Vec<_>, _>>()?;
    let factors = method
        .gases
        .iter()
        .map(|of| product(of, &parameters))
        .collect();
    Ok(MethodUsed {
        parameters,
        factors,
    })
}

/// The value of a parameter: the plan's, else the table's.
fn value_of(
    parameter: &MethodParameter,
    activity: &Activity,
    factors: &Factors,
) -> Result<ParameterUsed, LineIssue> {
    let typed = activity.parameters.iter().find(|p| p.id == parameter.id);
    let own = typed.map_or(Ok(None), |typed: &plan::Parameter| typed.value.read());
    let wrong = || LineIssue::WrongParameter(parameter.id.clone());
    let own = own.map_err(|_unread| wrong())?;
    let is_possible =
        |value: &f64| *value >= 0.0 && parameter.most.is_none_or(|most| *value <= most);
    if own.is_some_and(|value| !is_possible(&value)) {
        return Err(wrong());
    }
    let missing = || LineIssue::NoParameter(parameter.id.clone());
    let value = own.or(parameter.default).ok_or_else(missing)?;
    let same = |of: f64| (of - value).abs() <= f64::EPSILON * value.abs();
    let is_listed = parameter.default.is_some_and(same)
        || parameter.options.iter().any(|option| same(option.value));
    let is_asked = parameter.default.is_none() && parameter.options.is_empty();
    let source = typed.map_or("", |typed| typed.source.trim());
    let (source, standing) = if is_listed {
        (factors.cite(parameter.source), parameter.standing)
    } else {
        (Text::same(source), FactorStanding::Own)
    };
    Ok(ParameterUsed {
        id: parameter.id.clone(),
        symbol: parameter.symbol.clone(),
        name: parameter.name.clone(),
        sign: parameter.sign.clone(),
        value,
        source,
        standing,
        own: !is_listed && !is_asked,
    })
}

/// The product of the terms, and how it is written.
fn product(of: &GasMethod, parameters: &[ParameterUsed]) -> GasFactor {
    let find = |id: &str| parameters.iter().find(|parameter| parameter.id == id);
    let mut value = 1.0;
    let mut parts = Vec::with_capacity(of.terms.len());
    for term in &of.terms {
        match term {
            Term::Ratio(a, b) => {
                value *= a / b;
                parts.push(format!("{a}/{b}"));
            }
            Term::Is(id) => {
                if let Some(parameter) = find(id) {
                    value *= parameter.value;
                    parts.push(format!("{} {}", parameter.symbol, parameter.value));
                }
            }
            Term::Rest(id) => {
                if let Some(parameter) = find(id) {
                    value *= 1.0 - parameter.value;
                    parts.push(format!("(1 − {} {})", parameter.symbol, parameter.value));
                }
            }
        }
    }
    GasFactor {
        gas: of.gas,
        value,
        formula: Text::same(parts.join(" × ")),
    }
}
