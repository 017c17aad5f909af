//! The legal categories by which INSEE files every organisation.

use serde::{Deserialize, Serialize};

use super::status::Status;
use super::table::{Key, identified, list};

/// A legal category of level III («catégorie juridique»).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LegalCategory {
    /// Four digits.
    pub code: String,
    /// INSEE's own.
    pub label: String,
    /// The statuses that it implies by itself; none where it leaves the status open.
    #[serde(deserialize_with = "list")]
    pub statuses: Vec<Key<Status>>,
    pub note: String,
}

identified!(LegalCategory by code);
