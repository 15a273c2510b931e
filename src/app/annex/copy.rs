//! The copy: a template in which pasted lines stand in the place of reconstructions, each marked with the
//! document and clause that it was taken from. All other lines keep the marks that they have.

use jiff::civil::Date;

use super::fields::FormRead;
use super::indicators::{Row, Table, stays_computed};
use super::outline::{Outline, named};
use super::words::{alike, fresh_id};
use crate::base::Text;
use crate::i18n::{text, text_with};
use crate::programme::{
    BasedOn, Cited, DocumentRole, DocumentTemplate, FormRow, Group, Indicator, IndicatorSource,
    Kind, Part, Points, Programme, Standing, Waiver, built_in_programme,
};

/// What an office puts into its copy of a template.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The id of the copy.
    pub id: String,
    /// The official document: its title.
    pub title: String,
    /// Its number; may be blank.
    pub number: String,
    /// Who issued it.
    pub issuer: String,
    /// When it was issued, as `2023-07-06`; may be blank.
    pub date: String,
    /// The table of indicators.
    pub indicators: Option<IndicatorAnnex>,
    /// Outlines and forms.
    pub papers: Vec<PaperAnnex>,
}

/// A pasted table of indicators.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IndicatorAnnex {
    /// What was understood.
    pub table: Table,
    /// Where it stands in the document, such as 附件1.
    pub clause: String,
    /// True to keep the template's indicators that the table does not hold, with their marks.
    pub keeps_others: bool,
}

/// A pasted outline or form.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperAnnex {
    /// Which document it is of.
    pub role: DocumentRole,
    /// What was understood.
    pub body: PaperBody,
    /// Where it stands in the document.
    pub clause: String,
    /// True to put it in the place of the template's document for all kinds that hand that one in, false
    /// for the kind of the plan alone.
    pub for_all: bool,
}

/// What was pasted for a document.
#[derive(Clone, Debug, PartialEq)]
pub enum PaperBody {
    /// An outline.
    Outline(Outline),
    /// A form.
    Form(FormRead),
}

impl Draft {
    /// True when there is something to put in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let rows = self
            .indicators
            .as_ref()
            .map(|annex| annex.table.taken().count());
        let papers = self.papers.iter().any(|paper| match &paper.body {
            PaperBody::Outline(outline) => outline.taken().next().is_some(),
            PaperBody::Form(form) => form.count() > 0,
        });
        rows.unwrap_or_default() == 0 && !papers
    }

    /// What is still wanted before the copy can be made, as translation keys.
    #[must_use]
    pub fn wants(&self, base: &Programme) -> Vec<&'static str> {
        let blank = |text: &str| text.trim().is_empty();
        let clauses = self.indicators.iter().map(|annex| &annex.clause);
        let mut clauses = clauses.chain(self.papers.iter().map(|paper| &paper.clause));
        let wants = [
            (self.is_empty(), "annex-wants-lines"),
            (blank(&self.title), "annex-wants-title"),
            (blank(&self.issuer), "annex-wants-issuer"),
            (clauses.any(|clause| blank(clause)), "annex-wants-clause"),
            (
                !blank(&self.date) && self.date().is_none(),
                "annex-wants-date",
            ),
            (!is_id(&self.id), "annex-wants-id"),
            (is_taken(&self.id, base), "annex-wants-free-id"),
        ];
        let wants = wants.into_iter().filter(|(is_wanted, _)| *is_wanted);
        wants.map(|(_, key)| key).collect()
    }

    fn date(&self) -> Option<Date> {
        self.date.trim().parse().ok()
    }
}

/// The longest id: it names a folder.
const LONGEST_ID: usize = 60;

/// True for an id as templates have them, which can name a folder on every system.
fn is_id(id: &str) -> bool {
    const RESERVED: [&str; 4] = ["con", "nul", "aux", "prn"];
    let sound = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    let is_sound = !id.is_empty() && id.chars().all(sound) && id.len() <= LONGEST_ID;
    is_sound && !RESERVED.contains(&id)
}

fn is_taken(id: &str, base: &Programme) -> bool {
    built_in_programme(id).is_some() || (id == base.id && !is_office_copy(base))
}

/// True for a template that is no part of the program.
#[must_use]
pub fn is_office_copy(programme: &Programme) -> bool {
    built_in_programme(&programme.id).is_none()
}

/// The id that a copy is offered: its own for an office's template, which is changed; else a new one.
#[must_use]
pub fn usual_id(base: &Programme) -> String {
    if is_office_copy(base) {
        base.id.clone()
    } else {
        format!("{}-office", base.id)
    }
}

/// The copy of a template with what an office puts in for a kind.
#[must_use]
pub fn office_copy(base: &Programme, kind: &Kind, draft: &Draft) -> Programme {
    let mut copy = base.clone();
    copy.id.clone_from(&draft.id);
    if base.id == draft.id {
        copy.version = base.version.saturating_add(1);
    } else {
        copy.version = 1;
        copy.based_on = Some(BasedOn {
            id: base.id.clone(),
            version: base.version,
        });
        let args = [("name", &base.short)];
        copy.short = text_with("annex-copy-short", &args);
    }
    let source = cite(&mut copy, draft);
    let standing = |clause: &str| Standing::Official {
        source: source.clone(),
        clause: clause.trim().to_owned(),
    };
    let mut parts = Vec::new();
    if let Some(annex) = &draft.indicators {
        put_indicators(&mut copy, base, kind, annex, &standing(&annex.clause));
        // Worked cases of the old list say nothing of the new one.
        copy.cases.retain(|case| case.kind != kind.id);
        parts.push(noted("annex-noted-indicators", &annex.clause));
    }
    for paper in &draft.papers {
        put_paper(&mut copy, kind, paper, standing(&paper.clause));
        let name = text(paper.role.key());
        let clause = Text::same(paper.clause.trim());
        let args = [("name", &name), ("clause", &clause)];
        parts.push(text_with("annex-noted-paper", &args));
    }
    note(&mut copy, kind, draft, &parts);
    copy
}

fn noted(key: &str, clause: &str) -> Text {
    text_with(key, &[("clause", &Text::same(clause.trim()))])
}

/// Says at the first step what of the copy was put in by the office, before what is said of the rest.
fn note(copy: &mut Programme, kind: &Kind, draft: &Draft, parts: &[Text]) {
    if parts.is_empty() {
        return;
    }
    let join = |lang| {
        let joint = crate::i18n::tr(lang, "list-joint");
        let parts: Vec<&str> = parts.iter().map(|part| part.get(lang)).collect();
        parts.join(&joint)
    };
    let parts = Text::new(join(crate::base::Lang::Zh), join(crate::base::Lang::En));
    let title = Text::same(draft.title.trim());
    let args = [("title", &title), ("kind", &kind.name), ("parts", &parts)];
    let said = text_with("annex-notice", &args);
    if !copy.notice.zh.contains(&said.zh) {
        let before = |said: &str, old: &str| format!("{said}{old}");
        copy.notice = Text::new(
            before(&said.zh, &copy.notice.zh),
            before(&format!("{} ", said.en), &copy.notice.en),
        );
    }
}

/// The id of the cited document: that of the same title and number, else a new one.
fn cite(copy: &mut Programme, draft: &Draft) -> String {
    let same = |cited: &&mut Cited| {
        alike(&cited.title.zh, &draft.title) && cited.number.trim() == draft.number.trim()
    };
    if let Some(known) = copy.cited.iter_mut().find(same) {
        known.date = known.date.or(draft.date());
        return known.id.clone();
    }
    let id = fresh_id("annex", |id| copy.cited.iter().any(|cited| cited.id == id));
    copy.cited.push(Cited {
        id: id.clone(),
        title: Text::same(draft.title.trim()),
        number: draft.number.trim().to_owned(),
        issuer: Text::same(draft.issuer.trim()),
        date: draft.date(),
        note: text("annex-cited-note"),
    });
    id
}

fn put_indicators(
    copy: &mut Programme,
    base: &Programme,
    kind: &Kind,
    annex: &IndicatorAnnex,
    standing: &Standing,
) {
    let mut made = Vec::new();
    for row in annex.table.taken() {
        let old = row.keeps.as_ref();
        let old = old.and_then(|id| base.indicators.iter().find(|known| known.id == *id));
        let group = group(copy, row, old);
        // A line that other kinds share stays theirs; the kind gets one of its own.
        let shared = old.is_some_and(|old| is_shared(old, base, kind));
        let id = if let Some(old) = old.filter(|_| !shared) {
            old.id.clone()
        } else {
            let taken = |id: &str| {
                let used = |list: &[Indicator]| list.iter().any(|known| known.id == id);
                used(&base.indicators) || used(&made)
            };
            fresh_id(&format!("{}_a", kind.id), taken)
        };
        made.push(indicator(row, old, id, group, kind, standing));
    }
    let remade = |id: &str| {
        annex
            .table
            .taken()
            .any(|row| row.keeps.as_deref() == Some(id))
    };
    let all: Vec<String> = base.kinds.iter().map(|kind| kind.id.clone()).collect();
    let mut rest = Vec::new();
    let at = copy
        .indicators
        .iter()
        .position(|known| known.concerns(&kind.id));
    for mut known in std::mem::take(&mut copy.indicators) {
        let stays = annex.keeps_others && !remade(&known.id);
        if known.concerns(&kind.id) && !stays {
            if known.kinds.is_empty() {
                known.kinds.clone_from(&all);
            }
            known.kinds.retain(|of| *of != kind.id);
            if known.kinds.is_empty() {
                continue;
            }
        }
        rest.push(known);
    }
    let at = at.unwrap_or(rest.len()).min(rest.len());
    rest.splice(at..at, made);
    copy.indicators = rest;
    // Groups that nothing belongs to any more, unless they were empty before.
    let used = |list: &[Indicator], group: &Group| list.iter().any(|one| one.group == group.id);
    let indicators = std::mem::take(&mut copy.indicators);
    copy.groups
        .retain(|group| used(&indicators, group) || !used(&base.indicators, group));
    copy.indicators = indicators;
}

fn is_shared(indicator: &Indicator, base: &Programme, kind: &Kind) -> bool {
    let mut others = base.kinds.iter().filter(|other| other.id != kind.id);
    others.any(|other| indicator.concerns(&other.id))
}

/// The id of a row's group: that of the same name, else a new one; without a name that of the indicator
/// it keeps, else one for such rows.
fn group(copy: &mut Programme, row: &Row, old: Option<&Indicator>) -> String {
    let name = match (row.group.is_empty(), old) {
        (true, Some(old)) => return old.group.clone(),
        (true, None) => text("annex-group"),
        (false, _) => Text::same(&*row.group),
    };
    let known = copy
        .groups
        .iter()
        .find(|group| alike(&group.name.zh, &name.zh));
    if let Some(known) = known {
        return known.id.clone();
    }
    let id = fresh_id("group", |id| copy.groups.iter().any(|group| group.id == id));
    copy.groups.push(Group {
        id: id.clone(),
        name,
    });
    id
}

fn indicator(
    row: &Row,
    old: Option<&Indicator>,
    id: String,
    group: String,
    kind: &Kind,
    standing: &Standing,
) -> Indicator {
    let computed = old.filter(|old| stays_computed(old, row));
    let pasted = Text::same(&*row.text);
    let note = match (row.note.is_empty(), old) {
        (true, None) => text_with("annex-row-note", &[("text", &pasted)]),
        (false, Some(old)) if !old.note.zh.contains(&row.note) => {
            let said = Text::same(&*row.note);
            text_with("annex-note-before", &[("said", &said), ("old", &old.note)])
        }
        (true | false, Some(old)) => old.note.clone(),
        (false, None) => Text::same(&*row.note),
    };
    let in_part = old
        .and_then(|old| old.points)
        .is_some_and(|points| points.in_part);
    let mut targets = row.targets.clone();
    targets.sort_by_key(|target| target.year);
    Indicator {
        id,
        kinds: vec![kind.id.clone()],
        group,
        name: old.map_or_else(|| Text::same(&*row.name), |old| named(&row.name, &old.name)),
        nature: row.nature.unwrap_or(crate::programme::Nature::Reference),
        unit: row.unit.clone(),
        direction: row.direction.unwrap_or_default(),
        targets,
        source: computed.map_or(IndicatorSource::Typed, |old| old.source.clone()),
        waiver: old.map_or(Waiver::WithReason, |old| old.waiver),
        points: row.points.map(|full| Points { full, in_part }),
        note,
        standing: standing.clone(),
    }
}

/// Puts an outline or a form in the place of the template's document.
fn put_paper(copy: &mut Programme, kind: &Kind, paper: &PaperAnnex, standing: Standing) {
    let concerned = |document: &DocumentTemplate| {
        document.role == paper.role
            && (document.kinds.is_empty() || document.kinds.contains(&kind.id))
    };
    let at = copy.documents.iter().position(concerned);
    let old = at.and_then(|at| copy.documents.get(at)).cloned();
    let elsewhere: Vec<String> = copy
        .documents
        .iter()
        .filter(|document| !concerned(document))
        .flat_map(answer_ids)
        .collect();
    let taken = |id: &str| elsewhere.iter().any(|of| of == id);
    let mut new = old
        .clone()
        .unwrap_or_else(|| fresh_document(paper.role, kind));
    new.standing = standing;
    match &paper.body {
        PaperBody::Outline(outline) => new.sections = outline.sections(old.as_ref()),
        PaperBody::Form(form) => {
            new.sections = form.sections(old.as_ref(), &taken);
            new.notes = form.notes();
            if !form.title.is_empty() {
                new.title = named(&form.title, &new.title);
            }
        }
    }
    let Some(slot) = at.and_then(|at| copy.documents.get_mut(at)) else {
        copy.documents.push(new);
        copy.documents.sort_by_key(|document| document.role);
        return;
    };
    if !paper.for_all {
        let all = copy.kinds.iter().map(|kind| kind.id.clone());
        let mut others: Vec<String> = if slot.kinds.is_empty() {
            all.collect()
        } else {
            slot.kinds.clone()
        };
        others.retain(|other| *other != kind.id);
        if !others.is_empty() {
            new.kinds = vec![kind.id.clone()];
            let at = at.unwrap_or_default();
            slot.kinds = others;
            copy.documents.insert(at, new);
            return;
        }
    }
    *slot = new;
}

/// A document that the template does not have.
fn fresh_document(role: DocumentRole, kind: &Kind) -> DocumentTemplate {
    let name = text(role.key());
    DocumentTemplate {
        role,
        name: Text::default(),
        kinds: vec![kind.id.clone()],
        title: Text::new(
            format!("{{{{applicant.place}}}}{}", name.zh),
            format!("{}: {{{{applicant.place}}}}", name.en),
        ),
        subtitle: Text::default(),
        notes: Vec::new(),
        standing: Standing::Reconstruction {
            basis: Text::default(),
        },
        sections: Vec::new(),
    }
}

/// The ids under which a document keeps answers.
fn answer_ids(document: &DocumentTemplate) -> Vec<String> {
    let parts = super::outline::sections(Some(document)).into_iter();
    let rows = parts
        .flat_map(|section| &section.parts)
        .filter_map(|part| match part {
            Part::Form(rows) => Some(rows),
            Part::Prose | Part::Table(_) | Part::Chart(_) | Part::Picture { .. } => None,
        });
    rows.flatten()
        .flat_map(|row| match row {
            FormRow::Fields(fields) => fields.iter().map(|field| field.id.clone()).collect(),
            FormRow::Opinion { id, .. } => vec![id.clone()],
            FormRow::Band(_) | FormRow::Table(_) => Vec::new(),
        })
        .collect()
}
