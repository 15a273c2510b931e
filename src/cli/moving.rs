//! `move` and `judge`: a plan under another programme, and under all of them.

use std::io;
use std::path::Path;

use super::json::{self, Judgements, MovePage};
use super::table::Table;
use super::{Io, Outcome, make, tell};
use crate::app::{OpenError, find_kind, moved, open_file, programmes, side_by_side};
use crate::base::Lang;
use crate::i18n::{tr, tr_with};
use crate::plan::{Fate, Transfer, TransferLine};

/// Where a plan is to go, and what is to be written.
pub(super) struct Order<'a> {
    pub programme: &'a str,
    pub kind: &'a str,
    /// Where the moved plan is written; only the list is shown without it.
    pub output: Option<&'a Path>,
    pub force: bool,
    pub json: bool,
}

/// Tells what would become of a plan in another programme, and writes it where that is asked for.
pub(super) fn to(plan: &Path, order: &Order<'_>, io: &mut Io<'_>) -> io::Result<Outcome> {
    let transfer = match prepared(plan, order) {
        Ok(transfer) => transfer,
        Err(error) => return tell::error(&error.told(io.lang), io),
    };
    if order.json {
        json::write(&MovePage::new(&transfer), io)?;
    } else {
        show(&transfer, io)?;
    }
    match order.output {
        Some(output) => make::put(&transfer.plan, output, order.force, io),
        None => Ok(Outcome::Fine),
    }
}

fn prepared(plan: &Path, order: &Order<'_>) -> Result<Transfer, OpenError> {
    let workspace = open_file(plan)?;
    let (programme, kind) = find_kind(order.programme, order.kind, order.output.or(Some(plan)))?;
    Ok(moved(&workspace, programme, kind))
}

fn show(transfer: &Transfer, io: &mut Io<'_>) -> io::Result<()> {
    let lang = io.lang;
    let head = ["cli-column-what", "cli-column-name", "cli-column-fate"];
    let mut table = Table::new(3, head.map(|key| tr(lang, key)).to_vec());
    for line in &transfer.lines {
        table.row(vec![
            tr(lang, line.what.key()),
            line.name.get(lang).to_owned(),
            fate(line, lang),
        ]);
    }
    write!(io.out, "{table}")
}

fn fate(line: &TransferLine, lang: Lang) -> String {
    let word = tr(lang, line.fate.key());
    match &line.fate {
        Fate::Moves(to) | Fate::Changes(to) => format!("{word} {}", to.get(lang)),
        Fate::Stays | Fate::Annex | Fate::Returns | Fate::New => word,
    }
}

/// Judges the data of a plan by every kind of every programme, side by side.
pub(super) fn judge(plan: &Path, json: bool, io: &mut Io<'_>) -> io::Result<Outcome> {
    let workspace = match open_file(plan) {
        Ok(workspace) => workspace,
        Err(error) => return tell::error(&error.told(io.lang), io),
    };
    let kinds = programmes(Some(plan))
        .into_iter()
        .flat_map(|programme| programme.kinds.iter().map(move |kind| (programme, kind)));
    let sides = side_by_side(&workspace, kinds);
    if json {
        json::write(&Judgements::new(&sides), io)?;
        return Ok(Outcome::Fine);
    }
    let lang = io.lang;
    let head = [
        "cli-column-programme",
        "cli-column-kind",
        "cli-column-eligibility",
        "cli-column-acceptance",
    ];
    let mut table = Table::new(4, head.map(|key| tr(lang, key)).to_vec());
    for side in &sides {
        let verdict = &side.assessment.verdict;
        let own = side.programme.id == workspace.programme().id
            && side.kind.id == workspace.plan().head.kind;
        let name = side.kind.name.get(lang);
        table.row(vec![
            side.programme.short.get(lang).to_owned(),
            if own {
                tr_with(lang, "cli-own-kind", &[("name", name)])
            } else {
                name.to_owned()
            },
            tr(lang, verdict.eligibility.rule_key()),
            tr(lang, verdict.acceptance.key()),
        ]);
    }
    write!(io.out, "{table}")?;
    for side in &sides {
        let sentence = side.assessment.verdict.sentence.get(lang);
        let (programme, kind) = (side.programme.short.get(lang), side.kind.name.get(lang));
        writeln!(io.out, "  {programme} · {kind}\n    {sentence}")?;
    }
    writeln!(io.out, "  {}", tr(lang, "cli-judge-note"))?;
    Ok(Outcome::Fine)
}
