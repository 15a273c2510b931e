//! Who applies: what is missing, and what cannot be right.

use super::context::Context;
use super::field::shortened;
use crate::finding::{Arg, Finding, Place, Severity};
use crate::plan::{Applicant, ElectricityRule};

/// A field by its name in the file, the key of its name and what is typed there.
type Needed = (&'static str, &'static str, fn(&Applicant) -> &str);

/// The fields that every application needs.
const NEEDED: [Needed; 7] = [
    ("place", "figure-applicant-place", |a| &a.place),
    ("city", "figure-applicant-city", |a| &a.city),
    ("department", "figure-applicant-department", |a| {
        &a.department
    }),
    ("leader", "figure-applicant-leader", |a| &a.leader),
    ("contact", "figure-applicant-contact", |a| &a.contact),
    ("telephone", "figure-applicant-telephone", |a| &a.telephone),
    ("address", "figure-applicant-address", |a| &a.address),
];

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    let applicant = &c.plan.applicant;
    if applicant.name.trim().is_empty() {
        out.push(Finding::new(
            Severity::Error,
            "applicant-name-missing",
            place("name"),
        ));
    }
    for (field, key, value) in NEEDED {
        if value(applicant).trim().is_empty() {
            let finding = Finding::new(Severity::Warning, "applicant-missing", place(field));
            out.push(finding.with("field", Arg::Key(key)));
        }
    }
    province(c, out);
    shapes(applicant, out);
}

fn place(field: &str) -> Place {
    Place::of(&["applicant", field])
}

/// The province chooses the electricity factor and must be the one that the programme is for.
fn province(c: &Context<'_>, out: &mut Vec<Finding>) {
    let code = c.plan.applicant.province.trim();
    let region = &c.programme.region;
    let name = |code: &str| c.sources.factors.province(code);
    if code.is_empty() {
        if c.plan.accounting.electricity == ElectricityRule::ProvincialAverage {
            out.push(Finding::new(
                Severity::Warning,
                "applicant-province-missing",
                place("province"),
            ));
        }
    } else if name(code).is_none() {
        let finding = Finding::new(
            Severity::Error,
            "applicant-province-unknown",
            place("province"),
        );
        out.push(finding.with("code", shortened(code)));
    } else if !region.is_empty() && code != region {
        let finding = Finding::new(
            Severity::Error,
            "applicant-outside-region",
            place("province"),
        );
        let named = |code: &str| name(code).map_or_else(|| Arg::from(code), Arg::from);
        let finding = finding
            .with("province", named(code))
            .with("region", named(region));
        out.push(finding.citing(c.programme.cite(&c.programme.standing)));
    }
}

/// E-mail and postcode have a shape that a slip breaks. Blank is allowed here: not every form asks.
fn shapes(applicant: &Applicant, out: &mut Vec<Finding>) {
    let email = applicant.email.trim();
    let is_email = email.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !email.contains(char::is_whitespace)
    });
    if !email.is_empty() && !is_email {
        let finding = Finding::new(Severity::Warning, "applicant-email", place("email"));
        out.push(finding.with("typed", shortened(email)));
    }
    let postcode = applicant.postcode.trim();
    let is_postcode = postcode.len() == 6 && postcode.chars().all(|c| c.is_ascii_digit());
    if !postcode.is_empty() && !is_postcode {
        let finding = Finding::new(Severity::Warning, "applicant-postcode", place("postcode"));
        out.push(finding.with("typed", shortened(postcode)));
    }
}
