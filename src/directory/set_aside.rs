//! Rows that are no organisations, and are told instead: lines of separators, totals, the heading again,
//! notes under the table.

use super::content;
use super::organisation_row::OrganisationRow;
use super::words::plain;
use crate::model::vocabulary::vocabulary;
use crate::model::{Argument, Joint, Phrase, Vocabulary};

vocabulary! {
    /// Why a row is no organisation.
    Aside, "aside" {
        /// Nothing but separators and spaces.
        Blank = "blank",
        Total = "total",
        /// The heading once more.
        Heading = "heading",
        /// A region alone on its line, above its organisations.
        Section = "section",
        /// A source, a legend or a date alone on its line.
        Note = "note",
    }
}

/// What may open a cell.
const QUOTE: u8 = 0x22;
/// By how many bytes a repeated heading may be longer or shorter: accents that are dropped, spaces, a quote.
const OTHERWISE_SPELT: usize = 6;
/// Lines of a kind that are named.
const NAMED: usize = 5;

/// How many rows were set aside, by kind, and the lines of the first ones.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SetAside {
    counts: [usize; Aside::ALL.len()],
    lines: [Vec<u32>; Aside::ALL.len()],
}

impl SetAside {
    pub(super) fn add(&mut self, kind: Aside, line: u32) {
        self.counts[kind as usize] += 1;
        let lines = &mut self.lines[kind as usize];
        if lines.len() < NAMED {
            lines.push(line);
        }
    }

    /// How many there are of a kind.
    pub fn count(&self, kind: Aside) -> usize {
        self.counts[kind as usize]
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.counts.iter().sum()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The lines of the first ones of a kind, from 1.
    pub fn lines(&self, kind: Aside) -> &[u32] {
        &self.lines[kind as usize]
    }

    /// What was set aside, for a sentence; nothing where nothing was.
    pub fn summary(&self) -> Option<Argument> {
        let kinds = Aside::ALL.iter().filter(|kind| self.count(**kind) > 0);
        let told = kinds.map(|kind| {
            let lines = self.lines(*kind).iter().map(u32::to_string);
            let lines: Vec<String> = lines.collect();
            Phrase::new(kind.message())
                .with("count", self.count(*kind))
                .with("lines", lines.join(", "))
                .with("more", self.count(*kind).saturating_sub(NAMED))
                .into()
        });
        let told: Vec<Argument> = told.collect();
        (!told.is_empty()).then_some(Argument::List(told, Joint::And))
    }
}

/// What tells the rows of a list that are no organisations.
#[derive(Debug, Clone, Default)]
pub(super) struct AsideRules {
    /// The cells of the heading, trimmed; none where there is none.
    pub heading: Vec<String>,
}

impl AsideRules {
    /// Whether a row may be no organisation, by its first cell alone: cheap, and never wrong where it says no.
    pub fn may_be(&self, row: &OrganisationRow<'_>) -> bool {
        let Some(first) = row.raw(0) else {
            return true;
        };
        let first = first.trim_ascii();
        let first = first.strip_prefix(&[QUOTE]).unwrap_or(first).trim_ascii();
        let begins = |word: &[u8]| {
            first
                .get(..word.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(word))
        };
        match first.first() {
            None
            | Some(
                &QUOTE | b'*' | b'(' | b'-' | b':' | b'=' | b'_' | b'+' | b'\xc2' | b'\xe2'
                | b'\xe3',
            ) => true,
            Some(letter) => {
                self.may_be_heading(first) || starts(*letter).iter().any(|start| begins(start))
            }
        }
    }

    /// Whether a first cell may be that of the heading, capitals and accents aside: it begins alike and is about as long.
    fn may_be_heading(&self, first: &[u8]) -> bool {
        let Some(own) = self.heading.first().map(String::as_bytes) else {
            return false;
        };
        let begins_alike = match (own.first(), first.first()) {
            (Some(own), Some(first)) => {
                own.eq_ignore_ascii_case(first) || !own.is_ascii() || !first.is_ascii()
            }
            _ => false,
        };
        begins_alike && own.len().abs_diff(first.len()) <= OTHERWISE_SPELT
    }

    /// Why a row is no organisation, if it is none.
    pub fn aside(&self, row: &OrganisationRow<'_>) -> Option<Aside> {
        let cells = || (0..row.len()).map(|column| row.cell(column));
        let mut filled = cells().filter(|cell| !is_blank(cell));
        let Some(first) = filled.next() else {
            return Some(Aside::Blank);
        };
        if is_rule(&first) && cells().all(|cell| is_blank(&cell) || is_rule(&cell)) {
            return Some(Aside::Blank);
        }
        if self.is_heading(row) {
            return Some(Aside::Heading);
        }
        let width = row.len().max(self.heading.len());
        if width < 2 {
            return None;
        }
        let mut rest = 0;
        let mut are_numbers = true;
        for cell in filled {
            rest += 1;
            let cell = cell.trim();
            are_numbers &=
                (content::is_number(cell) || is_total(cell)) && !super::repair::is_siren(cell);
        }
        match () {
            () if are_numbers && is_total(first.trim()) => Some(Aside::Total),
            () if rest == 0 && width > 2 && is_region(first.trim()) => Some(Aside::Section),
            () if rest == 0 && width > 2 && is_note(first.trim()) => Some(Aside::Note),
            () => None,
        }
    }

    fn is_heading(&self, row: &OrganisationRow<'_>) -> bool {
        let named = self.heading.iter().filter(|cell| !cell.is_empty()).count();
        let is_same = |(column, name): (usize, &String)| {
            let cell = row.cell(column);
            let cell = cell.trim();
            cell == name || !plain(name).is_empty() && plain(cell) == plain(name)
        };
        named > 0
            && row.len() <= self.heading.len() + 1
            && self.heading.iter().enumerate().all(is_same)
    }
}

/// How rows of a first letter begin that may be a total or a note: few of two million are looked at twice.
fn starts(letter: u8) -> &'static [&'static [u8]] {
    match letter.to_ascii_lowercase() {
        b't' => &[b"total", b"totaux"],
        b's' => &[b"sous", b"somme", b"source", b"solde"],
        b'e' => &[b"ensemble", b"export", b"extrait", b"extraction"],
        b'g' => &[b"grand", b"guadeloupe", b"guyane"],
        b'm' => &[b"moyenne", b"mise", b"martinique", b"mayotte"],
        b'n' => &[b"nombre", b"note", b"nota", b"normandie", b"nouvelle"],
        b'l' => &[b"l\xc3\xa9gende", b"legende", b"lecture", b"la r"],
        b'c' => &[b"champ", b"centre", b"corse"],
        b'a' => &[b"auvergne"],
        b'b' => &[b"bourgogne", b"bretagne"],
        b'h' => &[b"hauts", b"hors"],
        b'i' => &[b"ile"],
        b'o' => &[b"occitanie", b"outre"],
        b'p' => &[b"pays", b"provence", b"paca"],
        b'r' => &[b"r\xc3\xa9gion", b"r\xc3\x89gion", b"region"],
        b'\xc3' => &[b"\xc3\x8ele", b"\xc3\xaele"],
        b'd' => &[b"donn", b"date"],
        _ => &[],
    }
}

/// The line under the heading of a table in Markdown, or one drawn by hand: `---`, `:--:`, `===`.
fn is_rule(cell: &str) -> bool {
    let cell = cell.trim();
    cell.len() > 2
        && cell
            .bytes()
            .all(|byte| matches!(byte, b'-' | b':' | b'=' | b'_' | b'+'))
}

fn is_blank(cell: &str) -> bool {
    cell.chars()
        .all(|letter| letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}' | '\0'))
}

/// The word for a total, with its number or without.
fn is_total(cell: &str) -> bool {
    const WORDS: &[&str] = &[
        "total",
        "totaux",
        "totalgeneral",
        "grandtotal",
        "soustotal",
        "solde",
        "soldeau",
        "soustotaux",
        "ensemble",
        "somme",
        "moyenne",
        "totaldeslignes",
        "nombretotal",
        "nombredelignes",
        "nombredestructures",
        "nombredassociations",
        "totalfrance",
    ];
    if cell.len() > 60 {
        return false;
    }
    let letters: String = plain(cell)
        .chars()
        .filter(char::is_ascii_alphabetic)
        .collect();
    WORDS.contains(&letters.as_str())
}

/// A region of France, which parts a table into sections.
pub fn is_region(cell: &str) -> bool {
    const REGIONS: &[&str] = &[
        "auvergnerhonealpes",
        "bourgognefranchecomte",
        "bretagne",
        "centrevaldeloire",
        "corse",
        "grandest",
        "guadeloupe",
        "guyane",
        "hautsdefrance",
        "iledefrance",
        "lareunion",
        "martinique",
        "mayotte",
        "normandie",
        "nouvelleaquitaine",
        "occitanie",
        "paysdelaloire",
        "provencealpescotedazur",
        "paca",
        "outremer",
        "horsfrance",
    ];
    if cell.len() > 60 {
        return false;
    }
    let letters = plain(cell);
    let letters = letters.strip_prefix("region").unwrap_or(&letters);
    REGIONS.contains(&letters)
}

/// A line that tells of the table: its source, its date, a sign of it.
fn is_note(cell: &str) -> bool {
    const WORDS: &[&str] = &[
        "source",
        "sources",
        "note",
        "notes",
        "nota",
        "légende",
        "legende",
        "champ",
        "lecture",
        "mise à jour",
        "données",
        "export du",
        "export",
        "extrait",
        "extraction",
        "date",
    ];
    let lower = cell.to_lowercase();
    let is_named = WORDS.iter().any(|word| {
        let rest = lower.strip_prefix(word);
        rest.is_some_and(|rest| {
            let rest = rest.trim_start();
            rest.starts_with(':')
                || *word != "date"
                    && (rest.starts_with("au ")
                        || rest.starts_with("du ")
                        || rest.starts_with("le "))
        })
    });
    is_named || lower.starts_with('*') || lower.starts_with("(1)") || lower.starts_with("(*)")
}
