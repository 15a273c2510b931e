//! The cover, the metadata and the line at the head of every page.

use super::context::Context;
use super::prose::filled;
use super::{Cover, Meta};
use crate::programme::{DocumentRole, DocumentTemplate, Standing};

/// The metadata of a document.
pub(super) fn meta(template: &DocumentTemplate, context: &Context<'_>) -> Meta {
    let programme = context.text(&context.programme().title).to_owned();
    let kind = context
        .kind()
        .map(|kind| context.text(&kind.name).to_owned());
    Meta {
        title: filled(context.text(&template.title), context),
        author: context.plan().applicant.name.trim().to_owned(),
        subject: context.list(
            &[Some(programme), kind]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>(),
        ),
    }
}

/// The cover page.
pub(super) fn cover(template: &DocumentTemplate, context: &Context<'_>) -> Cover {
    let programme = context.programme();
    let name = [context.text(&programme.title), &programme.number];
    let name: Vec<&str> = name.into_iter().filter(|part| !part.is_empty()).collect();
    Cover {
        programme: name.join("\n"),
        title: filled(context.text(&template.title), context),
        subtitle: filled(context.text(&template.subtitle), context),
        facts: facts(template.role, context),
        applicant: context.plan().applicant.name.trim().to_owned(),
        date: bound("head.date", context),
        notices: notices(template, context),
    }
}

/// That the plan is an example, on every page.
pub(super) fn running_head(context: &Context<'_>) -> Option<String> {
    context
        .plan()
        .head
        .example
        .then(|| context.word("compose-example-head"))
}

/// Label and value pairs. Those of a form stay when blank, to be filled in by hand.
fn facts(role: DocumentRole, context: &Context<'_>) -> Vec<(String, String)> {
    let paths: &[(&str, &str)] = match role {
        DocumentRole::Form => &[
            ("compose-cover-kind", "kind.name"),
            ("compose-cover-place", "applicant.place"),
            ("compose-cover-city", "applicant.city"),
            ("compose-cover-applicant-seal", "applicant.name"),
            ("compose-cover-contact", "applicant.contact"),
            ("compose-cover-telephone", "applicant.telephone"),
        ],
        DocumentRole::Plan
        | DocumentRole::Report
        | DocumentRole::Request
        | DocumentRole::Assessment => &[
            ("compose-cover-kind", "kind.name"),
            ("compose-cover-place", "applicant.place"),
            ("compose-cover-department", "applicant.department"),
            ("compose-cover-institution", "applicant.institution"),
        ],
    };
    let facts = paths
        .iter()
        .map(|(key, path)| (context.word(key), bound(path, context)));
    facts
        .filter(|(_, value)| role == DocumentRole::Form || !value.is_empty())
        .collect()
}

/// A text of the plan; empty where nothing is typed.
fn bound(path: &str, context: &Context<'_>) -> String {
    let reference = crate::figure::Reference::to(path);
    let resolved = crate::figure::resolve(&reference, context.sources, None).ok();
    resolved
        .and_then(|resolved| crate::figure::format_resolved(&resolved, context.lang))
        .unwrap_or_default()
}

/// What a reader must know before he takes the document for an official one.
fn notices(template: &DocumentTemplate, context: &Context<'_>) -> Vec<String> {
    let mut notices = Vec::new();
    if context.plan().head.example {
        notices.push(context.word("compose-example-notice"));
    }
    match &template.standing {
        Standing::Official { .. } => {}
        Standing::Reported { by } => {
            notices.push(context.words("compose-reported-notice", &[("by", context.text(by))]));
        }
        Standing::Reconstruction { basis } => {
            notices.push(context.words(
                "compose-reconstruction-notice",
                &[("basis", context.text(basis))],
            ));
        }
    }
    notices
}
