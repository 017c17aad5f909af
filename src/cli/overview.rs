//! What `essnum` says where there is no terminal to explore on: title, edition, what there is, where
//! to go from there.

use super::Exit;
use crate::answer::{Failure, Job};
use crate::model::{Membership, Phrase, Typology};
use crate::query::Filter;
use crate::query::tree::{Node, actors};

pub fn run(job: &mut Job<'_>, t: &Typology, filter: &Filter) -> Result<Exit, Failure> {
    let title = Phrase::new("overview-title")
        .with("title", t.edition.title.as_str())
        .with("version", t.edition.version.as_str());
    let kept = t
        .actors
        .keys()
        .filter(|actor| filter.keeps_actor(t, *actor))
        .count();
    let size = if filter.is_empty() {
        Phrase::new("overview-size")
            .with("families", t.families.len())
            .with("subcategories", t.subcategories.len())
            .with("actors", t.actors.len())
            .with("terms", t.terms.len())
            .with("sources", t.sources.len())
    } else {
        Phrase::new("overview-kept").with("actors", kept)
    };
    if kept == 0 {
        return Err(Failure::Nothing(vec![Phrase::new("nothing-kept")]));
    }
    for phrase in [title, size] {
        let line = job.text.say(&phrase);
        job.line(&line)?;
    }
    job.line("")?;
    for (key, family) in t.families.iter() {
        let keeps = |found: &Membership| filter.keeps_membership(t, found);
        let count = actors(t, Node::Family(key), &keeps).len();
        if count == 0 {
            continue;
        }
        let line = Phrase::new("overview-family")
            .with("number", usize::from(family.number))
            .with("name", family.name.as_str())
            .with("count", count);
        let line = job.text.say(&line);
        job.line(&line)?;
    }
    job.line("")?;
    for id in [
        "overview-search",
        "overview-show",
        "overview-export",
        "overview-help",
    ] {
        let line = job.text.get(id);
        job.line(&line)?;
    }
    Ok(Exit::Done)
}
