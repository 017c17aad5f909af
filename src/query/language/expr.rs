//! A query against a typology: names become keys, words the records that say them. Then it keeps a
//! record or does not.
//!
//! What is asked of the places of an actor in one breath is asked of one place: `famille:3 rôle:tête`
//! keeps the heads of network *of* family 3. Several families are asked for each, `famille:1 famille:4`
//! keeps who is in both, and what is negated is denied of every place: `famille:1 -famille:4` keeps who
//! is in the first and nowhere in the fourth. A condition that says nothing of a kind of record is not
//! met by it.

use super::parser::parse;
use super::says::says;
use super::syntax::{Comparison, QueryFault, QueryField, QueryTerm, QueryTree, Quoting, unfit};
use crate::directory::Flag;
use crate::model::{
    Actor, ActorKind, Certainty, Code, Family, Key, Membership, Phrase, Record, RecordKind, Role,
    Status, Subcategory, Typology, Vocabulary, unknown,
};
use crate::query::breadth::Breadth;
use crate::query::codes::{meet, pattern};
use crate::query::fold::fold;
use crate::query::names::{family, identified, named, word};
use crate::query::organisations::{Declaration, Department, Standing, YesNo};
use crate::query::overlaps::SetMask;
use crate::query::realm::Realm;

/// A condition on the place of an actor, or on what belongs to a family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceCondition {
    Family(Key<Family>),
    Subcategory(Key<Subcategory>),
    Role(Role),
    Certainty(Certainty),
}

/// A condition whose names are found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    Place(PlaceCondition),
    Codes(Vec<Key<Code>>),
    Status(Key<Status>),
    Actors(ActorKind),
    Records(RecordKind),
    Transversal(Comparison, usize),
    Year(Comparison, usize),
    Department(Department),
    Standing(Standing),
    Flag(Flag),
    Said(Declaration, YesNo),
    /// Some words, folded, and the records that say them, in order.
    Says(String, Quoting, Vec<Record>),
    /// Met by all: it only says which memberships count.
    Nothing,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExprNode {
    All(Vec<ExprNode>),
    Any(Vec<ExprNode>),
    Not(Box<ExprNode>),
    Is(Condition),
}

/// A query that keeps records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expr {
    /// As one would write it.
    written: String,
    /// As it was written, letter for letter.
    source: String,
    pub(in crate::query) node: ExprNode,
    /// Of what else than this it asks nothing, and where it says so.
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
        let read = parse(query).and_then(|tree| Self::new(t, &tree));
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
    pub fn new(t: &Typology, tree: &QueryTree) -> Result<Self, QueryFault> {
        let mut breadth = None;
        let node = node(t, tree, &mut breadth)?;
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

    /// What it asks that a realm does not have.
    pub fn misfit(&self, realm: Realm) -> Option<&QueryFault> {
        let mut misfits = self.misfits.iter();
        misfits.find(|(of, _)| *of == realm).map(|(_, fault)| fault)
    }

    /// Why it cannot be asked of a realm, and at which letter.
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

    /// Every part of an actor; what is asked of a place beside families is asked of one place, in one
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
            let in_one = places().filter(is_family).any(|place| stands(place, found));
            let in_any = !places().any(|place| is_family(&place));
            (in_one || in_any)
                && places()
                    .filter(|place| !is_family(place))
                    .all(|place| stands(place, found))
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
                counted.any(|found| stands(place, found))
            }
            (Condition::Place(PlaceCondition::Family(key)), _) => homes(t, record).contains(key),
            (Condition::Place(PlaceCondition::Subcategory(key)), Record::Subcategory(found)) => {
                *key == found
            }
            (Condition::Codes(codes), _) => has_code(t, codes, record),
            (Condition::Status(status), _) => has_status(t, *status, record),
            (Condition::Actors(kind), Record::Actor(actor)) => t.actors[actor].kind == *kind,
            (Condition::Transversal(test, asked), Record::Actor(actor)) => {
                let breadth = self.breadth.unwrap_or(Breadth::Strict);
                let counted = t
                    .memberships_of(actor)
                    .filter(|found| breadth.counts(found));
                let set = SetMask::of(counted.map(|found| found.family));
                test.holds(set.degree(), *asked)
            }
            (Condition::Year(test, asked), Record::Source(key)) => {
                year(&t.sources[key].year).is_some_and(|found| test.holds(found, *asked))
            }
            (Condition::Year(test, asked), Record::Figure(key)) => {
                year(&t.figures[key].year).is_some_and(|found| test.holds(found, *asked))
            }
            _ => false,
        }
    }

    /// Whether a membership of an actor who is kept is one that the query is about.
    fn is_about(&self, t: &Typology, node: &ExprNode, found: &Membership) -> bool {
        match node {
            ExprNode::Is(Condition::Place(place)) => stands(place, found),
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

/// Whether a membership is such a place.
fn stands(place: &PlaceCondition, found: &Membership) -> bool {
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
        Record::Term(_) => Vec::new(),
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
    let mut named = t.family_statuses.iter();
    match record {
        Record::Status(key) => key == status,
        Record::Actor(key) => {
            t.actors[key].legal_form == Some(status)
                || named.any(|found| found.status == status && found.actors.contains(&key))
        }
        Record::Code(_) => false,
        _ => {
            let homes = homes(t, record);
            named.any(|found| found.status == status && homes.contains(&found.family))
        }
    }
}

/// The first year that a text names.
fn year(text: &str) -> Option<usize> {
    let mut numbers = text.split(|letter: char| !letter.is_ascii_digit());
    numbers.find(|number| number.len() == 4)?.parse().ok()
}

fn node(
    t: &Typology,
    tree: &QueryTree,
    breadth: &mut Option<Breadth>,
) -> Result<ExprNode, QueryFault> {
    Ok(match tree {
        QueryTree::All(parts) => ExprNode::All(nodes(t, parts, breadth)?),
        QueryTree::Any(parts) => ExprNode::Any(nodes(t, parts, breadth)?),
        QueryTree::Not(part) => ExprNode::Not(Box::new(node(t, part, breadth)?)),
        QueryTree::Words(term) => ExprNode::Is(words(t, term)),
        QueryTree::Field(field, test, term) => {
            ExprNode::Is(condition(t, *field, *test, term, breadth)?)
        }
    })
}

fn nodes(
    t: &Typology,
    trees: &[QueryTree],
    breadth: &mut Option<Breadth>,
) -> Result<Vec<ExprNode>, QueryFault> {
    trees.iter().map(|tree| node(t, tree, breadth)).collect()
}

/// The records one of whose texts says the words.
fn words(t: &Typology, term: &QueryTerm) -> Condition {
    let wanted = fold(&term.text);
    let records = RecordKind::ALL
        .iter()
        .flat_map(|kind| Record::all(t, *kind));
    let mut met: Vec<Record> = records
        .filter(|record| says(t, *record, &wanted, term.quoting))
        .collect();
    met.sort_unstable();
    Condition::Says(wanted, term.quoting, met)
}

fn condition(
    t: &Typology,
    field: QueryField,
    test: Comparison,
    term: &QueryTerm,
    breadth: &mut Option<Breadth>,
) -> Result<Condition, QueryFault> {
    let value = term.text.as_str();
    let at = |phrase: Phrase| QueryFault::new(term.at.clone(), phrase);
    Ok(match field {
        QueryField::Family => {
            Condition::Place(PlaceCondition::Family(family(t, value).map_err(at)?))
        }
        QueryField::Subcategory => {
            let found = identified(&t.subcategories, "subcategory", value);
            Condition::Place(PlaceCondition::Subcategory(found.map_err(at)?))
        }
        QueryField::Role => {
            Condition::Place(PlaceCondition::Role(word("role", value).map_err(at)?))
        }
        QueryField::Certainty => Condition::Place(PlaceCondition::Certainty(
            word("certainty", value).map_err(at)?,
        )),
        QueryField::Naf => Condition::Codes(pattern(t, value).map_err(at)?),
        QueryField::Status => {
            Condition::Status(identified(&t.statuses, "status", value).map_err(at)?)
        }
        QueryField::Kind => match (named::<ActorKind>(value), named::<RecordKind>(value)) {
            (Some(kind), _) => Condition::Actors(kind),
            (None, Some(kind)) => Condition::Records(kind),
            (None, None) => return Err(at(unknown_kind(value))),
        },
        QueryField::Department => Condition::Department(Department::read(value).map_err(at)?),
        QueryField::Standing => Condition::Standing(word("standing", value).map_err(at)?),
        QueryField::Flag => Condition::Flag(word("row-flag", value).map_err(at)?),
        QueryField::Ess => {
            Condition::Said(Declaration::SocialEconomy, word("said", value).map_err(at)?)
        }
        QueryField::Mission => {
            Condition::Said(Declaration::Mission, word("said", value).map_err(at)?)
        }
        QueryField::Transversal => Condition::Transversal(test, number(term)?),
        QueryField::Year => Condition::Year(test, number(term)?),
        QueryField::Name => words(t, term),
        QueryField::Breadth => {
            let names = || at(unknown("roles", value, ["strict", "broad"]));
            *breadth = Some(crate::query::names::breadth(value).ok_or_else(names)?);
            Condition::Nothing
        }
    })
}

/// No kind of actor nor of record is called so.
fn unknown_kind(value: &str) -> Phrase {
    let fault = word::<ActorKind>("kind", value).err();
    fault.unwrap_or_else(|| unknown("kind", value, ActorKind::words()))
}

fn number(term: &QueryTerm) -> Result<usize, QueryFault> {
    let fault = || {
        let phrase = Phrase::new("query-number").with("value", term.text.as_str());
        QueryFault::new(term.at.clone(), phrase)
    };
    term.text.parse().map_err(|_| fault())
}
