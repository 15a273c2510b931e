//! `new` and `sample`: plans that did not exist before.

use std::io;
use std::path::Path;

use super::{Io, Outcome, tell};
use crate::app::{OpenError, Workspace, open_new, open_sample};
use crate::base::Lang;
use crate::i18n::tr_with;
use crate::plan::Plan;
use crate::store::{Expect, save};

/// A new plan for a programme and a kind of it.
pub(super) fn new(
    what: (&str, &str),
    lang: Lang,
    output: &Path,
    force: bool,
    io: &mut Io<'_>,
) -> io::Result<Outcome> {
    write(open_new(what, lang, Some(output)), output, force, io)
}

/// A worked sample.
pub(super) fn sample(id: &str, output: &Path, force: bool, io: &mut Io<'_>) -> io::Result<Outcome> {
    write(open_sample(id), output, force, io)
}

fn write(
    opened: Result<Workspace, OpenError>,
    output: &Path,
    force: bool,
    io: &mut Io<'_>,
) -> io::Result<Outcome> {
    let workspace = match opened {
        Ok(workspace) => workspace,
        Err(error) => return tell::error(&error.told(io.lang), io),
    };
    put(workspace.plan(), output, force, io)
}

/// Writes a plan to a new file, or over one where that is agreed.
pub(super) fn put(plan: &Plan, output: &Path, force: bool, io: &mut Io<'_>) -> io::Result<Outcome> {
    let expect = if force {
        Expect::Anything
    } else {
        Expect::Nothing
    };
    match save(output, plan, expect) {
        Ok(_) => {
            let path = output.display().to_string();
            writeln!(
                io.out,
                "{}",
                tr_with(io.lang, "cli-written", &[("path", &path)])
            )?;
            Ok(Outcome::Fine)
        }
        Err(error) => {
            let mut told = error.told(io.lang);
            if matches!(error, crate::store::StoreError::Exists(_)) {
                told.mend = crate::i18n::tr(io.lang, "cli-exists-mend");
            }
            tell::error(&told, io)
        }
    }
}
