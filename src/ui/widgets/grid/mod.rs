//! A table that is typed like a spreadsheet.
//!
//! The cell under the cursor always holds an empty, invisible text field that has the keyboard.
//! Typing into it begins the edit, so that an input method has a field to compose in from the first
//! key on, and Enter that picks a candidate never reaches the table. What is typed goes to the plan
//! key by key; the plan holds it, wrong or not, and the table shows what the plan holds.
//!
//! The table paints its cells itself instead of building on `egui_extras`: pages scroll as a whole,
//! so a table has no scroll area of its own, shows only the rows that the page's clip rectangle
//! cuts, and keeps its head in sight while its rows pass under it.
//!
//! A table emits changes of cells and never an edit of the plan; the step that owns it makes the
//! edit (see [`crate::app::sheet::list_edits`]). Implement [`Sheet`], keep a [`GridState`], call
//! [`show`].

mod actions;
mod editor;
mod head;
mod keys;
mod layout;
mod paint;
mod pointer;
mod popup;
mod remark;
mod state;

use egui::Ui;

use self::layout::Grid;
pub use self::state::GridState;
use crate::app::Command;
use crate::app::sheet::{Block, Change, Shape, Spot};
use crate::base::{Datum, Lang};
use crate::finding::Place;
use crate::ui::View;
use crate::ui::theme::Tone;

/// What the cells of a column take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// A number.
    Number,
    /// The value of a year: a number, or a state in words.
    Value,
    /// One of several choices, offered as a list that what is typed narrows down.
    Choice,
    /// Nothing: words that are shown.
    Shown,
    /// Nothing: a figure that is shown.
    Figure,
}

impl Kind {
    /// True for numbers, which are set at the right.
    #[must_use]
    pub const fn is_numeric(self) -> bool {
        matches!(self, Self::Number | Self::Value | Self::Figure)
    }

    /// True when nothing can be entered.
    #[must_use]
    pub const fn is_fixed(self) -> bool {
        matches!(self, Self::Shown | Self::Figure)
    }
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its head.
    pub label: String,
    /// Its least width.
    pub width: f32,
    /// Its share of the width that is left.
    pub grow: f32,
    /// What its cells take.
    pub kind: Kind,
}

impl Column {
    /// A column of a fixed width.
    #[must_use]
    pub fn new(label: impl Into<String>, width: f32, kind: Kind) -> Self {
        Self {
            label: label.into(),
            width,
            grow: 0.0,
            kind,
        }
    }

    /// The column with a share of the width that is left.
    #[must_use]
    pub const fn growing(mut self, share: f32) -> Self {
        self.grow = share;
        self
    }
}

/// How the text of a cell is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// As ordinary text.
    #[default]
    Plain,
    /// As text of second rank: a state, a placeholder.
    Quiet,
    /// Bold: a total.
    Strong,
    /// In the colour of a tone: a judgement.
    Toned(Tone),
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What is edited and copied.
    pub text: String,
    /// What is shown; `text` when there is nothing else.
    pub shown: Option<String>,
    /// How it is set.
    pub look: Look,
}

impl Cell {
    /// A cell that shows what is edited.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            shown: None,
            look: Look::Plain,
        }
    }

    /// A typed number: long ones are shown with their thousands grouped.
    #[must_use]
    pub fn number(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            shown: Some(crate::app::sheet::grouped(text)),
            look: Look::Plain,
        }
    }

    /// The value of a year.
    #[must_use]
    pub fn value(datum: Option<&Datum>, lang: Lang) -> Self {
        use crate::app::sheet::value_shown;
        use crate::base::State;
        match datum {
            None => Self::default(),
            Some(datum) if datum.state == State::Given => Self::number(&datum.value.0),
            Some(_) => Self {
                text: value_shown(datum, lang),
                shown: None,
                look: Look::Quiet,
            },
        }
    }

    /// The cell set in another way.
    #[must_use]
    pub const fn looking(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    /// What is shown.
    #[must_use]
    pub fn shown(&self) -> &str {
        self.shown.as_deref().unwrap_or(&self.text)
    }
}

/// One of the choices of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The words that the cell takes.
    pub label: String,
    /// The heading under which the list shows it; neighbours with the same heading share it.
    pub group: String,
}

impl Choice {
    /// A choice without a heading.
    #[must_use]
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            group: String::new(),
        }
    }
}

/// What a table shows. Cells are asked for only while they are in sight.
pub trait Sheet {
    /// The columns.
    fn columns(&self) -> &[Column];

    /// How many rows there are, headings included.
    fn rows(&self) -> usize;

    /// The heading that runs across the table in place of a row.
    fn band(&self, _row: usize) -> Option<String> {
        None
    }

    /// True for a row set apart by a line above it: a total.
    fn is_total(&self, _row: usize) -> bool {
        false
    }

    /// The name of a row, of which the names of its cells begin; of a row that is not there yet, too.
    fn name(&self, row: usize) -> String;

    /// A cell.
    fn cell(&self, row: usize, column: usize) -> Cell;

    /// What a cell takes, where the cells of a column differ.
    fn kind(&self, _row: usize, column: usize) -> Kind {
        self.columns()
            .get(column)
            .map_or(Kind::Shown, |column| column.kind)
    }

    /// How many columns stay in sight while the others are scrolled under them.
    fn frozen(&self) -> usize {
        0
    }

    /// True when a cell of a column that takes something takes nothing.
    fn is_locked(&self, _row: usize, _column: usize) -> bool {
        false
    }

    /// The place of a cell in the plan.
    fn place(&self, row: usize, column: usize) -> Option<Place>;

    /// The reference of the figure in a cell, by which it can be asked where it comes from.
    fn figure(&self, _row: usize, _column: usize) -> Option<String> {
        None
    }

    /// True when the figure of a cell is worked out: to select it is to ask where it comes from.
    /// Whoever types keeps the tab that he reads.
    fn is_worked_out(&self, row: usize, column: usize) -> bool {
        self.kind(row, column).is_fixed() || self.is_locked(row, column)
    }

    /// The choices of a cell.
    fn choices(&self, _row: usize, _column: usize) -> Vec<Choice> {
        Vec::new()
    }

    /// Where the value of a cell comes from, where the cell itself can say so.
    fn source(&self, _row: usize, _column: usize) -> Option<String> {
        None
    }

    /// True when rows can be added below the last one, which is then followed by an empty row.
    fn grows(&self) -> bool {
        false
    }

    /// True when rows are numbered.
    fn is_numbered(&self) -> bool {
        false
    }

    /// True for a pasted block that the owner of the table reads as a whole, with its heads: it
    /// comes back in [`Outcome::pasted`] and changes no cell.
    fn reads(&self, _block: &Block) -> bool {
        false
    }
}

/// What a person asks to be done with rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowAct {
    /// A new row above this one.
    InsertAbove(usize),
    /// Rows taken out, from the first to the last.
    Delete(usize, usize),
}

/// What a person did to a table in a frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// A cell that is being typed.
    pub typed: Option<Change>,
    /// Changes of cells that form one step.
    pub changes: Vec<Change>,
    /// True when the step that was typed has ended.
    pub ended: bool,
    /// The cell to which the cursor went.
    pub moved: Option<Spot>,
    /// What is to be done with rows.
    pub rows: Option<RowAct>,
    /// A pasted block that is read as a whole.
    pub pasted: Option<Block>,
}

/// Shows a table as wide as its column.
pub fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    id: &str,
    sheet: &dyn Sheet,
    state: &mut GridState,
) -> Outcome {
    state.follow(view.epoch);
    let id = ui.make_persistent_id(id);
    let mut grid = Grid::new(ui, view, id, sheet);
    let out = if grid.width() > ui.available_width() + 0.5 {
        let area = egui::ScrollArea::horizontal().id_salt(id);
        area.show(ui, |ui| body(ui, view, &mut grid, state)).inner
    } else {
        body(ui, view, &mut grid, state)
    };
    if let Some(spot) = out.moved
        && let Some(place) = sheet.place(spot.row, spot.column)
    {
        *view.place = Some(place);
    }
    if let Some(spot) = out.moved
        && let Some(figure) = sheet.figure(spot.row, spot.column)
    {
        view.commands
            .push(if sheet.is_worked_out(spot.row, spot.column) {
                Command::Trace(figure)
            } else {
                Command::Select(figure)
            });
    }
    if out.ended {
        view.commands.push(Command::Pause);
    }
    out
}

fn body(ui: &mut Ui, view: &View<'_>, grid: &mut Grid<'_>, state: &mut GridState) -> Outcome {
    let mut out = Outcome::default();
    let (rect, _) = ui.allocate_exact_size(grid.size(), egui::Sense::hover());
    grid.set_origin(rect.min, ui.clip_rect());
    state.selection = state.selection.within(&grid.shape);
    if grid.shape.columns == 0 || !(0..grid.shape.rows).any(|row| grid.shape.holds_cells(row)) {
        head::show(ui, grid);
        return out;
    }
    go_to(ui, view, grid, state, &mut out);
    keys::act(ui, view, grid, state, &mut out);
    paint::rows(ui, view, grid, state);
    if state.edit.is_some() {
        // The field is edited with the pointer, so it lies above what listens to the table.
        pointer::listen(ui, grid, state, &mut out);
        editor::show(ui, grid, state, &mut out);
    } else {
        editor::show(ui, grid, state, &mut out);
        pointer::listen(ui, grid, state, &mut out);
    }
    head::show(ui, grid);
    popup::show(ui, view, grid, state, &mut out);
    remark::show(ui, view, grid, state);
    if state.holds {
        ui.memory_mut(|memory| memory.request_focus(grid.editor_id()));
        // On a slow machine press and release of a quick click come in one frame; the field is there
        // to take the keyboard in the next.
        state.holds = ui.input(|input| input.pointer.any_down() || input.pointer.any_pressed());
    }
    if out != Outcome::default() {
        // The plan changes after this frame; the next one shows it.
        ui.ctx().request_repaint();
    }
    out
}

/// Moves the cursor to the place that is to be shown, if it is in this table.
fn go_to(ui: &Ui, view: &View<'_>, grid: &Grid<'_>, state: &mut GridState, out: &mut Outcome) {
    if let Some(row) = state.wanted.take() {
        state.go_to(Spot::new(row, 0), out);
        state.selection = state.selection.within(&grid.shape);
        state.holds = true;
    }
    let Some(place) = view.show else { return };
    let spots = (0..grid.shape.rows)
        .flat_map(|row| (0..grid.shape.columns).map(move |column| Spot::new(row, column)));
    let mut cells = spots.filter(|spot| grid.shape.holds_cells(spot.row));
    // A place above a cell, such as that of a whole line, leads to its first cell.
    let found = cells.find(|spot| {
        grid.sheet
            .place(spot.row, spot.column)
            .is_some_and(|at| at.is_within(place))
    });
    if let Some(spot) = found {
        state.go_to(spot, out);
        ui.scroll_to_rect(grid.cell_rect(spot), Some(egui::Align::Center));
        ui.memory_mut(|memory| memory.request_focus(grid.editor_id()));
    }
}

/// The shape of a table, the empty row at its end included.
fn shape_of(sheet: &dyn Sheet) -> Shape {
    let rows = sheet.rows();
    let columns = sheet.columns();
    let takes = |(at, column): (usize, &Column)| (!column.kind.is_fixed()).then_some(at);
    Shape {
        rows: rows + usize::from(sheet.grows()),
        columns: columns.len(),
        bands: (0..rows).filter(|row| sheet.band(*row).is_some()).collect(),
        stops: columns.iter().enumerate().filter_map(takes).collect(),
    }
}
