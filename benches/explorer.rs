//! What stands between a person and the screen: start to first frame, a search at each key, a frame,
//! an export. Run with `cargo bench`.

use divan::{Bencher, black_box};
use essnum::dataset::bundled;
use essnum::export::format;
use essnum::model::Typology;
use essnum::query::{Count, Filter, Index, search_records};
use essnum::report::report;
use essnum::text::{Text, language};
use essnum::theme::{Depth, Theme};
use essnum::tui::keymap::Keymap;
use essnum::tui::look::{Look, UNICODE};
use essnum::tui::state::State;
use essnum::tui::{update, view};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

fn main() {
    divan::main();
}

/// Columns and rows of the frames drawn.
const SIZE: Size = Size {
    width: 120,
    height: 36,
};

fn typology() -> Typology {
    bundled()
        .expect("the tests passed")
        .assemble()
        .expect("the tests passed")
}

fn look() -> Look {
    let theme = Theme::bundled("dark").expect("it is bundled");
    let text = Text::new(language("fr"));
    Look::new(theme, Depth::True, Keymap::default(), UNICODE, text)
}

fn frame(state: &State<'_>, look: &Look) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, SIZE.width, SIZE.height));
    view::draw(&mut buffer, state, look);
    buffer
}

mod start {
    use super::{Filter, Index, SIZE, State, frame, look, typology};

    #[divan::bench]
    fn typology_from_bytes() -> super::Typology {
        typology()
    }

    #[divan::bench]
    fn to_first_frame() -> super::Buffer {
        let typology = typology();
        let look = look();
        frame(&State::new(&typology, Filter::default(), SIZE), &look)
    }

    #[divan::bench]
    fn search_index(bencher: divan::Bencher<'_, '_>) {
        let typology = typology();
        bencher.bench_local(|| Index::new(&typology));
    }
}

/// What is typed letter by letter: each length is one search.
#[divan::bench(args = ["e", "eco", "economie", "economie circulaire", "lqdn", "6201z", "quadratrue", "zzzzz"])]
fn search_for(bencher: Bencher<'_, '_>, query: &str) {
    let index = Index::new(&typology());
    bencher.bench_local(|| search_records(&index, black_box(query)));
}

#[divan::bench(args = ["e", "o", "n", "t", "s", "?"])]
fn frame_of_screen(bencher: Bencher<'_, '_>, key: &str) {
    let (typology, look) = (typology(), look());
    let mut state = State::new(&typology, Filter::default(), SIZE);
    update::key(&mut state, key.parse().expect("it is a key"), &look);
    bencher.bench_local(|| frame(&state, &look));
}

/// A key and the frame that answers it.
#[divan::bench(args = ["down", "right", "pagedown", "o", "/"])]
fn key_to_frame(bencher: Bencher<'_, '_>, key: &str) {
    let (typology, look) = (typology(), look());
    let key = key.parse().expect("it is a key");
    bencher
        .with_inputs(|| State::new(&typology, Filter::default(), SIZE))
        .bench_local_refs(|state| {
            update::key(state, key, &look);
            frame(state, &look)
        });
}

#[divan::bench(args = ["csv", "csv-excel", "json", "jsonl", "md", "txt"])]
fn export_memberships(bencher: Bencher<'_, '_>, name: &str) {
    let typology = typology();
    let table = report("memberships")
        .expect("it is listed")
        .table(&typology, &Filter::default());
    let headings: Vec<String> = table
        .columns
        .iter()
        .map(|column| column.key.to_owned())
        .collect();
    let format = format(name).expect("it is listed");
    bencher.bench_local(|| {
        let mut bytes = Vec::new();
        format
            .write(&table, &headings, &mut bytes)
            .expect("memory takes it");
        bytes
    });
}

/// All intersections of so many families over 100,000 elements, each in a few of them.
#[divan::bench(args = [(8, Count::Exclusive), (8, Count::Inclusive), (60, Count::Exclusive), (60, Count::Inclusive)])]
fn intersections_of_families(bencher: Bencher<'_, '_>, (families, count): (usize, Count)) {
    use essnum::model::{Actor, Family, Key};
    use essnum::query::SetIndex;
    const ELEMENTS: usize = 100_000;
    // A fixed spread: most elements in one family, fewer in two, in three.
    let pairs = (0..ELEMENTS).flat_map(|element| {
        let degree = 1 + usize::from(element % 5 == 0) + usize::from(element % 17 == 0);
        (0..degree).map(move |rank| ((element * 31 + rank * 7) % families, element))
    });
    let pairs: Vec<_> = pairs
        .map(|(family, element)| {
            (
                Key::<Family>::from_index(family),
                Key::<Actor>::from_index(element),
            )
        })
        .collect();
    let overlaps = SetIndex::of_pairs(ELEMENTS, pairs);
    bencher.bench_local(|| overlaps.intersections(count));
}
