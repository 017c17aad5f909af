//! What may stand where the cursor is, and what a shell is told of it.

/// A way to go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    /// What may stand there.
    pub word: String,
    /// What it is called, where that is not the word itself.
    pub label: String,
    pub after: After,
}

/// What comes after a word.
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

    /// The same, not yet the whole word.
    pub fn begun(word: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            after: After::More,
            ..Self::new(word, label)
        }
    }
}

/// What may stand where the cursor is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Candidates {
    /// One of these, after so many bytes of the word that stand; what is typed tells which are meant.
    Among(usize, Vec<Candidate>),
    /// Whole words, all of them meant.
    Found(Vec<Candidate>),
    /// Files, which shells know better.
    Files,
    Folders,
}

impl Candidates {
    pub fn nothing() -> Self {
        Self::Among(0, Vec::new())
    }
}

/// How what is typed met the ways to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// They begin with it.
    Begun,
    /// They are meant by it and spelt otherwise: a name for an identifier, letters without accents.
    Meant,
}

/// What is told to a shell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ShellAnswer {
    /// Whole words.
    Ways(Meaning, Vec<Candidate>),
    Files,
    Folders,
}
