//! Search among many names: building the block, a fresh query, one letter more. Run with
//! `cargo bench --bench names`; `benches/peers/` measures others beside it.

use divan::{Bencher, black_box};
use essnum::query::{IncrementalSearch, NameIndex, search_names};

mod generated;

fn main() {
    divan::main();
}

/// Hits wanted.
const MOST: usize = 100;
const MANY: usize = 100_000;

fn block(many: usize) -> NameIndex {
    let mut block = NameIndex::with_capacity(many);
    for name in generated::names(many) {
        block.push(&name);
    }
    block
}

/// One name folded and its letters noted, so many times.
#[divan::bench]
fn build(bencher: Bencher<'_, '_>) {
    let names = generated::names(MANY);
    bencher.bench_local(|| {
        let mut block = NameIndex::with_capacity(names.len());
        for name in &names {
            block.push(name);
        }
        block
    });
}

#[divan::bench(args = ["e", "as", "mdn", "assoc", "ssoli", "musique", "association", "numerique rennes", "zzzzz", "associatoin"])]
fn fresh(bencher: Bencher<'_, '_>, query: &str) {
    let block = block(MANY);
    bencher.bench_local(|| search_names(&block, black_box(query), MOST));
}

/// The last letter of a query, after the others.
#[divan::bench(args = ["as", "mdn", "assoc", "ssoli", "musique", "association", "numerique rennes", "zzzzz", "associatoin"])]
fn one_letter_more(bencher: Bencher<'_, '_>, query: &str) {
    let block = block(MANY);
    bencher
        .with_inputs(|| {
            let mut narrowing = IncrementalSearch::new(MOST);
            narrowing.set_query(&query[..query.len() - 1]);
            narrowing.finish(&block);
            narrowing
        })
        .bench_local_refs(|narrowing| {
            narrowing.set_query(black_box(query));
            narrowing.finish(&block);
            narrowing.hits()
        });
}
