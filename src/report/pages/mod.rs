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

use super::page::{Line, Page, Piece, Side, Target};
use crate::model::{DATASET_LANGUAGE, Record, Typology};

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
        if let Record::Code(_) = record
            && labels_differ(t)
        {
            page.push_opening([Piece::message("naf-language").quiet()]);
        } else {
            tell_language(t, &mut page);
        }
        page
    }
}

/// Whether the labels of the classification are in another language than the page: INSEE gives them in one alone.
fn labels_differ(t: &Typology) -> bool {
    t.language != DATASET_LANGUAGE
}

/// Says once, under the first labels of the classification, in which language they are, where that is another.
fn tell_language(t: &Typology, page: &mut Page) {
    let is_code = |piece: &Piece| matches!(piece.target, Some(Target::Record(Record::Code(_))));
    let names_code = |line: &Line| line.pieces.iter().any(is_code);
    let is_comparison = page.is_comparison();
    let mut parts = page.parts.iter_mut();
    if let Some(part) = parts
        .find(|part| part.lines.iter().any(names_code))
        .filter(|_| labels_differ(t))
    {
        let mut told = Line::of([Piece::message("naf-language").quiet()]);
        if is_comparison {
            told.side = Side::Both;
        }
        part.lines.push(told);
    }
}
