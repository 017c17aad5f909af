//! The table of formats. A row of [`FORMATS`] and the file of its writer are all there is to a format:
//! help, completion, error messages and the export dialog derive from the row.

use super::csv::{EXCEL, PLAIN};
use super::format::{Audience, Capability, ChartWriter, Format, PageSyntax, ProvenancePlacement};
use super::{
    bibtex, csl, csv, dot, graphml, html, json, jsonld, markdown, svg, text, text_chart, turtle,
    xlsx,
};

/// The format of the dataset's own tables.
pub const CSV: &str = "csv";

/// Every format, in the order in which help and messages list them.
pub const FORMATS: &[Format] = &[
    Format {
        name: CSV,
        extensions: &["csv"],
        audience: Audience::Machines,
        media_type: "text/csv",
        is_for_workshops: true,
        dialect: Some(PLAIN),
        rows: Some(csv::write),
        ..Format::BASE
    },
    Format {
        name: "csv-excel",
        extensions: &["csv"],
        audience: Audience::People,
        media_type: "text/csv",
        is_for_workshops: true,
        dialect: Some(EXCEL),
        is_spreadsheet: true,
        rows: Some(csv::write_excel),
        ..Format::BASE
    },
    Format {
        name: "json",
        extensions: &["json"],
        audience: Audience::Machines,
        media_type: "application/json",
        is_for_workshops: true,
        rows: Some(json::write),
        pages: Some(PageSyntax::Json),
        ..Format::BASE
    },
    Format {
        name: "jsonl",
        extensions: &["jsonl", "ndjson"],
        audience: Audience::Machines,
        media_type: "application/jsonl",
        rows: Some(json::write_lines),
        pages: Some(PageSyntax::JsonLines),
        ..Format::BASE
    },
    Format {
        name: "md",
        extensions: &["md", "markdown"],
        audience: Audience::People,
        media_type: "text/markdown",
        is_for_workshops: true,
        provenance: ProvenancePlacement::Footer,
        rows: Some(markdown::write),
        pages: Some(PageSyntax::Markdown),
        ..Format::BASE
    },
    Format {
        name: "txt",
        extensions: &["txt"],
        audience: Audience::People,
        media_type: "text/plain",
        provenance: ProvenancePlacement::Footer,
        rows: Some(text::write),
        pages: Some(PageSyntax::Text),
        chart: Some(ChartWriter::Characters(text_chart::write)),
        ..Format::BASE
    },
    Format {
        name: "html",
        extensions: &["html", "htm"],
        audience: Audience::People,
        media_type: "text/html",
        is_for_workshops: true,
        provenance: ProvenancePlacement::Embedded,
        rows: Some(html::write_table),
        site: Some(html::write),
        ..Format::BASE
    },
    Format {
        name: "xlsx",
        extensions: &["xlsx"],
        audience: Audience::People,
        media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        is_for_workshops: true,
        is_binary: true,
        is_spreadsheet: true,
        provenance: ProvenancePlacement::Embedded,
        rows: Some(xlsx::write),
        workbook: Some(xlsx::write_workbook),
        ..Format::BASE
    },
    Format {
        name: "svg",
        extensions: &["svg"],
        audience: Audience::People,
        media_type: "image/svg+xml",
        provenance: ProvenancePlacement::Embedded,
        chart: Some(ChartWriter::Picture(svg::write)),
        ..Format::BASE
    },
    Format {
        name: "dot",
        extensions: &["dot", "gv"],
        audience: Audience::Machines,
        media_type: "text/vnd.graphviz",
        provenance: ProvenancePlacement::Embedded,
        chart: Some(ChartWriter::Picture(dot::write)),
        ..Format::BASE
    },
    Format {
        name: "graphml",
        extensions: &["graphml"],
        audience: Audience::Machines,
        media_type: "application/graphml+xml",
        provenance: ProvenancePlacement::Embedded,
        chart: Some(ChartWriter::Picture(graphml::write)),
        ..Format::BASE
    },
    Format {
        name: "ttl",
        extensions: &["ttl"],
        audience: Audience::Machines,
        media_type: "text/turtle",
        provenance: ProvenancePlacement::Embedded,
        statements: Some(turtle::write),
        ..Format::BASE
    },
    Format {
        name: "jsonld",
        extensions: &["jsonld"],
        audience: Audience::Machines,
        media_type: "application/ld+json",
        provenance: ProvenancePlacement::Embedded,
        statements: Some(jsonld::write),
        ..Format::BASE
    },
    Format {
        name: "bibtex",
        extensions: &["bib"],
        audience: Audience::Machines,
        media_type: "application/x-bibtex",
        provenance: ProvenancePlacement::Embedded,
        works: Some(bibtex::write),
        ..Format::BASE
    },
    Format {
        name: "csl-json",
        extensions: &["json"],
        audience: Audience::Machines,
        media_type: "application/vnd.citationstyles.csl+json",
        works: Some(csl::write),
        ..Format::BASE
    },
];

/// The format of this name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// The format that a file extension implies.
pub fn implied(extension: &str) -> Option<&'static Format> {
    FORMATS
        .iter()
        .find(|format| format.has_extension(extension))
}

/// The formats that can write a kind of document, the default one first.
pub fn formats_writing(capability: Capability) -> Vec<&'static Format> {
    let able = FORMATS.iter().filter(|one| one.writes(capability));
    let mut formats: Vec<&Format> = able.collect();
    if capability == Capability::Pages {
        formats.sort_by_key(|format| format.pages);
    }
    formats
}
