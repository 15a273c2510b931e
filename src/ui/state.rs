//! What the window remembers from frame to frame. Never anything of the plan.

use super::shell::preview::Preview;
use super::shell::right::trace::Traced;
use super::steps::StepsState;
use crate::app::Step;
use crate::finding::Place;

/// A tab of the right column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Where the selected figure comes from.
    Trace,
    /// What to do here.
    #[default]
    Guidance,
    /// The findings of the step.
    Findings,
    /// The pages of the document.
    Preview,
}

impl Tab {
    /// All tabs in their order.
    pub const ALL: [Self; 4] = [Self::Trace, Self::Guidance, Self::Findings, Self::Preview];

    /// The translation key of the tab's name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Trace => "tab-trace",
            Self::Guidance => "tab-guidance",
            Self::Findings => "tab-findings",
            Self::Preview => "tab-preview",
        }
    }
}

/// What the window remembers while a plan is open.
#[derive(Debug, Default)]
pub struct UiState {
    /// The step shown in the middle.
    pub step: Step,
    /// The tab shown at the right.
    pub tab: Tab,
    /// Whether the right column is open; `None` lets the width of the window decide.
    pub right_open: Option<bool>,
    /// The place that the person works at.
    pub place: Option<Place>,
    /// A place to scroll to and focus in the next frame.
    pub show: Option<Place>,
    /// Set to put the keyboard at the beginning of the step in the next frame.
    pub enter: bool,
    /// What had the keyboard in the frame before.
    pub focused: Option<egui::Id>,
    /// The figure whose trace is shown.
    pub traced: Option<String>,
    /// That trace.
    pub trace: Option<Traced>,
    /// Grows when the plan changed other than by typing.
    pub epoch: u64,
    /// When something was typed last, in the seconds of the window; `None` after a pause.
    pub typed_at: Option<f64>,
    /// The previewed pages.
    pub preview: Preview,
    /// What the panels of the steps remember.
    pub steps: StepsState,
}

impl UiState {
    /// Goes to a step. Documents are written beside their pages, everything else beside its guidance.
    pub fn go(&mut self, step: Step) {
        if self.step == step {
            return;
        }
        self.step = step;
        self.place = None;
        match (step.document().is_some(), self.tab) {
            (true, Tab::Guidance) => self.tab = Tab::Preview,
            (false, Tab::Preview) => self.tab = Tab::Guidance,
            (true, Tab::Trace | Tab::Findings | Tab::Preview)
            | (false, Tab::Trace | Tab::Guidance | Tab::Findings) => {}
        }
    }

    /// Shows a tab, unfolding the column.
    pub fn open_tab(&mut self, tab: Tab) {
        self.tab = tab;
        self.right_open = Some(true);
    }
}
