//! A sheet of a workbook, written as CSV row by row. Without a choice it is the one whose heading has most
//! known names.

use std::io::Cursor;
use std::rc::Rc;

use calamine::{
    Cell, Data, DataRef, Dimensions, Reader, Sheets, Xlsx, XlsxError, open_workbook_auto_from_rs,
};

use super::super::fault::ListFault;
use super::super::field::Field;
use super::super::heading::{is_of_person, is_title, named};
use super::archive;
use super::merged;
use super::pipe::ChunkWriter;
use super::rows::{RowWriter, TallCell};
use super::told::{MadeOf, SheetChoice, ToldContent};
use crate::model::{Phrase, unknown};

/// Rows of a sheet from which its heading is guessed.
pub(super) const LOOKED: usize = 50;

/// Empty cells that are looked at again for a formula: a million take 8 MB, and a small file can hold billions.
const MOST_EMPTY: usize = 1_000_000;

type OpenWorkbook = Sheets<Cursor<Rc<[u8]>>>;

/// Writes a sheet, and tells which it was.
///
/// # Errors
/// A workbook that is encrypted or damaged; a sheet that it does not have, or nothing in it.
pub fn write(
    bytes: Vec<u8>,
    sheet: Option<&str>,
    out: &mut ChunkWriter,
    told: &ToldContent,
) -> Result<(), ListFault> {
    if is_encrypted(&bytes) {
        return Err(ListFault::no_list("list-workbook-locked"));
    }
    if archive::promises_too_much(&bytes) {
        return Err(ListFault::no_list("list-workbook-broken"));
    }
    // Its cells are read out of the same bytes, which the reader holds.
    let bytes: Rc<[u8]> = bytes.into();
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(Rc::clone(&bytes)))
        .map_err(|error| refused(&error))?;
    let names = workbook.sheet_names();
    let name = match sheet {
        Some(wanted) => chosen(&names, wanted)?,
        None => usual(&mut workbook, &names)?,
    };
    let taken = names.iter().position(|known| *known == name);
    let merged = match (&workbook, taken) {
        (Sheets::Ods(_), Some(taken)) => merged::of_open_document(&bytes, taken),
        _ => Vec::new(),
    };
    told.set(MadeOf::Workbook(SheetChoice {
        taken: taken.unwrap_or_default(),
        names,
    }));
    let count = write_sheet(&mut workbook, &name, out, told, merged)?;
    if count == 0 {
        return Err(ListFault::NoList(
            Phrase::new("list-sheet-empty").with("sheet", name.as_str()),
        ));
    }
    Ok(())
}

/// Old workbooks and encrypted new ones are containers of the same kind; the streams of the latter say so.
fn is_encrypted(bytes: &[u8]) -> bool {
    let wide: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.starts_with(b"\xd0\xcf\x11\xe0") && memchr::memmem::find(bytes, &wide).is_some()
}

/// Why a workbook cannot be read.
fn refused(error: &impl std::fmt::Debug) -> ListFault {
    let said = format!("{error:?}");
    ListFault::no_list(if said.contains("Password") {
        "list-workbook-locked"
    } else {
        "list-workbook-broken"
    })
}

/// The sheet of a name, or of a number from 1.
pub(super) fn chosen(names: &[String], wanted: &str) -> Result<String, ListFault> {
    let lower = wanted.to_lowercase();
    let exact = names.iter().find(|name| *name == wanted);
    let alike = || names.iter().find(|name| name.to_lowercase() == lower);
    let number = || names.get(wanted.parse::<usize>().ok()?.checked_sub(1)?);
    let found = exact.or_else(alike).or_else(number);
    found.cloned().ok_or_else(|| {
        ListFault::NoList(unknown("sheet", wanted, names.iter().map(String::as_str)))
    })
}

/// The sheet whose heading tells most of organisations, the first of several; one that holds anything else.
fn usual(workbook: &mut OpenWorkbook, names: &[String]) -> Result<String, ListFault> {
    let mut best: Option<((usize, usize), &String)> = None;
    for name in names {
        let rows = beginning(workbook, name)?;
        if rows.iter().all(Vec::is_empty) {
            continue;
        }
        let known = rows.iter().map(|row| told_of_organisations(row)).max();
        let known = known.unwrap_or_default();
        if best.is_none_or(|(most, _)| known > most) {
            best = Some((known, name));
        }
    }
    match best {
        Some((_, name)) => Ok(name.clone()),
        None => Err(ListFault::no_list("list-empty")),
    }
}

/// How much a row says of organisations as a heading: the fields that it names, each once, less where it names a
/// person's; then the columns that are known at all.
fn told_of_organisations(cells: &[String]) -> (usize, usize) {
    let known = cells.iter().filter(|cell| is_title(cell));
    let mut fields: Vec<Field> = known.clone().filter_map(|cell| named(cell)).collect();
    fields.sort_unstable();
    fields.dedup();
    let is_of_persons = cells.iter().any(|cell| is_of_person(cell));
    let count = fields.len();
    (if is_of_persons { count / 2 } else { count }, known.count())
}

/// The first rows of a sheet, without empty cells. A chart is a sheet without cells.
fn beginning(workbook: &mut OpenWorkbook, name: &str) -> Result<Vec<Vec<String>>, ListFault> {
    match workbook {
        Sheets::Xlsx(workbook) => match workbook.worksheet_cells_reader(name) {
            Ok(mut cells) => begun(|| placed(cells.next_cell())),
            Err(XlsxError::WorksheetNotFound(_) | XlsxError::FileNotFound(_)) => {
                Err(ListFault::no_list("list-workbook-broken"))
            }
            Err(_) => Ok(Vec::new()),
        },
        Sheets::Xlsb(workbook) => match workbook.worksheet_cells_reader(name) {
            Ok(mut cells) => begun(|| placed(cells.next_cell())),
            Err(_) => Ok(Vec::new()),
        },
        _ => {
            let range = workbook.worksheet_range(name).unwrap_or_default();
            let rows = range.rows().enumerate();
            let cells = rows.flat_map(|(row, cells)| cells.iter().map(move |cell| (row, cell)));
            let mut cells = cells.map(|(row, cell)| (row, owned_text(cell)));
            begun(|| Ok(cells.next()))
        }
    }
}

/// The first rows of cells that come row by row, each with the number of its row.
fn begun(
    mut next: impl FnMut() -> Result<Option<(usize, String)>, ListFault>,
) -> Result<Vec<Vec<String>>, ListFault> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    while let Some((row, text)) = next()?.filter(|(row, _)| *row < LOOKED) {
        if rows.len() <= row {
            rows.resize_with(row + 1, Vec::new);
        }
        if !text.is_empty() {
            rows[row].push(text);
        }
    }
    Ok(rows)
}

/// A cell that was read: its row and its text.
fn placed<E: std::fmt::Debug>(
    cell: Result<Option<Cell<DataRef<'_>>>, E>,
) -> Result<Option<(usize, String)>, ListFault> {
    let cell = cell.map_err(|error| refused(&error))?;
    Ok(cell.map(|cell| (cell.get_position().0 as usize, text(cell.get_value()))))
}

/// Writes a sheet, and returns how many rows hold anything.
fn write_sheet(
    workbook: &mut OpenWorkbook,
    name: &str,
    out: &mut ChunkWriter,
    told: &ToldContent,
    merged: Vec<TallCell>,
) -> Result<usize, ListFault> {
    let mut rows = RowWriter::new(out);
    if let Sheets::Xlsx(workbook) = workbook {
        let merged = workbook.merge_cells_by_sheet_name(name).unwrap_or_default();
        rows.fill(tall(&merged));
        let cells = workbook.worksheet_cells_reader(name);
        let mut cells = cells.map_err(|error| refused(&error))?;
        told.expect_rows(height(cells.dimensions()));
        let mut empty = Vec::new();
        while let Some(cell) = cells.next_cell().map_err(|error| refused(&error))? {
            let (row, column) = cell.get_position();
            told.count_rows(row as usize);
            if matches!(cell.get_value(), DataRef::Empty) && empty.len() < MOST_EMPTY {
                empty.push((row, column));
            }
            rows.put(row as usize, column as usize, text(cell.get_value()))?;
        }
        drop(cells);
        if let Some((row, column)) = uncomputed(workbook, name, &empty)? {
            let cell = format!("{}{}", column_letters(column), row + 1);
            return Err(ListFault::NoList(
                Phrase::new("list-workbook-uncomputed").with("cell", cell),
            ));
        }
        return Ok(rows.finish()?);
    }
    // Its cells can be as far apart as a sheet is large.
    if let Sheets::Xlsb(workbook) = workbook {
        let cells = workbook.worksheet_cells_reader(name);
        let mut cells = cells.map_err(|error| refused(&error))?;
        told.expect_rows(height(cells.dimensions()));
        while let Some(cell) = cells.next_cell().map_err(|error| refused(&error))? {
            let (row, column) = cell.get_position();
            told.count_rows(row as usize);
            rows.put(row as usize, column as usize, text(cell.get_value()))?;
        }
        return Ok(rows.finish()?);
    }
    rows.fill(match workbook {
        Sheets::Xls(workbook) => {
            tall(&workbook.merge_cells_by_sheet_name(name).unwrap_or_default())
        }
        _ => merged,
    });
    let range = workbook
        .worksheet_range(name)
        .map_err(|error| refused(&error))?;
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (row, column, cell) in range.used_cells() {
        let (row, column) = (row + first_row as usize, column + first_column as usize);
        rows.put(row, column, owned_text(cell))?;
    }
    Ok(rows.finish()?)
}

/// How many rows a sheet says that it has; 0 where it says nothing, or one cell.
fn height(said: Dimensions) -> usize {
    let rows = said.end.0 as usize;
    if rows == 0 { 0 } else { rows + 1 }
}

/// Row and column of the first of these empty cells that holds a formula. Programs can write formulas without their
/// results, which a spreadsheet computes when it opens the workbook.
fn uncomputed(
    workbook: &mut Xlsx<Cursor<Rc<[u8]>>>,
    name: &str,
    empty: &[(u32, u32)],
) -> Result<Option<(u32, u32)>, ListFault> {
    if empty.is_empty() {
        return Ok(None);
    }
    let cells = workbook.worksheet_cells_reader(name);
    let mut cells = cells.map_err(|error| refused(&error))?;
    let mut empty = empty.iter().peekable();
    while let Some(cell) = cells.next_formula().map_err(|error| refused(&error))? {
        // Both passes meet the cells in the same order.
        if empty.next_if_eq(&&cell.get_position()).is_some() && !cell.get_value().is_empty() {
            return Ok(Some(cell.get_position()));
        }
    }
    Ok(None)
}

/// The letters of a column, from 0: `A`, `Z`, `AA`.
fn column_letters(column: u32) -> String {
    let letter = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    let before = (column / 26).checked_sub(1).map(column_letters);
    format!("{}{letter}", before.unwrap_or_default())
}

/// The merged cells that are several rows high: what their first row says goes for the others.
fn tall(merged: &[Dimensions]) -> Vec<TallCell> {
    let tall = merged
        .iter()
        .filter(|area| area.start.1 == area.end.1 && area.start.0 < area.end.0);
    tall.map(|area| TallCell {
        first: area.start.0 as usize,
        last: area.end.0 as usize,
        column: area.start.1 as usize,
    })
    .collect()
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(day) => day_text(*day),
        // A formula that failed says nothing.
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn owned_text(value: &Data) -> String {
    match value {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number_text(*number),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(value) => value.to_string(),
        Data::DateTime(day) => day_text(*day),
        Data::Error(_) | Data::Empty => String::new(),
    }
}

/// A number as a person types it: a code that a sheet made a number of has no point.
fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        format!("{number:.0}")
    } else {
        number.to_string()
    }
}

/// A day, with its hour where it has one.
fn day_text(day: calamine::ExcelDateTime) -> String {
    if !day.is_datetime() {
        return number_text(day.as_f64());
    }
    let (year, month, date, hour, minute, second, _) = day.to_ymd_hms_milli();
    if (hour, minute, second) == (0, 0, 0) {
        format!("{year:04}-{month:02}-{date:02}")
    } else {
        format!("{year:04}-{month:02}-{date:02}T{hour:02}:{minute:02}:{second:02}")
    }
}
