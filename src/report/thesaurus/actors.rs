//! Actors, with the classes that describe them, and their memberships: concept, role, certainty, location
//! in the report.

use super::writer::ThesaurusWriter;
use crate::model::{Actor, ActorKind, Certainty, Key, Predicate, Vocabulary};
use crate::query::Filter;

/// The classes of an actor, by its kind.
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

/// The property of a relation.
fn property(predicate: Predicate) -> &'static str {
    match predicate {
        Predicate::MemberOf => "schema:memberOf",
        Predicate::Founded => "essnum:founded",
        Predicate::Publishes => "essnum:publishes",
        Predicate::BasedOn => "schema:isBasedOn",
        Predicate::ModelledOn => "essnum:modelledOn",
        Predicate::DerivedFrom => "essnum:derivedFrom",
        Predicate::Supports => "essnum:supports",
        Predicate::RenamedTo => "essnum:renamedTo",
        Predicate::AcquiredBy => "essnum:acquiredBy",
        Predicate::PartOf => "essnum:partOf",
        Predicate::PartnerOf => "essnum:partnerOf",
        Predicate::SupplierOf => "essnum:supplierOf",
        Predicate::AffiliatedWith => "essnum:affiliatedWith",
    }
}

pub(super) fn write(w: &mut ThesaurusWriter<'_>, filter: &Filter) {
    let t = w.t;
    let is_kept = |key: Key<Actor>| filter.is_empty() || filter.keeps_actor(t, key);
    for key in t.actors.keys().filter(|key| is_kept(*key)) {
        actor(w, key, &is_kept);
        memberships(w, key, filter);
    }
}

fn actor(w: &mut ThesaurusWriter<'_>, key: Key<Actor>, is_kept: &dyn Fn(Key<Actor>) -> bool) {
    let t = w.t;
    let actor = &t.actors[key];
    let stated = t.memberships_of(key);
    let stated = stated.filter(|found| found.certainty == Certainty::Stated);
    let mut concepts: Vec<String> = Vec::new();
    for concept in stated.map(|found| w.concept(found)) {
        if !concepts.contains(&concept) {
            concepts.push(concept);
        }
    }
    let mut subject = w.subject(w.iri("actor", &actor.id), classes(actor.kind));
    subject.plain("rdfs:label", &actor.name);
    subject.plain("schema:name", &actor.name);
    for alias in &actor.aliases {
        subject.plain("schema:alternateName", alias);
    }
    let place = ("actors", actor.id.as_str(), "summary");
    subject.text_of("schema:description", &actor.summary, place);
    subject.plain("org:identifier", &actor.siren);
    if !actor.website.is_empty() {
        subject.thing("schema:url", actor.website.clone());
    }
    subject.plain("essnum:kind", actor.kind.word());
    if let Some(status) = actor.legal_form {
        subject.link("essnum:status", "status", &t.statuses[status].id);
    }
    for concept in concepts {
        subject.thing("dct:subject", concept);
    }
    let relations = t.relations.iter();
    for found in relations.filter(|found| found.subject == key && is_kept(found.object)) {
        let object = &t.actors[found.object].id;
        subject.link(property(found.predicate), "actor", object);
    }
    subject.changes(t.corrections_of("actors", &actor.id));
}

fn memberships(w: &mut ThesaurusWriter<'_>, key: Key<Actor>, filter: &Filter) {
    let t = w.t;
    let id = &t.actors[key].id;
    for (rank, found) in t.memberships_of(key).enumerate() {
        if !filter.is_empty() && !filter.keeps_membership(t, found) {
            continue;
        }
        let concept = w.concept(found);
        let iri = w.iri("membership", &format!("{id}.{}", rank + 1));
        let mut subject = w.subject(iri, &["essnum:Membership"]);
        subject.link("essnum:actor", "actor", id);
        subject.thing("essnum:concept", concept);
        subject.plain("essnum:role", found.role.word());
        subject.plain("essnum:certainty", found.certainty.word());
        subject.plain("essnum:asPrinted", &found.as_printed);
        subject.text("rdfs:comment", &found.note);
        subject.source(Some(found.family), found.section);
    }
}
