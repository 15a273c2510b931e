//! What a reader of the page of `compute` can do again.

use serde_json::Value;

use super::{assert_quantity, is_text};

/// A reader of the page gets each figure again from the numbers beside it, by the rule that the
/// page about the format gives.
pub fn traces_can_be_done_again(traces: &Value) {
    let mut done = 0;
    for trace in traces.as_array().unwrap() {
        let inputs = trace["inputs"].as_array().unwrap();
        let with = |role: &'static str| {
            let chosen = inputs.iter().filter(move |input| input["role"] == role);
            chosen.map(|input| {
                (
                    input["number"].as_f64(),
                    input["by"].as_f64().unwrap_or(1.0),
                )
            })
        };
        let terms = || -> Option<f64> {
            let sum: f64 = with("plus").filter_map(|(n, by)| Some(n? * by)).sum();
            let squares: f64 = with("square").filter_map(|(n, _)| Some(n? * n?)).sum();
            let added = with("plus").count() + with("square").count() > 0;
            let start = if added { sum + squares.sqrt() } else { 1.0 };
            with("times").try_fold(start, |product, (n, by)| Some(product * n?.powf(by)))
        };
        let again = match trace["rule"].as_str() {
            Some("terms") => terms(),
            Some("exponential") => terms().map(f64::exp),
            Some("largest") => with("plus").filter_map(|(n, _)| n).reduce(f64::max),
            Some(other) => panic!("{other}"),
            None => continue,
        };
        let Some((again, value)) = again.zip(trace["value"]["value"].as_f64()) else {
            continue;
        };
        let scale = if trace["value"]["unit"] == "%" {
            100.0
        } else {
            1.0
        };
        let parts = with("plus").filter_map(|(n, _)| n.map(f64::abs));
        let size = parts.fold(value.abs(), f64::max).max(1e-6);
        assert!((again * scale - value).abs() <= 1e-9 * size, "{trace:#}");
        done += 1;
    }
    assert!(done > 10, "{done}");
}

/// Every measure has an answer of goal seek for the main target; what it needs or leaves is traced.
#[track_caller]
pub fn goals_are_answered(pathway: &Value) {
    let targets = pathway["targets"].as_array().unwrap();
    for measure in pathway["measures"].as_array().unwrap() {
        let goal = &measure["goal"];
        assert!(targets.iter().any(|target| target["id"] == goal["target"]));
        let number = |name: &str| goal[name].as_f64().unwrap();
        match goal["answer"].as_str().unwrap() {
            "closes" => {
                let (quantity, taken) = (number("quantity"), number("taken"));
                assert!(taken >= quantity && taken <= quantity * 1.002, "{goal:#}");
                assert!(is_text(&goal["unit"]) && goal["remains"]["value"] == 0.0);
                assert!(goal["gap_then"]["value"].as_f64().unwrap() <= 0.0);
                assert!(goal["gap_without"]["value"].as_f64().unwrap() > 0.0);
                assert!(!goal["trace"]["inputs"].as_array().unwrap().is_empty());
            }
            "cannot" => {
                assert!(goal["remains"]["value"].as_f64().unwrap() > 0.0);
                assert!(!goal["trace"]["inputs"].as_array().unwrap().is_empty());
            }
            "unneeded" => assert!(goal["trace"].is_null() && goal["quantity"].is_null()),
            other => panic!("{other}"),
        }
    }
}

/// Both kinds of shares sum to the reduction of every year.
#[track_caller]
pub fn shares_sum_to_the_whole(pathway: &Value) {
    let years = pathway["years"].as_array().unwrap();
    for kind in ["effects", "sequential"] {
        for (index, year) in years.iter().enumerate() {
            let measures = pathway["measures"].as_array().unwrap().iter();
            let sum: f64 = measures
                .filter_map(|measure| measure[kind][index]["value"].as_f64())
                .sum();
            let whole = year["reduction"]["value"].as_f64().unwrap();
            assert!((sum - whole).abs() <= 1e-9 * whole.abs().max(1.0), "{kind}");
        }
    }
    for target in pathway["targets"].as_array().unwrap() {
        assert!(
            target["line"].is_array() && target["caution"].is_null() | is_text(&target["caution"])
        );
    }
    assert!(pathway["peak"]["year"].is_number());
    assert_quantity(&pathway["near_zero"]["residual"], "residual");
    assert_quantity(&pathway["costs"]["discount_rate"], "rate");
    let change = &pathway["planned_change"];
    assert!(change["parts"].is_array() && (change["why"].is_null() || is_text(&change["why"])));
}
