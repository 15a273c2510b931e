//! A form that was read as sections of a document: ids, help and data of the fields that the template knows
//! stay.

use super::Links;
use super::fields::{Field, FormRead, Line, Opinion, What};
use super::outline::{named, sections};
use super::words::{alike, bracket, fresh_id, plain};
use crate::base::Text;
use crate::programme::{
    Choice, DocumentTemplate, FieldKind, FormField, FormRow, Guidance, Part, Section,
};

impl FormRead {
    /// The lines that can be taken over.
    pub fn taken(&self) -> impl Iterator<Item = &Line> {
        let sound = |line: &&Line| line.problems.iter().all(|problem| !problem.blocks);
        self.lines.iter().filter(sound)
    }

    /// How many fields and boxes there are.
    #[must_use]
    pub fn count(&self) -> usize {
        let count = |line: &Line| match &line.what {
            What::Fields(fields) => fields.len(),
            What::Opinion(_) => 1,
            What::Grid(_) | What::Band(_) | What::Note(_) => 0,
        };
        self.taken().map(count).sum()
    }

    /// Finds the fields and boxes of the template that the pasted ones are.
    pub(super) fn keep(&mut self, document: Option<&DocumentTemplate>, links: &Links) {
        let known = labels(document);
        let mut taken: Vec<&str> = Vec::new();
        let mut find = |label: &str, is_box: bool| {
            let linked = links.get(&plain(label));
            let found = known.iter().find(|(id, known, of_box)| {
                let is_meant = match linked {
                    Some(linked) => id == linked,
                    None => same_label(known, label),
                };
                is_meant && *of_box == is_box && !taken.contains(id)
            });
            let (id, ..) = found?;
            taken.push(id);
            Some((*id).to_owned())
        };
        for line in &mut self.lines {
            match &mut line.what {
                What::Fields(fields) => {
                    for field in fields {
                        field.keeps = find(&field.label, false);
                    }
                }
                What::Opinion(opinion) => opinion.keeps = find(&opinion.label, true),
                What::Grid(_) | What::Band(_) | What::Note(_) => {}
            }
        }
    }

    /// The labels of the template that no pasted line is, with their ids.
    #[must_use]
    pub fn leaving<'a>(&self, document: Option<&'a DocumentTemplate>) -> Vec<(&'a str, &'a Text)> {
        let kept: Vec<&str> = self
            .taken()
            .flat_map(|line| match &line.what {
                What::Fields(fields) => fields.iter().filter_map(|f| f.keeps.as_deref()).collect(),
                What::Opinion(opinion) => opinion.keeps.as_deref().into_iter().collect(),
                What::Grid(_) | What::Band(_) | What::Note(_) => Vec::new(),
            })
            .collect();
        let mut all = labels(document);
        all.retain(|(id, ..)| !kept.contains(id));
        all.into_iter().map(|(id, label, _)| (id, label)).collect()
    }

    /// The form as sections of a document: one for each grid. `taken` tells the ids of other documents.
    pub(super) fn sections(
        &self,
        document: Option<&DocumentTemplate>,
        taken: &dyn Fn(&str) -> bool,
    ) -> Vec<Section> {
        let known = sections(document);
        let mut maker = Maker {
            rows: rows(document),
            ids: Vec::new(),
            taken,
        };
        let mut out: Vec<Section> = Vec::new();
        let mut grid = self.title.clone();
        let mut form: Vec<FormRow> = Vec::new();
        for line in self.taken() {
            match &line.what {
                What::Grid(title) => {
                    close(&mut out, &grid, std::mem::take(&mut form), &known);
                    grid.clone_from(title);
                }
                What::Band(text) => form.push(FormRow::Band(Text::same(&**text))),
                What::Fields(fields) => {
                    // Two pairs of label and answer fill a row.
                    for pair in fields.chunks(2) {
                        let pair = pair.iter().map(|field| maker.field(field));
                        form.push(FormRow::Fields(pair.collect()));
                    }
                }
                What::Opinion(opinion) => form.push(maker.opinion(opinion)),
                What::Note(_) => {}
            }
        }
        close(&mut out, &grid, form, &known);
        out
    }

    /// The notes for whoever fills it in.
    pub(super) fn notes(&self) -> Vec<Text> {
        let note = |line: &Line| match &line.what {
            What::Note(note) => Some(Text::same(&**note)),
            What::Grid(_) | What::Band(_) | What::Fields(_) | What::Opinion(_) => None,
        };
        self.taken().filter_map(note).collect()
    }
}

/// Ends a grid.
fn close(out: &mut Vec<Section>, title: &str, rows: Vec<FormRow>, known: &[&Section]) {
    if rows.is_empty() {
        return;
    }
    let old = known
        .iter()
        .find(|section| alike(&section.title.zh, title))
        .filter(|old| out.iter().all(|made| made.id != old.id));
    let id = old.map_or_else(
        || fresh_id("g", |id| out.iter().any(|made| made.id == id)),
        |old| old.id.clone(),
    );
    let title = match old {
        Some(old) => named(title, &old.title),
        None if title.is_empty() => crate::i18n::text("annex-form-title"),
        None => Text::same(title),
    };
    out.push(Section {
        id,
        title,
        kinds: Vec::new(),
        guidance: old.map_or_else(Guidance::default, |old| old.guidance.clone()),
        parts: vec![Part::Form(rows)],
        sections: Vec::new(),
    });
}

/// Makes rows of pasted lines, with ids of their own or those of the template.
struct Maker<'a> {
    rows: Vec<&'a FormRow>,
    ids: Vec<String>,
    taken: &'a dyn Fn(&str) -> bool,
}

impl Maker<'_> {
    fn id(&mut self, kept: Option<&String>, beginning: &str) -> String {
        let id = kept.cloned().unwrap_or_else(|| {
            fresh_id(beginning, |id| {
                (self.taken)(id) || self.ids.iter().any(|of| of == id)
            })
        });
        self.ids.push(id.clone());
        id
    }

    fn field(&mut self, field: &Field) -> FormField {
        let id = self.id(field.keeps.as_ref(), "f");
        let mut all = self.rows.iter().flat_map(|row| match row {
            FormRow::Fields(fields) => fields.as_slice(),
            FormRow::Band(_) | FormRow::Table(_) | FormRow::Opinion { .. } => &[],
        });
        match all.find(|old| field.keeps.as_ref() == Some(&old.id)) {
            Some(old) => FormField {
                id,
                label: named(&field.label, &old.label),
                kind: merged(&old.kind, &field.kind),
                required: old.required || field.required,
                help: old.help.clone(),
            },
            None => FormField {
                id,
                label: Text::same(&*field.label),
                kind: field.kind.clone(),
                required: field.required,
                help: Text::default(),
            },
        }
    }

    fn opinion(&mut self, opinion: &Opinion) -> FormRow {
        let id = self.id(opinion.keeps.as_ref(), "o");
        let old = self.rows.iter().find_map(|row| match row {
            FormRow::Opinion { id, label, .. } if opinion.keeps.as_ref() == Some(id) => Some(label),
            _ => None,
        });
        let text = |text: &str| Text::same(text);
        FormRow::Opinion {
            id,
            label: old.map_or_else(|| text(&opinion.label), |old| named(&opinion.label, old)),
            text: text(&opinion.text),
            signer: text(&opinion.signer),
            seal: opinion.seal,
        }
    }
}

/// What is filled in: the data where the template takes it from there, else what the annex says.
fn merged(old: &FieldKind, new: &FieldKind) -> FieldKind {
    match (old, new) {
        (FieldKind::Bound(_), _) | (_, FieldKind::Line) => old.clone(),
        (FieldKind::Choice(old), FieldKind::Choice(new)) => FieldKind::Choice(choices(old, new)),
        (_, new) => new.clone(),
    }
}

/// Choices of a name that the template knows keep their ids, so that answers stay.
fn choices(old: &[Choice], new: &[Choice]) -> Vec<Choice> {
    let mut out: Vec<Choice> = Vec::new();
    for choice in new {
        let known = old.iter().find(|old| alike(&old.name.zh, &choice.name.zh));
        let is_taken = |id: &str| {
            let made = out.iter().any(|made| made.id == id);
            made || (known.is_none() && old.iter().any(|old| old.id == id))
        };
        out.push(match known.filter(|known| !is_taken(&known.id)) {
            Some(known) => known.clone(),
            None => Choice {
                id: fresh_id("c", is_taken),
                name: choice.name.clone(),
            },
        });
    }
    out
}

fn rows(document: Option<&DocumentTemplate>) -> Vec<&FormRow> {
    let parts = sections(document)
        .into_iter()
        .flat_map(|section| &section.parts);
    let forms = parts.filter_map(|part| match part {
        Part::Form(rows) => Some(rows),
        Part::Prose | Part::Table(_) | Part::Chart(_) | Part::Picture { .. } => None,
    });
    forms.flatten().collect()
}

/// Ids and labels of a form; true for a box.
fn labels(document: Option<&DocumentTemplate>) -> Vec<(&str, &Text, bool)> {
    let mut out = Vec::new();
    for row in rows(document) {
        match row {
            FormRow::Fields(fields) => {
                out.extend(fields.iter().map(|field| (&*field.id, &field.label, false)));
            }
            FormRow::Opinion { id, label, .. } => out.push((&**id, label, true)),
            FormRow::Band(_) | FormRow::Table(_) => {}
        }
    }
    out
}

/// True for labels that differ in nothing but signs and a bracket behind them.
fn same_label(known: &Text, label: &str) -> bool {
    let bare = |text: &str| bracket(text).map_or(text, |(before, _)| before).to_owned();
    alike(&known.zh, label) || alike(&bare(&known.zh), &bare(label))
}
