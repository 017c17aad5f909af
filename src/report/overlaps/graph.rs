//! The graph of an answer: the sets, what is in them, and the relations between the actors among it. Of
//! the organisations of a list, which may be millions, the intersections stand for them.

use super::super::graph::{Graph, GraphEdge, GraphNode, MEMBERSHIP};
use super::OverlapReport;
use crate::model::{Actor, Key, Membership, Record, Typology, Vocabulary};
use crate::query::{OverlapKind, OverlapSet, SetList};

/// Every set, the elements of the answer with an edge to each of their sets, and, of actors, the
/// relations between them; of organisations, the intersections with the number of each.
pub fn graph(t: &Typology, report: &OverlapReport<'_>) -> Graph {
    let kind = match report.options.sets {
        OverlapKind::Families => "actor",
        OverlapKind::Naf => "code",
        OverlapKind::Statuses => "status",
        OverlapKind::Organisations | OverlapKind::Values => return intersections(report),
    };
    let groups = report.overlaps.groups();
    let mut graph = sets(groups, |key| {
        let within = report.elements.iter().filter(|(_, set)| set.contains(key));
        within.count()
    });
    for (element, set) in &report.elements {
        let id = format!("{kind}:{}", element.id);
        graph.nodes.push(GraphNode {
            id: id.clone(),
            label: element.label.clone(),
            kind,
            degree: set.degree(),
        });
        for own in set.sets() {
            let (role, weight) = element
                .element
                .record()
                .map_or(("", 0), |record| standing(t, report, record, own));
            graph.edges.push(GraphEdge {
                from: id.clone(),
                to: set_id(groups, &groups[own]),
                kind: MEMBERSHIP,
                role,
                weight,
            });
        }
    }
    if report.options.sets == OverlapKind::Families {
        relate(t, report, &mut graph);
    }
    graph
}

/// Every set with the number of its intersections, each of which is tied to its sets by as much as it
/// counts.
fn intersections(report: &OverlapReport<'_>) -> Graph {
    let groups = report.overlaps.groups();
    let mut graph = sets(groups, |key| {
        let within = report.rows.iter().filter(|row| row.set.contains(key));
        within.count()
    });
    for row in &report.rows {
        let names: Vec<&str> = row
            .set
            .sets()
            .map(|key: Key<OverlapSet>| groups[key].id.as_str())
            .collect();
        let id = format!("intersection:{}", names.join("|"));
        graph.nodes.push(GraphNode {
            id: id.clone(),
            label: row.count.to_string(),
            kind: "intersection",
            degree: row.set.degree(),
        });
        graph
            .edges
            .extend(row.set.sets().map(|key: Key<OverlapSet>| GraphEdge {
                from: id.clone(),
                to: set_id(groups, &groups[key]),
                kind: MEMBERSHIP,
                role: "",
                weight: row.count,
            }));
    }
    graph
}

/// A graph of the sets alone, each with its degree.
fn sets(groups: &SetList, degree: impl Fn(Key<OverlapSet>) -> usize) -> Graph {
    let nodes = groups
        .keys()
        .zip(groups.rows())
        .map(|(key, group)| GraphNode {
            id: set_id(groups, group),
            label: group.name.clone(),
            kind: set_kind(groups),
            degree: degree(key),
        });
    Graph {
        nodes: nodes.collect(),
        ..Graph::default()
    }
}

fn set_kind(groups: &SetList) -> &'static str {
    groups.column().map_or("family", |_| "value")
}

fn set_id(groups: &SetList, group: &OverlapSet) -> String {
    format!("{}:{}", set_kind(groups), group.id)
}

/// The role of an element in a family, and how many passages of the published report state it.
fn standing(
    t: &Typology,
    report: &OverlapReport<'_>,
    record: Record,
    set: Key<OverlapSet>,
) -> (&'static str, usize) {
    let family = Key::from_index(set.index());
    match record {
        Record::Actor(actor) => {
            let counts =
                |found: &&Membership| found.family == family && report.breadth.counts(found);
            let counted: Vec<&Membership> = t.memberships_of(actor).filter(counts).collect();
            let strongest = counted.iter().map(|found| found.role).min();
            (strongest.map_or("", Vocabulary::word), counted.len())
        }
        Record::Code(code) => {
            let found = t
                .family_codes_of(code)
                .filter(|found| found.family == family);
            ("", found.count())
        }
        Record::Status(status) => {
            let found = t
                .family_statuses
                .iter()
                .filter(|found| found.family == family && found.status == status);
            let weights: Vec<_> = found.map(|found| found.weight).collect();
            let strongest = weights.iter().copied().min();
            (strongest.map_or("", Vocabulary::word), weights.len())
        }
        _ => ("", 0),
    }
}

/// Adds the relations both of whose actors are in the graph.
fn relate(t: &Typology, report: &OverlapReport<'_>, graph: &mut Graph) {
    let is_in = |actor: Key<Actor>| {
        let mut known = report.elements.iter().map(|(element, _)| element.element);
        known.any(|known| known.record() == Some(Record::Actor(actor)))
    };
    for found in &t.relations {
        if !is_in(found.subject) || !is_in(found.object) {
            continue;
        }
        let [from, to] = [found.subject, found.object].map(|key| &t.actors[key].id);
        let edge = GraphEdge {
            from: format!("actor:{from}"),
            to: format!("actor:{to}"),
            kind: found.predicate.word(),
            role: "",
            weight: 1,
        };
        // The report may say the same of two actors in two places.
        let same = graph.edges.iter_mut().find(|known| {
            known.from == edge.from && known.to == edge.to && known.kind == edge.kind
        });
        match same {
            Some(known) => known.weight += 1,
            None => graph.edges.push(edge),
        }
    }
}
