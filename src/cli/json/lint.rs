//! `lint --json`.

use serde::Serialize;

use super::findings::{Failure, FindingView};
use crate::base::Text;
use crate::finding::{Finding, Place, Severity};
use crate::programme::{LoadError, Located, Programme};
use crate::store::StoreError;

/// The page.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct LintPage {
    format: &'static str,
    version: u32,
    templates: Vec<LintedTemplate>,
}

/// What was found in one template.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct LintedTemplate {
    path: String,
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Failure>,
    findings: Vec<LocatedView>,
}

#[derive(Debug, Serialize)]
struct LocatedView {
    file: String,
    /// `null` where the fault is that of a whole file.
    line: Option<usize>,
    column: Option<usize>,
    source: String,
    severity: Severity,
    code: &'static str,
    place: Place,
    message: Text,
    hint: Option<Text>,
    clause: Option<Text>,
}

impl LintPage {
    /// The page of templates.
    pub(in crate::cli) const fn new(templates: Vec<LintedTemplate>) -> Self {
        Self {
            format: "nearzero-lint",
            version: 1,
            templates,
        }
    }
}

impl LintedTemplate {
    /// What was found in a template that could be read.
    pub(in crate::cli) fn found(path: String, programme: &Programme, located: &[Located]) -> Self {
        let view = |one: &Located| {
            let spot = (Some(one.line), Some(one.column));
            LocatedView::new(&one.file, spot, &one.source, &one.finding)
        };
        Self {
            path,
            id: Some(programme.id.clone()),
            error: None,
            findings: located.iter().map(view).collect(),
        }
    }

    /// Why a template could not be checked, and where its files are at fault.
    pub(in crate::cli) fn failed(path: String, error: &StoreError) -> Self {
        let findings = match error {
            StoreError::Template { cause, .. } => vec![LocatedView::of_fault(cause)],
            _ => Vec::new(),
        };
        Self {
            path,
            id: None,
            error: Some(Failure::of(|lang| error.told(lang))),
            findings,
        }
    }
}

impl LocatedView {
    fn of_fault(fault: &LoadError) -> Self {
        let at = |number: usize| (fault.line > 0).then_some(number);
        // The loader names files with their folder, findings are relative to it.
        let file = fault.file.split_once('/');
        let file = file.map_or(&*fault.file, |(_, file)| file);
        let spot = (at(fault.line), at(fault.column));
        Self::new(file, spot, &fault.source, &fault.finding)
    }

    fn new(
        file: &str,
        (line, column): (Option<usize>, Option<usize>),
        source: &str,
        finding: &Finding,
    ) -> Self {
        let FindingView {
            severity,
            code,
            place,
            message,
            hint,
            clause,
        } = FindingView::new(finding);
        Self {
            file: file.to_owned(),
            line,
            column,
            source: source.trim().to_owned(),
            severity,
            code,
            place,
            message,
            hint,
            clause,
        }
    }
}
