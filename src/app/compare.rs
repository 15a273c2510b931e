//! One set of data under other programmes: what a move would do, and how each would judge the plan.

use std::io;

use super::{Job, Waker, Workspace};
use crate::account::factors;
use crate::assess::{Assessment, assess};
use crate::base::Unit;
use crate::plan::{Transfer, transfer};
use crate::programme::{Kind, Programme};

/// What would become of the plan as a kind of a programme.
#[must_use]
pub fn moved(workspace: &Workspace, programme: &Programme, kind: &Kind) -> Transfer {
    let from = Some(workspace.programme());
    transfer(workspace.plan(), from, programme, kind, usual_unit)
}

/// The unit that a new line of a carrier starts with.
#[must_use]
pub fn usual_unit(carrier: &str) -> Unit {
    let known = factors().carrier(carrier);
    known.map_or(Unit::TONNE, |(_, carrier)| carrier.usual_unit)
}

/// How a kind of a programme judges the data of a plan.
#[derive(Clone, Debug)]
pub struct Side {
    /// The programme.
    pub programme: &'static Programme,
    /// The kind of applicant.
    pub kind: &'static Kind,
    /// Everything that follows there.
    pub assessment: Assessment,
}

/// The plan as it stands under kinds of programmes, in their order. Texts and entries go where a move
/// would put them; the plan itself stays as it is.
#[must_use]
pub fn side_by_side(
    workspace: &Workspace,
    kinds: impl IntoIterator<Item = (&'static Programme, &'static Kind)>,
) -> Vec<Side> {
    let side = |(programme, kind): (&'static Programme, &'static Kind)| {
        let there = moved(workspace, programme, kind).plan;
        Side {
            programme,
            kind,
            assessment: assess(&there, programme, factors()),
        }
    };
    kinds.into_iter().map(side).collect()
}

/// Judges the data of a plan under kinds of programmes beside the window.
///
/// # Errors
/// When the system gives no further thread.
pub fn judge(
    workspace: &Workspace,
    kinds: Vec<(&'static Programme, &'static Kind)>,
    waker: Waker,
) -> io::Result<Job<Vec<Side>>> {
    let workspace = workspace.clone();
    Job::start("judge", waker, move |reporter| {
        let mut sides = Vec::new();
        let of = u32::try_from(kinds.len()).unwrap_or(u32::MAX);
        for (done, kind) in (0..).zip(kinds) {
            reporter.step(done, of)?;
            sides.extend(side_by_side(&workspace, [kind]));
        }
        Ok(sides)
    })
}
