//! What is much larger than usual: it is answered all the same, and no more is done for it than shows. A test of what
//! grows with the square of its size would not end.

mod cells;
mod config;
mod headings;
mod lines;
mod typing;

use std::io::Cursor;

use essnum::directory::Loading;
use essnum::tui::lists::Lists;
use essnum::tui::state::State;

use crate::support::{read, start, typology};

/// The explorer with a list that is read.
fn opened(list: &str, width: u16, height: u16) -> State<'static> {
    let mut state = start(width, height);
    let bytes = Cursor::new(list.as_bytes().to_vec());
    let loading = Loading::new("large.csv", Box::new(bytes), list.len());
    state.open(Lists::new(typology(), vec![loading]));
    read(&mut state);
    state
}
