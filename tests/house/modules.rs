//! The modules of `src`, and the file in which the item that a path names is defined: re-exports are
//! followed. Neither `mod` declarations nor `pub use` lines count as use of what they name.

use std::collections::{BTreeMap, BTreeSet};

use super::tokens::{Token, tokens};

/// The segments of a module's path below the crate.
type Segments = Vec<String>;

pub struct Module {
    /// Below `src`, such as `cli/mod.rs`.
    pub file: String,
    pub tokens: Vec<Token>,
    /// Names defined at the top level.
    items: BTreeSet<String>,
    /// Names brought in by `use`, with the path of each as written.
    uses: BTreeMap<String, Segments>,
    /// Paths as written of what is used: by `use`, or in code.
    paths: Vec<Segments>,
}

pub struct Modules(BTreeMap<Segments, Module>);

/// What a path names.
#[derive(Debug, PartialEq, Eq)]
pub enum Named {
    Module(Segments),
    /// The file in which an item is defined, and its name there.
    Item(String, String),
}

const DEFINING: &[&str] = &[
    "struct", "enum", "union", "trait", "type", "fn", "const", "static",
];

impl Modules {
    /// From the text of files below `src`. `main.rs` and the build script are programs of their own.
    pub fn new(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut modules = BTreeMap::new();
        for (file, text) in files {
            if file == "main.rs" || file.ends_with("build.rs") {
                continue;
            }
            let stem = file.strip_suffix(".rs").unwrap();
            let stem = stem.strip_suffix("/mod").unwrap_or(stem);
            let path: Segments = match stem {
                "lib" => Vec::new(),
                _ => stem.split('/').map(String::from).collect(),
            };
            modules.insert(path, Module::new(file, tokens(&text)));
        }
        Self(modules)
    }

    pub fn of_project() -> Self {
        let sources = super::sources();
        let below = sources.iter().filter_map(|(path, text)| {
            let file = super::below_source(path)?;
            Some((file.to_owned(), text.clone()))
        });
        Self::new(below)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Module> {
        self.0.values()
    }

    /// Each file with those whose items it uses.
    pub fn edges(&self) -> BTreeMap<&str, BTreeSet<String>> {
        let mut edges = BTreeMap::new();
        for (at, module) in &self.0 {
            let named = module.paths.iter().filter_map(|path| self.named(at, path));
            let files = named.filter_map(|named| match named {
                Named::Item(file, _) => Some(file),
                Named::Module(_) => None,
            });
            let others = files.filter(|file| *file != module.file).collect();
            edges.insert(module.file.as_str(), others);
        }
        edges
    }

    /// Each path that a file uses, made absolute, with what it names.
    pub fn used(&self) -> Vec<(&str, Segments, Named)> {
        let mut used = Vec::new();
        for (at, module) in &self.0 {
            for path in &module.paths {
                if let (Some(full), Some(named)) = (absolute(at, path), self.named(at, path)) {
                    used.push((module.file.as_str(), full, named));
                }
            }
        }
        used
    }

    /// What a path written in a module names, none where it leads out of the crate.
    fn named(&self, at: &[String], path: &[String]) -> Option<Named> {
        if let Some(full) = absolute(at, path) {
            return self.below(Vec::new(), &full);
        }
        let module = self.0.get(at)?;
        let (first, rest) = path.split_first()?;
        let mut child = at.to_vec();
        child.push(first.clone());
        if self.0.contains_key(&child) {
            return self.below(at.to_vec(), path);
        }
        let used = module
            .uses
            .get(first)
            .filter(|used| used.first() != Some(first))?;
        self.follow(at, used, rest)
    }

    /// What is named by what a `use` brought in, and by the segments behind its name.
    fn follow(&self, at: &[String], used: &[String], rest: &[String]) -> Option<Named> {
        match self.named(at, used)? {
            Named::Module(module) if !rest.is_empty() => self.below(module, rest),
            found => Some(found),
        }
    }

    fn below(&self, mut at: Segments, path: &[String]) -> Option<Named> {
        let Some((first, rest)) = path.split_first() else {
            return Some(Named::Module(at));
        };
        let module = self.0.get(&at)?;
        let is_item = rest.is_empty() || first.starts_with(|letter: char| letter.is_uppercase());
        // `use child::{self}` adds nothing to `mod child`.
        let used = module
            .uses
            .get(first)
            .filter(|used| **used != [first.clone()]);
        if is_item && module.items.contains(first) {
            return Some(Named::Item(module.file.clone(), first.clone()));
        }
        if let Some(used) = used.filter(|_| is_item) {
            return self.follow(&at, used, rest);
        }
        let here = at.clone();
        at.push(first.clone());
        if self.0.contains_key(&at) {
            return self.below(at, rest);
        }
        if let Some(used) = used {
            return self.follow(&here, used, rest);
        }
        Some(Named::Item(module.file.clone(), first.clone()))
    }
}

/// A path that starts at the crate, or at the module in which it is written.
fn absolute(at: &[String], path: &[String]) -> Option<Segments> {
    let mut base = match path.first()?.as_str() {
        "crate" => Vec::new(),
        "self" => at.to_vec(),
        "super" => at.split_last()?.1.to_vec(),
        _ => return None,
    };
    let mut rest = &path[1..];
    while rest.first().is_some_and(|segment| segment == "super") {
        base.pop();
        rest = &rest[1..];
    }
    base.extend_from_slice(rest);
    Some(base)
}

impl Module {
    fn new(file: String, tokens: Vec<Token>) -> Self {
        let mut module = Self {
            file,
            items: BTreeSet::new(),
            uses: BTreeMap::new(),
            paths: Vec::new(),
            tokens: Vec::new(),
        };
        let (mut at, mut depth, mut is_public) = (0, 0, false);
        while let Some(token) = tokens.get(at) {
            let word = token.word();
            let before = at.checked_sub(1).and_then(|before| tokens.get(before));
            match token {
                Token::Sign('{' | '(' | '[') => depth += 1,
                Token::Sign('}' | ')' | ']') => depth -= 1,
                _ => {}
            }
            if word == Some("use") && tokens.get(at + 1) != Some(&Token::Sign('<')) {
                at = module.read_use(&tokens, at + 1, is_public);
                is_public = false;
                continue;
            }
            if depth == 0 && word.is_some_and(|word| DEFINING.contains(&word)) {
                let name = tokens.get(at + 1).and_then(Token::word);
                module.items.extend(name.map(String::from));
            }
            // `pub(super)` ends with a closing parenthesis, and no other word comes between.
            is_public = word == Some("pub")
                || is_public && matches!(token, Token::Sign('(' | ')'))
                || is_public && matches!(word, Some("crate" | "super" | "in" | "self"));
            let is_start = !matches!(before, Some(Token::Path | Token::Sign('.')));
            if word.is_some() && is_start && tokens.get(at + 1) == Some(&Token::Path) {
                let path = path_at(&tokens, at);
                at += path.len() * 2 - 1;
                module.paths.push(path);
                continue;
            }
            at += 1;
        }
        module.tokens = tokens;
        module
    }

    /// Reads what stands behind `use`; returns where it ends.
    fn read_use(&mut self, tokens: &[Token], start: usize, is_public: bool) -> usize {
        let length = tokens[start..].iter().position(|token| token.is(';'));
        let end = start + length.unwrap();
        let mut prefixes: Vec<Segments> = Vec::new();
        let mut path: Segments = Vec::new();
        let mut renamed = None;
        let mut at = start;
        while at <= end {
            match &tokens[at] {
                Token::Word(word) if word == "as" => {
                    renamed = tokens[at + 1].word().map(String::from);
                    at += 1;
                }
                Token::Word(word) => path.push(word.clone()),
                Token::Sign('{') => prefixes.push(path.clone()),
                Token::Sign(sign @ (',' | '}' | ';')) => {
                    self.bring_in(&path, renamed.take(), is_public);
                    if *sign == '}' {
                        prefixes.pop();
                        path.clear();
                    } else {
                        path = prefixes.last().cloned().unwrap_or_default();
                    }
                }
                _ => {}
            }
            at += 1;
        }
        end
    }

    fn bring_in(&mut self, path: &[String], renamed: Option<String>, is_public: bool) {
        let mut path = path.to_vec();
        if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        let Some(last) = path.last() else { return };
        self.uses
            .insert(renamed.unwrap_or_else(|| last.clone()), path.clone());
        if !is_public {
            self.paths.push(path);
        }
    }
}

/// The words joined by `::` from here on.
fn path_at(tokens: &[Token], mut at: usize) -> Segments {
    let mut path = Vec::new();
    while let Some(word) = tokens.get(at).and_then(Token::word) {
        path.push(word.to_owned());
        if tokens.get(at + 1) != Some(&Token::Path) {
            break;
        }
        at += 2;
    }
    path
}

#[test]
fn imports_lead_to_the_file_that_defines() {
    let files = [
        ("lib.rs", "pub mod a; pub mod b;"),
        (
            "a/mod.rs",
            "mod c; mod d; pub use c::{Deep, deep as sunk}; pub struct Shallow;",
        ),
        (
            "a/c.rs",
            "use super::d::{self, Low}; pub struct Deep; fn x() { d::low(); super::Shallow; }",
        ),
        (
            "a/d.rs",
            "use std::fmt; pub struct Low; // crate::b::High\n pub fn low() {}",
        ),
        (
            "b.rs",
            "use crate::{a::{Deep as Far, sunk}, a}; fn y(_: super::a::Deep) { a::Shallow; }",
        ),
    ];
    let modules = Modules::new(files.map(|(file, text)| (file.into(), text.into())));
    let found: Vec<String> = modules
        .edges()
        .iter()
        .flat_map(|(from, to)| to.iter().map(move |to| format!("{from} {to}")))
        .collect();
    assert_eq!(
        found,
        [
            "a/c.rs a/d.rs",
            "a/c.rs a/mod.rs",
            "b.rs a/c.rs",
            "b.rs a/mod.rs"
        ]
    );
}
