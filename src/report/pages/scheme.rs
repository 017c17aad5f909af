//! The page of the typology itself: its families, its method, its limits, and who took part.

use super::super::page::{Line, Page};
use super::family::{actor_count, figures, heading, points};
use super::pieces::{family_pieces, trailing};
use crate::model::{CriterionKind, Key, Scheme, Typology, Vocabulary};
use crate::query::tree::{Node, count};

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
    for kind in CriterionKind::ALL {
        page.push_part(heading(*kind), points(t, None, *kind));
    }
    page.push_part("part-figures", figures(t, None));
}
