//! A graph for Graphviz: boxes for the sets, ellipses for what is in them, dashed lines for the
//! relations between actors.

use std::io::{self, Write};

use super::format::Diagram;
use crate::report::{Graph, GraphEdge, GraphNode};

pub(super) fn write(diagram: &Diagram<'_>, out: &mut dyn Write) -> io::Result<()> {
    let graph: &Graph = diagram.graph;
    let provenance = diagram.origin.lines();
    writeln!(out, "digraph essnum {{")?;
    for line in &provenance {
        // A comment ends with its line.
        writeln!(out, "  // {}", line.replace(char::is_control, " "))?;
    }
    writeln!(out, "  rankdir=LR;")?;
    if !provenance.is_empty() {
        writeln!(out, "  {};", attribute("comment", &provenance.join("\n")))?;
    }
    writeln!(out, "  node [shape=ellipse];")?;
    for node in &graph.nodes {
        write_node(node, out)?;
    }
    for edge in &graph.edges {
        write_edge(edge, out)?;
    }
    writeln!(out, "}}")
}

fn write_node(node: &GraphNode, out: &mut dyn Write) -> io::Result<()> {
    let mut attributes = vec![
        attribute("label", &node.label),
        attribute("kind", node.kind),
        format!("degree={}", node.degree),
    ];
    if matches!(node.kind, "family" | "value") {
        attributes.push("shape=box".to_owned());
    }
    let id = quoted(&node.id);
    writeln!(out, "  {id} [{}];", attributes.join(", "))
}

fn write_edge(edge: &GraphEdge, out: &mut dyn Write) -> io::Result<()> {
    // What is in a family is told by its role; relations are named after their predicate.
    let label = if edge.role.is_empty() {
        edge.kind
    } else {
        edge.role
    };
    let mut attributes = vec![
        attribute("label", label),
        attribute("kind", edge.kind),
        attribute("role", edge.role),
        format!("weight={}", edge.weight),
    ];
    if edge.is_relation() {
        attributes.push("style=dashed".to_owned());
    }
    let [from, to] = [&edge.from, &edge.to].map(|id| quoted(id));
    writeln!(out, "  {from} -> {to} [{}];", attributes.join(", "))
}

fn attribute(name: &str, value: &str) -> String {
    format!("{name}={}", quoted(value))
}

/// A string of the language, which knows two escapes and gives a backslash a meaning of its own.
fn quoted(text: &str) -> String {
    let mut shown = String::with_capacity(text.len() + 2);
    shown.push('"');
    for letter in text.chars() {
        match letter {
            '"' => shown.push_str("\\\""),
            '\\' => shown.push_str("\\\\"),
            '\n' => shown.push_str("\\n"),
            '\r' => {}
            // What a terminal would obey; datasets are refused with such text.
            other if other.is_control() => shown.push('\u{fffd}'),
            other => shown.push(other),
        }
    }
    shown.push('"');
    shown
}
