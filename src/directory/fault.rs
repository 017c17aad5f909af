//! Why a file cannot be opened as a list.

use std::io;

use crate::model::Phrase;

/// What is wrong with a file.
#[derive(Debug, thiserror::Error)]
pub enum ListFault {
    /// The system refuses.
    #[error(transparent)]
    Unreadable(io::Error),
    /// It can be read and is no list.
    #[error("{0}")]
    NoList(Phrase),
}

impl From<io::Error> for ListFault {
    fn from(error: io::Error) -> Self {
        match error
            .get_ref()
            .and_then(|inner| inner.downcast_ref::<Refusal>())
        {
            Some(Refusal(phrase)) => Self::NoList(phrase.clone()),
            None => Self::Unreadable(error),
        }
    }
}

impl ListFault {
    pub(super) fn no_list(id: &str) -> Self {
        Self::NoList(Phrase::new(id))
    }
}

/// The cause of a read error that is no fault of the system: a compressed file that unpacks to far more than any
/// list, a workbook that is encrypted. The phrase says so.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Refusal(pub Phrase);
