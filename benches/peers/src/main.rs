//! Search among many names, side by side in one run: this engine, the matchers it could have been, and
//! one plain pass over the same bytes. Each query goes round all of them several times, and the
//! quickest round of each counts: the machine may be busy with other things.
//!
//! `cargo run --release --manifest-path benches/peers/Cargo.toml --target-dir target/peers [NAMES]`

use std::collections::BinaryHeap;
use std::hint::black_box;
use std::thread;
use std::time::{Duration, Instant};

use essnum::query::{NameIndex, IncrementalSearch, search_names};
use essnum::query::fold::fold;
use frizbee::{Config, SortStrategy};
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use nucleo_matcher::{Matcher, Utf32Str};

mod errors;
#[path = "../../generated.rs"]
mod generated;

/// What is typed, from the unselective to what nothing meets.
const QUERIES: &[&str] = &[
    "e",
    "z",
    "as",
    "qz",
    "ass",
    "xyl",
    "mdn",
    "assoc",
    "zebre",
    "ssoli",
    "mrcel",
    "musique",
    "solidarite",
    "mediationx",
    "association",
    "numerique rennes",
    "marcel dupre",
    "comite fetes nantes",
    "zzzzz",
    "musiqeu",
    "associatoin",
    "grenobel judo",
];
/// How many hits are wanted.
const MOST: usize = 100;
/// Rounds of those that take long, and of those that do not.
const ROUNDS: [usize; 2] = [2, 9];

fn main() {
    let many = std::env::args()
        .nth(1)
        .map_or(Ok(2_000_000), |many| many.parse());
    let names = generated::names(many.expect("a number of names"));
    let started = Instant::now();
    let mut block = NameIndex::with_capacity(names.len());
    names.iter().for_each(|name| block.push(name));
    let built = started.elapsed();
    let folded: Vec<&str> = (0..block.len()).map(|name| block.name(name)).collect();
    let text = folded.join("\n");
    println!(
        "{} names, {} bytes folded, {} in memory; folded and noted in {built:.0?}\n",
        names.len(),
        text.len(),
        block.bytes(),
    );
    println!(
        "ns a name       query   fresh  narrow    plain  skim(all)  nucleo  frizbee   ms fresh   × skim  × nucleo × frizbee  / plain   slowest slice"
    );
    for query in QUERIES {
        row(query, &block, &folded, &text);
    }
    if names.len() <= 100_000 {
        errors::table(&block, &folded);
    }
}

fn row(query: &str, block: &NameIndex, folded: &[&str], text: &str) {
    let wanted = fold(query);
    let mut narrowed = IncrementalSearch::new(MOST);
    let cut = query.char_indices().last().map_or(0, |(place, _)| place);
    let mut best = [Duration::MAX; 6];
    let mut time = |which: usize, work: &mut dyn FnMut()| {
        let started = Instant::now();
        work();
        best[which] = best[which].min(started.elapsed());
    };
    for round in 0..ROUNDS[1] {
        time(0, &mut || {
            black_box(search_names(block, query, MOST));
        });
        narrowed.set_query("");
        narrowed.set_query(&query[..cut]);
        narrowed.finish(block);
        time(1, &mut || {
            narrowed.set_query(query);
            narrowed.finish(block);
            black_box(narrowed.hits());
        });
        time(2, &mut || {
            black_box(plain(text.as_bytes()));
        });
        if round < ROUNDS[0] {
            time(3, &mut || {
                black_box(skim(folded, &wanted));
            });
            time(4, &mut || {
                black_box(nucleo(folded, &wanted));
            });
            time(5, &mut || {
                black_box(frizbee(folded, &wanted));
            });
        }
    }
    // Sliced as an interface does it, the longest time that a key would wait.
    let mut sliced = IncrementalSearch::new(MOST);
    sliced.set_query(query);
    let mut slowest = Duration::ZERO;
    loop {
        let started = Instant::now();
        let done = sliced.step(block, Duration::from_millis(8), &|_| true);
        slowest = slowest.max(started.elapsed());
        if done {
            break;
        }
    }
    let ns = |time: Duration| time.as_secs_f64() * 1e9 / folded.len() as f64;
    let [fresh, narrow, plain, skim, nucleo, frizbee] = best.map(ns);
    println!(
        "{query:>21} {fresh:7.2} {narrow:7.2} {plain:8.2} {skim:10.1} {nucleo:7.1} {frizbee:8.1} {:10.2} {:8.0} {:9.1} {:9.1} {:8.1} {:12.1} ms",
        best[0].as_secs_f64() * 1e3,
        skim / fresh,
        nucleo / fresh,
        frizbee / fresh,
        fresh / plain,
        slowest.as_secs_f64() * 1e3,
    );
}

/// Both halves of the names at once.
fn halves<T: Send>(names: &[&str], work: impl Fn(&[&str]) -> T + Sync) -> [T; 2] {
    let (left, right) = names.split_at(names.len() / 2);
    thread::scope(|scope| {
        let other = scope.spawn(|| work(right));
        [work(left), other.join().expect("no thread fails")]
    })
}

/// What any search must at least do: look at each byte once.
fn plain(text: &[u8]) -> usize {
    let (left, right) = text.split_at(text.len() / 2);
    // Small sums first: the compiler makes wide steps of them.
    let small = |bytes: &[u8]| bytes.iter().map(|byte| u8::from(*byte == b'e')).sum::<u8>();
    let count = |bytes: &[u8]| {
        bytes
            .chunks(128)
            .map(|bytes| usize::from(small(bytes)))
            .sum::<usize>()
    };
    thread::scope(|scope| {
        let other = scope.spawn(|| count(right));
        count(left) + other.join().expect("no thread fails")
    })
}

fn best_of(names: &[&str], mut score: impl FnMut(&str) -> Option<i64>) -> Vec<(i64, usize)> {
    let mut best = BinaryHeap::new();
    for (index, name) in names.iter().enumerate() {
        if let Some(score) = score(name) {
            best.push((-score, index));
            if best.len() > MOST {
                best.pop();
            }
        }
    }
    best.into_sorted_vec()
}

fn skim(names: &[&str], query: &str) -> [Vec<(i64, usize)>; 2] {
    halves(names, |names| {
        let matcher = SkimMatcherV2::default().ignore_case();
        best_of(names, |name| matcher.fuzzy_match(name, query))
    })
}

fn nucleo(names: &[&str], query: &str) -> [Vec<(i64, usize)>; 2] {
    halves(names, |names| {
        let mut matcher = Matcher::default();
        let (mut of_name, mut of_query) = (Vec::new(), Vec::new());
        let query = Utf32Str::new(query, &mut of_query);
        best_of(names, |name| {
            matcher
                .fuzzy_match(Utf32Str::new(name, &mut of_name), query)
                .map(i64::from)
        })
    })
}

fn frizbee(names: &[&str], query: &str) -> usize {
    let config = Config {
        max_typos: Some(0),
        sort: SortStrategy::IndexAsc,
        ..Config::default()
    };
    frizbee::Matcher::new(query, &config)
        .match_list_parallel(names, 2)
        .len()
}
