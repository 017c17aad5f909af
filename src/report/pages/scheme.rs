//! The page of the typology itself: its families, its method, its limits, and who took part.

use super::super::page::{Line, Page, Piece};
use super::family::{actor_count, figures, heading, points};
use super::pieces::{family_pieces, trailing};
use crate::model::{CriterionKind, Key, Record, Scheme, Typology, Vocabulary};
use crate::query::tree::{Node, count};
use crate::query::{Breadth, SetIndex};

pub(super) fn scheme(t: &Typology, key: Key<Scheme>, page: &mut Page) {
    let scheme = &t.schemes[key];
    page.push_opening_text(&scheme.summary);
    let families = t.families.keys().map(|family| {
        let actors = actor_count(count(t, Node::Family(family), &|_| true));
        Line::of(
            family_pieces(t, family)
                .into_iter()
                .chain(trailing([actors])),
        )
    });
    page.push_part("part-families", families);
    page.push_part("part-transversal", transversal(t));
    for kind in CriterionKind::ALL {
        page.push_part(heading(*kind), points(t, None, *kind));
    }
    page.push_part("part-figures", figures(t, None));
}

/// The actors that count in several families, those in most first: as the page of each family and the overlaps count them.
fn transversal(t: &Typology) -> impl Iterator<Item = Line> {
    let sets = SetIndex::new(t, Breadth::Strict);
    let actors = sets.transversal(2, t);
    actors.into_iter().map(move |actor| {
        let families = sets.set(actor).families();
        let numbers = families.map(|family| Piece::number(t, family));
        Line::of(
            [Piece::link(t, Record::Actor(actor))]
                .into_iter()
                .chain(numbers),
        )
    })
}
