//! What `essnum` says where there is no terminal to explore on: title, edition, what there is, where
//! to go from there.

use super::{Call, Exit, Failure};
use crate::model::{Phrase, Typology};
use crate::query::Filter;

pub fn run(call: &mut Call<'_>, t: &Typology, filter: &Filter) -> Result<Exit, Failure> {
    let title = Phrase::new("overview-title")
        .with("title", t.edition.title.as_str())
        .with("version", t.edition.version.as_str());
    let size = Phrase::new("overview-size")
        .with("families", t.families.len())
        .with("subcategories", t.subcategories.len())
        .with("actors", t.actors.len())
        .with("terms", t.terms.len())
        .with("sources", t.sources.len());
    for phrase in [title, size] {
        let line = call.text.say(&phrase);
        call.line(&line)?;
    }
    call.line("")?;
    let mut told = 0;
    for (key, family) in t.families.iter() {
        let kept = t.actors.keys().filter(|actor| {
            t.role_in(*actor, key).is_some() && (filter.is_empty() || filter.keeps_actor(t, *actor))
        });
        let count = kept.count();
        if !filter.keeps_family(t, key) || !filter.is_empty() && count == 0 {
            continue;
        }
        told += 1;
        let line = Phrase::new("overview-family")
            .with("number", usize::from(family.number))
            .with("name", family.name.as_str())
            .with("count", count);
        let line = call.text.say(&line);
        call.line(&line)?;
    }
    if told == 0 {
        return Err(Failure::Nothing(vec![Phrase::new("nothing-kept")]));
    }
    call.line("")?;
    for id in [
        "overview-search",
        "overview-show",
        "overview-export",
        "overview-help",
    ] {
        let line = call.text.get(id);
        call.line(&line)?;
    }
    Ok(Exit::Done)
}
