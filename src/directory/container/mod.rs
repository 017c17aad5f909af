//! What is not text and holds a list all the same: workbooks, archives, compressed files, JSON. Each is written
//! as CSV on a thread, and read from there as any other list is.
//!
//! | file | what it does |
//! |---|---|
//! | `kind` | what a file is, by its first bytes |
//! | `told` | what the rows were made of, which sheet of a workbook |
//! | `packed` | compressed files, with an eye on how much they unpack to |
//! | `archive` | a zip archive that holds one list |
//! | `workbook` | a sheet of a workbook |
//! | `merged` | merged cells of OpenDocument sheets |
//! | `ole` | the container of old workbooks, looked at before it is read |
//! | `json` | arrays, lines and GeoJSON |
//! | `markup` | tables of web pages, and workbooks written as XML |
//! | `rows` | cells written as CSV |
//! | `pipe` | bytes from a thread |

mod archive;
mod json;
mod kind;
mod markup;
mod merged;
mod ole;
mod packed;
mod pipe;
mod rows;
mod told;
mod workbook;

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use kind::{ContainerKind, START, is_list_ending, is_lone_value};
pub use packed::unpacked;
pub use rows::SEPARATOR;
pub use told::{MadeOf, SheetChoice, ToldContent};

use kind::LARGEST;

use super::fault::{ListFault, Refusal};
use super::limits::MEBIBYTE;
use crate::model::Phrase;

/// Most containers within each other.
const DEEPEST: usize = 3;

/// A list that is not text, and which part of it is meant.
struct Container {
    source: Box<dyn Read + Send>,
    sheet: Option<String>,
    told: ToldContent,
}

impl Container {
    /// The bytes of a file of a kind that is not text; of a workbook the sheet of this name or number.
    fn new(source: Box<dyn Read + Send>, sheet: Option<&str>) -> Self {
        Self {
            source,
            sheet: sheet.map(str::to_owned),
            told: ToldContent::default(),
        }
    }

    /// Where the sheet will be told.
    fn told(&self) -> ToldContent {
        self.told.clone()
    }

    /// The list in it as CSV, from a thread. What is wrong with it is a refusal among the errors of reading.
    fn into_csv(self) -> Box<dyn Read + Send> {
        let Self {
            source,
            sheet,
            told,
        } = self;
        Box::new(pipe::start(move |out| {
            write(source, (sheet.as_deref(), &told), out, 0).map_err(io::Error::from)
        }))
    }
}

/// Where the bytes of a container are, to be read as often as is asked.
#[derive(Debug, Clone)]
enum Storage {
    File(PathBuf),
    Memory(Arc<[u8]>),
}

/// A container that is opened once it is settled which part of it is meant.
#[derive(Debug, Clone)]
pub struct Contained {
    place: Storage,
    pub is_in_background: bool,
}

impl Contained {
    /// In a file.
    pub fn file(path: &Path) -> Self {
        Self {
            place: Storage::File(path.to_owned()),
            is_in_background: false,
        }
    }

    /// From a source that can be read but once.
    ///
    /// # Errors
    /// What cannot be read, and more than is held.
    pub fn once(source: Box<dyn Read + Send>) -> Result<Self, ListFault> {
        Ok(Self {
            place: Storage::Memory(whole(source)?.into()),
            is_in_background: false,
        })
    }

    /// Its list as CSV, and where the sheet will be told.
    ///
    /// # Errors
    /// What can no longer be opened.
    pub fn open(
        &self,
        sheet: Option<&str>,
    ) -> Result<(Box<dyn Read + Send>, ToldContent), ListFault> {
        let source: Box<dyn Read + Send> = match &self.place {
            Storage::File(path) => Box::new(File::open(path)?),
            Storage::Memory(bytes) => Box::new(Cursor::new(Arc::clone(bytes))),
        };
        let container = Container::new(source, sheet);
        let told = container.told();
        Ok((container.into_csv(), told))
    }
}

impl From<ListFault> for io::Error {
    fn from(fault: ListFault) -> Self {
        match fault {
            ListFault::Unreadable(error) => error,
            ListFault::NoList(phrase) => Self::other(Refusal(phrase)),
        }
    }
}

/// Writes what a source holds as CSV.
fn write(
    mut source: Box<dyn Read + Send>,
    sheet: (Option<&str>, &ToldContent),
    out: &mut pipe::ChunkWriter,
    depth: usize,
) -> Result<(), ListFault> {
    let mut start = Vec::new();
    source.by_ref().take(START as u64).read_to_end(&mut start)?;
    let kind = ContainerKind::of(&start);
    let source: Box<dyn Read + Send> = Box::new(Cursor::new(start).chain(source));
    if depth >= DEEPEST {
        return Err(ListFault::no_list("list-nested"));
    }
    match kind {
        ContainerKind::Text => {
            let mut source = source;
            io::copy(&mut source, out)?;
            Ok(())
        }
        ContainerKind::Parquet => Err(ListFault::no_list("list-parquet")),
        ContainerKind::Gzip | ContainerKind::Bzip2 | ContainerKind::Xz | ContainerKind::Zstd => {
            write(unpacked(source, kind)?, sheet, out, depth + 1)
        }
        ContainerKind::Json => json::write(&held(source, out)?, out, sheet.1),
        ContainerKind::Markup => markup::write(&held(source, out)?, sheet.0, out, sheet.1),
        ContainerKind::Ole => {
            let bytes = held(source, out)?;
            if let Some(fault) = ole::fault(&bytes) {
                return Err(fault);
            }
            workbook::write(bytes, sheet.0, out, sheet.1)
        }
        ContainerKind::Zip => {
            let bytes = held(source, out)?;
            if archive::is_workbook(&bytes)? {
                if archive::is_encrypted_workbook(&bytes) {
                    return Err(ListFault::no_list("list-workbook-locked"));
                }
                return workbook::write(bytes, sheet.0, out, sheet.1);
            }
            let list = archive::list(&bytes)?;
            write(Box::new(Cursor::new(list)), sheet, out, depth + 1)
        }
    }
}

/// All bytes of a source of which rows are made.
fn held(source: Box<dyn Read + Send>, out: &mut pipe::ChunkWriter) -> Result<Vec<u8>, ListFault> {
    let bytes = whole(source)?;
    out.made_of(bytes.len());
    Ok(bytes)
}

/// All bytes of a source, as far as they are held.
fn whole(source: Box<dyn Read + Send>) -> Result<Vec<u8>, ListFault> {
    let mut bytes = Vec::new();
    source.take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > LARGEST {
        let limit = LARGEST / MEBIBYTE;
        return Err(ListFault::NoList(
            Phrase::new("list-large-container").with("limit", limit),
        ));
    }
    Ok(bytes)
}
