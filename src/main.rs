//! Decides between the window and the command line, installs the crash report and the log, and
//! maps how it ended to an exit code.

mod crash;

use std::io;
use std::process::ExitCode;

use jiff::Zoned;
use nearzero::base::Lang;
use nearzero::cli::{self, Face, Io, Outcome, WindowCall};
#[cfg(not(feature = "gui"))]
use nearzero::i18n::tr;

fn main() -> ExitCode {
    let lang = system_language();
    crash::install(lang);
    let (mut out, mut err) = (io::stdout(), io::stderr());
    let mut io = Io {
        out: &mut out,
        err: &mut err,
        lang,
        now: Zoned::now(),
    };
    let outcome = match cli::run(std::env::args_os(), &mut io) {
        Face::Done(outcome) => outcome,
        Face::Window(call) => window(call, &mut io),
    };
    outcome.into()
}

/// Chinese where the system speaks it, else English.
fn system_language() -> Lang {
    let is_chinese = sys_locale::get_locale().is_some_and(|locale| locale.starts_with("zh"));
    if is_chinese { Lang::Zh } else { Lang::En }
}

#[cfg(feature = "gui")]
fn window(call: WindowCall, io: &mut Io<'_>) -> Outcome {
    let WindowCall {
        file,
        renderer,
        exit_after_frames,
        step,
    } = call;
    let options = nearzero::ui::Options {
        file,
        renderer,
        exit_after_frames,
        step,
    };
    match nearzero::ui::run(options) {
        Ok(()) => Outcome::Fine,
        Err(error) => {
            let told = error.told(io.lang);
            failed(&told.what, &told.mend, io)
        }
    }
}

#[cfg(not(feature = "gui"))]
fn window(_call: WindowCall, io: &mut Io<'_>) -> Outcome {
    failed(
        &tr(io.lang, "start-no-window"),
        &tr(io.lang, "start-no-window-mend"),
        io,
    )
}

fn failed(what: &str, mend: &str, io: &mut Io<'_>) -> Outcome {
    // When standard error is gone too there is nobody to tell.
    let _ = writeln!(io.err, "nearzero: {what}\n{mend}");
    Outcome::Unusable
}
