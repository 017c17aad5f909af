//! Clap's errors as our phrases, which propose the nearest right name.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::model::{Phrase, nearest, unknown, unknown_near};
use crate::report;
use crate::request::{COMMANDS, FLAGS};
use crate::text::Text;

/// The phrase for an error.
pub fn refusal(error: &clap::Error, text: &Text) -> Phrase {
    let table = format!("<{}>", text.get("value-table"));
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => unknown_argument(&argument),
        ErrorKind::InvalidSubcommand => {
            let name = context(error, ContextKind::InvalidSubcommand);
            let commands = COMMANDS.iter().map(|command| command.name);
            unknown("command", &name, commands)
        }
        ErrorKind::MissingRequiredArgument if argument == table => {
            let tables: Vec<&str> = report::names().collect();
            Phrase::new("usage-missing-table").with("tables", tables.join(", "))
        }
        ErrorKind::MissingRequiredArgument => {
            Phrase::new("usage-missing").with("argument", argument)
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            Phrase::new("usage-value-missing").with("argument", argument)
        }
        ErrorKind::TooManyValues => Phrase::new("usage-value-surplus")
            .with("argument", bare(&argument))
            .with("value", value),
        ErrorKind::ArgumentConflict => Phrase::new("usage-twice").with("argument", bare(&argument)),
        ErrorKind::InvalidUtf8 => Phrase::new("usage-encoding"),
        _ => Phrase::new("usage-wrong").with("argument", argument),
    }
}

fn unknown_argument(argument: &str) -> Phrase {
    if !argument.starts_with('-') {
        return Phrase::new("usage-surplus").with("argument", argument);
    }
    let name = argument.trim_start_matches('-');
    if FLAGS.iter().any(|flag| flag.name == name) {
        return Phrase::new("usage-elsewhere").with("flag", argument);
    }
    let known = FLAGS.iter().map(|flag| flag.name);
    let near = nearest(name, known.chain(["help", "version"]));
    let near = near.map(|near| format!("--{near}"));
    unknown_near("flag", argument, near.as_deref())
}

/// The flag in `--ascii <X>`.
fn bare(argument: &str) -> &str {
    argument.split(' ').next().unwrap_or(argument)
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}
