//! `move --json` and `judge --json`.

use serde::Serialize;

use crate::app::Side;
use crate::base::Text;
use crate::plan::{Fate, Transfer, TransferWhat};
use crate::verdict::{Judgement, Passing};

/// The page of `move`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct MovePage<'a> {
    format: &'static str,
    version: u32,
    lines: Vec<LineView<'a>>,
}

#[derive(Debug, Serialize)]
struct LineView<'a> {
    what: &'static str,
    name: &'a Text,
    fate: &'static str,
    to: Option<&'a Text>,
}

impl<'a> MovePage<'a> {
    /// The page of a transfer.
    pub(in crate::cli) fn new(transfer: &'a Transfer) -> Self {
        let lines = transfer.lines.iter().map(|line| LineView {
            what: match line.what {
                TransferWhat::Setting => "setting",
                TransferWhat::Condition => "condition",
                TransferWhat::Data => "data",
                TransferWhat::Indicator => "indicator",
                TransferWhat::Section => "section",
                TransferWhat::Answer => "answer",
            },
            name: &line.name,
            fate: match line.fate {
                Fate::Stays => "stays",
                Fate::Moves(_) => "moves",
                Fate::Changes(_) => "changes",
                Fate::Annex => "annex",
                Fate::Returns => "returns",
                Fate::New => "new",
            },
            to: match &line.fate {
                Fate::Moves(to) | Fate::Changes(to) => Some(to),
                Fate::Stays | Fate::Annex | Fate::Returns | Fate::New => None,
            },
        });
        Self {
            format: "nearzero-move",
            version: 1,
            lines: lines.collect(),
        }
    }
}

/// The page of `judge`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Judgements<'a> {
    format: &'static str,
    version: u32,
    programmes: Vec<SideView<'a>>,
}

#[derive(Debug, Serialize)]
struct SideView<'a> {
    programme: &'a str,
    kind: &'a str,
    eligibility: Judgement,
    acceptance: Judgement,
    sentence: &'a Text,
    clause: &'a Text,
    grade: Option<&'a Text>,
    short: Option<usize>,
}

impl<'a> Judgements<'a> {
    /// The page of judgements.
    pub(in crate::cli) fn new(sides: &'a [Side]) -> Self {
        let side = |side: &'a Side| {
            let verdict = &side.assessment.verdict;
            SideView {
                programme: &side.programme.id,
                kind: &side.kind.id,
                eligibility: verdict.eligibility,
                acceptance: verdict.acceptance,
                sentence: &verdict.sentence,
                clause: &verdict.clause,
                grade: verdict
                    .score
                    .as_ref()
                    .and_then(|score| score.grade.as_ref()),
                short: match &verdict.passing {
                    Passing::Passes => Some(0),
                    Passing::Way(way) => Some(way.steps.len()),
                    Passing::Impossible | Passing::NoRule => None,
                },
            }
        };
        Self {
            format: "nearzero-judge",
            version: 1,
            programmes: sides.iter().map(side).collect(),
        }
    }
}
