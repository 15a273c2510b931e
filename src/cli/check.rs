//! `check` and `lint`: findings of plans and of programme templates.

use std::io;
use std::path::{Path, PathBuf};

use super::json::{self, Checks, LintPage, LintedTemplate, PlanFindings};
use super::{Io, Outcome, tell};
use crate::app::{OpenError, Workspace, lint_template, open_file, step_of};
use crate::base::Lang;
use crate::finding::{Finding, Severity};
use crate::i18n::{hint, message, tr, tr_with};
use crate::programme::Located;
use crate::store::{StoreError, read_template};

/// Lists the findings of plans. A file that cannot be read is told and does not stop the others.
pub(super) fn check(plans: &[PathBuf], json: bool, io: &mut Io<'_>) -> io::Result<Outcome> {
    let mut outcome = Outcome::Fine;
    let mut pages = Vec::new();
    for path in plans {
        let opened = open_file(path);
        outcome = outcome.max(outcome_of(&opened));
        if json {
            pages.push(page(path, &opened));
        } else {
            match opened {
                Ok(workspace) => {
                    show(path, &workspace.assessment().findings, Some(&workspace), io)?;
                }
                Err(error) => {
                    tell::error(&error.told(io.lang), io)?;
                }
            }
        }
    }
    if json {
        json::write(&Checks::new(pages), io)?;
    }
    Ok(outcome)
}

/// Checks programme templates. One that cannot be read is told and does not stop the others.
pub(super) fn lint(templates: &[PathBuf], json: bool, io: &mut Io<'_>) -> io::Result<Outcome> {
    let mut outcome = Outcome::Fine;
    let mut pages = Vec::new();
    for path in templates {
        let linted = read_template(path).and_then(|template| {
            let linted = lint_template(&template.id, &template.texts());
            linted.map_err(|cause| StoreError::Template {
                path: template.folder.clone(),
                cause,
            })
        });
        let name = path.display().to_string();
        match linted {
            Ok((programme, located)) => {
                let findings: Vec<Finding> =
                    located.iter().map(|one| one.finding.clone()).collect();
                outcome = outcome.max(worst(&findings));
                if json {
                    pages.push(LintedTemplate::found(name, &programme, &located));
                    continue;
                }
                writeln!(io.out, "{name}")?;
                for one in &located {
                    spot(one, io)?;
                }
                sum(&findings, io)?;
            }
            Err(error) if json => {
                outcome = Outcome::Unusable;
                pages.push(LintedTemplate::failed(name, &error));
            }
            Err(error) => outcome = outcome.max(tell::error(&error.told(io.lang), io)?),
        }
    }
    if json {
        json::write(&LintPage::new(pages), io)?;
    }
    Ok(outcome)
}

/// A finding about a template: file, line and column, what is wrong, the line, what to do.
fn spot(located: &Located, io: &mut Io<'_>) -> io::Result<()> {
    let (file, line, column) = (&located.file, located.line, located.column);
    writeln!(io.out, "  {file}:{line}:{column}")?;
    writeln!(io.out, "{}", told(&located.finding, false, io.lang))?;
    let source = located.source.trim();
    let shown: String = source.chars().take(100).collect();
    writeln!(io.out, "    {line} | {shown}")
}

fn outcome_of(opened: &Result<Workspace, OpenError>) -> Outcome {
    opened.as_ref().map_or(Outcome::Unusable, |workspace| {
        worst(&workspace.assessment().findings)
    })
}

/// How a command ends that found this.
pub(super) fn worst(findings: &[Finding]) -> Outcome {
    let is_error = |finding: &Finding| finding.severity == Severity::Error;
    if findings.iter().any(is_error) {
        Outcome::Errors
    } else {
        Outcome::Fine
    }
}

fn page(path: &Path, opened: &Result<Workspace, OpenError>) -> PlanFindings {
    let name = path.display().to_string();
    match opened {
        Ok(workspace) => PlanFindings::found(name, &workspace.assessment().findings),
        Err(error) => PlanFindings::failed(name, |lang| error.told(lang)),
    }
}

fn show(
    path: &Path,
    findings: &[Finding],
    plan: Option<&Workspace>,
    io: &mut Io<'_>,
) -> io::Result<()> {
    writeln!(io.out, "{}", path.display())?;
    for finding in findings {
        writeln!(io.out, "{}", told(finding, plan.is_some(), io.lang))?;
    }
    sum(findings, io)
}

/// How many findings there are of each weight.
fn sum(findings: &[Finding], io: &mut Io<'_>) -> io::Result<()> {
    let count = |severity| {
        findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
            .to_string()
    };
    let (errors, warnings, notes) = (
        count(Severity::Error),
        count(Severity::Warning),
        count(Severity::Note),
    );
    let args = [
        ("errors", errors.as_str()),
        ("warnings", &warnings),
        ("notes", &notes),
    ];
    writeln!(io.out, "  {}", tr_with(io.lang, "cli-check-sum", &args))
}

/// A finding in words: weight, place, sentence, way out, clause.
fn told(finding: &Finding, in_plan: bool, lang: Lang) -> String {
    let severity = tr(lang, finding.severity.key());
    let step = if in_plan {
        format!("{} · ", tr(lang, step_of(&finding.place).key()))
    } else {
        String::new()
    };
    let mut out = format!(
        "  {severity}  {step}{}  [{}]\n    {}",
        finding.place.0,
        finding.code,
        message(finding, lang)
    );
    let hint = hint(finding, lang);
    let clause = finding
        .clause
        .as_ref()
        .map(|clause| clause.get(lang).to_owned())
        .unwrap_or_default();
    for (sign, text) in [("→ ", hint), ("§ ", clause)] {
        if !text.is_empty() {
            out.push_str("\n    ");
            out.push_str(sign);
            out.push_str(&text);
        }
    }
    out
}
