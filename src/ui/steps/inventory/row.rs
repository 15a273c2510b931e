//! A row of a table of figures: a heading, or figures under a name.

use crate::ui::widgets::grid::{Cell, Look};

/// A row of a table of figures.
pub(super) enum Row<T> {
    /// A heading.
    Band(String),
    /// Figures under a name.
    Figures(Named<T>),
}

/// Figures under a name.
pub(super) struct Named<T> {
    /// What they are.
    pub label: String,
    /// True for a total.
    pub is_total: bool,
    /// The figures, or where they come from.
    pub of: T,
}

impl<T> Row<T> {
    /// Figures that are parts of others.
    pub const fn part(label: String, of: T) -> Self {
        Self::Figures(Named {
            label,
            is_total: false,
            of,
        })
    }

    /// Figures that are a total.
    pub const fn total(label: String, of: T) -> Self {
        Self::Figures(Named {
            label,
            is_total: true,
            of,
        })
    }

    /// The heading that runs across the table.
    pub fn band(&self) -> Option<String> {
        match self {
            Self::Band(title) => Some(title.clone()),
            Self::Figures(_) => None,
        }
    }

    /// The figures.
    pub const fn figures(&self) -> Option<&Named<T>> {
        match self {
            Self::Figures(named) => Some(named),
            Self::Band(_) => None,
        }
    }
}

/// The name of a row; a heading has none.
pub(super) fn name<T>(row: Option<&Row<T>>) -> String {
    let named = row.and_then(Row::figures);
    named.map_or_else(String::new, |named| named.label.clone())
}

impl<T> Named<T> {
    /// How figures of the row are set.
    pub const fn look(&self) -> Look {
        if self.is_total {
            Look::Strong
        } else {
            Look::Plain
        }
    }

    /// The cell of the name.
    pub fn name_cell(&self) -> Cell {
        Cell::text(&self.label).looking(self.look())
    }
}
