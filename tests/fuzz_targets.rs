//! The fuzz targets on a stable compiler: each one over its seeds, which are what was found and what fuzzing begins with,
//! and over the corpus that earlier runs came to.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use zip::ZipArchive;

mod harness {
    /// Stands in the place of the macro of the fuzzers.
    macro_rules! fuzz_target {
        (|$data:ident: &[u8]| $body:block) => {
            pub(super) fn run($data: &[u8]) $body
        };
        (|$text:ident: &str| $body:block) => {
            pub(super) fn run(data: &[u8]) {
                if let Ok($text) = std::str::from_utf8(data) $body
            }
        };
    }
    pub(crate) use fuzz_target;
}
pub(crate) use harness::fuzz_target;

#[path = "../fuzz/targets/container.rs"]
mod container;
#[path = "../fuzz/targets/dataset.rs"]
mod dataset;
#[path = "../fuzz/targets/explorer.rs"]
mod explorer;
#[path = "../fuzz/targets/list.rs"]
mod list;
#[path = "../fuzz/targets/query.rs"]
mod query;
#[path = "../fuzz/targets/settings.rs"]
mod settings;
#[path = "../fuzz/targets/text.rs"]
mod text;
#[path = "../fuzz/targets/workshop.rs"]
mod workshop;

type Target = fn(&[u8]);

const TARGETS: &[(&str, Target)] = &[
    ("container", container::run),
    ("dataset", dataset::run),
    ("explorer", explorer::run),
    ("list", list::run),
    ("query", query::run),
    ("settings", settings::run),
    ("text", text::run),
    ("workshop", workshop::run),
];

/// What stands in the folder of the seeds of a target, and in the archive of its corpus.
fn inputs(root: &Path, name: &str) -> Vec<Vec<u8>> {
    let seeds = fs::read_dir(root.join("seeds").join(name)).unwrap();
    let seeds = seeds.map(|seed| fs::read(seed.unwrap().path()).unwrap());
    let mut inputs: Vec<Vec<u8>> = seeds.collect();
    assert!(!inputs.is_empty(), "{name}");
    let corpus = File::open(root.join("corpora").join(format!("{name}.zip"))).unwrap();
    let mut corpus = ZipArchive::new(corpus).unwrap();
    assert!(!corpus.is_empty(), "{name}");
    for rank in 0..corpus.len() {
        let mut input = Vec::new();
        corpus
            .by_index(rank)
            .unwrap()
            .read_to_end(&mut input)
            .unwrap();
        inputs.push(input);
    }
    inputs
}

/// One test, since a target may have a file of its own for the whole process.
#[test]
fn every_target_takes_its_seeds_and_its_corpus() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let files = fs::read_dir(root.join("targets")).unwrap();
    assert_eq!(files.count(), TARGETS.len(), "a target is not run here");
    for (name, run) in TARGETS {
        for input in inputs(&root, name) {
            run(&input);
        }
    }
}
