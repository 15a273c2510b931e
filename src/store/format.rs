//! The plan file: text in RON, with format name and version first.
//!
//! ```text
//! // a comment of one line per language that says what the file is
//! NearZeroPlan(
//!     format: "nearzero-plan",
//!     version: 1,
//!     plan: (…),
//! )
//! ```
//!
//! The version is read before anything else, so that a file of a later program is refused by its
//! version and not by the first word that this program does not know. Options are written out
//! (`None`, `Some(…)`), numbers are the texts that a person typed. Within the file only our own
//! writer's escapes stand for a carriage return, so line ends that a mail program or a version
//! control system changed do no harm.

use std::borrow::Cow;

use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::pretty::pretty;
use crate::plan::Plan;
use crate::programme::{LoadError, read_ron};

/// The name of the format, at the head of every plan file.
const FORMAT: &str = "nearzero-plan";
/// The version that this program writes, and the newest that it reads.
pub(super) const VERSION: u32 = 1;
/// The largest file that is read: a plan with many pictures has some ten megabytes.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

const HEADER: &str = "\
// 近零碳方案，由 nearzero 程序读写，可以比较和归档；请用该程序修改。
// A near-zero plan, read and written by the program nearzero; compare and archive it, change it there.
";

/// Why a file cannot be read as a plan.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum FormatError {
    /// The file is larger than [`MAX_BYTES`].
    #[error("the file has {0} bytes, more than a plan can have")]
    TooLarge(u64),
    /// The file is no text in UTF-8; the offset of the first wrong byte.
    #[error("the file is not text in UTF-8: byte {0}")]
    NotText(usize),
    /// The file is empty.
    #[error("the file is empty")]
    Empty,
    /// The file is something else.
    #[error("the file is not a plan")]
    NotAPlan,
    /// The file was written by a later program.
    #[error("the file has format version {0}, this program reads up to {VERSION}")]
    Newer(u32),
    /// The file is a plan, but damaged.
    #[error("{0}")]
    Damaged(Box<LoadError>),
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "NearZeroPlan", deny_unknown_fields)]
struct File<'a> {
    format: Cow<'a, str>,
    version: u32,
    plan: Cow<'a, Plan>,
}

/// The plan as the text of a file.
///
/// # Errors
/// Never for a plan that was read or typed; the serializer's word if it refuses all the same.
pub fn write(plan: &Plan) -> Result<String, ron::Error> {
    let file = File {
        format: Cow::Borrowed(FORMAT),
        version: VERSION,
        plan: Cow::Borrowed(plan),
    };
    let compact = ron::to_string(&file)?;
    Ok(format!("{HEADER}NearZeroPlan{}\n", pretty(&compact)))
}

/// Reads a plan from the bytes of a file.
///
/// # Errors
/// [`FormatError`] says why the bytes are no plan, and for a damaged one where.
pub fn read(bytes: &[u8]) -> Result<Plan, FormatError> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > MAX_BYTES {
        return Err(FormatError::TooLarge(size));
    }
    let text =
        std::str::from_utf8(bytes).map_err(|error| FormatError::NotText(error.valid_up_to()))?;
    let text = text
        .strip_prefix('\u{feff}')
        .unwrap_or(text)
        .replace("\r\n", "\n");
    if text.trim().is_empty() {
        return Err(FormatError::Empty);
    }
    let header = Header::read(&text);
    if header
        .format
        .as_deref()
        .map_or(!names_a_plan(&text), |format| format != FORMAT)
    {
        return Err(FormatError::NotAPlan);
    }
    match header.version {
        Some(version) if version > VERSION => Err(FormatError::Newer(version)),
        Some(_) | None => {
            let file: File<'static> = read_ron("", &text, false).map_err(FormatError::Damaged)?;
            Ok(file.plan.into_owned())
        }
    }
}

/// True when the first word that is not in a comment is that of a plan file.
fn names_a_plan(text: &str) -> bool {
    let code = text
        .lines()
        .map(str::trim_start)
        .find(|line| !line.is_empty() && !line.starts_with("//"));
    code.is_some_and(|line| line.starts_with("NearZeroPlan"))
}

/// What stands before the plan.
#[derive(Default)]
struct Header {
    format: Option<String>,
    version: Option<u32>,
}

impl Header {
    /// Reads the header as far as it can be read; the plan behind it may be in any format.
    fn read(text: &str) -> Self {
        let mut header = Self::default();
        if let Ok(mut reader) = ron::Deserializer::from_str(text) {
            // The seed stops at the plan by an error of its own; what it has read by then counts.
            drop(HeaderSeed(&mut header).deserialize(&mut reader));
        }
        header
    }
}

struct HeaderSeed<'a>(&'a mut Header);

impl<'de> DeserializeSeed<'de> for HeaderSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct("NearZeroPlan", &["format", "version", "plan"], self)
    }
}

impl<'de> Visitor<'de> for HeaderSeed<'_> {
    type Value = ();

    fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("format and version of a plan")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "format" => self.0.format = Some(map.next_value()?),
                "version" => self.0.version = Some(map.next_value()?),
                "plan" => return Err(A::Error::custom("the header ends here")),
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}
