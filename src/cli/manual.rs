//! The pages of the manual, built like the help from the tables of flags and commands, with examples and environment
//! variables.

use roff::{Inline, Roff, bold, italic, roman};

use super::exit::Exit;
use super::parser::export_lists;
use crate::request::{COMMANDS, Command, Flag, FlagGroup, Operand, Takes, flag_groups, flags};
use crate::text::Text;
use crate::user::folders::{CONFIG_VARIABLE, FILES, STATE_VARIABLE};

/// Example command lines, each after the name of its page; `example-{page}-{number}` is the message id of its
/// description.
const EXAMPLES: &str = include_str!("examples.tsv");

/// The environment variables that the program reads, each with the message id of its effect.
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

/// The page of a command, or of the program, in a language.
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
    let summary = about.trim_end_matches('.');
    page.line([roman(format!("{name} - {summary}"))]);
    page.section("man-synopsis");
    page.synopsis(command);
    page.section("man-description");
    page.line([roman(about)]);
    match command.map(|command| command.name) {
        None => page.paragraphs(&text.get("man-no-command")),
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

/// The name of a page.
pub fn title(command: Option<&Command>) -> String {
    let command = command.map_or(String::new(), |command| format!("-{}", command.name));
    format!("essnum{command}")
}

struct ManualPage<'a> {
    roff: Roff,
    text: &'a Text,
}

impl ManualPage<'_> {
    fn section(&mut self, id: &str) {
        let heading = self.text.get(id);
        self.roff.control("SH", [heading.as_str()]);
    }

    fn line(&mut self, inlines: impl Into<Vec<Inline>>) {
        self.roff.text(inlines);
    }

    /// Paragraphs separated by empty lines; indented lines are not wrapped.
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
            Operand::Any(_) => (" [", "...]"),
            Operand::Optional(_) | Operand::Folder(_) | Operand::Unless(..) => (" [", "]"),
        };
        if let Some(name) = operand.name() {
            line.extend([roman(before), italic(value(name)), roman(after)]);
        }
        self.line(line);
    }

    /// The operands of a command and the flags that it takes.
    fn flags(&mut self, command: Option<&Command>) {
        let operand = command.and_then(|command| command.operand.name());
        if let Some(name) = operand {
            self.heading("heading-operands");
            let value = self.text.get(&format!("value-{name}"));
            let words = self.text.get(&format!("operand-{name}"));
            self.entry([italic(value)], &words);
        }
        let mut heading = "";
        let groups = flag_groups(command).iter();
        for group in groups.chain(&[FlagGroup::Global]) {
            if group.heading() != heading {
                heading = group.heading();
                self.heading(heading);
            }
            for flag in flags(*group) {
                self.flag(flag);
            }
        }
        self.entry(
            [bold("-h"), roman(", "), bold("--help")],
            &self.text.get("flag-help"),
        );
        if command.is_none() {
            self.entry(
                [bold("-V"), roman(", "), bold("--version")],
                &self.text.get("flag-version"),
            );
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

    /// A heading of the help, without the space that precedes its colon there.
    fn heading(&mut self, id: &str) {
        let heading = self.text.get(id).trim().to_uppercase();
        self.roff.control("SH", [heading.as_str()]);
    }

    fn examples(&mut self, page: &str) {
        self.section("man-examples");
        let lines = EXAMPLES.lines().filter_map(|line| line.split_once('\t'));
        let own = lines.filter(|(known, _)| *known == page);
        for (rank, (_, line)) in own.enumerate() {
            let words = self.text.get(&format!("example-{page}-{}", rank + 1));
            self.entry([bold(line)], &words);
        }
    }

    fn also(&mut self, command: Option<&Command>) {
        self.section("man-also");
        let pages = std::iter::once(None).chain(COMMANDS.iter().map(Some));
        let others = pages.filter(|page| *page != command);
        let mut line: Vec<Inline> = others
            .flat_map(|page| [bold(title(page)), roman("(1)"), roman(", ")])
            .collect();
        line.pop();
        self.line(line);
    }
}
