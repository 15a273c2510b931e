//! Moving a plan to another programme, another kind of applicant or another version of its template.
//!
//! All data stay. Answers and texts find their place by id, then by what the programme calls them; what
//! has no place is kept in an annex of the plan and takes its place again when a programme has one. Nothing
//! is ever dropped, and nothing happens before a person has seen the list of [`Transfer`].

mod listed;

use self::listed::give_back;
use super::{
    Activity, EconomySeries, IndicatorEntry, Kept, KeptWhat, Plan, SectionText, SectorBaseline,
    new_plan,
};
use crate::base::{Number, Text, Unit};
use crate::programme::{DocumentRole, DocumentTemplate, Kind, Programme};

/// What becomes of a plan in another programme, before it happens.
#[derive(Clone, Debug, PartialEq)]
pub struct Transfer {
    /// The plan as it would be.
    pub plan: Plan,
    /// What becomes of each thing that a person wrote, in the order of the work.
    pub lines: Vec<TransferLine>,
}

/// What becomes of one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransferLine {
    /// What it is.
    pub what: TransferWhat,
    /// Its name.
    pub name: Text,
    /// What becomes of it.
    pub fate: Fate,
}

/// What a line speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TransferWhat {
    /// A rule of the inventory or a year.
    Setting,
    /// An answer to a condition.
    Condition,
    /// A series of economic data or a line of activity.
    Data,
    /// An indicator.
    Indicator,
    /// The text of a section.
    Section,
    /// The answer to a field of a form.
    Answer,
}

impl TransferWhat {
    /// The translation key of the name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Setting => "transfer-setting",
            Self::Condition => "transfer-condition",
            Self::Data => "transfer-data",
            Self::Indicator => "transfer-indicator",
            Self::Section => "transfer-section",
            Self::Answer => "transfer-answer",
        }
    }
}

/// What becomes of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It stays where it is.
    Stays,
    /// It goes to the place of this name.
    Moves(Text),
    /// It changes to this, because the programme prescribes it.
    Changes(Text),
    /// The programme has no place for it: it goes to the annex.
    Annex,
    /// It comes back from the annex.
    Returns,
    /// The programme asks for it anew.
    New,
}

impl Fate {
    /// The translation key of the name.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Stays => "fate-stays",
            Self::Moves(_) => "fate-moves",
            Self::Changes(_) => "fate-changes",
            Self::Annex => "fate-annex",
            Self::Returns => "fate-returns",
            Self::New => "fate-new",
        }
    }
}

/// Moves a plan to a kind of a programme. `from` is its present programme where that is known; `unit_of`
/// knows the usual unit of a carrier.
#[must_use]
pub fn transfer(
    plan: &Plan,
    from: Option<&Programme>,
    to: &Programme,
    kind: &Kind,
    unit_of: impl Fn(&str) -> Unit,
) -> Transfer {
    let mut mover = Mover {
        old: plan,
        from,
        to,
        kind,
        plan: plan.clone(),
        lines: Vec::new(),
    };
    mover.plan.head.programme.clone_from(&to.id);
    mover.plan.head.version = to.version;
    mover.plan.head.kind.clone_from(&kind.id);
    mover.plan.kept.clear();
    mover.settings();
    mover.conditions();
    mover.data(&new_plan(to, kind, plan.head.language, unit_of));
    mover.indicators();
    mover.sections();
    mover.answers();
    mover.annex();
    mover.lines.sort_by_key(|line| line.what);
    Transfer {
        plan: mover.plan,
        lines: mover.lines,
    }
}

struct Mover<'a> {
    old: &'a Plan,
    from: Option<&'a Programme>,
    to: &'a Programme,
    kind: &'a Kind,
    plan: Plan,
    lines: Vec<TransferLine>,
}

/// Where a thing goes: to the same id, to another one, or nowhere.
enum Spot {
    Same,
    Other(String, Text),
    Nowhere,
}

impl Mover<'_> {
    fn line(&mut self, what: TransferWhat, name: Text, fate: Fate) {
        self.lines.push(TransferLine { what, name, fate });
    }

    fn keep(&mut self, title: &Text, what: KeptWhat) {
        self.plan.kept.push(Kept {
            programme: self.old.head.programme.clone(),
            title: title.zh.clone(),
            what,
        });
    }

    fn old_kind(&self) -> Option<&Kind> {
        self.from?.kind(&self.old.head.kind)
    }

    /// The id by which an earlier version called a thing, under its new name.
    fn renamed(&self, id: &str) -> String {
        let renamed = self.to.renamed.iter().find(|renamed| renamed.from == id);
        renamed.map_or_else(|| id.to_owned(), |renamed| renamed.to.clone())
    }

    /// Years and rules that were those of the old kind become those of the new one; what a person chose
    /// otherwise stays.
    fn settings(&mut self) {
        let old = self.old_kind();
        let target = old.map(|kind| kind.target_year);
        if self.old.years.target_year() == target && target != Some(self.kind.target_year) {
            let year = self.kind.target_year.to_string();
            self.plan.years.target = Number(year.clone());
            let name = crate::i18n::text("transfer-target-year");
            self.line(TransferWhat::Setting, name, Fate::Changes(Text::same(year)));
        }
        let horizon = self.old.years.horizon_year();
        if horizon.is_none_or(|horizon| horizon < self.kind.horizon) {
            let year = self.kind.horizon.to_string();
            self.plan.years.horizon = Number(year.clone());
            let name = crate::i18n::text("transfer-horizon");
            self.line(TransferWhat::Setting, name, Fate::Changes(Text::same(year)));
        }
        let asks = self.old_kind().map(|kind| kind.asks.clone());
        let was = asks.as_ref().map(|asks| asks.electricity);
        if was.is_none_or(|was| was == self.old.accounting.electricity)
            && self.old.accounting.electricity != self.kind.asks.electricity
        {
            self.plan.accounting.electricity = self.kind.asks.electricity;
            let name = crate::i18n::text("transfer-electricity");
            let rule = crate::i18n::text(self.kind.asks.electricity.key());
            self.line(TransferWhat::Setting, name, Fate::Changes(rule));
        }
        let was = asks.as_ref().map(|asks| asks.gases);
        if was.is_none_or(|was| was == self.old.accounting.gases)
            && self.old.accounting.gases != self.kind.asks.gases
        {
            self.plan.accounting.gases = self.kind.asks.gases;
            let name = crate::i18n::text("transfer-gases");
            let gases = crate::i18n::text(self.kind.asks.gases.key());
            self.line(TransferWhat::Setting, name, Fate::Changes(gases));
        }
    }

    /// Data stay as they are; series and lines that the kind asks for are added without values.
    fn data(&mut self, asked: &Plan) {
        let old = self.old;
        let series = |series: &&EconomySeries| old.economy(series.item).is_none();
        for series in asked.economy.iter().filter(series) {
            self.line(
                TransferWhat::Data,
                crate::i18n::text(series.item.key()),
                Fate::New,
            );
            self.plan.economy.push(series.clone());
        }
        let has = |line: &Activity| {
            let mut lines = old.activities.iter();
            lines.any(|mine| mine.sector == line.sector && mine.carrier == line.carrier)
        };
        let mut count = 0_usize;
        for line in asked.activities.iter().filter(|line| !has(line)) {
            let mut line = line.clone();
            line.id = self.fresh_id();
            self.plan.activities.push(line);
            count += 1;
        }
        if count > 0 {
            let count = Text::same(count.to_string());
            let name = crate::i18n::text_with("transfer-activities", &[("count", &count)]);
            self.line(TransferWhat::Data, name, Fate::New);
        }
        self.baseline(&asked.baseline.sectors);
    }

    fn baseline(&mut self, asked: &[SectorBaseline]) {
        for sector in asked {
            let sectors = &mut self.plan.baseline.sectors;
            if !sectors.iter().any(|own| own.sector == sector.sector) {
                sectors.push(sector.clone());
            }
        }
    }

    fn fresh_id(&self) -> String {
        let taken = |id: &str| self.plan.activities.iter().any(|line| line.id == id);
        // One more than there are lines: one of these numbers is free.
        let count = self.plan.activities.len();
        (count + 1..=2 * count + 1)
            .map(|number| format!("a{number}"))
            .find(|id| !taken(id))
            .unwrap_or_default()
    }

    fn conditions(&mut self) {
        let lines = self.to.conditions_of(&self.kind.id);
        let lines: Vec<_> = lines.map(|one| (&*one.id, &one.text)).collect();
        let answers = std::mem::take(&mut self.plan.conditions);
        let settled = self.settle(answers, Self::condition_name, &lines);
        self.asked_anew(&settled, &lines);
        self.plan.conditions = settled;
    }

    fn condition_name(&self, id: &str) -> Text {
        let mut known = self.from.into_iter().flat_map(|from| &from.conditions);
        let found = known.find(|condition| condition.id == id);
        found.map_or_else(|| Text::same(id), |condition| condition.text.clone())
    }

    /// Values of the applicant's own goals stay with the goals.
    fn indicators(&mut self) {
        let lines = self.to.indicators_of(&self.kind.id);
        let lines: Vec<_> = lines.map(|one| (&*one.id, &one.name)).collect();
        let goals = &self.old.goals;
        let is_own = |entry: &IndicatorEntry| goals.iter().any(|goal| goal.id == entry.id);
        let entries = std::mem::take(&mut self.plan.indicators);
        let (mut own, listed): (Vec<_>, Vec<_>) = entries.into_iter().partition(is_own);
        let settled = self.settle(listed, Self::indicator_name, &lines);
        self.asked_anew(&settled, &lines);
        own.extend(settled);
        self.plan.indicators = own;
    }

    fn indicator_name(&self, id: &str) -> Text {
        let mut known = self.from.into_iter().flat_map(|from| &from.indicators);
        let found = known.find(|indicator| indicator.id == id);
        found.map_or_else(|| Text::same(id), |indicator| indicator.name.clone())
    }

    /// The thing with the id, else the one with the same name, if its place is free.
    fn find<'b>(
        &self,
        id: &str,
        name: &Text,
        known: impl Iterator<Item = (&'b str, &'b Text)>,
        free: impl Fn(&str) -> bool,
    ) -> Spot {
        let now = self.renamed(id);
        let known: Vec<(&str, &Text)> = known.filter(|(of, _)| free(of)).collect();
        let same = known.iter().find(|(of, _)| *of == now);
        let called = || known.iter().find(|(_, called)| alike(called, name));
        match same.or_else(called) {
            Some((of, _)) if *of == id => Spot::Same,
            Some((of, called)) => Spot::Other((*of).to_owned(), (*called).clone()),
            None => Spot::Nowhere,
        }
    }

    fn sections(&mut self) {
        let mut kept: Vec<SectionText> = Vec::new();
        for mut text in std::mem::take(&mut self.plan.sections) {
            let name = self.section_name(&text);
            let place = self.section_place(&text, &name);
            let Some((role, id, title)) = place else {
                if text.text.trim().is_empty() {
                    continue;
                }
                self.line(TransferWhat::Section, name.clone(), Fate::Annex);
                self.keep(&name, KeptWhat::Section(text));
                continue;
            };
            let is_taken = |one: &SectionText| one.document == role.id() && one.section == id;
            if kept.iter().any(is_taken) {
                self.line(TransferWhat::Section, name.clone(), Fate::Annex);
                self.keep(&name, KeptWhat::Section(text));
                continue;
            }
            let stays = text.document == role.id() && text.section == id;
            let fate = if stays {
                Fate::Stays
            } else {
                Fate::Moves(title)
            };
            if !text.text.trim().is_empty() {
                self.line(TransferWhat::Section, name, fate);
            }
            role.id().clone_into(&mut text.document);
            text.section = id;
            kept.push(text);
        }
        self.plan.sections = kept;
    }

    fn section_name(&self, text: &SectionText) -> Text {
        let role = DocumentRole::from_id(&text.document);
        let mut documents = self
            .from
            .into_iter()
            .flat_map(|from| from.documents_of(&self.old.head.kind));
        let section = documents
            .find(|document| Some(document.role) == role)
            .and_then(|document| document.section(&text.section));
        section.map_or_else(|| Text::same(text.section.clone()), |one| one.title.clone())
    }

    /// The section of the new documents that takes a text: the same one, one of the same id in another
    /// document, one of the same title.
    fn section_place(
        &self,
        text: &SectionText,
        name: &Text,
    ) -> Option<(DocumentRole, String, Text)> {
        let documents: Vec<&DocumentTemplate> = self.to.documents_of(&self.kind.id).collect();
        let role = DocumentRole::from_id(&text.document);
        let id = self.renamed(&text.section);
        let written = || {
            documents.iter().flat_map(|document| {
                let outline = document.outline(&self.kind.id).into_iter();
                let prose = outline.filter(|(_, section)| section.has_prose());
                prose.map(|(_, section)| (document.role, section))
            })
        };
        let same = written().find(|(of, section)| Some(*of) == role && section.id == id);
        let elsewhere = || written().find(|(_, section)| section.id == id);
        let called = || written().find(|(_, section)| alike(&section.title, name));
        let (role, section) = same.or_else(elsewhere).or_else(called)?;
        Some((role, section.id.clone(), section.title.clone()))
    }

    fn answers(&mut self) {
        let documents: Vec<&DocumentTemplate> = self.to.documents_of(&self.kind.id).collect();
        let fields = documents
            .iter()
            .flat_map(|document| document.fields(&self.kind.id));
        let fields: Vec<_> = fields.map(|field| (&*field.id, &field.label)).collect();
        let answers = std::mem::take(&mut self.plan.answers);
        self.plan.answers = self.settle(answers, Self::field_name, &fields);
    }

    fn field_name(&self, id: &str) -> Text {
        let mut fields = self
            .from
            .into_iter()
            .flat_map(|from| from.documents_of(&self.old.head.kind))
            .flat_map(|document| document.fields(&self.old.head.kind));
        let found = fields.find(|field| field.id == id);
        found.map_or_else(|| Text::same(id), |field| field.label.clone())
    }

    /// What lay in the annex takes its place again where the programme has one that is free.
    fn annex(&mut self) {
        for kept in self.old.kept.clone() {
            if let Some(what) = self.give_back(&kept) {
                self.line(what, Text::same(kept.title), Fate::Returns);
            } else {
                self.plan.kept.push(kept);
            }
        }
    }

    fn give_back(&mut self, kept: &Kept) -> Option<TransferWhat> {
        let kind = &self.kind.id;
        match &kept.what {
            KeptWhat::Indicator(entry) => {
                let is_listed = self.to.indicators_of(kind).any(|one| one.id == entry.id);
                give_back(entry, is_listed, &mut self.plan.indicators)
            }
            KeptWhat::Condition(entry) => {
                let is_listed = self.to.conditions_of(kind).any(|one| one.id == entry.id);
                give_back(entry, is_listed, &mut self.plan.conditions)
            }
            KeptWhat::Answer(answer) => {
                let mut documents = self.to.documents_of(kind);
                let is_listed = documents
                    .any(|document| document.fields(kind).iter().any(|one| one.id == answer.id));
                give_back(answer, is_listed, &mut self.plan.answers)
            }
            KeptWhat::Section(text) => {
                let mut documents = self.to.documents_of(kind);
                let known = documents.any(|document| {
                    let outline = document.outline(kind);
                    document.role.id() == text.document
                        && outline
                            .iter()
                            .any(|(_, one)| one.id == text.section && one.has_prose())
                });
                let taken = |one: &SectionText| {
                    one.document == text.document
                        && one.section == text.section
                        && !one.text.trim().is_empty()
                };
                (known && !self.plan.sections.iter().any(taken)).then(|| {
                    self.plan.sections.push(text.clone());
                    TransferWhat::Section
                })
            }
        }
    }
}

/// True for names that differ in nothing but spaces and punctuation.
fn alike(a: &Text, b: &Text) -> bool {
    let plain = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    let (a, b) = (plain(&a.zh), plain(&b.zh));
    !a.is_empty() && a == b
}
