//! The command line: every command with its output, its exit code and the shape of its JSON.

mod again;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use assert_cmd::Command;
use nearzero::app::samples;
use serde_json::Value;
use tempfile::TempDir;

use self::again::{goals_are_answered, shares_sum_to_the_whole, traces_can_be_done_again};

const PROGRAMME: &str = "shandong-2023";

/// The program in a folder of its own: no settings, no log and no language of the machine.
pub struct Desk(TempDir);

/// What a call wrote and how it ended.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn run(&self, call: &[&str]) -> Said {
        self.run_in("en_GB.UTF-8", call)
    }

    fn run_in(&self, lang: &str, call: &[&str]) -> Said {
        let mut command = Command::cargo_bin("nearzero").unwrap();
        for name in [
            "LANGUAGE",
            "LC_ALL",
            "LC_MESSAGES",
            "LC_CTYPE",
            "DISPLAY",
            "WAYLAND_DISPLAY",
        ] {
            command.env_remove(name);
        }
        let command = command
            .env("LANG", lang)
            .env("HOME", self.path())
            .env("XDG_STATE_HOME", self.path());
        let output = command
            .current_dir(self.path())
            .args(call)
            .output()
            .unwrap();
        Said {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    fn sample(&self, id: &str) -> String {
        let name = format!("{id}.nzplan");
        let said = self.run(&["sample", id, "-o", &name]);
        assert_eq!(said.code, 0, "{}", said.err);
        name
    }
}

impl Said {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap()
    }
}

/// True for an object with these fields.
fn has_fields(value: &Value, fields: &[&str]) -> bool {
    value
        .as_object()
        .is_some_and(|object| fields.iter().all(|field| object.contains_key(*field)))
}

fn is_text(value: &Value) -> bool {
    value["zh"].is_string() && value["en"].is_string()
}

fn assert_quantity(value: &Value, at: &str) {
    assert!(value["unit"].is_string(), "{at}: {value}");
    let state = value["state"].as_str().unwrap();
    assert!(
        ["complete", "incomplete", "failed"].contains(&state),
        "{at}: {state}"
    );
    assert!(
        value["value"].is_number() || state != "complete",
        "{at}: {value}"
    );
}

#[test]
fn programmes_are_listed() {
    let desk = Desk::new();
    let said = desk.run(&["programmes", "--json"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let page = said.json();
    let programme = page["programmes"]
        .as_array()
        .unwrap()
        .iter()
        .find(|p| p["id"] == PROGRAMME)
        .unwrap();
    assert!(is_text(&programme["title"]) && programme["standing"] == "official");
    let share = programme["official_share"].as_f64().unwrap();
    assert!(
        share > 0.0 && share < 1.0,
        "annexes are reconstructions: {share}"
    );
    let kinds: Vec<&Value> = programme["kinds"]
        .as_array()
        .unwrap()
        .iter()
        .map(|kind| &kind["id"])
        .collect();
    assert_eq!(kinds, ["city", "park", "community"]);
    for lang in ["zh_CN.UTF-8", "C"] {
        let said = desk.run_in(lang, &["programmes"]);
        assert!(
            said.code == 0 && said.out.contains(PROGRAMME),
            "{}",
            said.out
        );
    }
}

#[test]
fn a_new_plan_is_written_and_never_overwritten() {
    let desk = Desk::new();
    let call = [
        "new",
        "--programme",
        PROGRAMME,
        "--kind",
        "park",
        "-o",
        "a.nzplan",
        "--lang",
        "zh",
    ];
    assert_eq!(desk.run(&call).code, 0);
    let first = fs::read(desk.path().join("a.nzplan")).unwrap();
    let again = desk.run(&call);
    assert_eq!(again.code, 2);
    assert!(
        again.err.contains("a.nzplan") && again.err.contains("--force"),
        "{}",
        again.err
    );
    assert_eq!(fs::read(desk.path().join("a.nzplan")).unwrap(), first);
    assert_eq!(desk.run(&[&call[..], &["--force"]].concat()).code, 0);

    let check = desk.run(&["check", "a.nzplan", "--json"]);
    assert_eq!(check.code, 1, "an empty plan cannot be handed in");
    let compute = desk.run(&["compute", "a.nzplan", "--json"]);
    assert_eq!(compute.code, 1);
    let total = &compute.json()["inventory"]["years"][0]["total"];
    assert!(
        total["value"].is_null() && total["state"] == "incomplete",
        "a blank is not a zero: {total}"
    );
}

#[test]
fn what_cannot_be_used_ends_with_two_and_says_how_to_mend() {
    let desk = Desk::new();
    fs::write(
        desk.path().join("b.nzplan"),
        "NearZeroPlan(format: \"nearzero-plan\", version: 1, plan: (hed: ()))",
    )
    .unwrap();
    fs::write(
        desk.path().join("later.nzplan"),
        "NearZeroPlan(format: \"nearzero-plan\", version: 9)",
    )
    .unwrap();
    let cases: &[(&[&str], &[&str])] = &[
        (&["check", "no.nzplan"], &["no.nzplan", "no such file"]),
        (&["compute", "b.nzplan"], &["line 1, column", "hed", "head"]),
        (
            &["export", "later.nzplan", "-o", "out"],
            &["version 9", "Update"],
        ),
        (
            &["new", "--programme", "x", "--kind", "city", "-o", "c"],
            &[" x", PROGRAMME],
        ),
        (
            &["new", "--programme", PROGRAMME, "--kind", "x", "-o", "c"],
            &[" x", "community"],
        ),
        (&["sample", "x", "-o", "c"], &[" x", "shandong-park"]),
        (&["lint", "nowhere"], &["nowhere"]),
        (&["frobnicate"], &["frobnicate", "--help"]),
        (&["compute"], &["<PLAN>", "--help"]),
        (&["compute", "a.nzplan", "--jsn"], &["--jsn"]),
        (
            &["export", "a.nzplan", "-o", "out", "--only", "poem"],
            &["poem", "report"],
        ),
    ];
    for (call, words) in cases {
        let said = desk.run(call);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{call:?}");
        for word in *words {
            assert!(
                said.err.contains(word),
                "{call:?} says {word}: {}",
                said.err
            );
        }
    }
    let zh = desk.run_in("zh_CN.UTF-8", &["check", "no.nzplan"]);
    assert!(zh.err.contains("找不到该文件"), "{}", zh.err);
    assert!(!desk.path().join("c").exists() && !desk.path().join("out").exists());
}

#[test]
fn checks_of_several_plans_are_one_page() {
    let desk = Desk::new();
    let name = desk.sample("shandong-park");
    let said = desk.run(&["check", &name, "no.nzplan", "--json"]);
    assert_eq!(said.code, 2);
    let page = said.json();
    let plans = page["plans"].as_array().unwrap();
    assert_eq!((plans.len(), &plans[0]["path"]), (2, &Value::from(name)));
    assert!(plans[0].get("error").is_none() && is_text(&plans[1]["error"]["message"]));
    for finding in plans[0]["findings"].as_array().unwrap() {
        assert!(has_fields(
            finding,
            &["severity", "code", "place", "message", "hint", "clause"]
        ));
        assert!(is_text(&finding["message"]), "{finding}");
        assert_ne!(finding["severity"], "error", "{finding}");
    }
}

#[test]
fn every_sample_computes_and_passes_its_own_check() {
    let desk = Desk::new();
    for sample in samples() {
        let name = desk.sample(sample.id);
        let said = desk.run(&["compute", &name, "--json"]);
        assert_eq!(said.code, 0, "{}", desk.run(&["check", &name]).out);
        let page = said.json();
        assert!(
            said.out.starts_with("{\n  \"format\""),
            "the format stands first"
        );
        assert_eq!(
            (&page["format"], &page["version"]),
            (&Value::from("nearzero-compute"), &Value::from(1))
        );
        for year in page["inventory"]["years"].as_array().unwrap() {
            for field in [
                "total",
                "scope1",
                "scope2",
                "energy_equivalent",
                "per_gdp",
                "per_head",
            ] {
                assert_quantity(&year[field], field);
            }
            assert_eq!(year["sectors"].as_array().unwrap().len(), 12);
        }
        for year in page["inventory"]["years"].as_array().unwrap() {
            assert_quantity(&year["default_share"], "default_share");
            assert!(year["open_lines"].as_u64() <= year["counted_lines"].as_u64());
            for of in ["total", "scope1", "scope2", "territorial"] {
                assert_quantity(&year["co2"][of], of);
                assert_eq!(year["co2e"][of]["unit"], "tCO2e", "{}", year["co2e"]);
            }
        }
        let other = &page["pathway"]["other_count"];
        assert_eq!(
            (&other["gases"], &other["gwp"]),
            (&Value::from("all"), &Value::from("AR5"))
        );
        let years = other["years"].as_array().unwrap();
        assert_eq!(
            years.len(),
            page["pathway"]["years"].as_array().unwrap().len()
        );
        assert_eq!(
            other["scenarios"].as_array().unwrap().len(),
            page["pathway"]["scenarios"].as_array().unwrap().len()
        );
        let text = desk.run(&["compute", &name]).out;
        for counted in [
            "Total emission, CO₂ ",
            "Total emission, CO₂e (AR5)",
            "no other gas was counted",
        ] {
            assert!(text.contains(counted), "{counted} not in {text}");
        }
        for line in page["inventory"]["lines"].as_array().unwrap() {
            assert_quantity(&line["emission"], "line");
        }
        for year in page["pathway"]["years"].as_array().unwrap() {
            assert_quantity(&year["planned"], "planned");
        }
        assert!(page["pathway"]["measures"].as_array().unwrap().len() >= 5);
        shares_sum_to_the_whole(&page["pathway"]);
        goals_are_answered(&page["pathway"]);
        for year in page["inventory"]["years"].as_array().unwrap() {
            traces_can_be_done_again(&year["traces"]);
            let traces = year["traces"].as_array().unwrap();
            let total = format!("inventory.total@{}", year["year"]);
            assert_eq!(traces[0]["figure"], total.as_str());
            let inputs = |trace: &Value| !trace["inputs"].as_array().unwrap().is_empty();
            assert!(
                traces
                    .iter()
                    .all(|trace| is_text(&trace["formula"]) && inputs(trace))
            );
        }
        traces_can_be_done_again(&page["pathway"]["traces"]);
        for indicator in page["indicators"].as_array().unwrap() {
            assert!(is_text(&indicator["name"]) && indicator["judgement"].is_string());
        }
        assert_eq!(page["verdict"]["acceptance"], "met", "{}", sample.id);
        let human = desk.run_in("zh_CN.UTF-8", &["compute", &name]);
        assert!(
            human.out.contains("排放总量") && !human.out.contains('['),
            "{}",
            human.out
        );
    }
}

#[test]
fn documents_are_exported() {
    let desk = Desk::new();
    let name = desk.sample("shandong-community");
    let said = desk.run(&["export", &name, "-o", "out"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let mut files: Vec<_> = fs::read_dir(desk.path().join("out"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert_eq!(files.len(), 3, "{files:?}");
    for file in &files {
        assert!(
            fs::read(file).unwrap().starts_with(b"%PDF-"),
            "{}",
            file.display()
        );
    }
    let only = desk.run(&[
        "export", &name, "-o", "en", "--only", "plan", "--lang", "en",
    ]);
    assert_eq!(
        (
            only.code,
            fs::read_dir(desk.path().join("en")).unwrap().count()
        ),
        (0, 1)
    );
}

#[test]
fn a_plan_with_errors_is_exported_as_a_draft() {
    let desk = Desk::new();
    let name = desk.sample("shandong-community");
    let path = desk.path().join(&name);
    let text = fs::read_to_string(&path).unwrap();
    let broken = text.replacen("area: \"", "area: \"约", 1);
    assert_ne!(text, broken);
    fs::write(&path, broken).unwrap();
    let said = desk.run(&["export", &name, "-o", "out", "--only", "form"]);
    assert_eq!(said.code, 1);
    assert!(
        said.err.contains("draft") && said.err.contains("check"),
        "{}",
        said.err
    );
    assert_eq!(fs::read_dir(desk.path().join("out")).unwrap().count(), 1);
}

#[test]
fn help_explains_and_documents_json() {
    let desk = Desk::new();
    for (lang, word) in [("zh_CN.UTF-8", "用法"), ("en_GB.UTF-8", "Usage")] {
        let said = desk.run_in(lang, &["--help"]);
        assert!(
            said.code == 0 && said.out.contains(word) && said.out.contains("export"),
            "{}",
            said.out
        );
        assert_eq!(desk.run_in(lang, &["help"]).out, said.out);
    }
    assert!(desk.run(&["help", "json"]).out.contains("nearzero-compute"));
    assert!(
        desk.run(&["--version"])
            .out
            .contains(env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn without_a_display_the_command_line_is_named() {
    let desk = Desk::new();
    let said = desk.run(&[]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("nearzero --help"), "{}", said.err);
}

/// The names of all fields of a page.
fn fields(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                found.insert(name.clone());
                fields(value, found);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| fields(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn the_page_about_json_names_every_field() {
    let desk = Desk::new();
    let name = desk.sample("shandong-city");
    let mut found = BTreeSet::new();
    for call in [
        &["programmes", "--json"][..],
        &["compute", &name, "--json"],
        &["check", &name, "no.nzplan", "--json"],
    ] {
        fields(&desk.run(call).json(), &mut found);
    }
    let page = desk.run(&["help", "json"]).out;
    let missing: Vec<&String> = found
        .iter()
        .filter(|field| !page.contains(&format!("\"{field}\"")))
        .collect();
    assert!(found.len() > 60 && missing.is_empty(), "{missing:?}");
}
