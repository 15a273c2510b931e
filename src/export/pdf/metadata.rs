//! Title, author, dates and fingerprints, as PDF and XMP write them.

use jiff::Zoned;

use crate::layout::Pages;

/// The program, as the metadata name it.
pub(super) const PROGRAM: &str = concat!("nearzero ", env!("CARGO_PKG_VERSION"));

/// A date as PDF writes it: `D:20251120093000+08'00'`.
pub(super) fn pdf_date(date: &Zoned) -> String {
    let offset = date.offset().seconds() / 60;
    let sign = if offset < 0 { '-' } else { '+' };
    let offset = offset.abs();
    format!(
        "D:{:04}{:02}{:02}{:02}{:02}{:02}{sign}{:02}'{:02}'",
        date.year(),
        date.month(),
        date.day(),
        date.hour(),
        date.minute(),
        date.second(),
        offset / 60,
        offset % 60
    )
}

/// A date as XMP writes it (ISO 8601).
fn xmp_date(date: &Zoned) -> String {
    date.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// The metadata packet of the file.
pub(super) fn xmp(pages: &Pages, date: Option<&Zoned>) -> String {
    let lang = pages.lang.tag();
    let title = escaped(&pages.meta.title);
    let author = escaped(&pages.meta.author);
    let subject = escaped(&pages.meta.subject);
    let dates = date.map_or(String::new(), |date| {
        let date = xmp_date(date);
        format!(
            "<xmp:CreateDate>{date}</xmp:CreateDate>\n\
             <xmp:ModifyDate>{date}</xmp:ModifyDate>\n\
             <xmp:MetadataDate>{date}</xmp:MetadataDate>\n"
        )
    });
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n\
         <dc:format>application/pdf</dc:format>\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
         <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n\
         <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li></rdf:Alt></dc:description>\n\
         <dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>\n\
         <xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool>\n\
         {dates}<pdf:Producer>{PROGRAM}</pdf:Producer>\n\
         </rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>"
    )
}

/// A text inside XML. Characters that XML cannot hold are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' | '\t' => out.push(' '),
            _ if character.is_control() => {}
            _ => out.push(character),
        }
    }
    out
}

/// A text as PDF holds it: UTF-16 with a mark at its start.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_be_bytes).collect()
}

/// The FNV-1a sum of some bytes in 128 bits: a fingerprint, not a proof against forgery.
pub(super) fn fingerprint(bytes: &[u8]) -> u128 {
    bytes.iter().fold(START, |sum, byte| next(sum, *byte))
}

/// The fingerprint goes on over more bytes.
pub(super) fn continued(sum: u128, bytes: &[u8]) -> u128 {
    bytes.iter().fold(sum, |sum, byte| next(sum, *byte))
}

const START: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

const fn next(sum: u128, byte: u8) -> u128 {
    // A byte widens to 128 bits without `as` by way of an array.
    let wide = u128::from_le_bytes([byte, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    (sum ^ wide).wrapping_mul(PRIME)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_dates_with_their_offset() {
        let date: Zoned = "2025-11-20T09:30:05+08:00[+08:00]".parse().unwrap();
        assert_eq!(pdf_date(&date), "D:20251120093005+08'00'");
        assert_eq!(xmp_date(&date), "2025-11-20T09:30:05+08:00");
        let date: Zoned = "2025-11-20T09:30:05-03:30[-03:30]".parse().unwrap();
        assert_eq!(pdf_date(&date), "D:20251120093005-03'30'");
    }

    #[test]
    fn escapes_markup() {
        assert_eq!(escaped("a<b>&\u{1}c\n"), "a&lt;b&gt;&amp;c ");
    }
}
