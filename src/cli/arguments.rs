//! What is rewritten in a command line before clap reads it.

use std::ffi::OsString;

use crate::query::QueryField;
use crate::query::names::named;
use crate::request::{FLAGS, Takes};

/// Writes out the values that were left out. A flag whose value may be left out takes numbers only:
/// anything else that follows it is a command or an operand.
pub fn expand_optional_values(arguments: &[OsString]) -> Vec<OsString> {
    let meant = |argument: &OsString| {
        let name = argument.to_str()?.strip_prefix("--")?;
        FLAGS.iter().find_map(|flag| match flag.takes {
            Takes::Maybe(meant) if flag.name == name => Some(meant),
            _ => None,
        })
    };
    let is_number = |argument: &OsString| {
        let text = argument.to_string_lossy();
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let end = arguments
        .iter()
        .position(|argument| argument == "--")
        .unwrap_or(arguments.len());
    let asks = arguments.iter().position(|argument| argument == "search");
    let spelt = |(rank, argument): (usize, &OsString)| match meant(argument) {
        _ if asks.is_some_and(|asks| asks < rank) && rank < end && is_negated_field(argument) => {
            let mut whole = OsString::from("(");
            whole.push(argument);
            whole.push(")");
            whole
        }
        Some(meant) if rank < end && !arguments.get(rank + 1).is_some_and(is_number) => {
            let mut whole = argument.clone();
            whole.push("=");
            whole.push(meant);
            whole
        }
        _ => argument.clone(),
    };
    arguments.iter().enumerate().map(spelt).collect()
}

/// Whether an argument negates a field, as in `-type:logiciel`: a condition of a query, not an option.
/// In parentheses it means the same, and clap does not take it for an option.
fn is_negated_field(argument: &OsString) -> bool {
    let text = argument.to_string_lossy();
    let name = text.strip_prefix('-').and_then(|rest| rest.split_once(':'));
    name.is_some_and(|(name, _)| named::<QueryField>(name).is_some())
}
