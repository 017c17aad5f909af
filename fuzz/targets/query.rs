//! Any text as a query: what is read is written as a query that reads the same, and is answered.
#![cfg_attr(fuzzing, no_main)]

use essnum::query::{Index, parse, run_query};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|query: &str| {
    static TYPOLOGY: std::sync::OnceLock<(essnum::model::Typology, Index)> =
        std::sync::OnceLock::new();
    match parse(query) {
        Ok(tree) => {
            let written = tree.to_string();
            assert_eq!(parse(&written), Ok(tree), "{written:?}");
        }
        Err(fault) => assert!(query.get(fault.at.clone()).is_some(), "{:?}", fault.at),
    }
    if query.len() < 60 {
        let (typology, index) = TYPOLOGY.get_or_init(|| {
            let typology = essnum::prepared::typology("fr").expect("the bundled dataset");
            let index = Index::new(&typology);
            (typology, index)
        });
        let _ = run_query(typology, index, query);
    }
});
