//! Nodes and edges, neutral as to format: what is in which families, and who is tied to whom.

/// A node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GraphNode {
    /// Unique in the graph: kind and identifier.
    pub id: String,
    pub label: String,
    /// `family` or `value`; `actor`, `code`, `status` or `intersection`.
    pub kind: &'static str,
    /// Of a set, how many elements of the graph are in it; of an element, in how many sets.
    pub degree: usize,
}

/// An edge, from what is in a family to the family, or from the subject of a relation to its object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GraphEdge {
    pub from: String,
    pub to: String,
    /// `in`, or the predicate of the relation.
    pub kind: &'static str,
    /// The role in the family; empty if the typology gives none.
    pub role: &'static str,
    /// The number of passages of the report that state it; from an intersection, its number of organisations.
    pub weight: usize,
}

/// The kind of an edge from an element to a family.
pub const MEMBERSHIP: &str = "in";

impl GraphEdge {
    /// Whether it ties two actors.
    pub fn is_relation(&self) -> bool {
        self.kind != MEMBERSHIP
    }
}

/// Nodes and edges, in an order that depends on nothing but the data.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Graph {
    pub nodes: Vec<GraphNode>,
    pub edges: Vec<GraphEdge>,
}

impl Graph {
    /// Every identifier and label.
    pub fn texts_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let nodes = self.nodes.iter_mut();
        let nodes = nodes.flat_map(|node| [&mut node.id, &mut node.label]);
        let edges = self.edges.iter_mut();
        nodes.chain(edges.flat_map(|edge| [&mut edge.from, &mut edge.to]))
    }
}
