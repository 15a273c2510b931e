//! What a person chooses from when a plan begins: the programmes in a sensible order, and the samples.

use std::path::Path;

use super::library::programmes;
use super::samples::{Sample, samples};
use crate::account::factors;
use crate::base::{Text, format_fixed};
use crate::i18n;
use crate::programme::{Programme, built_in, built_in_programme};

/// Programmes and samples to begin with. Reads the disk and all samples, so it is made by a job.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// The programmes, as [`in_order`] puts them.
    pub programmes: Vec<&'static Programme>,
    /// The samples by programme, in the same order.
    pub samples: Vec<SampleGroup>,
}

/// The samples of a programme.
#[derive(Clone, Debug)]
pub struct SampleGroup {
    /// The programme.
    pub programme: &'static Programme,
    /// Id and name (place and kind) of each, in the order of the kinds.
    pub samples: Vec<(&'static str, Text)>,
}

impl Shelf {
    /// Reads what there is.
    #[must_use]
    pub fn read() -> Self {
        Self {
            programmes: in_order(programmes(None)),
            samples: sample_groups(),
        }
    }
}

/// The programmes for a plan that lies at a path, in the order in which they are offered: those of the
/// office first, then those of the whole country, then those of the provinces, the newest of each first;
/// a template to be filled in comes last.
#[must_use]
pub fn offered(plan: Option<&Path>) -> Vec<&'static Programme> {
    in_order(programmes(plan))
}

/// Puts programmes into the order in which they are offered.
fn in_order(mut programmes: Vec<&'static Programme>) -> Vec<&'static Programme> {
    programmes.sort_by_key(|programme| {
        let newest = std::cmp::Reverse(programme.issued);
        (
            !is_own(programme),
            is_blank(programme),
            &programme.region,
            newest,
        )
    });
    programmes
}

/// True for a template that did not come with the program: the office's own.
#[must_use]
pub fn is_own(programme: &Programme) -> bool {
    built_in_programme(&programme.id).is_none()
}

/// True for a template that says nothing of any real programme yet: no line of it was read anywhere.
fn is_blank(programme: &Programme) -> bool {
    let known = programme.standings();
    known.official + known.reported == 0
}

/// For which place a programme holds; `None` for a template to be filled in.
#[must_use]
pub fn region(programme: &Programme) -> Option<Text> {
    if programme.region.is_empty() {
        return (!is_blank(programme)).then(|| i18n::text("region-country"));
    }
    factors().province(&programme.region).cloned()
}

/// How much of a programme was read in official texts, in words.
#[must_use]
pub fn official_share(programme: &Programme) -> Text {
    let share = programme.standings().official_share() * 100.0;
    let share = Text::same(format_fixed(share, 0));
    i18n::text_with("official-share", &[("share", &share)])
}

fn sample_groups() -> Vec<SampleGroup> {
    let named: Vec<_> = samples().iter().filter_map(named).collect();
    let programmes = in_order(built_in().iter().collect()).into_iter();
    let group = |programme: &'static Programme| {
        let mut mine: Vec<_> = named
            .iter()
            .filter(|(of, ..)| *of == programme.id)
            .map(|(_, rank, id, name)| (*rank, *id, name.clone()))
            .collect();
        mine.sort_by_key(|(rank, id, _)| (*rank, *id));
        let samples: Vec<_> = mine.into_iter().map(|(_, id, name)| (id, name)).collect();
        (!samples.is_empty()).then_some(SampleGroup { programme, samples })
    };
    programmes.filter_map(group).collect()
}

/// The programme of a sample, the place of its kind among the others, its id, and its name.
fn named(sample: &Sample) -> Option<(String, usize, &'static str, Text)> {
    let plan = sample.plan().ok()?;
    let kinds = &built_in_programme(&plan.head.programme)?.kinds;
    let rank = kinds.iter().position(|kind| kind.id == plan.head.kind)?;
    let kind = kinds.get(rank).map(|kind| &kind.name)?;
    let place = plan.applicant.place;
    let of_kind = |kind: &str| format!("{place} · {kind}");
    let name = Text::new(of_kind(&kind.zh), of_kind(&kind.en));
    Some((plan.head.programme, rank, sample.id, name))
}
