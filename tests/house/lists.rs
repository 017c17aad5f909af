//! What breaks a rule already, in text files beside this one, a line each. Such a list may only shrink: what
//! breaks the rule and is not listed fails, and so does a line that nothing breaks any more.

use std::collections::BTreeSet;
use std::path::Path;

pub fn expect_shrunk(name: &str, found: impl IntoIterator<Item = String>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/house/{name}.txt"));
    let text = std::fs::read_to_string(&path).unwrap_or_default();
    let listed: BTreeSet<String> = text.lines().map(String::from).collect();
    let found: BTreeSet<String> = found.into_iter().collect();
    for line in &found {
        eprintln!("{name}: {line}");
    }
    let lines = |some: Vec<&String>| -> String {
        some.iter()
            .flat_map(|line| ["\n  ", line.as_str()])
            .collect()
    };
    let new: String = lines(found.difference(&listed).collect());
    let gone: String = lines(listed.difference(&found).collect());
    assert!(
        new.is_empty(),
        "{name}, to be avoided:{new}\nno longer there:{gone}"
    );
    assert!(
        gone.is_empty(),
        "tests/house/{name}.txt, lines to delete:{gone}"
    );
}
