//! Whether an organisation has ceased to exist: by a sign of life, as SIRENE and the register of associations have
//! them, or by what stands under the title of its end.

use std::cell::RefCell;

use super::days::{day, has_come};
use super::repair::without_point;
use super::words::plain;

/// Words for what is no more, without accents.
const CLOSED: &[&str] = &[
    "c",
    "f",
    "d",
    "s",
    "non",
    "no",
    "n",
    "false",
    "faux",
    "0",
    "inactif",
    "inactive",
    "inactifs",
    "inactives",
    "closed",
    "inactived",
    "ceased",
    "dissolved",
    "liquidated",
    "cesse",
    "cessee",
    "cessation",
    "ferme",
    "fermee",
    "fermeture",
    "clos",
    "close",
    "cloture",
    "cloturee",
    "dissoute",
    "dissous",
    "dissout",
    "dissolution",
    "radie",
    "radiee",
    "radiation",
    "liquide",
    "liquidee",
    "supprime",
    "supprimee",
    "disparu",
    "disparue",
    "inexistant",
    "inexistante",
    "nexisteplus",
    "plusenactivite",
    "plusactif",
    "plusactive",
    "nonactif",
    "nonactive",
    "sansactivite",
];
/// The same for what is still there, be it asleep.
const OPEN: &[&str] = &[
    "a",
    "o",
    "oui",
    "yes",
    "y",
    "true",
    "vrai",
    "1",
    "actif",
    "active",
    "activite",
    "ouvert",
    "ouverte",
    "enactivite",
    "open",
    "encours",
    "existant",
    "existante",
    "ensommeil",
    "enveille",
];
/// Words that may follow one for what is no more.
const FOLLOWING: &[&str] = &[
    "definitivement",
    "definitive",
    "definitif",
    "administrativement",
    "permanently",
    "activite",
    "dactivite",
    "doffice",
];
/// Longest cell that is read as a sign of life, in bytes.
const LONGEST: usize = 48;
/// Fewest letters of a word that says of itself what has ended; `f` is the answer to a question.
const WORD: usize = 4;
/// What answers yes to whether it has ended.
const YES: &[&str] = &["oui", "o", "yes", "y", "vrai", "true", "x", "1"];
const NO: &[&str] = &["non", "n", "no", "faux", "false", "0"];

/// Signs that were read last, and what they say: lists have few different ones, and millions of them.
const REMEMBERED: usize = 12;
type StateSigns = Vec<(Box<str>, Option<bool>)>;

thread_local! {
    static SIGNS: RefCell<StateSigns> = const { RefCell::new(Vec::new()) };
}

/// What a sign of life says: whether the organisation has ceased to exist; nothing where it is another word.
/// SIRENE writes `A` and `C`, the register of associations `A`, `D` and `S`.
pub fn is_closed(cell: &str) -> Option<bool> {
    let cell = cell.trim();
    if cell.is_empty() || cell.len() > LONGEST {
        return None;
    }
    SIGNS.with_borrow_mut(|signs| {
        if let Some((_, said)) = signs.iter().find(|(known, _)| **known == *cell) {
            return *said;
        }
        let said = read_sign(cell);
        if signs.len() == REMEMBERED {
            signs.remove(0);
        }
        signs.push((cell.into(), said));
        said
    })
}

fn read_sign(cell: &str) -> Option<bool> {
    if cell.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return state_of(|known| cell.eq_ignore_ascii_case(known));
    }
    // What a spreadsheet makes of `1` is no other sign.
    let sign = if cell.bytes().any(|byte| byte.is_ascii_digit()) {
        without_point(cell).to_owned()
    } else {
        plain(cell)
    };
    state_of(|known| sign == known).or_else(|| tells_closure(cell).then_some(true))
}

/// What the sign says that is so.
fn state_of(is: impl Fn(&str) -> bool) -> Option<bool> {
    let is_among = |signs: &[&str]| signs.iter().any(|known| is(known));
    is_among(OPEN)
        .then_some(false)
        .or_else(|| is_among(CLOSED).then_some(true))
}

/// Whether a cell is a sign of life that is a word, and no answer to a question.
pub fn is_word_of_state(cell: &str) -> bool {
    cell.len() >= WORD && is_closed(cell).is_some()
}

/// `Fermée définitivement`, `Dissoute en 2019`.
fn tells_closure(cell: &str) -> bool {
    let mut parts = cell.splitn(2, |letter: char| {
        letter.is_whitespace() || "(,:-".contains(letter)
    });
    let (Some(first), Some(rest)) = (parts.next(), parts.next()) else {
        return false;
    };
    let first = plain(first);
    let rest = rest.trim_matches(|letter: char| !letter.is_alphanumeric());
    first.len() >= WORD
        && CLOSED.contains(&first.as_str())
        && (FOLLOWING.contains(&plain(rest).as_str()) || day(rest).is_some_and(has_come))
}

/// Whether a cell under the title of the end says that it has come: a day in the past, a yes, a word for it.
pub fn says_end(cell: &str) -> bool {
    if let Some(day) = day(cell) {
        return has_come(day);
    }
    let cell = cell.trim();
    let first = cell.split(|letter: char| !letter.is_alphanumeric()).next();
    let first = first.unwrap_or_default();
    let is_yes = YES.iter().any(|yes| first.eq_ignore_ascii_case(yes));
    // `oui, en 2019`, but not `O. Martin`.
    let rest = cell[first.len()..].trim_matches(|letter: char| !letter.is_alphanumeric());
    if is_yes {
        return rest.is_empty() || day(rest).is_some_and(has_come);
    }
    first.len() >= WORD && is_closed(cell) == Some(true)
}

/// Whether a cell can stand under the title of the end: a day, an answer, a word for it.
pub fn is_end(cell: &str) -> bool {
    let is_answer = |answers: &[&str]| answers.iter().any(|known| cell.eq_ignore_ascii_case(known));
    day(cell).is_some() || is_answer(YES) || is_answer(NO) || says_end(cell)
}
