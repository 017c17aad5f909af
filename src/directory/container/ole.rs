//! The container of old workbooks, looked at before it is read: chains of sectors that never end, and cells so far
//! apart that no memory holds what lies between them, are those of a damaged file or of a hostile one.

use super::super::fault::ListFault;
use super::kind::LARGEST;
use super::pipe::spread;

/// Marks of a sector that is none; the last of them ends a chain.
const RESERVED: u32 = 0xffff_fffa;
const END: u32 = 0xffff_fffe;
/// Sectors of the allocation table that the header names.
const NAMED: usize = 109;
/// Bytes of an entry of the directory, and of a sector of small streams.
const ENTRY: usize = 128;
const SMALL: usize = 64;
/// Smaller streams are in small sectors.
const SMALL_STREAM: usize = 4_096;
/// Bytes that a cell takes at most while it is read; columns of a sheet.
const CELL: usize = 32;
const MOST_COLUMNS: usize = 256;

/// Why a container cannot be read in as much memory as any list; nothing where it can. What has no structure at all is
/// refused by whoever reads it.
pub fn fault(bytes: &[u8]) -> Option<ListFault> {
    let container = Ole::new(bytes)?;
    let tables = [&container.table, &container.small_table];
    if tables.iter().any(|table| has_circle(table)) {
        return Some(ListFault::no_list("list-workbook-broken"));
    }
    let streams = container.workbooks();
    let is_spread = streams.iter().any(|stream| area(stream) > LARGEST / CELL);
    is_spread.then(spread)
}

/// What is known of a container.
struct Ole<'a> {
    bytes: &'a [u8],
    sector: usize,
    /// The next sector after each.
    table: Vec<u32>,
    small_table: Vec<u32>,
    directory: Vec<u8>,
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

fn short(bytes: &[u8], at: usize) -> usize {
    let two = bytes.get(at..at + 2).and_then(|two| two.try_into().ok());
    usize::from(two.map(u16::from_le_bytes).unwrap_or_default())
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|four| number(four, 0))
}

impl<'a> Ole<'a> {
    fn new(bytes: &'a [u8]) -> Option<Self> {
        let sector = match short(bytes, 30) {
            9 => 512,
            12 => 4_096,
            _ => return None,
        };
        let mut container = Self {
            bytes,
            sector,
            table: Vec::new(),
            small_table: Vec::new(),
            directory: Vec::new(),
        };
        let mut named: Vec<u32> = numbers(bytes.get(76..76 + 4 * NAMED)?).collect();
        let mut more = number(bytes, 68)?;
        // As many as there are sectors; what names more names some of them again.
        let most = bytes.len() / sector + NAMED;
        while more < RESERVED && named.len() <= most {
            named.extend(numbers(container.sector(more)?));
            more = named.pop()?;
        }
        named.retain(|sector| *sector < RESERVED);
        if named.len() > most {
            // A circle of its own.
            container.table = vec![0];
            return Some(container);
        }
        let parts = named.iter().filter_map(|named| container.sector(*named));
        let table = parts.flat_map(numbers).collect();
        container.table = table;
        if !has_circle(&container.table) {
            container.directory = container.chain(number(bytes, 48)?);
            let small = container.chain(number(bytes, 60)?);
            container.small_table = numbers(&small).collect();
        }
        Some(container)
    }

    fn sector(&self, rank: u32) -> Option<&'a [u8]> {
        let start = (rank as usize + 1) * self.sector;
        let end = (start + self.sector).min(self.bytes.len());
        self.bytes.get(start..end)
    }

    /// The sectors of a chain one after another; there are no circles.
    fn chain(&self, first: u32) -> Vec<u8> {
        let sectors = steps(&self.table, first).filter_map(|rank| self.sector(rank));
        sectors.flatten().copied().collect()
    }

    /// The streams that hold sheets.
    fn workbooks(&self) -> Vec<Vec<u8>> {
        let entries: Vec<&[u8]> = self.directory.chunks_exact(ENTRY).collect();
        let start = |entry: &[u8]| number(entry, 116).unwrap_or(END);
        let small = entries.first().map(|root| self.chain(start(root)));
        let small = small.unwrap_or_default();
        let streams = entries.iter().filter_map(|entry| {
            let name: String = entry[..64]
                .iter()
                .filter(|byte| **byte != 0)
                .map(|byte| char::from(*byte))
                .collect();
            if !["workbook", "book"].contains(&name.to_ascii_lowercase().as_str()) {
                return None;
            }
            let size = number(entry, 120)? as usize;
            let mut stream = if size < SMALL_STREAM {
                let sectors = steps(&self.small_table, start(entry));
                let sectors = sectors.filter_map(|rank| small.chunks(SMALL).nth(rank as usize));
                sectors.flatten().copied().collect()
            } else {
                self.chain(start(entry))
            };
            stream.truncate(size);
            Some(stream)
        });
        streams.collect()
    }
}

/// The sectors of a chain, where none comes again.
fn steps(table: &[u32], first: u32) -> impl Iterator<Item = u32> {
    let next = |rank: &u32| table.get(*rank as usize).copied();
    std::iter::successors(Some(first), next).take_while(|rank| *rank < RESERVED)
}

/// Whether a chain comes back to where it was.
fn has_circle(table: &[u32]) -> bool {
    // The chain on which each was met, from 1.
    let mut met = vec![0_u32; table.len()];
    for (first, chain) in (0..table.len()).zip(1..) {
        let mut at = first;
        while let Some(seen) = met.get_mut(at) {
            if *seen == chain {
                return true;
            }
            if *seen != 0 {
                break;
            }
            *seen = chain;
            at = table[at] as usize;
        }
    }
    false
}

/// Cells between the outermost ones of each sheet, in all; of a sheet that is wider than any, more than are held.
fn area(stream: &[u8]) -> usize {
    let (mut at, mut whole, mut formulas) = (0, 0_usize, 0_usize);
    let mut outer = Outermost::default();
    while at + 4 <= stream.len() {
        let (kind, length) = (short(stream, at), short(stream, at + 2));
        let record = &stream[at + 4..(at + 4 + length).min(stream.len())];
        match kind {
            // A sheet begins.
            0x0809 | 0x0409 | 0x0209 | 0x0009 => {
                whole = whole.saturating_add(std::mem::take(&mut outer).area());
            }
            // What it says of its size.
            0x0200 => {
                let (rows, columns) = if record.len() == 10 {
                    (short(record, 2), short(record, 6))
                } else {
                    let rows = number(record, 4).unwrap_or_default();
                    (rows as usize, short(record, 10))
                };
                whole = whole.saturating_add(rows.saturating_mul(columns.min(MOST_COLUMNS)));
            }
            0x0006 | 0x0203 | 0x0204 | 0x0205 | 0x00d6 | 0x00fd | 0x027e => {
                formulas += usize::from(kind == 0x0006);
                outer.meet(short(record, 0), short(record, 2));
            }
            // Several cells of a row.
            0x00bd => {
                outer.meet(short(record, 0), short(record, 2));
                let last = record.len().saturating_sub(2);
                outer.meet(short(record, 0), short(record, last));
            }
            _ => {}
        }
        at += 4 + length;
    }
    let whole = whole.saturating_add(outer.area());
    // Formulas are held apart.
    if formulas > 0 {
        whole.saturating_mul(2)
    } else {
        whole
    }
}

/// The outermost cells of a sheet.
#[derive(Default)]
struct Outermost(Option<[usize; 4]>);

impl Outermost {
    fn meet(&mut self, row: usize, column: usize) {
        let [top, bottom, left, right] = self.0.unwrap_or([row, row, column, column]);
        self.0 = Some([
            top.min(row),
            bottom.max(row),
            left.min(column),
            right.max(column),
        ]);
    }

    fn area(&self) -> usize {
        self.0.map_or(0, |[top, bottom, left, right]| {
            (bottom - top + 1) * (right - left + 1)
        })
    }
}
