//! References: what they resolve to, how it is printed, why they fail, where figures come from.

use nearzero::account::FactorStanding;
use nearzero::base::{Completeness, Lang, State, Unit};
use nearzero::figure::{
    Reference, Resolved, Trace, Unresolved, YearWord, format_resolved, offers, resolve, trace,
};
use nearzero::plan::{Driver, OwnFactor};
use nearzero::verdict::offers_of;
use proptest::prelude::*;

use crate::town::{World, town};

fn resolved(world: &World, reference: &str) -> Result<Resolved, Unresolved> {
    let parsed = Reference::parse(reference).unwrap_or_else(|error| panic!("{reference}: {error}"));
    world
        .assess()
        .with_sources(&world.plan, &world.programme, &world.factors, |sources| {
            resolve(&parsed, sources, None)
        })
}

/// What stands in print; `—` for what is missing.
fn printed(world: &World, reference: &str, lang: Lang) -> String {
    let resolved =
        resolved(world, reference).unwrap_or_else(|error| panic!("{reference}: {error:?}"));
    format_resolved(&resolved, lang).unwrap_or_else(|| "—".to_owned())
}

fn traced(world: &World, reference: &str) -> Trace {
    let parsed = Reference::parse(reference).unwrap();
    world
        .assess()
        .with_sources(&world.plan, &world.programme, &world.factors, |sources| {
            trace(&parsed, sources).unwrap_or_else(|error| panic!("{reference}: {error:?}"))
        })
}

/// By hand: coal 1,000 t × 1.9003, power 10,000 `MWh` × 0.6838 (2021), 0.6410 (2022), 0.6191 (2023);
/// the baseline grows by 1.02 × 0.99 a year, the measure takes 250 t in 2024 and 500 t from 2025.
#[test]
fn references_print_what_they_say() {
    let world = town();
    for (reference, wanted) in [
        ("inventory.total@2023|tCO2|0", "8091"),
        ("inventory.total|万t CO2|2", "0.81"),
        ("inventory.total@first|tCO2|0", "8738"),
        ("inventory.total@2021..2023|%|1", "−7.4%"),
        ("-inventory.total@base..last|%|1", "7.4%"),
        ("inventory.scope1@2022|tCO2|0", "1900"),
        ("inventory.scope2@2022|tCO2|0", "6410"),
        ("inventory.sector.industry@2022|tCO2|0", "8310"),
        ("inventory.sector.waste@2022", "0"),
        ("inventory.carrier.raw_coal|tCO2|1", "1900.3"),
        (
            "inventory.carrier.electricity/inventory.total@2023|%|1",
            "76.5%",
        ),
        ("activity.coal@2022", "1000.0"),
        ("activity.coal.emission@2022|tCO2|1", "1900.3"),
        ("activity.power@2022|亿kWh|1", "0.1"),
        ("amount.electricity@2022|MWh|0", "10\u{202f}000"),
        ("amount.lng@2022|t|0", "0"),
        ("energy.carrier.electricity@2022|tce|0", "3000"),
        ("energy.nonfossil_share@2022", "0.0%"),
        ("factor.electricity@2022", "0.6410"),
        ("economy.gdp@2023|亿元|2", "1.13"),
        ("economy.gdp_constant@2023|万元|0", "11\u{202f}025"),
        ("economy.population", "2000"),
        ("intensity.gdp@2021", "0.8738"),
        ("inventory.total/economy.population@2021|tCO2/人|2", "4.37"),
        ("boundary.area", "52.50"),
        ("boundary.area|公顷|0", "5250"),
        ("pathway.baseline@2024|tCO2|0", "8171"),
        ("pathway.planned@2024|tCO2|0", "7921"),
        ("pathway.planned|tCO2|0", "7751"),
        ("pathway.planned@2023|tCO2|0", "8091"),
        ("pathway.reduction|tCO2|0", "500"),
        ("pathway.sector.industry|tCO2|0", "7751"),
        ("measures.count", "1"),
        ("measures.investment|亿元|1", "0.3"),
        ("measures.effect@2024|tCO2|0", "250"),
        ("measure.m1.effect|tCO2|0", "500"),
        ("measure.m1.investment|万元|0", "3000"),
        ("target.own.value|tCO2|0", "9000"),
        ("target.t25.gap|tCO2|0", "−249"),
        ("target.t25.gap_percent|%|1", "−3.1%"),
        ("indicator.c1.planned", "25.0%"),
        ("indicator.c1.target|%|0", "20%"),
        ("verdict.constraint.met", "2"),
        ("verdict.reference.count", "3"),
        ("economy.households", "—"),
    ] {
        for lang in Lang::ALL {
            assert_eq!(printed(&world, reference, lang), wanted, "{reference}");
        }
    }
}

#[test]
fn texts_print_in_their_language() {
    let world = town();
    for (reference, zh, en) in [
        ("applicant.name", "柳河镇人民政府", "柳河镇人民政府"),
        ("applicant.province", "山东", "Shandong"),
        ("boundary.north", "北山", "北山"),
        ("head.date", "2024年5月6日", "6 May 2024"),
        ("years.horizon", "2026", "2026"),
        ("programme.number", "厅发〔2024〕1号", "厅发〔2024〕1号"),
        ("kind.name", "近零碳镇", "Town"),
        ("answer.choice", "乙", "B"),
        ("answer.line", "农机", "农机"),
        (
            "accounting.electricity",
            "省级平均因子",
            "Provincial average",
        ),
        ("indicator.c2.now", "否", "No"),
        ("indicator.c2.planned", "是", "Yes"),
    ] {
        assert_eq!(printed(&world, reference, Lang::Zh), zh, "{reference}");
        assert_eq!(printed(&world, reference, Lang::En), en, "{reference}");
    }
}

#[test]
fn a_reference_that_stands_for_nothing_says_why() {
    let mut world = town();
    let outside = |path: &str, year| Unresolved::YearOutside {
        path: path.to_owned(),
        year,
    };
    for (reference, why) in [
        (
            "inventory.grand",
            Unresolved::UnknownPath("inventory.grand".into()),
        ),
        (
            "activity.gone",
            Unresolved::UnknownPath("activity.gone".into()),
        ),
        (
            "measure.gone.effect",
            Unresolved::UnknownPath("measure.gone.effect".into()),
        ),
        ("inventory", Unresolved::UnknownPath("inventory".into())),
        (
            "indicator.gone.now",
            Unresolved::UnknownPath("indicator.gone.now".into()),
        ),
        ("inventory.total@2030", outside("inventory.total", 2030)),
        ("pathway.planned@2031", outside("pathway.planned", 2031)),
        ("economy.gdp@2031", outside("economy.gdp", 2031)),
        ("inventory.total@year", Unresolved::NoYear(YearWord::Judged)),
        (
            "applicant.name|%",
            Unresolved::NotANumber("applicant.name".into()),
        ),
        (
            "-applicant.name",
            Unresolved::NotANumber("applicant.name".into()),
        ),
        (
            "inventory.total/applicant.name",
            Unresolved::NotANumber("applicant.name".into()),
        ),
        (
            "inventory.total|人",
            Unresolved::WrongUnit {
                asked: Unit::PERSON,
                fits: Unit::T_CO2,
            },
        ),
        (
            "economy.gdp/economy.population",
            Unresolved::NoRatio("economy.gdp".into(), "economy.population".into()),
        ),
    ] {
        assert_eq!(resolved(&world, reference), Err(why.clone()), "{reference}");
        for lang in Lang::ALL {
            assert!(
                !why.message(lang).contains(['[', '$']),
                "{}",
                why.message(lang)
            );
        }
    }
    world.plan.years.target = "".into();
    assert_eq!(
        resolved(&world, "pathway.planned"),
        Err(Unresolved::NoYear(YearWord::Target))
    );
}

#[test]
fn a_figure_says_how_far_it_can_be_trusted() {
    let mut world = town();
    let completeness =
        |world: &World, reference: &str| resolved(world, reference).unwrap().completeness();
    world.plan.activities[0].values[2].state = State::Awaited;
    for (reference, wanted) in [
        ("inventory.total@2023", Completeness::Incomplete),
        ("inventory.total@2022", Completeness::Complete),
        ("inventory.total@2022..2023", Completeness::Incomplete),
        (
            "inventory.scope2/inventory.total@2023",
            Completeness::Incomplete,
        ),
        ("activity.coal@2023", Completeness::Incomplete),
    ] {
        assert_eq!(completeness(&world, reference), wanted, "{reference}");
    }
    world.plan.activities[0].values[2].state = State::Given;
    world.plan.activities[0].values[2].value = "x".into();
    assert_eq!(
        completeness(&world, "inventory.total@2023"),
        Completeness::Failed
    );
    assert_eq!(printed(&world, "inventory.total@2023", Lang::Zh), "—");
    world.plan.applicant.name.clear();
    assert_eq!(
        completeness(&world, "applicant.name"),
        Completeness::Incomplete
    );
}

#[test]
fn everything_that_is_offered_resolves_and_can_be_traced() {
    let world = town();
    let assessment = world.assess();
    assessment.with_sources(&world.plan, &world.programme, &world.factors, |sources| {
        let mut all = offers(sources);
        all.extend(offers_of(&assessment.verdict, sources));
        assert!(all.len() > 80);
        for offer in all {
            let usual = offer.reference.clone();
            let years = offer
                .years
                .iter()
                .map(|year| offer.reference.clone().at(*year));
            for reference in years.chain([usual]) {
                let resolved = resolve(&reference, sources, None);
                let resolved = resolved.unwrap_or_else(|error| panic!("{reference}: {error:?}"));
                if let Resolved::Figure(_) = resolved {
                    let trace = trace(&reference, sources)
                        .unwrap_or_else(|error| panic!("{reference}: {error:?}"));
                    assert!(
                        !trace.formula.zh.contains(['[', '$']),
                        "{}",
                        trace.formula.zh
                    );
                    for linked in trace.rows.iter().filter_map(|row| row.reference.as_deref()) {
                        let linked = Reference::parse(linked).unwrap();
                        assert!(
                            resolve(&linked, sources, None).is_ok(),
                            "{linked} from {reference}"
                        );
                    }
                }
            }
            assert_eq!(
                Reference::parse(&offer.reference.to_string()),
                Ok(offer.reference.clone())
            );
            assert!(offer.in_prose(Some(2023)).starts_with("{{"));
            assert!(!offer.label.zh.contains(['[', '$']) && !offer.label.en.contains(['[', '$']));
        }
    });
}

#[test]
fn a_line_is_traced_to_amount_factor_and_document() {
    let mut world = town();
    let line = traced(&world, "activity.coal.emission@2022");
    assert_eq!(
        line.formula.zh,
        "1000.0 吨 × 1.900299 吨二氧化碳/吨 = 1900.299 吨二氧化碳"
    );
    assert_eq!(line.rows[0].source.zh, "台账");
    let factor = &line.rows[1];
    assert_eq!(factor.standing, Some(FactorStanding::Transcribed));
    assert!(factor.source.zh.contains("2589"), "{}", factor.source.zh);

    let power = traced(&world, "activity.power.emission@2022");
    let factor = power
        .rows
        .iter()
        .find(|row| row.standing.is_some())
        .unwrap();
    assert!(
        factor.source.zh.contains("2022 年数据"),
        "{}",
        factor.source.zh
    );

    world.plan.activities[0].factor = Some(OwnFactor {
        value: "2".into(),
        per: "t".to_owned(),
        source: "检测报告3号".to_owned(),
    });
    let own = traced(&world, "activity.coal.emission@2022");
    let factor = own.rows.iter().find(|row| row.standing.is_some()).unwrap();
    assert_eq!(factor.standing, Some(FactorStanding::Own));
    assert_eq!(factor.source.zh, "检测报告3号");
}

#[test]
fn sums_ratios_and_changes_are_traced_to_their_parts() {
    let world = town();
    let total = traced(&world, "inventory.total@2022");
    assert_eq!(total.rows.len(), 2);
    assert_eq!(
        total.rows[0].reference.as_deref(),
        Some("activity.coal.emission@2022")
    );

    let intensity = traced(&world, "intensity.gdp@2021");
    assert_eq!(
        intensity.formula.en,
        "8738.3 t CO₂ ÷ 1.00×10⁸ CNY = 0.87383 t CO₂/10⁴ CNY"
    );
    assert_eq!(
        intensity.rows[1].reference.as_deref(),
        Some("economy.gdp_constant@2021")
    );

    let fall = traced(&world, "-inventory.total@2021..2023|%|1");
    assert!(
        fall.formula.zh.ends_with("= 7.40419%"),
        "{}",
        fall.formula.zh
    );

    let planned = traced(&world, "pathway.planned@2025");
    let labels: Vec<&str> = planned
        .rows
        .iter()
        .map(|row| row.label.zh.as_str())
        .collect();
    assert_eq!(labels, ["基准情景排放量", "光伏"]);
    assert_eq!(planned.rows[1].source.zh, "可研");

    let gap = traced(&world, "target.t25.gap");
    let asked: Vec<Option<&str>> = gap
        .rows
        .iter()
        .map(|row| row.reference.as_deref())
        .collect();
    assert_eq!(
        asked,
        [Some("target.t25.planned"), Some("target.t25.value")]
    );
}

proptest! {
    #[test]
    fn parsing_never_panics_and_what_parses_prints_back(text in "\\PC*") {
        if let Ok(reference) = Reference::parse(&text) {
            prop_assert_eq!(Reference::parse(&reference.to_string()), Ok(reference));
        }
    }

    #[test]
    fn near_references_never_panic(text in "[-－]?[a-z.]{1,12}[/@|.]{0,3}[a-z0-9%]{0,6}[|@]?[0-9]?") {
        if let Err(error) = Reference::parse(&text) {
            prop_assert!(error.offset <= text.len());
        }
    }
}

#[test]
fn the_effect_of_a_driver_is_traced_to_what_was_typed() {
    let mut world = town();
    world.plan.measures[0].driver = Driver::Generation {
        power: "1.5".into(),
        unit: "兆瓦".to_owned(),
        hours: "1150".into(),
        self_use: "80".into(),
    };
    let trace = traced(&world, "measure.m1.effect@2025");
    let told: Vec<String> = trace
        .rows
        .iter()
        .map(|row| format!("{} {}", row.label.en, row.value.en))
        .collect();
    for wanted in [
        "Installed power 1.5 MW",
        "Full-load hours 1150 h",
        "Used on site 80 %",
    ] {
        assert!(told.iter().any(|row| row == wanted), "{wanted} in {told:?}");
    }
    // 1.5 MW × 1150 h × 80 % × 0.6191 t/MWh, in the second year of the ramp, standing alone.
    let alone = told
        .iter()
        .find(|row| row.contains("effect alone "))
        .unwrap();
    assert!(alone.contains("854"), "{alone}");
}
