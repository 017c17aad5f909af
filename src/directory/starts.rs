//! With which words cells begin, looked at as bytes: few of two million rows are then read.

/// Letters of a word that are compared, in bytes.
const COMPARED: usize = 4;

/// Words in lower case and without accents, by their first letters.
pub(super) struct Starts([Vec<&'static [u8]>; 26]);

impl Starts {
    pub fn of(words: impl Iterator<Item = &'static str>) -> Self {
        let mut starts = [const { Vec::new() }; 26];
        for word in words {
            let word = &word.as_bytes()[..word.len().min(COMPARED)];
            if let Some(known) = rank(word[0]).map(|rank| &mut starts[rank])
                && !known.contains(&word)
            {
                known.push(word);
            }
        }
        Self(starts)
    }

    /// Whether a cell may begin with one of the words, whatever its capitals and accents: never wrong where it says no.
    pub fn may_begin(&self, cell: &[u8]) -> bool {
        let words = cell.first().and_then(|first| rank(*first));
        words.is_some_and(|rank| self.0[rank].iter().any(|word| is_start(word, cell)))
    }
}

fn rank(letter: u8) -> Option<usize> {
    letter
        .is_ascii_alphabetic()
        .then(|| usize::from(letter.to_ascii_lowercase() - b'a'))
}

fn is_start(word: &[u8], cell: &[u8]) -> bool {
    for (rank, letter) in word.iter().enumerate() {
        match cell.get(rank) {
            // An accent, of which nothing more is known.
            Some(byte) if !byte.is_ascii() => return true,
            Some(byte) if byte.eq_ignore_ascii_case(letter) => {}
            _ => return false,
        }
    }
    // A short word ends there.
    word.len() >= COMPARED || !cell.get(word.len()).is_some_and(u8::is_ascii_alphabetic)
}
