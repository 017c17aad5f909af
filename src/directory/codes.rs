//! Several activity codes in one cell: `6201Z|62.02A`, `62.01Z, 63.11Z`, `6201Z 6202A`, `58.29C - Édition ;
//! 62.01Z - Programmation`. A mark that is part of a label parts nothing.

use super::flag::{Flag, Flags};
use super::repair::{self, Repaired};
use crate::model::LIST_SEPARATOR;

/// What parts codes whatever they look like.
const STRONG: [char; 3] = ['|', ';', '\n'];
/// What parts codes where a code follows it.
const WEAK: [char; 4] = [',', '/', '+', '&'];
/// Longest cell that is codes, in bytes; a longer one is a text in which some may stand.
const LONGEST: usize = 1 << 12;
/// A sub-class, and one of the classification before; shorter ones are numbers like others.
const SUBCLASS: usize = 6;
const OLD_SUBCLASS: usize = 5;

/// The codes of a cell, most often one: each in its own spelling, `|` between them, the first in front.
pub fn codes(cell: &str) -> Repaired<'_> {
    let one = repair::naf(cell);
    let cell = cell.trim();
    let is_parted =
        |letter: char| STRONG.contains(&letter) || WEAK.contains(&letter) || letter.is_whitespace();
    // As nearly all cells are: one code and nothing else.
    if !(SUBCLASS..=LONGEST).contains(&cell.len())
        || one.flags.is_empty()
        || repair::spelt(cell).is_some()
    {
        return one;
    }
    if !cell.contains(is_parted) {
        return better(one, cell);
    }
    let mut found = ParsedCodes::default();
    for part in cell.split(STRONG).map(str::trim) {
        if !part.is_empty() {
            found.read(part);
        }
    }
    let one = match found.codes.len() {
        0 => one,
        1 if !one.flags.contains(Flag::NafInvalid) => one,
        count => Repaired {
            flags: found.flags(cell, count),
            value: found.codes.join(LIST_SEPARATOR).into(),
        },
    };
    better(one, cell)
}

/// What was read, or the sub-classes that stand among words and signs where those are more.
fn better<'a>(read: Repaired<'a>, cell: &'a str) -> Repaired<'a> {
    let known = if read.flags.contains(Flag::NafInvalid) && !is_codes(&read.value) {
        0
    } else {
        read.value.split(LIST_SEPARATOR).count()
    };
    let mut found = ParsedCodes::default();
    for code in subclasses(cell) {
        found.add(code, None);
    }
    let count = found.codes.len();
    if count <= known {
        return read;
    }
    let mut flags = found.flags(cell, count);
    if count == 1 {
        flags.add(Flag::NafRepaired);
    }
    Repaired {
        flags,
        value: found.codes.join(LIST_SEPARATOR).into(),
    }
}

/// The sub-classes anywhere in a text, whatever stands between their digits and their letter: a point, a
/// comma, a hyphen, a space.
fn subclasses(cell: &str) -> Vec<String> {
    let letters: Vec<char> = cell.chars().collect();
    let is_alone = |at: usize| {
        letters
            .get(at)
            .is_none_or(|letter| !letter.is_alphanumeric())
    };
    let mut codes = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let begins = at == 0 || is_alone(at - 1);
        match begins.then(|| subclass_at(&letters, at)).flatten() {
            Some((code, end)) if is_alone(end) => {
                codes.push(code);
                at = end;
            }
            _ => at += 1,
        }
    }
    codes
}

/// The sub-class that begins at a letter, and where it ends.
fn subclass_at(letters: &[char], from: usize) -> Option<(String, usize)> {
    let mut digits = String::new();
    let mut at = from;
    loop {
        let letter = *letters.get(at)?;
        match letter {
            '0'..='9' if digits.len() < 4 => digits.push(letter),
            'a'..='z' | 'A'..='Z' if digits.len() == 4 => {
                let code = format!(
                    "{}.{}{}",
                    &digits[..2],
                    &digits[2..],
                    letter.to_ascii_uppercase()
                );
                return Some((code, at + 1));
            }
            // At most one sign after two digits, and one before the letter.
            '.' | ',' | '-' | ' ' | '\u{a0}' | '\u{202f}' | '_'
                if digits.len() == 2 && letters.get(at + 1).is_some_and(char::is_ascii_digit)
                    || digits.len() == 4
                        && letters.get(at + 1).is_some_and(char::is_ascii_alphabetic) => {}
            _ => return None,
        }
        at += 1;
    }
}

/// Whether a text is codes in their own spelling.
pub fn is_codes(text: &str) -> bool {
    let is_code = |code: &str| repair::spelt(code).is_some_and(|(spelt, _)| spelt == code);
    text.split(LIST_SEPARATOR).all(is_code)
}

/// What a cell holds, as far as it was read.
#[derive(Default)]
struct ParsedCodes {
    codes: Vec<String>,
    flags: Flags,
}

impl ParsedCodes {
    /// Reads what stands between two strong marks.
    fn read(&mut self, part: &str) {
        if let Some((code, flag)) = repair::spelt(part) {
            return self.add(code, flag);
        }
        let before = self.codes.len();
        for piece in part.split(WEAK) {
            let words = piece.split_whitespace();
            let words: Option<Vec<_>> = words.map(subclass).collect();
            let codes = words.filter(|words| !words.is_empty());
            for (code, flag) in codes.unwrap_or_else(|| labelled(piece).into_iter().collect()) {
                self.add(code, flag);
            }
        }
        if self.codes.len() == before {
            self.flags.add(Flag::NafInvalid);
        }
    }

    fn add(&mut self, code: String, flag: Option<Flag>) {
        self.flags.add(flag.map_or(Flags::NONE, Flags::of));
        if !self.codes.contains(&code) {
            self.codes.push(code);
        }
    }

    /// What is to be said of a cell with so many codes.
    fn flags(&self, cell: &str, count: usize) -> Flags {
        let mut flags = self.flags;
        if count > 1 {
            flags.add(Flag::NafSeveral);
        }
        // How they are parted is no matter; how they are written is.
        let is_as_printed = self.codes.iter().all(|code| cell.contains(code.as_str()));
        if !is_as_printed {
            flags.add(Flag::NafRepaired);
        }
        flags
    }
}

/// The code that a label follows; what has none is a piece of a label.
fn labelled(piece: &str) -> Option<(String, Option<Flag>)> {
    let mut words = piece.split([' ', ':', '-', '–', '(']);
    let code = subclass(words.find(|word| !word.is_empty())?);
    code.filter(|(code, _)| code.len() == SUBCLASS)
}

/// A code with a letter at its end, which is nothing else.
fn subclass(word: &str) -> Option<(String, Option<Flag>)> {
    repair::spelt(word)
        .filter(|(code, _)| code.len() >= OLD_SUBCLASS && code.ends_with(char::is_alphabetic))
}
