//! Workbooks for spreadsheets: a sheet for each table, then one with their provenance. Rows are streamed; only
//! the hyperlinks of a sheet, which are bounded, are held in memory. The same rows give the same bytes.

mod cell;
mod sheet;

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use askama::Template;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::format::HeadedRows;
use super::rendered::write_rendered;
use crate::report::{About, ReportTable, TableCell, TableColumn, Workbook};
use cell::utf16_prefix;
use sheet::Worksheet;

pub use sheet::Overfull;

const VERSION: &str = env!("CARGO_PKG_VERSION");
/// Longest name of a sheet.
const MAX_NAME: usize = 31;

#[derive(Template)]
#[template(path = "types.xml", config = "src/export/xlsx/askama.toml")]
struct ContentTypes<'a> {
    sheets: &'a [Worksheet<'a>],
}

#[derive(Template)]
#[template(path = "workbook.xml", config = "src/export/xlsx/askama.toml")]
struct Contents<'a> {
    sheets: &'a [Worksheet<'a>],
}

#[derive(Template)]
#[template(path = "workbook_rels.xml", config = "src/export/xlsx/askama.toml")]
struct ContentLinks<'a> {
    sheets: &'a [Worksheet<'a>],
}

#[derive(Template)]
#[template(path = "core.xml", config = "src/export/xlsx/askama.toml")]
struct Core<'a> {
    title: &'a str,
    version: &'a str,
    day: Option<&'a str>,
}

/// A table as a workbook.
pub(super) fn write(table: &HeadedRows<'_>, out: &mut dyn Write) -> io::Result<()> {
    let name = sheet_name(&table.about.title, &[]);
    let sheet = Worksheet::new(name, table.rows, table.headings)?;
    write_sheets(vec![sheet], table.about, out)
}

/// Every table of a workbook.
pub(super) fn write_workbook(workbook: &Workbook, out: &mut dyn Write) -> io::Result<()> {
    let mut sheets: Vec<Worksheet<'_>> = Vec::new();
    for sheet in &workbook.sheets {
        let name = sheet_name(&sheet.title, &sheets);
        sheets.push(Worksheet::new(name, &sheet.table, &sheet.headings)?);
    }
    write_sheets(sheets, &workbook.about, out)
}

/// Writes sheets and, last, what there is to say of them.
fn write_sheets(sheets: Vec<Worksheet<'_>>, about: &About, out: &mut dyn Write) -> io::Result<()> {
    let workbook_labels = &about.workbook_labels;
    let truncated = sheets.iter().map(|sheet| sheet.truncated).sum();
    let told = provenance(about, truncated);
    let mut sheets: Vec<Worksheet<'_>> = sheets;
    if !told.rows.is_empty() {
        let headings = [workbook_labels.title.clone(), about.title.clone()];
        let mut last = Worksheet::new(
            sheet_name(&workbook_labels.title, &sheets),
            &told,
            &headings,
        )?;
        last.has_filter = false;
        sheets.push(last);
    }
    pack(&sheets, about, out)
}

/// Where the tables come from, and what was left of cells that are too long.
fn provenance(about: &About, truncated: usize) -> ReportTable {
    let workbook_labels = &about.workbook_labels;
    let line = |label: &str, fact: TableCell| vec![TableCell::text(label), fact];
    let facts = about.facts.iter();
    let mut rows: Vec<Vec<TableCell>> = facts
        .map(|(label, fact)| line(label, TableCell::text(fact)))
        .collect();
    if truncated > 0 {
        rows.push(line(
            &workbook_labels.truncated,
            TableCell::count(truncated),
        ));
    }
    let column = |key| TableColumn::new(key, key);
    ReportTable {
        name: "provenance",
        columns: vec![column("label"), column("fact")],
        rows,
    }
}

/// Writes every part of a workbook into what holds them.
fn pack(sheets: &[Worksheet<'_>], about: &About, out: &mut dyn Write) -> io::Result<()> {
    let fault = Rc::new(RefCell::new(None));
    let mut parts = ZipWriter::new_stream(FirstFault {
        out,
        fault: Rc::clone(&fault),
    });
    let packed = pack_parts(sheets, about, &mut parts, &fault);
    let ended = packed.and_then(|()| parts.finish().map(drop).map_err(io::Error::from));
    match fault.take() {
        Some(fault) => Err(fault),
        None => ended,
    }
}

fn pack_parts<W: Write + io::Seek>(
    sheets: &[Worksheet<'_>],
    about: &About,
    parts: &mut ZipWriter<W>,
    fault: &RefCell<Option<io::Error>>,
) -> io::Result<()> {
    let core = Core {
        title: &about.title,
        version: VERSION,
        day: about.workbook_labels.day.as_deref(),
    };
    open(parts, "[Content_Types].xml")?;
    write_rendered(&ContentTypes { sheets }, parts)?;
    open(parts, "_rels/.rels")?;
    parts.write_all(include_bytes!("package_rels.xml"))?;
    open(parts, "docProps/core.xml")?;
    write_rendered(&core, parts)?;
    open(parts, "xl/workbook.xml")?;
    write_rendered(&Contents { sheets }, parts)?;
    open(parts, "xl/_rels/workbook.xml.rels")?;
    write_rendered(&ContentLinks { sheets }, parts)?;
    open(parts, "xl/styles.xml")?;
    parts.write_all(include_bytes!("styles.xml"))?;
    for (rank, sheet) in sheets.iter().enumerate() {
        open(parts, &format!("xl/worksheets/sheet{}.xml", rank + 1))?;
        let led = sheet.write(rank == 0, &mut UntilFault { parts, fault })?;
        if let Some(led) = led {
            open(
                parts,
                &format!("xl/worksheets/_rels/sheet{}.xml.rels", rank + 1),
            )?;
            parts.write_all(led.as_bytes())?;
        }
    }
    Ok(())
}

/// Opens a part, of no time: the same workbook is the same bytes on any day.
fn open<W: Write + io::Seek>(parts: &mut ZipWriter<W>, name: &str) -> io::Result<()> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    Ok(parts.start_file(name, options)?)
}

/// Where the bytes go, up to the first that cannot be written. What packs them would complain on
/// standard error of those that follow, so they are dropped and the fault is kept.
struct FirstFault<'a> {
    out: &'a mut dyn Write,
    fault: Rc<RefCell<Option<io::Error>>>,
}

impl FirstFault<'_> {
    fn keep_fault<T>(&self, done: io::Result<T>, otherwise: T) -> io::Result<T> {
        match done {
            Err(error) if error.kind() != io::ErrorKind::Interrupted => {
                *self.fault.borrow_mut() = Some(error);
                Ok(otherwise)
            }
            done => done,
        }
    }
}

impl Write for FirstFault<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.fault.borrow().is_some() {
            return Ok(bytes.len());
        }
        let done = self.out.write(bytes);
        self.keep_fault(done, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let done = self.out.flush();
        self.keep_fault(done, ())
    }
}

/// A part on its way, which ends where bytes are dropped.
struct UntilFault<'a, W: Write + io::Seek> {
    parts: &'a mut ZipWriter<W>,
    fault: &'a RefCell<Option<io::Error>>,
}

impl<W: Write + io::Seek> Write for UntilFault<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.fault.borrow().is_some() {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        self.parts.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.parts.flush()
    }
}

/// A name that spreadsheets take for a sheet, and that no other sheet has.
fn sheet_name(title: &str, others: &[Worksheet<'_>]) -> String {
    // One name they keep for themselves.
    const TAKEN: &str = "history";
    let fits = |letter: char| {
        if "[]:*?/\\'".contains(letter) || letter.is_control() {
            ' '
        } else {
            letter
        }
    };
    let plain: String = title.chars().map(fits).collect();
    let plain = plain.trim();
    let plain = if plain.is_empty() {
        env!("CARGO_PKG_NAME")
    } else {
        plain
    };
    let is_taken = |name: &str| {
        let name = name.to_lowercase();
        name == TAKEN || others.iter().any(|sheet| sheet.name.to_lowercase() == name)
    };
    let mut name = shortened(plain, "");
    let mut number = 2;
    while is_taken(&name) {
        name = shortened(plain, &format!(" {number}"));
        number += 1;
    }
    name
}

/// The beginning of a name, as much as fits before its end.
fn shortened(name: &str, end: &str) -> String {
    const ELLIPSIS: &str = "…";
    let units = |text: &str| text.encode_utf16().count();
    if units(name) + units(end) <= MAX_NAME {
        return format!("{name}{end}");
    }
    let kept = utf16_prefix(name, MAX_NAME - units(end) - units(ELLIPSIS));
    format!("{}{ELLIPSIS}{end}", kept.trim_end())
}
