//! The help in the language of the system: every command and argument has its words in the
//! translation files.

use clap::{Arg, ArgAction, Command};

use crate::app::samples;
use crate::base::Lang;
use crate::i18n::{tr, tr_with};

/// What a command does, by its name.
const COMMANDS: [(&str, &str); 11] = [
    ("open", "cli-about-open"),
    ("programmes", "cli-about-programmes"),
    ("new", "cli-about-new"),
    ("sample", "cli-about-sample"),
    ("compute", "cli-about-compute"),
    ("judge", "cli-about-judge"),
    ("move", "cli-about-move"),
    ("check", "cli-about-check"),
    ("export", "cli-about-export"),
    ("lint", "cli-about-lint"),
    ("help", "cli-about-help"),
];

/// What an argument is, by its id; one id means the same in every command.
const ARGUMENTS: [(&str, &str); 18] = [
    ("file", "cli-arg-file"),
    ("force", "cli-arg-force"),
    ("id", "cli-arg-sample"),
    ("json", "cli-arg-json"),
    ("kind", "cli-arg-kind"),
    ("lang", "cli-arg-lang"),
    ("only", "cli-arg-only"),
    ("output", "cli-arg-output"),
    ("plan", "cli-arg-plan"),
    ("plans", "cli-arg-plan"),
    ("programme", "cli-arg-programme"),
    ("renderer", "cli-arg-renderer"),
    ("templates", "cli-arg-template"),
    ("topic", "cli-arg-topic"),
    ("exit_after_frames", "cli-arg-frames"),
    ("step", "cli-arg-step"),
    ("help", "cli-arg-help"),
    ("version", "cli-arg-version"),
];

/// The command with its help in a language.
pub(super) fn speak(command: Command, lang: Lang) -> Command {
    let command = command
        .about(tr(lang, "cli-about"))
        .after_help(tr(lang, "cli-after"))
        .subcommand_help_heading(tr(lang, "cli-heading-commands"))
        .disable_version_flag(true)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version),
        );
    let command = command.mut_subcommands(|sub| {
        let about = text_of(&COMMANDS, sub.get_name(), lang);
        speak_arguments(sub.about(about), lang)
    });
    speak_arguments(command, lang)
}

fn speak_arguments(command: Command, lang: Lang) -> Command {
    let template = tr_with(
        lang,
        "cli-template",
        &[
            ("about", "{about}"),
            ("usage", "{usage}"),
            ("all", "{all-args}{after-help}"),
        ],
    );
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help);
    command
        .disable_help_flag(true)
        .arg(help)
        .help_template(template)
        .mut_args(|arg| {
            let heading = if arg.is_positional() {
                "cli-heading-arguments"
            } else {
                "cli-heading-options"
            };
            let text = text_of(&ARGUMENTS, arg.get_id().as_str(), lang);
            let takes_values = arg.get_action().takes_values();
            let arg = arg.help(text).help_heading(tr(lang, heading));
            // The help names the values itself; the parser would add them in English.
            if takes_values {
                arg.hide_possible_values(true)
            } else {
                arg
            }
        })
}

fn text_of(words: &[(&str, &str)], name: &str, lang: Lang) -> String {
    let key = words
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, key)| *key);
    let samples: Vec<&str> = samples().iter().map(|sample| sample.id).collect();
    key.map(|key| tr_with(lang, key, &[("samples", &samples.join(", "))]))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::cli::args::Args;

    #[test]
    fn every_command_and_argument_is_explained() {
        for lang in Lang::ALL {
            let command = speak(Args::command(), lang);
            command.clone().debug_assert();
            for sub in command.get_subcommands().chain([&command]) {
                assert!(
                    sub.get_about()
                        .is_some_and(|text| !text.to_string().is_empty()),
                    "{}",
                    sub.get_name()
                );
                for arg in sub.get_arguments() {
                    assert!(
                        arg.get_help()
                            .is_some_and(|text| !text.to_string().is_empty()),
                        "{arg}"
                    );
                }
            }
        }
    }
}
