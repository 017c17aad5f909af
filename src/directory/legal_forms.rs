//! Legal forms in cells: the categories of INSEE, and the words that people write instead. Which status of the
//! typology a word says is no matter here.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::flag::Flag;
use super::repair::{Repaired, bare, is_digits, is_withheld, without_point};
use super::words::words;

const TABLE: &str = include_str!("legal_forms.tsv");
/// Longest cell in which a code or a form is looked for among words, in bytes.
const LONGEST: usize = 120;
/// Linking words, which are no part of a phrase.
const LINKS: &[&str] = &["d", "de", "des", "du", "l", "la", "le", "les"];

/// The words of the table.
struct FormWords {
    /// What is a legal form or a status of itself.
    forms: Vec<Vec<String>>,
    /// What is a kind of body only: `Collectivité`, `Entreprise`.
    kinds: Vec<Vec<String>>,
    /// Every word that may stand in a cell of them.
    all: HashSet<String>,
}

static FORMS: LazyLock<FormWords> = LazyLock::new(|| {
    let phrases = |line: &'static str| line_of(line).map(content).collect::<Vec<_>>();
    let (forms, kinds) = (phrases("form"), phrases("kind"));
    let beside = phrases("beside").into_iter();
    let qualifiers = line_of("qualifier").map(content);
    let all = forms.iter().chain(&kinds).cloned();
    let all = all.chain(beside).chain(qualifiers).flatten().collect();
    FormWords { forms, kinds, all }
});

/// The phrases of a line of the table.
fn line_of(name: &str) -> impl Iterator<Item = &'static str> {
    let lines = TABLE.lines().filter_map(|line| line.split_once('\t'));
    let phrases = lines.filter(move |(known, _)| *known == name);
    phrases.flat_map(|(_, phrases)| phrases.split([',', ';']).map(str::trim))
}

/// The words of a text that are no links; `S.A.R.L.` is one.
fn content(text: &str) -> Vec<String> {
    let is_dotted = text.contains('.') && text.split('.').all(|part| part.len() <= 1);
    let mut found = if is_dotted {
        words(&text.replace('.', ""))
    } else {
        words(text)
    };
    found.retain(|word| !LINKS.contains(&word.as_str()));
    found
}

/// Phrases that qualify a legal form and name none: `à capital variable`.
pub fn legal_form_qualifiers() -> impl Iterator<Item = &'static str> {
    line_of("qualifier")
}

/// Whether a cell is statuses or legal forms and nothing else.
pub fn is_form(cell: &str) -> bool {
    holds(cell, &[&FORMS.forms])
}

/// The same, or a kind of body.
pub fn is_form_or_kind(cell: &str) -> bool {
    holds(cell, &[&FORMS.forms, &FORMS.kinds])
}

fn holds(cell: &str, phrases: &[&Vec<Vec<String>>]) -> bool {
    let is_end = |letter: char| !letter.is_alphanumeric() && letter != '.';
    let first = cell.split(is_end).find(|word| !word.is_empty());
    let first = first.unwrap_or_default().trim_end_matches('.');
    // Most columns are of something else, as the first word of a cell tells; `S.A.R.L.` is none until it is whole.
    let may_be = cell.len() <= LONGEST
        && (first.contains('.') || content(first).iter().all(|word| FORMS.all.contains(word)));
    if !may_be {
        return false;
    }
    let said = content(cell);
    let is_there = |phrase: &Vec<String>| said.windows(phrase.len()).any(|at| at == *phrase);
    said.iter().all(|word| FORMS.all.contains(word))
        && phrases.iter().copied().flatten().any(is_there)
}

/// A status or a legal form in words, which says more than a kind.
pub fn begins_with_form(cell: &str) -> bool {
    const STARTS: &[&str] = &[
        "association",
        "asso",
        "loi 1901",
        "scic",
        "scop",
        "cooperative",
        "coopérative",
        "sas",
        "sasu",
        "sarl",
        "eurl",
        "sa",
        "sci",
        "fondation",
        "mutuelle",
        "gip",
        "gie",
        "asbl",
        "cae",
        "societe",
        "société",
        "fonds",
        "auto-entrepreneur",
        "micro-entreprise",
    ];
    let lower = cell.to_lowercase();
    STARTS.iter().any(|form| {
        lower
            .strip_prefix(form)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// Whether a cell has the four digits of a legal category.
pub fn is_category(cell: &str) -> bool {
    is_digits(&legal_category(cell).value, 4)
}

/// A legal category of INSEE, with its label or alone; words are left to themselves.
pub fn legal_category(cell: &str) -> Repaired<'_> {
    let cell = cell.trim();
    let whole = without_point(bare(cell));
    let is_number = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    match (whole.len(), is_number) {
        (1 | 2 | 4, true) if whole.len() == cell.len() => Repaired::as_is(cell),
        (1 | 2 | 4, true) => Repaired::changed(whole, Flag::LegalRepaired),
        (_, true) => Repaired::flagged(cell, Flag::LegalInvalid),
        _ if is_withheld(cell) => Repaired::withheld(),
        _ => match labelled_category(cell) {
            Some(code) => Repaired::changed(code, Flag::LegalRepaired),
            None => grouped_category(cell).map_or(Repaired::as_is(cell), |code| {
                Repaired::changed(code, Flag::LegalRepaired)
            }),
        },
    }
}

/// The code that a label follows or that follows a label: `9220 - Association déclarée`, `[5710] SAS`, `SAS (5710)`.
fn labelled_category(cell: &str) -> Option<&str> {
    if cell.len() > LONGEST || !cell.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let is_code = |word: &&str| is_digits(word, 4) || is_digits(word, 2);
    let words = cell.split(|letter: char| !letter.is_alphanumeric());
    let mut words = words.filter(|word| !word.is_empty());
    let first = words.next().filter(is_code);
    let last = words.next_back();
    first.or(last.filter(|word| is_digits(word, 4) && !matches!(&word[..2], "19" | "20")))
}

/// `9.220`, which a spreadsheet makes of `9220` where it parts thousands.
fn grouped_category(cell: &str) -> Option<String> {
    if !cell.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let (thousands, rest) = cell.split_once(['.', ',', ' ', '\u{a0}', '\u{202f}'])?;
    (is_digits(thousands, 1) && is_digits(rest, 3)).then(|| format!("{thousands}{rest}"))
}
