//! A query as it is typed: words are searched as loosely as ever, conditions keep what they keep.

use std::borrow::Cow;

use super::expr::Expr;
use super::parser::parse;
use super::says::Speakers;
use super::syntax::{QueryFault, QueryTree, misplaced};
use super::tokens::operator;
use crate::model::{Actor, Family, Key, Record, RecordKind, Typology, Vocabulary};
use crate::query::Breadth;
use crate::query::fold::{fold, sort_key};
use crate::query::realm::Realm;
use crate::query::search::{FieldKind, Hit, Index, Tier, search_records};

/// What meets a query, best first. Conditions alone keep records in the order of their kinds, then by
/// name.
///
/// # Errors
/// What is wrong with the query, and where.
pub fn run_query(t: &Typology, index: &Index, query: &str) -> Result<Vec<Hit>, QueryFault> {
    let tree = parse(query)?;
    if tree.is_plain() {
        return Ok(search_records(index, &plain_words(&tree, query)));
    }
    if let Some(fault) = misplaced(&tree, Realm::Records) {
        return Err(fault);
    }
    let (words, conditions) = apart(tree);
    let expr = Expr::new(t, Speakers::Index(index), &conditions)?;
    if words.is_empty() {
        return Ok(kept(t, &expr));
    }
    let mut hits = search_records(index, &words);
    hits.retain(|hit| expr.keeps(t, hit.record));
    Ok(hits)
}

/// A query of words alone as it is typed, without the operators between them.
fn plain_words<'q>(tree: &QueryTree, query: &'q str) -> Cow<'q, str> {
    if !query
        .split_whitespace()
        .any(|word| operator(word).is_some())
    {
        return Cow::Borrowed(query);
    }
    let (words, _) = apart(tree.clone());
    Cow::Owned(words)
}

/// The words that a query asks for at its outermost, to be searched, and the conditions. Words between
/// quotes are both: searched, and kept only where they stand as they are.
fn apart(tree: QueryTree) -> (String, QueryTree) {
    let parts = match tree {
        QueryTree::All(parts) => parts,
        other => vec![other],
    };
    let words = parts.iter().filter_map(|part| match part {
        QueryTree::Words(term) => Some(term.text.as_str()),
        _ => None,
    });
    let words = words.collect::<Vec<_>>().join(" ");
    let conditions = parts.into_iter().filter(|part| !part.is_plain());
    (words, QueryTree::All(conditions.collect()))
}

/// Every record that is kept, as a hit of its name.
fn kept(t: &Typology, expr: &Expr) -> Vec<Hit> {
    let of_kind = |kind: &RecordKind| {
        let mut records = Record::all(t, *kind);
        records.retain(|record| expr.keeps(t, *record));
        records.sort_by_cached_key(|record| sort_key(record.name(t)));
        records
    };
    let records = RecordKind::ALL.iter().flat_map(of_kind);
    let hit = |record: Record| Hit {
        record,
        tier: Tier::Exact,
        field: FieldKind::Name,
        text: record.name(t).to_owned(),
        ranges: Vec::new(),
        aside: Vec::new(),
    };
    records.map(hit).collect()
}

/// The family in which an actor answers a query that asks about its places; none where each of its places does.
pub fn family_asked(t: &Typology, query: &str, actor: Key<Actor>) -> Option<Key<Family>> {
    let tree = parse(query).ok().filter(|tree| !tree.is_plain())?;
    let (_, conditions) = apart(tree);
    let expr = Expr::new(t, Speakers::Typology(t), &conditions).ok()?;
    let places = t.memberships_of(actor);
    let (kept, others): (Vec<_>, Vec<_>) =
        places.partition(|place| expr.keeps_membership(t, place));
    let surest = kept.iter().min_by_key(|found| {
        let counts = Breadth::Strict.counts(found);
        (!counts, found.certainty, found.family)
    });
    surest
        .map(|place| place.family)
        .filter(|_| !others.is_empty())
}

/// A query of organisations: words that are searched among their names, and conditions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OrganisationQuery {
    pub words: String,
    pub conditions: Option<Expr>,
}

impl OrganisationQuery {
    /// Whether no word of it has a letter that could be searched.
    pub fn is_wordless(&self) -> bool {
        fold(&self.words).is_empty()
    }

    /// Whether it asks for nothing at all.
    pub fn is_empty(&self) -> bool {
        self.conditions.is_none() && self.is_wordless()
    }

    /// What a query asks of organisations.
    ///
    /// # Errors
    /// What is wrong with it, and where; also what organisations do not have.
    pub fn read(t: &Typology, query: &str) -> Result<Self, QueryFault> {
        let tree = parse(query)?;
        if tree.is_plain() {
            return Ok(Self {
                words: plain_words(&tree, query).into_owned(),
                conditions: None,
            });
        }
        if let Some(fault) = misplaced(&tree, Realm::Organisations) {
            return Err(fault);
        }
        let (words, conditions) = apart(tree);
        Ok(Self {
            words,
            conditions: Some(Expr::new(t, Speakers::Nobody, &conditions)?),
        })
    }
}
