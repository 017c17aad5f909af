//! `essnum compare`: two families or two actors, side by side.

use super::show::{FORMATS, deliver, unfound};
use super::{Call, Exit, Failure};
use crate::model::{Phrase, Record, Typology};
use crate::query::address;
use crate::report::Page;

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let format = call.format(FORMATS)?;
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
    let left = comparable(call, &typology, left)?;
    let right = comparable(call, &typology, right)?;
    let page = Page::compared(&typology, left, right)
        .ok_or_else(|| Failure::Usage(Phrase::new("compare-kinds")))?;
    deliver(call, &typology, &[page], format)?;
    Ok(Exit::Done)
}

/// The family or the actor that an address names.
fn comparable(call: &Call<'_>, typology: &Typology, address: &str) -> Result<Record, Failure> {
    let found = address::records(typology, address);
    let Some(first) = found.first() else {
        return Err(Failure::Nothing(vec![unfound(call, typology, address)]));
    };
    let fits = |record: &&Record| matches!(record, Record::Family(_) | Record::Actor(_));
    Ok(*found.iter().find(fits).unwrap_or(first))
}
