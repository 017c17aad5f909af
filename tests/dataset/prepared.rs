//! What the build made of the bundled dataset is what reading it gives.

use essnum::dataset::bundled;
use essnum::prepared::prepared;

#[test]
fn the_build_made_the_typology_that_the_tables_give() {
    let made = prepared("fr").expect("the build's own bytes are read");
    let read = bundled().unwrap().assemble().unwrap();
    assert!(read.codes.len() > 1_700 && read.actors.len() > 90);
    let (made, read) = (format!("{made:#?}"), format!("{read:#?}"));
    let differing = made.lines().zip(read.lines()).find(|(a, b)| a != b);
    assert_eq!(differing, None);
    assert_eq!(made.len(), read.len());
}
