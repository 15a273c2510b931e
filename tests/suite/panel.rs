//! A panel of a step with the plan it works on, without the frame of the window.

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nearzero::app::{Command, Step, Workspace, open_new, open_sample, step_of};
use nearzero::base::Lang;
use nearzero::finding::Place;
use nearzero::ui::steps::{self, StepsState};
use nearzero::ui::theme::{self, Theme};
use nearzero::ui::{Exporting, View, fonts};

pub type Panel = Harness<'static, Bench>;

/// A panel with the plan it works on. Commands that change or show something are carried out after
/// each frame, as the window does; the others are kept.
pub struct Bench {
    pub workspace: Workspace,
    pub step: Step,
    pub lang: Lang,
    pub state: StepsState,
    pub place: Option<Place>,
    pub show: Option<Place>,
    pub traced: Option<String>,
    pub epoch: u64,
    pub asked: Vec<Command>,
}

impl Bench {
    fn new(workspace: Workspace, step: Step) -> Self {
        Self {
            workspace,
            step,
            lang: Lang::Zh,
            state: StepsState::default(),
            place: None,
            show: None,
            traced: None,
            epoch: 0,
            asked: Vec::new(),
        }
    }

    fn frame(&mut self, ui: &mut egui::Ui) {
        let mut commands = Vec::new();
        let show = self.show.take();
        let traced = self.traced.clone();
        let mut view = View {
            workspace: &self.workspace,
            lang: self.lang,
            theme: Theme::of(ui),
            today: jiff::civil::date(2023, 9, 1),
            show: show.as_ref(),
            traced: traced.as_deref(),
            epoch: self.epoch,
            busy: false,
            exporting: &Exporting::Idle,
            place: &mut self.place,
            commands: &mut commands,
        };
        egui::ScrollArea::vertical().show(ui, |ui| {
            steps::show(ui, &mut view, self.step, &mut self.state);
        });
        for command in commands {
            self.carry_out(command);
        }
    }

    fn carry_out(&mut self, command: Command) {
        match command {
            Command::Edit(edit, place) => self.workspace.edit(edit, place),
            Command::Type(edit, place) => self.workspace.type_edit(edit, place),
            Command::Pause => self.workspace.pause(),
            Command::Trace(reference) | Command::Select(reference) => {
                self.traced = Some(reference);
            }
            Command::Show(place) => {
                self.step = step_of(&place);
                self.show = Some(place);
            }
            other => self.asked.push(other),
        }
    }

    /// Takes the newest step back and goes to its place, as the window does.
    pub fn undo(&mut self) {
        let place = self.workspace.undo().unwrap();
        self.epoch += 1;
        self.carry_out(Command::Show(place));
    }

    /// Makes the newest undone step again and goes to its place.
    pub fn redo(&mut self) {
        let place = self.workspace.redo().unwrap();
        self.epoch += 1;
        self.carry_out(Command::Show(place));
    }

    pub fn section(&self, document: &str, section: &str) -> &str {
        self.workspace.plan().section(document, section)
    }
}

pub fn harness(workspace: Workspace, step: Step) -> Harness<'static, Bench> {
    let mut harness = Harness::builder()
        .with_size(egui::vec2(806.0, 690.0))
        .with_max_steps(60)
        .with_context_setup(|ctx| {
            fonts::install(ctx);
            theme::install(ctx, false);
        })
        .build_ui_state(
            |ui, bench: &mut Bench| bench.frame(ui),
            Bench::new(workspace, step),
        );
    harness.run();
    harness
}

pub fn sample() -> Workspace {
    open_sample("shandong-city").unwrap()
}

/// A worked plan of another kind.
pub fn sample_of(kind: &str) -> Workspace {
    open_sample(&format!("shandong-{kind}")).unwrap()
}

pub fn blank() -> Workspace {
    let programme = crate::worked::programme();
    open_new((&programme.id, &programme.kinds[0].id), Lang::Zh, None).unwrap()
}

/// A panel so high that all of a step is in sight at once.
pub fn roomy(workspace: Workspace, step: Step) -> Panel {
    let mut panel = harness(workspace, step);
    panel.set_size(egui::vec2(806.0, 6000.0));
    panel.run();
    panel
}

pub fn press(panel: &mut Panel, role: Role, label: &str) {
    panel.get_by_role_and_label(role, label).click();
    panel.run();
}

/// Chooses from a list.
pub fn pick(panel: &mut Panel, combo: &str, option: &str) {
    press(panel, Role::ComboBox, combo);
    press(panel, Role::Button, option);
}

pub fn says(panel: &Panel, words: &str) -> bool {
    panel.query_all_by_label_contains(words).next().is_some()
}

pub fn type_text(harness: &Harness<'_, Bench>, text: &str) {
    for c in text.chars() {
        harness.event(egui::Event::Text(c.to_string()));
    }
}

/// Opens the table of a sector by the beginning of its tab.
pub fn open_sector(harness: &mut Harness<'_, Bench>, name: &str) {
    let begins = |label: &str| {
        label
            .strip_prefix(name)
            .is_some_and(|rest| rest.starts_with(' '))
    };
    let mut tabs = harness.query_all_by_role(Role::Button);
    let tab = tabs.find(|node| {
        node.accesskit_node()
            .label()
            .is_some_and(|label| begins(&label))
    });
    tab.unwrap_or_else(|| panic!("no sector {name}")).click();
    drop(tabs);
    harness.run();
}
