//! How long a frame of interface work takes on the largest sample, and how long the window takes
//! from start to its first and to its second frame beside an empty window with the same fonts.
//!
//! Run by hand with `cargo bench --bench window`; the second part needs a display, such as
//! `xvfb-run -s '-screen 0 1366x768x24' cargo bench --bench window`. No test fails on time.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark prints, and ends when a sample is broken"
)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use egui::vec2;
use egui_kittest::Harness;
use nearzero::app::Step;
use nearzero::ui::{Setup, Window, fonts, theme};

/// The argument by which this program shows the empty window; the frames to show follow it.
const EMPTY: &str = "empty-window";

fn main() {
    let mut args = std::env::args().skip(1);
    if args.next().as_deref() == Some(EMPTY) {
        return empty_window(args.next().unwrap().parse().unwrap());
    }
    frames();
    if std::env::var_os("DISPLAY").is_some() {
        start();
    } else {
        println!("start              not measured: there is no display");
    }
}

/// The file of the largest sample.
fn largest() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples/shandong-city.nzplan")
}

/// A frame of every step: layout and painting of the interface, the accessibility tree included.
fn frames() {
    for step in Step::ALL {
        let setup = Setup {
            file: Some(largest()),
            step: Some(step),
            typed_paths: true,
            ..Setup::default()
        };
        let mut shown = Harness::builder()
            .with_size(vec2(1366.0, 768.0))
            .with_context_setup(|ctx| {
                fonts::install(ctx);
                theme::install(ctx, false);
            })
            .build_ui_state(
                move |ui, window: &mut Option<Window>| {
                    let window = window.get_or_insert_with(|| Window::new(ui.ctx(), setup.clone()));
                    window.logic(ui.ctx());
                    window.show(ui, None);
                },
                None,
            );
        for _ in 0..30 {
            shown.step();
        }
        let frame = median(200, || shown.step());
        println!("frame  {:<22} {frame:>8.2?}", format!("{step:?}"));
    }
}

/// Whole processes, in turn, so that a machine that slows down slows both.
fn start() {
    let own = std::env::current_exe().unwrap();
    for frames in ["1", "2"] {
        let mut times = (Vec::new(), Vec::new());
        for _ in 0..15 {
            let mut ours = Command::new(env!("CARGO_BIN_EXE_nearzero"));
            times
                .0
                .push(run(ours.args(["--exit-after-frames", frames])));
            times.1.push(run(Command::new(&own).args([EMPTY, frames])));
        }
        let (ours, empty) = (middle(times.0), middle(times.1));
        let ratio = ours.as_secs_f64() / empty.as_secs_f64();
        println!(
            "start  frames {frames}: the program {ours:.0?}, an empty window {empty:.0?}, ratio {ratio:.2}"
        );
    }
}

fn run(command: &mut Command) -> Duration {
    let begin = Instant::now();
    assert!(
        command.status().unwrap().success(),
        "the window must start and end by itself"
    );
    begin.elapsed()
}

fn median(runs: usize, mut run: impl FnMut()) -> Duration {
    let timed = (0..runs).map(|_| {
        let begin = Instant::now();
        run();
        begin.elapsed()
    });
    middle(timed.collect())
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// An empty eframe window with the bundled fonts that ends after so many frames.
fn empty_window(frames: u32) {
    let viewport = egui::ViewportBuilder::default().with_inner_size([1366.0, 768.0]);
    let options = eframe::NativeOptions {
        viewport,
        system_font_fallback: false,
        ..eframe::NativeOptions::default()
    };
    let create = move |context: &eframe::CreationContext<'_>| {
        fonts::install(&context.egui_ctx);
        let app: Box<dyn eframe::App> = Box::new(Empty(frames));
        Ok(app)
    };
    eframe::run_native("empty", options, Box::new(create)).unwrap();
}

/// Frames that are still to be shown.
struct Empty(u32);

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        ui.label("一");
        self.0 = self.0.saturating_sub(1);
        if self.0 == 0 {
            ui.ctx().send_viewport_cmd(egui::ViewportCommand::Close);
        }
        ui.ctx().request_repaint();
    }
}
