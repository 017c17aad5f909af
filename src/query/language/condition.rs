//! The conditions of a query with their names resolved against a typology.

use super::says::says;
use super::syntax::{Comparison, QueryFault, QueryField, QueryTerm, QueryTree, Quoting};
use crate::directory::Flag;
use crate::model::{
    ActorKind, Certainty, Code, Family, Key, Phrase, Record, RecordKind, Role, Status, Subcategory,
    Typology, Vocabulary, unknown,
};
use crate::query::breadth::Breadth;
use crate::query::codes::pattern;
use crate::query::fold::fold;
use crate::query::names::{family, identified, named, word};
use crate::query::organisations::{Declaration, Department, Standing, YesNo};

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

/// The tree with its names resolved; `breadth` receives what the query says of it.
pub fn node(
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
