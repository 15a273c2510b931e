//! Files: reading and writing plans, safe saving, settings, pictures.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use image::{DynamicImage, ImageFormat, RgbImage};
use nearzero::base::{Datum, EconomyItem, Lang, Number, Sector, State};
use nearzero::plan::{
    Accounting, Activity, Baseline, BaselineMethod, Driver, EconomySeries, ElectricityRule,
    Facility, FactorYear, Kaya, Measure, OwnFactor, Picture, Plan, Scenario, SectionText,
    SectorBaseline, Target, TargetCourse, TargetForm, TargetLine,
};
use nearzero::programme::Metric;
use nearzero::store::{
    self, Expect, FormatError, Settings, StoreError, open, save, to_picture, write_package,
};
use proptest::prelude::*;

/// Texts with everything that a file format can stumble over.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\n".to_owned()),
        Just("\r\n".to_owned()),
        Just("\"#".to_owned()),
        Just("\\".to_owned()),
        Just("// 注释".to_owned()),
        Just("{{inventory.total@2022|万t CO2|1}}".to_owned()),
        Just("\u{feff}\u{0}\u{7f}\u{85}\u{2028}\t".to_owned()),
        "[海澜县（），：]{1,4}",
        "\\PC{0,6}",
        "[ -~]{0,8}",
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn datum() -> impl Strategy<Value = Datum> {
    let state = proptest::sample::select(State::ALL.to_vec());
    (any::<i32>(), text(), state, text()).prop_map(|(year, value, state, source)| Datum {
        year,
        value: Number(value),
        state,
        source,
    })
}

fn data() -> impl Strategy<Value = Vec<Datum>> {
    proptest::collection::vec(datum(), 0..3)
}

fn activity() -> impl Strategy<Value = Activity> {
    let factor = proptest::option::of((text(), text(), text()));
    let sector = proptest::sample::select(Sector::ALL.to_vec());
    (text(), sector, text(), factor, data()).prop_map(|(id, sector, unit, factor, values)| {
        Activity {
            id,
            sector,
            unit,
            factor: factor.map(|(value, per, source)| OwnFactor {
                value: Number(value),
                per,
                source,
            }),
            values,
            ..Activity::default()
        }
    })
}

fn target() -> impl Strategy<Value = Target> {
    let metric = proptest::sample::select(Metric::ALL.to_vec());
    (text(), metric, text()).prop_map(|(id, metric, value)| Target {
        id,
        name: String::new(),
        year: "2025".into(),
        metric,
        form: TargetForm::Fall,
        value: Number(value),
        unit: String::new(),
        ..Target::default()
    })
}

fn kaya() -> impl Strategy<Value = Option<Kaya>> {
    let kaya = text().prop_map(|typed| Kaya {
        affluence: Number(typed),
        ..Kaya::default()
    });
    proptest::option::of(kaya)
}

fn driver() -> impl Strategy<Value = Driver> {
    let generation = (text(), text()).prop_map(|(power, unit)| Driver::Generation {
        power: Number(power),
        unit,
        hours: "1150".into(),
        self_use: Number::default(),
    });
    let efficiency = text().prop_map(|carrier| Driver::Efficiency {
        carrier,
        percent: "5".into(),
    });
    prop_oneof![Just(Driver::Tonnes), generation, efficiency]
}

prop_compose! {
    fn plan()(
        name in text(),
        map in text(),
        history in proptest::collection::vec(any::<i32>(), 0..4),
        activities in proptest::collection::vec(activity(), 0..3),
        values in data(),
        targets in proptest::collection::vec(target(), 0..2),
        section in text(),
        kaya in kaya(),
        driver in driver(),
        year in any::<i32>(),
    ) -> Plan {
        let mut plan = Plan { activities, targets, ..Plan::default() };
        plan.head.language = Lang::En;
        plan.applicant.name = name.clone();
        plan.boundary.map = map;
        plan.years.history = history;
        plan.accounting = Accounting {
            electricity: ElectricityRule::MarketResidual,
            factor_year: FactorYear::Fixed(year),
            ..Accounting::default()
        };
        plan.economy.push(EconomySeries {
            item: EconomyItem::Gdp,
            unit: "亿元".to_owned(),
            source: name.clone(),
            values: values.clone(),
        });
        let sector = SectorBaseline { method: BaselineMethod::Typed, values, ..SectorBaseline::default() };
        plan.baseline = Baseline { sectors: vec![sector], kaya, ..Baseline::default() };
        plan.scenarios.push(Scenario { name: name.clone(), without: vec![name.clone()], baseline: Some(plan.baseline.clone()), ..Scenario::default() });
        plan.target_lines.push(TargetLine { target: name.clone(), course: TargetCourse::Compound });
        plan.facilities.push(Facility { name: name.clone(), values: plan.economy[0].values.clone(), ..Facility::default() });
        plan.measures.push(Measure { name, driver, ..Measure::default() });
        plan.sections.push(SectionText { text: section, ..SectionText::default() });
        plan
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_what_was_written_is_the_identity(plan in plan()) {
        let text = store::write(&plan).unwrap();
        prop_assert_eq!(store::read(text.as_bytes()).unwrap(), plan.clone());
        // Line ends changed on the way and a mark of the encoding do no harm.
        let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        prop_assert_eq!(store::read(windows.as_bytes()).unwrap(), plan);
    }

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(store::read(&bytes).is_err());
    }

    #[test]
    fn a_damaged_file_never_panics(
        plan in plan(),
        at in any::<proptest::sample::Index>(),
        length in 0_usize..20,
        put in "[(),:\\[\\]\"#r（，a1\\\\/\n]{0,4}",
    ) {
        let text: Vec<char> = store::write(&plan).unwrap().chars().collect();
        let at = at.index(text.len());
        let end = (at + length).min(text.len());
        let damaged: String = text[..at].iter().copied().chain(put.chars()).chain(text[end..].iter().copied()).collect();
        if let Err(cause) = store::read(damaged.as_bytes()) {
            for lang in Lang::ALL {
                let error = StoreError::Format { path: "a.nzplan".into(), cause: cause.clone() };
                prop_assert!(error.told(lang).what.contains("a.nzplan"));
            }
        }
    }
}

fn told(text: &str) -> String {
    let cause = store::read(text.as_bytes()).unwrap_err();
    StoreError::Format {
        path: "a.nzplan".into(),
        cause,
    }
    .told(Lang::En)
    .to_string()
}

#[test]
fn a_plan_file_is_readable() {
    let mut plan = Plan::default();
    plan.head.programme = "p".to_owned();
    plan.years.history = vec![2020, 2021];
    plan.activities.push(Activity {
        id: "a1".to_owned(),
        factor: Some(OwnFactor {
            value: "0.5".into(),
            per: "t".to_owned(),
            source: "检测报告".to_owned(),
        }),
        values: vec![Datum::new(2020, "1 200"), Datum::new(2021, "")],
        ..Activity::default()
    });
    plan.sections.push(SectionText {
        document: "plan".to_owned(),
        section: "basis".to_owned(),
        text: "第一段“引用”。\n第二段 \"quote\"。".to_owned(),
    });
    insta::assert_snapshot!(store::write(&plan).unwrap());
}

#[test]
fn a_damaged_file_names_the_place() {
    let mut plan = Plan::default();
    plan.activities.push(Activity {
        values: vec![Datum::new(2020, "1")],
        ..Activity::default()
    });
    let text = store::write(&plan).unwrap();
    let cases = [
        text.replace("(year: 2020,", "(year: zwanzig,"),
        text.replace("(year: 2020,", "（year: 2020，"),
        text.replace("unit: \"\"", "unit: \"t"),
        text.replace("state: Given", "state: Guessed"),
        text.replace("applicant: (", "applicnt: ("),
        text.replacen("\"\"", "“”", 1),
        text.replace("plan: (", "plan: （"),
        text.replace("NearZeroPlan(", "NearZeroPlan（"),
        text.chars().take(600).collect(),
    ];
    let all: Vec<String> = cases.iter().map(|case| told(case)).collect();
    insta::assert_snapshot!(all.join("\n\n"));
}

#[test]
fn what_is_no_plan_is_refused_by_what_it_is() {
    let read = |bytes: &[u8]| store::read(bytes).unwrap_err();
    assert_eq!(read(b""), FormatError::Empty);
    assert_eq!(read("\u{feff} \n".as_bytes()), FormatError::Empty);
    assert_eq!(read(b"%PDF-1.7"), FormatError::NotAPlan);
    assert_eq!(
        read(b"(format: \"nearzero-review\", version: 1)"),
        FormatError::NotAPlan
    );
    assert_eq!(read(&[b'N', 0xff, 0xfe]), FormatError::NotText(1));
    let newer = "// later\nNearZeroPlan(format: \"nearzero-plan\", version: 7, seal: {1: 2}, plan: Sealed(\"…\"))";
    assert_eq!(read(newer.as_bytes()), FormatError::Newer(7));
    assert!(
        told(newer).contains("version 7") && told(newer).contains("version 1"),
        "{}",
        told(newer)
    );
    let deep = format!(
        "NearZeroPlan(format: \"nearzero-plan\", version: 1, plan: {}",
        "[".repeat(100_000)
    );
    assert!(matches!(read(deep.as_bytes()), FormatError::Damaged(_)));
    let deep = format!("NearZeroPlan(x: {}", "[".repeat(100_000));
    assert!(matches!(read(deep.as_bytes()), FormatError::Damaged(_)));
}

fn named(name: &str) -> Plan {
    let mut plan = Plan::default();
    plan.applicant.name = name.to_owned();
    plan
}

fn name_in(path: &Path) -> String {
    open(path).unwrap().plan.applicant.name
}

#[test]
fn saving_replaces_and_keeps_one_backup() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("海澜 县.nzplan");
    let first = save(&path, &named("一"), Expect::Nothing).unwrap();
    let second = save(&path, &named("二"), Expect::Unchanged(first)).unwrap();
    assert_eq!(
        save(&path, &named("二"), Expect::Unchanged(second)).unwrap(),
        second
    );
    assert_eq!(name_in(&path), "二");
    assert_eq!(name_in(&folder.path().join("海澜 县.nzplan.bak")), "一");
    assert_eq!(open(&path).unwrap().stamp, second);
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        2,
        "no temporary file is left"
    );
}

#[test]
fn saving_never_overwrites_what_it_does_not_know() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nzplan");
    let stamp = save(&path, &named("mine"), Expect::Nothing).unwrap();
    assert!(matches!(
        save(&path, &named("new"), Expect::Nothing),
        Err(StoreError::Exists(_))
    ));
    save(&path, &named("theirs"), Expect::Anything).unwrap();
    let refused = save(&path, &named("mine too"), Expect::Unchanged(stamp));
    assert!(matches!(refused, Err(StoreError::Changed(_))));
    assert_eq!(name_in(&path), "theirs");
    fs::remove_file(&path).unwrap();
    save(&path, &named("mine too"), Expect::Unchanged(stamp)).unwrap();
    assert_eq!(name_in(&path), "mine too");
    let nowhere = folder.path().join("no/such/a.nzplan");
    assert!(matches!(
        save(&nowhere, &named(""), Expect::Nothing),
        Err(StoreError::Write { .. })
    ));
    assert!(matches!(
        save(folder.path(), &named(""), Expect::Anything),
        Err(StoreError::Write { .. })
    ));
    assert!(matches!(open(folder.path()), Err(StoreError::Read { .. })));
}

#[cfg(unix)]
#[test]
fn saving_follows_links_and_keeps_permissions() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("real")).unwrap();
    let (link, real) = (
        folder.path().join("link.nzplan"),
        folder.path().join("real/a.nzplan"),
    );
    symlink("real/a.nzplan", &link).unwrap();
    let stamp = save(&link, &named("一"), Expect::Nothing).unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    let stamp = save(&link, &named("二"), Expect::Unchanged(stamp)).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(name_in(&real), "二");
    assert_eq!(
        fs::metadata(&real).unwrap().permissions().mode() & 0o777,
        0o640
    );
    fs::set_permissions(&real, fs::Permissions::from_mode(0o440)).unwrap();
    let refused = save(&link, &named("三"), Expect::Unchanged(stamp));
    assert!(matches!(refused, Err(StoreError::Write { .. })));
    assert_eq!(name_in(&real), "二");
}

#[test]
fn settings_survive_other_versions_and_damage() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("config");
    assert_eq!(Settings::load(&folder), Settings::default());
    let mut settings = Settings {
        language: Some(Lang::En),
        zoom: 125,
        ..Settings::default()
    };
    for number in 0..12 {
        settings.note_recent(Path::new(&format!("/plans/{number}.nzplan")));
    }
    settings.note_recent(Path::new("/plans/5.nzplan"));
    assert_eq!(settings.recent.len(), 10);
    assert_eq!(settings.recent[0], Path::new("/plans/5.nzplan"));
    settings.save(&folder).unwrap();
    assert_eq!(Settings::load(&folder), settings);
    let file = folder.join("settings.ron");
    fs::write(&file, "(zoom: 150, hologram: Some(true))").unwrap();
    assert_eq!(
        Settings::load(&folder),
        Settings {
            zoom: 150,
            ..Settings::default()
        }
    );
    fs::write(&file, "(zoom: many").unwrap();
    assert_eq!(Settings::load(&folder), Settings::default());
    assert_eq!(
        fs::read_to_string(folder.join("settings.ron.broken")).unwrap(),
        "(zoom: many"
    );
}

fn encoded(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, y| {
        image::Rgb([
            u8::try_from(x % 256).unwrap(),
            u8::try_from(y % 256).unwrap(),
            7,
        ])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::from(image)
        .write_to(&mut bytes, format)
        .unwrap();
    bytes.into_inner()
}

fn stored(picture: &Picture) -> Vec<u8> {
    base64::engine::general_purpose::STANDARD
        .decode(&picture.data)
        .unwrap()
}

#[test]
fn pictures_are_kept_or_made_smaller() {
    let small = encoded(300, 200, ImageFormat::Png);
    assert_eq!(stored(&to_picture(&small, "map", "图.png").unwrap()), small);
    let large = to_picture(&encoded(3000, 1000, ImageFormat::Jpeg), "map", "图.jpg").unwrap();
    let image = image::load_from_memory(&stored(&large)).unwrap();
    assert_eq!((image.width(), image.height()), (2000, 667));
    assert!(to_picture(b"GIF89a", "map", "a.gif").is_err());
    assert!(to_picture(&small[..small.len() / 2], "map", "a.png").is_err());
}

#[test]
fn a_package_is_written_to_a_new_folder() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("out/2023");
    let files = [
        ("方案.pdf".to_owned(), vec![1, 2]),
        ("报告.pdf".to_owned(), vec![3]),
    ];
    let paths = write_package(&folder, &files).unwrap();
    write_package(&folder, &files).unwrap();
    assert_eq!(paths, [folder.join("方案.pdf"), folder.join("报告.pdf")]);
    assert_eq!(fs::read(&paths[0]).unwrap(), [1, 2]);
}
