//! Which letters of a text a query lights up.

use std::ops::Range;

use super::index::SearchField;
use super::matching::{self, Position, TextKind};
use super::pattern::{Pattern, PatternWord};
use super::stems::place_of_stem;
use crate::query::fold::words;

/// The bytes of a text to light up: the query, or those of its words that are found there.
pub(super) fn ranges(query: &Pattern, field: &SearchField) -> Vec<Range<usize>> {
    let mut letters = Vec::new();
    if let Some((.., position)) = matching::locate(&query.whole, field.as_text()) {
        letters = letters_at(&query.whole, field, position);
    } else {
        for word in &query.words {
            letters.extend(letters_of(word, field));
        }
        letters.sort_unstable();
        letters.dedup();
    }
    field.folded.origin_of(letters)
}

fn letters_of(word: &PatternWord, field: &SearchField) -> Vec<usize> {
    let text = field.as_text();
    if let Some((.., position)) = matching::locate(word, text) {
        return letters_at(word, field, position);
    }
    if let Some(bytes) = stem_in(word, field) {
        let start = field.folded.letter_at(bytes.start);
        return (start..start + text.letters[bytes].chars().count()).collect();
    }
    if text.kind == TextKind::Sentence {
        return Vec::new();
    }
    if word.is_loose
        && let Some((_, letters)) = matching::aligned(word, text)
    {
        return letters;
    }
    let mistyped = matching::mistyped_word(word, text.letters);
    mistyped.map_or_else(Vec::new, |byte| {
        let length = text.letters[byte..]
            .chars()
            .take_while(|letter| *letter != ' ')
            .count();
        let start = field.folded.letter_at(byte);
        (start..start + length).collect()
    })
}

fn letters_at(word: &PatternWord, field: &SearchField, position: Position) -> Vec<usize> {
    match position {
        Position::Byte(byte) => {
            let start = field.folded.letter_at(byte);
            (start..start + word.letters.len()).collect()
        }
        Position::Initials(byte) => {
            let first = field.folded.letter_at(byte);
            let mut initials = word.letters.iter().peekable();
            let words = words(&field.folded.text).skip_while(|(start, _)| *start < first);
            words
                .filter(|(_, word)| {
                    initials
                        .next_if(|initial| word.starts_with(**initial))
                        .is_some()
                })
                .map(|(start, _)| start)
                .collect()
        }
    }
}

/// The bytes of the first word of a text that has the stem of a word, and the accents typed in it.
pub(super) fn stem_in(word: &PatternWord, field: &SearchField) -> Option<Range<usize>> {
    let accents = field.folded.accents();
    let meets = |length, byte| word.accents_alternate_within(length, byte, accents);
    place_of_stem(word.stem()?, &field.folded.text, meets)
}
