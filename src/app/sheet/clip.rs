//! Blocks of cells as spreadsheets put them on the clipboard: tab-separated text.

/// Rows of cells.
pub type Block = Vec<Vec<String>>;

/// Reads a text from the clipboard.
///
/// Cells are separated by tabs, rows by any kind of line break; the break after the last row adds
/// none. A cell in quotation marks may hold tabs, breaks and doubled quotation marks; one that is
/// never closed is taken as it stands. White space around a cell is dropped, because numbers
/// formatted by a spreadsheet carry it.
#[must_use]
pub fn read_block(text: &str) -> Block {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    loop {
        let (cell, end, after) = read_cell(rest);
        row.push(cell);
        rest = after;
        match end {
            End::Cell => {}
            End::Row => {
                rows.push(std::mem::take(&mut row));
                if rest.is_empty() {
                    break;
                }
            }
            End::Text => {
                rows.push(row);
                break;
            }
        }
    }
    rows
}

/// A block as tab-separated text, quoted where a cell asks for it.
#[must_use]
pub fn write_block(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for (at, row) in rows.iter().enumerate() {
        if at > 0 {
            text.push('\n');
        }
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push('\t');
            }
            if cell.contains(['\t', '\n', '\r', '"']) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(cell);
            }
        }
    }
    text
}

/// What ended a cell.
enum End {
    Cell,
    Row,
    Text,
}

/// The first cell of a text, what ended it, and the text after that.
fn read_cell(text: &str) -> (String, End, &str) {
    if let Some((cell, rest)) = read_quoted(text) {
        let (_, end, after) = cut(rest);
        return (cell, end, after);
    }
    let (raw, end, after) = cut(text);
    (raw.trim().to_owned(), end, after)
}

/// Cuts a text at its first separator.
fn cut(text: &str) -> (&str, End, &str) {
    let Some(at) = text.find(['\t', '\n', '\r']) else {
        return (text, End::Text, "");
    };
    let (raw, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    for (separator, is_cell) in [("\t", true), ("\r\n", false), ("\r", false), ("\n", false)] {
        if let Some(after) = rest.strip_prefix(separator) {
            return (raw, if is_cell { End::Cell } else { End::Row }, after);
        }
    }
    (raw, End::Text, "")
}

/// A quoted cell and the text after its closing mark, which must be followed by a separator.
fn read_quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        if let Some(more) = after.strip_prefix('"') {
            cell.push('"');
            rest = more;
            continue;
        }
        let closed = after.is_empty() || after.starts_with(['\t', '\n', '\r']);
        return closed.then_some((cell, after));
    }
}
