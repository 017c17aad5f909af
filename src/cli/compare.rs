//! `essnum compare`: two families, two actors, or organisations of the user's own lists, side by side.

use super::show::{deliver, formats, place, unfound_anywhere};
use super::{Call, Exit, Failure};
use crate::model::{Phrase, Record, Typology};
use crate::query::{Linked, address};
use crate::report::{Compared, LinkedDirectory, Page};

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let format = call.format(&formats())?;
    let typology = call.settings.typology()?;
    let asked: Vec<String> = call
        .matches
        .get_many::<String>("pair")
        .map(|given| given.cloned().collect())
        .unwrap_or_default();
    let [left, right] = asked.as_slice() else {
        let phrase = Phrase::new("compare-two").with("count", asked.len());
        return Err(Failure::Usage(phrase));
    };
    let lists = call.lists(&typology, Linked::whole)?;
    let left = comparable(call, &typology, &lists, left)?;
    let right = comparable(call, &typology, &lists, right)?;
    let page = Page::set_beside(&typology, left, right)
        .ok_or_else(|| Failure::Usage(Phrase::new("compare-kinds")))?;
    deliver(call, &typology, &[page], format)?;
    Ok(Exit::Done)
}

/// The family, the actor or the organisation that an address names.
fn comparable<'a>(
    call: &mut Call<'_>,
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
    let Some(place) = place(call, lists, address)? else {
        return Err(Failure::Nothing(vec![unfound_anywhere(
            call, typology, lists, address,
        )]));
    };
    let LinkedDirectory { directory, linked } = place.list;
    let organisation = linked.organisation(typology, directory, place.row);
    Ok(Compared::Organisation(organisation))
}
