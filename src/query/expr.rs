//! A query against a typology: names become keys, words the records that say them. Then it keeps a
//! record or does not.
//!
//! What is asked of the places of an actor in one breath is asked of one place: `famille:3 rôle:tête`
//! keeps the heads of network *of* family 3. Several families are asked for each, `famille:1 famille:4`
//! keeps who is in both, and what is negated is denied of every place: `famille:1 -famille:4` keeps who
//! is in the first and nowhere in the fourth. A condition that says nothing of a kind of record is not
//! met by it.

use super::breadth::Breadth;
use super::codes::{meet, pattern};
use super::combination::Combination;
use super::department::Department;
use super::facet::Realm;
use super::facts::{Matter, Said};
use super::fold::fold;
use super::index::says;
use super::language::{Fault, Field, Quoting, Term, Test, Tree, parse, unfit};
use super::linked::Standing;
use super::names::{family, identified, named, word};
use crate::directory::Flag;
use crate::model::{
    Actor, ActorKind, Certainty, Code, Family, Key, Membership, Phrase, Record, RecordKind, Role,
    Status, Subcategory, Typology, Vocabulary, unknown,
};

/// A condition on the place of an actor, or on what belongs to a family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    Family(Key<Family>),
    Subcategory(Key<Subcategory>),
    Role(Role),
    Certainty(Certainty),
}

/// A condition whose names are found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Condition {
    Place(Place),
    Codes(Vec<Key<Code>>),
    Status(Key<Status>),
    Actors(ActorKind),
    Records(RecordKind),
    Transversal(Test, usize),
    Year(Test, usize),
    Department(Department),
    Standing(Standing),
    Flag(Flag),
    Said(Matter, Said),
    /// Some words, folded, and the records that say them, in order.
    Says(String, Quoting, Vec<Record>),
    /// Met by all: it only says which memberships count.
    Nothing,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    All(Vec<Node>),
    Any(Vec<Node>),
    Not(Box<Node>),
    Is(Condition),
}

/// A query that keeps records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expr {
    /// As one would write it.
    written: String,
    /// As it was written, letter for letter.
    source: String,
    pub(super) node: Node,
    /// Of what else than this it asks nothing, and where it says so.
    misfits: Vec<(Realm, Fault)>,
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
        let read = read.map_err(|fault| fault.told(query))?;
        Ok(Self {
            source: query.to_owned(),
            ..read
        })
    }

    /// The query that a tree writes.
    ///
    /// # Errors
    /// The value that names nothing, and the nearest that does.
    pub fn new(t: &Typology, tree: &Tree) -> Result<Self, Fault> {
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
    pub fn misfit(&self, realm: Realm) -> Option<&Fault> {
        let mut misfits = self.misfits.iter();
        misfits.find(|(of, _)| *of == realm).map(|(_, fault)| fault)
    }

    /// Why it cannot be asked of a realm, and at which letter.
    pub fn refusal(&self, realm: Realm) -> Option<Phrase> {
        let fault = self.misfit(realm)?;
        Some(fault.told(&self.source))
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

    fn met(&self, t: &Typology, node: &Node, record: Record) -> bool {
        match (node, record) {
            (Node::All(parts), Record::Actor(actor)) => self.all(t, parts, actor),
            (Node::All(parts), _) => parts.iter().all(|part| self.met(t, part, record)),
            (Node::Any(parts), _) => parts.iter().any(|part| self.met(t, part, record)),
            (Node::Not(part), _) => !self.met(t, part, record),
            (Node::Is(condition), _) => self.is(t, condition, record),
        }
    }

    /// Every part of an actor; what is asked of a place beside families is asked of one place, in one
    /// of the families named.
    fn all(&self, t: &Typology, parts: &[Node], actor: Key<Actor>) -> bool {
        let record = Record::Actor(actor);
        if !parts.iter().all(|part| self.met(t, part, record)) {
            return false;
        }
        let places = || {
            parts.iter().filter_map(|part| match part {
                Node::Is(Condition::Place(place)) => Some(place),
                _ => None,
            })
        };
        let is_family = |place: &&Place| matches!(place, Place::Family(_));
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
            (Condition::Place(Place::Family(key)), _) => homes(t, record).contains(key),
            (Condition::Place(Place::Subcategory(key)), Record::Subcategory(found)) => {
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
                let set = Combination::of(counted.map(|found| found.family));
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
    fn is_about(&self, t: &Typology, node: &Node, found: &Membership) -> bool {
        match node {
            Node::Is(Condition::Place(place)) => stands(place, found),
            Node::Is(_) | Node::Not(_) => true,
            Node::Any(parts) => parts.iter().any(|part| {
                self.met(t, part, Record::Actor(found.actor)) && self.is_about(t, part, found)
            }),
            Node::All(parts) => {
                let (families, others): (Vec<&Node>, Vec<&Node>) = parts
                    .iter()
                    .partition(|part| matches!(part, Node::Is(Condition::Place(Place::Family(_)))));
                let is_about = |part: &&Node| self.is_about(t, part, found);
                (families.is_empty() || families.iter().any(is_about))
                    && others.iter().all(is_about)
            }
        }
    }
}

/// Whether a membership is such a place.
fn stands(place: &Place, found: &Membership) -> bool {
    match place {
        Place::Family(family) => found.family == *family,
        Place::Subcategory(key) => found.subcategory == Some(*key),
        Place::Role(role) => found.role == *role,
        Place::Certainty(certainty) => found.certainty == *certainty,
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

fn node(t: &Typology, tree: &Tree, breadth: &mut Option<Breadth>) -> Result<Node, Fault> {
    Ok(match tree {
        Tree::All(parts) => Node::All(nodes(t, parts, breadth)?),
        Tree::Any(parts) => Node::Any(nodes(t, parts, breadth)?),
        Tree::Not(part) => Node::Not(Box::new(node(t, part, breadth)?)),
        Tree::Words(term) => Node::Is(words(t, term)),
        Tree::Field(field, test, term) => Node::Is(condition(t, *field, *test, term, breadth)?),
    })
}

fn nodes(t: &Typology, trees: &[Tree], breadth: &mut Option<Breadth>) -> Result<Vec<Node>, Fault> {
    trees.iter().map(|tree| node(t, tree, breadth)).collect()
}

/// The records one of whose texts says the words.
fn words(t: &Typology, term: &Term) -> Condition {
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
    field: Field,
    test: Test,
    term: &Term,
    breadth: &mut Option<Breadth>,
) -> Result<Condition, Fault> {
    let value = term.text.as_str();
    let at = |phrase: Phrase| Fault::new(term.at.clone(), phrase);
    Ok(match field {
        Field::Family => Condition::Place(Place::Family(family(t, value).map_err(at)?)),
        Field::Subcategory => {
            let found = identified(&t.subcategories, "subcategory", value);
            Condition::Place(Place::Subcategory(found.map_err(at)?))
        }
        Field::Role => Condition::Place(Place::Role(word("role", value).map_err(at)?)),
        Field::Certainty => {
            Condition::Place(Place::Certainty(word("certainty", value).map_err(at)?))
        }
        Field::Naf => Condition::Codes(pattern(t, value).map_err(at)?),
        Field::Status => Condition::Status(identified(&t.statuses, "status", value).map_err(at)?),
        Field::Kind => match (named::<ActorKind>(value), named::<RecordKind>(value)) {
            (Some(kind), _) => Condition::Actors(kind),
            (None, Some(kind)) => Condition::Records(kind),
            (None, None) => return Err(at(unknown_kind(value))),
        },
        Field::Department => Condition::Department(Department::read(value).map_err(at)?),
        Field::Standing => Condition::Standing(word("standing", value).map_err(at)?),
        Field::Flag => Condition::Flag(word("row-flag", value).map_err(at)?),
        Field::Ess => Condition::Said(Matter::SocialEconomy, word("said", value).map_err(at)?),
        Field::Mission => Condition::Said(Matter::Mission, word("said", value).map_err(at)?),
        Field::Transversal => Condition::Transversal(test, number(term)?),
        Field::Year => Condition::Year(test, number(term)?),
        Field::Name => words(t, term),
        Field::Breadth => {
            let names = || at(unknown("roles", value, ["strict", "broad"]));
            *breadth = Some(super::names::breadth(value).ok_or_else(names)?);
            Condition::Nothing
        }
    })
}

/// No kind of actor nor of record is called so.
fn unknown_kind(value: &str) -> Phrase {
    let fault = word::<ActorKind>("kind", value).err();
    fault.unwrap_or_else(|| unknown("kind", value, ActorKind::words()))
}

fn number(term: &Term) -> Result<usize, Fault> {
    let fault = || {
        let phrase = Phrase::new("query-number").with("value", term.text.as_str());
        Fault::new(term.at.clone(), phrase)
    };
    term.text.parse().map_err(|_| fault())
}
