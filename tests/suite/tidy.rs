//! The rules of the house, as tests: rooms, names, texts, sizes, licences.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fluent_bundle::FluentResource;
use nearzero::programme::built_in;

/// The rooms from bottom to top; a room may use those before it. `ui` and `cli` do not know each
/// other.
const ROOMS: [&str; 20] = [
    "base",
    "finding",
    "i18n",
    "programme",
    "plan",
    "account",
    "pathway",
    "figure",
    "verdict",
    "check",
    "assess",
    "chart",
    "compose",
    "layout",
    "export",
    "review",
    "store",
    "app",
    "ui",
    "cli",
];

/// Which room alone may name a crate.
const CRATES: [(&str, &str); 8] = [
    ("printpdf", "src/export/pdf/"),
    ("lopdf", "src/export/pdf/"),
    ("egui", "src/ui/"),
    ("eframe", "src/ui/"),
    ("egui_plot", "src/ui/"),
    ("egui_extras", "src/ui/"),
    ("rfd", "src/ui/"),
    ("clap", "src/cli/"),
];

struct Source {
    /// The path from the root of the project, with `/`.
    path: String,
    text: String,
}

impl Source {
    /// The lines that are not comments, with their numbers.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self
            .text
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line));
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// The room that the file belongs to.
    fn room(&self) -> Option<&'static str> {
        let rest = self.path.strip_prefix("src/")?;
        let name = rest.split('/').next()?.trim_end_matches(".rs");
        ROOMS.into_iter().find(|room| *room == name)
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder with an extension, in the order of their paths.
fn files(folder: &str, extension: &str) -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found.into_iter().map(source).collect()
}

fn source(path: PathBuf) -> Source {
    let name = path
        .strip_prefix(root())
        .unwrap()
        .to_string_lossy()
        .replace('\\', "/");
    Source {
        path: name,
        text: fs::read_to_string(path).unwrap(),
    }
}

/// Fails with every fault at once.
fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// The rooms that a line names: `crate::base::…`, `crate::{base::…, finding}`.
fn rooms_named(line: &str) -> impl Iterator<Item = &str> {
    let direct = line.split("crate::").skip(1).map(|rest| {
        let end = rest.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'));
        &rest[..end.unwrap_or(rest.len())]
    });
    direct.filter(|name| !name.is_empty())
}

#[test]
fn rooms_import_only_downwards() {
    let mut faults = Vec::new();
    for file in files("src", "rs") {
        let Some(room) = file.room() else { continue };
        let height = |name: &str| ROOMS.iter().position(|room| *room == name);
        for (number, line) in file.code() {
            assert!(
                !line.contains("crate::{"),
                "{}:{number}: name each room on a line of its own",
                file.path
            );
            for named in rooms_named(line) {
                let is_above = height(named) > height(room) || (room == "cli" && named == "ui");
                if height(named).is_none() {
                    faults.push(format!("{}:{number}: {named} is no room", file.path));
                } else if is_above {
                    faults.push(format!(
                        "{}:{number}: {room} must not use {named}",
                        file.path
                    ));
                }
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn crates_are_named_in_their_room_only() {
    let mut faults = Vec::new();
    for file in files("src", "rs") {
        for (number, line) in file.code() {
            for (name, room) in CRATES {
                let word = [
                    format!("use {name}::"),
                    format!(" {name}::"),
                    format!("({name}::"),
                    format!("<{name}::"),
                ];
                if word.iter().any(|word| line.contains(word)) && !file.path.starts_with(room) {
                    faults.push(format!("{}:{number}: {name} belongs to {room}", file.path));
                }
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn nothing_depends_on_a_programme() {
    let ids: Vec<&str> = built_in()
        .iter()
        .map(|programme| programme.id.as_str())
        .collect();
    assert!(!ids.is_empty());
    let mut faults = Vec::new();
    for file in files("src", "rs") {
        for (at, line) in file.text.lines().enumerate() {
            let names = |id: &&&str| line.contains(&format!("\"{id}\""));
            faults.extend(
                ids.iter()
                    .filter(names)
                    .map(|id| format!("{}:{}: names {id}", file.path, at + 1)),
            );
        }
    }
    assert_none(&faults);
}

#[test]
fn files_stay_short() {
    let long = |file: &Source| file.text.lines().count() > 600;
    let sources = files("src", "rs").into_iter().chain(files("tests", "rs"));
    let faults: Vec<String> = sources
        .filter(long)
        .map(|file| format!("{}: over 600 lines", file.path))
        .collect();
    assert_none(&faults);
}

#[test]
fn some_ways_of_writing_are_banned() {
    // RON reads these attributes only in part and loses the place of errors over them.
    let attributes = ["flatten", "untagged", "tag ="];
    let mut faults = Vec::new();
    for file in files("src", "rs") {
        for (number, line) in file.code() {
            let mut ban = |what: &str| faults.push(format!("{}:{number}: {what}", file.path));
            if line.contains("serde(") && attributes.iter().any(|word| line.contains(word)) {
                ban("not every file format can hold this attribute");
            }
            if line.contains("Color32::from_") && !file.path.starts_with("src/ui/theme") {
                ban("colours come from the theme");
            }
            if line.contains("HashMap") && !line.contains("//") {
                ban("its order differs from run to run");
            }
            if line.contains("thread::spawn")
                || line.contains("thread::Builder") && file.path != "src/app/jobs.rs"
            {
                ban("threads start in the jobs");
            }
            if line.contains("TcpStream")
                || line.contains("TcpListener")
                || line.contains("UdpSocket")
            {
                ban("the program opens no socket");
            }
            if line.contains("TODO") && !line.contains("TODO(") {
                ban("a task needs an owner");
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn the_core_builds_without_the_window() {
    let tree = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--offline",
            "--no-default-features",
            "-e",
            "normal",
            "--prefix",
            "none",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        tree.status.success(),
        "{}",
        String::from_utf8_lossy(&tree.stderr)
    );
    let tree = String::from_utf8(tree.stdout).unwrap();
    let names: BTreeSet<&str> = tree
        .lines()
        .filter_map(|line| line.split(' ').next())
        .collect();
    assert!(names.contains("printpdf"));
    for name in ["egui", "eframe", "winit", "wgpu", "glow", "rfd"] {
        assert!(
            !names.contains(name),
            "{name} is in the tree without the window"
        );
    }
}

#[test]
fn every_face_has_its_licence_beside_it() {
    let fonts: Vec<String> = fs::read_dir(root().join("assets/fonts"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let is_face = |name: &&String| {
        let extension = Path::new(name).extension();
        extension
            .is_some_and(|extension| extension == "otf" || extension == "ttf" || extension == "ttc")
    };
    let families = [("Noto", "OFL-NotoCJK.txt"), ("LXGW", "OFL-LXGWWenKai.txt")];
    for face in fonts.iter().filter(is_face) {
        let (_, licence) = families
            .iter()
            .find(|(family, _)| face.starts_with(family))
            .unwrap();
        assert!(
            fonts.iter().any(|name| name == licence),
            "{face} needs {licence}"
        );
    }
}

/// A text of the translation files: its variables, and those of its attributes.
type Shape = BTreeMap<String, BTreeSet<String>>;

/// Every text of a language by its key.
fn texts(lang: &str) -> BTreeMap<String, Shape> {
    let mut found = BTreeMap::new();
    for file in files(&format!("assets/i18n/{lang}"), "ftl") {
        let resource = FluentResource::try_new(file.text.clone());
        assert!(
            resource.is_ok(),
            "{} cannot be read: {:?}",
            file.path,
            resource.err().map(|(_, errors)| errors)
        );
        for (key, shape) in entries(&file.text) {
            assert!(
                found.insert(key.clone(), shape).is_none(),
                "{}: {key} stands twice",
                file.path
            );
        }
    }
    found
}

/// The entries of a file: a key begins a line, an attribute is indented and begins with a point.
fn entries(text: &str) -> Vec<(String, Shape)> {
    let mut found: Vec<(String, Shape)> = Vec::new();
    let mut part = String::new();
    for line in text.lines() {
        let name = line.split('=').next().unwrap_or_default().trim();
        let is_entry = line.starts_with(|c: char| c.is_ascii_lowercase()) && line.contains('=');
        if is_entry {
            found.push((name.to_owned(), Shape::new()));
            part = String::new();
        } else if let Some(attribute) = line
            .trim_start()
            .strip_prefix('.')
            .filter(|_| line.contains('='))
        {
            part = attribute.split('=').next().unwrap().trim().to_owned();
        }
        let Some((_, shape)) = found.last_mut().filter(|_| !line.starts_with('#')) else {
            continue;
        };
        let variables = shape.entry(part.clone()).or_default();
        variables.extend(line.split('$').skip(1).map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
                .collect::<String>()
        }));
    }
    found
}

#[test]
fn both_languages_say_the_same_things() {
    let (zh, en) = (texts("zh"), texts("en"));
    let mut faults = Vec::new();
    for key in zh.keys().chain(en.keys()).collect::<BTreeSet<_>>() {
        match (zh.get(key), en.get(key)) {
            (Some(zh), Some(en)) if zh == en => {}
            (Some(zh), Some(en)) => faults.push(format!("{key}: zh {zh:?}, en {en:?}")),
            (Some(_), None) => faults.push(format!("{key}: missing in English")),
            (None, _) => faults.push(format!("{key}: missing in Chinese")),
        }
    }
    assert_none(&faults);
}

/// The string literals of the code that look like keys, with where they stand.
fn literals() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for file in files("src", "rs") {
        for (number, line) in file.code() {
            for literal in line.split('"').skip(1).step_by(2) {
                let is_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                if literal.chars().all(is_key) {
                    found
                        .entry(literal.to_owned())
                        .or_insert_with(|| format!("{}:{number}", file.path));
                }
            }
        }
    }
    found
}

/// The literals that are handed to a function as a key on the same line.
fn keys_used() -> BTreeMap<String, String> {
    let calls = [
        "tr(",
        "tr_with(",
        "text(",
        "text_with(",
        "Arg::Key(",
        "label(",
        "heading(",
    ];
    let mut found = BTreeMap::new();
    for file in files("src", "rs") {
        for (number, line) in file.code() {
            for call in calls {
                for rest in line.split(call).skip(1) {
                    let literal = rest.split('"').nth(1).unwrap_or_default();
                    let is_direct = rest.split('"').next().is_some_and(|before| {
                        before.chars().all(|c| {
                            c.is_ascii_alphanumeric()
                                || matches!(c, '.' | ',' | ' ' | ':' | '_' | '&')
                        })
                    });
                    let is_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                    if is_direct && literal.contains('-') && literal.chars().all(is_key) {
                        found
                            .entry(literal.to_owned())
                            .or_insert_with(|| format!("{}:{number}", file.path));
                    }
                }
            }
        }
    }
    found
}

#[test]
fn every_key_used_has_its_text() {
    let known = texts("zh");
    let used = keys_used();
    assert!(used.len() > 50, "the scan finds the keys: {}", used.len());
    let missing = used.iter().filter(|(key, _)| !known.contains_key(*key));
    let faults: Vec<String> = missing
        .map(|(key, place)| format!("{place}: no text for {key}"))
        .collect();
    assert_none(&faults);
}

#[test]
fn every_text_is_used() {
    let literals = literals();
    let is_used = |key: &str| {
        let code = key.strip_prefix("finding-").unwrap_or(key);
        literals.contains_key(key)
            || literals.contains_key(code)
            || code.len() < key.len() && !code.contains('-')
    };
    let unused: Vec<String> = texts("zh")
        .into_keys()
        .filter(|key| !is_used(key))
        .collect();
    assert_none(&unused);
}

#[test]
fn finding_codes_have_texts() {
    let known = texts("zh");
    let codes = literals();
    let faults: Vec<String> = codes
        .iter()
        .filter(|(code, place)| place.starts_with("src/check/") && code.contains('-'))
        .filter(|(code, _)| {
            !known.contains_key(*code) && !known.contains_key(&format!("finding-{code}"))
        })
        .map(|(code, place)| format!("{place}: {code} has no text"))
        .collect();
    assert_none(&faults);
}
