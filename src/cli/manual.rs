//! The pages of the manual, made of the tables from which the help is made, and of those of examples
//! and of variables, which stand here.

use roff::{Inline, Roff, bold, italic, roman};

use super::exit::Exit;
use super::parser::export_lists;
use crate::request::{COMMANDS, Command, Flag, FlagGroup, Operand, Takes, flags};
use crate::text::Text;
use crate::user::folders::{CONFIG_VARIABLE, FILES, STATE_VARIABLE};

/// Lines that do something, each after the page where it stands: `example-{page}-{number}` says what.
const EXAMPLES: &str = include_str!("examples.tsv");

/// The examples of a page, each with its number.
fn examples(page: &str) -> impl Iterator<Item = (usize, &'static str)> {
    let lines = EXAMPLES.lines().filter_map(|line| line.split_once('\t'));
    let own = lines.filter(move |(known, _)| *known == page);
    own.enumerate().map(|(rank, (_, line))| (rank + 1, line))
}

/// What the program heeds of its environment, each with the id of how.
const VARIABLES: &[(&str, &str)] = &[
    (CONFIG_VARIABLE, "variable-config"),
    (STATE_VARIABLE, "variable-state"),
    ("NO_COLOR", "variable-no-color"),
    ("CLICOLOR", "variable-clicolor"),
    ("CLICOLOR_FORCE", "variable-clicolor-force"),
    ("TERM", "variable-term"),
    ("COLORTERM", "variable-colorterm"),
    ("LANGUAGE", "variable-language"),
    ("LC_ALL", "variable-lang"),
    ("LC_MESSAGES", "variable-lang"),
    ("LANG", "variable-lang"),
];

/// A page in a language: that of a command, or of the program.
pub fn page(command: Option<&Command>, text: &Text, date: &str) -> String {
    let name = title(command);
    let mut page = ManualPage {
        roff: Roff::new(),
        text,
    };
    let version = concat!("essnum ", env!("CARGO_PKG_VERSION"));
    let manual = text.get("man-title");
    page.roff
        .control("TH", [&name.to_uppercase(), "1", date, version, &manual]);
    let about = match command {
        Some(command) => text.get(&format!("command-{}", command.name)),
        None => text.get("about"),
    };
    page.section("man-name");
    // A summary is no sentence.
    let summary = about.trim_end_matches('.');
    page.line([roman(format!("{name} - {summary}"))]);
    page.section("man-synopsis");
    page.synopsis(command);
    page.section("man-description");
    page.line([roman(about)]);
    match command.map(|command| command.name) {
        None => page.paragraph(&text.get("man-no-command")),
        Some("export") => page.paragraphs(&export_lists(text)),
        Some("completions") => page.paragraphs(&text.get("completions-install")),
        Some(_) => {}
    }
    page.flags(command);
    if command.is_none() {
        page.section("man-commands");
        for command in COMMANDS {
            let about = text.get(&format!("command-{}", command.name));
            page.entry([bold(title(Some(command))), roman("(1)")], &about);
        }
    }
    page.examples(command.map_or("essnum", |command| command.name));
    if command.is_none() {
        page.section("man-files");
        for (path, id) in FILES {
            page.entry([italic(*path)], &text.get(id));
        }
        page.section("man-environment");
        for (name, id) in VARIABLES {
            page.entry([bold(*name)], &text.get(id));
        }
    }
    page.section("man-exit");
    for exit in Exit::ALL {
        page.entry([bold(exit.code().to_string())], &text.get(&exit.message()));
    }
    page.also(command);
    page.roff.to_roff()
}

/// Name of a page.
fn title(command: Option<&Command>) -> String {
    command.map_or_else(
        || "essnum".to_owned(),
        |command| format!("essnum-{}", command.name),
    )
}

struct ManualPage<'a> {
    roff: Roff,
    text: &'a Text,
}

impl ManualPage<'_> {
    fn section(&mut self, id: &str) {
        let heading = self.text.get(id);
        self.headed(&heading);
    }

    fn headed(&mut self, heading: &str) {
        self.roff.control("SH", [heading]);
    }

    fn line(&mut self, inlines: impl Into<Vec<Inline>>) {
        self.roff.text(inlines);
    }

    fn paragraph(&mut self, words: &str) {
        self.roff.control("PP", []);
        self.line([roman(words)]);
    }

    /// Paragraphs with empty lines between; lines that stand to the right are kept as they are.
    fn paragraphs(&mut self, words: &str) {
        for paragraph in words.split("\n\n") {
            self.roff.control("PP", []);
            for line in paragraph.lines() {
                if line.starts_with(' ') {
                    self.roff.control("RS", ["4"]);
                    self.roff.control("nf", []);
                    self.line([roman(line.trim_start())]);
                    self.roff.control("fi", []);
                    self.roff.control("RE", []);
                } else {
                    self.line([roman(line)]);
                }
            }
        }
    }

    fn entry(&mut self, term: impl Into<Vec<Inline>>, words: &str) {
        self.roff.control("TP", []);
        self.line(term);
        self.line([roman(words)]);
    }

    fn synopsis(&mut self, command: Option<&Command>) {
        let mut line = vec![bold("essnum")];
        if let Some(command) = command {
            line.push(roman(" "));
            line.push(bold(command.name));
        }
        line.push(roman(format!(" [{}]", self.text.get("man-options"))));
        let value = |name: &str| self.text.get(&format!("value-{name}"));
        let operand = command.map_or(Operand::Optional("command"), |command| command.operand);
        let (before, after) = match operand {
            Operand::None => ("", ""),
            Operand::One(_) => (" ", ""),
            Operand::Many(_) => (" ", "..."),
            Operand::Optional(_) | Operand::Unless(..) => (" [", "]"),
        };
        if let Some(name) = operand.name() {
            line.extend([roman(before), italic(value(name)), roman(after)]);
        }
        self.line(line);
    }

    /// What stands after the command, then the flags that it takes.
    fn flags(&mut self, command: Option<&Command>) {
        let operand = command.and_then(|command| command.operand.name());
        if let Some(name) = operand {
            self.heading("heading-operands");
            let value = self.text.get(&format!("value-{name}"));
            let words = self.text.get(&format!("operand-{name}"));
            self.entry([italic(value)], &words);
        }
        let own = match command {
            Some(command) => command.groups,
            None => &[FlagGroup::Filter, FlagGroup::List],
        };
        let mut heading = "";
        for group in own.iter().chain(&[FlagGroup::Global]) {
            if group.heading() != heading {
                heading = group.heading();
                self.heading(heading);
            }
            for flag in flags(*group) {
                self.flag(flag);
            }
        }
        let words = self.text.get("flag-help");
        self.entry([bold("-h"), roman(", "), bold("--help")], &words);
        if command.is_none() {
            let words = self.text.get("flag-version");
            self.entry([bold("-V"), roman(", "), bold("--version")], &words);
        }
    }

    fn flag(&mut self, flag: &Flag) {
        let mut term = Vec::new();
        if let Some(short) = flag.short {
            term.extend([bold(format!("-{short}")), roman(", ")]);
        }
        term.push(bold(format!("--{}", flag.name)));
        let value = || italic(self.text.get(&flag.value()));
        match flag.takes {
            Takes::Nothing => {}
            Takes::One | Takes::Several => term.extend([roman(" "), value()]),
            Takes::Maybe(_) => term.extend([roman(" ["), value(), roman("]")]),
        }
        let words = self.text.get(&flag.help());
        self.entry(term, &words);
    }

    /// A heading of the help, which is typeset for the colon that follows it there.
    fn heading(&mut self, id: &str) {
        let heading = self.text.get(id);
        self.headed(&heading.trim().to_uppercase());
    }

    fn examples(&mut self, page: &str) {
        self.section("man-examples");
        for (number, line) in examples(page) {
            let words = self.text.get(&format!("example-{page}-{number}"));
            self.entry([bold(line)], &words);
        }
    }

    fn also(&mut self, command: Option<&Command>) {
        self.section("man-also");
        let own = command.map(|command| command.name);
        let others = COMMANDS.iter().filter(|other| Some(other.name) != own);
        let program = own.is_some().then(|| "essnum".to_owned());
        let names: Vec<String> = program
            .into_iter()
            .chain(others.map(|other| title(Some(other))))
            .collect();
        let mut line = Vec::new();
        for (rank, name) in names.iter().enumerate() {
            if rank > 0 {
                line.push(roman(", "));
            }
            line.extend([bold(name), roman("(1)")]);
        }
        self.line(line);
    }
}
