//! Folding: what letters are compared as. Case, accents, ligatures, apostrophes and hyphens fold
//! away, on both sides, so that `l education` meets *l’Éducation*; each folded letter remembers the
//! accent it bore and the place in the original spelling it came from.

use std::ops::Range;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// A text folded for comparison.
#[derive(Debug, Clone, Default)]
pub struct Folded {
    /// The folded letters: lower case, no marks, single spaces, no space at either end.
    pub text: String,
    /// For each folded letter, its accented form where it bore an accent.
    accents: Vec<Option<char>>,
    /// For each folded letter, the bytes of the original cluster it came from.
    origins: Vec<(u32, u32)>,
}

impl Folded {
    /// Folds a text.
    pub fn new(original: &str) -> Self {
        let mut folded = Self::default();
        for (start, cluster) in original.grapheme_indices(true) {
            let origin = (narrow(start), narrow(start + cluster.len()));
            folded.push_cluster(cluster, origin);
        }
        if folded.text.ends_with(' ') {
            folded.text.pop();
            folded.accents.pop();
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

    /// Whether any letter bears an accent.
    pub fn is_accented(&self) -> bool {
        self.accents.iter().any(Option::is_some)
    }

    /// Whether the accents that `query` asks for from its letter `from` on stand at these letters of
    /// this text, one for each letter of the query.
    pub fn bears_accents_of(
        &self,
        query: &Folded,
        from: usize,
        places: impl IntoIterator<Item = usize>,
    ) -> bool {
        places
            .into_iter()
            .enumerate()
            .all(|(rank, place)| match query.accents.get(from + rank) {
                Some(Some(accent)) => self.accents.get(place) == Some(&Some(*accent)),
                _ => true,
            })
    }

    /// The bytes of the original that these letters came from, in order, touching ranges joined.
    pub fn origin_of(&self, places: impl IntoIterator<Item = usize>) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for (start, end) in places
            .into_iter()
            .filter_map(|place| self.origins.get(place))
        {
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

    fn push_cluster(&mut self, cluster: &str, origin: (u32, u32)) {
        // Nearly all letters are plain ones, which need none of what follows.
        if let [byte] = cluster.as_bytes() {
            let letter = char::from(byte.to_ascii_lowercase());
            let letter = if is_separator(letter) { ' ' } else { letter };
            return self.push(letter, None, origin);
        }
        // In NFC the accent and its letter are one character, which is what a typed accent asks for.
        let accented = cluster
            .nfc()
            .next()
            .and_then(|letter| letter.to_lowercase().next());
        for letter in cluster.nfd().filter(|letter| !is_combining_mark(*letter)) {
            for lower in letter
                .to_lowercase()
                .filter(|letter| !is_combining_mark(*letter))
            {
                match expansion(lower) {
                    Some(letters) => letters
                        .chars()
                        .for_each(|letter| self.push(letter, None, origin)),
                    None if is_separator(lower) => self.push(' ', None, origin),
                    None => self.push(
                        lower,
                        accented.filter(|accented| *accented != lower),
                        origin,
                    ),
                }
            }
        }
    }

    fn push(&mut self, letter: char, accent: Option<char>, origin: (u32, u32)) {
        if letter == ' ' && (self.text.is_empty() || self.text.ends_with(' ')) {
            return;
        }
        self.text.push(letter);
        self.accents.push(accent);
        self.origins.push(origin);
    }
}

/// The folded letters alone.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Adds the folded letters of a text to `into`, which is what many short texts in one place cost least
/// by: nothing is remembered of accents and origins.
pub fn fold_into(text: &str, into: &mut String) {
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
        let mut add = |letter: char| {
            if letter != ' ' || !is_spaced {
                into.push(letter);
            }
            is_spaced = letter == ' ';
        };
        match known.others.get(letter as usize - known.ascii.len()) {
            Some(folded) => folded.chars().for_each(&mut add),
            None => each_folded(letter, &mut add),
        }
    }
    if is_spaced && into.len() > start {
        into.pop();
    }
}

/// What the first letters of Unicode, those of European languages, fold to.
struct FirstLetters {
    /// One byte for each.
    ascii: [u8; 128],
    others: Vec<String>,
}

impl FirstLetters {
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
    let folded = |letter: char| {
        let mut folded = String::new();
        each_folded(letter, |letter| folded.push(letter));
        folded
    };
    let byte = |letter: usize| {
        let letter = u8::try_from(letter).unwrap_or_default();
        folded(char::from(letter)).bytes().next().unwrap_or(letter)
    };
    FirstLetters {
        ascii: std::array::from_fn(byte),
        others: ('\u{80}'..'\u{250}').map(folded).collect(),
    }
});

/// Tells each folded letter of a letter; a mark has none.
fn each_folded(letter: char, mut tell: impl FnMut(char)) {
    for letter in std::iter::once(letter).nfd() {
        for lower in letter
            .to_lowercase()
            .filter(|lower| !is_combining_mark(letter) && !is_combining_mark(*lower))
        {
            match expansion(lower) {
                Some(letters) => letters.chars().for_each(&mut tell),
                None if is_separator(lower) => tell(' '),
                None => tell(lower),
            }
        }
    }
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

/// Letters that are one character for Unicode and two, or another one, for whoever types.
fn expansion(letter: char) -> Option<&'static str> {
    Some(match letter {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        '³' => "3",
        '²' => "2",
        _ => return None,
    })
}

/// Spaces of every width, apostrophes, hyphens and the marks that hold words together.
pub(super) fn is_separator(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '\'' | '’'
                | '‘'
                | 'ʼ'
                | '`'
                | '´'
                | '-'
                | '‐'
                | '‑'
                | '–'
                | '—'
                | '_'
                | '/'
                | '·'
                | '«'
                | '»'
                | '"'
                | '“'
                | '”'
                | '('
                | ')'
                | ','
                | ';'
                | ':'
                | '…'
                | '\u{ad}'
                | '\u{200b}'
        )
}

fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
