//! Names in tables of other programs: carriers, sectors, units, totals.

use crate::account::{Carrier, Factors};
use crate::base::{Lang, Sector, Unit};
use crate::i18n::tr;

/// What tables call a carrier beside its name, by the carrier's id.
const CARRIERS: [(&str, &str); 14] = [
    ("煤", "raw_coal"),
    ("煤炭", "raw_coal"),
    ("电", "electricity"),
    ("电力", "electricity"),
    ("用电量", "electricity"),
    ("网电", "electricity"),
    ("外购电力", "electricity"),
    ("热力", "heat"),
    ("外购热力", "heat"),
    ("液化气", "lpg"),
    ("管道天然气", "natural_gas"),
    ("型煤", "briquette"),
    ("electricity", "electricity"),
    ("coal", "raw_coal"),
];

/// What tables call a sector beside its name.
const SECTORS: [(&str, Sector); 34] = [
    ("能源工业", Sector::Energy),
    ("能源加工转换", Sector::Energy),
    ("能源生产与转换", Sector::Energy),
    ("电力热力生产", Sector::Energy),
    ("电力、热力生产和供应业", Sector::Energy),
    ("火力发电", Sector::Energy),
    ("供热", Sector::Energy),
    ("第二产业", Sector::Industry),
    ("工业企业", Sector::Industry),
    ("工业过程", Sector::Processes),
    ("建筑施工", Sector::Construction),
    ("第三产业", Sector::Buildings),
    ("服务业", Sector::Buildings),
    ("服务业及其他", Sector::Buildings),
    ("商业", Sector::Buildings),
    ("商业建筑", Sector::Buildings),
    ("建筑", Sector::Buildings),
    ("公共建筑", Sector::Buildings),
    ("建筑领域", Sector::Buildings),
    ("党政机关", Sector::Public),
    ("机关事业单位", Sector::Public),
    ("交通运输", Sector::Transport),
    ("交通领域", Sector::Transport),
    ("生活消费", Sector::Households),
    ("居民", Sector::Households),
    ("城乡居民生活", Sector::Households),
    ("农、林、牧、渔业", Sector::Agriculture),
    ("农林牧渔业", Sector::Agriculture),
    ("农业农村", Sector::Agriculture),
    ("林业", Sector::Land),
    ("林业碳汇", Sector::Land),
    ("土地利用", Sector::Land),
    ("废弃物", Sector::Waste),
    ("其他", Sector::Other),
];

/// The carrier that a name means: its own name, a usual other one, or the longest name of a carrier
/// that stands in it, such as 工业用原煤.
pub(super) fn carrier<'a>(text: &str, factors: &'a Factors) -> Option<&'a Carrier> {
    let bare = bare(text);
    let exact = |one: &&Carrier| {
        one.id == bare
            || Lang::ALL
                .iter()
                .any(|lang| self::bare(one.name.get(*lang)) == bare)
    };
    let by_id = |id: &str| factors.carriers.iter().find(|one| one.id == id);
    let usual = || {
        let known = CARRIERS.iter().find(|(name, _)| *name == bare);
        known.and_then(|(_, id)| by_id(id))
    };
    let within = || {
        let named = factors.carriers.iter().filter_map(|one| {
            let name = self::bare(&one.name.zh);
            let stands = name.chars().count() > 1 && bare.contains(name.as_str());
            stands.then_some((name.len(), one))
        });
        // Of two names of one length the first of the table.
        named
            .rev()
            .max_by_key(|(length, _)| *length)
            .map(|(_, one)| one)
    };
    factors
        .carriers
        .iter()
        .find(exact)
        .or_else(usual)
        .or_else(within)
}

/// The sector that a name means.
pub(super) fn sector(text: &str) -> Option<Sector> {
    let bare = bare(text);
    let named = |sector: &Sector| {
        let is_label = |lang: &Lang| self::bare(&tr(*lang, sector.key())) == bare;
        sector.id() == bare || Lang::ALL.iter().any(is_label)
    };
    let usual = || {
        let known = SECTORS.iter().find(|(name, _)| *name == bare);
        known.map(|(_, sector)| *sector)
    };
    Sector::ALL.into_iter().find(named).or_else(usual)
}

/// A unit that stands alone in a cell.
pub(super) fn unit(text: &str) -> Option<Unit> {
    let text = text.trim().trim_matches(['（', '）', '(', ')']);
    if text.is_empty() || text.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    Unit::parse(text)
}

/// A unit in brackets at the end of a name, or behind a stroke: 原煤（万吨）, 原煤/万吨.
pub(super) fn unit_in_name(text: &str) -> Option<Unit> {
    let text = text.trim();
    let bracket = text
        .trim_end_matches(['）', ')'])
        .rsplit_once(['（', '('])
        .map(|(_, inside)| inside);
    let stroke = text
        .split_once(['/', '／', ',', '，'])
        .map(|(_, behind)| behind);
    [bracket, stroke].into_iter().flatten().find_map(unit)
}

/// True for the sum of other rows.
pub(super) fn is_total(text: &str) -> bool {
    const TOTALS: [&str; 8] = [
        "合计",
        "总计",
        "小计",
        "共计",
        "总量",
        "能源消费总量",
        "total",
        "sum",
    ];
    let bare = bare(text);
    TOTALS.contains(&bare.as_str()) || bare.ends_with("合计") || bare.ends_with("总计")
}

/// A name without brackets, numbers before it and white space.
fn bare(text: &str) -> String {
    let mut depth = 0_u32;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            _ if depth > 0 || c.is_whitespace() => {}
            '/' | '／' => break,
            _ => out.extend(c.to_lowercase()),
        }
    }
    let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | '、' | '．');
    let rest = out.trim_start_matches(digits);
    let rest = rest
        .trim_start_matches("其中")
        .trim_start_matches(['：', ':']);
    rest.to_owned()
}
