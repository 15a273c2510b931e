//! Target values as tables word them: `≥20.5%`, `不低于30%`, `≤0.2吨/吨标准煤（…的园区）`, `是`.

use super::words::{bracket, narrow};
use crate::base::{PLAUSIBLE_YEARS, Unit, Year};
use crate::programme::Direction;

/// What a cell of targets asks for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Asked {
    /// Nothing: the cell is empty.
    Nothing,
    /// Values.
    Values(Vec<Value>),
    /// The applicant's plan or a higher office sets the value.
    Open,
    /// More than the year before.
    Rising,
    /// A plain yes: 是、完成、建立.
    Yes,
    /// Words without a number.
    Words,
    /// A change is worded, such as 下降20%, where the name does not say that it is one.
    Change,
    /// Something that cannot be read.
    Unknown,
}

/// One value of a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Value {
    /// The year before it, if any.
    pub year: Option<Year>,
    /// When it is reached, if that is written.
    pub direction: Option<Direction>,
    /// The number.
    pub number: f64,
    /// The unit behind it; empty for none.
    pub unit: String,
    /// What stands beside it in brackets or as 左右.
    pub remark: String,
}

const SIGNS: [(&str, Direction); 38] = [
    ("大于或等于", Direction::AtLeast),
    ("高于或等于", Direction::AtLeast),
    ("小于或等于", Direction::AtMost),
    ("低于或等于", Direction::AtMost),
    ("大于等于", Direction::AtLeast),
    ("小于等于", Direction::AtMost),
    ("控制在", Direction::AtMost),
    ("不低于", Direction::AtLeast),
    ("不少于", Direction::AtLeast),
    ("不小于", Direction::AtLeast),
    ("不高于", Direction::AtMost),
    ("不超过", Direction::AtMost),
    ("不大于", Direction::AtMost),
    ("不多于", Direction::AtMost),
    ("达到", Direction::AtLeast),
    ("至少", Direction::AtLeast),
    ("至多", Direction::AtMost),
    ("大于", Direction::Above),
    ("高于", Direction::Above),
    ("超过", Direction::Above),
    ("多于", Direction::Above),
    ("小于", Direction::Below),
    ("低于", Direction::Below),
    ("少于", Direction::Below),
    ("≥", Direction::AtLeast),
    ("≧", Direction::AtLeast),
    ("⩾", Direction::AtLeast),
    (">=", Direction::AtLeast),
    ("=>", Direction::AtLeast),
    ("≤", Direction::AtMost),
    ("≦", Direction::AtMost),
    ("⩽", Direction::AtMost),
    ("<=", Direction::AtMost),
    ("=<", Direction::AtMost),
    ("﹥", Direction::Above),
    (">", Direction::Above),
    ("﹤", Direction::Below),
    ("<", Direction::Below),
];

const ENDS: [(&str, Direction); 6] = [
    ("及以上", Direction::AtLeast),
    ("以上", Direction::AtLeast),
    ("及以下", Direction::AtMost),
    ("以下", Direction::AtMost),
    ("以内", Direction::AtMost),
    ("之内", Direction::AtMost),
];

/// The sign or word of comparison that a text begins with, and the rest.
pub(super) fn sign(text: &str) -> Option<(Direction, &str)> {
    SIGNS
        .into_iter()
        .find_map(|(word, direction)| Some((direction, text.strip_prefix(word)?.trim_start())))
}

/// Where the first sign or word of comparison stands.
pub(super) fn first_sign(text: &str) -> Option<usize> {
    let found = SIGNS.iter().filter_map(|(word, _)| text.find(word));
    found.min()
}

/// Reads a cell of targets. `name` is that of the indicator: it tells whether a change is meant.
pub(super) fn read(cell: &str, name: &str) -> Asked {
    let text = narrow(cell);
    let text = text.trim();
    if text.is_empty()
        || text
            .chars()
            .all(|c| matches!(c, '-' | '—' | '–' | '/' | '…'))
    {
        return Asked::Nothing;
    }
    if let Some(asked) = in_words(text) {
        return asked;
    }
    let mut values = Vec::new();
    for part in text.split([';', '\n', '\r']).map(str::trim) {
        if part.is_empty() {
            continue;
        }
        match value(part, name) {
            Ok(value) => values.push(value),
            Err(asked) => return asked,
        }
    }
    if values.is_empty() {
        Asked::Unknown
    } else {
        Asked::Values(values)
    }
}

/// What is asked for without a number.
fn in_words(text: &str) -> Option<Asked> {
    const YES: [&str; 12] = [
        "是",
        "有",
        "√",
        "建立",
        "已建立",
        "完成",
        "已完成",
        "开展",
        "实施",
        "具备",
        "达标",
        "符合要求",
    ];
    const OPEN: [&str; 6] = ["自行设定", "自主确定", "按方案", "结合实际", "自定", "下达"];
    if YES.contains(&text) {
        return Some(Asked::Yes);
    }
    if text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&OPEN) {
        return Some(Asked::Open);
    }
    let lasting = has(&["逐年", "持续", "稳步", "同比", "逐步"]);
    if lasting && has(&["上升", "提高", "提升", "增长", "增加"]) {
        return Some(Asked::Rising);
    }
    Some(Asked::Words)
}

fn value(part: &str, name: &str) -> Result<Value, Asked> {
    let (year, mut rest) = year(part);
    let mut remarks = Vec::new();
    let mut unit = String::new();
    if let Some((before, inside)) = bracket(rest) {
        rest = before;
        if is_unit(inside) {
            inside.clone_into(&mut unit);
        } else {
            remarks.push(inside.to_owned());
        }
    }
    if let Some((change, after)) = change(rest) {
        if !says_change(name, change) {
            return Err(Asked::Change);
        }
        rest = after;
    }
    let (mut direction, after) =
        sign(rest).map_or((None, rest), |(sign, after)| (Some(sign), after));
    let (number, after) = number(after).ok_or(Asked::Unknown)?;
    let mut behind = after.trim();
    if let Some(before) = behind.strip_suffix("左右") {
        remarks.push("左右".to_owned());
        behind = before.trim_end();
    }
    let end = ENDS
        .into_iter()
        .find_map(|(word, end)| Some((behind.strip_suffix(word)?, end)));
    if let Some((before, end)) = end {
        // `超过80%以上`, `≤5%以上`: two words that do not agree are not understood.
        if direction.is_some_and(|direction| direction != end) {
            return Err(Asked::Unknown);
        }
        direction = Some(end);
        behind = before.trim_end();
    }
    let (scale, behind) = scaled(behind);
    if !behind.is_empty() {
        if !is_unit(behind) || !unit.is_empty() {
            return Err(Asked::Unknown);
        }
        behind.clone_into(&mut unit);
    }
    Ok(Value {
        year,
        direction,
        number: number * scale,
        unit,
        remark: remarks.join("；"),
    })
}

/// A year that a value begins with: `2025年≥20%`, `到2025年达到20%`, `2025: 20`.
fn year(text: &str) -> (Option<Year>, &str) {
    let inner = text.strip_prefix('到').unwrap_or(text);
    let found = inner.split_at_checked(4).and_then(|(digits, rest)| {
        let year: Year = digits.parse().ok()?;
        let rest = rest.strip_prefix('年').or_else(|| rest.strip_prefix(':'))?;
        PLAUSIBLE_YEARS.contains(&year).then_some((year, rest))
    });
    match found {
        Some((year, rest)) => (Some(year), rest.trim_start_matches([':', ',', ' '])),
        None => (None, text),
    }
}

/// A word of change that a target begins with.
fn change(text: &str) -> Option<(&str, &str)> {
    const WORDS: [&str; 8] = [
        "下降", "降低", "减少", "削减", "提高", "提升", "增长", "上升",
    ];
    WORDS
        .into_iter()
        .find_map(|word| Some((word, text.strip_prefix(word)?.trim_start())))
}

/// True for a name that speaks of a change of the same kind, such as 降低率.
fn says_change(name: &str, change: &str) -> bool {
    const FALLS: [&str; 4] = ["下降", "降低", "减少", "削减"];
    const RISES: [&str; 4] = ["提高", "提升", "增长", "上升"];
    let words = if FALLS.contains(&change) {
        FALLS
    } else {
        RISES
    };
    words.iter().any(|word| name.contains(word))
}

/// The number that a text begins with, commas between thousands allowed.
fn number(text: &str) -> Option<(f64, &str)> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let begin = usize::from(text.starts_with(['-', '+']));
    let (_, digits) = text.split_at_checked(begin)?;
    let end = digits.find(|c: char| !is_part(c)).unwrap_or(digits.len());
    let (number, rest) = text.split_at_checked(begin + end)?;
    if !digits.starts_with(|c: char| c.is_ascii_digit()) || number.ends_with(['.', ',']) {
        return None;
    }
    let value: f64 = number.replace(',', "").parse().ok()?;
    value.is_finite().then_some((value, rest))
}

/// 万 and 亿 that belong to the number because no unit begins with them: `1.5万`.
fn scaled(text: &str) -> (f64, &str) {
    match text {
        "万" => (1e4, ""),
        "亿" => (1e8, ""),
        _ => (1.0, text),
    }
}

fn is_unit(text: &str) -> bool {
    !text.is_empty() && Unit::parse(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(cell: &str, name: &str) -> (Option<Direction>, f64, String, String) {
        match read(cell, name) {
            Asked::Values(values) if values.len() == 1 => {
                let value = values.into_iter().next().unwrap();
                (value.direction, value.number, value.unit, value.remark)
            }
            other => panic!("{cell}: {other:?}"),
        }
    }

    #[test]
    fn values_are_read_with_sign_unit_and_remark() {
        let (least, most) = (Some(Direction::AtLeast), Some(Direction::AtMost));
        for (cell, direction, value, unit, remark) in [
            ("≥20.5%", least, 20.5, "%", ""),
            ("≥ 20.5", least, 20.5, "", ""),
            ("＞５０％", Some(Direction::Above), 50.0, "%", ""),
            (
                "＜0.5吨标准煤/万元",
                Some(Direction::Below),
                0.5,
                "吨标准煤/万元",
                "",
            ),
            ("不低于30%", least, 30.0, "%", ""),
            ("不高于 1,200 户", most, 1200.0, "户", ""),
            ("达到100%", least, 100.0, "%", ""),
            ("70%以上", least, 70.0, "%", ""),
            ("控制在5%以内", most, 5.0, "%", ""),
            ("≥1.5万", least, 15000.0, "", ""),
            ("≥50万吨标准煤", least, 50.0, "万吨标准煤", ""),
            ("13%左右", None, 13.0, "%", "左右"),
            ("≥20（%）", least, 20.0, "%", ""),
            ("≥20%（较2020年）", least, 20.0, "%", "较2020年"),
            ("80", None, 80.0, "", ""),
        ] {
            let read = one(cell, "比例");
            assert_eq!(
                read,
                (direction, value, unit.into(), remark.into()),
                "{cell}"
            );
        }
        assert_eq!(one("下降20.5%以上", "单位GDP碳排放下降率").0, least);
        assert_eq!(read("下降20.5%", "单位GDP碳排放"), Asked::Change);
    }

    #[test]
    fn several_values_carry_years_or_remarks() {
        let Asked::Values(values) = read("2025年≥20%；2030年≥30%", "比例") else {
            panic!("no values");
        };
        let years: Vec<_> = values
            .iter()
            .map(|value| (value.year, value.number))
            .collect();
        assert_eq!(years, [(Some(2025), 20.0), (Some(2030), 30.0)]);
    }

    #[test]
    fn what_has_no_number_is_told_apart() {
        for (cell, asked) in [
            ("", Asked::Nothing),
            ("—", Asked::Nothing),
            ("是", Asked::Yes),
            ("逐年提高", Asked::Rising),
            ("完成上级下达目标", Asked::Open),
            ("达到或优于二级能耗限额标准", Asked::Words),
            ("20~30%", Asked::Unknown),
            ("20%或30%", Asked::Unknown),
            ("≥", Asked::Words),
            ("超过80%以上", Asked::Unknown),
            ("≥80箩筐", Asked::Unknown),
        ] {
            assert_eq!(read(cell, "比例"), asked, "{cell}");
        }
    }
}
