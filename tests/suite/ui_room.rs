//! Every word has room: no text of the window is cut off at the widths on which it is used.

use egui::accesskit::Role;
use egui::epaint::Shape;
use egui::{Rect, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nearzero::base::Lang;
use nearzero::ui::Setup;

use crate::window::{Shown, go, state, steps, wait_until, window_with};

/// 1366 x 768 at 100, 125 and 150 per cent.
const SIZES: [(f32, f32); 3] = [(1366.0, 768.0), (1093.0, 614.0), (911.0, 512.0)];

/// Height of the top bar.
const TOP_BAR: f32 = 52.0;

/// Texts that end in an ellipsis, and those that stand beyond the edge of what holds them.
///
/// A table scrolls by itself and shows a long text whole where it is edited; the programme in the
/// top bar gives way to the verdict. Neither counts.
fn cut_off(shown: &Shown) -> Vec<String> {
    let tables: Vec<String> = [Role::Cell, Role::ColumnHeader, Role::TextInput]
        .into_iter()
        .flat_map(|role| shown.query_all_by_role(role))
        .flat_map(|node| [node.value(), node.accesskit_node().label()])
        .flatten()
        .collect();
    let mut found = Vec::new();
    for clipped in &shown.output().shapes {
        look(&clipped.shape, clipped.clip_rect, &mut found);
    }
    found.retain(|text| !tables.contains(text));
    found
}

fn look(shape: &Shape, clip: Rect, found: &mut Vec<String>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| look(shape, clip, found)),
        Shape::Text(text) => {
            let rect = text.visual_bounding_rect();
            let is_in_sight = clip.y_range().contains(rect.center().y);
            if !is_in_sight || rect.bottom() < TOP_BAR || !rect.is_positive() {
                return;
            }
            let is_beyond = rect.left() < clip.left() - 1.0 || rect.right() > clip.right() + 1.0;
            if text.galley.elided || is_beyond {
                found.push(text.galley.text().to_owned());
            }
        }
        _ => {}
    }
}

#[test]
fn no_word_is_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nzplan");
    let sample = nearzero::app::samples().first().unwrap();
    std::fs::write(&path, sample.text).unwrap();
    let mut all = Vec::new();
    for lang in [Lang::En, Lang::Zh] {
        for (width, height) in SIZES {
            let setup = Setup {
                system_language: lang,
                file: Some(path.clone()),
                ..Setup::default()
            };
            let mut shown = window_with(setup, false);
            shown.set_size(vec2(width, height));
            wait_until(&mut shown, |shown| state(shown).workspace().is_some());
            for (step, name) in steps(&shown, lang) {
                go(&mut shown, &name);
                for text in cut_off(&shown) {
                    all.push(format!("{lang:?} {width} {step:?}: {text}"));
                }
            }
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}
