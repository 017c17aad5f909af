//! Any bytes as a list: refused, or read with no row lost, and linked to the typology.
#![cfg_attr(fuzzing, no_main)]

use std::io::Cursor;

use essnum::directory::{Field, Loading, Spans};
use essnum::query::Linked;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let load = || Loading::new("l.csv", Box::new(Cursor::new(data.to_vec())), data.len());
    let whole = load().whole(|_| ());
    // In slices it is the same.
    let mut sliced = load();
    let mut fault = false;
    while !sliced.is_done() && !fault {
        fault = sliced.step(7).is_err();
    }
    let Ok(directory) = whole else {
        assert!(fault, "refused whole, read in slices");
        return;
    };
    assert!(!fault, "read whole, refused in slices");
    assert_eq!(directory.len(), sliced.directory().len());
    let typology = essnum::prepared::typology("fr").expect("the bundled dataset");
    let linked = Linked::whole(&typology, &directory);
    let mut spans = Spans::default();
    for row in 0..directory.len() {
        let _ = directory.row(row, &mut spans).value(Field::Name);
        let _ = linked.organisation(&typology, &directory, row);
    }
});
