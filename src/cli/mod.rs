//! The command line: the same calculations as in the window, for scripts and for machines without
//! a display.
//!
//! Only this room names clap and writes to standard output. Results go to standard output, what
//! went wrong to standard error, as what, where and how to mend. Start at [`run`].

mod args;
mod check;
mod compute;
mod export;
mod json;
mod make;
mod moving;
mod programmes;
mod table;
mod tell;
mod words;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _};
use jiff::Zoned;

use crate::base::Lang;
use args::{Args, Command, HelpTopic, WindowArgs};

/// The page that documents the output of `--json`.
const JSON_PAGE: &str = include_str!("json.md");

/// What a call asks for.
#[derive(Debug)]
pub enum Face {
    /// The window, which `main` opens.
    Window(WindowCall),
    /// Nothing more: the command is carried out.
    Done(Outcome),
}

/// How the window is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WindowCall {
    /// A plan to open.
    pub file: Option<PathBuf>,
    /// The renderer to take.
    pub renderer: Option<String>,
    /// Ends the program after so many frames.
    pub exit_after_frames: Option<u32>,
    /// The step to show first, by its id.
    pub step: Option<String>,
}

/// How a command ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Done, and nothing wrong.
    #[default]
    Fine,
    /// Done; the plan (or template) has errors.
    Errors,
    /// The call or a file could not be used.
    Unusable,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Fine => Self::SUCCESS,
            Outcome::Errors => Self::from(1),
            Outcome::Unusable => Self::from(2),
        }
    }
}

/// Where a command writes, in which language it speaks, and what time it is.
pub struct Io<'a> {
    /// Results.
    pub out: &'a mut dyn Write,
    /// What went wrong.
    pub err: &'a mut dyn Write,
    /// The language of the texts for people.
    pub lang: Lang,
    /// Now, for the metadata of exported files.
    pub now: Zoned,
}

/// Reads a call and carries it out, unless it asks for the window.
pub fn run(call: impl IntoIterator<Item = OsString>, io: &mut Io<'_>) -> Face {
    let call: Vec<OsString> = call.into_iter().collect();
    // Putting the help into words takes longer than everything else before the window opens; it is
    // needed only for a call that is answered with words.
    let parsed = parse(Args::command(), &call)
        .or_else(|_| parse(words::speak(Args::command(), io.lang), &call));
    let result = match parsed {
        Ok(Args {
            command: None,
            window,
        }) => return Face::Window(window_call(None, window)),
        Ok(Args {
            command: Some(Command::Open { file, window }),
            ..
        }) => {
            return Face::Window(window_call(Some(file), window));
        }
        Ok(Args {
            command: Some(command),
            ..
        }) => carry_out(command, io),
        Err(error) => tell::call(&error, io),
    };
    Face::Done(result.unwrap_or_else(|error| unwritable(&error, io)))
}

fn parse(command: clap::Command, call: &[OsString]) -> Result<Args, clap::Error> {
    let found = command.try_get_matches_from(call)?;
    Args::from_arg_matches(&found)
}

/// What to do when standard output cannot be written. A reader that has seen enough, such as
/// `head`, closes it: that is no fault.
fn unwritable(error: &io::Error, io: &mut Io<'_>) -> Outcome {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Outcome::Fine;
    }
    // When standard error is gone too there is nobody to tell.
    let _ = writeln!(io.err, "nearzero: {error}");
    Outcome::Unusable
}

fn window_call(file: Option<PathBuf>, window: WindowArgs) -> WindowCall {
    let WindowArgs {
        renderer,
        exit_after_frames,
        step,
    } = window;
    WindowCall {
        file,
        renderer,
        exit_after_frames,
        step,
    }
}

fn carry_out(command: Command, io: &mut Io<'_>) -> io::Result<Outcome> {
    match command {
        Command::Programmes { json } => programmes::programmes(json, io),
        Command::New {
            programme,
            kind,
            output,
            lang,
            force,
        } => {
            let lang = lang.map_or(io.lang, Lang::from);
            make::new((&programme, &kind), lang, &output, force, io)
        }
        Command::Sample { id, output, force } => make::sample(&id, &output, force, io),
        Command::Compute { plan, json } => compute::compute(&plan, json, io),
        Command::Judge { plan, json } => moving::judge(&plan, json, io),
        Command::Move {
            plan,
            programme,
            kind,
            output,
            force,
            json,
        } => {
            let order = moving::Order {
                programme: &programme,
                kind: &kind,
                output: output.as_deref(),
                force,
                json,
            };
            moving::to(&plan, &order, io)
        }
        Command::Check { plans, json } => check::check(&plans, json, io),
        Command::Export {
            plan,
            output,
            only,
            lang,
        } => {
            let roles = only.into_iter().map(Into::into).collect();
            export::export(&plan, &output, roles, lang.map(Lang::from), io)
        }
        Command::Lint { templates, json } => check::lint(&templates, json, io),
        Command::Help { topic } => help(topic, io),
        Command::Open { .. } => Ok(Outcome::Fine),
    }
}

fn help(topic: Option<HelpTopic>, io: &mut Io<'_>) -> io::Result<Outcome> {
    let mut command = words::speak(Args::command(), io.lang);
    match topic {
        Some(HelpTopic::Json) => io.out.write_all(JSON_PAGE.as_bytes())?,
        None => write!(io.out, "{}", command.render_help())?,
    }
    Ok(Outcome::Fine)
}
