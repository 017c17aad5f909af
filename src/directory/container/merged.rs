//! Merged cells of an `OpenDocument` sheet, which its reader leaves out: where they begin and how far they reach.

use std::io::{Cursor, Read};

use html5gum::{StartTag, Token, Tokenizer};
use zip::ZipArchive;

use super::rows::TallCell;

/// Largest document that is looked at, in bytes.
const LARGEST: u64 = 1 << 28;

/// The merged cells of several rows in the sheet of this rank.
pub fn of_open_document(bytes: &[u8], sheet: usize) -> Vec<TallCell> {
    let content = content(bytes).unwrap_or_default();
    // Nearly all sheets have none.
    let mut spans = memchr::memmem::find_iter(&content, b"number-rows-spanned=\"");
    let are_tall = |at: usize| !content[at..].starts_with(b"number-rows-spanned=\"1\"");
    if !spans.any(are_tall) {
        return Vec::new();
    }
    let mut place = SheetPlace::default();
    for token in Tokenizer::new(content.as_slice()) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => place.open(&tag, sheet),
            Token::EndTag(tag) if tag.name.as_slice() == b"table:table-row" => {
                place.row += place.rows;
            }
            _ => {}
        }
    }
    place.found
}

/// The document that holds the cells.
fn content(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let file = archive.by_name("content.xml").ok()?;
    let mut content = Vec::new();
    file.take(LARGEST).read_to_end(&mut content).ok()?;
    Some(content)
}

/// Where the next cell is.
#[derive(Default)]
struct SheetPlace {
    /// Sheets that have begun.
    sheets: usize,
    row: usize,
    /// How often the row stands.
    rows: usize,
    column: usize,
    found: Vec<TallCell>,
}

impl SheetPlace {
    fn open(&mut self, tag: &StartTag<()>, sheet: usize) {
        let number = |name: &[u8]| {
            let value = tag.attributes.get(name)?;
            std::str::from_utf8(&value.value)
                .ok()?
                .parse::<usize>()
                .ok()
        };
        match tag.name.as_slice() {
            b"table:table" => {
                self.sheets += 1;
                self.row = 0;
            }
            b"table:table-row" => {
                self.column = 0;
                self.rows = number(b"table:number-rows-repeated").unwrap_or(1);
                if tag.self_closing {
                    self.row += self.rows;
                }
            }
            b"table:table-cell" | b"table:covered-table-cell" => {
                let rows = number(b"table:number-rows-spanned").unwrap_or(1);
                let columns = number(b"table:number-columns-spanned").unwrap_or(1);
                if rows > 1 && columns == 1 && self.sheets == sheet + 1 {
                    self.found.push(TallCell {
                        first: self.row,
                        last: self.row + rows - 1,
                        column: self.column,
                    });
                }
                self.column += number(b"table:number-columns-repeated").unwrap_or(1);
            }
            _ => {}
        }
    }
}
