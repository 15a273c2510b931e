//! How many columns of a terminal a text takes: Han characters and full-width signs take two.

/// Blocks of characters that take two columns (East Asian Width W and F of UAX #11, and emoji).
const WIDE: [(u32, u32); 11] = [
    (0x1100, 0x115f),
    (0x2e80, 0x303e),
    (0x3041, 0xa4cf),
    (0xa960, 0xa97c),
    (0xac00, 0xd7a3),
    (0xf900, 0xfaff),
    (0xfe30, 0xfe6f),
    (0xff01, 0xff60),
    (0xffe0, 0xffe6),
    (0x1f300, 0x1faff),
    (0x20000, 0x3fffd),
];

/// Marks that stand on the character before them, joiners and variation selectors.
const NARROW: [(u32, u32); 4] = [
    (0x300, 0x36f),
    (0x200b, 0x200f),
    (0xfe00, 0xfe0f),
    (0xfeff, 0xfeff),
];

/// The columns that a character takes.
#[must_use]
pub fn char_width(c: char) -> usize {
    let code = u32::from(c);
    let within = |blocks: &[(u32, u32)]| {
        blocks
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&code))
    };
    if c.is_control() || within(&NARROW) {
        0
    } else if within(&WIDE) {
        2
    } else {
        1
    }
}

/// The columns that a text takes.
#[must_use]
pub fn text_width(text: &str) -> usize {
    text.chars().map(char_width).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_columns() {
        for (text, width) in [
            ("", 0),
            ("tCO2", 4),
            ("海澜县", 6),
            ("（一）", 6),
            ("CO₂ 排放", 8),
            ("e\u{301}", 1),
        ] {
            assert_eq!(text_width(text), width, "{text}");
        }
    }
}
