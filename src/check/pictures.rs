//! Pictures: whether they can be read at all, and whether they make the file unwieldy.
//!
//! Looks at the text of the data, its first bytes and its last ones: a picture that was cut off or
//! is of another kind shows there. Whoever draws it decodes all of it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::context::Context;
use super::field::shortened;
use crate::finding::{Finding, Place, Severity};
use crate::plan::Picture;

/// Above this the plan becomes slow to save and to send, bytes.
const LARGE: usize = 10_000_000;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    for picture in &c.plan.pictures {
        let finding = |severity, code| {
            let name = if picture.name.trim().is_empty() {
                &picture.id
            } else {
                &picture.name
            };
            Finding::new(severity, code, Place::of(&["picture", &picture.id]))
                .with("name", shortened(name))
        };
        if !is_readable(picture) {
            out.push(finding(Severity::Error, "picture-unreadable"));
        }
        let bytes = picture.data.len() / 4 * 3;
        if bytes > LARGE {
            let megabytes = (bytes / 100_000).to_string();
            let (whole, tenth) = megabytes
                .split_at_checked(megabytes.len() - 1)
                .unwrap_or((&megabytes, "0"));
            out.push(
                finding(Severity::Warning, "picture-large")
                    .with("size", format!("{whole}.{tenth}")),
            );
        }
    }
}

/// Four characters are three bytes: pieces of whole groups decode by themselves.
const PIECE: usize = 64;

/// PNG and JPEG begin with their signature and end with their end mark.
fn is_readable(picture: &Picture) -> bool {
    const PNG: (&[u8], &[u8]) = (b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82");
    const JPEG: (&[u8], &[u8]) = (b"\xff\xd8\xff", b"\xff\xd9");
    let data = picture.data.as_str();
    if !data.len().is_multiple_of(4) || !is_base64(data) {
        return false;
    }
    let first = data
        .get(..PIECE.min(data.len()))
        .and_then(|text| STANDARD.decode(text).ok());
    let last = data
        .get(data.len().saturating_sub(PIECE)..)
        .and_then(|text| STANDARD.decode(text).ok());
    let (Some(first), Some(last)) = (first, last) else {
        return false;
    };
    [PNG, JPEG]
        .iter()
        .any(|(start, end)| first.starts_with(start) && last.ends_with(end))
}

/// True when every byte belongs to base64. Counts without stopping at the first one: a picture has
/// some hundred thousand bytes, which are looked at at every change of the plan, and a loop without
/// an exit is done many bytes at a time.
fn is_base64(data: &str) -> bool {
    let is_foreign =
        |byte: u8| !matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'+' | b'/' | b'=');
    data.bytes()
        .map(|byte| u32::from(is_foreign(byte)))
        .sum::<u32>()
        == 0
}
