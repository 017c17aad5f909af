//! What the report rests on: its bibliography, the databases it lists, the figures it quotes; and
//! what the curators of the dataset corrected in it.

use serde::{Deserialize, Serialize};

use super::family::Family;
use super::provenance::Section;
use super::table::{Key, identified};
use super::vocabulary::vocabulary;

vocabulary! {
    /// What a source is.
    SourceKind, "source" {
        Article = "article",
        Book = "book",
        Chapter = "chapter",
        Report = "report",
        WebPage = "web_page",
        Press = "press",
        Manifesto = "manifesto",
        Interview = "interview",
        Blog = "blog",
    }
}

vocabulary! {
    /// Under which heading the report gives a source.
    Listing, "listing" {
        Bibliography = "bibliography",
        Complementary = "complementary",
        ReportList = "report_list",
        Academic = "academic",
        Operators = "operators",
        Press = "press",
        Footnote = "footnote",
        Text = "text",
    }
}

/// A document that the report cites.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Source {
    pub id: String,
    /// None for what the introduction, the method and the glossary cite.
    pub family: Option<Key<Family>>,
    pub kind: SourceKind,
    /// As printed.
    pub authors: String,
    /// Four digits, or a span of years.
    pub year: String,
    pub title: String,
    /// Journal, publisher or site.
    pub container: String,
    pub url: String,
    pub accessed_as: Listing,
    pub section: Option<Section>,
    pub note: String,
}

identified!(Source by id);

/// A database or directory that a sheet recommends.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Database {
    pub id: String,
    pub family: Key<Family>,
    pub name: String,
    pub url: String,
    pub note: String,
}

identified!(Database by id);

/// A figure that the report quotes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Figure {
    pub id: String,
    pub family: Option<Key<Family>>,
    /// A number with a decimal point, or a span `70-80`; empty where the report gives words.
    pub value: String,
    pub unit: String,
    /// The quantity in the words of the report, such as `près de 15 %`.
    pub as_printed: String,
    pub meaning: String,
    pub year: String,
    pub source: Option<Key<Source>>,
    pub section: Option<Section>,
}

identified!(Figure by id);

vocabulary! {
    /// How sure the curators are of a correction.
    Confidence, "confidence" {
        /// Mended in the tables.
        Certain = "certain",
        /// Left as printed, with a note.
        Likely = "likely",
        /// Left as printed, with a note.
        Possible = "possible",
    }
}

/// A slip of the report, mended or flagged.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Correction {
    /// Name of the table of the record.
    pub table: String,
    /// Id of the record, or its key columns joined by `/`.
    pub record: String,
    /// Column, or `-` where no cell is concerned.
    pub field: String,
    pub as_printed: String,
    pub corrected: String,
    pub certainty: Confidence,
    pub evidence: String,
}
