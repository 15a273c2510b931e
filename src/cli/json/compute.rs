//! `compute --json`.

mod beside;
mod goal;
mod inventory;
mod outlook;
mod pathway;
mod verdict;

use serde::Serialize;

use self::inventory::InventoryView;
use self::pathway::PathwayView;
use self::verdict::{IndicatorView, VerdictView};
use crate::app::Workspace;

/// The page.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Computation<'a> {
    format: &'static str,
    version: u32,
    plan: PlanView<'a>,
    inventory: InventoryView<'a>,
    pathway: PathwayView<'a>,
    indicators: Vec<IndicatorView<'a>>,
    verdict: VerdictView<'a>,
}

#[derive(Debug, Serialize)]
struct PlanView<'a> {
    path: String,
    programme: &'a str,
    kind: &'a str,
    applicant: &'a str,
    place: &'a str,
    example: bool,
}

impl<'a> Computation<'a> {
    /// The page of a plan.
    pub(in crate::cli) fn new(path: String, workspace: &'a Workspace) -> Self {
        let plan = workspace.plan();
        Self {
            format: "nearzero-compute",
            version: 1,
            plan: PlanView {
                path,
                programme: &plan.head.programme,
                kind: &plan.head.kind,
                applicant: &plan.applicant.name,
                place: &plan.applicant.place,
                example: plan.head.example,
            },
            inventory: InventoryView::new(workspace),
            pathway: PathwayView::new(workspace),
            indicators: verdict::indicators(workspace),
            verdict: VerdictView::new(workspace),
        }
    }
}
