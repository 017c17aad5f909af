//! Words that differ by their endings alone: singular and plural, feminine and masculine, and what French and English
//! derive from one stem. Words are folded before they come here, without their accents; stemmers of the registry need
//! those.

use std::ops::Range;

use memchr::memmem::Finder;

/// Letters that stay before an ending of a plural or of a feminine.
const STEM_OF_NUMBER: usize = 3;
/// Letters that stay before any other ending.
const STEM: usize = 4;
/// Letters that stay before an ending that is part of many short words.
const LONG_STEM: usize = 6;

/// Marks that end a sentence.
pub(super) const STOPS: &[char] = &['.', '!', '?'];

/// Endings of a plural or a feminine.
const NUMBER: &[&str] = &["ees", "ee", "es", "e", "s", "x"];

/// Endings by which words are derived or conjugated, without those of a plural.
const ENDINGS: &[&str] = &[
    "aison", "isation", "isateur", "isatrice", "ation", "ateur", "atrice", "atif", "ative",
    "ition", "iteur", "ution", "uteur", "issement", "ement", "ment", "iste", "isme", "able",
    "ible", "euse", "eu", "eur", "ique", "ivite", "alite", "ite", "age", "ance", "ence", "ante",
    "ant", "ente", "ent", "ienne", "ien", "elle", "el", "ale", "al", "au", "ive", "if", "iere",
    "ier", "erie", "ere", "er", "ee", "e", "ie", "ion", "iser", "ise", "ir", "ing", "ed", "y",
];

/// Endings of long words alone: *société* does not come from *social* as *souveraineté* does from *souverain*.
const ENDINGS_OF_LONG: &[&str] = &["ete"];

/// What is left of a word without its endings. Codes and years have none.
pub(super) fn stem(word: &str) -> &str {
    if word.bytes().any(|byte| byte.is_ascii_digit()) {
        return word;
    }
    let singular = without(word, &["s", "x"], STEM_OF_NUMBER);
    let of = |endings: &'static [&str], least| {
        let endings = endings.chunks(1);
        endings.map(move |ending| without(singular, ending, least))
    };
    // The longest ending that leaves enough.
    let shortest = of(ENDINGS, STEM).chain(of(ENDINGS_OF_LONG, LONG_STEM));
    let left = shortest.min_by_key(|left| left.len()).unwrap_or(singular);
    let mut letters = left.chars().rev();
    match (letters.next(), letters.next()) {
        // `professionnel` and `profession` double it or not.
        (Some(last), Some(before))
            if last == before && "lnt".contains(last) && left.len() > STEM =>
        {
            &left[..left.len() - last.len_utf8()]
        }
        _ => left,
    }
}

/// The word without the first of these endings that leaves so many letters.
fn without<'w>(word: &'w str, endings: &[&str], least: usize) -> &'w str {
    let left = endings
        .iter()
        .filter_map(|ending| word.strip_suffix(ending));
    let mut left = left.filter(|left| left.chars().count() >= least);
    left.next().unwrap_or(word)
}

/// A word in the singular and the masculine, as far as its letters tell.
pub(super) fn plain(word: &str) -> &str {
    without(word, NUMBER, STEM_OF_NUMBER)
}

/// Where a word stands in a folded text whose stem is the one that `wanted` finds. `meets` says whether the stem, so
/// many bytes from this one on, has the accents that are asked for.
pub(super) fn place_of_stem(
    wanted: &Finder<'_>,
    text: &str,
    meets: impl Fn(usize, usize) -> bool,
) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let length = wanted.needle().len();
    let mut begins = wanted
        .find_iter(bytes)
        .filter(|byte| *byte == 0 || bytes[byte - 1] == b' ');
    let word = |byte: usize| text[byte..].split(' ').next().unwrap_or_default();
    // A stop ends the sentence, not the word.
    let word = |byte: usize| word(byte).trim_end_matches(STOPS);
    let found =
        begins.find(|byte| stem(word(*byte)).as_bytes() == wanted.needle() && meets(length, *byte));
    found.map(|byte| byte..byte + word(byte).len())
}
