//! What went wrong, on standard error.

use std::io;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{Io, Outcome};
use crate::base::Lang;
use crate::i18n::{tr, tr_with};
use crate::store::Told;

/// Tells why something did not happen.
pub(super) fn error(told: &Told, io: &mut Io<'_>) -> io::Result<Outcome> {
    writeln!(io.err, "nearzero: {told}")?;
    Ok(Outcome::Unusable)
}

/// Tells why a call cannot be understood, or gives the help or version that it asked for.
pub(super) fn call(error: &clap::Error, io: &mut Io<'_>) -> io::Result<Outcome> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            write!(io.out, "{}", error.render())?;
            Ok(Outcome::Fine)
        }
        _ => {
            match what(error, io.lang) {
                Some(what) => {
                    writeln!(io.err, "nearzero: {what}\n{}", tr(io.lang, "cli-call-mend"))?;
                }
                None => write!(io.err, "{}", error.render())?,
            }
            Ok(Outcome::Unusable)
        }
    }
}

/// The frequent slips in the language of the system; the rest speaks the parser's English.
fn what(error: &clap::Error, lang: Lang) -> Option<String> {
    let context = |kind| match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        _ => None,
    };
    let argument = context(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument => Some(tr_with(
            lang,
            "cli-call-unknown-argument",
            &[("argument", &argument?)],
        )),
        ErrorKind::InvalidSubcommand => {
            let command = context(ContextKind::InvalidSubcommand)?;
            Some(tr_with(
                lang,
                "cli-call-unknown-command",
                &[("command", &command)],
            ))
        }
        ErrorKind::MissingRequiredArgument => Some(tr_with(
            lang,
            "cli-call-missing-argument",
            &[("argument", &argument?)],
        )),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue).unwrap_or_default();
            let known = context(ContextKind::ValidValue).unwrap_or_default();
            let args = [("argument", argument?), ("value", value), ("known", known)];
            let args: Vec<(&str, &str)> = args
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            let key = match (args.get(1), args.get(2)) {
                (Some((_, "")), _) => "cli-call-no-value",
                (_, Some((_, ""))) => "cli-call-wrong-value",
                _ => "cli-call-unknown-value",
            };
            Some(tr_with(lang, key, &args))
        }
        _ => None,
    }
}
