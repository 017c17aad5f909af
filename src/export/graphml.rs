//! A graph in `GraphML`, with attributes for nodes and edges under stable English keys.

use std::io::{self, Write};

use super::format::Diagram;
use super::xml::escaped;
use crate::report::Graph;

/// Attributes: what they are for, their name, their type. The name is the key's id with its `for`.
const KEYS: &[(&str, &str, &str)] = &[
    ("node", "label", "string"),
    ("node", "kind", "string"),
    ("node", "degree", "int"),
    ("edge", "kind", "string"),
    ("edge", "role", "string"),
    ("edge", "weight", "int"),
];

pub(super) fn write(diagram: &Diagram<'_>, out: &mut dyn Write) -> io::Result<()> {
    let graph: &Graph = diagram.graph;
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(
        out,
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"
    )?;
    let provenance = diagram.origin.lines();
    if !provenance.is_empty() {
        writeln!(out, "  <desc>{}</desc>", escaped(&provenance.join("\n")))?;
    }
    for (domain, name, kind) in KEYS {
        writeln!(
            out,
            "  <key id=\"{domain}-{name}\" for=\"{domain}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>"
        )?;
    }
    writeln!(out, "  <graph id=\"essnum\" edgedefault=\"directed\">")?;
    for node in &graph.nodes {
        writeln!(out, "    <node id=\"{}\">", escaped(&node.id))?;
        write_data("node-label", &node.label, out)?;
        write_data("node-kind", node.kind, out)?;
        write_data("node-degree", &node.degree.to_string(), out)?;
        writeln!(out, "    </node>")?;
    }
    for edge in &graph.edges {
        let [from, to] = [&edge.from, &edge.to].map(|id| escaped(id));
        writeln!(out, "    <edge source=\"{from}\" target=\"{to}\">")?;
        write_data("edge-kind", edge.kind, out)?;
        if !edge.role.is_empty() {
            write_data("edge-role", edge.role, out)?;
        }
        write_data("edge-weight", &edge.weight.to_string(), out)?;
        writeln!(out, "    </edge>")?;
    }
    writeln!(out, "  </graph>")?;
    writeln!(out, "</graphml>")
}

fn write_data(key: &str, value: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "      <data key=\"{key}\">{}</data>", escaped(value))
}
