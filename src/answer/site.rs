//! What the filter keeps as a site in one page, in the language of the interface.

use super::failure::Failure;
use super::job::Job;
use super::provenance::{origin, page_about};
use super::records::said;
use crate::export::{Audience, Format};
use crate::model::{Phrase, Typology};
use crate::query::Filter;
use crate::report::{self, Localizer, Piece, Site};
use crate::text::{DATASET, disarmed};

/// The site, which says how it is written again.
pub(super) fn site(
    job: &Job<'_>,
    t: &Typology,
    filter: &Filter,
    format: &Format,
) -> Result<Site, Failure> {
    let text = job.text;
    let say = |phrase: &Phrase| disarmed(&text.say(phrase)).into_owned();
    let said = |piece: &Piece| said(piece, text);
    let voice = Localizer {
        dataset: DATASET,
        say: &say,
        said: &said,
    };
    let title = said(&Piece::text(&t.edition.title));
    let origin = origin(job, t, Audience::People, Some(format));
    let about = page_about(job, t, title, &origin)?;
    let site = report::site(t, filter, voice, about, origin.command);
    if site.families.is_empty() && site.chapters.is_empty() {
        return Err(Failure::nothing_kept());
    }
    Ok(site)
}
