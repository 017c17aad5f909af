//! Prints a request as a command line: the inverse of reading. Everything follows the table of flags, in one
//! order: operands, format and language, filter, lists, then the remaining flags as the help lists them.

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

use super::commands::takes;
use super::flags::{FLAGS, Flag, FlagGroup, Takes};
use super::sources::ReadingOption;
use super::{Request, What};
use crate::files::IfExists;
use crate::model::Vocabulary;
use crate::report::SortOrder;
use crate::text::{flag_with_value, looks_like_flag, quoted, quoted_path};

/// The name of the program.
const PROGRAM: &str = "essnum";
/// Flags printed before the filter, in this order.
const FIRST: [&str; 3] = ["all", "format", "lang"];
/// Separates flags from operands that look like flags.
const END_OF_FLAGS: &str = "--";

/// A part of a command line.
enum Part {
    Word(OsString),
    Flag(&'static Flag, OsString),
}

impl Request {
    /// The arguments of the command line, without the program's name and unquoted.
    pub fn words(&self) -> Vec<OsString> {
        let words = self.parts().into_iter().flat_map(|part| match part {
            Part::Word(word) => vec![word],
            Part::Flag(flag, value) => {
                let mut name = OsString::from(format!("--{}", flag.name));
                if flag.takes == Takes::Nothing {
                    vec![name]
                } else if looks_like_flag(&value) {
                    name.push("=");
                    name.push(value);
                    vec![name]
                } else {
                    vec![name, value]
                }
            }
        });
        words.collect()
    }

    /// The first of these flags that the request sets.
    pub fn given_flag(&self, names: &[&'static str]) -> Option<&'static str> {
        let is_given = |flag: &Flag| !self.values(flag).is_empty();
        let mut names = names.iter().copied();
        names.find(|name| {
            FLAGS
                .iter()
                .any(|flag| flag.name == *name && is_given(flag))
        })
    }

    /// The first flag with an empty path.
    pub fn flag_without_path(&self) -> Option<&'static str> {
        let mut flags = self.flags().into_iter();
        let empty = flags.find(|(flag, value)| flag.takes_path() && value.is_empty());
        empty.map(|(flag, _)| flag.name)
    }

    fn parts(&self) -> Vec<Part> {
        let command = self.what.command();
        let name = command.map(|command| Part::Word(command.name.into()));
        let operands = self.what.operands();
        let are_last = operands.iter().any(looks_like_flag);
        let operands = operands.into_iter().map(Part::Word);
        let flags = self.flags().into_iter();
        let flags = flags.map(|(flag, value)| Part::Flag(flag, value));
        if are_last {
            let end = Part::Word(END_OF_FLAGS.into());
            let flags = name.into_iter().chain(flags);
            flags.chain([end]).chain(operands).collect()
        } else {
            name.into_iter().chain(operands).chain(flags).collect()
        }
    }

    /// The flags with their values, in the order in which they are printed.
    fn flags(&self) -> Vec<(&'static Flag, OsString)> {
        let command = self.what.command();
        let taken = || FLAGS.iter().filter(|flag| takes(command, flag.group));
        let with_values = |flag: &'static Flag| {
            let values = self.values(flag).into_iter();
            values.map(move |value| (flag, value))
        };
        let first = FIRST.map(|name| taken().filter(move |flag| flag.name == name));
        let mut flags: Vec<_> = first.into_iter().flatten().flat_map(with_values).collect();
        // The order of conditions and of lists has a meaning.
        flags.extend(self.filter.iter().filter_map(|(facet, value)| {
            let flag = taken().find(|flag| flag.facet() == Some(*facet))?;
            Some((flag, value.into()))
        }));
        let option =
            |(option, value): &(ReadingOption, OsString)| Some((option.flag()?, value.clone()));
        flags.extend(self.sources.reading.iter().filter_map(option));
        for list in &self.sources.lists {
            let directory = FLAGS.iter().find(|flag| flag.name == "directory");
            flags.extend(directory.map(|flag| (flag, list.path.clone().into())));
            flags.extend(list.reading.iter().filter_map(option));
        }
        let is_rest = |flag: &&Flag| {
            !FIRST.contains(&flag.name)
                && !matches!(flag.group, FlagGroup::Filter | FlagGroup::List)
        };
        flags.extend(taken().filter(is_rest).flat_map(with_values));
        flags
    }

    /// The values of a flag, as often as it is to be given; an empty one of a flag that takes none.
    fn values(&self, flag: &Flag) -> Vec<OsString> {
        if flag.takes_path() {
            return self.path(flag).map(OsString::from).into_iter().collect();
        }
        self.texts(flag).into_iter().map(OsString::from).collect()
    }

    /// The path of a flag that takes one.
    fn path(&self, flag: &Flag) -> Option<&PathBuf> {
        let path = match (flag.group, flag.name, &self.what) {
            (FlagGroup::Export, "all", What::Export { package, .. }) => package,
            (FlagGroup::Manual, "all", What::Manual { folder, .. }) => folder,
            (FlagGroup::Present, "session", What::Present { options, .. }) => &options.session,
            (_, "output", _) => &self.output.file,
            (_, "data", _) => &self.sources.data,
            _ => &None,
        };
        path.as_ref()
    }

    /// The values of a flag that takes no path.
    fn texts(&self, flag: &Flag) -> Vec<String> {
        let (rows, output) = (&self.rows, &self.output);
        let switch = |is_on: bool| is_on.then(String::new);
        let value = match (flag.group, flag.name, &self.what) {
            (FlagGroup::Overlaps, name, What::Overlaps(options)) => {
                let own = options.iter().filter(|(option, _)| option.word() == name);
                return own.map(|(_, value)| value.clone()).collect();
            }
            (_, "among", What::Search { among, .. }) => among.map(|realm| realm.word().to_owned()),
            (_, "base", What::Export { base, .. }) => base.clone(),
            (_, "columns", _) => comma_separated(rows.columns.iter().cloned()),
            (FlagGroup::Rows, "sort", _) => {
                comma_separated(rows.sort.iter().map(|(name, order)| match order {
                    SortOrder::Ascending => name.clone(),
                    SortOrder::Descending => format!("-{name}"),
                }))
            }
            (_, "limit", _) => rows.limit.map(|limit| limit.to_string()),
            (_, "template", _) => rows.template.clone(),
            (_, "print0", _) => switch(rows.print0),
            (_, "format", _) => output.format.clone(),
            (_, "force", _) => switch(output.if_exists == IfExists::Replace),
            (_, "provenance", _) => switch(output.provenance),
            (_, "lang", _) => output.lang.clone(),
            (_, "theme", _) => output.theme.clone(),
            (_, "color", _) => output.color.clone(),
            (_, "ascii", _) => switch(output.ascii),
            (FlagGroup::Present, "wall", What::Present { options, .. }) => switch(options.wall),
            (FlagGroup::Present, "host", What::Present { options, .. }) => switch(options.host),
            (FlagGroup::Present, "solo", What::Present { options, .. }) => switch(options.solo),
            (_, "until", What::Present { options, .. }) => options.until.clone(),
            (_, "from", What::Present { options, .. }) => options.from.clone(),
            (FlagGroup::Explorer, "plain", _) => switch(self.start.plain),
            (FlagGroup::Explorer, "fresh", _) => switch(self.start.fresh),
            (FlagGroup::Explorer, "no-trace", _) => switch(self.start.no_trace),
            (_, "verbose", _) => switch(output.verbose),
            _ => None,
        };
        value.into_iter().collect()
    }
}

/// Values joined by commas; none where there are none.
fn comma_separated(values: impl Iterator<Item = String>) -> Option<String> {
    let values: Vec<String> = values.collect();
    (!values.is_empty()).then(|| values.join(","))
}

/// The command line, quoted for a shell.
impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PROGRAM)?;
        self.parts().into_iter().try_for_each(|part| match part {
            Part::Word(word) => write!(f, " {}", quoted(word)),
            Part::Flag(flag, _) if flag.takes == Takes::Nothing => write!(f, " --{}", flag.name),
            // A shell expands a tilde outside of quotes only.
            Part::Flag(flag, path)
                if flag.name == "output" && Path::new(&path).starts_with("~") =>
            {
                write!(f, " --{} {}", flag.name, quoted_path(path))
            }
            Part::Flag(flag, value) => write!(f, " {}", flag_with_value(flag.name, value)),
        })
    }
}
