//! `export`: the documents as PDF files.

use std::io;
use std::path::Path;

use super::{Io, Outcome, tell};
use crate::app::{Order, Reporter, Written, export as export_plan, open_file};
use crate::base::Lang;
use crate::finding::Severity;
use crate::i18n::{hint, message, tr_with};
use crate::programme::DocumentRole;

/// Writes documents of a plan to a folder; all of them when none is named.
pub(super) fn export(
    plan: &Path,
    folder: &Path,
    roles: Vec<DocumentRole>,
    lang: Option<Lang>,
    io: &mut Io<'_>,
) -> io::Result<Outcome> {
    let workspace = match open_file(plan) {
        Ok(workspace) => workspace,
        Err(error) => return tell::error(&error.told(io.lang), io),
    };
    let order = Order {
        roles: if roles.is_empty() {
            let package = workspace.package();
            package.iter().map(|document| document.role).collect()
        } else {
            roles
        },
        lang: lang.unwrap_or(workspace.plan().head.language),
        now: Some(io.now.clone()),
    };
    match export_plan(&workspace, &order, folder, &Reporter::unwatched()) {
        Ok(Ok(written)) => {
            show(&written, io)?;
            if !written.is_draft {
                return Ok(Outcome::Fine);
            }
            let errors = workspace.assessment().findings.iter();
            let count = errors
                .filter(|finding| finding.severity == Severity::Error)
                .count()
                .to_string();
            let path = plan.display().to_string();
            let args = [("count", count.as_str()), ("path", &path)];
            writeln!(
                io.err,
                "nearzero: {}",
                tr_with(io.lang, "cli-export-draft", &args)
            )?;
            Ok(Outcome::Errors)
        }
        Ok(Err(error)) => tell::error(&error.told(io.lang), io),
        // Nobody can stop the work of the command line but by ending the program.
        Err(_) => Ok(Outcome::Unusable),
    }
}

fn show(written: &Written, io: &mut Io<'_>) -> io::Result<()> {
    for (file, path) in written.files.iter().zip(&written.paths) {
        let (path, pages) = (path.display().to_string(), file.pages.to_string());
        let args = [("path", path.as_str()), ("pages", &pages)];
        writeln!(io.out, "{}", tr_with(io.lang, "cli-exported", &args))?;
    }
    for finding in &written.findings {
        writeln!(
            io.err,
            "nearzero: {} {}",
            message(finding, io.lang),
            hint(finding, io.lang)
        )?;
    }
    Ok(())
}
