//! What the cells of a column look like, from the first rows: numbers of a kind, addresses, dates, streets.

use super::closure::is_closed;
use super::codes::codes;
use super::flag::Flag;
use super::links::unlinked;
use super::repair;

/// The cells of a column that are not empty, trimmed.
pub struct ColumnSample<'a> {
    cells: Vec<&'a str>,
    /// Whether all of them are the same, and there are several.
    pub is_constant: bool,
}

impl<'a> ColumnSample<'a> {
    /// Of the column of this rank.
    pub fn of(rows: &'a [Vec<String>], column: usize) -> Self {
        let cells = rows.iter().filter_map(|row| row.get(column));
        let cells: Vec<&str> = cells
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty())
            .collect();
        let is_constant = cells.len() > 2 && cells.iter().all(|cell| *cell == cells[0]);
        Self { cells, is_constant }
    }

    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// How many of a hundred cells are so; none of none.
    pub fn share(&self, is: impl Fn(&str) -> bool) -> usize {
        let count = self.cells.iter().filter(|cell| is(cell)).count();
        count * 100 / self.cells.len().max(1)
    }

    /// Whether one is so.
    pub fn any(&self, is: impl Fn(&str) -> bool) -> bool {
        self.cells.iter().any(|cell| is(cell))
    }

    /// How many of a hundred cells are different ones.
    pub fn distinct(&self) -> usize {
        let mut cells = self.cells.clone();
        cells.sort_unstable();
        cells.dedup();
        cells.len() * 100 / self.cells.len().max(1)
    }

    /// Whether all cells are addresses of one host, of which there are several: pages of a register.
    pub fn is_one_host(&self) -> bool {
        let mut hosts = self.cells.iter().map(|cell| host(cell));
        let first = hosts.next();
        self.cells.len() > 1 && hosts.all(|host| Some(host) == first)
    }

    /// Letters of a cell, as far as they are counted.
    pub fn mean_length(&self) -> usize {
        let letters: usize = self.cells.iter().map(|cell| cell.len()).sum();
        letters / self.cells.len().max(1)
    }
}

fn digits(cell: &str) -> usize {
    cell.bytes().filter(u8::is_ascii_digit).count()
}

/// Most bytes of a cell that is looked at as a number or a code.
const SHORT: usize = 80;

/// A SIREN, alone or among the words and signs that people put around it.
pub fn is_siren(cell: &str) -> bool {
    let found = repair::siren(cell);
    cell.len() <= SHORT && says(cell, &found.value) && !found.flags.contains(Flag::SirenInvalid)
}

/// A SIREN none of whose figures were lost.
pub fn is_whole_siren(cell: &str) -> bool {
    digits(cell) == 9 && is_siren(cell)
}

/// A number with the name of its register: `RCS Paris 484 223 094`, `n° SIREN : …`.
pub fn says_siren(cell: &str) -> bool {
    let mut words = cell.split(|letter: char| !letter.is_alphabetic());
    let named = ["siren", "siret", "rcs"];
    cell.len() <= SHORT
        && digits(cell) >= 9
        && words.any(|word| named.iter().any(|name| word.eq_ignore_ascii_case(name)))
}

pub fn is_siret(cell: &str) -> bool {
    cell.len() > 11
        && cell.len() <= SHORT
        && digits(cell) > 11
        && !repair::siren_of_siret(cell)
            .flags
            .contains(Flag::SiretInvalid)
}

/// Numbers of hospitals and of what is like them pass the check of a SIREN: a department, then 0, 7 or 8.
pub fn is_finess(cell: &str) -> bool {
    let third = cell.as_bytes().get(2);
    cell.len() == 9 && digits(cell) == 9 && matches!(third, Some(b'0' | b'7' | b'8')) && cell < "98"
}

/// The code of a sub-class, among others or words.
pub fn is_naf(cell: &str) -> bool {
    let code = codes(cell);
    !code.flags.contains(Flag::NafInvalid)
        && code.value.ends_with(char::is_alphabetic)
        && code.value.len() > 4
}

/// A code of any level.
pub fn is_any_naf(cell: &str) -> bool {
    if cell.len() > 400 {
        return false;
    }
    let code = codes(cell);
    says(cell, &code.value) && !code.flags.contains(Flag::NafInvalid)
}

pub fn is_rna(cell: &str) -> bool {
    repair::is_rna(&repair::rna(cell).value)
}

/// Whether something is left of a cell that is repaired; what a source withholds would be something.
fn says(cell: &str, repaired: &str) -> bool {
    !repaired.is_empty() || repair::is_withheld(cell)
}

/// Four or five digits, alone or beside a town.
pub fn is_postal(cell: &str) -> bool {
    let code = repair::postal_code(cell);
    cell.len() <= 200 && says(cell, &code.value) && !code.flags.contains(Flag::PostalInvalid)
}

/// A postal code and the name of a town.
pub fn is_postal_and_town(cell: &str) -> bool {
    is_postal(cell) && repair::has_town(cell)
}

/// `44109`, `2A004`: what can be the code of a commune.
pub fn is_insee(cell: &str) -> bool {
    let cell = cell.strip_suffix(".0").unwrap_or(cell);
    let bytes = cell.as_bytes();
    matches!(bytes.len(), 4 | 5)
        && bytes[bytes.len() - 3..].iter().all(u8::is_ascii_digit)
        && bytes[0].is_ascii_digit()
        && (bytes[1].is_ascii_digit() || matches!(bytes[1], b'A' | b'B' | b'a' | b'b'))
}

/// Yes or no, in any of the ways.
pub fn is_boolean(cell: &str) -> bool {
    const WORDS: &[&str] = &[
        "oui",
        "non",
        "o",
        "n",
        "y",
        "yes",
        "no",
        "vrai",
        "faux",
        "true",
        "false",
        "1",
        "0",
        "x",
        "-",
        "t",
        "f",
        "1.0",
        "0.0",
        "ok",
        "ko",
        "nc",
        "n/a",
        "sans objet",
    ];
    WORDS.iter().any(|word| cell.eq_ignore_ascii_case(word))
}

/// A number, with whatever parts its digits.
pub fn is_number(cell: &str) -> bool {
    digits(cell) > 0
        && cell.len() <= SHORT
        && cell.chars().all(|letter| {
            letter.is_ascii_digit()
                || letter.is_whitespace()
                || matches!(letter, '.' | ',' | '-' | '+' | '%' | '€')
        })
}

/// A day: `2024-01-31`, `31/01/2024`, with an hour or without.
pub fn is_date(cell: &str) -> bool {
    let shape: String = cell
        .chars()
        .take(10)
        .map(|letter| if letter.is_ascii_digit() { '0' } else { letter })
        .collect();
    matches!(
        shape.as_str(),
        "0000-00-00" | "00/00/0000" | "00-00-0000" | "00.00.0000" | "0000/00/00"
    )
}

pub fn is_email(cell: &str) -> bool {
    cell.contains('@') && !cell.contains("://") && !cell.starts_with('@')
}

/// An address on the web, with its scheme or without.
pub fn is_web(cell: &str) -> bool {
    let lower = cell.to_ascii_lowercase();
    if is_email(cell) || lower.len() < 4 {
        return false;
    }
    if ["http://", "https://", "www.", "http:", "https:"]
        .iter()
        .any(|start| lower.starts_with(start))
    {
        return true;
    }
    let host = lower.split(['/', '?']).next().unwrap_or_default();
    let mut parts = host.rsplit('.');
    let is_name = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|letter| letter.is_alphanumeric() || letter == '-')
    };
    let end = parts.next().unwrap_or_default();
    !host.contains(char::is_whitespace)
        && (2..=12).contains(&end.len())
        && end.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.next().is_some_and(is_name)
        && parts.all(is_name)
}

/// What stands between the scheme of an address and its path.
fn host(cell: &str) -> &str {
    let rest = cell.split_once("://").map_or(cell, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// Words without figures.
pub fn is_town_alone(cell: &str) -> bool {
    is_words(cell) && digits(cell) == 0
}

/// Pages on somebody else's site, and what is no page.
pub fn is_own_site(cell: &str) -> bool {
    const OTHERS: &[&str] = &[
        "facebook.",
        "fb.com",
        "fb.me",
        "twitter.",
        "//x.com",
        "instagram.",
        "linkedin.",
        "youtube.",
        "youtu.be",
        "tiktok.",
        "pinterest.",
        "flickr.",
    ];
    const FILES: &[&str] = &[
        ".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".pdf", ".ico",
    ];
    // Of several the first.
    let cell = cell.split(['|', ';', '\n', ' ']).next().unwrap_or_default();
    let lower = cell.to_ascii_lowercase();
    let path = lower.split(['?', '#']).next().unwrap_or_default();
    is_web(cell)
        && !OTHERS.iter().any(|other| lower.contains(other))
        && !FILES.iter().any(|end| path.ends_with(end))
}

pub fn is_phone(cell: &str) -> bool {
    let start = cell.starts_with('0') || cell.starts_with('+') || cell.starts_with("(0");
    start
        && (10..=13).contains(&digits(cell))
        && cell.chars().all(|letter| {
            letter.is_ascii_digit()
                || letter.is_whitespace()
                || matches!(letter, '.' | '-' | '+' | '/' | '(' | ')')
        })
}

/// A street with its number: `12 rue du Port`.
pub fn is_street(cell: &str) -> bool {
    const KINDS: &[&str] = &[
        "rue",
        "avenue",
        "av",
        "av.",
        "boulevard",
        "bd",
        "bvd",
        "place",
        "pl",
        "chemin",
        "impasse",
        "allée",
        "allee",
        "route",
        "quai",
        "cours",
        "square",
        "passage",
        "lieu-dit",
        "zone",
        "résidence",
        "residence",
        "lotissement",
        "esplanade",
        "faubourg",
        "ruelle",
        "sentier",
        "all",
        "rte",
        "imp",
        "za",
        "zi",
        "zac",
    ];
    let lower = cell.to_lowercase();
    let mut words = lower.split([' ', ',']).filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    let is_kind = |word: &str| KINDS.contains(&word);
    let has_number = first.starts_with(|letter: char| letter.is_ascii_digit());
    has_number && words.take(3).any(is_kind)
        || is_kind(first) && first.len() > 2 && lower.contains(' ')
}

/// Words rather than signs and digits, and no address.
pub fn is_words(cell: &str) -> bool {
    let letters = cell.chars().filter(|letter| letter.is_alphabetic()).count();
    letters * 2 > cell.chars().count() && !cell.contains('@') && !is_web(cell)
}

/// What no name is.
pub fn is_no_name(cell: &str) -> bool {
    let cell = unlinked(cell);
    is_number(cell)
        || is_email(cell)
        || is_boolean(cell) && cell.len() > 1
        || is_date(cell)
        || cell.contains("://")
        || is_rna(cell)
}

/// A sign of life in the registers: `A` or `C` in SIRENE, `D` and `S` in that of associations.
pub fn is_state(cell: &str) -> bool {
    is_boolean(cell) || is_closed(cell).is_some()
}
