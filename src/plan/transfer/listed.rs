//! Answers by the id of a line that the programme lists: conditions, indicators, fields of forms.

use super::{Fate, Mover, Spot, TransferLine, TransferWhat};
use crate::base::Text;
use crate::plan::{Answer, Condition, IndicatorEntry, KeptWhat};

/// An answer that finds its place by the id of what it answers.
pub(super) trait Listed: Sized {
    /// What a line about it speaks of.
    const WHAT: TransferWhat;

    fn id(&self) -> &str;

    fn set_id(&mut self, id: String);

    /// The answer as it lies in the annex.
    fn kept(self) -> KeptWhat;

    /// True where nothing was written that an annex would have to keep.
    fn is_blank(&self) -> bool {
        false
    }
}

impl Listed for Condition {
    const WHAT: TransferWhat = TransferWhat::Condition;

    fn id(&self) -> &str {
        &self.id
    }

    fn set_id(&mut self, id: String) {
        self.id = id;
    }

    fn kept(self) -> KeptWhat {
        KeptWhat::Condition(self)
    }
}

impl Listed for IndicatorEntry {
    const WHAT: TransferWhat = TransferWhat::Indicator;

    fn id(&self) -> &str {
        &self.id
    }

    fn set_id(&mut self, id: String) {
        self.id = id;
    }

    fn kept(self) -> KeptWhat {
        KeptWhat::Indicator(self)
    }
}

impl Listed for Answer {
    const WHAT: TransferWhat = TransferWhat::Answer;

    fn id(&self) -> &str {
        &self.id
    }

    fn set_id(&mut self, id: String) {
        self.id = id;
    }

    fn kept(self) -> KeptWhat {
        KeptWhat::Answer(self)
    }

    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// The lines of a programme that can be answered: each id with its name.
pub(super) type Lines<'a> = [(&'a str, &'a Text)];

impl Mover<'_> {
    /// Gives each answer its place among the lines, and keeps in the annex what finds none. The answers
    /// that stay in the plan.
    pub(super) fn settle<E: Listed>(
        &mut self,
        answers: Vec<E>,
        name: impl Fn(&Self, &str) -> Text,
        lines: &Lines<'_>,
    ) -> Vec<E> {
        let mut settled: Vec<E> = Vec::new();
        for mut answer in answers {
            let name = name(self, answer.id());
            let free = |id: &str| !settled.iter().any(|one| one.id() == id);
            let fate = match self.find(answer.id(), &name, lines.iter().copied(), free) {
                Spot::Same => Fate::Stays,
                Spot::Other(id, called) => {
                    answer.set_id(id);
                    Fate::Moves(called)
                }
                Spot::Nowhere if answer.is_blank() => continue,
                Spot::Nowhere => Fate::Annex,
            };
            let has_place = fate != Fate::Annex;
            self.line(E::WHAT, name.clone(), fate);
            if has_place {
                settled.push(answer);
            } else {
                self.keep(&name, answer.kept());
            }
        }
        settled
    }

    /// Notes the lines that nothing in the plan answers yet.
    pub(super) fn asked_anew<E: Listed>(&mut self, answers: &[E], lines: &Lines<'_>) {
        let answered = |id: &str| answers.iter().any(|answer| answer.id() == id);
        let open = lines.iter().filter(|(id, _)| !answered(id));
        self.lines.extend(open.map(|(_, name)| TransferLine {
            what: E::WHAT,
            name: (*name).clone(),
            fate: Fate::New,
        }));
    }
}

/// Puts an answer from the annex back where the programme has a line for it that nothing answers yet.
pub(super) fn give_back<E: Listed + Clone>(
    answer: &E,
    is_listed: bool,
    answers: &mut Vec<E>,
) -> Option<TransferWhat> {
    let is_taken = answers.iter().any(|one| one.id() == answer.id());
    (is_listed && !is_taken).then(|| {
        answers.push(answer.clone());
        E::WHAT
    })
}
