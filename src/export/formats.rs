//! The table of formats. A row of [`FORMATS`] and the file of its writer are all there is to a format:
//! help, completion, error messages and the export dialog derive from the row.

use super::dialect::{EXCEL, PLAIN};
use super::format::{
    Audience, Capability, ChartWriter, Format, PageSyntax, ProvenancePlacement, Writers,
};
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
        endings: &["csv"],
        audience: Audience::Machines,
        media_type: "text/csv",
        is_binary: false,
        dialect: Some(PLAIN),
        provenance: ProvenancePlacement::None,
        writers: Writers {
            rows: Some(csv::write),
            ..Writers::NONE
        },
    },
    Format {
        name: "csv-excel",
        endings: &["csv"],
        audience: Audience::People,
        media_type: "text/csv",
        is_binary: false,
        dialect: Some(EXCEL),
        provenance: ProvenancePlacement::None,
        writers: Writers {
            rows: Some(csv::write_excel),
            ..Writers::NONE
        },
    },
    Format {
        name: "json",
        endings: &["json"],
        audience: Audience::Machines,
        media_type: "application/json",
        is_binary: false,
        dialect: None,
        provenance: ProvenancePlacement::None,
        writers: Writers {
            rows: Some(json::write),
            pages: Some(PageSyntax::Json),
            ..Writers::NONE
        },
    },
    Format {
        name: "jsonl",
        endings: &["jsonl", "ndjson"],
        audience: Audience::Machines,
        media_type: "application/jsonl",
        is_binary: false,
        dialect: None,
        provenance: ProvenancePlacement::None,
        writers: Writers {
            rows: Some(json::write_lines),
            pages: Some(PageSyntax::JsonLines),
            ..Writers::NONE
        },
    },
    Format {
        name: "md",
        endings: &["md", "markdown"],
        audience: Audience::People,
        media_type: "text/markdown",
        is_binary: false,
        dialect: None,
        provenance: ProvenancePlacement::Footer,
        writers: Writers {
            rows: Some(markdown::write),
            pages: Some(PageSyntax::Markdown),
            ..Writers::NONE
        },
    },
    Format {
        name: "txt",
        endings: &["txt"],
        audience: Audience::People,
        media_type: "text/plain",
        is_binary: false,
        dialect: None,
        provenance: ProvenancePlacement::Footer,
        writers: Writers {
            rows: Some(text::write),
            pages: Some(PageSyntax::Text),
            chart: Some(ChartWriter::Characters(text_chart::write)),
            ..Writers::NONE
        },
    },
    Format {
        name: "html",
        endings: &["html", "htm"],
        audience: Audience::People,
        media_type: "text/html",
        is_binary: false,
        dialect: None,
        provenance: ProvenancePlacement::Embedded,
        writers: Writers {
            rows: Some(html::write_table),
            site: Some(html::write),
            ..Writers::NONE
        },
    },
    Format {
        name: "xlsx",
        endings: &["xlsx"],
        audience: Audience::People,
        media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        is_binary: true,
        dialect: None,
        provenance: ProvenancePlacement::Embedded,
        writers: Writers {
            rows: Some(xlsx::write),
            workbook: Some(xlsx::write_workbook),
            ..Writers::NONE
        },
    },
    Format {
        name: "svg",
        endings: &["svg"],
        audience: Audience::People,
        media_type: "image/svg+xml",
        is_binary: false,
        dialect: None,
        provenance: ProvenancePlacement::Embedded,
        writers: Writers {
            chart: Some(ChartWriter::Picture(svg::write)),
            ..Writers::NONE
        },
    },
    Format {
        name: "dot",
        endings: &["dot", "gv"],
        audience: Audience::Machines,
        media_type: "text/vnd.graphviz",
        is_binary: false,
        dialect: None,
        provenance: ProvenancePlacement::Embedded,
        writers: Writers {
            chart: Some(ChartWriter::Picture(dot::write)),
            ..Writers::NONE
        },
    },
    Format {
        name: "graphml",
        endings: &["graphml"],
        audience: Audience::Machines,
        media_type: "application/graphml+xml",
        is_binary: false,
        dialect: None,
        provenance: ProvenancePlacement::Embedded,
        writers: Writers {
            chart: Some(ChartWriter::Picture(graphml::write)),
            ..Writers::NONE
        },
    },
    Format {
        name: "ttl",
        endings: &["ttl"],
        audience: Audience::Machines,
        media_type: "text/turtle",
        is_binary: false,
        dialect: None,
        provenance: ProvenancePlacement::Embedded,
        writers: Writers {
            statements: Some(turtle::write),
            ..Writers::NONE
        },
    },
    Format {
        name: "jsonld",
        endings: &["jsonld"],
        audience: Audience::Machines,
        media_type: "application/ld+json",
        is_binary: false,
        dialect: None,
        provenance: ProvenancePlacement::Embedded,
        writers: Writers {
            statements: Some(jsonld::write),
            ..Writers::NONE
        },
    },
    Format {
        name: "bibtex",
        endings: &["bib"],
        audience: Audience::Machines,
        media_type: "application/x-bibtex",
        is_binary: false,
        dialect: None,
        provenance: ProvenancePlacement::Embedded,
        writers: Writers {
            works: Some(bibtex::write),
            ..Writers::NONE
        },
    },
    Format {
        name: "csl-json",
        endings: &["json"],
        audience: Audience::Machines,
        media_type: "application/vnd.citationstyles.csl+json",
        is_binary: false,
        dialect: None,
        provenance: ProvenancePlacement::None,
        writers: Writers {
            works: Some(csl::write),
            ..Writers::NONE
        },
    },
];

/// The format of this name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// The format that the ending of a file's name implies.
pub fn implied(ending: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.has_ending(ending))
}

/// The formats that can write such documents, the usual one first where there is one.
pub fn formats_writing(capability: Capability) -> Vec<&'static Format> {
    let mut formats: Vec<&Format> = FORMATS
        .iter()
        .filter(|one| one.writes(capability))
        .collect();
    if capability == Capability::Pages {
        formats.sort_by_key(|format| format.writers.pages);
    }
    formats
}
