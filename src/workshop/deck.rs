//! The cards of a sorting game: the actors that a query keeps, in an order that a seed gives.

use sha2::{Digest, Sha256};

use crate::model::{Actor, Key, Phrase, Record, Typology};
use crate::query::{Facet, Filter};

/// Cards of a game where nothing is said.
pub const USUAL_CARDS: usize = 12;
/// Most cards of a game.
pub const MOST_CARDS: usize = 100;

/// Deals so many cards from the actors that a query keeps and that stand in a family. An actor's place depends on the
/// seed and on its identifier alone, so that the order is the same on any machine, and of those that stay when others
/// come or go.
///
/// # Errors
/// What is wrong with the query; that it keeps nobody, or fewer actors than there are cards.
pub fn deal(t: &Typology, query: &str, seed: u64, cards: usize) -> Result<Vec<Key<Actor>>, Phrase> {
    let mut filter = Filter::default();
    filter.add(t, Facet::Where, query)?;
    let keeps = |actor: &Key<Actor>| {
        filter.keeps_record(t, Record::Actor(*actor)) && !t.families_of(*actor).is_empty()
    };
    let mut found: Vec<Key<Actor>> = t.actors.keys().filter(keeps).collect();
    if found.is_empty() {
        return Err(Phrase::new("parcours-nobody").with("query", query));
    }
    if found.len() < cards {
        return Err(Phrase::new("parcours-few")
            .with("query", query)
            .with("count", found.len())
            .with("cards", cards));
    }
    found.sort_by_cached_key(|actor| place(seed, &t.actors[*actor].id));
    found.truncate(cards);
    Ok(found)
}

/// What an actor is sorted by.
fn place(seed: u64, id: &str) -> [u8; 32] {
    Sha256::digest(format!("{seed}\n{id}")).into()
}
