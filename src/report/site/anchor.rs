//! Anchors of the site, which can stand in an address as they are.

use crate::model::{Record, Typology, Vocabulary};
use crate::report::percent::percent_encoded;

/// The anchor of a record: its kind and its identifier.
pub fn anchor(t: &Typology, record: Record) -> String {
    named(record.kind().word(), record.id(t))
}

pub(super) fn named(kind: &str, id: &str) -> String {
    format!("{kind}:{}", percent_encoded(id, b"-._/"))
}
