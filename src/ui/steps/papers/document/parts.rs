//! What stands in a section beside its text: tables and charts that follow the data, pictures.

use std::time::Duration;

use egui::{Align, Label, Layout, Margin, RichText, Ui, Vec2, vec2};

use crate::app::Command;
use crate::compose::{self, Caption};
use crate::finding::Place;
use crate::plan::Picture;
use crate::plan::edit::{Edit, ListEdit};
use crate::programme::{ChartKind, DocumentRole, Part, Section, TableKind};
use crate::ui::View;
use crate::ui::steps::papers::text::plain;
use crate::ui::theme::{Size, Theme, space};
use crate::ui::widgets::{Pictures, findings_under, label, note, quiet, secondary};

/// A picture is shown no larger.
const SMALL: Vec2 = vec2(132.0, 96.0);
/// Captions follow typing no faster than this.
const MOMENT: Duration = Duration::from_millis(500);

/// The numbered captions of a document as they are printed, kept while the plan stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Captions {
    made_of: Option<(DocumentRole, u64, u64)>,
    made_at: f64,
    list: Vec<Caption>,
}

impl Captions {
    /// Follows the plan; while a person types, after a moment.
    pub fn follow(&mut self, ui: &Ui, view: &View<'_>, role: DocumentRole) {
        let workspace = view.workspace;
        let wanted = (role, workspace.revision(), view.epoch);
        if self.made_of == Some(wanted) {
            return;
        }
        let now = ui.input(|input| input.time);
        let same = self.made_of.is_some_and(|(of, ..)| of == role);
        if same && now - self.made_at < MOMENT.as_secs_f64() {
            ui.ctx().request_repaint_after(MOMENT);
            return;
        }
        let (plan, programme) = (workspace.plan(), workspace.programme());
        let (factors, assessment) = (workspace.factors(), workspace.assessment());
        let lang = plan.head.language;
        self.list = compose::captions(role, plan, programme, factors, assessment, lang);
        self.made_of = Some(wanted);
        self.made_at = now;
    }

    fn of(&self, section: &str, part: usize) -> Option<&str> {
        let mut list = self.list.iter();
        let found = list.find(|caption| caption.section == section && caption.part == part);
        found.map(|caption| caption.text.as_str())
    }
}

/// Shows the parts of a section in their order; the text is shown by the editor.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    section: &Section,
    captions: &Captions,
    pictures: &mut Pictures,
) {
    for (at, part) in section.parts.iter().enumerate() {
        let caption = captions.of(&section.id, at);
        match part {
            Part::Prose | Part::Form(_) => {}
            Part::Table(kind) => follows(ui, view, caption, "papers-table", table_key(*kind)),
            Part::Chart(kind) => follows(ui, view, caption, "papers-chart", chart_key(*kind)),
            Part::Picture {
                slot,
                caption: title,
            } => {
                let workspace = view.workspace;
                let title = plain(title.get(workspace.plan().head.language), workspace);
                let caption = caption.unwrap_or(&title);
                ui.push_id(slot, |ui| picture(ui, view, slot, caption, pictures));
            }
        }
    }
}

/// A quiet card for something that is made from the data: with its caption, or with its name where
/// nothing can be printed yet.
fn follows(ui: &mut Ui, view: &View<'_>, caption: Option<&str>, sort: &str, title: &str) {
    let text = caption.map_or_else(
        || view.tr_with(sort, &[("title", &view.tr(title))]),
        ToOwned::to_owned,
    );
    quiet_card(ui, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                note(ui, &view.tr("papers-follows"));
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(RichText::new(text).font(Size::Field.regular())).truncate());
                });
            });
        });
    });
}

fn quiet_card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let theme = Theme::of(ui);
    let frame = egui::Frame::new()
        .fill(theme.rail)
        .stroke(theme.hairline())
        .corner_radius(space::FIELD_RADIUS)
        .inner_margin(Margin::symmetric(12, 4));
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
        .inner
}

/// A slot for a picture.
fn picture(ui: &mut Ui, view: &mut View<'_>, slot: &str, caption: &str, pictures: &mut Pictures) {
    let place = Place::of(&["picture", slot]);
    let workspace = view.workspace;
    let picture = workspace.plan().picture(slot);
    quiet_card(ui, |ui| {
        ui.horizontal(|ui| {
            if let Some(picture) = picture {
                pictures.show(ui, picture, SMALL, caption);
            }
            ui.vertical(|ui| {
                label(ui, &view.tr("papers-picture"));
                ui.add(Label::new(caption).wrap());
                match picture {
                    Some(picture) => {
                        let size = pictures.size(ui.ctx(), picture);
                        note(ui, &described(view, picture, size))
                    }
                    None => note(ui, &view.tr("papers-picture-none")),
                };
                ui.horizontal(|ui| {
                    let key = if picture.is_some() {
                        "papers-picture-other"
                    } else {
                        "papers-picture-choose"
                    };
                    let choose = secondary(ui, &view.tr(key));
                    view.visit(&choose, &place);
                    if choose.clicked() {
                        view.commands.push(Command::PictureDialog(slot.to_owned()));
                    }
                    let at = workspace.plan().pictures.iter();
                    let at = at.clone().position(|picture| picture.id == slot);
                    if let Some(at) = at
                        && quiet(ui, &view.tr("papers-picture-remove")).clicked()
                    {
                        view.edit(Edit::Picture(ListEdit::Remove(at)), place.clone());
                    }
                });
            });
        });
        findings_under(ui, view, &place);
    });
}

fn described(view: &View<'_>, picture: &Picture, size: Option<(u32, u32)>) -> String {
    let (width, height) = size.unwrap_or_default();
    view.tr_with(
        "papers-picture-file",
        &[
            ("name", &picture.name),
            ("width", &width.to_string()),
            ("height", &height.to_string()),
        ],
    )
}

/// The translation key of a table's name.
pub(in crate::ui::steps::papers) const fn table_key(kind: TableKind) -> &'static str {
    match kind {
        TableKind::Economy => "compose-table-economy",
        TableKind::Activity => "compose-table-activity",
        TableKind::Energy => "compose-table-energy",
        TableKind::EmissionBySector => "compose-table-by-sector",
        TableKind::EmissionByCarrier => "compose-table-by-carrier",
        TableKind::EmissionSummary => "compose-table-summary",
        TableKind::Factors => "compose-table-factors",
        TableKind::Stages => "compose-table-stages",
        TableKind::Indicators => "compose-table-indicators",
        TableKind::Measures => "compose-table-measures",
        TableKind::MeasureEffects => "compose-table-effects-no-year",
        TableKind::Investment => "compose-table-investment",
        TableKind::Pathway => "compose-table-pathway",
        TableKind::BaselineAssumptions => "compose-table-assumptions",
        TableKind::Targets => "compose-table-targets",
        TableKind::Conditions => "compose-table-conditions",
        TableKind::Evidence => "compose-table-evidence",
    }
}

/// The translation key of a chart's name.
const fn chart_key(kind: ChartKind) -> &'static str {
    match kind {
        ChartKind::Pathway => "chart-pathway",
        ChartKind::EmissionStructure => "chart-emission-structure",
        ChartKind::EnergyStructure => "chart-energy-structure",
        ChartKind::MeasureEffects => "compose-table-effects-no-year",
        ChartKind::Wedges => "chart-wedges",
        ChartKind::CostCurve => "chart-cost-curve-no-year",
        ChartKind::PastChange => "chart-past-change-title",
        ChartKind::PlannedChange => "chart-planned-change-title",
    }
}
