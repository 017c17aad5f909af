//! What the page of each kind of record tells, in the order in which it is asked: what it is, why it
//! is here, what it is tied to, codes, statuses, sources, corrections.

mod actor;
mod compare;
mod counterpart;
mod family;
mod network;
mod organisation;
mod pieces;
mod references;
mod why;

pub use counterpart::Compared;
pub(super) use pieces::{corrected, location};

use super::page::Page;
use crate::model::{Record, Typology};

impl Page {
    /// The page of a record.
    pub fn new(typology: &Typology, record: Record) -> Self {
        let mut page = Self::empty(typology, record);
        write(typology, record, &mut page);
        page
    }
}

fn write(typology: &Typology, record: Record, page: &mut Page) {
    match record {
        Record::Family(key) => family::family(typology, key, page),
        Record::Subcategory(key) => family::subcategory(typology, key, page),
        Record::Actor(key) => actor::actor(typology, key, page),
        Record::Code(key) => references::code(typology, key, page),
        Record::Status(key) => references::status(typology, key, page),
        Record::Term(key) => references::term(typology, key, page),
        Record::Source(key) => references::source(typology, key, page),
        Record::Database(key) => references::database(typology, key, page),
        Record::Figure(key) => references::figure(typology, key, page),
    }
}
