//! The built-in templates; below it the errors of damaged ones, and the linter.

mod lint;
mod reading;
mod small;

use nearzero::account::{self, factors};
use nearzero::base::{Lang, Unit, Year};
use nearzero::figure::{Reference, Sources, Unresolved, find_references, no_more, resolve};
use nearzero::pathway;
use nearzero::plan::new_plan;
use nearzero::programme::{
    FieldKind, IndicatorSource, Kind, Phase, Programme, built_in, built_in_programme, load_built_in,
};

use lint::linted;

#[test]
fn built_in_templates_load_and_lint_clean() {
    let results = load_built_in();
    assert!(!results.is_empty());
    for result in results {
        match result {
            Ok(programme) => assert_eq!(linted(&programme), [""; 0], "{}", programme.id),
            Err(error) => panic!("{error}"),
        }
    }
}

/// The references of a kind's indicators and documents: with the year that is judged, if any.
fn references<'a>(programme: &'a Programme, kind: &'a Kind) -> Vec<(&'a str, Option<Year>)> {
    let mut out = Vec::new();
    for indicator in programme.indicators_of(&kind.id) {
        if let IndicatorSource::Computed(reference) = &indicator.source {
            out.push((&**reference, Some(kind.target_year)));
        }
    }
    for document in programme.documents_of(&kind.id) {
        for text in [&document.title, &document.subtitle] {
            for lang in Lang::ALL {
                out.extend(find_references(text.get(lang)).map(|(_, reference)| (reference, None)));
            }
        }
        for field in document.fields(&kind.id) {
            if let FieldKind::Bound(reference) = &field.kind {
                out.push((&**reference, None));
            }
        }
    }
    out
}

#[test]
fn references_of_built_in_templates_stand_for_something() {
    let factors = factors();
    for programme in built_in() {
        for kind in &programme.kinds {
            let unit_of = |carrier: &str| {
                factors
                    .carrier(carrier)
                    .map_or(Unit::TONNE, |(_, carrier)| carrier.unit)
            };
            let plan = new_plan(programme, kind, Lang::Zh, unit_of);
            let economy = account::economy(&plan);
            let inventory = account::inventory(&plan, factors, &economy);
            let pathway = pathway::pathway(&plan, programme, factors, &inventory, &economy);
            let sources = Sources {
                plan: &plan,
                programme,
                factors,
                economy: &economy,
                inventory: &inventory,
                pathway: &pathway,
                more: &no_more,
            };
            for (text, judged) in references(programme, kind) {
                let reference = Reference::parse(text).unwrap();
                let resolved = resolve(&reference, &sources, judged);
                // Data of the past do not reach the target year: there the applicant types.
                let typed = matches!(resolved, Err(Unresolved::YearOutside { .. }));
                let computed = judged.is_some();
                assert!(
                    resolved.is_ok() || computed && typed,
                    "{text}: {resolved:?}"
                );
            }
        }
    }
}

#[test]
fn built_in_programmes_are_found_by_id() {
    assert!(built_in().is_sorted_by(|a, b| a.id < b.id));
    for programme in built_in() {
        assert_eq!(built_in_programme(&programme.id), Some(programme));
        for kind in &programme.kinds {
            for phase in Phase::ALL {
                let package = programme.package(&kind.id, phase);
                let roles: Vec<_> = package.iter().map(|document| document.role).collect();
                assert!(!roles.is_empty(), "{} {}", programme.id, kind.id);
                assert!(roles.is_sorted_by(|a, b| a < b), "{roles:?}");
            }
        }
    }
    assert_eq!(built_in_programme("no-such-programme"), None);
}

#[test]
fn what_is_official_cites_a_clause_and_what_is_not_says_so() {
    for programme in built_in() {
        for condition in &programme.conditions {
            let cited = programme.cite(&condition.standing);
            assert!(!cited.zh.is_empty() && !cited.en.is_empty());
        }
        // Annexes that were not found must never be shown as official.
        let unofficial = programme
            .documents
            .iter()
            .any(|d| !d.standing.is_official());
        assert!(
            !unofficial || !programme.notice.is_empty(),
            "{}",
            programme.id
        );
    }
}
