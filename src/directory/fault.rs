//! Why a file cannot be opened as a list.

use std::io;

use crate::model::Phrase;

/// What is wrong with a file.
#[derive(Debug, thiserror::Error)]
pub enum ListFault {
    /// The system refuses.
    #[error(transparent)]
    Unreadable(#[from] io::Error),
    /// It can be read and is no list.
    #[error("{0}")]
    NoList(Phrase),
}

impl ListFault {
    pub(super) fn no_list(id: &str) -> Self {
        Self::NoList(Phrase::new(id))
    }
}
