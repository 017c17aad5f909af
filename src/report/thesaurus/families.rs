//! Families and their subcategories as concepts, one narrower than the other, with the criteria of
//! inclusion and exclusion as notes.

use super::writer::ThesaurusWriter;
use crate::model::{Actor, CriterionKind, Family, KEY_SEPARATOR, Key, Subcategory, Vocabulary};
use crate::query::fold::fold;
use crate::query::{Breadth, Filter, SetIndex};

/// The identifier of the scheme.
const SCHEME: &str = "typology";
const NOTATION: &str = "ESSNUM";

pub(super) fn write(w: &mut ThesaurusWriter<'_>, filter: &Filter) {
    let t = w.t;
    let families = t.families.keys();
    let kept: Vec<Key<Family>> = families
        .filter(|key| filter.keeps_family(t, *key))
        .collect();
    scheme(w, &kept);
    let overlaps = SetIndex::<Actor>::new(t, Breadth::Strict);
    for key in &kept {
        let related = kept.iter().copied();
        let related = related.filter(|other| other != key && overlaps.shared(*key, *other) > 0);
        let related: Vec<Key<Family>> = related.collect();
        let narrower = t.subcategories_of(*key).map(|(key, _)| key);
        let narrower = narrower.filter(|key| filter.keeps_subcategory(t, *key));
        let narrower: Vec<Key<Subcategory>> = narrower.collect();
        family(w, *key, &narrower, &related);
        for key in narrower {
            subcategory(w, key);
        }
    }
}

/// The scheme itself: its authors, edition and licences.
fn scheme(w: &mut ThesaurusWriter<'_>, kept: &[Key<Family>]) {
    let t = w.t;
    let people = t.edition.authors.iter().map(|person| &person.name);
    let people = people.map(|name| (fold(name).replace(' ', "-"), name));
    let people: Vec<(String, &String)> = people.collect();
    let mut scheme = w.subject(w.alone(SCHEME), &["skos:ConceptScheme"]);
    scheme.plain("skos:notation", NOTATION);
    scheme.phrase("skos:prefLabel", "thesaurus-title");
    scheme.phrase("dc:description", "thesaurus-about");
    scheme.text("dct:title", &t.edition.title);
    for (id, _) in &people {
        scheme.link("dct:creator", "person", id);
    }
    scheme.phrase("dct:source", "thesaurus-source");
    scheme.edition();
    for key in kept {
        scheme.link("skos:hasTopConcept", "family", &t.families[*key].id);
    }
    drop(scheme);
    for (id, name) in people {
        let mut person = w.subject(w.iri("person", &id), &["foaf:Person"]);
        person.plain("foaf:name", name);
    }
}

fn family(
    w: &mut ThesaurusWriter<'_>,
    key: Key<Family>,
    narrower: &[Key<Subcategory>],
    related: &[Key<Family>],
) {
    let t = w.t;
    let family = &t.families[key];
    let mut concept = w.subject(w.family(key), &["skos:Concept"]);
    concept.link_alone("skos:inScheme", SCHEME);
    concept.link_alone("skos:topConceptOf", SCHEME);
    concept.plain("skos:notation", &family.number.to_string());
    let place = |field| ("families", family.id.as_str(), field);
    concept.text_of("skos:prefLabel", &family.name, place("name"));
    let mut known = vec![&family.name];
    if family.short_name != family.name {
        known.push(&family.short_name);
        concept.text_of("skos:altLabel", &family.short_name, place("short_name"));
    }
    for name in &family.aliases {
        if !known.contains(&name) {
            known.push(name);
            concept.text("skos:altLabel", name);
        }
    }
    concept.note_of("skos:definition", &family.summary, place("summary"));
    for key in narrower {
        concept.link("skos:narrower", "subcategory", &t.subcategories[*key].id);
    }
    for key in related {
        concept.link("skos:related", "family", &t.families[*key].id);
    }
    for found in t.codes_in(key) {
        concept.link("skos:relatedMatch", "naf", &t.codes[found.code].code);
    }
    for criterion in t.criteria_in(Some(key)) {
        let record = [&family.id, criterion.kind.word(), &criterion.text].join(KEY_SEPARATOR);
        let place = ("criteria", record.as_str(), "text");
        let predicate = match criterion.kind {
            CriterionKind::Criterion | CriterionKind::Feature => "skos:scopeNote",
            CriterionKind::Included => "xkos:inclusionNote",
            CriterionKind::Excluded => "xkos:exclusionNote",
            CriterionKind::Controversy | CriterionKind::Limit | CriterionKind::OpenQuestion => {
                concept.text_of("skos:editorialNote", &criterion.text, place);
                continue;
            }
        };
        concept.note_of(predicate, &criterion.text, place);
    }
    concept.changes(t.corrections_of("families", &family.id));
    for heading in t.headings.iter().filter(|found| found.family == key) {
        concept.source(Some(key), Some(heading.section));
    }
}

fn subcategory(w: &mut ThesaurusWriter<'_>, key: Key<Subcategory>) {
    let t = w.t;
    let subcategory = &t.subcategories[key];
    let family = &t.families[subcategory.family];
    let notation = format!("{}.{}", family.number, subcategory.position);
    let iri = w.iri("subcategory", &subcategory.id);
    let mut concept = w.subject(iri, &["skos:Concept"]);
    concept.link_alone("skos:inScheme", SCHEME);
    concept.plain("skos:notation", &notation);
    let place = |field| ("subcategories", subcategory.id.as_str(), field);
    concept.text_of("skos:prefLabel", &subcategory.name, place("name"));
    concept.note_of("skos:definition", &subcategory.summary, place("summary"));
    concept.link("skos:broader", "family", &family.id);
    concept.changes(t.corrections_of("subcategories", &subcategory.id));
    concept.source(Some(subcategory.family), subcategory.section);
}
