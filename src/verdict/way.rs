//! The shortest way to pass: which indicators to bring to their targets so that every rule holds.
//!
//! A way is the cheaper, the fewer indicators it takes and, among equals, the smaller their gaps are;
//! where every indicator that is not met has a cost, the cheapest way is looked for instead. Indicators
//! that all rules see alike are interchangeable, so of them the best are taken first; what is left is
//! a search over how many of each sort, cut wherever it cannot beat what was found or cannot pass.

use std::cmp::Ordering;

use super::rules::{self, Row};
use super::{IndicatorResult, Judgement, Passing, Way, WayStep, logic};
use crate::programme::{Rule, Selection, Test};

/// After so many steps the search stops with the best that it found.
const MOST_STEPS: u32 = 60_000;

/// How a plan could pass its rules. `rows` and `results` stand in the same order.
pub(super) fn passing(rules: &[Rule], rows: &[Row<'_>], results: &[IndicatorResult]) -> Passing {
    let by_cost = {
        let mut open = results
            .iter()
            .zip(rows)
            .filter(|(_, row)| is_open(row))
            .peekable();
        open.peek().is_some() && open.all(|(result, _)| result.cost.is_some())
    };
    let burdens: Vec<Burden> = results
        .iter()
        .map(|result| Burden::of(result, by_cost))
        .collect();
    match shortest(rules, rows, &burdens) {
        Found::Passes => Passing::Passes,
        Found::NoRule => Passing::NoRule,
        Found::Impossible => Passing::Impossible,
        Found::Way { chosen, proven } => {
            let steps: Vec<WayStep> = chosen
                .into_iter()
                .filter_map(|at| Some(step(at, results.get(at)?)))
                .collect();
            let cost = steps.iter().map(|step| step.cost).sum::<Option<f64>>();
            Passing::Way(Way {
                cost: cost.filter(|_| by_cost),
                steps,
                proven,
                by_cost,
            })
        }
    }
}

fn step(at: usize, result: &IndicatorResult) -> WayStep {
    WayStep {
        indicator: at,
        gap: result
            .margin
            .filter(|margin| *margin < 0.0)
            .map(|margin| -margin),
        cost: result.cost,
    }
}

/// What it takes to bring an indicator to its target: compared part by part.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Burden {
    /// What counts first: 1 for an indicator, or its cost.
    pub first: f64,
    /// What decides between equals: the gap as a share of the target.
    pub second: f64,
}

impl Burden {
    fn of(result: &IndicatorResult, by_cost: bool) -> Self {
        let first = result.cost.filter(|_| by_cost).unwrap_or(1.0);
        let gap = result
            .relative_margin()
            .map_or(1.0, |margin| (-margin).max(0.0));
        Self { first, second: gap }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            first: self.first + other.first,
            second: self.second + other.second,
        }
    }

    /// Compared part by part; what rounding leaves between two sums is no difference.
    #[must_use]
    pub fn against(self, other: Self) -> Ordering {
        let compare = |a: f64, b: f64| {
            if (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0) {
                Ordering::Equal
            } else {
                a.total_cmp(&b)
            }
        };
        compare(self.first, other.first).then(compare(self.second, other.second))
    }
}

/// What the search found.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// All rules hold already.
    Passes,
    /// There is no rule.
    NoRule,
    /// No way leads there.
    Impossible,
    /// The rows to bring to their targets, rising.
    Way {
        /// Their indices.
        chosen: Vec<usize>,
        /// True when no better way exists.
        proven: bool,
    },
}

/// The rows that must be brought to met so that all rules hold, with the least burden.
#[must_use]
pub fn shortest(rules: &[Rule], rows: &[Row<'_>], burdens: &[Burden]) -> Found {
    if rules.is_empty() {
        return Found::NoRule;
    }
    if holds(rules, rows) {
        return Found::Passes;
    }
    let mut search = Search {
        rules,
        rows: rows.to_vec(),
        sorts: sorts(rules, rows, burdens),
        best: None,
        steps: 0,
    };
    let chosen = &mut Vec::new();
    search.visit(0, Burden::default(), chosen);
    match search.best {
        Some((mut chosen, _)) => {
            chosen.sort_unstable();
            Found::Way {
                chosen,
                proven: search.steps < MOST_STEPS,
            }
        }
        None => Found::Impossible,
    }
}

fn is_open(row: &Row<'_>) -> bool {
    matches!(row.judgement, Judgement::NotMet | Judgement::Undecided)
}

fn holds(rules: &[Rule], rows: &[Row<'_>]) -> bool {
    let judged = rules.iter().map(|rule| rules::judge_test(&rule.test, rows));
    logic::all(judged) == Judgement::Met
}

/// A row that can be brought to its target.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    row: usize,
    burden: Burden,
}

/// The open rows by sort, the best of each sort first. Rows of one sort are seen alike by every rule.
fn sorts(rules: &[Rule], rows: &[Row<'_>], burdens: &[Burden]) -> Vec<Vec<Candidate>> {
    let mut selections: Vec<&Selection> = rules
        .iter()
        .flat_map(|rule| rule.test.selections())
        .collect();
    selections.sort_unstable();
    selections.dedup();
    let counts_points = rules.iter().any(|rule| has_score(&rule.test));
    let mut sorts: Vec<(Vec<bool>, u64, u64, Vec<Candidate>)> = Vec::new();
    for (at, (row, burden)) in rows.iter().zip(burdens).enumerate() {
        let seen: Vec<bool> = selections.iter().map(|of| row.is_in(of)).collect();
        if !is_open(row) || !seen.contains(&true) {
            continue;
        }
        let points = row.points.filter(|_| counts_points);
        let full = points.map_or(0, |points| points.full.to_bits());
        let had = points
            .filter(|points| points.in_part)
            .map_or(0, |_| row.progress.to_bits());
        let candidate = Candidate {
            row: at,
            burden: *burden,
        };
        let same = |sort: &&mut (Vec<bool>, u64, u64, Vec<Candidate>)| {
            sort.0 == seen && sort.1 == full && sort.2 == had
        };
        match sorts.iter_mut().find(same) {
            Some(sort) => sort.3.push(candidate),
            None => sorts.push((seen, full, had, vec![candidate])),
        }
    }
    let mut sorts: Vec<Vec<Candidate>> = sorts.into_iter().map(|sort| sort.3).collect();
    for sort in &mut sorts {
        sort.sort_by(|a, b| a.burden.against(b.burden).then(a.row.cmp(&b.row)));
    }
    sorts
}

fn has_score(test: &Test) -> bool {
    match test {
        Test::Score { .. } => true,
        Test::Any { tests, .. } => tests.iter().any(has_score),
        Test::All { .. } | Test::Share { .. } | Test::AtLeast { .. } | Test::Veto { .. } => false,
    }
}

struct Search<'a> {
    rules: &'a [Rule],
    rows: Vec<Row<'a>>,
    sorts: Vec<Vec<Candidate>>,
    best: Option<(Vec<usize>, Burden)>,
    steps: u32,
}

impl Search<'_> {
    /// Tries every number of the sort, from none on, with what was chosen of the sorts before.
    fn visit(&mut self, sort: usize, burden: Burden, chosen: &mut Vec<usize>) {
        self.steps += 1;
        if self.steps >= MOST_STEPS || !self.is_better(burden) {
            return;
        }
        if holds(self.rules, &self.rows) {
            self.best = Some((chosen.clone(), burden));
            return;
        }
        if !self.can_still_pass(sort) {
            return;
        }
        let Some(candidates) = self.sorts.get(sort).cloned() else {
            return;
        };
        self.visit(sort + 1, burden, chosen);
        let (mut burden, before) = (burden, chosen.len());
        for candidate in &candidates {
            self.put(candidate.row, Judgement::Met);
            chosen.push(candidate.row);
            burden = burden.plus(candidate.burden);
            self.visit(sort + 1, burden, chosen);
        }
        chosen.truncate(before);
        self.take_back(&candidates);
    }

    fn is_better(&self, burden: Burden) -> bool {
        let best = self.best.as_ref();
        best.is_none_or(|(_, best)| burden.against(*best) == Ordering::Less)
    }

    /// Whether all rules would hold with everything from a sort on met.
    fn can_still_pass(&mut self, sort: usize) -> bool {
        let rest: Vec<Candidate> = self.sorts.iter().skip(sort).flatten().copied().collect();
        for candidate in &rest {
            self.put(candidate.row, Judgement::Met);
        }
        let can = holds(self.rules, &self.rows);
        self.take_back(&rest);
        can
    }

    fn put(&mut self, row: usize, judgement: Judgement) {
        if let Some(row) = self.rows.get_mut(row) {
            row.judgement = judgement;
        }
    }

    /// Opens rows again. Not met stands for both ways of being open: only what is met counts here.
    fn take_back(&mut self, candidates: &[Candidate]) {
        for candidate in candidates {
            self.put(candidate.row, Judgement::NotMet);
        }
    }
}
