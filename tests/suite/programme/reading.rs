//! Templates that cannot be read say where and why.

use nearzero::base::Lang;
use nearzero::programme::load_files;
use proptest::prelude::*;

use super::small::{SMALL, document, load};

#[test]
fn a_template_that_cannot_be_read_says_where_and_why() {
    // From, to, the finding with its path in the data, line and column.
    let cases = [
        (
            "version: 1",
            "versoin: 1",
            "read-unknown-field versoin",
            2,
            18,
        ),
        ("title: (zh:", "title: （zh:", "read-full-width ", 3, 12),
        (
            "Constraint, unit",
            "Constrain, unit",
            "read-unknown-variant indicators[0].nature",
            29,
            17,
        ),
        (r#"number: "1", "#, "", "read-missing-field ", 34, 1),
        (
            r#"zh: "1个", en: "1""#,
            r#"zh: "1个""#,
            "read-missing-field kinds[0].quota.text",
            10,
            73,
        ),
        (
            "version: 1",
            r#"version: "one""#,
            "read-expected version",
            2,
            26,
        ),
        (
            "version: 1",
            "version: 1, version: 2",
            "read-duplicate-field ",
            2,
            30,
        ),
        (
            r#""2024-01-01", to"#,
            r#""2024-13-01", to"#,
            "read-other stages[0].from",
            26,
            16,
        ),
        ("\n)", "\n))", "read-trailing ", 34, 2),
    ];
    for (from, to, wanted, line, column) in cases {
        assert!(SMALL.contains(from), "{from}");
        let error = load(&SMALL.replacen(from, to, 1), &document("Plan")).unwrap_err();
        let found = format!("{} {}", error.finding.code, error.finding.place.0);
        assert_eq!((&*found, error.line, error.column), (wanted, line, column));
        assert_eq!(error.file, "small/programme.ron");
    }
}

#[test]
fn an_error_shows_the_line_with_a_mark() {
    let damaged = SMALL.replacen("title: (zh:", "title: （zh:", 1);
    let error = load(&damaged, &document("Plan")).unwrap_err();
    let wanted = "small/programme.ron:3:12: 此处用了全角符号“（”
  请改用半角符号 (。只有引号内的文字和注释可以使用全角符号。
3 |     title: （zh: \"小方案\", en: \"Small programme\"), short: (zh: \"小\", en: \"small\"),
  |            ^";
    assert_eq!(error.message(Lang::Zh), wanted);

    let damaged = SMALL.replacen(
        "en: \"Department\"), number:",
        "en: \"Department\"), nummer:",
        1,
    );
    let error = load(&damaged, &document("Plan")).unwrap_err();
    let message = error.message(Lang::En);
    let wanted =
        "4 |     issuer: (zh: \"厅\", en: \"Department\"), nummer: \"1\", issued: \"2024-01-01\",
  |                   \u{3000}                      ^";
    assert!(message.ends_with(wanted), "{message}");
}

#[test]
fn errors_name_the_file_of_a_document() {
    let error = load(SMALL, &document("Plam")).unwrap_err();
    assert_eq!(error.file, "small/documents/plan.ron");
    let error = load(SMALL, "").unwrap_err();
    assert_eq!((error.finding.code, error.line), ("read-expected", 1));
    let error = load_files("small", &[("plan.ron", SMALL)]).unwrap_err();
    assert_eq!((error.finding.code, error.line), ("read-no-programme", 0));
    let error = load_files("other", &[("programme.ron", SMALL)]).unwrap_err();
    assert_eq!(error.finding.code, "read-id-mismatch");
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    assert!(load(&format!("\u{feff}{SMALL}"), &document("Plan")).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever happens to a file, reading it ends with a programme or with an error to print.
    #[test]
    fn damage_never_panics(at in 0..SMALL.len(), length in 0..20_usize, new in "[\\PC\\n\"（/*#]{0,6}") {
        let kept: String = SMALL.chars().take(at).collect();
        let rest: String = SMALL.chars().skip(at + length).collect();
        if let Err(error) = load(&format!("{kept}{new}{rest}"), &document("Plan")) {
            for lang in Lang::ALL {
                prop_assert!(!error.message(lang).is_empty());
            }
        }
    }
}
