//! Paths of scenarios: `scenario.<id>.` before a path of the pathway, the measures or the targets
//! stands for the same figure in the other course of things.

use super::Sources;
use crate::pathway::{Pathway, pathway, scenario_plan};

/// What stands before the paths of a scenario.
const ROOT: &str = "scenario.";
/// The roots of paths that differ in a scenario.
const ROOTS: [&str; 4] = ["pathway", "measure", "measures", "target"];

/// The scenario of a path and the path in it; `None` for a path of the plan itself.
pub(super) fn split(path: &str) -> Option<(&str, &str)> {
    let (id, inner) = path.strip_prefix(ROOT)?.split_once('.')?;
    let root = inner.split('.').next().unwrap_or_default();
    ROOTS.contains(&root).then_some((id, inner))
}

/// The path in a scenario of a path of the plan; what does not differ there stays as it is.
pub(super) fn path_in(id: &str, path: &str) -> String {
    let root = path.split('.').next().unwrap_or_default();
    if ROOTS.contains(&root) {
        format!("{ROOT}{id}.{path}")
    } else {
        path.to_owned()
    }
}

/// Calls a function with what references of a scenario speak of, as far as the course itself tells:
/// its years, targets and peak, no measures. `None` for a scenario that the plan does not have.
pub(super) fn with_course<R>(
    id: &str,
    s: &Sources<'_>,
    call: impl FnOnce(&Sources<'_>) -> R,
) -> Option<R> {
    let course = s.pathway.scenarios.iter().find(|course| course.id == id)?;
    let other = Pathway {
        base: s.pathway.base,
        target: s.pathway.target,
        years: course.years.clone(),
        targets: course.targets.clone(),
        peak: course.peak,
        ..Pathway::default()
    };
    Some(call(&Sources {
        pathway: &other,
        ..*s
    }))
}

/// The same with everything, calculated again as a plan of its own.
pub(super) fn with_plan<R>(
    id: &str,
    s: &Sources<'_>,
    call: impl FnOnce(&Sources<'_>) -> R,
) -> Option<R> {
    let scenario = s.plan.scenarios.iter().find(|one| one.id == id)?;
    let plan = scenario_plan(s.plan, scenario);
    let path = pathway(&plan, s.programme, s.factors, s.inventory, s.economy);
    Some(call(&Sources {
        plan: &plan,
        pathway: &path,
        ..*s
    }))
}
