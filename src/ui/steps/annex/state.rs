//! What was typed and pasted, and what follows from it: kept until one of the two changes.

use std::path::PathBuf;

use crate::app::annex::fields::{self, FormRead};
use crate::app::annex::indicators::{self, Table, Usual};
use crate::app::annex::outline::{self, Outline};
use crate::app::annex::{
    Draft, IndicatorAnnex, Links, OfficeCopy, OwnTemplates, PaperAnnex, PaperBody, SaveError,
    office_copy, usual_id,
};
use crate::app::{Aside, Job, TEMPLATES_FOLDER, Workspace, lint_template, office_templates};
use crate::programme::{DocumentRole, DocumentTemplate, Located, Programme};
use crate::store::template_texts;
use crate::ui::widgets::grid::GridState;

/// Which page is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::steps) enum Page {
    /// Pasting an annex.
    Paste,
    /// The office's templates.
    Templates,
}

/// Which annex is pasted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tab {
    /// A table of indicators.
    #[default]
    Indicators,
    /// An outline.
    Outline,
    /// A form.
    Form,
}

/// Where the copy is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Where {
    /// In the folder of templates beside the plan.
    Beside,
    /// In the office's folder of templates.
    Office,
}

/// What was pasted for a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct PaperInput {
    /// The text.
    pub text: String,
    /// Where it stands in the official document.
    pub clause: String,
    /// Which document; the first that fits when nothing was chosen.
    pub role: Option<DocumentRole>,
    /// True to put it in the place of the document for all kinds.
    pub for_all: bool,
    /// What pasted names mean.
    pub links: Links,
}

/// Everything that was typed and chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Inputs {
    /// The official document: title, number, issuer, date.
    pub title: String,
    pub number: String,
    pub issuer: String,
    pub date: String,
    /// The table of indicators, where it stands, and what a person says of it.
    pub table: String,
    pub table_clause: String,
    pub usual: Usual,
    pub links: Links,
    pub keeps_others: bool,
    /// The outline and the form.
    pub outline: PaperInput,
    pub form: PaperInput,
    /// The id of the copy; the usual one while nothing was typed.
    pub id: Option<String>,
    /// Where it is saved.
    pub place: Option<Where>,
}

/// What follows from the inputs under a template and kind.
#[derive(Debug, Default)]
pub(super) struct Made {
    /// Counts the changes.
    pub revision: u64,
    /// What was understood.
    pub table: Table,
    pub outline: Outline,
    pub form: FormRead,
    /// The documents that outline and form take the place of.
    pub outline_role: Option<DocumentRole>,
    pub form_role: Option<DocumentRole>,
    /// What would go into the copy.
    pub draft: Draft,
    /// What is still wanted, as translation keys.
    pub wants: Vec<&'static str>,
}

/// What the linter says of the copy as it would be written.
#[derive(Debug, Default)]
pub(super) struct Linted {
    /// The revision of what was made.
    pub revision: u64,
    /// How many lines of the copy are official, and how many there are.
    pub official: (u32, u32),
    /// The findings; `None` where the copy cannot be read, which would be a fault of the program.
    pub findings: Option<Vec<Located>>,
}

/// A copy that was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SavedCopy {
    /// Its id.
    pub id: String,
    /// Its folder.
    pub folder: PathBuf,
}

/// What the pages remember.
#[derive(Debug, Default)]
pub(in crate::ui::steps) struct AnnexState {
    /// The open page.
    pub page: Option<Page>,
    pub(super) tab: Tab,
    pub(super) inputs: Inputs,
    pub(super) made: Made,
    /// What `made` was made of.
    of: Option<(Inputs, String, u32, String)>,
    pub(super) linted: Aside<u64, Linted>,
    pub(super) grids: [GridState; 3],
    pub(super) saving: Option<Job<Result<&'static Programme, SaveError>>>,
    pub(super) failed: Option<SaveError>,
    pub(super) saved: Option<SavedCopy>,
    /// The office's templates, by the file of the plan and how often they were asked for.
    pub(super) templates: Aside<(Option<PathBuf>, u32), OwnTemplates>,
    pub(super) asked: u32,
}

impl AnnexState {
    /// Makes anew what follows from the inputs, where they changed.
    pub(super) fn make(&mut self, workspace: &Workspace) {
        let programme = workspace.programme();
        let head = &workspace.plan().head;
        let is_made = self.of.as_ref().is_some_and(|(inputs, id, version, kind)| {
            *inputs == self.inputs
                && *id == programme.id
                && *version == programme.version
                && *kind == head.kind
        });
        let Some(kind) = workspace.kind().filter(|_| !is_made) else {
            return;
        };
        let inputs = &self.inputs;
        let document = |role: Option<DocumentRole>| {
            let mut documents = programme.documents_of(&kind.id);
            documents.find(|document| Some(document.role) == role)
        };
        let outline_role = inputs.outline.role;
        let outline_role = Some(outline_role.unwrap_or_else(|| first(workspace, false)));
        let form_role = inputs.form.role;
        let form_role = Some(form_role.unwrap_or_else(|| first(workspace, true)));
        let of_outline = document(outline_role);
        let table = indicators::read(&inputs.table, programme, kind, &inputs.usual, &inputs.links);
        let (text, links) = (&inputs.outline.text, &inputs.outline.links);
        let outline = outline::read(text, of_outline, &kind.id, links);
        let form = fields::read(&inputs.form.text, document(form_role), &inputs.form.links);
        let draft = Draft {
            id: inputs.id.clone().unwrap_or_else(|| usual_id(programme)),
            title: inputs.title.clone(),
            number: inputs.number.clone(),
            issuer: inputs.issuer.clone(),
            date: inputs.date.clone(),
            indicators: (!inputs.table.trim().is_empty()).then(|| IndicatorAnnex {
                table: table.clone(),
                clause: inputs.table_clause.clone(),
                keeps_others: inputs.keeps_others,
            }),
            papers: [
                paper(
                    &inputs.outline,
                    outline_role,
                    PaperBody::Outline(outline.clone()),
                ),
                paper(&inputs.form, form_role, PaperBody::Form(form.clone())),
            ]
            .into_iter()
            .flatten()
            .collect(),
        };
        self.made = Made {
            revision: self.made.revision + 1,
            wants: draft.wants(programme),
            table,
            outline,
            form,
            outline_role,
            form_role,
            draft,
        };
        let of = (programme.id.clone(), programme.version, head.kind.clone());
        self.of = Some((self.inputs.clone(), of.0, of.1, of.2));
    }

    /// Where the copy goes; `None` where the system names no home and the plan has no file.
    pub(super) fn folder(&self, workspace: &Workspace) -> Option<(Where, PathBuf)> {
        let beside = beside(workspace).map(|folder| (Where::Beside, folder));
        let office = office_templates().map(|folder| (Where::Office, folder));
        match self.inputs.place {
            Some(Where::Office) => office.or(beside),
            Some(Where::Beside) | None => beside.or(office),
        }
    }

    /// The copy as it would be saved.
    pub(super) fn copy(&self, workspace: &Workspace) -> Option<OfficeCopy> {
        let (_, folder) = self.folder(workspace)?;
        let programme = office_copy(workspace.programme(), workspace.kind()?, &self.made.draft);
        Some(OfficeCopy { programme, folder })
    }

    /// Forgets what was pasted, once it stands in the copy.
    pub(super) fn clear(&mut self) {
        let inputs = std::mem::take(&mut self.inputs);
        self.inputs = Inputs {
            title: inputs.title,
            number: inputs.number,
            issuer: inputs.issuer,
            date: inputs.date,
            place: inputs.place,
            ..Inputs::default()
        };
    }
}

/// The folder of templates beside the plan.
pub(super) fn beside(workspace: &Workspace) -> Option<PathBuf> {
    let folder = workspace.file()?.parent()?;
    Some(folder.join(TEMPLATES_FOLDER))
}

fn paper(input: &PaperInput, role: Option<DocumentRole>, body: PaperBody) -> Option<PaperAnnex> {
    let role = role.filter(|_| !input.text.trim().is_empty())?;
    Some(PaperAnnex {
        role,
        body,
        clause: input.clause.clone(),
        for_all: input.for_all,
    })
}

/// The first document of the kind that is a form, or is none.
fn first(workspace: &Workspace, is_form: bool) -> DocumentRole {
    let mut mine = workspace
        .programme()
        .documents_of(&workspace.plan().head.kind);
    let found = mine.find(|document| document.role.is_form() == is_form);
    let usual = if is_form {
        DocumentRole::Form
    } else {
        DocumentRole::Plan
    };
    found.map_or(usual, |document| document.role)
}

/// The document of a role that the plan hands in.
pub(super) fn document(
    workspace: &Workspace,
    role: Option<DocumentRole>,
) -> Option<&'static DocumentTemplate> {
    let kind = &workspace.kind()?.id;
    let mut mine = workspace.programme().documents_of(kind);
    mine.find(|document| Some(document.role) == role)
}

/// What the linter says of a copy, with the lines of its files.
pub(super) fn linted(revision: u64, copy: &Programme) -> Linted {
    let standings = copy.standings();
    let all = standings.official + standings.reported + standings.reconstruction;
    let found = template_texts(copy).ok().and_then(|texts| {
        let texts: Vec<(&str, &str)> = texts
            .iter()
            .map(|(name, text)| (&**name, &**text))
            .collect();
        let (_, findings) = lint_template(&copy.id, &texts).ok()?;
        Some(findings)
    });
    Linted {
        revision,
        official: (standings.official, all),
        findings: found,
    }
}
