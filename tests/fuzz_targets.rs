//! The fuzz targets on a stable compiler: each one over its seeds, which are what was found and what fuzzing begins with.

use std::fs;
use std::path::Path;

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

#[test]
fn every_target_takes_its_seeds() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let files = fs::read_dir(root.join("targets")).unwrap();
    assert_eq!(files.count(), TARGETS.len(), "a target is not run here");
    for (name, run) in TARGETS {
        let seeds = fs::read_dir(root.join("seeds").join(name)).unwrap();
        let seeds: Vec<_> = seeds.map(|seed| seed.unwrap().path()).collect();
        assert!(!seeds.is_empty(), "{name}");
        for seed in seeds {
            run(&fs::read(&seed).unwrap());
        }
    }
}
