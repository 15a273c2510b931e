//! Texts of the program in Chinese and English, from the Fluent files under `assets/i18n/`.
//!
//! Owns the lookup of a key, nothing else: no state, no current language. The files are built in,
//! so the room reads no disk and may be used by every room above `base`. A test asserts that both
//! languages hold the same keys and that every key used in the sources exists.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};

use crate::base::{Lang, Text};
use crate::finding::{Arg, Finding};

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/i18n");
static ZH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Lang::Zh));
static EN: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Lang::En));

/// A named argument of a text.
pub type TextArg<'a> = (&'a str, &'a str);

/// The text of a key.
///
/// A key that is missing shows as itself in brackets; a test keeps this from being released.
#[must_use]
pub fn tr(lang: Lang, key: &str) -> String {
    tr_with(lang, key, &[])
}

/// The text of a key, filled with arguments.
#[must_use]
pub fn tr_with(lang: Lang, key: &str, args: &[TextArg<'_>]) -> String {
    lookup(lang, key, None, args).unwrap_or_else(|| format!("[{key}]"))
}

/// The text of a key in both languages.
#[must_use]
pub fn text(key: &str) -> Text {
    text_with(key, &[])
}

/// The text of a key in both languages, filled with arguments that read differently in the two.
#[must_use]
pub fn text_with(key: &str, args: &[(&str, &Text)]) -> Text {
    let in_language = |lang| {
        let args: Vec<TextArg<'_>> = args
            .iter()
            .map(|(name, value)| (*name, value.get(lang)))
            .collect();
        tr_with(lang, key, &args)
    };
    Text::new(in_language(Lang::Zh), in_language(Lang::En))
}

/// True when the language has the key.
#[must_use]
pub fn has(lang: Lang, key: &str) -> bool {
    bundle_of(lang).has_message(key)
}

/// The sentence of a finding.
#[must_use]
pub fn message(finding: &Finding, lang: Lang) -> String {
    said(finding, lang, None).unwrap_or_else(|| format!("[finding-{}]", finding.code))
}

/// What to do about a finding; empty when its sentence says it already.
#[must_use]
pub fn hint(finding: &Finding, lang: Lang) -> String {
    said(finding, lang, Some("hint")).unwrap_or_default()
}

fn said(finding: &Finding, lang: Lang, attribute: Option<&str>) -> Option<String> {
    let values: Vec<(&str, String)> = finding
        .args
        .iter()
        .map(|(name, arg)| (*name, resolve(arg, lang)))
        .collect();
    let args: Vec<TextArg<'_>> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    lookup(lang, &format!("finding-{}", finding.code), attribute, &args)
}

fn resolve(arg: &Arg, lang: Lang) -> String {
    match arg {
        Arg::Text(text) => text.get(lang).to_owned(),
        Arg::Plain(text) => text.clone(),
        Arg::Key(key) => tr(lang, key),
    }
}

fn lookup(lang: Lang, key: &str, attribute: Option<&str>, args: &[TextArg<'_>]) -> Option<String> {
    let bundle = bundle_of(lang);
    let message = bundle.get_message(key)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let mut fluent = FluentArgs::new();
    for (name, value) in args {
        fluent.set(*name, FluentValue::from(*value));
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&fluent), &mut errors);
    Some(text.into_owned())
}

fn bundle_of(lang: Lang) -> &'static FluentBundle<FluentResource> {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let tag = lang.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks would end up in printed text and in the clipboard.
    bundle.set_use_isolating(false);
    let folder = match lang {
        Lang::Zh => "zh",
        Lang::En => "en",
    };
    let files = FILES.get_dir(folder).map(Dir::files).into_iter().flatten();
    for text in files.filter_map(|file| file.contents_utf8()) {
        // A broken entry costs itself alone; the translation tests parse every file strictly.
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}
