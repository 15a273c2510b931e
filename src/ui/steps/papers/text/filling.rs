//! What references show as, and what they are called.

use std::cell::RefCell;

use super::prose::{Filled, Kind, Prose};
use crate::app::Workspace;
use crate::base::{Completeness, Lang, Year};
use crate::figure::{Offer, Reference, Resolved, Sources, format_resolved, offers, resolve};
use crate::i18n::tr_with;
use crate::verdict;

/// Calls with everything that the references of the plan can speak of.
pub(in crate::ui::steps::papers) fn with_sources<T>(
    workspace: &Workspace,
    call: impl FnOnce(&Sources<'_>) -> T,
) -> T {
    let (plan, programme) = (workspace.plan(), workspace.programme());
    workspace
        .assessment()
        .with_sources(plan, programme, workspace.factors(), call)
}

/// Everything that can stand in prose, listed when it is first asked for and until the plan changes.
#[derive(Clone, Debug, Default)]
pub(super) struct Catalog {
    revision: Option<u64>,
    offers: Vec<Offer>,
}

impl Catalog {
    /// The list for the plan as it stands.
    pub fn offers(&mut self, workspace: &Workspace) -> &[Offer] {
        if self.revision != Some(workspace.revision()) {
            self.revision = Some(workspace.revision());
            self.offers = with_sources(workspace, |sources| {
                let mut all = offers(sources);
                all.extend(verdict::offers_of(&workspace.assessment().verdict, sources));
                all
            });
        }
        &self.offers
    }

    /// The offer of a path.
    pub fn of(&mut self, path: &str, workspace: &Workspace) -> Option<&Offer> {
        let mut offers = self.offers(workspace).iter();
        offers.find(|offer| offer.reference.path == path)
    }

    /// The name of what a reference stands for, its year left out.
    pub fn name(&mut self, reference: &Reference, workspace: &Workspace, lang: Lang) -> String {
        let over = self.path_name(&reference.path, workspace, lang);
        let Some(divisor) = &reference.divisor else {
            return over;
        };
        let under = self.path_name(divisor, workspace, lang);
        tr_with(lang, "papers-ratio", &[("over", &over), ("under", &under)])
    }

    fn path_name(&mut self, path: &str, workspace: &Workspace, lang: Lang) -> String {
        let offer = self.of(path, workspace);
        offer.map_or_else(|| path.to_owned(), |offer| offer.label.get(lang).to_owned())
    }
}

/// Fills the references of a document in its language.
pub(super) struct Filling<'a> {
    /// The open plan.
    pub workspace: &'a Workspace,
    /// What references are resolved over.
    pub sources: &'a Sources<'a>,
    /// Names for what is not there yet.
    pub catalog: &'a RefCell<Catalog>,
}

impl Filling<'_> {
    /// What stands in the text in place of a reference.
    pub fn fill(&self, raw: &str) -> Filled {
        let broken = Filled {
            text: String::new(),
            kind: Kind::Broken,
        };
        let Ok(reference) = Reference::parse(raw) else {
            return broken;
        };
        let Ok(resolved) = resolve(&reference, self.sources, None) else {
            return broken;
        };
        let Some(text) = format_resolved(&resolved, self.lang()) else {
            return Filled {
                text: self.gap(&reference, &resolved),
                kind: Kind::Gap,
            };
        };
        let kind = match (&resolved, resolved.completeness()) {
            (Resolved::Text(_), _) => Kind::Text,
            (Resolved::Figure(_), Completeness::Complete) => Kind::Figure,
            (Resolved::Figure(_), Completeness::Incomplete | Completeness::Failed) => {
                Kind::Incomplete
            }
        };
        Filled { text, kind }
    }

    /// The language of the document.
    pub const fn lang(&self) -> Lang {
        self.workspace.plan().head.language
    }

    /// The mark of something that is still to come, as it is printed.
    fn gap(&self, reference: &Reference, resolved: &Resolved) -> String {
        let lang = self.lang();
        let name = self
            .catalog
            .borrow_mut()
            .name(reference, self.workspace, lang);
        let what = dated(&name, year_of(resolved), lang);
        tr_with(lang, "papers-gap", &[("what", &what)])
    }
}

/// A name with its year before it.
pub(super) fn dated(name: &str, year: Option<Year>, lang: Lang) -> String {
    year.map_or_else(
        || name.to_owned(),
        |year| {
            tr_with(
                lang,
                "papers-dated",
                &[("year", &year.to_string()), ("name", name)],
            )
        },
    )
}

/// The year of which a resolved reference speaks.
pub(super) const fn year_of(resolved: &Resolved) -> Option<Year> {
    match resolved {
        Resolved::Figure(shown) => shown.figure.year,
        Resolved::Text(_) => None,
    }
}

/// A text of the template with its references filled, without what stands for nothing.
pub(in crate::ui::steps::papers) fn plain(text: &str, workspace: &Workspace) -> String {
    let catalog = RefCell::default();
    with_sources(workspace, |sources| {
        let filling = Filling {
            workspace,
            sources,
            catalog: &catalog,
        };
        let fill = |raw: &str| filling.fill(raw);
        let prose = Prose::new(text, &fill, None);
        let pieces = prose.pieces().iter();
        pieces
            .filter(|piece| piece.kind != Kind::Broken)
            .map(|piece| prose.text(piece))
            .collect()
    })
}
