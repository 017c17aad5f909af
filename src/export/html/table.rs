//! A table as a page: every row as it comes, so that a long one is never held whole.

use std::io::{self, Write};

use askama::Template;

use super::{STYLE, VERSION, colours, sum};
use crate::export::format::HeadedRows;
use crate::export::rendered::write_rendered;
use crate::report::{About, TableCell, is_address};

/// What comes before the rows.
#[derive(Template)]
#[template(path = "leaf.html", config = "src/export/html/askama.toml")]
struct PageHead<'a> {
    about: &'a About,
    version: &'a str,
    headings: &'a [String],
    style: &'a str,
}

/// A row.
#[derive(Template)]
#[template(path = "row.html", config = "src/export/html/askama.toml")]
struct PageRow<'a> {
    cells: &'a [TableCell],
}

const END: &str = "</tbody>\n</table>\n</section>\n</main>\n</body>\n</html>\n";

pub(in crate::export) fn write(table: &HeadedRows<'_>, out: &mut dyn Write) -> io::Result<()> {
    let HeadedRows {
        rows,
        headings,
        about,
    } = *table;
    let style = format!("{}{STYLE}", colours::sheet(&about.palettes)?);
    let head = PageHead {
        about,
        version: VERSION,
        headings,
        style: &style,
    };
    write_rendered(&head, out)?;
    rows.for_each(&mut |cells| write_rendered(&PageRow { cells }, out))?;
    out.write_all(END.as_bytes())
}
