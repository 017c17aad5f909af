//! Rewrites of a command line before clap parses it.

use std::ffi::OsString;

use crate::query::QueryField;
use crate::query::names::named;
use crate::request::{FLAGS, Takes};

/// Inserts omitted values, and puts negated conditions of a query in parentheses. A flag with an optional value takes
/// numbers only: anything else after it is a command or an operand.
pub fn expand_optional_values(arguments: &[OsString]) -> Vec<OsString> {
    let default_value = |argument: &OsString| {
        let name = argument.to_str()?.strip_prefix("--")?;
        FLAGS.iter().find_map(|flag| match flag.takes {
            Takes::Maybe(default) if flag.name == name => Some(default),
            _ => None,
        })
    };
    let is_number = |argument: &OsString| {
        let text = argument.to_string_lossy();
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let position = |word: &str| arguments.iter().position(|argument| argument == word);
    let end = position("--").unwrap_or(arguments.len());
    let search = position("search").unwrap_or(end);
    let expanded = |(rank, argument): (usize, &OsString)| match default_value(argument) {
        _ if search < rank && rank < end && is_negated_field(argument) => {
            let mut expanded = OsString::from("(");
            expanded.push(argument);
            expanded.push(")");
            expanded
        }
        Some(default) if rank < end && !arguments.get(rank + 1).is_some_and(is_number) => {
            let mut expanded = argument.clone();
            expanded.push("=");
            expanded.push(default);
            expanded
        }
        _ => argument.clone(),
    };
    arguments.iter().enumerate().map(expanded).collect()
}

/// Whether an argument negates a field, as in `-type:logiciel`: a condition of a query, which clap would take for a
/// flag. In parentheses it means the same.
fn is_negated_field(argument: &OsString) -> bool {
    let text = argument.to_string_lossy();
    let name = text.strip_prefix('-').and_then(|rest| rest.split_once(':'));
    name.is_some_and(|(name, _)| named::<QueryField>(name).is_some())
}
