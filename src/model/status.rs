//! Statuses of the social and solidarity economy.

use serde::{Deserialize, Serialize};

use super::table::identified;

/// A status («statut ESS»).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Status {
    pub id: String,
    pub name: String,
    pub expansion: String,
    pub definition: String,
}

identified!(Status by id);
