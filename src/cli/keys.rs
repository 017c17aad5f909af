//! `essnum keys`: the keys of the explorer, as the configuration leaves them.

use super::output::lines_first;
use super::{Call, Exit, Failure, explorer};
use crate::export::{self, Audience};
use crate::report::Table;

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let table = explorer::keys(call)?;
    list(call, &table)?;
    Ok(Exit::Done)
}

/// A short list: aligned lines without headings, unless another format is asked for.
pub(super) fn list(call: &mut Call<'_>, table: &Table) -> Result<(), Failure> {
    let name = call.format(&lines_first())?;
    let headings = match export::format(name).map(|format| format.audience) {
        Some(Audience::People) if name != "txt" => call.headings(table),
        _ => Vec::new(),
    };
    match export::format(name) {
        Some(format) => call.deliver_table(table, format, &headings),
        None => Ok(()),
    }
}
