//! The head of a pasted table of indicators: what each column holds.

use super::target::sign;
use super::words::{bracket, narrow, plain};
use crate::base::{PLAUSIBLE_YEARS, Unit, Year};
use crate::programme::{Classes, Direction, Kind};

/// What a column of the table holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Column {
    /// A running number.
    Number,
    /// 约束性, 参考性 and so on.
    Nature,
    /// The group.
    Group,
    /// The name.
    Name,
    /// The unit.
    Unit,
    /// Target values: of a year or a size class where the head names them.
    Target {
        /// The year.
        year: Option<Year>,
        /// The size class, by its id.
        class: String,
        /// The unit that stands in the head.
        unit: String,
        /// The sign that stands in the head.
        direction: Option<Direction>,
    },
    /// Points.
    Points,
    /// What it means or how it is counted.
    Note,
    /// Nothing that is taken over.
    Unused,
}

impl Column {
    /// The translation key of what the column holds.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Number => "annex-column-number",
            Self::Nature => "annex-column-nature",
            Self::Group => "annex-column-group",
            Self::Name => "annex-column-name",
            Self::Unit => "annex-column-unit",
            Self::Target { .. } => "annex-column-target",
            Self::Points => "annex-column-points",
            Self::Note => "annex-column-note",
            Self::Unused => "annex-column-unused",
        }
    }
}

/// The columns of a table with their heads.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Heads {
    /// The first row below the head.
    pub below: usize,
    /// Head and content of every column.
    pub columns: Vec<(String, Column)>,
}

/// The head lies within so many rows from the top: titles and a line of units may stand above it.
const DEEP: usize = 8;

impl Heads {
    /// Finds the head; `None` where no row names indicators beside something else.
    pub fn find(block: &[Vec<String>], kind: &Kind) -> Option<Self> {
        let rows = block.iter().enumerate().take(DEEP);
        let (row, columns) = rows
            .map(|(row, cells)| (row, columns_of(cells, kind)))
            .find(|(_, columns)| is_head(columns))?;
        let mut heads = Self {
            below: row + 1,
            columns,
        };
        if let Some(second) = block.get(row + 1) {
            heads.take_second(second, kind);
        }
        Some(heads)
    }

    /// Takes the second row of a head of two rows, where years or classes stand below 目标值.
    fn take_second(&mut self, cells: &[String], kind: &Kind) {
        let mut found = Vec::new();
        let mut spans = false;
        for (at, cell) in cells.iter().enumerate() {
            // Cells that were merged with those above come as blanks.
            let above = self.columns.get(at).map(|(_, column)| column);
            spans = match above {
                Some(Column::Target { .. }) => true,
                Some(Column::Unused) | None => spans,
                Some(_) => false,
            };
            if cell.trim().is_empty() {
                continue;
            }
            let target = target_of(cell, kind, false).filter(|_| spans);
            let Some(target) = target else { return };
            found.push((at, cell.trim().to_owned(), target));
        }
        if found.is_empty() {
            return;
        }
        for (at, head, column) in found {
            while self.columns.len() <= at {
                self.columns.push((String::new(), Column::Unused));
            }
            if let Some(slot) = self.columns.get_mut(at) {
                *slot = (head, column);
            }
        }
        self.below += 1;
    }
}

/// True for a row that repeats the head on a further page.
pub(super) fn is_repeated(cells: &[String], kind: &Kind) -> bool {
    is_head(&columns_of(cells, kind))
}

fn is_head(columns: &[(String, Column)]) -> bool {
    let has = |fits: &dyn Fn(&Column) -> bool| columns.iter().any(|(_, column)| fits(column));
    let known = columns.iter().filter(|(_, c)| *c != Column::Unused).count();
    has(&|column| *column == Column::Name) && known >= 2
}

fn columns_of(cells: &[String], kind: &Kind) -> Vec<(String, Column)> {
    let mut columns: Vec<(String, Column)> = cells
        .iter()
        .map(|cell| (cell.trim().to_owned(), column_of(cell, kind)))
        .collect();
    name_the_deepest(&mut columns);
    columns
}

/// Of 一级指标, 二级指标, 三级指标 the deepest names the indicator and the first the group, unless a
/// column is plainly headed as that of names.
fn name_the_deepest(columns: &mut [(String, Column)]) {
    const LEVELS: [&str; 3] = ["一级指标", "二级指标", "三级指标"];
    let level = |head: &str| {
        let head = plain(head);
        LEVELS.iter().position(|level| head.contains(level))
    };
    let named = columns.iter().any(|(_, column)| *column == Column::Name);
    let deepest = columns.iter().filter_map(|(head, _)| level(head)).max();
    for (head, column) in columns {
        match level(head) {
            Some(_) if named && level(head) != Some(0) => *column = Column::Unused,
            Some(at) if !named && Some(at) == deepest => *column = Column::Name,
            Some(0) => *column = Column::Group,
            Some(_) => *column = Column::Unused,
            None => {}
        }
    }
}

fn column_of(head: &str, kind: &Kind) -> Column {
    const NUMBER: [&str; 4] = ["序号", "编号", "no", "number"];
    const NATURE: [&str; 8] = [
        "指标类型",
        "指标性质",
        "指标属性",
        "性质",
        "类型",
        "属性",
        "nature",
        "type",
    ];
    const GROUP: [&str; 11] = [
        "类别",
        "指标类别",
        "分类",
        "指标分类",
        "领域",
        "维度",
        "目标层",
        "准则层",
        "方面",
        "group",
        "category",
    ];
    const NAME: [&str; 10] = [
        "指标名称",
        "指标",
        "具体指标",
        "指标项",
        "指标内容",
        "名称",
        "评价指标",
        "考核指标",
        "indicator",
        "name",
    ];
    const UNIT: [&str; 4] = ["单位", "计量单位", "指标单位", "unit"];
    const POINTS: [&str; 6] = ["分值", "分数", "权重", "满分", "得分", "points"];
    const NOTE: [&str; 10] = [
        "备注",
        "说明",
        "指标说明",
        "指标解释",
        "指标含义",
        "计算方法",
        "计算公式",
        "评价标准说明",
        "数据来源",
        "note",
    ];
    let words = bracket(head).map_or(head, |(before, _)| before);
    let word = plain(words);
    let is = |words: &[&str]| words.contains(&word.as_str());
    if is(&NUMBER) {
        Column::Number
    } else if is(&NATURE) {
        Column::Nature
    } else if is(&GROUP) {
        Column::Group
    } else if is(&NAME) {
        Column::Name
    } else if is(&UNIT) {
        Column::Unit
    } else if is(&POINTS) {
        Column::Points
    } else if is(&NOTE) {
        Column::Note
    } else {
        target_of(head, kind, true).unwrap_or(Column::Unused)
    }
}

/// A column of targets: headed by a year, by 目标值, or by the name of a size class.
fn target_of(head: &str, kind: &Kind, worded: bool) -> Option<Column> {
    // What is, or was: no target.
    const STATE: [&str; 7] = ["现状", "现值", "基准", "基期", "实际", "完成值", "当前"];
    const WORDS: [&str; 8] = [
        "目标",
        "指标值",
        "指标要求",
        "要求",
        "参考值",
        "标准值",
        "target",
        "评价标准",
    ];
    let text = narrow(head);
    let class = kind
        .classes
        .as_ref()
        .and_then(|classes| class(&text, classes));
    let year = year_in(&text);
    if STATE.iter().any(|word| text.contains(word)) {
        return None;
    }
    let lower = text.to_lowercase();
    let is_worded = WORDS.iter().any(|word| lower.contains(word));
    let bare_year = year.is_some_and(|year| {
        let rest = plain(&text).replace(&year.to_string(), "");
        ["", "年", "年度", "年值"].contains(&rest.as_str())
    });
    if class.is_none() && !bare_year && !is_worded {
        return None;
    }
    if !worded && class.is_none() && year.is_none() {
        return None;
    }
    let inside = bracket(&text).map(|(_, inside)| inside.to_owned());
    let sign = inside.as_deref().and_then(sign);
    let direction = sign.and_then(|(direction, rest)| rest.is_empty().then_some(direction));
    let unit = inside.filter(|inside| Unit::parse(inside).is_some());
    Some(Column::Target {
        year,
        class: class.unwrap_or_default(),
        unit: unit.unwrap_or_default(),
        direction,
    })
}

/// The one plausible year that a text names.
fn year_in(text: &str) -> Option<Year> {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    let years = runs.filter(|run| run.len() == 4);
    let mut years = years.filter_map(|run| run.parse::<Year>().ok());
    let first = years.find(|year| PLAUSIBLE_YEARS.contains(year))?;
    years.next().is_none().then_some(first)
}

/// The size class that a text speaks of: by its name, else by its bounds.
pub(super) fn class(text: &str, classes: &Classes) -> Option<String> {
    let text = narrow(text);
    let named = classes.classes.iter().find(|class| {
        let name = plain(&class.name.zh);
        !name.is_empty() && plain(&text).contains(&name)
    });
    if let Some(class) = named {
        return Some(class.id.clone());
    }
    let (from, below) = bounds(&text)?;
    let same = |a: Option<f64>, b: Option<f64>| match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-9,
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    };
    let mut fitting = classes
        .classes
        .iter()
        .filter(|class| same(class.from, from) && same(class.below, below));
    let class = fitting.next()?;
    Some(class.id.clone())
}

/// `20~100`, `≥100`, `100及以上`, `＜20`, `20以下`: the bounds that a text names.
fn bounds(text: &str) -> Option<(Option<f64>, Option<f64>)> {
    let mut numbers = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, tail) = rest.split_at_checked(at)?;
        let end = tail
            .find(|c: char| !(c.is_ascii_digit() || c == '.'))
            .unwrap_or(tail.len());
        let (number, after) = tail.split_at_checked(end)?;
        numbers.push((before, number.parse::<f64>().ok()?, after));
        rest = after;
    }
    match numbers.as_slice() {
        [(_, from, between), (_, below, _)]
            if between.contains(['~', '～', '-', '—', '–', '至', '到']) =>
        {
            Some((Some(*from), Some(*below)))
        }
        [(before, number, after)] => {
            let before = before.trim_end();
            let signed = before.ends_with(['≥', '>', '≧']) || before.ends_with(">=");
            if signed || after.contains("以上") {
                Some((Some(*number), None))
            } else if before.ends_with(['≤', '<', '≦']) || after.contains("以下") {
                Some((None, Some(*number)))
            } else {
                None
            }
        }
        _ => None,
    }
}
