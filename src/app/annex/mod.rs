//! An office's own copy of a template, in which the official annex takes the place of a reconstruction.
//!
//! Owns the reading of pasted annexes (a table of indicators, an outline, the fields of a form), what of
//! the template each pasted line keeps, and the copy that follows. Nothing is guessed silently: every line
//! shows what was understood, and one that was not understood is left out until a person mends it. Start
//! at [`Draft`] and [`office_copy`].

mod copy;
pub mod fields;
mod form;
mod heads;
pub mod indicators;
pub mod outline;
mod save;
mod target;
mod words;

use std::collections::BTreeMap;

pub use copy::{
    Draft, IndicatorAnnex, PaperAnnex, PaperBody, is_office_copy, office_copy, usual_id,
};
pub use heads::Column;
pub use save::{
    Checked, CheckedTemplate, OfficeCopy, OwnTemplates, SaveError, make_folder, own_templates,
    save_copy,
};

/// What a person said a pasted name means: the name without its signs, and the id in the template; an
/// empty id for something new.
pub type Links = BTreeMap<String, String>;

/// Says what a pasted name means.
pub fn link(links: &mut Links, name: &str, id: Option<&str>) {
    links.insert(words::plain(name), id.unwrap_or_default().to_owned());
}

/// The things of a template in the order of their nearness to a name; the first few are worth offering.
#[must_use]
pub fn by_nearness<'a>(
    name: &str,
    known: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Vec<(&'a str, &'a str)> {
    let mut near: Vec<(f64, (&str, &str))> = known
        .into_iter()
        .map(|(id, called)| (words::nearness(name, called), (id, called)))
        .collect();
    near.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    near.into_iter().map(|(_, known)| known).collect()
}

/// Something about a pasted line: what was not understood, or what should be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The translation key of the sentence.
    pub key: &'static str,
    /// What it speaks of.
    pub text: String,
    /// True where the line is left out until it is mended.
    pub blocks: bool,
}

impl Problem {
    fn fault(key: &'static str, text: &str) -> Self {
        Self {
            key,
            text: text.to_owned(),
            blocks: true,
        }
    }

    fn look(key: &'static str, text: &str) -> Self {
        Self {
            blocks: false,
            ..Self::fault(key, text)
        }
    }
}
