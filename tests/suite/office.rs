//! Templates of an office on the command line: checked, copied from the blank one, used.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::cli::Desk;

const PROGRAMME: &str = "shandong-2023";

fn shipped(id: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("templates")
        .join(id)
}

#[test]
fn templates_are_linted() {
    let desk = Desk::new();
    let folder = shipped(PROGRAMME);
    let said = desk.run(&["lint", folder.to_str().unwrap()]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let copy = desk.path().join(PROGRAMME);
    fs::create_dir(&copy).unwrap();
    let text = fs::read_to_string(folder.join("programme.ron")).unwrap();
    fs::write(
        copy.join("programme.ron"),
        text.replacen("kinds: [", "kinds: 【", 1),
    )
    .unwrap();
    let said = desk.run(&["lint", PROGRAMME]);
    assert!(
        said.code == 2 && said.err.contains("programme.ron"),
        "{}",
        said.err
    );
    let said = desk.run(&["lint", "--json", PROGRAMME]);
    let page: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((said.code, &page["format"]), (2, &"nearzero-lint".into()));
    let found = &page["templates"][0]["findings"][0];
    assert_eq!(
        (&found["file"], &found["severity"]),
        (&"programme.ron".into(), &"error".into())
    );
    assert!(
        found["line"].as_u64() > Some(1) && found["column"].as_u64() > Some(1),
        "{found}"
    );
    assert!(
        found["source"]
            .as_str()
            .is_some_and(|line| line.contains('【')),
        "{found}"
    );

    fs::write(
        copy.join("programme.ron"),
        text.replacen("unit: \"%\"", "unit: \"箩筐\"", 1),
    )
    .unwrap();
    let said = desk.run(&["lint", "--json", PROGRAMME]);
    let page: Value = serde_json::from_str(&said.out).unwrap();
    let findings = page["templates"][0]["findings"].as_array().unwrap();
    let found = findings
        .iter()
        .find(|one| one["code"] == "template-unknown-unit");
    let found = found.unwrap_or_else(|| panic!("{page}"));
    assert_eq!(said.code, 1);
    assert!(
        found["source"]
            .as_str()
            .is_some_and(|line| line.contains("箩筐")),
        "{found}"
    );
    assert!(found["hint"]["zh"].is_string(), "{found}");
}

/// A copy of the blank template under an id of its own, as `templates/README.md` says.
fn copy_of_blank(desk: &Desk) -> PathBuf {
    let copy = desk.path().join("templates").join("mycity-2027");
    fs::create_dir_all(copy.join("documents")).unwrap();
    for folder in ["", "documents"] {
        for entry in fs::read_dir(shipped("blank").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.file_name().unwrap();
                fs::copy(&path, copy.join(folder).join(name)).unwrap();
            }
        }
    }
    let programme = copy.join("programme.ron");
    let text = fs::read_to_string(&programme).unwrap();
    fs::write(
        &programme,
        text.replacen("id: \"blank\"", "id: \"mycity-2027\"", 1),
    )
    .unwrap();
    copy
}

#[test]
fn a_copy_of_the_blank_template_is_used_as_the_guide_says() {
    let desk = Desk::new();
    let copy = copy_of_blank(&desk);
    let run = |call: &[&str]| {
        let said = desk.run(call);
        assert!(said.code < 2, "{call:?}: {}", said.err);
        said
    };
    assert_eq!(run(&["lint", "templates/mycity-2027"]).code, 0);
    assert!(run(&["programmes"]).out.contains("mycity-2027"));
    let new = ["new", "--programme", "mycity-2027", "--kind", "place"];
    assert_eq!(run(&[&new[..], &["-o", "trial.nzplan"]].concat()).code, 0);
    run(&["check", "trial.nzplan"]);
    run(&["export", "trial.nzplan", "-o", "trial"]);
    assert!(fs::read_dir(desk.path().join("trial")).unwrap().count() > 0);
    let to = ["--programme", "mycity-2027", "--kind", "place"];
    run(&["sample", "shandong-city", "-o", "city.nzplan"]);
    run(&[&["move", "city.nzplan"], &to[..]].concat());

    // A template that can no longer be read is told as such, with its place.
    let programme = copy.join("programme.ron");
    let text = fs::read_to_string(&programme).unwrap();
    let broken = text.replacen("\n    kinds: [", "\n    kinds: 【", 1);
    fs::write(&programme, broken).unwrap();
    let said = desk.run(&["check", "trial.nzplan"]);
    assert_eq!(said.code, 2);
    assert!(
        said.err.contains("programme.ron") && said.err.contains('【'),
        "{}",
        said.err
    );
}
