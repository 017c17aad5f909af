//! Tables of web pages, which old applications export under the name of a workbook, and workbooks written as XML,
//! which spreadsheets wrote before 2007. Of several tables it is the one whose heading has most known names.

use std::borrow::Cow;
use std::collections::BTreeMap;

use encoding_rs::{UTF_8, WINDOWS_1252};
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::super::fault::ListFault;
use super::super::heading::is_title;
use super::super::records::MOST_CELLS;
use super::pipe::{ChunkWriter, spread};
use super::rows::RowWriter;
use super::told::{MadeOf, SheetChoice, ToldContent};
use super::workbook::{LOOKED, chosen};
use crate::model::Phrase;

/// Tables within each other.
const DEEPEST: usize = 20;
/// Longest text that a cell over several rows says in each of them, in bytes.
const REPEATED: usize = 200;
/// Cells that any page may have; a larger one as many as its bytes.
const UNSUSPICIOUS: usize = 1 << 22;

/// Writes the table that is a list.
///
/// # Errors
/// A page without a table; a sheet that the workbook does not have.
pub fn write(
    bytes: &[u8],
    sheet: Option<&str>,
    out: &mut ChunkWriter,
    told: &ToldContent,
) -> Result<(), ListFault> {
    let tables = tables(&decoded(bytes))?;
    let names: Vec<String> = tables
        .iter()
        .filter_map(|table| table.sheet.clone())
        .collect();
    let is_workbook = !names.is_empty() && names.len() == tables.len();
    let taken = match sheet.filter(|_| is_workbook) {
        Some(wanted) => {
            let name = chosen(&names, wanted)?;
            names.iter().position(|known| *known == name)
        }
        None => usual(&tables),
    };
    let Some((taken, table)) = taken.and_then(|taken| Some((taken, tables.get(taken)?))) else {
        return Err(ListFault::no_list("list-markup"));
    };
    if is_workbook && table.known().is_none() {
        let phrase = Phrase::new("list-sheet-empty").with("sheet", names[taken].as_str());
        return Err(ListFault::NoList(phrase));
    }
    told.set(if is_workbook {
        MadeOf::Workbook(SheetChoice { names, taken })
    } else {
        MadeOf::WebTable
    });
    let mut rows = RowWriter::new(out);
    for (row, cells) in table.rows.iter().enumerate() {
        if cells.len() > MOST_CELLS {
            return Err(ListFault::no_list("list-columns"));
        }
        for (column, text) in cells.iter().enumerate() {
            rows.put(row, column, text.trim().to_owned())?;
        }
    }
    rows.finish()?;
    Ok(())
}

/// Such pages are in UTF-8, or in what Windows wrote; a mark says what else.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((marked, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return marked.decode(bytes).0;
    }
    match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => text,
        None => WINDOWS_1252.decode(bytes).0,
    }
}

/// The table with most known names, the larger one of several; one that holds anything else.
fn usual(tables: &[MarkupTable]) -> Option<usize> {
    let known = tables.iter().enumerate();
    let known = known.filter_map(|(rank, table)| Some((table.known()?, table.rows.len(), rank)));
    let best = known.max_by_key(|(known, rows, rank)| (*known, *rows, std::cmp::Reverse(*rank)));
    best.map(|(_, _, rank)| rank)
}

/// A table as it is read.
#[derive(Debug, Default)]
struct MarkupTable {
    rows: Vec<Vec<String>>,
    /// The name of the sheet that it is; none for a table of a page.
    sheet: Option<String>,
    /// The column of the cell that is open, and of how many rows that is.
    open: Option<(usize, usize)>,
    /// Where the next cell of the row stands, unless one hangs there.
    next: usize,
    /// Cells that go on below, by their column: rows left, text.
    hanging: BTreeMap<usize, (usize, String)>,
    /// Cells in all.
    count: usize,
}

impl MarkupTable {
    /// The most known names of a row among the first; nothing where no cell says anything.
    fn known(&self) -> Option<usize> {
        let rows = self.rows.iter();
        let is_filled = |row: &&Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
        let known = rows.filter(is_filled).take(LOOKED).map(|row| {
            let names = row.iter().filter(|cell| is_title(cell.trim()));
            names.count()
        });
        known.max()
    }

    fn begin_row(&mut self) {
        self.end_cell();
        let mut row = Vec::new();
        self.hanging.retain(|_, (left, _)| *left > 0);
        for (column, (left, text)) in &mut self.hanging {
            if row.len() <= *column {
                row.resize(*column + 1, String::new());
            }
            row[*column].clone_from(text);
            *left -= 1;
        }
        self.count += row.len();
        self.rows.push(row);
        self.next = 0;
    }

    /// Begins a cell in the next free column, or in the one that it names.
    fn begin_cell(&mut self, tag: &StartTag<()>) {
        self.end_cell();
        if self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        let number = |name: &str| -> Option<usize> {
            let value = tag.attributes.get(name.as_bytes())?;
            std::str::from_utf8(&value.value).ok()?.trim().parse().ok()
        };
        // Merged cells of a workbook are counted without the first one.
        let span = |page: &str, workbook: &str| {
            let more = || number(workbook).map(|more| more.saturating_add(1));
            number(page).or_else(more).unwrap_or(1).max(1)
        };
        let named = number("ss:index").and_then(|index| index.checked_sub(1));
        let mut column = named.unwrap_or(self.next).min(MOST_CELLS);
        while self.hanging.contains_key(&column) {
            column += 1;
        }
        // One more than there may be is told as too many.
        let end = column.saturating_add(span("colspan", "ss:mergeacross"));
        let end = end.min(MOST_CELLS + 1).max(column + 1);
        if let Some(row) = self.rows.last_mut().filter(|row| row.len() < end) {
            self.count += end - row.len();
            row.resize(end, String::new());
        }
        self.next = end;
        self.open = Some((column, span("rowspan", "ss:mergedown")));
    }

    fn cell(&mut self) -> Option<&mut String> {
        let (column, _) = self.open?;
        self.rows.last_mut()?.get_mut(column)
    }

    /// Text of a page: spaces and line breaks are one space.
    fn say(&mut self, text: &str) {
        let Some(cell) = self.cell() else { return };
        for letter in text.chars() {
            if !letter.is_whitespace() {
                cell.push(letter);
            } else if !cell.is_empty() && !cell.ends_with(char::is_whitespace) {
                cell.push(' ');
            }
        }
    }

    fn break_line(&mut self) {
        if let Some(cell) = self.cell().filter(|cell| !cell.trim().is_empty()) {
            cell.truncate(cell.trim_end().len());
            cell.push('\n');
        }
    }

    fn end_cell(&mut self) {
        let said = self.cell().map(|cell| cell.trim().to_owned());
        if let (Some(said), Some((column, tall))) = (said, self.open.take())
            && tall > 1
            && said.len() <= REPEATED
            && !said.is_empty()
        {
            self.hanging.insert(column, (tall - 1, said));
        }
    }
}

/// All tables of a page, those within others apart, in the order in which they end.
///
/// # Errors
/// Cells that are said to be so wide or so high that there are far more of them than of letters.
fn tables(text: &str) -> Result<Vec<MarkupTable>, ListFault> {
    let most = UNSUSPICIOUS.max(text.len());
    let mut count = 0;
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let (mut open, mut done): (Vec<MarkupTable>, Vec<MarkupTable>) = (Vec::new(), Vec::new());
    let mut sheet: Option<String> = None;
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        let depth = open.len();
        let before = open.last().map_or(0, |table| table.count);
        match (token, open.last_mut()) {
            (Token::StartTag(tag), table) => match (&tag.name[..], table) {
                (b"worksheet", _) => {
                    let name = tag.attributes.get(b"ss:name".as_slice());
                    let name = name.map(|name| String::from_utf8_lossy(&name.value).into_owned());
                    sheet = name;
                }
                (b"table", _) if depth < DEEPEST => open.push(MarkupTable {
                    sheet: sheet.take(),
                    ..MarkupTable::default()
                }),
                (b"tr" | b"row", Some(table)) => table.begin_row(),
                (b"td" | b"th" | b"cell", Some(table)) => {
                    table.begin_cell(&tag);
                    if tag.self_closing {
                        table.end_cell();
                    }
                }
                (b"br" | b"p" | b"div" | b"li", Some(table)) => table.break_line(),
                _ => {}
            },
            (Token::EndTag(tag), Some(table)) => match &tag.name[..] {
                b"td" | b"th" | b"cell" | b"tr" | b"row" => table.end_cell(),
                b"p" | b"div" | b"li" => table.break_line(),
                b"table" => {
                    table.end_cell();
                    done.extend(open.pop());
                }
                _ => {}
            },
            (Token::String(text), Some(table)) => table.say(&String::from_utf8_lossy(&text.value)),
            _ => {}
        }
        if open.len() == depth {
            count += open.last().map_or(0, |table| table.count) - before;
        }
        if count > most {
            return Err(spread());
        }
    }
    // A page that is cut off.
    done.extend(open);
    Ok(done)
}
