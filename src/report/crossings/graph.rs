//! The graph of an answer: families, what is in them, and the relations between the actors among it.

use super::super::graph::{Edge, Graph, MEMBERSHIP, Node};
use super::Crossed;
use crate::model::{Actor, Family, Identified, Key, Membership, Status, Typology, Vocabulary};
use crate::query::Sets;

/// Every family, the elements of the answer with an edge to each of their families, and, of actors,
/// the relations between them.
pub fn graph(t: &Typology, crossed: &Crossed) -> Graph {
    let kind = match crossed.asked.sets {
        Sets::Families => "actor",
        Sets::Naf => "code",
        Sets::Statuses => "status",
    };
    let mut graph = Graph::default();
    for (key, family) in t.families.iter() {
        let within = crossed.elements.iter().filter(|(_, set)| set.contains(key));
        graph.nodes.push(Node {
            id: family_id(t, key),
            label: family.name.clone(),
            kind: "family",
            degree: within.count(),
        });
    }
    for (element, set) in &crossed.elements {
        let id = format!("{kind}:{}", element.id);
        graph.nodes.push(Node {
            id: id.clone(),
            label: element.label.clone(),
            kind,
            degree: set.degree(),
        });
        for family in set.families() {
            let (role, weight) = standing(t, crossed, element.rank, family);
            graph.edges.push(Edge {
                from: id.clone(),
                to: family_id(t, family),
                kind: MEMBERSHIP,
                role,
                weight,
            });
        }
    }
    if crossed.asked.sets == Sets::Families {
        relate(t, crossed, &mut graph);
    }
    graph
}

fn family_id(t: &Typology, key: Key<Family>) -> String {
    format!("family:{}", t.families[key].id())
}

/// As what an element is in a family, and how often the report says so.
fn standing(
    t: &Typology,
    crossed: &Crossed,
    rank: usize,
    family: Key<Family>,
) -> (&'static str, usize) {
    match crossed.asked.sets {
        Sets::Families => {
            let actor = Key::<Actor>::from_index(rank);
            let counts =
                |found: &&Membership| found.family == family && crossed.breadth.counts(found);
            let counted: Vec<&Membership> = t.memberships_of(actor).filter(counts).collect();
            let strongest = counted.iter().map(|found| found.role).min();
            (strongest.map_or("", Vocabulary::word), counted.len())
        }
        Sets::Naf => {
            let code = Key::from_index(rank);
            let found = t
                .family_codes_of(code)
                .filter(|found| found.family == family);
            ("", found.count())
        }
        Sets::Statuses => {
            let status = Key::<Status>::from_index(rank);
            let found = t
                .family_statuses
                .iter()
                .filter(|found| found.family == family && found.status == status);
            let weights: Vec<_> = found.map(|found| found.weight).collect();
            let strongest = weights.iter().copied().min();
            (strongest.map_or("", Vocabulary::word), weights.len())
        }
    }
}

/// Adds the relations both of whose actors are in the graph.
fn relate(t: &Typology, crossed: &Crossed, graph: &mut Graph) {
    let is_in = |actor: Key<Actor>| {
        let mut ranks = crossed.elements.iter().map(|(element, _)| element.rank);
        ranks.any(|rank| rank == actor.index())
    };
    for found in &t.relations {
        if !is_in(found.subject) || !is_in(found.object) {
            continue;
        }
        let [from, to] = [found.subject, found.object].map(|key| &t.actors[key].id);
        let edge = Edge {
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
