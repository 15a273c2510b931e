//! From text to characters with faces and widths: fallback, squeezed punctuation, thin space.
//!
//! What is shaped keeps its text to the letter: space between Chinese and Latin characters and
//! squeezing change advances only. Start at [`Shaped`].

use super::breaking::{Break, breaks, word_ends};
use super::class::{Class, classes, is_ignorable, wants_space};
use super::fonts::drawn;
use super::measure::Style;
use super::{Face, Rgb};
use crate::base::Lang;

/// Space between a Chinese character and a letter or digit, in em. With the room that the faces
/// leave beside their glyphs it looks like the eighth of an em that clreq asks for at least.
const THIN: f32 = 0.08;

/// Characters that end names of bodies and quantities and never begin a line of a title or head.
const SUFFIXES: &str = "局厅部委会县市区级率量数值费额物者性化期";

/// Words of the trade that the dictionary cuts in two.
const WORDS: [&str; 7] = [
    "年减排量",
    "减排",
    "近零",
    "零碳",
    "吨二氧化碳",
    "万吨二氧化碳",
    "序号",
];

/// A piece of a paragraph in one face and colour.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    /// The text.
    pub text: &'a str,
    /// The wanted face.
    pub face: Face,
    /// The colour.
    pub color: Rgb,
}

/// A character with everything that decides its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// The character.
    pub character: char,
    /// The face that draws it.
    pub face: Face,
    /// The colour.
    pub color: Rgb,
    /// What it is to the line.
    pub class: Class,
    /// What stands before it.
    pub at: Break,
    /// Space before it: positive beside Latin, negative where an opening mark is squeezed.
    pub before: f32,
    /// Its advance, squeezed where the next is a mark too.
    pub advance: f32,
    /// What may still be taken from it at the end of a line.
    pub spare: f32,
}

impl Glyph {
    /// What stands before the character at the start of a line: nothing, but for a quote in
    /// English text, whose ink stands at the right end of its square.
    pub(super) fn lead(&self) -> f32 {
        if self.class == Class::Latin {
            self.before.min(0.0)
        } else {
            0.0
        }
    }
}

/// A paragraph whose characters have faces and widths, ready to be cut into lines of any measure.
#[derive(Clone, Debug)]
pub(super) struct Shaped {
    /// The characters.
    pub glyphs: Vec<Glyph>,
    /// The size.
    pub size: f32,
    /// The characters that no face has, in order, repeated.
    pub missing: Vec<char>,
}

impl Shaped {
    /// Shapes one text in one style.
    pub(super) fn new(text: &str, style: Style, lang: Lang) -> Self {
        let piece = Piece {
            text,
            face: style.face,
            color: style.color,
        };
        Self::of(&[piece], style, lang)
    }

    /// Shapes a paragraph of several pieces; size and grid are those of the style.
    pub(super) fn of(pieces: &[Piece<'_>], style: Style, lang: Lang) -> Self {
        let mut text: Vec<char> = Vec::new();
        let mut looks: Vec<(Face, Rgb)> = Vec::new();
        for piece in pieces {
            for character in clean(piece.text) {
                text.push(character);
                looks.push((piece.face, piece.color));
            }
        }
        let classes = classes(&text, lang);
        let breaks = breaks(&text, &classes);
        let mut shaped = Self {
            glyphs: Vec::with_capacity(text.len()),
            size: style.size,
            missing: Vec::new(),
        };
        for (((&character, class), at), (face, color)) in
            text.iter().zip(classes).zip(breaks).zip(looks)
        {
            shaped.push(character, class, at, (face, color), style);
        }
        shaped.squeeze();
        shaped
    }

    fn push(&mut self, character: char, class: Class, at: Break, look: (Face, Rgb), style: Style) {
        let drawn = drawn(look.0, character);
        let is_square = drawn.advance == 1000;
        let natural = f32::from(drawn.advance) / 1000.0 * style.size;
        let mut glyph = Glyph {
            character,
            face: drawn.face,
            color: look.1,
            class,
            at,
            before: 0.0,
            advance: natural,
            spare: 0.0,
        };
        if class == Class::Newline {
            glyph.advance = 0.0;
        } else if is_square && class == Class::Latin && is_wide_quote(character) {
            narrow_quote(&mut glyph, style.size);
        } else if is_square {
            glyph.advance = style.em;
            if matches!(class, Class::Close | Class::Stop) {
                glyph.spare = style.size / 2.0;
            }
        }
        if drawn.missing && class != Class::Newline {
            self.missing.push(character);
        }
        self.glyphs.push(glyph);
    }

    /// Takes the blank half from marks that meet, and puts thin space beside Latin.
    fn squeeze(&mut self) {
        let half = self.size / 2.0;
        let thin = self.size * THIN;
        let mut rest = self.glyphs.as_mut_slice();
        while let Some((left, tail)) = rest.split_first_mut() {
            let Some(right) = tail.first_mut() else {
                return;
            };
            let halves = left.class.is_half_blank() && right.class.is_half_blank();
            if halves && left.class != Class::Open && left.spare > 0.0 {
                left.advance -= half;
                left.spare = 0.0;
            } else if halves && left.class == Class::Open && right.class == Class::Open {
                right.before -= half;
            } else if wants_space(left.class, right.class) {
                right.before += thin;
            }
            rest = tail;
        }
    }

    /// The same, cut only between words, as titles are: 示范 stays on one line, and so does t/a.
    pub(super) fn keeping_words(mut self) -> Self {
        let text: String = self.glyphs.iter().map(|glyph| glyph.character).collect();
        let ends = word_ends(&text);
        let mut byte = 0;
        let mut before = None;
        let mut slash = false;
        for glyph in &mut self.glyphs {
            let after = byte + glyph.character.len_utf8();
            // 废弃物, 生态环境局: the dictionary parts what ends a name from it.
            let is_suffix = before == Some(Class::Han)
                && SUFFIXES.contains(glyph.character)
                && ends.contains(&after);
            if glyph.at == Break::May && (is_suffix || slash || !ends.contains(&byte)) {
                glyph.at = Break::No;
            }
            byte = after;
            before = Some(glyph.class);
            slash = glyph.character == '/';
        }
        WORDS.iter().fold(self, |shaped, word| shaped.keeping(word))
    }

    /// The same, never cut inside a name, but for before a bracket.
    pub(super) fn keeping(mut self, name: &str) -> Self {
        let name: Vec<char> = name.chars().collect();
        let text: Vec<char> = self.glyphs.iter().map(|glyph| glyph.character).collect();
        let found = text.windows(name.len().max(1)).enumerate();
        let starts: Vec<usize> = found
            .filter_map(|(at, window)| (window == name).then_some(at))
            .collect();
        for start in starts {
            let inner = self.glyphs.iter_mut().take(start + name.len());
            for glyph in inner.skip(start + 1) {
                if glyph.class != Class::Open && glyph.at == Break::May {
                    glyph.at = Break::No;
                }
            }
        }
        self
    }

    /// The same with ideographic spaces of two thirds of an em, as between the number and the words
    /// of a caption: readers take a gap as wide as a character for one between columns.
    pub(super) fn closing_up(mut self) -> Self {
        for glyph in &mut self.glyphs {
            if glyph.character == '\u{3000}' {
                glyph.advance = self.size * 2.0 / 3.0;
            }
        }
        self
    }

    /// The width of the widest line when only the author's line ends count.
    pub(super) fn natural(&self) -> f32 {
        self.widest(|glyph| glyph.at == Break::Must)
    }

    /// The width of the widest piece that is kept together.
    pub(super) fn narrowest(&self) -> f32 {
        self.widest(|glyph| matches!(glyph.at, Break::May | Break::Must))
    }

    /// The width of the widest part when it is also cut before brackets: 投资 and （万元）.
    pub(super) fn bracketed(&self) -> f32 {
        self.widest(|glyph| {
            let opens = glyph.at == Break::May && glyph.class == Class::Open;
            opens || glyph.at == Break::Must
        })
    }

    fn widest(&self, ends: impl Fn(&Glyph) -> bool) -> f32 {
        let mut widest: f32 = 0.0;
        let (mut width, mut trailing) = (0.0, 0.0);
        for glyph in &self.glyphs {
            if ends(glyph) {
                widest = widest.max(width - trailing);
                (width, trailing) = (0.0, 0.0);
            }
            let before = if width > 0.0 {
                glyph.before
            } else {
                glyph.lead()
            };
            width += before + glyph.advance;
            trailing = if glyph.class == Class::Space {
                trailing + glyph.advance
            } else {
                0.0
            };
        }
        widest.max(width - trailing)
    }
}

/// The characters of a text as they are set: one kind of line end, no tabs, nothing that means
/// nothing on paper.
fn clean(text: &str) -> impl Iterator<Item = char> + '_ {
    let mut was_return = false;
    text.chars().filter_map(move |character| {
        let is_second = was_return && character == '\n';
        was_return = character == '\r';
        match character {
            '\n' if is_second => None,
            '\r' | '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}' | '\u{85}' => Some('\n'),
            '\t' => Some(' '),
            _ if is_ignorable(character) => None,
            _ => Some(character),
        }
    })
}

const fn is_wide_quote(character: char) -> bool {
    matches!(character, '“' | '”' | '‘' | '’')
}

/// The faces draw curly quotes in a square; in English text they take the room of their ink.
fn narrow_quote(glyph: &mut Glyph, size: f32) {
    let opens = matches!(glyph.character, '“' | '‘');
    let width = if matches!(glyph.character, '“' | '”') {
        0.46
    } else {
        0.27
    };
    glyph.advance = width * size;
    if opens {
        // The ink stands at the right end of the square.
        glyph.before = (width - 1.0) * size;
        glyph.advance = size;
    }
}
