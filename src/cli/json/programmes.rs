//! `programmes --json`.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::{Text, Year};
use crate::programme::{Kind, Nature, Programme, Standing};

/// The page.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Catalogue<'a> {
    format: &'static str,
    version: u32,
    programmes: Vec<ProgrammeView<'a>>,
}

#[derive(Debug, Serialize)]
struct ProgrammeView<'a> {
    id: &'a str,
    version: u32,
    title: &'a Text,
    issuer: &'a Text,
    number: &'a str,
    issued: Option<String>,
    region: &'a str,
    standing: &'static str,
    official_share: f64,
    lines: crate::programme::Standings,
    kinds: Vec<KindView<'a>>,
}

#[derive(Debug, Serialize)]
struct KindView<'a> {
    id: &'a str,
    name: &'a Text,
    applicant: &'a Text,
    quota: &'a Text,
    target_year: Year,
    /// How many of each nature.
    indicators: BTreeMap<&'static str, usize>,
    documents: Vec<&'static str>,
}

impl<'a> Catalogue<'a> {
    /// The page of programmes.
    pub(in crate::cli) fn new(programmes: &[&'a Programme]) -> Self {
        let programmes = programmes
            .iter()
            .map(|one| ProgrammeView::new(one))
            .collect();
        Self {
            format: "nearzero-programmes",
            version: 1,
            programmes,
        }
    }
}

impl<'a> ProgrammeView<'a> {
    fn new(programme: &'a Programme) -> Self {
        let lines = programme.standings();
        Self {
            id: &programme.id,
            version: programme.version,
            title: &programme.title,
            issuer: &programme.issuer,
            number: &programme.number,
            issued: programme.issued.map(|date| date.to_string()),
            region: &programme.region,
            standing: standing(&programme.standing),
            official_share: lines.official_share(),
            lines,
            kinds: programme
                .kinds
                .iter()
                .map(|kind| KindView::new(programme, kind))
                .collect(),
        }
    }
}

impl<'a> KindView<'a> {
    fn new(programme: &'a Programme, kind: &'a Kind) -> Self {
        let count = |nature: Nature| {
            programme
                .indicators_of(&kind.id)
                .filter(|indicator| indicator.nature == nature)
                .count()
        };
        Self {
            id: &kind.id,
            name: &kind.name,
            applicant: &kind.applicant,
            quota: &kind.quota.text,
            target_year: kind.target_year,
            indicators: Nature::ALL
                .into_iter()
                .map(|nature| (nature.id(), count(nature)))
                .filter(|(_, count)| *count > 0)
                .collect(),
            documents: programme
                .documents_of(&kind.id)
                .map(|document| document.role.id())
                .collect(),
        }
    }
}

/// The word for a standing.
pub(super) const fn standing(standing: &Standing) -> &'static str {
    match standing {
        Standing::Official { .. } => "official",
        Standing::Reported { .. } => "reported",
        Standing::Reconstruction { .. } => "reconstruction",
    }
}
