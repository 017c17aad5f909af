//! Families and their subcategories as concepts, narrower under broader, with what lets in and keeps
//! out as notes.

use super::statement::Object;
use super::writer::{Subject, ThesaurusWriter};
use crate::model::{Actor, Correction, CriterionKind, Family, Key, Subcategory, Typology};
use crate::query::fold::fold;
use crate::query::{Breadth, Filter, SetIndex};

/// The name of the scheme's identifier.
pub(super) const SCHEME: &str = "typology";
const NOTATION: &str = "ESSNUM";

pub(super) fn write(w: &mut ThesaurusWriter<'_>, filter: &Filter) {
    let t = w.t;
    let kept: Vec<Key<Family>> = t
        .families
        .keys()
        .filter(|key| filter.keeps_family(t, *key))
        .collect();
    scheme(w, &kept);
    let overlaps = SetIndex::<Actor>::new(t, Breadth::Strict);
    for key in &kept {
        let related = kept.iter().filter(|other| *other != key);
        let related = related.filter(|other| overlaps.shared(*key, **other) > 0);
        let related: Vec<Key<Family>> = related.copied().collect();
        let narrower = t.subcategories_of(*key).map(|(key, _)| key);
        let narrower = narrower.filter(|key| filter.keeps_subcategory(t, *key));
        let narrower: Vec<Key<Subcategory>> = narrower.collect();
        family(w, *key, &narrower, &related);
        for narrow in narrower {
            subcategory(w, narrow);
        }
    }
}

/// The scheme itself: who made it, when, under which licence.
fn scheme(w: &mut ThesaurusWriter<'_>, kept: &[Key<Family>]) {
    let t = w.t;
    let tops: Vec<String> = kept.iter().map(|key| w.family(*key)).collect();
    let people: Vec<(String, &str)> = t
        .edition
        .authors
        .iter()
        .map(|person| {
            let slug = fold(&person.name).replace(' ', "-");
            (w.iri("person", &slug), person.name.as_str())
        })
        .collect();
    let mut scheme = w.subject(w.alone(SCHEME), &["skos:ConceptScheme"]);
    scheme.plain("skos:notation", NOTATION);
    scheme.phrase("skos:prefLabel", "thesaurus-title");
    scheme.phrase("dc:description", "thesaurus-about");
    scheme.text("dct:title", &t.edition.title);
    for (person, _) in &people {
        scheme.thing("dct:creator", person.clone());
    }
    scheme.phrase("dct:source", "thesaurus-source");
    scheme.edition();
    for top in tops {
        scheme.thing("skos:hasTopConcept", top);
    }
    drop(scheme);
    for (iri, name) in people {
        let mut person = w.subject(iri, &["foaf:Person"]);
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
    let scheme = w.alone(SCHEME);
    let narrower: Vec<String> = narrower
        .iter()
        .map(|key| w.iri("subcategory", &t.subcategories[*key].id))
        .collect();
    let related: Vec<String> = related.iter().map(|key| w.family(*key)).collect();
    let codes = t.family_codes.iter().filter(|found| found.family == key);
    let codes: Vec<String> = codes
        .map(|found| w.iri("naf", &t.codes[found.code].code))
        .collect();
    let mut concept = w.subject(w.family(key), &["skos:Concept"]);
    concept.thing("skos:inScheme", scheme.clone());
    concept.thing("skos:topConceptOf", scheme);
    concept.plain("skos:notation", &family.number.to_string());
    concept.text("skos:prefLabel", &family.name);
    let mut known = vec![family.name.as_str()];
    for name in std::iter::once(&family.short_name).chain(&family.aliases) {
        if !known.contains(&name.as_str()) {
            known.push(name);
            concept.text("skos:altLabel", name);
        }
    }
    concept.note("skos:definition", &family.summary);
    for narrow in narrower {
        concept.thing("skos:narrower", narrow);
    }
    for other in related {
        concept.thing("skos:related", other);
    }
    for code in codes {
        concept.thing("skos:relatedMatch", code);
    }
    for criterion in t.criteria.iter().filter(|found| found.family == key) {
        let property = match criterion.kind {
            CriterionKind::Criterion => "skos:scopeNote",
            CriterionKind::Included => "xkos:inclusionNote",
            CriterionKind::Excluded => "xkos:exclusionNote",
            CriterionKind::Controversy | CriterionKind::OpenQuestion => {
                concept.text("skos:editorialNote", &criterion.text);
                continue;
            }
        };
        concept.note(property, &criterion.text);
    }
    changes(&mut concept, t.corrections_of("families", &family.id));
    for heading in t.headings.iter().filter(|found| found.family == key) {
        concept.source(Some(key), Some(heading.section));
    }
}

fn subcategory(w: &mut ThesaurusWriter<'_>, key: Key<Subcategory>) {
    let t: &Typology = w.t;
    let subcategory = &t.subcategories[key];
    let scheme = w.alone(SCHEME);
    let family = w.family(subcategory.family);
    let number = t.families[subcategory.family].number;
    let notation = format!("{number}.{}", subcategory.position);
    let iri = w.iri("subcategory", &subcategory.id);
    let mut concept = w.subject(iri, &["skos:Concept"]);
    concept.thing("skos:inScheme", scheme);
    concept.plain("skos:notation", &notation);
    concept.text("skos:prefLabel", &subcategory.name);
    concept.note("skos:definition", &subcategory.summary);
    concept.thing("skos:broader", family);
    changes(
        &mut concept,
        t.corrections_of("subcategories", &subcategory.id),
    );
    concept.source(Some(subcategory.family), subcategory.section);
}

/// What was corrected, printed form and reason.
pub(super) fn changes<'c>(
    subject: &mut Subject<'_, '_>,
    corrections: impl Iterator<Item = &'c Correction>,
) {
    for found in corrections {
        let told = [&found.as_printed, &found.corrected, &found.evidence];
        let told = told.into_iter().filter(|text| !text.is_empty());
        let told: Vec<&str> = told.map(String::as_str).collect();
        subject.note("skos:changeNote", &told.join(" → "));
    }
}

/// A thing of the typology's own vocabulary.
pub(super) fn word(word: &str) -> Object {
    Object::Text(word.to_owned(), None)
}
