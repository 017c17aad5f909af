//! Departments, from the postal codes and the towns of organisations: the code of each and its name, which is
//! the same in every language of the interface.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::words::plain;
use crate::model::{Phrase, nearest, unknown_near};

/// Every department, and what else overseas the post counts as one, in the order of their codes.
static DEPARTMENTS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let rows = include_str!("departments.csv").lines().skip(1);
    rows.filter_map(|row| row.split_once(',')).collect()
});

/// A department, by its rank: a byte a row where there are millions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Department(u8);

/// The department of each start of three digits; millions of codes are looked up.
static STARTS: LazyLock<Vec<Option<Department>>> = LazyLock::new(|| {
    let department = |start: usize| {
        let start = format!("{start:03}");
        match start.as_str() {
            "200" | "201" => Department::of_code("2A"),
            _ if start.starts_with("20") => Department::of_code("2B"),
            _ if start.starts_with("97") || start.starts_with("98") => Department::of_code(&start),
            _ => Department::of_code(&start[..2]),
        }
    };
    (0..1000).map(department).collect()
});

/// Departments by their codes, with their zero or without, and by their names.
static TOLD: LazyLock<HashMap<String, Department>> = LazyLock::new(|| {
    let mut told = HashMap::new();
    for found in Department::all() {
        let code = plain(found.code());
        if let Some(short) = code.strip_prefix('0') {
            told.insert(short.to_owned(), found);
        }
        told.insert(code, found);
        told.insert(plain(found.name()), found);
    }
    told
});

impl Department {
    /// Every department.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..DEPARTMENTS.len()).filter_map(Self::at)
    }

    /// The department of this rank.
    pub fn at(rank: usize) -> Option<Self> {
        let known = rank < DEPARTMENTS.len();
        u8::try_from(rank).ok().filter(|_| known).map(Self)
    }

    /// Its rank.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// As it is numbered: `35`, `2A`, `974`.
    pub fn code(self) -> &'static str {
        DEPARTMENTS.get(self.index()).map_or("", |(code, _)| code)
    }

    /// As it is called.
    pub fn name(self) -> &'static str {
        DEPARTMENTS.get(self.index()).map_or("", |(_, name)| name)
    }

    /// The department of this code.
    pub fn of_code(code: &str) -> Option<Self> {
        let rank = DEPARTMENTS.iter().position(|(known, _)| *known == code);
        rank.and_then(Self::at)
    }

    /// The department of a French postal code of five digits: two, three overseas, `2A` or `2B` in
    /// Corsica, as the post cuts the island. A few communes are served from the department next to theirs.
    pub fn of_postal_code(code: &str) -> Option<Self> {
        let is_code = code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit());
        let start: usize = code.get(..3).filter(|_| is_code)?.parse().ok()?;
        STARTS.get(start).copied().flatten()
    }

    /// The department of a commune's code of INSEE: `2A004`, `97411`, and `1004` that lost its zero.
    pub fn of_commune(code: &str) -> Option<Self> {
        let code = code.trim();
        if code.is_empty() {
            return None;
        }
        let code = code.strip_suffix(".0").unwrap_or(code);
        let padded = if code.len() == 4 {
            format!("0{code}")
        } else {
            code.to_ascii_uppercase()
        };
        let is_overseas = padded.starts_with("97") || padded.starts_with("98");
        let start = padded.get(..if is_overseas { 3 } else { 2 });
        start.filter(|_| padded.len() == 5).and_then(Self::of_code)
    }

    /// The department that a cell names: `44`, `1`, `2a`, `Rhône`, `44 - Loire-Atlantique`, `Rhône (69)`.
    pub fn told(cell: &str) -> Option<Self> {
        let cell = cell.trim();
        if cell.is_empty() || cell.len() > 80 {
            return None;
        }
        let cell = cell.strip_suffix(".0").unwrap_or(cell);
        TOLD.get(&plain(cell)).copied().or_else(|| {
            let mut words = cell.split(|letter: char| !letter.is_alphanumeric());
            let number =
                words.find(|word| word.starts_with(|first: char| first.is_ascii_digit()))?;
            TOLD.get(&plain(number)).copied()
        })
    }

    /// Whether a text is the name of a department and nothing else, with its number or without: `35 - Ille-et-Vilaine`,
    /// `Département de la Sarthe (72)`, `Département 44`.
    pub(super) fn heads(text: &str) -> bool {
        let is_number = |word: &&str| word.starts_with(|first: char| first.is_ascii_digit());
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let numbers: Vec<&str> = words.iter().copied().filter(is_number).collect();
        let rest: String = words
            .iter()
            .filter(|word| !is_number(word))
            .map(|word| plain(word))
            .collect();
        let named = rest
            .strip_prefix("departement")
            .or(rest.strip_prefix("dept"));
        let name = named.unwrap_or(&rest);
        let articles = [
            "", "dela", "du", "des", "de", "d", "del", "l", "la", "le", "les",
        ];
        let mut bare = articles
            .iter()
            .filter_map(|article| name.strip_prefix(article));
        let by_name = bare.find_map(|name| TOLD.get(name).filter(|_| !name.is_empty()).copied());
        match numbers.as_slice() {
            [] => by_name.is_some(),
            [number] if name.is_empty() => exact(number).is_some(),
            [number] => by_name.is_some() && exact(number) == by_name,
            _ => false,
        }
    }

    /// The department that stands beside a town: `Rennes (35)`, `Mende (Lozère)`, `Lyon - 69`, `35 - Rennes`.
    pub fn beside_town(cell: &str) -> Option<Self> {
        split_town(cell).map(|(_, department)| department)
    }

    /// The department that a person calls so, by its code or its name.
    ///
    /// # Errors
    /// A phrase with the nearest that there is.
    pub fn read(value: &str) -> Result<Self, Phrase> {
        let wanted = plain(value);
        let near = || {
            let is_number = wanted.starts_with(|letter: char| letter.is_ascii_digit());
            let known = DEPARTMENTS.iter();
            let known = known.map(|(code, name)| if is_number { *code } else { *name });
            unknown_near("department", value, nearest(value, known))
        };
        TOLD.get(&wanted).copied().ok_or_else(near)
    }
}

/// A town and the department that stands beside it, in parentheses or behind a sign. The number of a district is none.
pub(super) fn split_town(cell: &str) -> Option<(&str, Department)> {
    let cell = cell.trim();
    // Few of two million are looked at twice.
    let is_parted = |pair: &[u8]| pair[0] == b' ' && matches!(pair[1], b'-' | b'\xe2');
    let may_be = cell.bytes().any(|byte| matches!(byte, b'(' | b',' | b'/'))
        || cell.as_bytes().windows(2).any(is_parted);
    if cell.len() > 80 || !may_be {
        return None;
    }
    if let Some((town, rest)) = cell.split_once('(') {
        let found = exact(rest.strip_suffix(')')?)?;
        return has_letters(town).then_some((town.trim(), found));
    }
    SIGNS.iter().find_map(|sign| {
        let (left, right) = cell.rsplit_once(sign)?;
        let (left, right) = (left.trim(), right.trim());
        let (town, found) = match (exact(right), exact(left)) {
            (Some(found), _) if has_letters(left) => (left, found),
            (_, Some(found)) if has_letters(right) => (right, found),
            _ => return None,
        };
        let has_districts = DISTRICTS.iter().any(|(known, code)| {
            plain(town) == *known && found.code() != *code && found.code().parse::<u8>().is_ok()
        });
        (!has_districts).then_some((town, found))
    })
}

/// What stands between a town and its department.
const SIGNS: &[&str] = &[" - ", " – ", " — ", ", ", " / ", "/"];
/// Towns with numbered districts, and their departments.
const DISTRICTS: &[(&str, &str)] = &[("paris", "75"), ("lyon", "69"), ("marseille", "13")];

/// The department that a text names and nothing else.
fn exact(text: &str) -> Option<Department> {
    let text = text.trim();
    let is_code = text.len() <= 3 && text.starts_with(|first: char| first.is_ascii_digit());
    // A single digit beside a town is a district.
    if is_code && text.len() < 2 {
        return None;
    }
    TOLD.get(&plain(text)).copied()
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}
