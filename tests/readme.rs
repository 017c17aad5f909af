//! What the READMEs and the pages of `docs/` show is true: each command is run and what it prints is
//! compared, both languages show the same commands, and what a page names exists.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use essnum::text::{Text, language};
use essnum::tui::action::{ACTIONS, ActionGroup};
use essnum::tui::keymap::Keymap;

use crate::program::STATELESS;

/// Pages for maintainers, in English alone.
const ENGLISH_ONLY: &[&str] = &[
    "docs/architecture.md",
    "docs/performance.md",
    "docs/releasing.md",
    "docs/reliability.md",
];

/// Where the table of keys stands, in each language.
const KEYS: &[&str] = &["docs/keys.md", "docs/keys.fr.md"];

/// How the code block of an example begins, as far as the tools that it needs.
const EXAMPLE: &str = "```console";

struct Page {
    /// From the root, with `/` between folders.
    name: String,
    text: String,
}

impl Page {
    fn language(&self) -> &'static str {
        if self.name.ends_with(".fr.md") {
            "fr"
        } else {
            "en"
        }
    }

    /// The name of the page that says the same in the other language.
    fn translation(&self) -> String {
        match self.name.strip_suffix(".fr.md") {
            Some(stem) => format!("{stem}.md"),
            None => self.name.replace(".md", ".fr.md"),
        }
    }

    /// The commands of the blocks that begin with these words, with what is shown under each.
    fn examples(&self, opening: &str) -> Vec<(&str, Vec<&str>)> {
        let mut found: Vec<(&str, Vec<&str>)> = Vec::new();
        for block in self.text.split(opening).skip(1) {
            for line in block.lines().take_while(|line| *line != "```") {
                if let Some(command) = line.strip_prefix("$ ") {
                    found.push((command, Vec::new()));
                } else if let Some((_, shown)) = found.last_mut() {
                    shown.push(line);
                }
            }
        }
        found
    }

    /// The targets of the links, as they are written.
    fn links(&self) -> impl Iterator<Item = &str> {
        let rest = self.text.split("](").skip(1);
        rest.filter_map(|rest| rest.split(')').next())
    }

    /// The text of the code spans that stand in one line.
    fn spans(&self) -> impl Iterator<Item = &str> {
        let lines = self.text.lines().filter(|line| !line.starts_with("```"));
        lines.flat_map(|line| line.split('`').skip(1).step_by(2))
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).unwrap()
}

/// Every page: both READMEs and all of `docs/`.
fn pages() -> Vec<Page> {
    let docs = std::fs::read_dir(root().join("docs")).unwrap();
    let files = docs.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let pages = files.filter(|file| Path::new(file).extension().is_some_and(|end| end == "md"));
    let mut names: Vec<String> = pages.map(|file| format!("docs/{file}")).collect();
    names.extend(["README.md".to_owned(), "README.fr.md".to_owned()]);
    names.sort();
    let page = |name: String| Page {
        text: read(&name),
        name,
    };
    names.into_iter().map(page).collect()
}

/// Runs a command as a user of this language would, with the tested program on the path.
fn run(command: &str, folder: &Path, language: &str) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_essnum")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let locale = if language == "fr" {
        "fr_FR.UTF-8"
    } else {
        "en_GB.UTF-8"
    };
    Command::new("sh")
        .args(["-c", command])
        .current_dir(folder)
        .env("PATH", path)
        .env("LANG", locale)
        .env("ESSNUM_CONFIG", folder.join("config.toml"))
        .env("ESSNUM_STATE", STATELESS)
        .env_remove("CLICOLOR_FORCE")
        .env_remove("LC_ALL")
        .env_remove("LANGUAGE")
        .env_remove("LC_MESSAGES")
        .output()
        .unwrap()
}

/// Runs the examples of a page one after another in one folder.
fn check(page: &Page) {
    let folder = tempfile::tempdir().unwrap();
    for (command, shown) in page.examples(&format!("{EXAMPLE}\n")) {
        let output = run(command, folder.path(), page.language());
        let printed = String::from_utf8(output.stdout).unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        let name = &page.name;
        assert!(output.status.success(), "{name}: {command}: {errors}");
        let printed: Vec<&str> = printed.lines().map(str::trim_end).collect();
        match shown.split_last() {
            Some((&"…", before)) => {
                let printed = &printed[..before.len().min(printed.len())];
                assert_eq!(printed, before, "{name}: {command}");
            }
            _ => assert_eq!(printed, shown, "{name}: {command}"),
        }
    }
}

#[cfg(unix)]
#[test]
fn every_example_prints_what_is_shown() {
    let pages = pages();
    std::thread::scope(|scope| {
        for page in &pages {
            scope.spawn(|| check(page));
        }
    });
}

#[test]
fn a_command_shown_is_an_example() {
    for page in pages() {
        let shown = page.text.lines().filter(|line| line.starts_with("$ "));
        let (shown, run) = (shown.count(), page.examples(EXAMPLE).len());
        assert_eq!(shown, run, "{}: a command that nothing runs", page.name);
    }
}

/// What a block needs beyond a POSIX shell is named after the word `console`, and there is a check that
/// runs it.
#[test]
fn examples_that_need_other_tools_are_run_where_those_are() {
    let check = "tests/peers/recipes_check.py";
    assert!(read(".ci/run").contains(check), "nothing runs {check}");
    let known = read(check);
    for page in pages() {
        let openings = page
            .text
            .lines()
            .filter_map(|line| line.strip_prefix(EXAMPLE));
        for tool in openings.flat_map(str::split_whitespace) {
            let row = format!("    \"{tool}\": [");
            assert!(
                known.contains(&row),
                "{}: {tool} is not in {check}",
                page.name
            );
        }
    }
}

/// The programs, subcommands and options of a command. File names, identifiers and what stands in quotes
/// are written in the reader's language.
fn outline(command: &str) -> Vec<String> {
    let mut quote = None;
    let is_bare = |sign: &char| {
        match quote {
            Some(open) if open == *sign => quote = None,
            Some(_) => {}
            None if matches!(sign, '\'' | '"') => quote = Some(*sign),
            None => return true,
        }
        false
    };
    let bare: String = command.chars().filter(is_bare).collect();
    let mut found = Vec::new();
    let mut before = "|";
    for word in bare.split_whitespace() {
        if word.starts_with('-') || matches!(before, "|" | "&&" | "do" | "essnum" | "export") {
            found.push(word.to_owned());
        }
        before = word;
    }
    found
}

#[test]
fn pages_in_both_languages_show_the_same_commands() {
    let pages = pages();
    for page in &pages {
        let translation = page.translation();
        let other = pages.iter().find(|page| page.name == translation);
        if ENGLISH_ONLY.contains(&page.name.as_str()) {
            assert!(other.is_none(), "{translation} is not in English alone");
            continue;
        }
        let other = other.unwrap_or_else(|| panic!("{} has no {translation}", page.name));
        let [here, there] = [page, other].map(|page| {
            let examples = page.examples(EXAMPLE).into_iter();
            examples
                .map(|(command, _)| outline(command))
                .collect::<Vec<_>>()
        });
        assert_eq!(here, there, "{} and {translation}", page.name);
    }
}

/// The table of keys as the pages have it, between two comments.
fn key_table(code: &str) -> String {
    let text = Text::new(language(code));
    let keymap = Keymap::default();
    let mut table = String::new();
    for group in ActionGroup::ALL {
        let _ = writeln!(table, "| **{}** | |", text.get(group.message()));
        if *group == ActionGroup::ALL[0] {
            table.push_str("|---|---|\n");
        }
        for row in ACTIONS.iter().filter(|row| row.group == *group) {
            let keys: Vec<String> = keymap
                .keys(row.action)
                .map(|key| format!("`{key}`"))
                .collect();
            let _ = writeln!(table, "| {} | {} |", keys.join(" "), text.get(&row.help()));
        }
    }
    table
}

#[test]
fn the_key_table_is_the_table_of_actions() {
    let pages = pages();
    let pages = pages
        .iter()
        .filter(|page| KEYS.contains(&page.name.as_str()));
    assert_eq!(pages.clone().count(), KEYS.len());
    for page in pages {
        let table = key_table(page.language());
        let expected = format!("<!-- keys -->\n{table}<!-- /keys -->\n");
        assert!(
            page.text.contains(&expected),
            "{}: the table of keys should be\n\n{table}",
            page.name
        );
    }
}

/// The settings that the pages show are settings: the program reads them, and heeds a key of theirs.
#[cfg(unix)]
#[test]
fn the_settings_shown_are_read() {
    let pages = pages();
    let blocks = pages.iter().flat_map(|page| {
        let blocks = page.text.split("```toml\n").skip(1);
        blocks.map(move |block| (page, block.split("```").next().unwrap_or_default()))
    });
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(blocks.clone().count(), 2);
    for (page, settings) in blocks {
        std::fs::write(folder.path().join("config.toml"), settings).unwrap();
        let output = run("essnum keys", folder.path(), page.language());
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(printed.contains("q, ctrl-q"), "{}: {printed}", page.name);
        assert!(output.stderr.is_empty(), "{}", page.name);
    }
}

#[test]
fn links_lead_to_files_that_exist() {
    for page in pages() {
        let folder = Path::new(&page.name).parent().unwrap();
        for link in page.links().filter(|link| !link.starts_with("http")) {
            let target = root().join(folder).join(link);
            assert!(target.exists(), "{}: {link}", page.name);
        }
    }
}

/// A page of `docs/` that the README of its language does not name is one that nobody finds.
#[test]
fn the_readmes_lead_to_every_page() {
    let pages = pages();
    for readme in pages.iter().filter(|page| page.name.starts_with("README")) {
        let links: BTreeSet<&str> = readme.links().collect();
        for page in &pages {
            let is_for_it =
                page.language() == readme.language() || ENGLISH_ONLY.contains(&page.name.as_str());
            let is_found = links.contains(page.name.as_str()) || page.name.starts_with("README");
            assert!(!is_for_it || is_found, "{}: {}", readme.name, page.name);
        }
    }
}

/// All files of the sources as one text.
fn sources(folder: PathBuf, text: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(path, text);
        } else if path.extension().is_some_and(|end| end == "rs") {
            text.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn files_and_tables_of_the_code_that_pages_name_exist() {
    let mut code = String::new();
    sources(root().join("src"), &mut code);
    let folders = ["src/", "tests/", "benches/", "data/", "themes/"];
    for page in pages() {
        for span in page.spans() {
            if folders.iter().any(|folder| span.starts_with(folder)) {
                assert!(root().join(span).exists(), "{}: {span}", page.name);
            }
            let is_table = span.ends_with('S') && span.bytes().all(|b| b.is_ascii_uppercase());
            if is_table {
                let row = format!("const {span}: ");
                assert!(code.contains(&row), "{}: {span}", page.name);
            }
        }
    }
}
