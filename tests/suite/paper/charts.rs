//! The charts of the document made by hand.

use nearzero::base::Sector;
use nearzero::chart::{
    Anchor, Axis, ChartSpec, ChartTable, Direction, Ink, Label, Layer, Marker, Tick,
};

fn years(from: i32, to: i32, strong: i32) -> Axis {
    let ticks = (from..=to).map(|year| Tick {
        at: f64::from(year),
        label: year.to_string(),
        strong: year == strong,
    });
    Axis {
        min: f64::from(from),
        max: f64::from(to),
        ticks: ticks.collect(),
    }
}

fn values(max: f64, step: f64) -> Axis {
    let mut ticks = Vec::new();
    let mut at = 0.0;
    while at <= max {
        ticks.push(Tick {
            at,
            label: format!("{at}"),
            strong: false,
        });
        at += step;
    }
    Axis {
        min: 0.0,
        max,
        ticks,
    }
}

fn label(at: (f64, f64), anchor: Anchor, text: &str, ink: Ink) -> Label {
    Label {
        at,
        anchor,
        text: text.to_owned(),
        ink,
        on_fill: false,
        strong: false,
    }
}

/// History by sector, with the labels of the thick bands.
fn history() -> (Vec<Layer>, Vec<Label>) {
    let years = [2020.0, 2021.0, 2022.0];
    let stack = [
        (Sector::Industry, "工业", [58.0, 60.0, 61.2]),
        (Sector::Buildings, "建筑", [9.8, 10.0, 10.3]),
        (Sector::Transport, "交通", [12.5, 12.9, 13.4]),
        (Sector::Households, "居民生活", [11.2, 11.6, 11.8]),
        (Sector::Agriculture, "农业", [4.1, 4.1, 4.0]),
        (Sector::Waste, "废弃物处理", [3.1, 3.0, 3.0]),
    ];
    let (mut layers, mut labels) = (Vec::new(), Vec::new());
    let mut base = [0.0; 3];
    for (sector, name, values) in stack {
        let points = (0..3).map(|at| (years[at], base[at], base[at] + values[at]));
        layers.push(Layer::Area {
            name: name.to_owned(),
            ink: Ink::Sector(sector),
            points: points.collect(),
        });
        if values[0] > 9.0 {
            let at = (2020.1, base[0] + values[0] / 2.0);
            labels.push(Label {
                on_fill: true,
                ..label(at, Anchor::Left, name, Ink::Sector(sector))
            });
        }
        for at in 0..3 {
            base[at] += values[at];
        }
    }
    (layers, labels)
}

fn baseline(year: f64) -> f64 {
    103.7 + (year - 2022.0) * 2.4
}

fn planned(year: f64) -> f64 {
    103.7 - (year - 2022.0).powf(1.25) * 3.6
}

/// The years from the end of history on.
fn ahead() -> impl Iterator<Item = f64> {
    (2022..=2030).map(f64::from)
}

/// The room between baseline and planned line in three wedges.
fn wedges() -> (Vec<Layer>, Vec<Label>) {
    let (mut layers, mut labels) = (Vec::new(), Vec::new());
    for (step, name, from, to) in [
        (0, "能效提升", 0.6, 1.0),
        (1, "光伏与绿电", 0.25, 0.6),
        (2, "交通与建筑", 0.0, 0.25),
    ] {
        let at = |x: f64, share: f64| planned(x) + (baseline(x) - planned(x)) * share;
        layers.push(Layer::Area {
            name: name.to_owned(),
            ink: Ink::Step(step),
            points: ahead().map(|x| (x, at(x, from), at(x, to))).collect(),
        });
        let place = (2028.2, at(2028.2, f64::midpoint(from, to)));
        labels.push(Label {
            on_fill: true,
            ..label(place, Anchor::Centre, name, Ink::Step(step))
        });
    }
    (layers, labels)
}

/// Lines, gap and targets.
fn lines() -> Vec<Layer> {
    let line = |name: &str, ink, dashed, of: fn(f64) -> f64| Layer::Line {
        name: name.to_owned(),
        ink,
        dashed,
        points: ahead().map(|x| (x, of(x))).collect(),
    };
    let point = |name: &str, marker, at| Layer::Point {
        name: name.to_owned(),
        ink: Ink::Target,
        marker,
        at,
    };
    vec![
        line("基准情景", Ink::Baseline, true, baseline),
        line("规划情景", Ink::Plan, false, planned),
        Layer::Divider { x: 2022.0 },
        Layer::Gap {
            name: "缺口6.5万吨".to_owned(),
            x: 2025.0,
            from: 83.0,
            to: planned(2025.0),
        },
        point("2025目标", Marker::Diamond, (2025.0, 83.0)),
        point("2030目标", Marker::Hollow, (2030.0, 52.0)),
    ]
}

/// The pathway with everything that can stand on it.
pub fn pathway() -> ChartSpec {
    let (mut layers, mut labels) = history();
    let (wedges, names) = wedges();
    layers.extend(wedges);
    layers.extend(lines());
    labels.extend(names);
    let bold_or_not = |at, anchor, text, ink, strong| Label {
        strong,
        ..label(at, anchor, text, ink)
    };
    let target = "2025 目标 83.0，缺口 6.5";
    labels.extend([
        bold_or_not(
            (2027.0, 120.0),
            Anchor::Above,
            "基准情景",
            Ink::Baseline,
            false,
        ),
        bold_or_not((2023.4, 92.0), Anchor::Below, "规划情景", Ink::Plan, true),
        bold_or_not((2025.0, 76.0), Anchor::Below, target, Ink::Target, true),
        bold_or_not(
            (2029.8, 46.0),
            Anchor::Right,
            "2030 近零目标 52",
            Ink::Target,
            false,
        ),
    ]);
    ChartSpec {
        title: "减排路径".to_owned(),
        said: Vec::new(),
        sentence: "规划2025年排放90.6万吨，比2022年下降12.6%。".to_owned(),
        unit: "万吨CO₂".to_owned(),
        direction: Direction::Up,
        x: years(2020, 2030, 2025),
        y: values(140.0, 20.0),
        layers,
        labels,
        table: ChartTable::default(),
        complete: true,
    }
}

/// Stacked bars with shades and hatchings, and no labels: the legend names them.
pub fn structure() -> ChartSpec {
    let series = [
        (Ink::Step(0), "煤炭"),
        (Ink::Step(1), "油品"),
        (Ink::Step(2), "天然气"),
        (Ink::Step(3), "电力"),
        (Ink::Step(4), "热力"),
        (Ink::Step(5), "自发自用非化石电力"),
        (Ink::Step(6), "生物质"),
        (Ink::Step(7), "其他"),
    ];
    let layers = series.iter().enumerate().map(|(at, (ink, name))| {
        let low = f64::from(u8::try_from(at).unwrap()) * 10.0;
        Layer::Bars {
            name: (*name).to_owned(),
            ink: *ink,
            bars: [2020.0, 2021.0, 2022.0]
                .map(|year| (year, low, low + 10.0))
                .to_vec(),
            width: 0.5,
        }
    });
    ChartSpec {
        title: "能源消费结构".to_owned(),
        said: Vec::new(),
        sentence: String::new(),
        unit: "万吨标准煤".to_owned(),
        direction: Direction::Up,
        x: Axis {
            min: 2019.5,
            max: 2022.5,
            ..years(2020, 2022, 0)
        },
        y: values(100.0, 20.0),
        layers: layers.collect(),
        labels: Vec::new(),
        table: ChartTable::default(),
        complete: false,
    }
}

/// Horizontal bars with long names.
pub fn effects() -> ChartSpec {
    let names = [
        "屋顶与滩涂光伏整县推进",
        "化工园区余热回收与集中供暖替代工程（一期、二期）",
        "公交与物流车电动化",
        "水泥熟料替代",
    ];
    let bars: Vec<(f64, f64, f64)> = (0_u8..4)
        .map(|at| (f64::from(at), 0.0, 3.6 - f64::from(at) * 0.7))
        .collect();
    ChartSpec {
        title: "措施减排量".to_owned(),
        said: Vec::new(),
        sentence: String::new(),
        unit: "万吨CO₂".to_owned(),
        direction: Direction::Right,
        x: Axis {
            min: -0.5,
            max: 3.5,
            ticks: names
                .iter()
                .enumerate()
                .map(|(at, name)| Tick {
                    at: f64::from(u8::try_from(at).unwrap()),
                    label: (*name).to_owned(),
                    strong: false,
                })
                .collect(),
        },
        y: values(4.0, 1.0),
        labels: bars
            .iter()
            .map(|bar| {
                label(
                    (bar.0, bar.2 + 0.04),
                    Anchor::Left,
                    &format!("{:.2}", bar.2),
                    Ink::Ink,
                )
            })
            .collect(),
        layers: vec![Layer::Bars {
            name: "减排量".to_owned(),
            ink: Ink::Step(0),
            bars,
            width: 0.6,
        }],
        table: ChartTable::default(),
        complete: true,
    }
}
