//! Documents written to anything that takes bytes, one file a format; [`FORMATS`] is the table of them.
//! Nothing here knows a language: headings for people come in from outside.

mod bibtex;
mod csl;
mod csv;
mod dot;
mod format;
mod formats;
mod graphml;
mod html;
mod json;
mod jsonld;
mod markdown;
mod number;
mod rendered;
mod svg;
mod template;
mod text;
mod text_chart;
mod turtle;
mod xlsx;
mod xml;

pub use format::{
    Audience, Capability, ChartWriter, CsvDialect, Diagram, Format, PageSyntax,
    ProvenancePlacement, Writer,
};
pub use formats::{CSV, FORMATS, format, formats_writing, implied};
pub use html::{write_dossier as write_dossier_page, write_kit};
pub use markdown::{
    escaped as escaped_markdown, write_dossier as write_markdown_dossier,
    write_provenance as write_markdown_provenance,
};
pub use template::{RowEnd, Template, TemplateFault};
pub use text::write_provenance as write_text_provenance;
pub use text_chart::{ASCII_SIGNS, SIGNS, Signs, write as write_chart};
pub use turtle::is_iri;
pub use xlsx::Overfull;
