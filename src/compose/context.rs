//! What everything in a document is composed from.

use std::cell::OnceCell;

use super::bound::all_offers;
use crate::account::{Factors, count_name};
use crate::assess::Assessment;
use crate::base::{Lang, Text, Year};
use crate::figure::{Offer, Sources};
use crate::i18n::{TextArg, tr, tr_with};
use crate::pathway::OtherCount;
use crate::plan::{GasScope, Plan};
use crate::programme::{Kind, Programme};

/// The inputs of a document, and its language.
pub(super) struct Context<'a> {
    /// What references are resolved over.
    pub sources: &'a Sources<'a>,
    /// Everything that follows from the plan.
    pub assessment: &'a Assessment,
    /// The language of the fixed words.
    pub lang: Lang,
    /// Names of references, needed only where one stands for nothing yet.
    offers: OnceCell<Vec<Offer>>,
    /// The pathway on the other count, needed only where the pathway is printed.
    other: OnceCell<OtherCount>,
}

impl<'a> Context<'a> {
    pub fn new(sources: &'a Sources<'a>, assessment: &'a Assessment, lang: Lang) -> Self {
        Self {
            sources,
            assessment,
            lang,
            offers: OnceCell::new(),
            other: OnceCell::new(),
        }
    }

    pub fn plan(&self) -> &'a Plan {
        self.sources.plan
    }

    pub fn programme(&self) -> &'a Programme {
        self.sources.programme
    }

    pub fn factors(&self) -> &'a Factors {
        self.sources.factors
    }

    /// The kind of applicant, where the programme has it.
    pub fn kind(&self) -> Option<&'a Kind> {
        self.programme().kind(&self.plan().head.kind)
    }

    /// The years of the inventory, oldest first.
    pub fn history(&self) -> &'a [Year] {
        &self.assessment.inventory.years
    }

    /// The gases that stand beside every total: those that it does not count.
    pub fn other_gases(&self) -> GasScope {
        self.plan().accounting.gases.other()
    }

    /// What emissions of these gases are counted in, with the set of potentials.
    pub fn count(&self, gases: GasScope) -> String {
        let name = count_name(gases, &self.plan().accounting);
        name.get(self.lang).to_owned()
    }

    /// A name with what its figures are counted in.
    pub fn on_count(&self, name: &str, gases: GasScope) -> String {
        let args = [("name", name), ("count", &self.count(gases))];
        self.words("compose-on-count", &args)
    }

    /// The pathway on the other count.
    pub fn other_count(&self) -> &OtherCount {
        self.other
            .get_or_init(|| self.assessment.other_count(self.plan(), self.factors()))
    }

    /// A fixed text.
    pub fn word(&self, key: &str) -> String {
        tr(self.lang, key)
    }

    /// A fixed text, filled.
    pub fn words(&self, key: &str, args: &[TextArg<'_>]) -> String {
        tr_with(self.lang, key, args)
    }

    /// A text of template or tables in the language of the document.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.lang)
    }

    /// A year at the head of a column.
    pub fn year(&self, year: Year) -> String {
        self.words("compose-year", &[("year", &year.to_string())])
    }

    /// Names in a row: 甲、乙、丙.
    pub fn list<S: AsRef<str>>(&self, names: &[S]) -> String {
        self.joined(names, "compose-list-separator")
    }

    /// Parts of a sentence: 甲；乙；丙.
    pub fn clauses<S: AsRef<str>>(&self, parts: &[S]) -> String {
        self.joined(parts, "compose-clause-separator")
    }

    fn joined<S: AsRef<str>>(&self, parts: &[S], separator: &str) -> String {
        let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
        parts.join(&self.word(separator))
    }

    /// The name of what a path stands for; none for a path that is in no list.
    pub fn name_of(&self, path: &str) -> Option<&str> {
        let offers = self
            .offers
            .get_or_init(|| all_offers(self.sources, &self.assessment.verdict));
        let offer = offers.iter().find(|offer| offer.reference.path == path)?;
        Some(self.text(&offer.label))
    }
}
