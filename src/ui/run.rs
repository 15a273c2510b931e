//! Starting the window: options, renderers, and what to say when none starts.

use std::path::PathBuf;

use eframe::{NativeOptions, Renderer};
use egui::{Ui, ViewportBuilder};

use super::shell::{Setup, Window};
use crate::app::Step;
use crate::base::Lang;
use crate::i18n::{tr, tr_with};
use crate::store::{Settings, Told, settings_folder};

/// The title of the window and its name for the desktop.
const NAME: &str = "nearzero";
/// The size of a new window: the design size.
const SIZE: [f32; 2] = [1366.0, 768.0];
/// Below this size the columns no longer find room.
const LEAST: [f32; 2] = [760.0, 480.0];

/// How the window is started.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// A plan to open.
    pub file: Option<PathBuf>,
    /// The renderer to take, `glow` or `wgpu`; `None` for what the settings or the platform say.
    pub renderer: Option<String>,
    /// Ends the program after so many frames.
    pub exit_after_frames: Option<u32>,
    /// The step to show first, by its id.
    pub step: Option<String>,
}

/// Why the window did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// There is no such renderer on this platform.
    #[error("there is no renderer {asked} here; known: {}", known.join(", "))]
    UnknownRenderer {
        /// What was asked for.
        asked: String,
        /// What there is.
        known: Vec<String>,
    },
    /// There is no such step.
    #[error("there is no step {asked}; known: {}", known.join(", "))]
    UnknownStep {
        /// What was asked for.
        asked: String,
        /// What there is.
        known: Vec<&'static str>,
    },
    /// No renderer could open a window: a machine without a display, or without the libraries.
    #[error("the window cannot be opened: {0}")]
    NoWindow(String),
}

impl StartError {
    /// The error in words, with the way out.
    #[must_use]
    pub fn told(&self, lang: Lang) -> Told {
        let (what, mend) = match self {
            Self::UnknownRenderer { asked, known } => {
                let known = known.join(", ");
                let args = [("asked", asked.as_str()), ("known", &known)];
                (
                    tr_with(lang, "start-unknown-renderer", &args),
                    "start-known-mend",
                )
            }
            Self::UnknownStep { asked, known } => {
                let known = known.join(", ");
                let args = [("asked", asked.as_str()), ("known", &known)];
                (
                    tr_with(lang, "start-unknown-step", &args),
                    "start-known-mend",
                )
            }
            Self::NoWindow(reason) => (
                tr_with(lang, "start-cannot-open", &[("reason", reason)]),
                "start-no-display-mend",
            ),
        };
        Told {
            what,
            excerpt: String::new(),
            mend: tr(lang, mend),
        }
    }
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// [`StartError`] when an option names what is not there, or when no window can be opened.
pub fn run(options: Options) -> Result<(), StartError> {
    let folder = settings_folder();
    let settings = folder.as_deref().map(Settings::load).unwrap_or_default();
    let step = options.step.as_deref().map(step).transpose()?;
    let renderers = renderers(options.renderer.as_deref().or(settings.renderer.as_deref()))?;
    let setup = Setup {
        settings,
        settings_folder: folder,
        system_language: system_language(),
        file: options.file,
        step,
        typed_paths: false,
        exit_after_frames: options.exit_after_frames,
    };
    let mut failures = Vec::new();
    for renderer in renderers {
        match run_with(renderer, setup.clone()) {
            Ok(()) => return Ok(()),
            Err(error) => {
                tracing::warn!(%renderer, %error, "the renderer does not start");
                failures.push(format!("{renderer}: {error}"));
            }
        }
    }
    Err(StartError::NoWindow(failures.join("; ")))
}

fn run_with(renderer: Renderer, setup: Setup) -> eframe::Result {
    let viewport = ViewportBuilder::default()
        .with_title(NAME)
        .with_app_id(NAME)
        .with_inner_size(SIZE)
        .with_min_inner_size(LEAST);
    let options = NativeOptions {
        viewport,
        renderer,
        // The bundled faces come first; our own provider below speaks Chinese, not the language of
        // the system, so that no Chinese text is set in Japanese shapes.
        system_font_fallback: false,
        // There are no gradients to smooth, and where no graphics card draws, each pixel counts.
        dithering: false,
        ..NativeOptions::default()
    };
    let create = move |context: &eframe::CreationContext<'_>| {
        let app: Box<dyn eframe::App> = Box::new(App {
            window: Window::new(&context.egui_ctx, setup),
            passes_to_fall_back: 3,
        });
        Ok(app)
    };
    eframe::run_native(NAME, options, Box::new(create))
}

/// The window as eframe runs it.
struct App {
    window: Window,
    /// Frames until the fonts of the system are looked up: a search over all of them, for which the
    /// first screen must not wait.
    passes_to_fall_back: u8,
}

impl App {
    fn fall_back_when_shown(&mut self, ctx: &egui::Context) {
        if self.passes_to_fall_back == 0 {
            return;
        }
        self.passes_to_fall_back -= 1;
        if self.passes_to_fall_back == 0 {
            super::fonts::fall_back(ctx);
        }
        ctx.request_repaint();
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.fall_back_when_shown(ctx);
        self.window.logic(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.window.show(ui, Some(frame));
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

/// The renderers to try, in this order: the one that was asked for alone, else all there are.
fn renderers(asked: Option<&str>) -> Result<Vec<Renderer>, StartError> {
    let all = all_renderers();
    let Some(asked) = asked else { return Ok(all) };
    let found = all
        .iter()
        .copied()
        .find(|renderer| renderer.to_string() == asked);
    found
        .map(|renderer| vec![renderer])
        .ok_or_else(|| StartError::UnknownRenderer {
            asked: asked.to_owned(),
            known: all.iter().map(ToString::to_string).collect(),
        })
}

/// OpenGL is the faster one on a machine without a graphics card and the only one built for Linux.
#[cfg(target_os = "linux")]
fn all_renderers() -> Vec<Renderer> {
    vec![Renderer::Glow]
}

/// Elsewhere wgpu comes first: on Windows it has a software adapter, also under remote desktop.
#[cfg(not(target_os = "linux"))]
fn all_renderers() -> Vec<Renderer> {
    vec![Renderer::Wgpu, Renderer::Glow]
}

fn step(asked: &str) -> Result<Step, StartError> {
    let id = |step: Step| step.key().trim_start_matches("step-");
    Step::ALL
        .into_iter()
        .find(|step| id(*step) == asked)
        .ok_or_else(|| StartError::UnknownStep {
            asked: asked.to_owned(),
            known: Step::ALL.map(id).to_vec(),
        })
}

/// Chinese, unless the system speaks another language.
fn system_language() -> Lang {
    match sys_locale::get_locale() {
        Some(locale) if !locale.to_ascii_lowercase().starts_with("zh") => Lang::En,
        Some(_) | None => Lang::Zh,
    }
}
