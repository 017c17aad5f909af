//! Records and organisations in one line, as the rows of the explorer's lists have them, without its columns and
//! signs: what those say is said in words.

use super::place::ListedAt;
use crate::directory::{CellRoom, Field, Spans, shortened};
use crate::model::{Argument, Certainty, Family, Joint, Key, Phrase, Record, Role, Typology};
use crate::query::tree::{Node, TreeActor};
use crate::query::{Standing, other_families};
use crate::report::LinkedDirectory;
use crate::text::Text;
use crate::tui::screens::item::item;
use crate::tui::widgets::Run;

/// Letters of a cell that are told in a list.
const TOLD: usize = 300;
const ROOM: CellRoom = CellRoom {
    cell: TOLD + 1,
    row: usize::MAX,
    least: TOLD + 1,
};

/// Between the parts of a line.
pub(super) const COMMA: &str = ", ";

fn joined(runs: &[Run]) -> String {
    let parts = runs.iter().map(|run| run.text.trim());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(COMMA)
}

/// A record with the families that it is in.
pub(super) fn record(t: &Typology, record: Record, text: &Text) -> String {
    let row = item(t, record, text);
    let numbers = row.right.iter().map(|run| run.text.trim());
    let numbers = numbers.filter(|number| !number.is_empty());
    let numbers: Vec<Argument> = numbers.map(Argument::from).collect();
    let families = in_sets("in-families", numbers, text);
    [Some(joined(&row.left)), families]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(COMMA)
}

/// A record as it is called in a list of its own kind.
pub(super) fn name(t: &Typology, record: Record, text: &Text) -> String {
    joined(&item(t, record, text).left)
}

/// In which sets something is, by their numbers or names; `None` without any.
pub(super) fn in_sets(id: &str, numbers: Vec<Argument>, text: &Text) -> Option<String> {
    let phrase = Phrase::new(id).with("count", numbers.len());
    let is_any = !numbers.is_empty();
    let phrase = phrase.with("numbers", Argument::List(numbers, Joint::And));
    is_any.then(|| text.say(&phrase))
}

/// An actor as it stands under a node: its role, whether that is doubtful, its other families.
pub(super) fn actor(t: &Typology, node: Node, standing: TreeActor, text: &Text) -> String {
    let others = other_families(t, standing.actor, node.family(t));
    let number = |key: Key<Family>| Argument::from(t.families[key].number.to_string());
    let role = (standing.role != Role::Example).then(|| text.word(standing.role));
    let doubt = standing.certainty != Certainty::Stated;
    let parts = [
        Some(t.actors[standing.actor].name.clone()),
        role,
        doubt.then(|| text.word(standing.certainty)),
        in_sets(
            "also-families",
            others.into_iter().map(number).collect(),
            text,
        ),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(COMMA)
}

/// A node of the tree.
pub(super) fn node(t: &Typology, node: Node, text: &Text) -> String {
    match node {
        Node::Typology(key) => t.schemes[key].name.clone(),
        Node::Family(key) => t.families[key].name.clone(),
        Node::Subcategory(key) => t.subcategories[key].name.clone(),
        Node::Elsewhere(_) => text.get("tree-elsewhere"),
    }
}

/// The list and the row of an organisation.
pub(super) fn listed(lists: &[LinkedDirectory], at: ListedAt) -> Option<(&LinkedDirectory, usize)> {
    let list = lists.get(at.list as usize)?;
    let row = at.row as usize;
    (row < list.directory.len()).then_some((list, row))
}

/// The name of an organisation.
pub(super) fn organisation_name(lists: &[LinkedDirectory], at: ListedAt) -> String {
    let Some((list, row)) = listed(lists, at) else {
        return String::new();
    };
    let mut spans = Spans::default();
    let cells = list.directory.row_within(row, &mut spans, ROOM);
    shortened(cells.value(Field::Name), TOLD).into_owned()
}

/// An organisation: its name, its city, whether it is an actor, the families that use its code.
pub(super) fn organisation(
    t: &Typology,
    lists: &[LinkedDirectory],
    at: ListedAt,
    text: &Text,
) -> String {
    let Some((LinkedDirectory { directory, linked }, row)) = listed(lists, at) else {
        return String::new();
    };
    let mut spans = Spans::default();
    let cells = directory.row_within(row, &mut spans, ROOM);
    let said = |field| Some(shortened(cells.value(field), TOLD).into_owned());
    let standing = linked.standing(directory, row);
    let number = |key: &Key<Family>| Argument::from(t.families[*key].number.to_string());
    let families = linked.families(directory, row).iter().map(number);
    let has_flags = !linked.flags(directory, row).is_empty();
    let parts = [
        said(Field::Name),
        said(Field::City).filter(|city| !city.is_empty()),
        (standing == Standing::Actor).then(|| text.word(standing)),
        in_sets("in-families", families.collect(), text),
        has_flags.then(|| text.get("row-flagged")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(COMMA)
}
