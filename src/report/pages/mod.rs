//! The pages of each kind of record. Parts follow the questions of a reader: what it is, why it is in
//! the typology, its relations, codes, statuses, sources, corrections.

mod actor;
mod compare;
mod counterpart;
mod extent;
mod family;
mod network;
mod organisation;
mod pieces;
mod references;
mod scheme;
mod why;

pub use counterpart::Compared;
pub use extent::PageExtent;
pub(super) use pieces::{corrected, location, month_of_year};

use super::page::{Page, Piece};
use crate::model::{Record, Typology};

impl Page {
    /// The page of a record.
    pub fn new(t: &Typology, record: Record, extent: PageExtent) -> Self {
        let mut page = Self::empty(t, record);
        match record {
            Record::Family(key) => family::family(t, key, &mut page),
            Record::Subcategory(key) => family::subcategory(t, key, &mut page),
            Record::Actor(key) => actor::actor(t, key, extent, &mut page),
            Record::Code(key) => references::code(t, key, &mut page),
            Record::Status(key) => references::status(t, key, &mut page),
            Record::Term(key) => references::term(t, key, &mut page),
            Record::Source(key) => references::source(t, key, &mut page),
            Record::Database(key) => references::database(t, key, &mut page),
            Record::Scheme(key) => scheme::scheme(t, key, &mut page),
            Record::Figure(key) => references::figure(t, key, &mut page),
        }
        let is_own =
            |(table, id): &(String, String)| *table == record.kind().table() && *id == record.id(t);
        if t.untranslated.iter().any(is_own) {
            page.push_opening([Piece::message("untranslated").quiet()]);
        }
        page
    }
}
