//! The frame of the window: what holds the open plan, the start screen, the bars and columns.
//!
//! [`Window`] owns the workspace, the settings and the running work. One frame goes: see what
//! became of the work ([`Window::logic`]), show the panels, which collect commands, and carry the
//! commands out (`apply`). `tasks` starts and ends work beside the window, `asking` shows what must
//! be answered before anything else.

mod apply;
mod asking;
mod banner;
mod menu;
mod middle;
mod outcomes;
mod pages;
pub mod preview;
mod rail;
pub mod right;
mod shortcuts;
mod start;
mod status;
mod tasks;
mod top_bar;

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, Ui, ViewportCommand};
use jiff::Zoned;

use super::fonts;
use super::state::UiState;
use super::theme::{self, Theme, space};
use super::view::{Exporting, View};
use crate::app::{Aside, Command, Job, Shelf, Step, Waker, Workspace};
use crate::base::Lang;
use crate::i18n::tr;
use crate::store::{Settings, Told};
use asking::Asking;
pub use asking::Leave;
use tasks::Tasks;
use top_bar::plan_title;

/// The zooms on offer, in per cent.
const ZOOMS: [u16; 7] = [90, 100, 110, 120, 125, 140, 150];

/// From this width on the right column is open unless the person folded it.
const RIGHT_FROM: f32 = 1200.0;
/// The middle is never narrower than this; the left column gives way first.
const MIDDLE: f32 = 620.0;
/// A typed step ends after so many seconds without a key.
const IDLE: f64 = 1.0;

/// What the window is started with.
#[derive(Clone, Debug, Default)]
pub struct Setup {
    /// What the person chose before.
    pub settings: Settings,
    /// Where choices are kept; `None` to keep none.
    pub settings_folder: Option<PathBuf>,
    /// The language of the system, used while none is chosen.
    pub system_language: Lang,
    /// A plan to open.
    pub file: Option<PathBuf>,
    /// The step to show first.
    pub step: Option<Step>,
    /// Asks for paths in the window itself, without the dialogs of the system.
    pub typed_paths: bool,
    /// Ends the program after so many frames: for trials without a person.
    pub exit_after_frames: Option<u32>,
}

/// Whether the plan is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Saved {
    /// It has no file yet and nothing was entered.
    New,
    /// Changes are not in the file yet.
    Not,
    /// It is being written.
    Saving,
    /// It is, since a time of day that is known when it was saved in this window.
    Done(Option<String>),
}

/// What bars and menus show beside the plan.
struct Facts<'a> {
    lang: Lang,
    dark: bool,
    zoom: u16,
    recent: &'a [PathBuf],
    saved: Saved,
}

/// The window.
pub struct Window {
    workspace: Option<Workspace>,
    /// Grows with every plan that is left: work that was begun for one never meets another.
    serial: u64,
    settings: Settings,
    settings_folder: Option<PathBuf>,
    lang: Lang,
    ui: UiState,
    /// What the first screen offers, read anew whenever a plan is left.
    shelf: Aside<u64, Shelf>,
    tasks: Tasks,
    asking: Option<Asking>,
    /// What went wrong or right, until it is closed.
    banner: Option<(theme::Tone, Told)>,
    exporting: Exporting,
    saved_at: Option<String>,
    /// The title of the window of the system.
    title: String,
    /// Set when the window may close without asking again.
    closing: bool,
    frames_left: Option<u32>,
}

impl Window {
    /// The window over a context that has not shown a frame yet.
    #[must_use]
    pub fn new(ctx: &Context, setup: Setup) -> Self {
        let Setup {
            settings,
            settings_folder,
            system_language,
            file,
            step,
            typed_paths,
            exit_after_frames,
        } = setup;
        fonts::install(ctx);
        let dark = settings
            .dark
            .unwrap_or_else(|| ctx.system_theme() == Some(egui::Theme::Dark));
        theme::install(ctx, dark);
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        ctx.set_zoom_factor(f32::from(settings.zoom) / 100.0);
        let waker: Waker = {
            let ctx = ctx.clone();
            Arc::new(move || ctx.request_repaint())
        };
        let mut window = Self {
            workspace: None,
            serial: 0,
            lang: settings.language.unwrap_or(system_language),
            ui: UiState {
                right_open: settings.folded.then_some(false),
                ..UiState::default()
            },
            settings,
            settings_folder,
            shelf: Aside::default(),
            tasks: Tasks::new(waker, typed_paths),
            asking: None,
            banner: None,
            exporting: Exporting::default(),
            saved_at: None,
            title: String::new(),
            closing: false,
            frames_left: exit_after_frames,
        };
        if let Some(file) = file {
            window.open_at_start(file, step);
        }
        window
    }

    /// The open plan.
    #[must_use]
    pub const fn workspace(&self) -> Option<&Workspace> {
        self.workspace.as_ref()
    }

    /// The step in the middle.
    #[must_use]
    pub const fn step(&self) -> Step {
        self.ui.step
    }

    /// The language of the window.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Sees what became of running work and answers the wish to close. Runs before every frame, and
    /// also while the window is hidden.
    pub fn logic(&mut self, ctx: &Context) {
        self.poll(ctx);
        if ctx.input(|input| input.viewport().close_requested()) {
            self.close_requested(ctx);
        }
        self.pause_when_idle(ctx);
    }

    /// Shows a frame. `handle` is the window of the system, to which its dialogs belong.
    pub fn show(&mut self, ui: &mut Ui, handle: Option<&eframe::Frame>) {
        let step = self.workspace.is_some().then_some(self.ui.step);
        let mut commands = shortcuts::collect(ui.ctx(), self.asking.is_some(), step);
        if self.workspace.is_some() {
            self.show_plan(ui, &mut commands);
        } else {
            self.show_start(ui, &mut commands);
        }
        self.show_asking(ui.ctx(), &mut commands);
        for command in commands {
            self.apply(ui.ctx(), handle, command);
        }
        self.name_window(ui.ctx());
        self.keep_fold();
        self.count_frame(ui.ctx());
    }

    fn show_plan(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) {
        let Some(workspace) = &self.workspace else {
            return;
        };
        let facts = Facts {
            lang: self.lang,
            dark: ui.visuals().dark_mode,
            zoom: self.settings.zoom,
            recent: &self.settings.recent,
            saved: saved(workspace, &self.tasks, self.saved_at.as_ref()),
        };
        let state = &mut self.ui;
        let show = state.show.take();
        let traced = state.traced.clone();
        let mut place = state.place.take();
        let mut steps = std::mem::take(&mut state.steps);
        let mut view = View {
            workspace,
            lang: self.lang,
            theme: Theme::of(ui),
            today: Zoned::now().date(),
            show: show.as_ref(),
            traced: traced.as_deref(),
            epoch: state.epoch,
            busy: self.exporting.is_running(),
            exporting: &self.exporting,
            place: &mut place,
            commands,
        };
        let (narrow, right) = columns(ui.max_rect().width(), state.right_open);
        top_bar::show(ui, &mut view, &facts);
        if banner::show(ui, self.lang, self.banner.as_ref()) {
            self.banner = None;
        }
        status::show(ui, &mut view, state.step, facts.zoom);
        rail::show(ui, &mut view, state.step, narrow);
        right::show(ui, &mut view, state, right);
        middle::show(ui, &mut view, state, &mut steps);
        state.place = place;
        state.steps = steps;
        self.make_pages(ui.ctx());
    }

    fn show_start(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) {
        let waker = &self.tasks.waker;
        self.shelf.ask(self.serial, || {
            Job::start("shelf", Arc::clone(waker), |_| Ok(Shelf::read()))
        });
        let facts = Facts {
            lang: self.lang,
            dark: ui.visuals().dark_mode,
            zoom: self.settings.zoom,
            recent: &self.settings.recent,
            saved: Saved::Done(None),
        };
        start::bar(ui, &facts, commands);
        if banner::show(ui, self.lang, self.banner.as_ref()) {
            self.banner = None;
        }
        let offer = start::Offer {
            shelf: self.shelf.value(),
            opening: self.tasks.is_opening(),
        };
        start::show(ui, &facts, offer, commands);
    }

    fn pause_when_idle(&mut self, ctx: &Context) {
        let Some(typed_at) = self.ui.typed_at else {
            return;
        };
        let idle = ctx.input(|input| input.time) - typed_at;
        if idle < IDLE {
            ctx.request_repaint_after_secs(seconds(IDLE - idle));
            return;
        }
        self.ui.typed_at = None;
        if let Some(workspace) = &mut self.workspace {
            workspace.pause();
        }
    }

    /// Names the window after the plan, so that it is found among others.
    fn name_window(&mut self, ctx: &Context) {
        let plan = self
            .workspace
            .as_ref()
            .map(|workspace| plan_title(workspace, self.lang));
        let title = match plan {
            Some(plan) => format!("{plan} - {}", tr(self.lang, "program-name")),
            None => tr(self.lang, "program-name"),
        };
        if self.title != title {
            self.title.clone_from(&title);
            ctx.send_viewport_cmd(ViewportCommand::Title(title));
        }
    }

    /// Remembers whether the right column is folded.
    fn keep_fold(&mut self) {
        let folded = self.ui.right_open == Some(false);
        if self.settings.folded != folded {
            self.settings.folded = folded;
            self.keep_settings();
        }
    }

    fn count_frame(&mut self, ctx: &Context) {
        if let Some(left) = &mut self.frames_left {
            *left = left.saturating_sub(1);
            self.closing = self.closing || *left == 0;
            let command = if *left == 0 {
                ViewportCommand::Close
            } else {
                ViewportCommand::RequestPaintWhileHidden
            };
            ctx.send_viewport_cmd(command);
            ctx.request_repaint();
        }
    }
}

/// Whether the left column shows marks alone, and whether the right one is open.
fn columns(width: f32, right: Option<bool>) -> (bool, bool) {
    let right = right.unwrap_or(width >= RIGHT_FROM);
    let rest = width - space::RAIL - if right { space::RIGHT } else { 0.0 };
    (rest < MIDDLE, right)
}

fn saved(workspace: &Workspace, tasks: &Tasks, at: Option<&String>) -> Saved {
    if tasks.is_saving() {
        Saved::Saving
    } else if workspace.is_changed() {
        Saved::Not
    } else if workspace.file().is_none() {
        Saved::New
    } else {
        Saved::Done(at.cloned())
    }
}

/// Seconds for the scheduler of frames, which counts in single precision.
fn seconds(seconds: f64) -> f32 {
    std::time::Duration::from_secs_f64(seconds.max(0.0)).as_secs_f32()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_give_way_from_the_left_when_the_window_is_narrow() {
        assert_eq!(columns(1366.0, None), (false, true));
        assert_eq!(columns(1093.0, None), (false, false));
        assert_eq!(columns(1093.0, Some(true)), (true, true));
        assert_eq!(columns(911.0, None), (false, false));
        assert_eq!(columns(800.0, None), (true, false));
    }
}
