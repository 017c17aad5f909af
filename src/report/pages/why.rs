//! Why an actor stands in a family, in a few plain lines: as what, where the report says so, how surely,
//! what was printed, which criterion lets it in, what is doubtful, what was corrected.

use super::super::page::{Line, Page, Piece, Target, Tone};
use super::actor::admitting;
use super::pieces::{corrections, location_piece, note};
use crate::model::{
    Actor, Certainty, Family, Key, Membership, Phrase, Record, Typology, Vocabulary,
};

impl Page {
    /// Why an actor stands in a family; none where it does not.
    pub fn why(t: &Typology, actor: Key<Actor>, family: Key<Family>) -> Option<Self> {
        let found = t
            .memberships_of(actor)
            .filter(|found| found.family == family);
        let mut memberships: Vec<&Membership> = found.collect();
        memberships.sort_by_key(|found| (found.role, found.section));
        let first = memberships.first()?;
        let mut page = Self::empty(t, Record::Actor(actor));
        let home = &t.families[family].short_name;
        page.open(vec![
            Piece::message(format!("why-{}", first.role.word())),
            Piece::text(home).to(Target::Record(Record::Family(family))),
        ]);
        let mut lines = Vec::new();
        let mut tell = |id: &str, pieces: Vec<Piece>| {
            if !pieces.is_empty() {
                let label = Piece::message(id).toned(Tone::Quiet);
                lines.push(Line::of(std::iter::once(label).chain(pieces).collect()));
            }
        };
        let places = memberships
            .iter()
            .filter_map(|found| location_piece(t, Some(family), found.section));
        tell(
            "why-where",
            dotted(places.map(|place| place.toned(Tone::Plain))),
        );
        let subcategories = memberships.iter().filter_map(|found| found.subcategory);
        tell(
            "why-under",
            dotted(subcategories.map(|key| Piece::link(t, Record::Subcategory(key)))),
        );
        let sure = memberships.iter().map(|found| match found.certainty {
            Certainty::Stated => Piece::message(Certainty::Stated.message()),
            doubtful => Piece::message(doubtful.message()).toned(Tone::Doubt),
        });
        tell("why-sure", dotted(sure));
        let printed = memberships
            .iter()
            .filter(|found| found.as_printed != t.actors[actor].name);
        let printed = printed.map(|found| {
            Piece::phrase(Phrase::new("as-printed").with("printed", found.as_printed.as_str()))
        });
        tell("why-printed", dotted(printed));
        let criterion = admitting(t, actor, family);
        tell(
            "admitting",
            criterion
                .map(|found| Piece::text(&found.text))
                .into_iter()
                .collect(),
        );
        page.part("part-why", lines);
        let notes = memberships.iter().filter_map(|found| note(&found.note));
        page.part("part-notes", notes.collect());
        page.part(
            "part-corrections",
            corrections(t, "actors", &t.actors[actor].id),
        );
        Some(page)
    }
}

/// Pieces with dots between, each said once.
fn dotted(pieces: impl Iterator<Item = Piece>) -> Vec<Piece> {
    let mut told: Vec<Piece> = Vec::new();
    for piece in pieces {
        if told.iter().any(|other| other.content == piece.content) {
            continue;
        }
        if !told.is_empty() {
            told.push(Piece::dot());
        }
        told.push(piece);
    }
    told
}
