//! `essnum keys`: the keys of the explorer, as the configuration leaves them.

use super::output::lines_first;
use super::{Call, Exit, Failure, explorer};
use crate::export::Audience;
use crate::report::ReportTable;

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let table = explorer::keys(call)?;
    list(call, &table)?;
    Ok(Exit::Done)
}

/// A short list: aligned lines without headings, unless another format is asked for.
pub(super) fn list(call: &mut Call<'_>, table: &ReportTable) -> Result<(), Failure> {
    let format = call.format(&lines_first())?;
    let headings = match format.audience {
        Audience::People if !format.is_plain_text() => call.headings(table),
        _ => Vec::new(),
    };
    call.deliver_table(table, format, &headings)
}
