//! The log of what the program did, and a report when it ends by a fault of its own.
//!
//! Both are files on this machine, in the folder that the system has for such things; nothing is
//! ever sent. A file is made only when there is something to write.

use std::backtrace::Backtrace;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::panic::{self, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::thread;

use jiff::Zoned;
use nearzero::app::panic_text;
use nearzero::base::Lang;
use nearzero::i18n::tr_with;
use nearzero::store::state_folder;
use tracing_subscriber::filter::LevelFilter;

/// A log that has grown beyond this begins anew; the one before is kept under `.old`.
const LOG_BYTES: u64 = 1024 * 1024;

static LOG: LazyLock<Mutex<Option<File>>> = LazyLock::new(|| {
    let file = state_folder().and_then(|folder| open_log(&folder).ok());
    Mutex::new(file)
});

/// Installs the log and the report of faults.
pub fn install(lang: Lang) {
    tracing_subscriber::fmt()
        .with_max_level(LevelFilter::INFO)
        .with_writer(|| Log)
        .init();
    panic::set_hook(Box::new(move |info| report(info, lang)));
}

/// Writes to the log file, and nowhere when there can be none.
struct Log;

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut log = LOG.lock().unwrap_or_else(PoisonError::into_inner);
        log.as_mut()
            .map_or(Ok(bytes.len()), |file| file.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn open_log(folder: &Path) -> io::Result<File> {
    fs::create_dir_all(folder)?;
    let path = folder.join("nearzero.log");
    if fs::metadata(&path).is_ok_and(|found| found.len() > LOG_BYTES) {
        fs::rename(&path, folder.join("nearzero.log.old"))?;
    }
    OpenOptions::new().create(true).append(true).open(path)
}

/// Writes the report of a fault and tells where it is. The fault of a job does not end the program,
/// so the window tells of it itself.
fn report(info: &PanicHookInfo<'_>, lang: Lang) {
    let said = panic_text(info.payload());
    tracing::error!(%info, "a fault of the program");
    let path = write_report(info);
    if thread::current().name() != Some("main") {
        return;
    }
    let mut lines = tr_with(lang, "start-fault", &[("said", &said)]);
    if let Some(path) = path {
        lines.push('\n');
        lines.push_str(&tr_with(
            lang,
            "start-fault-report",
            &[("path", &path.display().to_string())],
        ));
    }
    // A fault must not cause another: when standard error is gone, nobody is told.
    let _ = writeln!(io::stderr(), "nearzero: {lines}");
}

fn write_report(info: &PanicHookInfo<'_>) -> Option<PathBuf> {
    let folder = state_folder()?;
    fs::create_dir_all(&folder).ok()?;
    let now = Zoned::now();
    let path = folder.join(format!("crash-{}.txt", now.strftime("%Y%m%d-%H%M%S")));
    let thread = thread::current();
    let text = format!(
        "nearzero {}\n{} {}\n{now}\nthread {}\n\n{info}\n\n{}\n",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
        thread.name().unwrap_or("?"),
        Backtrace::force_capture(),
    );
    fs::write(&path, text).ok()?;
    Some(path)
}
