//! The page of the typology itself: its families, its method, its limits, and who took part.

use super::super::page::{Line, Page, Piece};
use super::family::{figures, heading, points};
use super::pieces::{also_called, dotted, family_pieces};
use crate::model::{CriterionKind, Key, Phrase, Scheme, Typology, Vocabulary};
use crate::query::tree::{Node, count};

pub(super) fn scheme(t: &Typology, key: Key<Scheme>, page: &mut Page) {
    let scheme = &t.schemes[key];
    page.push_opening(also_called(&scheme.aliases));
    page.push_opening_text(&scheme.summary);
    let families = t.families.keys().map(|family| {
        let actors = count(t, Node::Family(family), &|_| true);
        let actors = Piece::phrase(Phrase::new("actor-count").with("count", actors)).quiet();
        Line::of(
            family_pieces(t, family)
                .into_iter()
                .chain(dotted([None, Some(actors)])),
        )
    });
    page.push_part("part-families", families);
    for kind in CriterionKind::ALL {
        page.push_part(heading(*kind), points(t, None, *kind));
    }
    page.push_part("part-figures", figures(t, None));
}
