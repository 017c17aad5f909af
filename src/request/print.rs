//! A request as a command line: the inverse of reading. Everything is printed by the table of flags, in one order:
//! operands, the form of the answer, the filter, the lists, then the rest as help shows it.

use std::fmt;

use super::flags::{FLAGS, Flag, FlagGroup, Takes};
use super::{AMONG, IfExists, Request, What};
use crate::model::Vocabulary;
use crate::report::Direction;
use crate::text::{flagged, looks_like_flag, quoted, quoted_path};

/// The name of the program.
const PROGRAM: &str = "essnum";
/// Flags that stand before the filter, in their order.
const FIRST: [&str; 3] = ["all", "format", "lang"];
/// Between a command and operands that look like flags.
const END_OF_FLAGS: &str = "--";

/// A part of a command line.
enum Part {
    Word(String),
    Flag(&'static Flag, String),
}

impl Request {
    /// The words of the command line after the name of the program, as a program receives them.
    pub fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        for part in self.parts() {
            match part {
                Part::Word(word) => words.push(word),
                Part::Flag(flag, _) if flag.takes == Takes::Nothing => {
                    words.push(format!("--{}", flag.name));
                }
                Part::Flag(flag, value) if looks_like_flag(&value) => {
                    words.push(format!("--{}={value}", flag.name));
                }
                Part::Flag(flag, value) => words.extend([format!("--{}", flag.name), value]),
            }
        }
        words
    }

    /// The first of these flags that the request gives a value.
    pub fn given_flag(&self, names: &[&'static str]) -> Option<&'static str> {
        let flags = |name: &'static str| FLAGS.iter().filter(move |flag| flag.name == name);
        let is_given = |flag: &Flag| !self.values(flag).is_empty();
        let mut names = names.iter().copied();
        names.find(|name| flags(name).any(is_given))
    }

    fn parts(&self) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        let command = self.what.command();
        parts.extend(command.map(|command| Part::Word(command.name.to_owned())));
        let operands = self.what.operands();
        let are_last = operands.iter().any(|word| looks_like_flag(word));
        let operands = operands.iter().cloned().map(Part::Word);
        if are_last {
            self.push_flags(&mut parts);
            parts.push(Part::Word(END_OF_FLAGS.to_owned()));
            parts.extend(operands);
        } else {
            parts.extend(operands);
            self.push_flags(&mut parts);
        }
        parts
    }

    fn push_flags(&self, parts: &mut Vec<Part>) {
        let takes = |flag: &&Flag| match self.what.command() {
            Some(command) => command.takes(flag.group),
            None => matches!(
                flag.group,
                FlagGroup::Filter | FlagGroup::List | FlagGroup::Global
            ),
        };
        let flags = || FLAGS.iter().filter(takes);
        let of_rest = |flag: &&Flag| {
            !FIRST.contains(&flag.name)
                && !matches!(flag.group, FlagGroup::Filter | FlagGroup::List)
        };
        for name in FIRST {
            self.push_values(flags().filter(|flag| flag.name == name), parts);
        }
        // Conditions and lists stand in the order in which they were given.
        for (facet, value) in &self.filter {
            let flag = flags().find(|flag| flag.facet() == Some(*facet));
            parts.extend(flag.map(|flag| Part::Flag(flag, value.clone())));
        }
        self.push_lists(parts);
        self.push_values(flags().filter(of_rest), parts);
    }

    fn push_values(&self, flags: impl Iterator<Item = &'static Flag>, parts: &mut Vec<Part>) {
        for flag in flags {
            let values = self.values(flag).into_iter();
            parts.extend(values.map(|value| Part::Flag(flag, value)));
        }
    }

    fn push_lists(&self, parts: &mut Vec<Part>) {
        let flag = |name: &str| FLAGS.iter().find(|flag| flag.name == name);
        let mut push = |name: &str, value: &String| {
            parts.extend(flag(name).map(|flag| Part::Flag(flag, value.clone())));
        };
        for (option, value) in &self.sources.reading {
            push(option.flag(), value);
        }
        for list in &self.sources.lists {
            push("directory", &list.path);
            for (option, value) in &list.reading {
                push(option.flag(), value);
            }
        }
    }

    /// The values of a flag, as often as it is to be given; an empty one of a flag that takes none.
    fn values(&self, flag: &Flag) -> Vec<String> {
        let (rows, output) = (&self.rows, &self.output);
        let switch = |is_on: bool| is_on.then(String::new);
        let value = match (flag.group, flag.name, &self.what) {
            (FlagGroup::Overlaps, name, What::Overlaps(options)) => {
                let own = options.iter().filter(|(aspect, _)| aspect.word() == name);
                return own.map(|(_, value)| value.clone()).collect();
            }
            (_, "among", What::Search { among, .. }) => {
                let found = AMONG.iter().find(|(_, realm)| Some(*realm) == *among);
                found.map(|(name, _)| (*name).to_owned())
            }
            (_, "base", What::Export { base, .. }) => base.clone(),
            (FlagGroup::Export, "all", What::Export { package, .. }) => package.clone(),
            (FlagGroup::Manual, "all", What::Manual { folder, .. }) => folder.clone(),
            (_, "columns", _) => listed(rows.columns.iter().cloned()),
            (FlagGroup::Rows, "sort", _) => listed(rows.sort.iter().map(|(name, direction)| {
                let sign = if *direction == Direction::Down {
                    "-"
                } else {
                    ""
                };
                format!("{sign}{name}")
            })),
            (_, "limit", _) => rows.limit.map(|limit| limit.to_string()),
            (_, "template", _) => rows.template.clone(),
            (_, "print0", _) => switch(rows.print0),
            (_, "format", _) => output.format.clone(),
            (_, "output", _) => output.file.clone(),
            (_, "force", _) => switch(output.if_exists == IfExists::Replace),
            (_, "provenance", _) => switch(output.provenance),
            (_, "lang", _) => output.lang.clone(),
            (_, "theme", _) => output.theme.clone(),
            (_, "color", _) => output.color.clone(),
            (_, "ascii", _) => switch(output.ascii),
            (_, "data", _) => self.sources.data.clone(),
            _ => None,
        };
        value.into_iter().collect()
    }
}

/// Values of one flag, separated by commas; none where there is nothing.
fn listed(values: impl Iterator<Item = String>) -> Option<String> {
    let values: Vec<String> = values.collect();
    (!values.is_empty()).then(|| values.join(","))
}

/// As one types it for a shell.
impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PROGRAM}")?;
        for part in self.parts() {
            match part {
                Part::Word(word) => write!(f, " {}", quoted(&word))?,
                Part::Flag(flag, _) if flag.takes == Takes::Nothing => {
                    write!(f, " --{}", flag.name)?;
                }
                // A tilde that stands for the home has to stay outside of quotes.
                Part::Flag(flag, path) if flag.name == "output" && path.starts_with("~/") => {
                    write!(f, " --{} {}", flag.name, quoted_path(&path))?;
                }
                Part::Flag(flag, value) => write!(f, " {}", flagged(flag.name, &value))?,
            }
        }
        Ok(())
    }
}
