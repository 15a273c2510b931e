//! The panels of the steps, driven by role and label, without the frame of the window.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use nearzero::account::factors;
use nearzero::app::{Command, Step, Workspace};
use nearzero::base::Lang;
use nearzero::plan::new_plan;
use nearzero::programme::built_in;
use nearzero::ui::steps::{self, StepsState};
use nearzero::ui::theme::{self, Theme};
use nearzero::ui::{Exporting, View};

/// A panel with the plan it works on. Commands that change the plan are carried out after each
/// frame; the others are kept.
struct Bench {
    workspace: Workspace,
    step: Step,
    lang: Lang,
    state: StepsState,
    place: Option<nearzero::finding::Place>,
    epoch: u64,
    asked: Vec<Command>,
}

impl Bench {
    fn new(step: Step) -> Self {
        let programme = &built_in()[0];
        let unit_of = |id: &str| factors().carrier(id).unwrap().1.usual_unit;
        let plan = new_plan(programme, &programme.kinds[0], Lang::Zh, unit_of);
        Self {
            workspace: Workspace::new(plan, programme, None),
            step,
            lang: Lang::Zh,
            state: StepsState::default(),
            place: None,
            epoch: 0,
            asked: Vec::new(),
        }
    }

    fn show(&mut self, ui: &mut egui::Ui) {
        let mut commands = Vec::new();
        let mut view = View {
            workspace: &self.workspace,
            lang: self.lang,
            theme: Theme::of(ui),
            today: jiff::civil::date(2023, 9, 1),
            show: None,
            traced: None,
            epoch: self.epoch,
            busy: false,
            exporting: &Exporting::Idle,
            place: &mut self.place,
            commands: &mut commands,
        };
        egui::ScrollArea::vertical()
            .auto_shrink(false)
            .show(ui, |ui| {
                steps::show(ui, &mut view, self.step, &mut self.state);
            });
        for command in commands {
            match command {
                Command::Edit(edit, place) => self.workspace.edit(edit, place),
                Command::Type(edit, place) => self.workspace.type_edit(edit, place),
                Command::Pause => self.workspace.pause(),
                other => self.asked.push(other),
            }
        }
    }

    fn undo(&mut self) {
        let _place = self.workspace.undo();
        self.epoch += 1;
    }
}

fn harness(step: Step) -> Harness<'static, Bench> {
    Harness::builder()
        .with_size(egui::vec2(806.0, 690.0))
        .with_context_setup(|ctx| {
            nearzero::ui::fonts::install(ctx);
            theme::install(ctx, false);
        })
        .build_ui_state(|ui, bench| bench.show(ui), Bench::new(step))
}

fn value(harness: &Harness<'_, Bench>, line: usize, year: i32) -> String {
    let activity = &harness.state().workspace.plan().activities[line];
    let datum = activity.values.iter().find(|datum| datum.year == year);
    datum.map(|datum| datum.value.0.clone()).unwrap_or_default()
}

#[test]
fn a_table_from_a_spreadsheet_is_pasted_as_one_step() {
    let mut harness = harness(Step::Activity);
    harness.run();
    harness.get_by_label("工业·原煤 2020").click();
    harness.run();
    harness.event(egui::Event::Paste(
        "100\t110\t120\r\n7.5\t待提供\tabc\r\n".to_owned(),
    ));
    harness.run();
    assert_eq!(
        [2020, 2021, 2022].map(|year| value(&harness, 0, year)),
        ["100", "110", "120"]
    );
    assert_eq!(
        [2020, 2022].map(|year| value(&harness, 1, year)),
        ["7.5", "abc"]
    );
    harness.get_by_label("工业·焦炭 2021");
    let shown = harness.get_by_label("工业·焦炭 2021").value();
    assert_eq!(shown.as_deref(), Some("待提供"));
    harness.state_mut().undo();
    harness.run();
    assert_eq!(
        [2020, 2021, 2022].map(|year| value(&harness, 0, year)),
        ["", "", ""]
    );
    assert!(!harness.state().workspace.can_undo());
}

#[test]
fn typing_moves_by_keys_and_keeps_what_is_wrong() {
    let mut harness = harness(Step::Activity);
    harness.run();
    harness.get_by_label("工业·原煤 2020").click();
    harness.run();
    for event in typed("12a") {
        harness.event(event);
    }
    harness.key_press(egui::Key::Enter);
    for event in typed("5") {
        harness.event(event);
    }
    harness.key_press(egui::Key::Tab);
    for event in typed("6") {
        harness.event(event);
    }
    harness.key_press(egui::Key::Escape);
    harness.run();
    assert_eq!(
        value(&harness, 0, 2020),
        "12a",
        "a slip stays as it was typed"
    );
    assert_eq!(value(&harness, 1, 2020), "5");
    assert_eq!(
        value(&harness, 1, 2021),
        "",
        "escape gives up what was typed"
    );
}

fn typed(text: &str) -> Vec<egui::Event> {
    text.chars()
        .map(|c| egui::Event::Text(c.to_string()))
        .collect()
}
