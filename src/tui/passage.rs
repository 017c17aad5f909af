//! A passage of a page that a search found: where it stands once the page is laid out, and its letters lit.

use std::ops::Range;

use super::page_layout::PageLayout;
use crate::query::fold::fold;
use crate::query::{FieldKind, Hit};

/// Words of the dataset as they stand on a page, with the letters to light up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    text: String,
    /// Bytes of the text, in order.
    lit: Vec<Range<usize>>,
}

impl Passage {
    /// The text of a hit; `None` where it is the name, which heads the page.
    pub fn of(hit: &Hit) -> Option<Self> {
        (hit.field != FieldKind::Name).then(|| Self {
            text: hit.text.clone(),
            lit: hit.ranges.clone(),
        })
    }

    /// Lights the passage up on a page. Returns the row of its first lit letter, or of its first letter where none is to be
    /// lit; `None` where the page does not have it.
    pub(super) fn light_up(&self, layout: &mut PageLayout) -> Option<usize> {
        let wanted = letters(&self.text);
        let mut places = Vec::new();
        for (row, runs) in layout.rows.iter().enumerate() {
            for (rank, (run, _)) in runs.iter().enumerate() {
                places.extend(letters(&run.text).into_iter().map(|of| (row, rank, of)));
            }
        }
        // Line breaks, spaces and punctuation are the typesetter's: letters and digits alone are compared.
        let begins = |start: &usize| {
            let upto = places[*start..].iter().map(|(.., found)| found.letter);
            upto.take(wanted.len())
                .eq(wanted.iter().map(|letter| letter.letter))
        };
        let last = places.len().checked_sub(wanted.len())?;
        let start = (0..=last).find(begins)?;
        let is_lit = |letter: &Letter| self.lit.iter().any(|lit| lit.contains(&letter.bytes.start));
        let found = places[start..].iter().zip(&wanted);
        let begun = places[start..].first().map(|(row, ..)| *row);
        let mut first = begun.filter(|_| self.lit.is_empty());
        for ((row, rank, letter), _) in found.filter(|(_, wanted)| is_lit(wanted)) {
            first = first.or(Some(*row));
            layout.rows[*row][*rank].0.lit.push(letter.bytes.clone());
        }
        first
    }
}

/// A letter or digit, folded, and the bytes that it was made of.
#[derive(Debug)]
struct Letter {
    letter: char,
    bytes: Range<usize>,
}

fn letters(text: &str) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(text.len());
    for (start, letter) in text.char_indices() {
        let bytes = start..start + letter.len_utf8();
        let mut add = |letter: char| {
            if letter.is_alphanumeric() {
                let bytes = bytes.clone();
                letters.push(Letter { letter, bytes });
            }
        };
        if letter.is_ascii() {
            add(letter.to_ascii_lowercase());
        } else {
            fold(letter.encode_utf8(&mut [0; 4])).chars().for_each(add);
        }
    }
    letters
}
