//! What stands in a section beside its text: tables and charts that follow the data, pictures.

use std::collections::BTreeMap;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use egui::{Align, ColorImage, Context, Layout, Margin, TextureHandle, TextureOptions, Ui, vec2};

use crate::app::Command;
use crate::finding::Place;
use crate::plan::Picture;
use crate::plan::edit::{Edit, ListEdit};
use crate::programme::{ChartKind, Part, TableKind};
use crate::ui::View;
use crate::ui::steps::papers::text::plain;
use crate::ui::theme::{Size, Theme, space};
use crate::ui::widgets::{findings_under, label, note, one_line, quiet, secondary};

/// The longer side of a small picture.
const SMALL: u32 = 480;

/// Small pictures, made once for each picture of the plan.
#[derive(Clone, Default)]
pub(super) struct Thumbnails(BTreeMap<String, Thumbnail>);

/// A small picture, with what it was made of: the name of the file and the length of the data.
#[derive(Clone)]
struct Thumbnail {
    made_of: (String, usize),
    texture: Option<Arc<TextureHandle>>,
    size: (u32, u32),
}

impl std::fmt::Debug for Thumbnails {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_set().entries(self.0.keys()).finish()
    }
}

/// Shows the parts of a section in their order; the text is shown by the editor.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, parts: &[Part], thumbnails: &mut Thumbnails) {
    for part in parts {
        match part {
            Part::Prose | Part::Form(_) => {}
            Part::Table(kind) => follows(ui, view, "papers-table", table_key(*kind)),
            Part::Chart(kind) => follows(ui, view, "papers-chart", chart_key(*kind)),
            Part::Picture { slot, caption } => {
                let workspace = view.workspace;
                let language = workspace.plan().head.language;
                let caption = plain(caption.get(language), workspace);
                ui.push_id(slot, |ui| picture(ui, view, slot, &caption, thumbnails));
            }
        }
    }
}

/// A quiet card for something that is made from the data.
fn follows(ui: &mut Ui, view: &View<'_>, sort: &str, title: &str) {
    quiet_card(ui, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                note(ui, &view.tr("papers-follows"));
                let text = view.tr_with(sort, &[("title", &view.tr(title))]);
                let galley = one_line(ui, &text, Size::Field.regular(), ui.available_width());
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.label(galley);
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
fn picture(
    ui: &mut Ui,
    view: &mut View<'_>,
    slot: &str,
    caption: &str,
    thumbnails: &mut Thumbnails,
) {
    let place = Place::of(&["picture", slot]);
    let workspace = view.workspace;
    let picture = workspace.plan().picture(slot);
    quiet_card(ui, |ui| {
        ui.horizontal(|ui| {
            if let Some(picture) = picture {
                thumbnails.show(ui, picture, caption);
            }
            ui.vertical(|ui| {
                label(ui, &view.tr("papers-picture"));
                ui.add(egui::Label::new(caption).wrap());
                match picture {
                    Some(picture) => note(ui, &thumbnails.described(view, picture)),
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

impl Thumbnails {
    fn of(&mut self, ctx: &Context, picture: &Picture) -> &Thumbnail {
        let made_of = (picture.name.clone(), picture.data.len());
        let known = self.0.get(&picture.id);
        if known.is_none_or(|known| known.made_of != made_of) {
            let (texture, size) = read(ctx, picture).unzip();
            let thumbnail = Thumbnail {
                made_of,
                texture,
                size: size.unwrap_or_default(),
            };
            self.0.insert(picture.id.clone(), thumbnail);
        }
        self.0
            .entry(picture.id.clone())
            .or_insert_with(|| Thumbnail {
                made_of: Default::default(),
                texture: None,
                size: (0, 0),
            })
    }

    fn show(&mut self, ui: &mut Ui, picture: &Picture, caption: &str) {
        let ctx = ui.ctx().clone();
        if let Some(texture) = &self.of(&ctx, picture).texture {
            let image = egui::Image::new(texture.as_ref())
                .max_size(vec2(132.0, 96.0))
                .corner_radius(4)
                .alt_text(caption);
            ui.add(image);
        }
    }

    fn described(&self, view: &View<'_>, picture: &Picture) -> String {
        let size = self.0.get(&picture.id).map(|known| known.size);
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
}

/// The picture in small, and how large it is.
fn read(ctx: &Context, picture: &Picture) -> Option<(Arc<TextureHandle>, (u32, u32))> {
    let bytes = STANDARD.decode(&picture.data).ok()?;
    let image = image::load_from_memory(&bytes).ok()?;
    let size = (image.width(), image.height());
    let small = image.thumbnail(SMALL, SMALL).to_rgba8();
    let (width, height) = (
        usize::try_from(small.width()).ok()?,
        usize::try_from(small.height()).ok()?,
    );
    let image = ColorImage::from_rgba_unmultiplied([width, height], small.as_raw());
    let texture = ctx.load_texture(&picture.id, image, TextureOptions::LINEAR);
    Some((Arc::new(texture), size))
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
    }
}
