//! A query against a typology: names become keys, words the records that say them. Then it keeps a
//! record or does not.
//!
//! Conditions on the memberships of an actor that come side by side must hold for one membership:
//! `famille:3 rôle:tête` keeps the umbrella bodies *of* family 3. Several families must each have one,
//! `famille:1 famille:4` keeps who is in both, and a negation excludes every membership: `famille:1
//! -famille:4` keeps who is in the first and nowhere in the fourth. A record does not meet a condition that
//! does not apply to its kind.

use super::condition::{Condition, ExprNode, PlaceCondition, node};
use super::parser::parse;
use super::says::{Speakers, is_said};
use super::syntax::{QueryFault, QueryTree, unfit};
use crate::model::{Actor, Code, Family, Key, Membership, Phrase, Record, Status, Typology};
use crate::query::breadth::Breadth;
use crate::query::codes::meet;
use crate::query::fold::fold;
use crate::query::overlaps::SetMask;
use crate::query::realm::Realm;

/// A query that keeps records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expr {
    /// As one would write it.
    written: String,
    /// As it was written, letter for letter.
    source: String,
    pub(in crate::query) node: ExprNode,
    /// For each realm, the first condition that does not apply to it.
    misfits: Vec<(Realm, QueryFault)>,
    /// Which memberships count; all of them where nothing was said.
    breadth: Option<Breadth>,
}

impl Expr {
    /// A query as it is written.
    ///
    /// # Errors
    /// What is wrong with it, and at which letter.
    pub fn read(t: &Typology, query: &str) -> Result<Self, Phrase> {
        let read = parse(query).and_then(|tree| Self::new(t, Speakers::Typology(t), &tree));
        let read = read.map_err(|fault| fault.message(query))?;
        Ok(Self {
            source: query.to_owned(),
            ..read
        })
    }

    /// The query that a tree writes.
    ///
    /// # Errors
    /// The value that names nothing, and the nearest that does.
    pub(super) fn new(
        t: &Typology,
        speakers: Speakers<'_>,
        tree: &QueryTree,
    ) -> Result<Self, QueryFault> {
        let mut breadth = None;
        let node = node(t, speakers, tree, &mut breadth)?;
        Ok(Self {
            written: tree.to_string(),
            source: String::new(),
            node,
            misfits: unfit(tree),
            breadth,
        })
    }

    /// The query, as one would write it.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// The condition that does not apply to a realm.
    pub fn misfit(&self, realm: Realm) -> Option<&QueryFault> {
        let mut misfits = self.misfits.iter();
        misfits.find(|(of, _)| *of == realm).map(|(_, fault)| fault)
    }

    /// Why it does not apply to a realm, and at which letter.
    pub fn refusal(&self, realm: Realm) -> Option<Phrase> {
        let fault = self.misfit(realm)?;
        Some(fault.message(&self.source))
    }

    /// Whether it keeps a record.
    pub fn keeps(&self, t: &Typology, record: Record) -> bool {
        self.met(t, &self.node, record)
    }

    /// Whether it keeps a membership: that of an actor whom it keeps, where it is not about another
    /// place.
    pub fn keeps_membership(&self, t: &Typology, membership: &Membership) -> bool {
        self.keeps(t, Record::Actor(membership.actor))
            && self.counts(membership)
            && self.is_about(t, &self.node, membership)
    }

    fn counts(&self, membership: &Membership) -> bool {
        self.breadth
            .is_none_or(|breadth| breadth.counts(membership))
    }

    fn met(&self, t: &Typology, node: &ExprNode, record: Record) -> bool {
        match (node, record) {
            (ExprNode::All(parts), Record::Actor(actor)) => self.all(t, parts, actor),
            (ExprNode::All(parts), _) => parts.iter().all(|part| self.met(t, part, record)),
            (ExprNode::Any(parts), _) => parts.iter().any(|part| self.met(t, part, record)),
            (ExprNode::Not(part), _) => !self.met(t, part, record),
            (ExprNode::Is(condition), _) => self.is(t, condition, record),
        }
    }

    /// All parts, for an actor: conditions on a membership other than families must hold for one membership, in one
    /// of the families named.
    fn all(&self, t: &Typology, parts: &[ExprNode], actor: Key<Actor>) -> bool {
        let record = Record::Actor(actor);
        if !parts.iter().all(|part| self.met(t, part, record)) {
            return false;
        }
        let places = || {
            parts.iter().filter_map(|part| match part {
                ExprNode::Is(Condition::Place(place)) => Some(place),
                _ => None,
            })
        };
        let is_family = |place: &&PlaceCondition| matches!(place, PlaceCondition::Family(_));
        if places().all(|place| is_family(&place)) {
            return true;
        }
        let is_there = |found: &Membership| {
            let in_one = places()
                .filter(is_family)
                .any(|place| is_place(place, found));
            let in_any = !places().any(|place| is_family(&place));
            (in_one || in_any)
                && places()
                    .filter(|place| !is_family(place))
                    .all(|place| is_place(place, found))
        };
        let mut counted = t.memberships_of(actor).filter(|found| self.counts(found));
        counted.any(is_there)
    }

    fn is(&self, t: &Typology, condition: &Condition, record: Record) -> bool {
        match (condition, record) {
            (Condition::Nothing, _) => true,
            (Condition::Says(.., records), _) => records.binary_search(&record).is_ok(),
            (Condition::Records(kind), _) => record.kind() == *kind,
            (Condition::Place(place), Record::Actor(actor)) => {
                let mut counted = t.memberships_of(actor).filter(|found| self.counts(found));
                counted.any(|found| is_place(place, found))
            }
            (Condition::Place(PlaceCondition::Family(key)), _) => homes(t, record).contains(key),
            (Condition::Place(PlaceCondition::Subcategory(key)), Record::Subcategory(found)) => {
                *key == found
            }
            (Condition::Codes(codes), _) => has_code(t, codes, record),
            (Condition::Status(status), _) => has_status(t, *status, record),
            (Condition::Actors(kind), Record::Actor(actor)) => t.actors[actor].kind == *kind,
            (Condition::Transversal(test, number), Record::Actor(actor)) => {
                let breadth = self.breadth.unwrap_or(Breadth::Strict);
                test.holds(SetMask::of_actor(t, actor, breadth).degree(), *number)
            }
            (Condition::Author(wanted, quoting), Record::Source(key)) => {
                is_said(&fold(&t.sources[key].authors), wanted, *quoting)
            }
            (Condition::Year(test, number), Record::Source(key)) => {
                year(&t.sources[key].year).is_some_and(|found| test.holds(found, *number))
            }
            (Condition::Year(test, number), Record::Figure(key)) => {
                year(&t.figures[key].year).is_some_and(|found| test.holds(found, *number))
            }
            _ => false,
        }
    }

    /// Whether a membership of an actor who is kept is one that the query is about.
    fn is_about(&self, t: &Typology, node: &ExprNode, found: &Membership) -> bool {
        match node {
            ExprNode::Is(Condition::Place(place)) => is_place(place, found),
            ExprNode::Is(_) | ExprNode::Not(_) => true,
            ExprNode::Any(parts) => parts.iter().any(|part| {
                self.met(t, part, Record::Actor(found.actor)) && self.is_about(t, part, found)
            }),
            ExprNode::All(parts) => {
                let (families, others): (Vec<&ExprNode>, Vec<&ExprNode>) =
                    parts.iter().partition(|part| {
                        matches!(
                            part,
                            ExprNode::Is(Condition::Place(PlaceCondition::Family(_)))
                        )
                    });
                let is_about = |part: &&ExprNode| self.is_about(t, part, found);
                (families.is_empty() || families.iter().any(is_about))
                    && others.iter().all(is_about)
            }
        }
    }
}

/// Whether a membership meets a condition.
fn is_place(place: &PlaceCondition, found: &Membership) -> bool {
    match place {
        PlaceCondition::Family(family) => found.family == *family,
        PlaceCondition::Subcategory(key) => found.subcategory == Some(*key),
        PlaceCondition::Role(role) => found.role == *role,
        PlaceCondition::Certainty(certainty) => found.certainty == *certainty,
    }
}

/// The families to which a record belongs; an actor's are its places.
fn homes(t: &Typology, record: Record) -> Vec<Key<Family>> {
    match record {
        Record::Family(key) => vec![key],
        Record::Subcategory(key) => vec![t.subcategories[key].family],
        Record::Code(key) => {
            let beside = t.family_codes.iter();
            let beside = beside.filter(|found| meet(t, found.code, key));
            beside.map(|found| found.family).collect()
        }
        Record::Status(key) => {
            let named = t.family_statuses.iter().filter(|found| found.status == key);
            named.map(|found| found.family).collect()
        }
        Record::Source(key) => t.sources[key].family.into_iter().collect(),
        Record::Database(key) => vec![t.databases[key].family],
        Record::Figure(key) => t.figures[key].family.into_iter().collect(),
        Record::Actor(key) => t.families_of(key),
        Record::Term(_) | Record::Scheme(_) => Vec::new(),
    }
}

/// A code itself, or whatever belongs to a family whose sheet gives it.
fn has_code(t: &Typology, codes: &[Key<Code>], record: Record) -> bool {
    let meets = |code: Key<Code>| codes.iter().any(|wanted| meet(t, *wanted, code));
    if let Record::Code(key) = record {
        return meets(key);
    }
    let homes = homes(t, record);
    t.family_codes.iter().any(|found| {
        let is_beside = matches!(record, Record::Actor(key) if found.actors.contains(&key));
        (is_beside || homes.contains(&found.family)) && meets(found.code)
    })
}

/// A status itself, an actor that has it, or whatever belongs to a family that names it.
fn has_status(t: &Typology, status: Key<Status>, record: Record) -> bool {
    match record {
        Record::Status(key) => key == status,
        Record::Actor(key) => t.has_status(key, status),
        Record::Code(_) => false,
        _ => {
            let homes = homes(t, record);
            let mut named = t.family_statuses.iter();
            named.any(|found| found.status == status && homes.contains(&found.family))
        }
    }
}

/// The first year that a text names.
fn year(text: &str) -> Option<usize> {
    let mut numbers = text.split(|letter: char| !letter.is_ascii_digit());
    numbers.find(|number| number.len() == 4)?.parse().ok()
}
