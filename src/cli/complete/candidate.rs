//! Candidates for completion, and which of them match what is typed.

use crate::query::fold::fold;

/// A word that may follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    pub word: String,
    /// Its name or description, if it has one.
    pub label: String,
    pub after: After,
}

/// What follows a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    /// The next word.
    Space,
    /// More of the same word.
    More,
}

impl Candidate {
    pub fn new(word: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            word: word.into(),
            label: label.into(),
            after: After::Space,
        }
    }

    /// The beginning of a word.
    pub fn begun(word: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            after: After::More,
            ..Self::new(word, label)
        }
    }
}

/// What may stand at the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Candidates {
    /// Matched against the typed word from this byte on; what precedes it stays as typed.
    Among(usize, Vec<Candidate>),
    /// Whole words that match already.
    Found(Vec<Candidate>),
    /// Files and folders are left to the shell.
    Files,
    Folders,
}

impl Candidates {
    pub fn nothing() -> Self {
        Self::Among(0, Vec::new())
    }

    /// What matches the typed word.
    pub fn matching(self, typed: &str) -> ShellAnswer {
        match self {
            Self::Among(kept, candidates) => {
                let (kept, typed) = typed.split_at_checked(kept).unwrap_or(("", typed));
                matching(candidates, typed).after(kept)
            }
            Self::Found(candidates) => match begun(candidates, typed) {
                Ok(begun) => ShellAnswer::Words(MatchKind::Prefix, begun),
                Err(all) => ShellAnswer::Words(MatchKind::Other, all),
            },
            Self::Files => ShellAnswer::Files,
            Self::Folders => ShellAnswer::Folders,
        }
    }
}

/// How candidates match what is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MatchKind {
    /// They begin with it.
    Prefix,
    /// They are spelt otherwise: a name for an identifier, letters without accents.
    Other,
}

/// The answer to a shell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ShellAnswer {
    /// Whole words.
    Words(MatchKind, Vec<Candidate>),
    Files,
    Folders,
}

impl ShellAnswer {
    /// The same words after a part of the word that stays as it is.
    pub fn after(mut self, kept: &str) -> Self {
        if let Self::Words(_, candidates) = &mut self {
            for candidate in candidates {
                candidate.word.insert_str(0, kept);
            }
        }
        self
    }
}

/// The candidates that begin with what is typed; all of them as an error if none does.
fn begun(candidates: Vec<Candidate>, typed: &str) -> Result<Vec<Candidate>, Vec<Candidate>> {
    let begins = |candidate: &Candidate| candidate.word.starts_with(typed);
    if candidates.iter().any(begins) {
        Ok(candidates.into_iter().filter(begins).collect())
    } else {
        Err(candidates)
    }
}

/// The candidates that begin with what is typed; if there are none, those that do when case and accents are
/// ignored; if there are none either, those with a word, in the candidate or its label, that does.
fn matching(candidates: Vec<Candidate>, typed: &str) -> ShellAnswer {
    let mut candidates = match begun(candidates, typed) {
        Ok(begun) => return ShellAnswer::Words(MatchKind::Prefix, begun),
        Err(all) => all,
    };
    let typed = fold(typed);
    let begins = |candidate: &Candidate| fold(&candidate.word).starts_with(&typed);
    let has_word = |text: &str| {
        let text = fold(text);
        text.starts_with(&typed) || text.contains(&format!(" {typed}"))
    };
    if typed.is_empty() {
        candidates.clear();
    } else if candidates.iter().any(begins) {
        candidates.retain(begins);
    } else {
        candidates.retain(|found| has_word(&found.label) || has_word(&found.word));
    }
    ShellAnswer::Words(MatchKind::Other, candidates)
}
