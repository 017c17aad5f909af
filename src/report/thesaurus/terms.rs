//! Statuses and terms of the glossary, each in a scheme of its own.

use super::families::changes;
use super::writer::ThesaurusWriter;
use crate::model::{Key, Record, Status, Term};
use crate::query::Filter;

/// The statuses that a filter keeps, and those of the actors that it keeps.
pub(super) fn statuses(w: &mut ThesaurusWriter<'_>, filter: &Filter) {
    let t = w.t;
    let used = t
        .actors
        .iter()
        .filter(|(key, _)| filter.is_empty() || filter.keeps_actor(t, *key));
    let used: Vec<Key<Status>> = used.filter_map(|(_, actor)| actor.legal_form).collect();
    let statuses = t.statuses.keys();
    let statuses: Vec<Key<Status>> = statuses
        .filter(|key| used.contains(key) || filter.keeps_status(t, *key))
        .collect();
    let tops = statuses.iter().map(|key| &t.statuses[*key].id);
    let tops: Vec<String> = tops.map(|id| w.iri("status", id)).collect();
    scheme(w, "statuses", "thesaurus-statuses", tops);
    for key in statuses {
        let status = &t.statuses[key];
        let named = NamedTerm {
            scheme: "statuses",
            kind: "status",
            table: "statuses",
            id: &status.id,
            name: &status.name,
            expansion: &status.expansion,
            definition: &status.definition,
        };
        concept(w, &named, Vec::new());
    }
}

/// The terms that a filter keeps.
pub(super) fn glossary(w: &mut ThesaurusWriter<'_>, filter: &Filter) {
    let t = w.t;
    let kept = |key: &Key<Term>| filter.is_empty() || filter.keeps_record(t, Record::Term(*key));
    let terms: Vec<Key<Term>> = t.terms.keys().filter(kept).collect();
    let tops = terms.iter().map(|key| w.iri("term", &t.terms[*key].id));
    let tops: Vec<String> = tops.collect();
    scheme(w, "glossary", "thesaurus-glossary", tops);
    for key in terms {
        let term = &t.terms[key];
        let named = NamedTerm {
            scheme: "glossary",
            kind: "term",
            table: "glossary",
            id: &term.id,
            name: &term.term,
            expansion: &term.expansion,
            definition: &term.definition,
        };
        // Whoever refers to a term is referred to: the property knows no direction.
        let points = |other: Key<Term>| t.terms[other].related.contains(&key);
        let related = t
            .terms
            .keys()
            .filter(kept)
            .filter(|other| *other != key && (term.related.contains(other) || points(*other)));
        let related = related.map(|other| w.iri("term", &t.terms[other].id));
        let related = related.collect();
        concept(w, &named, related);
    }
}

fn scheme(w: &mut ThesaurusWriter<'_>, name: &'static str, title: &'static str, tops: Vec<String>) {
    if tops.is_empty() {
        return;
    }
    let mut scheme = w.subject(w.alone(name), &["skos:ConceptScheme"]);
    scheme.plain("skos:notation", name);
    scheme.phrase("skos:prefLabel", title);
    scheme.phrase("dct:source", "thesaurus-source");
    scheme.edition();
    for top in tops {
        scheme.thing("skos:hasTopConcept", top);
    }
}

/// What has a name and a definition.
struct NamedTerm<'a> {
    scheme: &'static str,
    kind: &'static str,
    /// Its table in the dataset.
    table: &'static str,
    id: &'a str,
    name: &'a str,
    expansion: &'a str,
    definition: &'a str,
}

fn concept(w: &mut ThesaurusWriter<'_>, named: &NamedTerm<'_>, related: Vec<String>) {
    let t = w.t;
    let scheme = w.alone(named.scheme);
    let mut subject = w.subject(w.iri(named.kind, named.id), &["skos:Concept"]);
    subject.thing("skos:inScheme", scheme.clone());
    subject.thing("skos:topConceptOf", scheme);
    subject.text("skos:prefLabel", named.name);
    if named.expansion != named.name {
        subject.text("skos:altLabel", named.expansion);
    }
    subject.note("skos:definition", named.definition);
    for other in related {
        subject.thing("skos:related", other);
    }
    changes(&mut subject, t.corrections_of(named.table, named.id));
}
