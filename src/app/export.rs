//! The package: from the plan to the files that an office prints and hands in.
//!
//! A plan with errors is exported all the same, to be read and discussed, but never as final: every
//! page says that it is a draft. Start at [`export`].

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Zoned;

use super::{Cancelled, Reporter, Workspace, undrawn};
use crate::base::Lang;
use crate::compose::{Document, compose};
use crate::export::pdf::{self, PdfError};
use crate::finding::Finding;
use crate::i18n::{self, tr, tr_with};
use crate::layout::{Pages, layout_with};
use crate::plan::Plan;
use crate::programme::{DocumentRole, DocumentTemplate};
use crate::store::{StoreError, Told, write_package};

/// What is to be exported.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// The documents, in the order of the package.
    pub roles: Vec<DocumentRole>,
    /// The language of the documents.
    pub lang: Lang,
    /// The time that the metadata of the files carry; `None` to leave it out, so that the same plan
    /// gives the same bytes.
    pub now: Option<Zoned>,
}

/// One file of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// What it is in the package.
    pub role: DocumentRole,
    /// The name of the file, such as `海澜县-创建方案.pdf`.
    pub name: String,
    /// The number of pages.
    pub pages: usize,
}

/// A package in memory.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// The files with their bytes.
    pub files: Vec<(Exported, Vec<u8>)>,
    /// True when the pages say that they are a draft.
    pub is_draft: bool,
    /// What was noticed on the way and is not a finding of the plan: characters of the template
    /// that no face has.
    pub findings: Vec<Finding>,
}

/// A package on the disk.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The files.
    pub files: Vec<Exported>,
    /// Where they are, in the same order.
    pub paths: Vec<PathBuf>,
    /// True when the pages say that they are a draft.
    pub is_draft: bool,
    /// What was noticed on the way.
    pub findings: Vec<Finding>,
    /// The revision of the plan that was exported; see [`Workspace::exported`].
    pub revision: u64,
    /// True when nothing that the programme asks for was left out.
    pub is_whole: bool,
}

/// Why no package was made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The programme asks this kind of applicant for none of the documents.
    #[error("the programme asks for none of these documents")]
    NoDocument,
    /// A document could not be made; a fault of the program.
    #[error(transparent)]
    Pdf(PdfError),
    /// A file could not be written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl ExportError {
    /// The error in words.
    #[must_use]
    pub fn told(&self, lang: Lang) -> Told {
        let told = |what, mend| Told {
            what,
            excerpt: String::new(),
            mend: tr(lang, mend),
        };
        match self {
            Self::NoDocument => told(tr(lang, "export-no-document"), "export-no-document-mend"),
            Self::Pdf(error) => told(
                tr_with(lang, "export-fault", &[("reason", &error.to_string())]),
                "export-fault-mend",
            ),
            Self::Store(error) => error.told(lang),
        }
    }
}

/// Exports documents of a plan to a folder.
///
/// # Errors
/// [`Cancelled`] when the work was asked to stop; inside, why no package was made. Files are
/// written only after all of them were made.
pub fn export(
    workspace: &Workspace,
    order: &Order,
    folder: &Path,
    reporter: &Reporter,
) -> Result<Result<Written, ExportError>, Cancelled> {
    let package = match package(workspace, order, reporter)? {
        Ok(package) => package,
        Err(error) => return Ok(Err(error)),
    };
    let Package {
        files,
        is_draft,
        findings,
    } = package;
    let (files, contents): (Vec<_>, Vec<_>) = files
        .into_iter()
        .map(|(file, bytes)| (file.clone(), (file.name, bytes)))
        .unzip();
    let paths = match write_package(folder, &contents) {
        Ok(paths) => paths,
        Err(error) => return Ok(Err(error.into())),
    };
    let is_written = |role| files.iter().any(|file| file.role == role);
    Ok(Ok(Written {
        is_whole: workspace
            .package()
            .iter()
            .all(|document| is_written(document.role)),
        revision: workspace.revision(),
        files,
        paths,
        is_draft,
        findings,
    }))
}

/// Makes documents of a plan without writing them.
///
/// # Errors
/// [`Cancelled`] when the work was asked to stop; inside, why no package was made.
pub fn package(
    workspace: &Workspace,
    order: &Order,
    reporter: &Reporter,
) -> Result<Result<Package, ExportError>, Cancelled> {
    let documents: Vec<Document> = order
        .roles
        .iter()
        .filter_map(|role| document(workspace, *role, order.lang))
        .collect();
    if documents.is_empty() {
        return Ok(Err(ExportError::NoDocument));
    }
    let mut package = Package {
        files: Vec::new(),
        is_draft: workspace.has_errors(),
        findings: Vec::new(),
    };
    let mut progress = Progress {
        reporter,
        of: documents.len(),
        done: 0,
    };
    for document in documents {
        let laid = lay_out(workspace.plan(), &document, &progress)?;
        for (character, place) in &laid.missing {
            let finding = undrawn::finding(*character, place.clone());
            let is_same =
                |known: &Finding| known.code == undrawn::CODE && known.args == finding.args;
            let known = &workspace.assessment().findings;
            if !known.iter().chain(&package.findings).any(is_same) {
                package.findings.push(finding);
            }
        }
        let bytes = match print(workspace.plan(), &laid, order.now.as_ref(), &progress) {
            Ok(bytes) => bytes,
            Err(PdfError::Cancelled) => return Err(Cancelled),
            Err(error) => return Ok(Err(ExportError::Pdf(error))),
        };
        progress.done += 1;
        let name = file_name(workspace, document.role, order.lang);
        let file = Exported {
            role: document.role,
            name,
            pages: laid.pages.len(),
        };
        package.files.push((file, bytes));
    }
    Ok(Ok(package))
}

/// One document of a plan as it is printed, the mark of a draft included; `None` where the
/// programme asks for no such document.
#[must_use]
pub fn document(workspace: &Workspace, role: DocumentRole, lang: Lang) -> Option<Document> {
    let (plan, programme) = (workspace.plan(), workspace.programme());
    let mut document = compose(
        role,
        plan,
        programme,
        workspace.factors(),
        workspace.assessment(),
        lang,
    )?;
    if workspace.has_errors() {
        let draft = tr(lang, "export-draft");
        document.running_head = Some(match document.running_head {
            Some(head) => tr_with(
                lang,
                "export-draft-beside",
                &[("head", &head), ("draft", &draft)],
            ),
            None => draft,
        });
    }
    Some(document)
}

/// The bytes of a picture of the plan; `None` when there is none or its text is damaged.
#[must_use]
pub fn picture_bytes(plan: &Plan, id: &str) -> Option<Vec<u8>> {
    STANDARD.decode(&plan.picture(id)?.data).ok()
}

/// The size of a picture of the plan in pixels.
#[must_use]
pub fn picture_size(plan: &Plan, id: &str) -> Option<(u32, u32)> {
    let bytes = picture_bytes(plan, id)?;
    let reader = image::ImageReader::new(std::io::Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    reader.into_dimensions().ok()
}

fn lay_out(plan: &Plan, document: &Document, progress: &Progress<'_>) -> Result<Pages, Cancelled> {
    let size = |id: &str| picture_size(plan, id);
    layout_with(document, &size, &mut |pages| progress.laid_out(pages)).ok_or(Cancelled)
}

fn print(
    plan: &Plan,
    pages: &Pages,
    now: Option<&Zoned>,
    progress: &Progress<'_>,
) -> Result<Vec<u8>, PdfError> {
    let bytes = |id: &str| picture_bytes(plan, id);
    let of = pages.pages.len();
    pdf::write(pages, &bytes, now, &mut |done| progress.printed(done, of))
}

/// How far the package is, in thousandths of a document: the first half is the layout.
struct Progress<'a> {
    reporter: &'a Reporter,
    /// Documents in all.
    of: usize,
    /// Documents done.
    done: usize,
}

impl Progress<'_> {
    /// How many pages there will be is known only at the end: twenty are half of the half.
    fn laid_out(&self, pages: usize) -> ControlFlow<()> {
        self.report(500 * pages / (pages + 20))
    }

    fn printed(&self, pages: usize, of: usize) -> ControlFlow<()> {
        self.report(500 + 500 * pages / of.max(1))
    }

    fn report(&self, part: usize) -> ControlFlow<()> {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        match self
            .reporter
            .step(number(self.done * 1000 + part), number(self.of * 1000))
        {
            Ok(()) => ControlFlow::Continue(()),
            Err(Cancelled) => ControlFlow::Break(()),
        }
    }
}

/// The name of a document's file: place and document, such as `海澜县-创建方案.pdf`.
fn file_name(workspace: &Workspace, role: DocumentRole, lang: Lang) -> String {
    let plan = workspace.plan();
    let documents = workspace.programme().documents_of(&plan.head.kind);
    let called = documents
        .filter(|document| document.role == role)
        .map(DocumentTemplate::called)
        .next()
        .unwrap_or_else(|| i18n::text(role.key()));
    name_of(plan, called.get(lang), lang)
}

fn name_of(plan: &Plan, called: &str, lang: Lang) -> String {
    // Names of 255 bytes are what file systems take; a character takes up to four.
    const LONGEST: usize = 40;
    let applicant = &plan.applicant;
    let who = [&applicant.place, &applicant.name];
    let who = who
        .into_iter()
        .map(|text| safe(text))
        .find(|text| !text.is_empty());
    let who: String = who
        .unwrap_or_else(|| tr(lang, "export-unnamed"))
        .chars()
        .take(LONGEST)
        .collect();
    format!("{}-{}.pdf", who.trim_end(), safe(called))
}

/// The characters of a text that every file system takes in a name.
fn safe(text: &str) -> String {
    let is_unsafe = |c: char| {
        c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
    };
    let plain: String = text
        .chars()
        .map(|c| if is_unsafe(c) { '_' } else { c })
        .collect();
    plain.trim_matches(['.', ' ', '\u{3000}']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_everywhere() {
        let name = |place: &str| {
            let mut plan = Plan::default();
            plan.applicant.place = place.to_owned();
            name_of(&plan, "创建方案", Lang::Zh)
        };
        assert_eq!(name("海澜县"), "海澜县-创建方案.pdf");
        assert_eq!(name("../a:b\n"), "_a_b_-创建方案.pdf");
        assert_eq!(name(" "), "未命名-创建方案.pdf");
        assert_eq!(
            name(&"县".repeat(300)).chars().count(),
            40 + "-创建方案.pdf".chars().count()
        );
    }
}
