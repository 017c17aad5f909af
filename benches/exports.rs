//! How fast tables are written: a million rows in each format, beside the plain write of the same bytes.
//! Run with `cargo bench --bench exports`; the bytes per second of one run are to be compared, not those
//! of two.

use std::io;

use divan::Bencher;
use divan::counter::BytesCount;
use essnum::export::{Capability, Format, format, formats_writing};
use essnum::report::{Rows, TableCell, ValueDomain};

fn main() {
    divan::main();
}

/// Rows that are told, and how many of them are made.
const ROWS: usize = 1_000_000;
const MADE: usize = 10_000;
const KEYS: [&str; 8] = [
    "line", "id", "name", "naf", "city", "families", "flags", "object",
];

/// Rows as organisations have them, told over and over.
struct Many(Vec<Vec<TableCell>>);

fn many() -> Many {
    let row = |row: usize| {
        vec![
            TableCell::count(row + 2),
            TableCell::text(format!("{:09}", row * 7919 % 1_000_000_000)),
            TableCell::text(format!("Association des amis de l’Éveil n° {row}")),
            TableCell::list([format!("{:02}.{:02}Z", row % 97, row % 31)]),
            TableCell::text(["Orléans", "Saint-Étienne", "Lyon"][row % 3]),
            TableCell::list(["esn", "editeurs-de-logiciels"].into_iter().take(row % 3)),
            TableCell::list(["naf_repaired"].into_iter().take(row % 2)),
            // One cell in eight has what has to be quoted or escaped.
            match row % 8 {
                0 => TableCell::text("Réunir, soutenir ; « dire » \"haut\" | a_b *c* <d>"),
                _ => TableCell::text("Réunir et soutenir les habitants du quartier"),
            },
        ]
    };
    Many((0..MADE).map(row).collect())
}

impl Rows for Many {
    fn columns(&self) -> Vec<(&str, ValueDomain)> {
        KEYS.iter().map(|key| (*key, ValueDomain::Own)).collect()
    }

    fn for_each(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()> {
        let rounds = 0..ROWS / MADE;
        rounds.flat_map(|_| &self.0).try_for_each(|row| visit(row))
    }
}

/// Every format but those that hold the whole before they write any of it.
fn names() -> impl Iterator<Item = &'static str> {
    formats_writing(Capability::Rows)
        .into_iter()
        .map(|format| format.name)
        .filter(|name| *name != "xlsx")
}

fn written(format: &Format, rows: &Many, bytes: &mut Vec<u8>) {
    bytes.clear();
    let headings = KEYS.map(str::to_owned);
    let done = format.write(rows, &headings, bytes);
    done.expect("memory takes it");
}

#[divan::bench(args = names(), sample_count = 5, sample_size = 1)]
fn export(bencher: Bencher<'_, '_>, name: &str) {
    let (rows, mut bytes) = (many(), Vec::new());
    let format = format(name).expect("it is listed");
    written(format, &rows, &mut bytes);
    bencher
        .counter(BytesCount::new(bytes.len()))
        .bench_local(|| written(format, &rows, &mut bytes));
}

/// The same bytes, row by row, without making them.
#[divan::bench(args = names(), sample_count = 5, sample_size = 1)]
fn plain_write(bencher: Bencher<'_, '_>, name: &str) {
    let (rows, mut bytes) = (many(), Vec::new());
    written(format(name).expect("it is listed"), &rows, &mut bytes);
    let mut copy: Vec<u8> = Vec::with_capacity(bytes.len());
    let long = bytes.len() / ROWS;
    bencher
        .counter(BytesCount::new(bytes.len()))
        .bench_local(|| {
            copy.clear();
            for row in bytes.chunks(long) {
                copy.extend_from_slice(divan::black_box(row));
            }
        });
}
