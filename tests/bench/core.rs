//! How long loading the templates, a recalculation and an export take, and how much memory an
//! export needs at its peak.
//!
//! Run by hand with `cargo bench --no-default-features --bench core`; no test fails on time.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark prints, and ends when a sample is broken"
)]

mod county;

use std::hint::black_box;
use std::time::{Duration, Instant};

use nearzero::account::{economy, factors, inventory};
use nearzero::app::{Order, Reporter, Workspace, open_sample, package, samples};
use nearzero::assess::assess;
use nearzero::base::{Completeness, Lang};
use nearzero::pathway::{Goal, goal_seek, pathway};
use nearzero::plan::Plan;
use nearzero::programme::{DocumentRole, Programme, built_in_programme, load_built_in};
use nearzero::verdict::verdict;

fn main() {
    let loading = median(30, || {
        black_box(load_built_in());
    });
    println!("all templates    {loading:>10.1?}");
    for sample in samples() {
        let workspace = open_sample(sample.id).unwrap();
        println!("{}", sample.id);
        let recalculation = median(200, || {
            black_box(assess(workspace.plan(), workspace.programme(), factors()));
        });
        println!("  recalculation  {recalculation:>10.1?}");
        let export = median(15, || print(&workspace));
        println!("  export         {export:>10.1?}   its documents");
    }
    judging();
    large(
        &county::county(),
        built_in_programme("shandong-2023").unwrap(),
    );
    if let Some(peak) = peak_memory() {
        println!("peak memory      {peak}");
    }
}

/// Judging the indicators of a thousand plans: every sample in turn, its data read beforehand.
fn judging() {
    let workspaces: Vec<Workspace> = samples()
        .iter()
        .map(|sample| open_sample(sample.id).unwrap())
        .collect();
    let thousand = median(5, || {
        for workspace in workspaces.iter().cycle().take(1000) {
            let (plan, programme) = (workspace.plan(), workspace.programme());
            let assessment = workspace.assessment();
            assessment.with_sources(plan, programme, factors(), |sources| {
                black_box(verdict(sources));
            });
        }
    });
    println!("1000 verdicts    {thousand:>10.1?}");
}

/// A recalculation of a large plan: all of it, and the pathway with its shares alone.
fn large(plan: &Plan, programme: &Programme) {
    println!("a county with 60 flows, 11 years and 100 measures");
    let economy = economy(plan);
    let inventory = inventory(plan, factors(), &economy);
    let result = pathway(plan, programme, factors(), &inventory, &economy);
    assert_eq!(result.years.len(), 11);
    let end = result.years.last().unwrap();
    assert_eq!(end.planned.completeness, Completeness::Complete);
    let recalculation = median(200, || {
        black_box(assess(plan, programme, factors()));
    });
    println!("  recalculation  {recalculation:>10.1?}");
    let alone = median(200, || {
        black_box(pathway(plan, programme, factors(), &inventory, &economy));
    });
    println!("  pathway        {alone:>10.1?}   with sequential and Shapley shares");
    let target = result.main_target().unwrap();
    let seek = median(50, || {
        let goal = Goal {
            measure: 0,
            target: &target.id,
        };
        let given = (&inventory, &economy);
        black_box(goal_seek(plan, programme, factors(), given, goal));
    });
    println!("  goal seek      {seek:>10.1?}   of one measure");
}

fn print(workspace: &Workspace) {
    let order = Order {
        roles: DocumentRole::ALL.to_vec(),
        lang: Lang::Zh,
        now: None,
    };
    black_box(
        package(workspace, &order, &Reporter::unwatched())
            .unwrap()
            .unwrap(),
    );
}

/// The median of so many runs after one that warms up.
fn median(runs: usize, mut run: impl FnMut()) -> Duration {
    run();
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times.get(runs / 2).copied().unwrap_or_default()
}

/// The largest resident memory of the process so far, where the system tells.
fn peak_memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.trim_start_matches("VmHWM:").trim().to_owned())
}
