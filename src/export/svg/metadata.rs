//! What a picture says of itself to programs that catalogue pictures: statements of Dublin Core, as the
//! standard of the format has them.

use std::io::{self, Write};

use crate::export::xml::escaped;
use crate::report::Provenance;

/// The property that says what a term of an origin says.
fn property(term: &str) -> &'static str {
    match term {
        "title" => "dc:title",
        "creator" => "dc:creator",
        "source" => "dc:source",
        "license" => "dc:rights",
        "issued" => "dcterms:issued",
        "description" => "dcterms:description",
        "isPartOf" => "dcterms:isPartOf",
        "version" => "dcterms:hasVersion",
        "list" => "dcterms:references",
        _ => "dcterms:provenance",
    }
}

const OPENING: &str = "<metadata>
<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">
<rdf:Description rdf:about=\"\">
";
const CLOSING: &str = "</rdf:Description>\n</rdf:RDF>\n</metadata>\n";

/// Writes nothing where nothing is known.
pub(super) fn write(origin: &Provenance, out: &mut dyn Write) -> io::Result<()> {
    let terms = origin.terms();
    if terms.is_empty() {
        return Ok(());
    }
    out.write_all(OPENING.as_bytes())?;
    for (term, said) in &terms {
        let property = property(term);
        writeln!(out, "<{property}>{}</{property}>", escaped(said))?;
    }
    let addresses = origin.licences.iter();
    let addresses = addresses.filter_map(|licence| licence.address.as_deref());
    for address in addresses {
        let address = escaped(address);
        writeln!(out, "<dcterms:license rdf:resource=\"{address}\"/>")?;
    }
    out.write_all(CLOSING.as_bytes())
}
