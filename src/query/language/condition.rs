//! The conditions of a query with their names resolved against a typology.

use super::says::Speakers;
use super::syntax::{Comparison, QueryFault, QueryField, QueryTerm, QueryTree, Quoting};
use crate::directory::Department;
use crate::directory::Flag;
use crate::model::{
    ActorKind, Certainty, Code, Family, Key, Phrase, Record, RecordKind, Role, Status, Subcategory,
    Typology,
};
use crate::query::breadth::Breadth;
use crate::query::codes::pattern;
use crate::query::fold::fold;
use crate::query::names::{family, identified, named, word};
use crate::query::organisations::{Declaration, Standing, Strength, YesNo};

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
    Strength(Strength),
    Flag(Flag),
    Said(Declaration, YesNo),
    /// Some words, folded, in the authors of a source.
    Author(String, Quoting),
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

/// The tree with its names resolved; `breadth` receives what the query says of it.
pub fn node(
    t: &Typology,
    speakers: Speakers<'_>,
    tree: &QueryTree,
    breadth: &mut Option<Breadth>,
) -> Result<ExprNode, QueryFault> {
    let mut nodes = |parts: &[QueryTree]| {
        let nodes = parts.iter().map(|part| node(t, speakers, part, breadth));
        nodes.collect::<Result<Vec<_>, _>>()
    };
    Ok(match tree {
        QueryTree::All(parts) => ExprNode::All(nodes(parts)?),
        QueryTree::Any(parts) => ExprNode::Any(nodes(parts)?),
        QueryTree::Not(part) => ExprNode::Not(Box::new(node(t, speakers, part, breadth)?)),
        QueryTree::Words(term) => ExprNode::Is(words(speakers, term)),
        QueryTree::Field(field, test, term) => {
            let condition = condition(t, speakers, *field, *test, term, breadth);
            ExprNode::Is(condition.map_err(|phrase| QueryFault::new(term.at.clone(), phrase))?)
        }
    })
}

/// The records one of whose texts says the words.
fn words(speakers: Speakers<'_>, term: &QueryTerm) -> Condition {
    let wanted = fold(&term.text);
    let records = speakers.of(&wanted, term.quoting);
    Condition::Says(wanted, term.quoting, records)
}

fn condition(
    t: &Typology,
    speakers: Speakers<'_>,
    field: QueryField,
    test: Comparison,
    term: &QueryTerm,
    breadth: &mut Option<Breadth>,
) -> Result<Condition, Phrase> {
    let value = term.text.as_str();
    Ok(match field {
        QueryField::Family => Condition::Place(PlaceCondition::Family(family(t, value)?)),
        QueryField::Subcategory => {
            let found = identified(&t.subcategories, "subcategory", value)?;
            Condition::Place(PlaceCondition::Subcategory(found))
        }
        QueryField::Role => Condition::Place(PlaceCondition::Role(word(value)?)),
        QueryField::Certainty => Condition::Place(PlaceCondition::Certainty(word(value)?)),
        QueryField::Naf => Condition::Codes(pattern(t, value)?),
        QueryField::Status => Condition::Status(identified(&t.statuses, "status", value)?),
        // A kind of actor first, and where it is neither the fault is about those.
        QueryField::Kind => match (word(value), named(value)) {
            (Err(_), Some(kind)) => Condition::Records(kind),
            (kind, _) => Condition::Actors(kind?),
        },
        QueryField::Department => Condition::Department(Department::read(value)?),
        QueryField::Standing => Condition::Standing(word(value)?),
        QueryField::Strength => Condition::Strength(word(value)?),
        QueryField::Flag => Condition::Flag(word(value)?),
        QueryField::Ess => Condition::Said(Declaration::SocialEconomy, word(value)?),
        QueryField::Mission => Condition::Said(Declaration::Mission, word(value)?),
        QueryField::Transversal => Condition::Transversal(test, number(value)?),
        QueryField::Year => Condition::Year(test, number(value)?),
        QueryField::Name => words(speakers, term),
        QueryField::Author => Condition::Author(fold(value), term.quoting),
        QueryField::Breadth => {
            *breadth = Some(crate::query::names::breadth(value)?);
            Condition::Nothing
        }
    })
}

fn number(value: &str) -> Result<usize, Phrase> {
    let fault = |_| Phrase::new("query-number").with("value", value);
    value.parse().map_err(fault)
}
