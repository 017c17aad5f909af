//! Why an actor is in a family: its role, where the report says so, how certain that is, the printed
//! wording, the criterion that names it, doubts and corrections.

use super::super::page::{Line, Page, Piece, Target};
use super::actor::{facts, naming};
use super::pieces::{as_printed, corrections, dotted, location_piece, memberships_in, note};
use crate::model::{Actor, Certainty, Family, Key, Record, Typology, Vocabulary};
use crate::report::page::Tone;

impl Page {
    /// Why an actor is in a family; `None` if it is not.
    pub fn why(t: &Typology, actor: Key<Actor>, family: Key<Family>) -> Option<Self> {
        let memberships = memberships_in(t, actor, family);
        let mut page = Self::empty(t, Record::Actor(actor));
        let home = Piece::text(&t.families[family].short_name);
        page.push_opening([
            Piece::message(format!("why-{}", memberships.first()?.role.word())),
            home.to(Target::Record(Record::Family(family))),
        ]);
        let found = || memberships.iter().copied();
        let places = found().filter_map(|found| location_piece(t, Some(family), found.section));
        let places = places.map(|place| place.toned(Tone::Plain));
        let subcategories = found().filter_map(|found| found.subcategory);
        let certainties = found().map(|found| match found.certainty {
            Certainty::Stated => Piece::message(Certainty::Stated.message()),
            doubtful => Piece::message(doubtful.message()).doubtful(),
        });
        let printed = found().filter(|found| found.as_printed != t.actors[actor].name);
        let criterion = naming(t, actor, family);
        let lines = [
            labelled("why-where", places),
            labelled(
                "why-under",
                subcategories.map(|key| Piece::link(t, Record::Subcategory(key))),
            ),
            labelled("why-sure", certainties),
            labelled(
                "why-printed",
                printed.map(|found| as_printed(&found.as_printed)),
            ),
            labelled(
                "naming-criterion",
                criterion.map(|found| Piece::text(&found.text)),
            ),
        ];
        page.push_part("part-why", lines.into_iter().flatten());
        page.push_part("part-notes", found().filter_map(|found| note(&found.note)));
        page.push_part("part-facts", facts(t, actor));
        let id = &t.actors[actor].id;
        page.push_part("part-corrections", corrections(t, "actors", id));
        Some(page)
    }
}

/// Distinct pieces after a label; `None` if there are none.
fn labelled(label: &str, pieces: impl IntoIterator<Item = Piece>) -> Option<Line> {
    let mut distinct: Vec<Piece> = Vec::new();
    for piece in pieces {
        if !distinct.iter().any(|known| known.content == piece.content) {
            distinct.push(piece);
        }
    }
    let label = Piece::message(label).quiet();
    (!distinct.is_empty()).then(|| Line::of([label].into_iter().chain(dotted(distinct))))
}
