//! Where names may stand: a type's in one place, a format's in the table of formats, a writer's in the
//! layer that answers, a view's in no state.

use std::collections::BTreeMap;

use super::modules::{Modules, Named};
use super::rules::expect_none;
use super::tokens::Token;

/// Names that several types may share: within its folder each is what it says.
const SHARED_TYPES: &[&str] = &["State", "Pane"];

/// Where formats are named.
const FORMATS: &str = "export/formats.rs";

const FORMAT_NAMES: &[&str] = &[
    "csv",
    "csv-excel",
    "tsv",
    "json",
    "jsonl",
    "ndjson",
    "md",
    "markdown",
    "txt",
    "html",
    "htm",
    "xlsx",
    "ttl",
    "jsonld",
    "bibtex",
    "bib",
    "csl-json",
    "svg",
    "dot",
    "gv",
    "graphml",
];

/// The folders that write exports.
const WRITING: &[&str] = &["export", "answer"];

/// What other folders may take from `export`: what describes formats, or writes no file.
const DESCRIBING: &[&str] = &[
    "Audience",
    "Capability",
    "formats_writing",
    "Format",
    "implied",
];

/// The names of the types that a file defines, those of its traits' associated types aside.
fn types(tokens: &[Token]) -> Vec<&str> {
    let mut types = Vec::new();
    let mut depth = 0;
    for pair in tokens.windows(3) {
        match &pair[0] {
            Token::Sign('{') => depth += 1,
            Token::Sign('}') => depth -= 1,
            _ => {}
        }
        let (Some(kind), Some(name)) = (pair[0].word(), pair[1].word()) else {
            continue;
        };
        let is_type = match kind {
            "struct" | "enum" | "trait" => true,
            "union" => pair[2].is('{'),
            "type" => depth == 0,
            _ => false,
        };
        if is_type {
            types.push(name);
        }
    }
    types
}

#[test]
fn a_type_has_a_name_of_its_own() {
    let modules = Modules::of_project();
    let mut homes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for module in modules.iter() {
        for name in types(&module.tokens) {
            homes.entry(name).or_default().push(&module.file);
        }
    }
    homes.retain(|name, files| files.len() > 1 && !SHARED_TYPES.contains(name));
    for (name, files) in &homes {
        eprintln!("{name}: {}", files.join(", "));
    }
    let counted = homes
        .iter()
        .map(|(name, files)| format!("{name} {}", files.len()));
    expect_none("types", counted);
}

#[test]
fn types_are_found_wherever_they_are_defined() {
    let source = "pub(crate) struct A<T>(T); fn f() { enum B { C } } impl D for E { type F = u8; } type G = u8; trait H {}";
    assert_eq!(types(&super::tokens::tokens(source)), ["A", "B", "G", "H"]);
}

#[test]
fn a_format_is_named_in_one_table() {
    let modules = Modules::of_project();
    let others = modules.iter().filter(|module| module.file != FORMATS);
    let named = others.flat_map(|module| {
        let literals = module.tokens.iter().filter_map(|token| match token {
            Token::Literal(literal) => Some(literal.as_str()),
            _ => None,
        });
        literals
            .filter(|literal| FORMAT_NAMES.contains(literal))
            .map(|literal| format!("{} {literal}", module.file))
    });
    expect_none("formats", named);
}

#[test]
fn exports_are_written_by_the_layer_that_answers() {
    let modules = Modules::of_project();
    let used = modules
        .used()
        .into_iter()
        .filter_map(|(file, path, named)| {
            let folder = file.split('/').next()?;
            let Named::Item(_, item) = named else {
                return None;
            };
            let is_writer = path[0] == "export" && !DESCRIBING.contains(&item.as_str());
            (is_writer && !WRITING.contains(&folder)).then(|| format!("{file} {item}"))
        });
    expect_none("writers", used);
}

#[test]
fn no_state_names_a_view() {
    let modules = Modules::of_project();
    let is_state = |file: &str| file.ends_with("state.rs") || file.contains("/state/");
    let states = modules.iter().filter(|module| is_state(&module.file));
    let drawn = states.flat_map(|module| {
        let words = module.tokens.iter().filter_map(Token::word);
        words
            .filter(|word| matches!(*word, "Frame" | "Buffer"))
            .map(|word| format!("{} {word}", module.file))
    });
    let used = modules.used().into_iter();
    let viewed = used
        .filter(|(file, path, _)| is_state(file) && path.iter().any(|segment| segment == "view"))
        .map(|(file, ..)| format!("{file} view"));
    let named: Vec<String> = drawn.chain(viewed).collect();
    expect_none("views", named);
}
