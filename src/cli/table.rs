//! Tables on a terminal, aligned also where Chinese characters take two columns.

use crate::base::text_width;

/// A table: a head and rows of the same number of cells.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    rows: Vec<Vec<String>>,
    /// How many columns from the left hold words; the others hold numbers and align at the right.
    words: usize,
}

impl Table {
    /// A table with a head, whose first `words` columns hold words.
    pub(super) fn new(words: usize, head: Vec<String>) -> Self {
        Self {
            rows: vec![head],
            words,
        }
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }
}

impl std::fmt::Display for Table {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let width = |column: usize| {
            let cells = self
                .rows
                .iter()
                .filter_map(|row: &Vec<String>| row.get(column));
            cells.map(|cell| text_width(cell)).max().unwrap_or_default()
        };
        let widths: Vec<usize> = (0..columns).map(width).collect();
        for row in &self.rows {
            let mut line = String::from("  ");
            for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
                let gap = " ".repeat(width - text_width(cell));
                let (before, after) = if column < self.words {
                    ("", gap.as_str())
                } else {
                    (gap.as_str(), "")
                };
                line.extend([if column == 0 { "" } else { "  " }, before, cell, after]);
            }
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aligns_chinese_and_numbers() {
        let mut table = Table::new(1, ["部门", "2022"].map(String::from).to_vec());
        table.row(["居民生活", "1 234"].map(String::from).to_vec());
        table.row(["Transport", "9"].map(String::from).to_vec());
        assert_eq!(
            table.to_string(),
            "  部门        2022\n  居民生活   1 234\n  Transport      9\n"
        );
    }
}
