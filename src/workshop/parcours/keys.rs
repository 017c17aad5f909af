//! The keys of a parcours's file, in one table each for the file and for its steps: French and English names, and what
//! they set. Reading, faults and drafts derive from it.

use super::{Reveal, StepKind};
use crate::query::names::Named;

/// What a key sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParcoursKey {
    Title,
    Minutes,
    Seed,
    Teams,
    Steps,
    Notes,
    Reveal,
    Cards,
    Choices,
    Kind(StepKind),
}

/// A key: its French name, its English one, what it sets.
type KeyRow = (&'static str, &'static str, ParcoursKey);

/// The keys of the file.
pub const PARCOURS_KEYS: &[KeyRow] = &[
    ("titre", "title", ParcoursKey::Title),
    ("duree", "duration", ParcoursKey::Minutes),
    ("graine", "seed", ParcoursKey::Seed),
    ("equipes", "teams", ParcoursKey::Teams),
    ("etape", "step", ParcoursKey::Steps),
];

/// The keys of a step: what it is, of which it has exactly one, and what may be said of it.
pub const STEP_KEYS: &[KeyRow] = &[
    ("montrer", "show", ParcoursKey::Kind(StepKind::View)),
    ("fiche", "record", ParcoursKey::Kind(StepKind::Record)),
    (
        "recoupement",
        "overlap",
        ParcoursKey::Kind(StepKind::Overlap),
    ),
    ("devinette", "riddle", ParcoursKey::Kind(StepKind::Riddle)),
    ("tri", "sorting", ParcoursKey::Kind(StepKind::Sorting)),
    (
        "question",
        "question",
        ParcoursKey::Kind(StepKind::Question),
    ),
    ("mot", "word", ParcoursKey::Kind(StepKind::Word)),
    ("qr", "qr", ParcoursKey::Kind(StepKind::Qr)),
    ("minuteur", "timer", ParcoursKey::Kind(StepKind::Timer)),
    ("texte", "text", ParcoursKey::Kind(StepKind::Text)),
    ("titre", "title", ParcoursKey::Title),
    ("minutes", "minutes", ParcoursKey::Minutes),
    ("notes", "notes", ParcoursKey::Notes),
    ("devoiler", "reveal", ParcoursKey::Reveal),
    ("cartes", "cards", ParcoursKey::Cards),
    ("choix", "choices", ParcoursKey::Choices),
];

impl Named for Reveal {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("entier", Self::Whole),
        ("sections", Self::Sections),
        ("lignes", Self::Lines),
    ];
    const BY_LABEL: bool = true;
}

/// The key of this name in a table.
pub(super) fn key(table: &[KeyRow], name: &str) -> Option<ParcoursKey> {
    let mut rows = table.iter();
    let row = rows.find(|(french, english, _)| name == *french || name == *english);
    row.map(|(.., key)| *key)
}

/// Every name of a table that may be proposed, the French ones first.
pub(super) fn names(table: &[KeyRow]) -> impl Iterator<Item = &'static str> {
    let french: Vec<&str> = table.iter().map(|(french, ..)| *french).collect();
    let english: Vec<&str> = table.iter().map(|(_, english, _)| *english).collect();
    french.into_iter().chain(english)
}

/// The kinds of step by their French names, as a list.
pub(super) fn kinds() -> String {
    let kinds = STEP_KEYS.iter().filter_map(|(french, _, key)| match key {
        ParcoursKey::Kind(_) => Some(*french),
        _ => None,
    });
    kinds.collect::<Vec<_>>().join(", ")
}
