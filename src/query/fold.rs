//! Folding: what letters are compared as. Case, accents, ligatures, apostrophes and hyphens fold
//! away, on both sides, so that `l education` meets *l’Éducation*; each folded letter remembers the
//! accent it bore and the place in the original spelling it came from.

use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use super::letters::expansion;
pub(super) use super::letters::is_separator;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// A text folded for comparison.
#[derive(Debug, Clone, Default)]
pub struct Folded {
    /// The folded letters: lower case, no marks, single spaces, no space at either end.
    pub text: String,
    accents: Vec<Accent>,
    /// For each folded letter, the bytes of the original cluster it came from.
    origins: Vec<(u32, u32)>,
}

/// A folded letter that bore an accent: its byte in the folded text, and the letter with its accent.
pub(super) type Accent = (u32, char);

/// The accents of a part of a folded text.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Accents<'a> {
    /// In order, with bytes of the whole text.
    all: &'a [Accent],
    /// The byte at which the part begins.
    start: usize,
}

impl<'a> Accents<'a> {
    /// Those of the part that these bytes are.
    pub fn within(all: &'a [Accent], bytes: Range<usize>) -> Self {
        let rank = |end: usize| all.partition_point(|(byte, _)| (*byte as usize) < end);
        Self {
            all: &all[rank(bytes.start)..rank(bytes.end)],
            start: bytes.start,
        }
    }
}

impl Accents<'_> {
    /// The accented form of the letter at this byte of the part; none for a letter without an accent.
    pub fn at(self, byte: usize) -> Option<char> {
        let byte = narrow(self.start + byte);
        let found = self.all.binary_search_by_key(&byte, |(byte, _)| *byte);
        found.ok().map(|rank| self.all[rank].1)
    }
}

impl Folded {
    /// Folds a text.
    pub fn new(original: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(original.len()),
            accents: Vec::new(),
            origins: Vec::with_capacity(original.len()),
        };
        let bytes = original.as_bytes();
        let is_plain = |byte: usize| bytes.get(byte).is_none_or(u8::is_ascii);
        let mut start = 0;
        while let Some(first) = bytes.get(start) {
            // Nothing joins one plain letter to another, but a line break; clusters are looked for around others.
            if first.is_ascii() && is_plain(start + 1) && *first != b'\r' {
                folded.push(char::from(*first), (narrow(start), narrow(start + 1)));
                start += 1;
                continue;
            }
            let cluster = original[start..].graphemes(true).next().unwrap_or_default();
            let end = start + cluster.len().max(1);
            // Composed, an accent and its letter are one character, which is what a typed accent asks for.
            for letter in cluster.nfc() {
                folded.push(letter, (narrow(start), narrow(end)));
            }
            start = end;
        }
        if folded.text.ends_with(' ') {
            folded.text.pop();
            folded.origins.pop();
        }
        folded
    }

    /// How many folded letters there are.
    pub fn len(&self) -> usize {
        self.origins.len()
    }

    /// Whether nothing is left to compare.
    pub fn is_empty(&self) -> bool {
        self.origins.is_empty()
    }

    /// The letters that bore an accent.
    pub(super) fn accents(&self) -> Accents<'_> {
        self.accents_within(0..self.text.len())
    }

    /// Those within these bytes of the folded text.
    pub(super) fn accents_within(&self, bytes: Range<usize>) -> Accents<'_> {
        Accents::within(&self.accents, bytes)
    }

    /// The bytes of the original that these letters came from, in order, touching ranges joined.
    pub fn origin_of(&self, letters: impl IntoIterator<Item = usize>) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        let origins = letters.into_iter();
        for (start, end) in origins.filter_map(|letter| self.origins.get(letter)) {
            let (start, end) = (*start as usize, *end as usize);
            match ranges.last_mut() {
                Some(last) if start <= last.end => last.end = last.end.max(end),
                _ => ranges.push(start..end),
            }
        }
        ranges
    }

    /// The rank of the letter that begins at this byte of the folded text.
    pub fn letter_at(&self, byte: usize) -> usize {
        if self.text.is_ascii() {
            byte
        } else {
            self.text[..byte].chars().count()
        }
    }

    fn push(&mut self, letter: char, origin: (u32, u32)) {
        if let Some(accent) = accented(letter) {
            self.accents.push((narrow(self.text.len()), accent));
        }
        each_folded(letter, |letter| {
            if letter != ' ' || !self.text.is_empty() && !self.text.ends_with(' ') {
                self.text.push(letter);
                self.origins.push(origin);
            }
        });
    }
}

/// The folded letters alone.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Adds the folded letters of a text to `into`, which is what many short texts in one string cost least
/// by: accents and origins are not noted.
pub fn fold_into(text: &str, into: &mut String) {
    fold_noting(text, into, |_, _| ());
}

/// The same, and adds each accent to `accents`, with bytes counted from `base` of `into`.
pub(super) fn fold_accented_into(
    text: &str,
    into: &mut String,
    base: usize,
    accents: &mut Vec<Accent>,
) {
    let (start, noted) = (into.len(), accents.len());
    let accent = |byte: usize, letter| accented(letter).map(|accent| (narrow(byte - base), accent));
    let mut is_composed = true;
    fold_noting(text, into, |byte, letter| {
        // European letters and typographic marks are composed already.
        is_composed &= letter < '\u{300}' || ('\u{2010}'..'\u{20d0}').contains(&letter);
        accents.extend(accent(byte, letter));
    });
    if !is_composed {
        into.truncate(start);
        accents.truncate(noted);
        let composed: String = text.nfc().collect();
        fold_noting(&composed, into, |byte, letter| {
            accents.extend(accent(byte, letter));
        });
    }
}

/// Adds the folded letters of a text to `into`; `note` receives each letter beyond ASCII, and the byte of `into` at
/// which its folded letters begin.
fn fold_noting(text: &str, into: &mut String, mut note: impl FnMut(usize, char)) {
    let start = into.len();
    let known = &*FOLDED;
    // Whether a space would be one too many.
    let mut is_spaced = true;
    let mut rest = text;
    loop {
        let length = rest.bytes().position(|byte| !byte.is_ascii());
        let (plain, other) = rest.split_at(length.unwrap_or(rest.len()));
        known.add_plain(plain.as_bytes(), &mut is_spaced, into);
        let mut letters = other.chars();
        let Some(letter) = letters.next() else { break };
        rest = letters.as_str();
        note(into.len(), letter);
        let mut add = |letter: char| {
            if letter != ' ' || !is_spaced {
                into.push(letter);
            }
            is_spaced = letter == ' ';
        };
        match known.other(letter) {
            Some(known) => known.folded.chars().for_each(&mut add),
            None => each_folded(letter, &mut add),
        }
    }
    if is_spaced && into.len() > start {
        into.pop();
    }
}

/// Letters beyond ASCII up to U+024F.
const EUROPEAN: usize = 0x250 - 0x80;

/// What the first letters of Unicode, those of European languages, fold to.
struct FirstLetters {
    /// One byte for each.
    ascii: [u8; 128],
    /// From U+0080; each is known once it was met, which for most runs few are.
    others: [OnceLock<FoldedLetter>; EUROPEAN],
}

struct FoldedLetter {
    folded: String,
    accented: Option<char>,
}

impl FirstLetters {
    /// A letter beyond ASCII; none for one that is not known.
    fn other(&self, letter: char) -> Option<&FoldedLetter> {
        let rank = (letter as usize).checked_sub(self.ascii.len())?;
        let known = self.others.get(rank)?;
        Some(known.get_or_init(|| FoldedLetter {
            folded: folded(letter),
            accented: find_accented(letter),
        }))
    }

    /// Adds ASCII letters folded, many at once: one by one takes several times as long.
    fn add_plain(&self, letters: &[u8], is_spaced: &mut bool, into: &mut String) {
        let mut folded = [0; 64];
        for letters in letters.chunks(folded.len()) {
            let mut count = 0;
            for letter in letters {
                let letter = self.ascii[usize::from(letter % 128)];
                folded[count] = letter;
                // A space too many is written over.
                count += usize::from(letter != b' ' || !*is_spaced);
                *is_spaced = letter == b' ';
            }
            into.push_str(std::str::from_utf8(&folded[..count]).unwrap_or_default());
        }
    }
}

static FOLDED: LazyLock<FirstLetters> = LazyLock::new(|| {
    let byte = |letter: usize| {
        let letter = u8::try_from(letter).unwrap_or_default();
        let folded = folded(char::from(letter));
        folded.bytes().next().unwrap_or(letter)
    };
    FirstLetters {
        ascii: std::array::from_fn(byte),
        others: [const { OnceLock::new() }; EUROPEAN],
    }
});

/// The folded letters of a letter.
fn folded(letter: char) -> String {
    let mut folded = String::new();
    each_folded(letter, |letter| folded.push(letter));
    folded
}

/// Visits each folded letter of a letter; a mark has none.
fn each_folded(letter: char, mut visit: impl FnMut(char)) {
    if letter.is_ascii() {
        let is_space = is_separator(letter);
        return visit(if is_space {
            ' '
        } else {
            letter.to_ascii_lowercase()
        });
    }
    for letter in std::iter::once(letter).nfd() {
        for lower in letter
            .to_lowercase()
            .filter(|lower| !is_combining_mark(letter) && !is_combining_mark(*lower))
        {
            match expansion(lower) {
                Some(letters) => letters.chars().for_each(&mut visit),
                None if is_separator(lower) => visit(' '),
                None => visit(lower),
            }
        }
    }
}

/// The letter in lower case, where it bears an accent that folding takes away.
fn accented(letter: char) -> Option<char> {
    match FOLDED.other(letter) {
        Some(known) => known.accented,
        None if letter.is_ascii() => None,
        None => find_accented(letter),
    }
}

fn find_accented(letter: char) -> Option<char> {
    let base = std::iter::once(letter)
        .nfd()
        .next()?
        .to_lowercase()
        .next()?;
    let lower = std::iter::once(letter)
        .nfc()
        .next()?
        .to_lowercase()
        .next()?;
    let folds = is_combining_mark(base) || is_separator(base) || expansion(base).is_some();
    (lower != base && !folds).then_some(lower)
}

/// A key that puts French in its usual order: letters first, then accents, then case.
pub fn sort_key(text: &str) -> (String, String) {
    (fold(text), text.to_owned())
}

/// The words of a folded text, with the rank of the first letter of each.
pub fn words(folded: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rank = 0;
    folded.split(' ').filter_map(move |word| {
        let start = rank;
        rank += word.chars().count() + 1;
        (!word.is_empty()).then_some((start, word))
    })
}

/// Every letter that folds to something else than itself in lower case without its marks, with what it
/// folds to: what another program must know to fold as this one does.
pub fn foldings() -> impl Iterator<Item = (char, &'static str)> {
    ('\0'..=char::MAX).filter_map(|letter| {
        let space = is_separator(letter).then_some(" ");
        Some((letter, expansion(letter).or(space)?))
    })
}

/// An offset in four bytes: pages of names and texts stay far below the limit.
pub(super) fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
