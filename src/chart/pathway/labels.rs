//! Labels of the pathway chart, in place of a legend: each beside what it names.

use super::Parts;
use crate::chart::board::Board;
use crate::chart::stack::{Band, between};
use crate::chart::{Anchor, Ink, Label, place_of};
use crate::i18n::{tr, tr_with};
use crate::pathway::TargetGap;

/// The labels, the most important first: what finds no room is left to the table.
pub(super) fn labels(parts: &Parts<'_>) -> Vec<Label> {
    let mut board = Board::new(&parts.x, &parts.y);
    board.avoid_line(&parts.baseline);
    board.avoid_line(&parts.planned);
    for stroke in parts.strokes() {
        board.avoid_stroke(stroke);
    }
    for (_, x, allowed) in parts.targets() {
        board.avoid_marker((x, allowed));
    }
    for at in parts.actuals() {
        board.avoid_marker(at);
    }
    let main = parts.path.main_target();
    if let Some((target, x, allowed)) =
        main.and_then(|main| parts.targets().find(|(t, _, _)| t.id == main.id))
    {
        if let Some(planned) = parts.scale.of(&target.planned) {
            board.avoid_upright(x, allowed, planned);
        }
        place_target(&mut board, parts, target, (x, allowed));
    }
    place_actuals(&mut board, parts);
    place_line(&mut board, parts, "chart-plan", Ink::Plan, Anchor::Below);
    place_line(
        &mut board,
        parts,
        "chart-baseline",
        Ink::Baseline,
        Anchor::Above,
    );
    let others = parts
        .targets()
        .filter(|(target, _, _)| main.is_none_or(|main| main.id != target.id));
    for (target, x, allowed) in others {
        place_target(&mut board, parts, target, (x, allowed));
    }
    place_wedges(&mut board, parts);
    place_sides(&mut board, parts);
    for run in runs(&parts.history, board.height()) {
        place_sectors(&mut board, parts, run);
    }
    board.into_labels()
}

fn label(at: (f64, f64), anchor: Anchor, text: &str, ink: Ink) -> Label {
    Label {
        at,
        anchor,
        text: text.to_owned(),
        ink,
        on_fill: false,
        strong: false,
    }
}

/// Beside its diamond: below planned line and diamond first, where nothing is drawn.
fn place_target(
    board: &mut Board,
    parts: &Parts<'_>,
    target: &TargetGap,
    (x, allowed): (f64, f64),
) {
    let text = target_text(parts, target);
    let is_main = target.year == parts.path.target;
    let height = board.height();
    let planned = parts.scale.of(&target.planned).unwrap_or(allowed);
    let (low, high) = (planned.min(allowed), planned.max(allowed));
    let aside = board.across(1.0);
    let half = board.width(&text) / 2.0;
    // Moved in from the edges of the plot where the centred text would not fit.
    let centre = x.clamp(
        parts.x.min + half,
        (parts.x.max - half).max(parts.x.min + half),
    );
    let below = [0.7, 1.3, 2.0, 3.0, 4.5].map(|air| ((centre, low - air * height), Anchor::Below));
    let sides = [
        ((x + aside, allowed), Anchor::Left),
        ((x - aside, allowed), Anchor::Right),
    ];
    let roof = between(&parts.baseline, x).unwrap_or(high).max(high);
    let above = [0.4, 0.9, 1.5, 2.5].map(|air| ((centre, roof + air * height), Anchor::Above));
    // A target that the plan undercuts by far lies above the planned line, so its label does too;
    // the one that the plan is judged by has the white below to itself.
    let is_first = parts
        .path
        .main_target()
        .is_some_and(|main| main.id == target.id);
    let places: Vec<_> = if allowed > planned && !is_first {
        above.into_iter().chain(below).chain(sides).collect()
    } else {
        below.into_iter().chain(sides).chain(above).collect()
    };
    board.place(places.into_iter().map(|(at, anchor)| Label {
        strong: is_main,
        ..label(at, anchor, &text, Ink::Target)
    }));
}

/// `2025 目标 88.8，缺口 1.8`.
fn target_text(parts: &Parts<'_>, target: &TargetGap) -> String {
    let lang = parts.case.lang;
    let scale = &parts.scale;
    let year = target.year.map(|year| year.to_string()).unwrap_or_default();
    let name = super::target_name(target, lang);
    let value = scale.of(&target.allowed);
    let value = value.map_or_else(String::new, |value| scale.text(value));
    let gap = parts.gap_to(target).filter(|gap| !scale.vanishes(*gap));
    let size = gap.map(|gap| scale.text(gap.abs())).unwrap_or_default();
    let key = match gap {
        Some(gap) if gap > 0.0 => "chart-target-short",
        Some(_) => "chart-target-ahead",
        None => "chart-target",
    };
    tr_with(
        lang,
        key,
        &[
            ("year", &year),
            ("name", &name),
            ("value", &value),
            ("gap", &size),
        ],
    )
}

/// One name for the later years as they were: above the lines or below them, by the first or the last
/// of them.
fn place_actuals(board: &mut Board, parts: &Parts<'_>) {
    let text = tr(parts.case.lang, "chart-actual");
    let points: Vec<(f64, f64)> = parts.actuals().collect();
    let height = board.height();
    let ends = points.first().into_iter().chain(points.last());
    let candidates: Vec<Label> = ends
        .flat_map(|(x, actual)| {
            let lines = [&parts.baseline, &parts.planned];
            let here = || lines.into_iter().filter_map(|line| between(line, *x));
            let (low, high) = (
                here().fold(*actual, f64::min),
                here().fold(*actual, f64::max),
            );
            [0.7, 1.3, 2.2].into_iter().flat_map(move |air| {
                let places = [
                    ((*x, high + air * height), Anchor::Above),
                    ((*x, low - air * height), Anchor::Below),
                ];
                places.map(|(at, anchor)| (at, anchor))
            })
        })
        .map(|(at, anchor)| label(at, anchor, &text, Ink::Ink))
        .collect();
    board.place(candidates);
}

/// Along a line, above or below it, where it keeps clear.
fn place_line(board: &mut Board, parts: &Parts<'_>, key: &str, ink: Ink, anchor: Anchor) {
    let line = if ink == Ink::Plan {
        &parts.planned
    } else {
        &parts.baseline
    };
    let (Some((first, _)), Some((last, _))) = (line.first(), line.last()) else {
        return;
    };
    let text = tr(parts.case.lang, key);
    let height = board.height();
    // The planned line is named early, where it parts from the baseline; the baseline late.
    let shares = if ink == Ink::Plan {
        [0.12, 0.25, 0.6, 0.8]
    } else {
        [0.7, 0.5, 0.85, 0.3]
    };
    let side = if anchor == Anchor::Above { 1.0 } else { -1.0 };
    let mut candidates = Vec::new();
    for share in shares {
        let x = first + (last - first) * share;
        let Some(y) = between(line, x) else { continue };
        for air in [0.2, 0.6, 1.1] {
            let at = (x, y + side * air * height);
            candidates.push(Label {
                strong: ink == Ink::Plan,
                ..label(at, anchor, &text, ink)
            });
        }
    }
    board.place(candidates);
}

/// Each wedge inside itself; where none has room, all together by one name.
fn place_wedges(board: &mut Board, parts: &Parts<'_>) {
    let mut has_label = false;
    for wedge in &parts.wedges {
        has_label |= place_wedge(board, wedge);
    }
    let (Some(bottom), Some(top)) = (parts.wedges.first(), parts.wedges.last()) else {
        return;
    };
    if !has_label {
        let edges = bottom.points.iter().zip(&top.points);
        place_wedge(
            board,
            &Band {
                name: tr(parts.case.lang, "chart-reduction-all"),
                ink: top.ink,
                points: edges
                    .map(|((x, low, _), (_, _, high))| (*x, *low, *high))
                    .collect(),
            },
        );
    }
}

/// Inside a wedge, where it is thick enough along the whole text; true where it is.
fn place_wedge(board: &mut Board, wedge: &Band) -> bool {
    let (Some((first, _, _)), Some((last, _, _))) = (wedge.points.first(), wedge.points.last())
    else {
        return false;
    };
    let half = board.width(&wedge.name) / 2.0;
    let height = board.height();
    let candidates = [0.8, 0.88, 0.93, 0.7, 0.6].into_iter().filter_map(|share| {
        let x = first + (last - first) * share;
        let edges = [wedge.at(x - half)?, wedge.at(x)?, wedge.at(x + half)?];
        let low = edges.iter().map(|(low, _)| *low).fold(f64::MIN, f64::max);
        let high = edges.iter().map(|(_, high)| *high).fold(f64::MAX, f64::min);
        let text = label(
            (x, f64::midpoint(low, high)),
            Anchor::Centre,
            &wedge.name,
            wedge.ink,
        );
        (high - low >= height).then_some(Label {
            on_fill: true,
            ..text
        })
    });
    board.place(candidates.collect::<Vec<_>>())
}

/// 现状 and 规划 on both sides of the end of history.
fn place_sides(board: &mut Board, parts: &Parts<'_>) {
    let Some(last) = parts.last else { return };
    let aside = board.across(0.5);
    for share in [0.6, 1.8] {
        let y = parts.y.max - board.height() * share;
        let past = label(
            (place_of(last) - aside, y),
            Anchor::Right,
            &tr(parts.case.lang, "chart-past"),
            Ink::Quiet,
        );
        let ahead = label(
            (place_of(last) + aside, y),
            Anchor::Left,
            &tr(parts.case.lang, "chart-ahead"),
            Ink::Quiet,
        );
        let is_past_set = board.place([past]);
        if board.place([ahead]) || is_past_set {
            return;
        }
    }
}

/// Bands to be named together: a thick one by itself, thin neighbours in one label.
fn runs(bands: &[Band], height: f64) -> Vec<&[Band]> {
    let is_thick = |band: &Band| {
        let middle = band.points.get(band.points.len() / 2);
        middle.is_some_and(|(_, low, high)| high - low >= height)
    };
    bands
        .chunk_by(|a, b| !is_thick(a) && !is_thick(b))
        .collect()
}

/// Inside the run of bands; else above the stack when it is on top; else to the right, in the white
/// below the planned line.
fn place_sectors(board: &mut Board, parts: &Parts<'_>, run: &[Band]) {
    let (Some(bottom), Some(top)) = (run.first(), run.last()) else {
        return;
    };
    let names: Vec<&str> = run.iter().map(|band| band.name.as_str()).collect();
    let text = names.join(&tr(parts.case.lang, "chart-list-separator"));
    let (aside, height, width) = (board.across(0.5), board.height(), board.width(&text));
    let mut candidates = Vec::new();
    if let Some((first, low, high)) = edges(bottom, top, parts.x.min + aside + width / 2.0)
        && high - low >= height
        && parts
            .last
            .is_some_and(|last| first + width / 2.0 <= place_of(last))
    {
        let at = (first - width / 2.0, f64::midpoint(low, high));
        candidates.push(Label {
            on_fill: true,
            ..label(at, Anchor::Left, &text, bottom.ink)
        });
    }
    let is_top = parts
        .history
        .last()
        .is_some_and(|band| band.name == top.name);
    if let Some((_, high)) = top.at(parts.x.min + aside).filter(|_| is_top) {
        candidates.push(label(
            (parts.x.min + aside, high + height),
            Anchor::Left,
            &text,
            Ink::Quiet,
        ));
    }
    if let (Some((x, low, _)), Some((_, _, high))) = (bottom.points.last(), top.points.last()) {
        let middle = f64::midpoint(*low, *high);
        for shift in [0.0, -1.0, -2.0, 1.0] {
            let at = (x + aside, middle + shift * height);
            candidates.push(label(at, Anchor::Left, &text, Ink::Quiet));
        }
    }
    board.place(candidates);
}

/// The lower edge of one band and the upper edge of another at a place.
fn edges(bottom: &Band, top: &Band, x: f64) -> Option<(f64, f64, f64)> {
    Some((x, bottom.at(x)?.0, top.at(x)?.1))
}
