//! How long a user's own list takes: reading it, linking it, writing it, beside what another reader
//! takes to count its rows. Run with `cargo bench --bench lists`.

use std::fmt::Write;
use std::io::Cursor;

use divan::Bencher;
use divan::counter::BytesCount;
use essnum::directory::{Directory, Loading};
use essnum::export::format;
use essnum::query::{Filter, Linked};
use essnum::report::{LinkedDirectory, Organisations};

fn main() {
    divan::main();
}

const ROWS: usize = 100_000;

/// Rows as a register has them: a SIREN, a name, a code, a place, a sentence.
fn text() -> String {
    let mut text = "siren;denomination;naf;code_postal;commune;objet\n".to_owned();
    for row in 0..ROWS {
        let _ = writeln!(
            text,
            "{:09};Association des amis de l’Éveil n° {row};{:02}.{:02}Z;{:05};Orléans;\"Réunir, soutenir\"",
            row * 7919 % 1_000_000_000,
            row % 97,
            row % 31,
            row % 98_000,
        );
    }
    text
}

fn loaded(text: &str) -> Directory {
    let source = Box::new(Cursor::new(text.as_bytes().to_vec()));
    let mut loading = Loading::new("liste.csv", source, text.len());
    while !loading.is_done() {
        loading.step(1 << 20).expect("it is a list");
    }
    loading.finish()
}

fn typology() -> essnum::model::Typology {
    let package = essnum::dataset::bundled().expect("it is bundled");
    package.assemble().expect("it is sound")
}

#[divan::bench]
fn counted_by_the_csv_crate(bencher: Bencher<'_, '_>) {
    let text = text();
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(text.as_bytes());
        reader.byte_records().count()
    });
}

#[divan::bench]
fn load(bencher: Bencher<'_, '_>) {
    let text = text();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench_local(|| loaded(&text));
}

#[divan::bench]
fn link(bencher: Bencher<'_, '_>) {
    let (list, typology) = (loaded(&text()), typology());
    bencher.bench_local(|| Linked::whole(&typology, &list));
}

#[divan::bench(args = ["csv", "jsonl"])]
fn export_organisations(bencher: Bencher<'_, '_>, name: &str) {
    let (directory, typology) = (loaded(&text()), typology());
    let linked = Linked::whole(&typology, &directory);
    let lists = [LinkedDirectory { directory, linked }];
    let filter = Filter::default();
    let organisations = Organisations::new(&typology, &lists, &filter);
    let format = format(name).expect("it is listed");
    bencher.bench_local(|| {
        let mut bytes = Vec::new();
        format
            .write(&organisations, &[], &mut bytes)
            .expect("memory takes it");
        bytes
    });
}
