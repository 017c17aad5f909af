//! The names, folded, with the bitmaps of each page.

use super::bitmaps::{BitmapPage, NAMES};
use super::letter_mask::LetterMask;
use crate::query::fold::{fold_accented_into, fold_into, narrow};
use crate::query::search::pattern::Pattern;

/// Longest part of a folded name that is searched, in bytes.
const LONGEST: usize = 4096;

/// Folded names, one after the other, with what the cheap tests need.
#[derive(Debug)]
pub struct NameIndex {
    /// Each name, folded, then a line feed, so that nothing is found across two names.
    pub(super) text: String,
    /// Where each name ends, from the start of its page's text.
    pub(super) ends: Vec<u32>,
    pub(super) pages: Vec<BitmapPage>,
    /// Which letters are noted.
    noted: LetterMask,
}

impl Default for NameIndex {
    fn default() -> Self {
        Self::with_capacity(0)
    }
}

impl NameIndex {
    /// An empty index with room for so many names; it grows beyond them.
    pub fn with_capacity(names: usize) -> Self {
        Self {
            text: String::with_capacity(names * 40),
            ends: Vec::with_capacity(names),
            pages: Vec::with_capacity(names.div_ceil(NAMES)),
            noted: LetterMask::all(),
        }
    }

    /// An empty index for one query: only the letters that it needs are noted.
    pub fn for_query(query: &str) -> Self {
        Self {
            noted: LetterMask::of(&Pattern::new(query)),
            ..Self::default()
        }
    }

    /// Adds a name as it is spelt; its index is the number of names before it. Of an endless name only
    /// the first four thousand letters are searched.
    pub fn push(&mut self, name: &str) {
        if self.ends.len().is_multiple_of(NAMES) {
            self.pages.push(BitmapPage::new(self.text.len()));
        }
        let Some(page) = self.pages.last_mut() else {
            return;
        };
        let start = self.text.len();
        let name = cut(name, 2 * LONGEST);
        let accents = page.accents.len();
        if self.noted.is_accented {
            fold_accented_into(name, &mut self.text, page.base, &mut page.accents);
        } else {
            fold_into(name, &mut self.text);
        }
        let length = cut(&self.text[start..], LONGEST).len();
        self.text.truncate(start + length);
        let end = narrow(self.text.len() - page.base);
        // Nothing needs to be noted of a name that cannot match.
        let folded = &self.text[start..];
        if self.noted.may_be_met_by(folded) {
            page.mark(self.ends.len() % NAMES, folded, &self.noted);
            let within = page.accents.partition_point(|(byte, _)| *byte < end);
            page.accents.truncate(within);
        } else {
            page.accents.truncate(accents);
        }
        self.ends.push(end);
        self.text.push('\n');
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no name.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A name, folded; empty for a rank beyond the last.
    pub fn name(&self, index: usize) -> &str {
        let Some(page) = self.pages.get(index / NAMES) else {
            return "";
        };
        self.bounds(index)
            .and_then(|(start, end)| self.text.get(page.base + start..page.base + end))
            .unwrap_or_default()
    }

    /// Bytes of memory taken.
    pub fn bytes(&self) -> usize {
        self.text.capacity()
            + self.ends.capacity() * size_of::<u32>()
            + self.pages.iter().map(BitmapPage::bytes).sum::<usize>()
    }

    /// Where a name begins and ends in the text of its page.
    pub(super) fn bounds(&self, index: usize) -> Option<(usize, usize)> {
        let end = *self.ends.get(index)? as usize;
        let start = match index % NAMES {
            0 => 0,
            _ => self.ends[index - 1] as usize + 1,
        };
        Some((start, end))
    }
}

/// The first bytes of a text, at most so many, whole letters only.
fn cut(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
