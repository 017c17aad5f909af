//! Pages for a browser, each one file that asks nothing of anywhere: the whole typology as a book, and a
//! table. What is told is escaped by the templates; the policy of a page lets in its own style and
//! script, by their sums, and nothing else.

mod colours;
mod paper;
mod table;

use std::io::{self, Write};

use askama::Template;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::rendered::write_rendered;
use crate::report::site::{Shown, TextRun, Wording};
use crate::report::{Site, is_address};

pub use paper::{write_dossier, write_kit};
pub(super) use table::write as write_table;

const STYLE: &str = include_str!("book.css");
const SCRIPT: &str = include_str!("book.js");
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The page of a book.
#[derive(Template)]
#[template(path = "book.html", config = "src/export/html/askama.toml")]
struct SiteTemplate<'a> {
    book: &'a Site,
    version: &'a str,
    /// Says of which language the words of the dataset are, where the page speaks another.
    own: &'a str,
    /// The same of what is not translated.
    written: &'a str,
    style: &'a str,
    script: &'a str,
    /// What a search finds, as JSON that ends no script.
    findable: &'a str,
}

pub(super) fn write(book: &Site, out: &mut dyn Write) -> io::Result<()> {
    let style = format!("{}{STYLE}", colours::sheet(&book.about.palettes)?);
    let attribute = |language: &str| {
        if language == book.about.language {
            String::new()
        } else {
            format!(" lang=\"{language}\"")
        }
    };
    let (own, written) = (attribute(&book.dataset), attribute(book.written));
    let page = SiteTemplate {
        book,
        version: VERSION,
        own: &own,
        written: &written,
        style: &style,
        script: SCRIPT,
        findable: &findable(book),
    };
    write_rendered(&page, out)
}

/// The sum by which the policy of a page knows a style or a script.
fn sum(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text))
}

/// The attribute that says of which language some words are, where the page speaks another.
// Templates pass references.
#[expect(clippy::trivially_copy_pass_by_ref)]
fn lang<'a>(wording: &Wording, own: &'a str, written: &'a str) -> &'a str {
    match wording {
        Wording::Interface => "",
        Wording::Dataset => own,
        Wording::AsWritten => written,
    }
}

/// The class of a run of words.
fn class(run: &TextRun) -> String {
    match run.shown {
        Shown::Plain => "plain".to_owned(),
        Shown::Strong => "strong".to_owned(),
        Shown::Quiet => "quiet".to_owned(),
        Shown::Doubt => "doubt".to_owned(),
        Shown::Family(rank) => format!("number f{rank}"),
    }
}

/// Where a run of words leads: within the page, or to an address of the web and nothing else.
fn href(run: &TextRun) -> Option<String> {
    let anchor = run.anchor.as_ref().map(|anchor| format!("#{anchor}"));
    anchor.or_else(|| run.address.clone().filter(|address| is_address(address)))
}

/// What a search finds and how it folds the question.
fn findable(book: &Site) -> String {
    let records = book.findable.iter().map(|found| {
        let texts = &found.texts;
        json!([
            found.anchor,
            found.name,
            found.kind,
            texts[0],
            texts[1],
            texts[2]
        ])
    });
    let foldings = book.foldings.iter();
    let foldings = foldings.map(|(letter, folded)| (letter.to_string(), Value::from(*folded)));
    let foldings: serde_json::Map<String, Value> = foldings.collect();
    let words = &book.words;
    let told = json!({
        "records": records.collect::<Vec<_>>(),
        "foldings": foldings,
        "small": book.question_words.small,
        "everyday": book.question_words.everyday,
        "words": [words.nothing, words.near, words.found_one, words.found_many],
    });
    // Within a script no tag may begin.
    told.to_string().replace('<', "\\u003c")
}
