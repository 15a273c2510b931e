//! The rows of the inventory's table. What a plan does not have takes no room: other gases, sinks,
//! facilities under the carbon market, ranges.

use super::row::Row;
use crate::account::{EmissionUnits, YearTotals, count_name};
use crate::app::Workspace;
use crate::base::{EconomyItem, Figure, Lang, Sector, Unit};
use crate::figure::carrier_name;
use crate::i18n::{tr, tr_with};
use crate::plan::GasScope;
use crate::ui::steps::shared::{LARGE, counted, emission_unit};

/// Figures by year.
pub(super) struct Source {
    /// The path of their reference.
    pub path: String,
    /// The unit in which they are shown.
    pub unit: Unit,
}

/// What the rows are made from.
struct Table<'a> {
    workspace: &'a Workspace,
    lang: Lang,
    emission: Unit,
    rows: Vec<Row<Source>>,
}

/// The rows of the open plan.
pub(super) fn rows(workspace: &Workspace, lang: Lang) -> Vec<Row<Source>> {
    let mut table = Table {
        workspace,
        lang,
        emission: emission_unit(workspace),
        rows: Vec::new(),
    };
    table.sectors();
    table.beside_total();
    table.scopes();
    table.boundaries();
    table.sinks();
    table.intensities();
    table.energy();
    table.carriers();
    table.rows
}

impl Table<'_> {
    fn totals(&self) -> &[YearTotals] {
        &self.workspace.assessment().inventory.totals
    }

    /// True when a figure is not zero in some year.
    fn has(&self, of: impl Fn(&YearTotals) -> Option<Figure>) -> bool {
        let mut values = self.totals().iter().filter_map(|year| of(year)?.value);
        values.any(|value| value.abs() > 0.0)
    }

    /// The unit of another count, as large as that of the table.
    fn unit_of(&self, gases: GasScope) -> Unit {
        EmissionUnits::counting(gases).sized_like(self.emission)
    }

    fn band(&mut self, title: String) {
        self.rows.push(Row::Band(title));
    }

    /// A heading that names what emissions are counted in.
    fn counted_band(&mut self, key: &str) {
        let count = counted(self.lang, &self.workspace.plan().accounting);
        self.band(tr_with(self.lang, key, &[("count", &count)]));
    }

    fn figures(&mut self, label: String, path: &str, unit: Unit) {
        let path = path.to_owned();
        self.rows.push(Row::part(label, Source { path, unit }));
    }

    fn named(&mut self, key: &str, path: &str, unit: Unit) {
        self.figures(tr(self.lang, key), path, unit);
    }

    fn sectors(&mut self) {
        self.counted_band("inventory-by-sector");
        let plan = self.workspace.plan();
        let used = |sector: &Sector| plan.activities.iter().any(|a| a.sector == *sector);
        for sector in Sector::ALL.into_iter().filter(used) {
            let path = format!("inventory.sector.{}", sector.id());
            self.named(sector.key(), &path, self.emission);
        }
        let key = match plan.accounting.gases {
            GasScope::CarbonDioxide => "figure-inventory-total",
            GasScope::All => "figure-inventory-co2e",
        };
        let mut label = tr(self.lang, key);
        if self.totals().iter().any(|year| year.own_factor) {
            label = tr_with(self.lang, "inventory-total-own", &[("total", &label)]);
        }
        let source = Source {
            path: "inventory.total".to_owned(),
            unit: self.emission,
        };
        self.rows.push(Row::total(label, source));
    }

    /// A total on the count that the table does not have: the reference of one is the reference of
    /// the other with the count behind it.
    fn other_count(&mut self, key: &str, path: &str) {
        let accounting = &self.workspace.plan().accounting;
        let gases = accounting.gases.other();
        let count = count_name(gases, accounting);
        let name = tr(self.lang, key);
        let args = [("name", name.as_str()), ("count", count.get(self.lang))];
        let label = tr_with(self.lang, "inventory-on-count", &args);
        let path = match gases {
            GasScope::CarbonDioxide => format!("{path}co2"),
            GasScope::All => format!("{path}co2e"),
        };
        let unit = self.unit_of(gases);
        self.figures(label, &path, unit);
    }

    /// The total on the other count, its range, and how much of it rests on defaults.
    fn beside_total(&mut self) {
        self.other_count("inventory-also", "inventory.");
        if self.totals().iter().any(|year| year.range.is_some()) {
            self.named(
                "figure-inventory-uncertainty",
                "inventory.uncertainty",
                Unit::PERCENT,
            );
        }
        self.named(
            "figure-inventory-default-share",
            "inventory.default_share",
            Unit::PERCENT,
        );
    }

    /// The scopes; on the other count too where its numbers are others.
    fn scopes(&mut self) {
        self.counted_band("inventory-by-scope");
        let differs = self.workspace.assessment().inventory.has_other_gases();
        for (key, short, path) in [
            (
                "figure-inventory-scope1",
                "inventory-also-scope1",
                "inventory.scope1",
            ),
            (
                "figure-inventory-scope2",
                "inventory-also-scope2",
                "inventory.scope2",
            ),
        ] {
            self.named(key, path, self.emission);
            if differs {
                self.other_count(short, &format!("{path}_"));
            }
        }
    }

    /// Both boundaries on both counts, with the part under the carbon market.
    fn boundaries(&mut self) {
        self.band(tr(self.lang, "inventory-boundaries"));
        for (key, short, path, other) in [
            (
                "figure-inventory-consumption",
                "inventory-also-consumption",
                "inventory.consumption",
                "inventory.",
            ),
            (
                "figure-inventory-territorial",
                "inventory-also-territorial",
                "inventory.territorial",
                "inventory.territorial_",
            ),
        ] {
            self.named(key, path, self.emission);
            self.other_count(short, other);
        }
        let is_market = |year: &YearTotals| year.carbon_market.is_some();
        if self.totals().iter().any(is_market) {
            let unit = self.unit_of(GasScope::CarbonDioxide);
            self.named(
                "figure-inventory-carbon-market",
                "inventory.carbon_market",
                unit,
            );
            self.named(
                "figure-inventory-carbon-market-share",
                "inventory.carbon_market_share",
                Unit::PERCENT,
            );
        }
    }

    fn sinks(&mut self) {
        if self.has(|year| Some(year.sinks)) {
            self.band(tr(self.lang, "inventory-sinks"));
            self.named("figure-inventory-sinks", "inventory.sinks", self.emission);
        }
    }

    fn intensities(&mut self) {
        self.band(tr(self.lang, "inventory-intensity"));
        let units = EmissionUnits::like(self.emission);
        let coal = Unit::TCE_PER_10K_YUAN;
        let plan = self.workspace.plan();
        let (gdp, industry) = (EconomyItem::Gdp, EconomyItem::IndustrialValueAdded);
        let rows = [
            (
                "figure-intensity-gdp",
                "intensity.gdp",
                units.per_money,
                gdp,
            ),
            (
                "figure-intensity-industry",
                "intensity.industry",
                units.per_money,
                industry,
            ),
            (
                "figure-intensity-head",
                "intensity.head",
                units.per_head,
                EconomyItem::Population,
            ),
            ("figure-energy-per-gdp", "energy.per_gdp", coal, gdp),
            (
                "figure-energy-per-industrial",
                "energy.per_industrial",
                coal,
                industry,
            ),
        ];
        // What an applicant is not asked, such as the GDP of a residents' committee, has no row.
        for (key, path, unit, needs) in rows {
            if plan.economy(needs).is_some() {
                self.named(key, path, unit);
            }
        }
    }

    fn energy(&mut self) {
        self.band(tr(self.lang, "inventory-energy"));
        let energy = self.energy_unit();
        let share = Unit::PERCENT;
        for (key, path, unit) in [
            ("figure-energy-equivalent", "energy.equivalent", energy),
            ("figure-energy-calorific", "energy.calorific", energy),
            ("figure-nonfossil-share", "energy.nonfossil_share", share),
            (
                "figure-nonfossil-share-calorific",
                "energy.nonfossil_share_calorific",
                share,
            ),
            (
                "figure-green-power-share",
                "energy.green_power_share",
                share,
            ),
        ] {
            self.named(key, path, unit);
        }
    }

    fn carriers(&mut self) {
        self.counted_band("inventory-by-carrier");
        let (plan, factors) = (self.workspace.plan(), self.workspace.factors());
        let used = |id: &str| plan.activities.iter().any(|a| a.carrier == id);
        for carrier in factors.carriers.iter().filter(|c| used(&c.id)) {
            let name = carrier_name(factors, &carrier.id);
            let path = format!("inventory.carrier.{}", carrier.id);
            self.figures(name.get(self.lang).to_owned(), &path, self.emission);
        }
    }

    fn energy_unit(&self) -> Unit {
        if self.has(|year| {
            let value = year.energy_equivalent.value?;
            (value >= LARGE).then_some(year.energy_equivalent)
        }) {
            Unit::TEN_THOUSAND_TCE
        } else {
            Unit::TCE
        }
    }
}
