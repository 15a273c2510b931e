//! Uncertainty: three vectors, defaults, and factors that are shared.

use nearzero::account::{LineUncertainty, Source, TrendSource, combined, factors, trend};
use nearzero::base::Sector;
use nearzero::plan::{Plan, Uncertainty};

use super::{count, first, single};
use crate::vectors::{activity, close, emission, plan, vector};

fn typed(activity: f64, factor: f64) -> Uncertainty {
    Uncertainty {
        activity: activity.to_string().as_str().into(),
        factor: factor.to_string().as_str().into(),
    }
}

/// The sources of TV11 as lines with an uncertainty.
fn five() -> Plan {
    let vector = vector("TV11");
    let mut plan = plan(&[2023], 2030);
    for index in 0..5 {
        let input = |name: &str| vector.input(&format!("/sources/{index}/{name}"));
        let amount = input("tCO2e").to_string();
        let mut line = emission(Sector::Industry, &[(2023, &amount)]);
        line.uncertainty = typed(input("Uad"), input("Uef"));
        plan.activities.push(line);
    }
    plan
}

#[test]
fn tv11_range_of_a_total() {
    let vector = vector("TV11");
    let mut plan = five();
    let counted = count(&plan);
    for (line, name) in
        counted
            .lines
            .iter()
            .zip(["coal", "gas", "oil", "electricity", "landfill CH4"])
    {
        let wanted = vector.expected(&format!("/U_i/{name}"));
        close(line.uncertainty.unwrap().combined(), wanted);
    }
    let range = first(&plan).range.unwrap();
    close(range.percent, vector.expected("/U_total_pct"));
    close(range.low, vector.expected("/low"));
    close(range.high, vector.expected("/high"));

    // One line of which nobody says how far it may be off, and there is no range.
    plan.activities[2].uncertainty = Uncertainty::default();
    assert_eq!(first(&plan).range, None);
    plan.accounting.default_uncertainty = true;
    assert!(first(&plan).range.is_some());
    plan.activities[2].uncertainty.factor = "many".into();
    assert_eq!(first(&plan).range, None);
}

#[test]
fn tv11b_range_with_a_sink() {
    let five = vector("TV11");
    let vector = vector("TV11b");
    let source = |vector: &crate::vectors::Vector, path: &str| Source {
        emission: vector.input(&format!("{path}/tCO2e")),
        uncertainty: LineUncertainty {
            activity: vector.input(&format!("{path}/Uad")),
            factor: vector.input(&format!("{path}/Uef")),
        },
        same_factor: None,
    };
    let mut sources: Vec<Source> = (0..5)
        .map(|index| source(&five, &format!("/sources/{index}")))
        .collect();
    sources.push(source(&vector, "/extra"));
    let range = combined(&sources).unwrap();
    close(range.percent, vector.expected("/U_total_pct"));
    close(
        f64::midpoint(range.low, range.high),
        vector.expected("/net"),
    );
    assert_eq!(combined(&[]), None);
}

#[test]
fn tv11c_range_of_a_trend() {
    let vector = vector("TV11c");
    let sources: Vec<TrendSource> = (0..3)
        .map(|index| {
            let input = |name: &str| vector.input(&format!("/sources/{index}/{name}"));
            TrendSource {
                base: input("base"),
                year: input("year"),
                uncertainty: LineUncertainty {
                    activity: input("Uad"),
                    factor: input("Uef"),
                },
                same_factor: None,
            }
        })
        .collect();
    let found = trend(&sources).unwrap();
    close(found.change, vector.expected("/trend_pct"));
    close(found.uncertainty, vector.expected("/U_trend_pct_points"));
    for (index, part) in found.parts.iter().enumerate() {
        let wanted = |name: &str| vector.expected(&format!("/per_source/{index}/{name}"));
        // A difference of two nearly equal numbers keeps fewer digits.
        assert!((part.both_years - wanted("A")).abs() < 1e-12);
        close(part.later_year, wanted("B"));
        close(part.contribution, wanted("contribution_pct"));
    }

    // The same through a plan.
    let mut plan = plan(&[2020, 2023], 2030);
    for source in &sources {
        let (base, year) = (source.base.to_string(), source.year.to_string());
        let mut line = emission(Sector::Industry, &[(2020, &base), (2023, &year)]);
        line.uncertainty = typed(source.uncertainty.activity, source.uncertainty.factor);
        plan.activities.push(line);
    }
    assert_eq!(count(&plan).trend, Some(found));
}

#[test]
fn lines_of_one_factor_are_off_together() {
    let two = |carriers: [&str; 2]| {
        let mut plan = plan(&[2023], 2030);
        for (sector, carrier) in [Sector::Industry, Sector::Households]
            .into_iter()
            .zip(carriers)
        {
            let mut line = activity(sector, carrier, "MWh", &[(2023, "1000")]);
            line.uncertainty = typed(0.0, 5.0);
            plan.activities.push(line);
        }
        first(&plan).range.unwrap().percent
    };
    // Twice the same factor is as uncertain as once, not √2 less.
    close(two(["electricity", "electricity"]), 5.0);
    close(two(["natural_gas", "natural_gas"]), 5.0);
    assert!(two(["natural_gas", "raw_coal"]) < 5.0);
}

#[test]
fn default_uncertainties_hold_only_where_they_are_accepted() {
    let mut plan = single("raw_coal", "t", "100");
    assert_eq!(first(&plan).range, None);
    plan.accounting.default_uncertainty = true;
    let usual = factors().uncertainty.classes[0];
    let wanted = usual.activity.hypot(usual.factor);
    close(first(&plan).range.unwrap().percent, wanted);
    // A total that lacks something has no range.
    plan.activities
        .push(activity(Sector::Industry, "coke", "t", &[]));
    assert_eq!(first(&plan).range, None);
    for carrier in &factors().carriers {
        let classes = &factors().uncertainty.classes;
        assert!(
            classes.iter().any(|usual| usual.class == carrier.class),
            "{}",
            carrier.id
        );
    }
}
