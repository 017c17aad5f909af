//! Statuses and terms of the glossary, each in a scheme of its own.

use super::writer::ThesaurusWriter;
use crate::model::{Key, Record, Status, Term};
use crate::query::Filter;

/// A scheme of terms.
struct TermScheme {
    /// Its identifier and notation, which is the name of its table in the dataset.
    name: &'static str,
    title: &'static str,
    /// The kind of its concepts.
    kind: &'static str,
    /// The column of their names.
    name_field: &'static str,
}

const STATUSES: TermScheme = TermScheme {
    name: "statuses",
    title: "thesaurus-statuses",
    kind: "status",
    name_field: "name",
};
const GLOSSARY: TermScheme = TermScheme {
    name: "glossary",
    title: "thesaurus-glossary",
    kind: "term",
    name_field: "term",
};

/// A concept with a name and a definition.
struct NamedTerm<'a> {
    id: &'a str,
    name: &'a str,
    expansion: &'a str,
    definition: &'a str,
    /// Identifiers of other concepts of the scheme.
    related: Vec<&'a str>,
}

/// The statuses that a filter keeps, and those of the actors that it keeps.
pub(super) fn statuses(w: &mut ThesaurusWriter<'_>, filter: &Filter) {
    let t = w.t;
    let actors = t.actors.iter();
    let actors = actors.filter(|(key, _)| filter.is_empty() || filter.keeps_actor(t, *key));
    let used: Vec<Key<Status>> = actors.filter_map(|(_, actor)| actor.legal_form).collect();
    let kept = t.statuses.iter();
    let kept = kept.filter(|(key, _)| used.contains(key) || filter.keeps_status(t, *key));
    let terms = kept.map(|(_, status)| NamedTerm {
        id: &status.id,
        name: &status.name,
        expansion: &status.expansion,
        definition: &status.definition,
        related: Vec::new(),
    });
    write(w, &STATUSES, &terms.collect::<Vec<_>>());
}

/// The terms that a filter keeps.
pub(super) fn glossary(w: &mut ThesaurusWriter<'_>, filter: &Filter) {
    let t = w.t;
    let is_kept = |key: &Key<Term>| filter.is_empty() || filter.keeps_record(t, Record::Term(*key));
    let terms = t.terms.keys().filter(is_kept).map(|key| {
        let term = &t.terms[key];
        // The property is symmetric: a term that refers to this one is related too.
        let refers = |other: Key<Term>| t.terms[other].related.contains(&key);
        let related = t.terms.keys().filter(is_kept);
        let related = related
            .filter(|other| *other != key && (term.related.contains(other) || refers(*other)));
        NamedTerm {
            id: &term.id,
            name: &term.term,
            expansion: &term.expansion,
            definition: &term.definition,
            related: related.map(|other| t.terms[other].id.as_str()).collect(),
        }
    });
    write(w, &GLOSSARY, &terms.collect::<Vec<_>>());
}

/// Writes a scheme and its concepts, unless there are none.
fn write(w: &mut ThesaurusWriter<'_>, scheme: &TermScheme, terms: &[NamedTerm<'_>]) {
    let t = w.t;
    let &TermScheme {
        name,
        title,
        kind,
        name_field,
    } = scheme;
    if terms.is_empty() {
        return;
    }
    let mut subject = w.subject(w.alone(name), &["skos:ConceptScheme"]);
    subject.plain("skos:notation", name);
    subject.phrase("skos:prefLabel", title);
    subject.phrase("dct:source", "thesaurus-source");
    subject.edition();
    for term in terms {
        subject.link("skos:hasTopConcept", kind, term.id);
    }
    drop(subject);
    for term in terms {
        let mut subject = w.subject(w.iri(kind, term.id), &["skos:Concept"]);
        subject.link_alone("skos:inScheme", name);
        subject.link_alone("skos:topConceptOf", name);
        let place = |field| (name, term.id, field);
        subject.text_of("skos:prefLabel", term.name, place(name_field));
        if term.expansion != term.name {
            subject.text_of("skos:altLabel", term.expansion, place("expansion"));
        }
        subject.note_of("skos:definition", term.definition, place("definition"));
        for other in &term.related {
            subject.link("skos:related", kind, other);
        }
        subject.changes(t.corrections_of(name, term.id));
    }
}
