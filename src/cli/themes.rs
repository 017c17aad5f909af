//! `essnum themes`: the themes of the explorer.

use super::keys::deliver_list;
use crate::answer::{Failure, Job};
use crate::report::{ReportTable, TableCell, TableColumn};
use crate::text::Text;
use crate::theme::{BUNDLED, Theme};

pub fn run(job: &mut Job<'_>) -> Result<(), Failure> {
    let table = table(job.text)?;
    deliver_list(job, &table)
}

/// The themes, one a row.
fn table(text: &Text) -> Result<ReportTable, Failure> {
    let row = |(name, _): &(&str, &str)| {
        let theme = Theme::bundled(name).map_err(Failure::Usage)?;
        let mut about = theme.about.into_iter();
        let about = about.find(|(code, _)| code == text.code);
        let about = about.map(|(_, about)| about).unwrap_or_default();
        Ok(vec![TableCell::text(*name), TableCell::text(about)])
    };
    Ok(ReportTable {
        name: "themes",
        columns: vec![
            TableColumn::new("name", "column-theme"),
            TableColumn::new("about", "column-about"),
        ],
        rows: BUNDLED.iter().map(row).collect::<Result<_, Failure>>()?,
    })
}
