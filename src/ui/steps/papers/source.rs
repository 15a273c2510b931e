//! Where what a reference stands for is typed.

use crate::figure::Reference;
use crate::finding::Place;

/// The place at which a figure or text of the plan is mended: the field itself where it is typed,
/// else the table or the panel from which it follows. `None` for what nobody can change.
pub(super) fn source_place(reference: &str) -> Option<Place> {
    let reference = Reference::parse(reference).ok()?;
    let mut names = reference.path.split('.');
    let (root, name) = (names.next()?, names.next().unwrap_or_default());
    let rest = names.next().unwrap_or_default();
    let place = match root {
        "applicant" | "boundary" => Place::of(&[root, name]),
        "head" => Place::of(&["head", name]),
        "kind" => Place::of(&["head", "kind"]),
        "years" if matches!(name, "first" | "last") => Place::of(&["years", "history"]),
        "years" => Place::of(&["years", name]),
        "economy" => Place::of(&["economy", typed_item(name)]),
        "activity" => Place::of(&["activity", name]),
        "accounting" if name == "family" => Place::of(&["accounting", "fuel_family"]),
        "accounting" => Place::of(&["accounting", name]),
        "amount" => Place::of(&["activity"]),
        "factor" => Place::of(&["accounting", "electricity"]),
        "inventory" | "energy" | "intensity" => Place::of(&["inventory"]),
        "pathway" => Place::of(&["pathway"]),
        "measures" => Place::of(&["measure"]),
        "measure" => Place::of(&["measure", name, rest]),
        "target" => Place::of(&["target", name]),
        "indicator" => Place::of(&["indicator", name]),
        "verdict" => Place::of(&["indicator"]),
        "answer" => Place::of(&["answer", name]),
        _ => return None,
    };
    Some(place)
}

/// The typed series from which a series at constant prices is chained.
fn typed_item(name: &str) -> &str {
    match name {
        "gdp_constant" => "gdp",
        "industrial_constant" => "industrial_value_added",
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_leads_to_its_field() {
        for (reference, place) in [
            ("applicant.city", "applicant/city"),
            ("boundary.area|km2", "boundary/area"),
            ("economy.gdp_constant@last|亿元", "economy/gdp"),
            ("measure.m1.effect@target", "measure/m1/effect"),
            ("inventory.total@last", "inventory"),
        ] {
            assert_eq!(source_place(reference), Some(Place(place.to_owned())));
        }
        assert_eq!(source_place("programme.title"), None);
    }
}
