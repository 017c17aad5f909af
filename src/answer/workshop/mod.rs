//! `essnum parcours export`: the kit of a parcours, or the minutes of a session.

mod dossier;
mod kit;
mod minutes;

use super::deliver::Document;
use super::failure::Failure;
use super::job::Job;
use crate::export::{Audience, PageSyntax, write_dossier_page, write_kit, write_markdown_dossier};
use crate::model::{Phrase, Typology};
use crate::text::StyledWrite;
use crate::workshop::Parcours;
use crate::workshop::minutes::Minutes;

/// Writes the kit of a parcours, as a page to be printed.
///
/// # Errors
/// Another format; what the file or the writer refuses.
pub fn export_kit(job: &mut Job<'_>, t: &Typology, parcours: &Parcours) -> Result<(), Failure> {
    let format = job.format()?;
    let is_page =
        format.audience == Audience::People && format.pages.is_none() && !format.is_spreadsheet;
    if !is_page {
        let offered = job.request.what.format_names();
        return Err(Phrase::new("format-misfit")
            .with("value", format.name)
            .with("choices", offered[0])
            .into());
    }
    let kit = kit::kit(job, t, parcours)?;
    let write = |out: &mut dyn StyledWrite| write_kit(&kit, out);
    job.deliver(t, format, &Document::Bytes(&write))
}

/// Writes the minutes of a session.
///
/// # Errors
/// What the file or the writer refuses.
pub fn export_minutes(job: &mut Job<'_>, t: &Typology, minutes: &Minutes) -> Result<(), Failure> {
    let format = job.format()?;
    match (format.audience, format.pages) {
        (Audience::Machines, Some(PageSyntax::Json)) => {
            let value = minutes::value(job, t, (minutes, format));
            let write = |out: &mut dyn StyledWrite| {
                serde_json::to_writer_pretty(&mut *out, &value)?;
                out.write_all(b"\n")
            };
            job.deliver(t, format, &Document::Bytes(&write))
        }
        (audience, _) if audience == Audience::Machines || format.is_spreadsheet => {
            let table = minutes::table(t, minutes, audience);
            let headings = job.headings(&table);
            job.deliver(t, format, &Document::Rows(&table, &headings))
        }
        (_, pages) => {
            let dossier = dossier::dossier(job, t, (minutes, format));
            let write = |out: &mut dyn StyledWrite| match pages {
                Some(_) => write_markdown_dossier(&dossier, out),
                None => write_dossier_page(&dossier, out),
            };
            job.deliver(t, format, &Document::Bytes(&write))
        }
    }
}
