//! The words of a heading, as they are compared: without case, accents, remarks in parentheses, numbers
//! of questions and plurals; `codePostal`, `code_postal` and «Code postal (siège)» are the same two.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// Words that are looked at; a text of more is no heading.
const MOST: usize = 24;
/// Bytes that are looked at.
const LONGEST: usize = 400;
/// Fewest letters of a word whose last s or x marks a plural.
const PLURAL: usize = 4;

/// Letters and digits, lower case, no accents.
pub(super) fn plain(heading: &str) -> String {
    if let Some(letters) = quick(heading) {
        return letters;
    }
    folded(heading)
        .filter(char::is_ascii_alphanumeric)
        .collect()
}

/// The same of a text that has no other letters than those of French: millions of cells are compared so.
fn quick(text: &str) -> Option<String> {
    let mut letters = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'A'..='Z' | 'a'..='z' | '0'..='9' => letters.push(letter.to_ascii_lowercase()),
            'à' | 'â' | 'À' | 'Â' => letters.push('a'),
            'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => letters.push('e'),
            'î' | 'ï' | 'Î' | 'Ï' => letters.push('i'),
            'ô' | 'ö' | 'Ô' | 'Ö' => letters.push('o'),
            'ù' | 'û' | 'ü' | 'Ù' | 'Û' | 'Ü' => letters.push('u'),
            'ç' | 'Ç' => letters.push('c'),
            'œ' | 'Œ' => letters.push_str("oe"),
            '’' | '«' | '»' => {}
            _ if letter.is_ascii() => {}
            _ => return None,
        }
    }
    Some(letters)
}

/// Letters without case or accents; ligatures are their letters.
fn folded(text: &str) -> impl Iterator<Item = char> {
    text.nfkd()
        .flat_map(char::to_lowercase)
        .flat_map(|letter| match letter {
            'œ' => ['o', 'e'],
            'æ' => ['a', 'e'],
            other => [other, '\0'],
        })
        .filter(|letter| *letter != '\0')
}

/// The words of a heading, in order, without what stands in parentheses where anything else does.
pub(super) fn words(heading: &str) -> Vec<String> {
    let heading = beginning(heading);
    let bare = without_remarks(heading);
    let found = split(&bare);
    if found.is_empty() {
        split(heading)
    } else {
        found
    }
}

/// At most so many bytes of a text.
fn beginning(text: &str) -> &str {
    let end = (0..=LONGEST.min(text.len())).rfind(|end| text.is_char_boundary(*end));
    &text[..end.unwrap_or_default()]
}

fn split(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for part in text.split(|letter: char| !letter.is_alphanumeric() && !is_mark(letter)) {
        for word in humps(part) {
            let word: String = folded(word)
                .filter(|letter| letter.is_alphanumeric())
                .collect();
            if !word.is_empty() && words.len() < MOST {
                words.push(singular(word));
            }
        }
    }
    words
}

/// An accent written apart from its letter.
fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

/// The words of `codePostal`, `SIRENUnite`; `CodePOSTAL` is two.
fn humps(part: &str) -> Vec<&str> {
    let letters: Vec<(usize, char)> = part.char_indices().collect();
    let mut starts = vec![0];
    for pair in letters.windows(2) {
        let ((_, before), (at, here)) = (pair[0], pair[1]);
        if here.is_uppercase() && before.is_lowercase() {
            starts.push(at);
        }
    }
    let mut humps: Vec<&str> = starts
        .windows(2)
        .map(|pair| &part[pair[0]..pair[1]])
        .collect();
    humps.push(&part[starts[starts.len() - 1]..]);
    humps
}

/// A word without the mark of a plural; that of «postaux» is the end of «postal».
fn singular(word: String) -> String {
    if word.len() >= PLURAL && word.ends_with("aux") && !word.ends_with("eaux") {
        return word[..word.len() - 2].to_owned() + "l";
    }
    let is_plural = word.len() >= PLURAL
        && (word.ends_with('s') || word.ends_with("eaux"))
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is");
    if is_plural {
        word[..word.len() - 1].to_owned()
    } else {
        word
    }
}

/// What stands in the last parentheses or brackets of a heading that ends with them.
pub(super) fn last_remark(heading: &str) -> Option<&str> {
    let heading = heading.trim().trim_end_matches(['*', ':', '?']).trim_end();
    let (open, close) = match heading.chars().next_back()? {
        ')' => ('(', ')'),
        ']' => ('[', ']'),
        _ => return None,
    };
    let inside = &heading[..heading.len() - close.len_utf8()];
    inside.rfind(open).map(|at| &inside[at + open.len_utf8()..])
}

/// A heading without remarks in parentheses or brackets.
fn without_remarks(heading: &str) -> Cow<'_, str> {
    if !heading.contains(['(', '[']) {
        return Cow::Borrowed(heading);
    }
    let mut depth = 0_usize;
    let mut bare = String::with_capacity(heading.len());
    for letter in heading.chars() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => bare.push(letter),
            _ => {}
        }
    }
    Cow::Owned(bare)
}
