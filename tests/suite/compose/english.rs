//! Documents in English.

use nearzero::account::factors;
use nearzero::base::Lang;
use nearzero::plan::Plan;
use nearzero::programme::Standing;

use super::{ROLES, text};
use crate::worked::{plan, programme};

/// The worked plan with every typed text in Latin script.
fn latin() -> Plan {
    let mut plan = plan();
    let Plan {
        applicant,
        baseline,
        economy,
        activities,
        measures,
        evidence,
        targets,
        ..
    } = &mut plan;
    let mut texts = vec![
        &mut applicant.name,
        &mut applicant.place,
        &mut applicant.city,
        &mut applicant.department,
        &mut applicant.contact,
        &mut baseline.source,
    ];
    texts.extend(economy.iter_mut().map(|series| &mut series.source));
    texts.extend(activities.iter_mut().map(|activity| &mut activity.source));
    texts.extend(
        targets
            .iter_mut()
            .flat_map(|target| [&mut target.name, &mut target.source]),
    );
    texts.extend(measures.iter_mut().flat_map(|measure| {
        [
            &mut measure.name,
            &mut measure.owner,
            &mut measure.content,
            &mut measure.funding,
        ]
    }));
    texts.extend(evidence.iter_mut().flat_map(|paper| {
        [
            &mut paper.title,
            &mut paper.issuer,
            &mut paper.date,
            &mut paper.keeping,
        ]
    }));
    for text in texts {
        "Example".clone_into(text);
    }
    plan.sections.clear();
    plan
}

#[test]
fn english_documents_have_no_chinese_but_the_numbers_of_papers() {
    let programme = programme();
    let cited = programme.cited.iter().map(|cited| cited.number.as_str());
    let sources = factors().sources.iter();
    let sources = sources.flat_map(|source| [source.number.as_str(), source.published.as_str()]);
    // Clauses are quoted as they stand in the paper.
    let clauses = programme
        .kinds
        .iter()
        .filter_map(|kind| match &kind.acceptance_standing {
            Standing::Official { clause, .. } => Some(clause.as_str()),
            Standing::Reported { .. } | Standing::Reconstruction { .. } => None,
        });
    let known = cited
        .chain(sources)
        .chain(clauses)
        .chain([programme.number.as_str()]);
    let known: Vec<&str> = known.filter(|text| !text.is_empty()).collect();
    let is_chinese = |c: char| ('\u{2e80}'..='\u{9fff}').contains(&c);
    for role in ROLES {
        let mut dump = text(role, &latin(), Lang::En);
        for text in &known {
            dump = dump.replace(text, "");
        }
        let chinese = dump.lines().find(|line| line.contains(is_chinese));
        assert_eq!(chinese, None, "in the {}", role.id());
        assert!(!dump.contains("[compose-") && !dump.contains("[chart-"));
    }
}
