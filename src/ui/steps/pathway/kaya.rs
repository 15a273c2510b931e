//! The baseline by the drivers of the Kaya identity.

use egui::Ui;

use crate::base::Number;
use crate::finding::Place;
use crate::plan::Kaya;
use crate::plan::edit::Edit;
use crate::ui::View;
use crate::ui::widgets::Field;

/// The yearly changes of the four drivers, side by side.
pub(super) fn fields(
    ui: &mut Ui,
    view: &mut View<'_>,
    place: &Place,
    kaya: &Kaya,
    edit: impl Fn(Kaya) -> Edit,
) {
    type Driver = (&'static str, &'static str, fn(&mut Kaya) -> &mut Number);
    const DRIVERS: [Driver; 4] = [
        ("population", "kaya-population", |kaya| &mut kaya.population),
        ("affluence", "kaya-affluence", |kaya| &mut kaya.affluence),
        ("energy_intensity", "kaya-energy-intensity", |kaya| {
            &mut kaya.energy_intensity
        }),
        ("carbon_intensity", "kaya-carbon-intensity", |kaya| {
            &mut kaya.carbon_intensity
        }),
    ];
    ui.columns(DRIVERS.len(), |columns| {
        for (ui, (id, key, of)) in columns.iter_mut().zip(DRIVERS) {
            let mut shown = kaya.clone();
            let title = view.tr(key);
            Field::new(place.then(id), &title, &of(&mut shown).0)
                .unit("%")
                .numeric()
                .show(ui, view, |text| {
                    let mut new = kaya.clone();
                    of(&mut new).0 = text;
                    edit(new)
                });
        }
    });
}
