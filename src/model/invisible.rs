//! Characters that are obeyed or unseen rather than read: controls, marks of direction, and what has neither ink
//! nor width. Where Unicode has texts need one (a joiner in Persian, Hindi or an emoji, a variation selector after
//! its base), it counts as text there, and nowhere else.

use std::iter::Peekable;
use std::ops::RangeInclusive;
use std::str::CharIndices;

/// The line separator is the only control character that text consists of.
const LINE_END: char = '\n';
const NON_JOINER: char = '\u{200c}';
const JOINER: char = '\u{200d}';
/// Ask for the plain form of an emoji, and for the coloured one.
const TEXT_SELECTOR: char = '\u{fe0e}';
const EMOJI_SELECTOR: char = '\u{fe0f}';

/// The characters of a text that are not read, with the bytes at which they begin.
pub fn invisible_characters(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    Judged::new(None, text)
        .filter(|(_, _, is_invisible)| *is_invisible)
        .map(|(place, letter, _)| (place, letter))
}

/// Whether a text has a character that is not read.
pub fn has_invisible_character(text: &str) -> bool {
    text.chars().any(may_be_invisible) && invisible_characters(text).next().is_some()
}

/// Each character of a text with its place and whether it is invisible there.
pub struct Judged<'a> {
    before: Option<char>,
    letters: Peekable<CharIndices<'a>>,
}

impl<'a> Judged<'a> {
    /// `before` is the character that the text follows, which a joiner or a selector may belong to.
    pub fn new(before: Option<char>, text: &'a str) -> Self {
        Self {
            before,
            letters: text.char_indices().peekable(),
        }
    }
}

impl Iterator for Judged<'_> {
    type Item = (usize, char, bool);

    fn next(&mut self) -> Option<Self::Item> {
        let (place, letter) = self.letters.next()?;
        let after = self.letters.peek().map(|(_, after)| *after);
        let is_invisible = may_be_invisible(letter) && !belongs(self.before, letter, after);
        self.before = Some(letter);
        Some((place, letter, is_invisible))
    }
}

/// Code points that are not read wherever no neighbour needs them, in rising order: those that Unicode says to
/// ignore where they cannot be displayed (`Default_Ignorable_Code_Point`), separators of lines that are none of
/// files, and marks of annotations.
const UNREAD: &[RangeInclusive<char>] = &[
    '\u{ad}'..='\u{ad}',
    '\u{34f}'..='\u{34f}',
    '\u{61c}'..='\u{61c}',
    // Fillers of Korean, vowels of Khmer that are not written, selectors of Mongolian.
    '\u{115f}'..='\u{1160}',
    '\u{17b4}'..='\u{17b5}',
    '\u{180b}'..='\u{180f}',
    // Zero width, directions, separators, operators of mathematics.
    '\u{200b}'..='\u{200f}',
    '\u{2028}'..='\u{202e}',
    '\u{2060}'..='\u{206f}',
    '\u{3164}'..='\u{3164}',
    '\u{fe00}'..='\u{fe0f}',
    '\u{feff}'..='\u{feff}',
    '\u{ffa0}'..='\u{ffa0}',
    '\u{fff0}'..='\u{fffb}',
    // Shorthand, music, tags.
    '\u{1bca0}'..='\u{1bca3}',
    '\u{1d173}'..='\u{1d17a}',
    '\u{e0000}'..='\u{e0fff}',
];

/// Whether a character is invisible wherever its neighbours do not need it.
pub fn may_be_invisible(letter: char) -> bool {
    if letter < '\u{ad}' {
        return letter.is_control() && letter != LINE_END;
    }
    let rank = UNREAD.partition_point(|range| *range.end() < letter);
    UNREAD
        .get(rank)
        .is_some_and(|range| range.contains(&letter))
}

/// Whether a character that may be invisible is part of the text between its neighbours.
fn belongs(before: Option<char>, letter: char, after: Option<char>) -> bool {
    let Some(before) = before else { return false };
    match letter {
        // A family of emoji is a sequence; the tail of one that was cut is not.
        JOINER if is_pictograph(before) || is_of_pictograph(before) => {
            after.is_some_and(is_pictograph)
        }
        JOINER | NON_JOINER => is_joining(before),
        TEXT_SELECTOR | EMOJI_SELECTOR => {
            is_pictograph(before) || is_keycap(before, after) || is_ideograph(before)
        }
        '\u{fe00}'..='\u{fe0d}' => is_ideograph(before) || is_mathematical(before),
        '\u{e0100}'..='\u{e01ef}' => is_ideograph(before),
        '\u{180b}'..='\u{180d}' | '\u{180f}' => matches!(before, '\u{1820}'..='\u{18aa}'),
        _ => false,
    }
}

/// A digit or a sign with a frame around it.
fn is_keycap(before: char, after: Option<char>) -> bool {
    matches!(before, '0'..='9' | '#' | '*') && after == Some('\u{20e3}')
}

/// Letters and marks of scripts whose letters join: Arabic, Syriac and their neighbours, those of India and of
/// South-East Asia, Mongolian.
fn is_joining(letter: char) -> bool {
    let is_of_script = matches!(letter,
        '\u{620}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{f40}'..='\u{fbc}' | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17d3}' | '\u{1820}'..='\u{18aa}' | '\u{1a20}'..='\u{1aad}' | '\u{1b00}'..='\u{1c4f}'
        | '\u{a800}'..='\u{a8ff}' | '\u{a900}'..='\u{aaff}' | '\u{abc0}'..='\u{abff}'
        | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10a00}'..='\u{10aff}'
        | '\u{11000}'..='\u{11fff}' | '\u{1e900}'..='\u{1e94b}');
    is_of_script && !may_be_invisible(letter)
}

/// Signs that exist as emoji.
fn is_pictograph(letter: char) -> bool {
    matches!(letter,
        '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2194}'..='\u{21aa}'
        | '\u{231a}'..='\u{23ff}' | '\u{24c2}' | '\u{25aa}'..='\u{25fe}' | '\u{2600}'..='\u{27bf}'
        | '\u{2934}' | '\u{2935}' | '\u{2b05}'..='\u{2b55}' | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}'
        | '\u{1f000}'..='\u{1f3fa}' | '\u{1f400}'..='\u{1faff}')
}

/// What follows a pictograph and belongs to it: the selector, a colour of skin.
fn is_of_pictograph(letter: char) -> bool {
    matches!(letter, EMOJI_SELECTOR | '\u{1f3fb}'..='\u{1f3ff}')
}

fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{2fdf}' | '\u{3001}'..='\u{303c}' | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ff60}' | '\u{20000}'..='\u{3fffd}')
}

/// Operators with a second form.
fn is_mathematical(letter: char) -> bool {
    matches!(letter, '\u{2200}'..='\u{22ff}' | '\u{2a00}'..='\u{2aff}')
}
