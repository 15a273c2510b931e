//! Which gases the totals count, by which potentials, and how far they may be off.

use egui::Ui;

use super::accounting::{change, place};
use crate::base::Lang;
use crate::plan::{GasScope, GwpSet};
use crate::ui::View;
use crate::ui::widgets::{checkbox, combo, note};

/// The choice of gases and of their potentials.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let options = GasScope::ALL.map(|gases| (gases, view.tr(gases.key())));
    let current = view.workspace.plan().accounting.gases;
    let title = view.tr("accounting-gases");
    if let Some(gases) = combo(ui, view, &title, &place("gases"), &options, current) {
        change(view, "gases", |accounting| accounting.gases = gases);
    }
    note(ui, &view.tr("accounting-gases-note"));
}

/// The choice of potentials, with what they are.
pub(super) fn potentials(ui: &mut Ui, view: &mut View<'_>) {
    let options = GwpSet::ALL.map(|set| (set, set.name().to_owned()));
    let current = view.workspace.plan().accounting.gwp;
    let title = view.tr("accounting-gwp");
    if let Some(gwp) = combo(ui, view, &title, &place("gwp"), &options, current) {
        change(view, "gwp", |accounting| accounting.gwp = gwp);
    }
    let factors = view.workspace.factors();
    if let Some(potentials) = factors.potentials(current) {
        let args = [
            ("methane", potentials.methane.to_string()),
            ("nitrous", potentials.nitrous_oxide.to_string()),
            (
                "source",
                cited(view.lang, factors.cite(potentials.source).get(view.lang)),
            ),
        ];
        let args = args.each_ref().map(|(name, text)| (*name, text.as_str()));
        note(ui, &view.tr_with("accounting-gwp-values", &args));
    }
}

/// Whether the default uncertainties are accepted.
pub(super) fn uncertainty(ui: &mut Ui, view: &mut View<'_>) {
    let accepted = view.workspace.plan().accounting.default_uncertainty;
    let text = view.tr("accounting-uncertainty");
    if let Some(accepted) = checkbox(ui, &text, accepted) {
        change(view, "default_uncertainty", |accounting| {
            accounting.default_uncertainty = accepted;
        });
    }
    let usual = &view.workspace.factors().uncertainty;
    let standing = view.tr(usual.standing.key());
    let source = view.workspace.factors().cite(usual.source);
    let source = cited(view.lang, source.get(view.lang));
    let args = [("standing", standing.as_str()), ("source", &source)];
    note(ui, &view.tr_with("accounting-uncertainty-note", &args));
}

/// A document as the end of a sentence.
fn cited(lang: Lang, source: &str) -> String {
    let stop = match lang {
        Lang::Zh => '。',
        Lang::En => '.',
    };
    format!("{source}{stop}")
}
