//! The built-in templates, the errors of damaged ones, and the linter.

use nearzero::programme::load_built_in;

#[test]
fn built_in_templates_load() {
    let results = load_built_in();
    assert!(!results.is_empty());
    for result in results {
        if let Err(error) = result {
            panic!("{error}");
        }
    }
}
