//! Which columns and rows of a table are wanted, in which order, and by which template: the row selection of a
//! request, against the columns that there are.

use super::failure::Failure;
use crate::export::{RowEnd, Template, TemplateFault};
use crate::model::{Phrase, Typology, unknown};
use crate::report::RowSelection;
use crate::request::{Request, RowOptions};

/// The column that names a family.
const FAMILY: &str = "family";

/// The selection of rows with these columns.
///
/// # Errors
/// A column that there is not.
pub(super) fn selection(
    rows: &RowOptions,
    keys: &[&str],
    t: &Typology,
) -> Result<RowSelection, Failure> {
    let place = |flag: &str, name: &str| {
        let found = keys.iter().position(|key| *key == name);
        found.ok_or_else(|| {
            let phrase = unknown("column", name, keys.iter().copied());
            Failure::Usage(phrase.at_flag(flag))
        })
    };
    let columns = rows.columns.iter().map(|name| place("columns", name));
    let columns = columns.collect::<Result<_, _>>()?;
    let sort = rows.sort.iter();
    let sort = sort.map(|(name, direction)| Ok((place("sort", name)?, *direction)));
    // Families stand in the order of the report wherever they are named.
    let is_by_family = rows.sort.iter().any(|(name, _)| name.ends_with(FAMILY));
    let families = t.families.iter().filter(|_| is_by_family);
    Ok(RowSelection {
        columns,
        sort: sort.collect::<Result<_, Failure>>()?,
        ordered: families.map(|(_, family)| family.id.clone()).collect(),
        limit: rows.limit,
    })
}

/// The template that was asked for, and what a row ends with; none where rows go out in a format.
///
/// # Errors
/// A template that cannot be read; one beside a format.
pub(super) fn template(
    request: &Request,
    keys: &[&str],
) -> Result<Option<(Template, RowEnd)>, Failure> {
    let rows = &request.rows;
    if rows.template.is_none() && !rows.print0 {
        return Ok(None);
    }
    let end = if rows.print0 {
        RowEnd::Zero
    } else {
        RowEnd::Line
    };
    if request.output.format.is_some() {
        let flag = match &rows.template {
            Some(_) => "--template",
            None => "--print0",
        };
        let phrase = Phrase::new("template-format").with("flag", flag);
        return Err(Failure::Usage(phrase));
    }
    let Some(given) = &rows.template else {
        return Ok(Some((Template::of_column(0), end)));
    };
    let template = Template::read(given, keys).map_err(|fault| {
        let phrase = match fault {
            TemplateFault::Brace(place) => Phrase::new("template-brace").with("place", place),
            TemplateFault::Unknown(place, name) => {
                let sentence = unknown("column", &name, keys.iter().copied());
                Phrase::new("template-unknown")
                    .with("place", place)
                    .with("sentence", sentence)
            }
        };
        Failure::Usage(phrase.at_flag("template"))
    })?;
    Ok(Some((template, end)))
}
