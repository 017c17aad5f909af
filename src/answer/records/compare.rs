//! `essnum compare`: two families, two actors, or organisations of the user's own lists, side by side.

use super::{deliver, place, unfound_anywhere};
use crate::answer::failure::Failure;
use crate::answer::job::Job;
use crate::model::{Phrase, Record, Typology};
use crate::query::{Linked, address};
use crate::report::{Compared, LinkedDirectory, Page};

/// Sets two records or organisations side by side.
pub(in crate::answer) fn compare(job: &mut Job<'_>, ids: &[String]) -> Result<(), Failure> {
    let format = job.format()?;
    let typology = job.typology()?;
    let [left, right] = ids else {
        let phrase = Phrase::new("compare-two").with("count", ids.len());
        return Err(Failure::Usage(phrase));
    };
    let lists = job.lists(&typology, Linked::whole)?;
    let left = comparable(job, &typology, &lists, left)?;
    let right = comparable(job, &typology, &lists, right)?;
    let page = Page::comparison(&typology, left, right)
        .ok_or_else(|| Failure::Usage(Phrase::new("compare-kinds")))?;
    deliver(job, &typology, &[page], format)
}

/// The family, the actor or the organisation that an address names.
fn comparable<'a>(
    job: &mut Job<'_>,
    typology: &'a Typology,
    lists: &'a [LinkedDirectory],
    address: &str,
) -> Result<Compared<'a>, Failure> {
    let found = address::records(typology, address);
    let fits = |record: &&Record| matches!(record, Record::Family(_) | Record::Actor(_));
    let known = found.iter().find(fits).or(found.first());
    if let Some(record) = known {
        return Ok(Compared::Record(*record));
    }
    let Some(place) = place(job, lists, address)? else {
        return Err(Failure::Nothing(vec![unfound_anywhere(
            typology, lists, address,
        )]));
    };
    let LinkedDirectory { directory, linked } = place.list;
    let organisation = linked.organisation(typology, directory, place.row);
    Ok(Compared::Organisation(organisation))
}
