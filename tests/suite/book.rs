//! The calculation book: whoever redoes it from the printed page gets each printed digit again.

use nearzero::account::factors;
use nearzero::app::{Workspace, open_sample, samples};
use nearzero::base::{Datum, Lang, Sector};
use nearzero::compose::{Block, Row, RowKind, compose};
use nearzero::finding::Place;
use nearzero::plan::edit::{Edit, ListEdit};
use nearzero::plan::{Accounting, Activity, GasScope};
use nearzero::programme::DocumentRole;

use crate::pdf::{pdf, read};

/// A small calculator: numbers, + − × ÷, powers and brackets.
struct Calculator {
    signs: Vec<char>,
    at: usize,
}

impl Calculator {
    fn result(text: &str) -> f64 {
        let signs = text.chars().filter(|c| !c.is_whitespace()).collect();
        let mut calculator = Self { signs, at: 0 };
        let value = calculator.sum();
        assert_eq!(calculator.at, calculator.signs.len(), "{text}");
        value
    }

    fn take(&mut self, sign: char) -> bool {
        let is_next = self.signs.get(self.at) == Some(&sign);
        self.at += usize::from(is_next);
        is_next
    }

    fn sum(&mut self) -> f64 {
        let mut value = self.product();
        loop {
            if self.take('+') {
                value += self.product();
            } else if self.take('−') {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut value = self.power();
        loop {
            if self.take('×') {
                value *= self.power();
            } else if self.take('÷') {
                value /= self.power();
            } else {
                return value;
            }
        }
    }

    fn power(&mut self) -> f64 {
        let base = self.number();
        let mut power = 0;
        while let Some(digit) = self.signs.get(self.at).and_then(|sign| raised(*sign)) {
            power = power * 10 + digit;
            self.at += 1;
        }
        if power > 0 { base.powi(power) } else { base }
    }

    fn number(&mut self) -> f64 {
        if self.take('−') {
            return -self.number();
        }
        if self.take('(') {
            let value = self.sum();
            assert!(self.take(')'));
            return value;
        }
        let begin = self.at;
        while self
            .signs
            .get(self.at)
            .is_some_and(|c| c.is_ascii_digit() || *c == '.')
        {
            self.at += 1;
        }
        let digits: String = self.signs[begin..self.at].iter().collect();
        digits
            .parse()
            .unwrap_or_else(|_| panic!("no number in {:?}", self.signs))
    }
}

/// The value of a raised digit.
fn raised(sign: char) -> Option<i32> {
    let at = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|digit| digit == sign)?;
    i32::try_from(at).ok()
}

fn is_calculation(piece: &str) -> bool {
    piece.chars().all(|c| {
        let is_sign = c.is_whitespace() || ".()+−×÷=".contains(c);
        is_sign || c.is_ascii_digit() || raised(c).is_some()
    })
}

/// Each calculation of a document with the result that is printed behind it.
fn printed(pieces: &[String]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        if !piece.trim_end().ends_with('=') {
            continue;
        }
        let mut begin = at;
        while begin > 0 && is_calculation(&pieces[begin - 1]) {
            begin -= 1;
        }
        let calculation = pieces[begin..=at].concat();
        found.push((
            calculation.trim_end().trim_end_matches('=').to_owned(),
            pieces[at + 1].clone(),
        ));
    }
    found
}

fn pieces(workspace: &Workspace, lang: Lang) -> Vec<String> {
    let (plan, programme) = (workspace.plan(), workspace.programme());
    let mut roles = workspace
        .package()
        .into_iter()
        .map(|document| document.role);
    // Where a programme wants no report, the book stands behind the plan.
    let has_report = roles.any(|role| role == DocumentRole::Report);
    let report = compose(
        if has_report {
            DocumentRole::Report
        } else {
            DocumentRole::Plan
        },
        plan,
        programme,
        factors(),
        workspace.assessment(),
        lang,
    );
    let pages = read(&pdf(&report.unwrap()));
    let pages = pages.into_iter().flat_map(|page| page.runs);
    pages.filter(|run| !run.trim().is_empty()).collect()
}

#[test]
fn every_printed_calculation_gives_its_printed_digits() {
    for sample in samples() {
        for lang in Lang::ALL {
            let workspace = open_sample(sample.id).unwrap();
            let found = printed(&pieces(&workspace, lang));
            assert!(found.len() > 40, "{} of {}", found.len(), sample.id);
            recomputed(&found, &format!("{} {lang:?}", sample.id));
        }
    }
}

/// A plan without money and people has no table of prices and intensities in its book, and no
/// number there is longer than anyone typed or published it.
#[test]
fn the_book_prints_no_empty_table_and_no_endless_number() {
    for sample in samples() {
        let workspace = open_sample(sample.id).unwrap();
        let (plan, programme) = (workspace.plan(), workspace.programme());
        let role = workspace.package().last().unwrap().role;
        let document = compose(
            role,
            plan,
            programme,
            factors(),
            workspace.assessment(),
            Lang::Zh,
        );
        for block in document.unwrap().blocks {
            let Block::Table(table) = block else {
                continue;
            };
            let is_body = |row: &Row| row.kind != RowKind::Group;
            assert!(table.rows.iter().any(is_body), "{}", table.caption);
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            for piece in cells.flat_map(|cell| cell.text.split(' ')) {
                let digits = piece.split_once('.').map_or("", |(_, after)| after);
                let decimals = digits.chars().take_while(char::is_ascii_digit).count();
                assert!(decimals <= 8, "{piece} of {}", table.caption);
            }
        }
    }
}

/// Every calculation gives the digits that are printed behind it.
fn recomputed(found: &[(String, String)], of: &str) {
    for (calculation, result) in found {
        let digits: String = result.chars().filter(|c| !c.is_whitespace()).collect();
        let digits = digits.replace('−', "-");
        let decimals = digits.split_once('.').map_or(0, |(_, after)| after.len());
        let value = Calculator::result(calculation);
        assert_eq!(
            format!("{value:.decimals$}").replace("-0.0000", "0.0000"),
            digits,
            "{calculation} of {of}",
        );
    }
}

/// A total of carbon dioxide has its equivalent beside it, gas by gas; a total of all gases its
/// carbon dioxide.
#[test]
fn both_counts_of_a_total_are_redone() {
    let mut workspace = open_sample("shandong-city").unwrap();
    let years = workspace.plan().years.inventory_years();
    let herd = Activity {
        id: "herd".to_owned(),
        sector: Sector::Agriculture,
        carrier: "enteric_cattle".to_owned(),
        unit: "头".to_owned(),
        values: years.iter().map(|year| Datum::new(*year, "5171")).collect(),
        ..Activity::default()
    };
    workspace.edit(Edit::Activity(ListEdit::Insert(0, herd)), Place::default());
    for gases in GasScope::ALL {
        let accounting = Accounting {
            gases,
            ..workspace.plan().accounting.clone()
        };
        workspace.edit(Edit::Accounting(accounting), Place::default());
        let pieces = pieces(&workspace, Lang::En);
        let found = printed(&pieces);
        recomputed(&found, gases.key());
        let beside = match gases {
            GasScope::CarbonDioxide => "Totalemission,CO₂e(AR5)",
            GasScope::All => "Totalemission,CO₂",
        };
        // Names are broken into lines.
        let text = pieces.concat().replace(char::is_whitespace, "");
        assert_eq!(text.matches(beside).count(), years.len(), "{beside}");
        let gas_by_gas = found
            .iter()
            .filter(|(text, _)| text.trim().ends_with("× 28"));
        let wanted = if gases == GasScope::CarbonDioxide {
            years.len()
        } else {
            0
        };
        assert!(gas_by_gas.count() >= wanted);
    }
}
