//! `programmes`: the programmes that a plan in the current folder can be made for, with their standing.

use std::io;
use std::path::Path;

use super::json::{self, Catalogue};
use super::table::Table;
use super::{Io, Outcome};
use crate::app::programmes as library;
use crate::base::format_fixed;
use crate::i18n::{tr, tr_with};
use crate::programme::Programme;

/// A plan in the current folder: templates beside it are listed as well.
const HERE: &str = "plan";

/// Lists the programmes.
pub(super) fn programmes(json: bool, io: &mut Io<'_>) -> io::Result<Outcome> {
    let all = library(Some(Path::new(HERE)));
    if json {
        json::write(&Catalogue::new(&all), io)?;
        return Ok(Outcome::Fine);
    }
    for (at, programme) in all.into_iter().enumerate() {
        if at > 0 {
            writeln!(io.out)?;
        }
        show(programme, io)?;
    }
    Ok(Outcome::Fine)
}

fn show(programme: &Programme, io: &mut Io<'_>) -> io::Result<()> {
    let lang = io.lang;
    writeln!(io.out, "{}  {}", programme.id, programme.title.get(lang))?;
    let share = format!(
        "{}%",
        format_fixed(programme.standings().official_share() * 100.0, 0)
    );
    let standing = tr(lang, programme.standing.key());
    let args = [("standing", standing.as_str()), ("share", &share)];
    writeln!(
        io.out,
        "  {}",
        tr_with(lang, "cli-programme-standing", &args)
    )?;
    if !programme.notice.is_empty() {
        writeln!(io.out, "  {}", programme.notice.get(lang))?;
    }
    let head = [
        "cli-column-kind",
        "cli-column-name",
        "cli-column-applicant",
        "cli-column-quota",
    ];
    let mut table = Table::new(4, head.map(|key| tr(lang, key)).to_vec());
    for kind in &programme.kinds {
        let texts =
            [&kind.name, &kind.applicant, &kind.quota.text].map(|text| text.get(lang).to_owned());
        table.row([vec![kind.id.clone()], texts.to_vec()].concat());
    }
    write!(io.out, "{table}")
}
