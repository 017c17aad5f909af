//! Actors, by what they are, and each place where they stand: the concept, as what, how certain, where
//! the report says so.

use super::families::{changes, word};
use super::writer::ThesaurusWriter;
use crate::model::{Actor, ActorKind, Certainty, Key, Predicate, Vocabulary};
use crate::query::Filter;

/// What an actor is to others.
fn classes(kind: ActorKind) -> &'static [&'static str] {
    match kind {
        ActorKind::Software => &["schema:SoftwareApplication"],
        ActorKind::Project => &["schema:Project"],
        ActorKind::PublicBody => &["schema:GovernmentOrganization", "org:Organization"],
        ActorKind::Organisation
        | ActorKind::Network
        | ActorKind::Company
        | ActorKind::Collective => &["schema:Organization", "org:Organization"],
    }
}

/// What a relation is called.
fn property(predicate: Predicate) -> &'static str {
    match predicate {
        Predicate::MemberOf => "schema:memberOf",
        Predicate::Founded => "essnum:founded",
        Predicate::Publishes => "essnum:publishes",
        Predicate::BasedOn => "schema:isBasedOn",
        Predicate::Supports => "essnum:supports",
        Predicate::RenamedTo => "essnum:renamedTo",
        Predicate::AcquiredBy => "essnum:acquiredBy",
        Predicate::PartOf => "essnum:partOf",
        Predicate::PartnerOf => "essnum:partnerOf",
    }
}

pub(super) fn write(w: &mut ThesaurusWriter<'_>, filter: &Filter) {
    let t = w.t;
    let is_kept = |key: Key<Actor>| filter.is_empty() || filter.keeps_actor(t, key);
    for key in t.actors.keys().filter(|key| is_kept(*key)) {
        actor(w, key, &is_kept);
        places(w, key, filter);
    }
}

fn actor(w: &mut ThesaurusWriter<'_>, key: Key<Actor>, is_kept: &dyn Fn(Key<Actor>) -> bool) {
    let t = w.t;
    let actor = &t.actors[key];
    let mut concepts: Vec<String> = Vec::new();
    for found in t.memberships_of(key) {
        let concept = match found.subcategory {
            Some(subcategory) => w.iri("subcategory", &t.subcategories[subcategory].id),
            None => w.family(found.family),
        };
        if found.certainty == Certainty::Stated && !concepts.contains(&concept) {
            concepts.push(concept);
        }
    }
    let relations = t.relations.iter().filter(|found| found.subject == key);
    let relations = relations.filter(|found| is_kept(found.object));
    let relations: Vec<(&str, String)> = relations
        .map(|found| {
            let object = w.iri("actor", &t.actors[found.object].id);
            (property(found.predicate), object)
        })
        .collect();
    let status = actor
        .legal_form
        .map(|status| w.iri("status", &t.statuses[status].id));
    let mut subject = w.subject(w.iri("actor", &actor.id), classes(actor.kind));
    subject.plain("rdfs:label", &actor.name);
    subject.plain("schema:name", &actor.name);
    for alias in &actor.aliases {
        subject.plain("schema:alternateName", alias);
    }
    subject.text("schema:description", &actor.summary);
    subject.plain("org:identifier", &actor.siren);
    if !actor.website.is_empty() {
        subject.thing("schema:url", actor.website.clone());
    }
    subject.state("essnum:kind", word(actor.kind.word()));
    if let Some(status) = status {
        subject.thing("essnum:status", status);
    }
    for concept in concepts {
        subject.thing("dct:subject", concept);
    }
    for (property, object) in relations {
        subject.thing(property, object);
    }
    changes(&mut subject, t.corrections_of("actors", &actor.id));
}

/// Each place where an actor stands.
fn places(w: &mut ThesaurusWriter<'_>, key: Key<Actor>, filter: &Filter) {
    let t = w.t;
    let id = &t.actors[key].id;
    let all = t.memberships_of(key).enumerate();
    for (rank, found) in all {
        if !filter.is_empty() && !filter.keeps_membership(t, found) {
            continue;
        }
        let actor = w.iri("actor", id);
        let concept = match found.subcategory {
            Some(subcategory) => w.iri("subcategory", &t.subcategories[subcategory].id),
            None => w.family(found.family),
        };
        let iri = w.iri("membership", &format!("{id}.{}", rank + 1));
        let mut subject = w.subject(iri, &["essnum:Membership"]);
        subject.thing("essnum:actor", actor);
        subject.thing("essnum:concept", concept);
        subject.state("essnum:role", word(found.role.word()));
        subject.state("essnum:certainty", word(found.certainty.word()));
        subject.plain("essnum:asPrinted", &found.as_printed);
        subject.text("rdfs:comment", &found.note);
        subject.source(Some(found.family), found.section);
    }
}
