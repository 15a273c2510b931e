//! The table of two counts: the lines of a year, then the totals of all years.

use super::{Figures, Rules};
use crate::account::{Comparison, YearDifference};
use crate::app::Workspace;
use crate::base::{Figure, Lang, Unit, Year, decimals_of};
use crate::figure::activity_name;
use crate::finding::Place;
use crate::i18n::{tr, tr_with};
use crate::ui::steps::inventory::row::{Row, name};
use crate::ui::steps::shared::{emission_unit, figure_cell_fixed};
use crate::ui::widgets::grid::{Cell, Column, Kind, Look, Sheet};

/// Decimals of a share in per cent.
const SHARE: usize = 1;

/// Two counts of the same.
struct Counts {
    own: Figure,
    other: Figure,
    difference: Figure,
    figures: Figures,
}

/// The table of two counts.
pub(super) struct CompareSheet {
    lang: Lang,
    unit: Unit,
    digits: usize,
    rows: Vec<Row<Counts>>,
    columns: Vec<Column>,
}

impl CompareSheet {
    /// The table of a year.
    pub fn new(
        workspace: &Workspace,
        (comparison, rules): (&Comparison, &Rules),
        year: Year,
        lang: Lang,
    ) -> Self {
        let unit = emission_unit(workspace);
        let values = comparison.years.iter();
        let values = values.filter_map(|of| of.own.value_in(unit));
        // Single lines are small beside the total.
        let digits = decimals_of(values) + 2;
        let sign = unit.sign(lang);
        let head = |key: &str| format!("{} {sign}", tr(lang, key));
        let columns = vec![
            Column::new(tr(lang, "column-figure"), 180.0, Kind::Shown).growing(1.0),
            Column::new(head("compare-own"), 128.0, Kind::Figure),
            Column::new(head("compare-other"), 128.0, Kind::Figure),
            Column::new(head("compare-difference"), 128.0, Kind::Figure),
            Column::new(tr(lang, "compare-share"), 76.0, Kind::Figure),
        ];
        Self {
            lang,
            unit,
            digits,
            rows: rows(workspace, (comparison, rules), year, lang),
            columns,
        }
    }
}

fn rows(
    workspace: &Workspace,
    (comparison, rules): (&Comparison, &Rules),
    year: Year,
    lang: Lang,
) -> Vec<Row<Counts>> {
    let (plan, factors) = (workspace.plan(), workspace.factors());
    let mut rows = vec![Row::Band(tr_with(
        lang,
        "compare-line",
        &[("year", &year.to_string())],
    ))];
    let lines = comparison.lines.iter().filter(|line| line.year == year);
    rows.extend(lines.filter_map(|line| {
        let activity = plan.activities.get(line.activity)?;
        line.own.value.or(line.other.value)?;
        let counts = Counts {
            own: line.own,
            other: line.other,
            difference: line.difference,
            figures: Figures::of(&format!("activity.{}.emission", activity.id), year, rules),
        };
        let label = activity_name(factors, activity).get(lang).to_owned();
        Some(Row::part(label, counts))
    }));
    let total = |of: &YearDifference, label| {
        let counts = Counts {
            own: of.own,
            other: of.other,
            difference: of.difference,
            figures: Figures::of("inventory.total", of.year, rules),
        };
        Row::total(label, counts)
    };
    let found = comparison.years.iter().find(|of| of.year == year);
    rows.extend(found.map(|of| total(of, tr(lang, "compare-total"))));
    if comparison.years.len() > 1 {
        rows.push(Row::Band(tr(lang, "compare-years")));
        let years = comparison.years.iter();
        rows.extend(years.map(|of| {
            let label = tr_with(lang, "compare-line", &[("year", &of.year.to_string())]);
            total(of, label)
        }));
    }
    rows
}

impl Sheet for CompareSheet {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn rows(&self) -> usize {
        self.rows.len()
    }

    fn band(&self, row: usize) -> Option<String> {
        self.rows.get(row)?.band()
    }

    fn name(&self, row: usize) -> String {
        name(self.rows.get(row))
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        let Some(named) = self.rows.get(row).and_then(Row::figures) else {
            return Cell::default();
        };
        let Counts {
            own,
            other,
            difference,
            ..
        } = &named.of;
        // The other tables lack a factor that this plan's have.
        let lacks = !named.is_total && own.value.is_some() && other.value.is_none();
        if lacks && column >= 2 {
            let word = (column == 2).then(|| tr(self.lang, "compare-no-factor"));
            return Cell::text(word.unwrap_or_default()).looking(Look::Quiet);
        }
        let in_unit = |figure| figure_cell_fixed(figure, self.unit, self.digits, self.lang);
        let cell = match column {
            0 => named.name_cell(),
            1 => in_unit(own),
            2 => in_unit(other),
            3 => in_unit(difference),
            _ => {
                let share = difference.over(*own, Unit::ONE);
                if own.value == Some(0.0) {
                    return Cell::default();
                }
                figure_cell_fixed(&share, Unit::PERCENT, SHARE, self.lang)
            }
        };
        match cell.look {
            Look::Plain => cell.looking(named.look()),
            Look::Quiet | Look::Strong | Look::Toned(_) => cell,
        }
    }

    fn figure(&self, row: usize, column: usize) -> Option<String> {
        if self.cell(row, column).text.is_empty() {
            return None;
        }
        let figures = &self.rows.get(row)?.figures()?.of.figures;
        let figure = match column {
            1 => &figures.own,
            2 => &figures.other,
            3 => &figures.difference,
            4 => &figures.share,
            _ => return None,
        };
        Some(figure.clone())
    }

    fn place(&self, _row: usize, _column: usize) -> Option<Place> {
        None
    }

    fn frozen(&self) -> usize {
        1
    }
}
