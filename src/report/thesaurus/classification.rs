//! Activity codes as a classification of five levels, and how codes of rév. 2 pass to NAF 2025.

use std::collections::BTreeSet;

use super::statement::Object;
use super::writer::ThesaurusWriter;
use crate::model::{Code, Correspondence, Key, Level, Passage, Vocabulary};
use crate::query::Filter;

const NOTATION: &str = "NAF rév. 2";
const NOTATION_2025: &str = "NAF 2025";

/// The codes that a filter keeps and all those above them.
pub(super) fn write(w: &mut ThesaurusWriter<'_>, filter: &Filter) {
    let t = w.t;
    let codes = t.codes.keys().filter(|key| filter.keeps_code(t, *key));
    let kept: BTreeSet<Key<Code>> = codes.flat_map(|code| t.lineage(code)).collect();
    if kept.is_empty() {
        return;
    }
    scheme(w, &kept);
    for level in Level::ALL {
        self::level(w, *level, &kept);
    }
    for code in &kept {
        concept(w, *code, &kept);
    }
    let passages = t.correspondences.iter();
    let passages: Vec<&Correspondence> = passages
        .filter(|found| kept.contains(&found.code))
        .collect();
    if !passages.is_empty() {
        correspondence(w, &passages);
    }
}

/// The codes that take over from those that a filter keeps.
pub(super) fn write_2025(w: &mut ThesaurusWriter<'_>, filter: &Filter) {
    let t = w.t;
    let passages = t.correspondences.iter();
    let passages = passages.filter(|found| filter.keeps_code(t, found.code));
    let known: BTreeSet<(&str, &str)> = passages
        .map(|found| (found.code_2025.as_str(), found.label_2025.as_str()))
        .collect();
    if !known.is_empty() {
        successors(w, &known);
    }
}

fn level_iri(w: &ThesaurusWriter<'_>, level: Level) -> String {
    w.iri("naf-level", level.word())
}

fn scheme(w: &mut ThesaurusWriter<'_>, kept: &BTreeSet<Key<Code>>) {
    let t = w.t;
    let levels: Vec<String> = Level::ALL
        .iter()
        .map(|level| level_iri(w, *level))
        .collect();
    let depth = levels.len().to_string();
    let tops = kept.iter().filter(|code| t.codes[**code].parent.is_none());
    let tops: Vec<String> = tops
        .map(|code| w.iri("naf", &t.codes[*code].code))
        .collect();
    let mut scheme = w.subject(w.alone("naf"), &["skos:ConceptScheme"]);
    scheme.plain("skos:notation", NOTATION);
    scheme.phrase("skos:prefLabel", "thesaurus-naf");
    scheme.phrase("dct:source", "thesaurus-source-naf");
    scheme.edition();
    scheme.state("xkos:numberOfLevels", Object::Typed(depth, "xsd:integer"));
    scheme.state("xkos:levels", Object::List(levels));
    for top in tops {
        scheme.thing("skos:hasTopConcept", top);
    }
}

fn level(w: &mut ThesaurusWriter<'_>, level: Level, kept: &BTreeSet<Key<Code>>) {
    let t = w.t;
    let depth = Level::ALL.iter().position(|known| *known == level);
    let depth = depth.map_or(0, |rank| rank + 1).to_string();
    let members = kept.iter().filter(|code| t.codes[**code].level == level);
    let members: Vec<String> = members
        .map(|code| w.iri("naf", &t.codes[*code].code))
        .collect();
    let mut subject = w.subject(level_iri(w, level), &["xkos:ClassificationLevel"]);
    subject.phrase("skos:prefLabel", &level.message());
    subject.state("xkos:depth", Object::Typed(depth, "xsd:positiveInteger"));
    for member in members {
        subject.thing("skos:member", member);
    }
}

fn concept(w: &mut ThesaurusWriter<'_>, key: Key<Code>, kept: &BTreeSet<Key<Code>>) {
    let t = w.t;
    let code = &t.codes[key];
    let scheme = w.alone("naf");
    let parent = code.parent.map(|above| w.iri("naf", &t.codes[above].code));
    let children = t.children_of(key).filter(|child| kept.contains(child));
    let children: Vec<String> = children
        .map(|child| w.iri("naf", &t.codes[child].code))
        .collect();
    let passages = t.correspondences.iter().filter(|found| found.code == key);
    let passages: Vec<(&str, String)> = passages
        .map(|found| {
            let target = w.iri("naf-2025", &found.code_2025);
            (mapping(found.relation), target)
        })
        .collect();
    let mut subject = w.subject(w.iri("naf", &code.code), &["skos:Concept"]);
    subject.thing("skos:inScheme", scheme.clone());
    if parent.is_none() {
        subject.thing("skos:topConceptOf", scheme);
    }
    subject.plain("skos:notation", &code.code);
    subject.text("skos:prefLabel", &code.label);
    if let Some(parent) = parent {
        subject.thing("skos:broader", parent);
    }
    for child in children {
        subject.thing("skos:narrower", child);
    }
    for (property, target) in passages {
        subject.thing(property, target);
    }
}

/// How a code stands to one that takes over its content, or part of it.
fn mapping(relation: Passage) -> &'static str {
    match relation {
        Passage::Exact => "skos:exactMatch",
        Passage::Split => "skos:narrowMatch",
        Passage::Merged => "skos:broadMatch",
        // Each has something that the other has not.
        Passage::SplitMerged => "skos:relatedMatch",
    }
}

/// Codes of NAF 2025 with their labels.
fn successors(w: &mut ThesaurusWriter<'_>, known: &BTreeSet<(&str, &str)>) {
    let scheme_iri = w.alone("naf-2025");
    let tops = known.iter().map(|(code, _)| w.iri("naf-2025", code));
    let tops: Vec<String> = tops.collect();
    let mut scheme = w.subject(scheme_iri.clone(), &["skos:ConceptScheme"]);
    scheme.plain("skos:notation", NOTATION_2025);
    scheme.phrase("skos:prefLabel", "thesaurus-naf-2025");
    scheme.phrase("dct:source", "thesaurus-source-naf");
    scheme.edition();
    for top in tops {
        scheme.thing("skos:hasTopConcept", top);
    }
    drop(scheme);
    for (code, label) in known {
        let mut subject = w.subject(w.iri("naf-2025", code), &["skos:Concept"]);
        subject.thing("skos:inScheme", scheme_iri.clone());
        subject.thing("skos:topConceptOf", scheme_iri.clone());
        subject.plain("skos:notation", code);
        subject.text("skos:prefLabel", label);
    }
}

/// The passages themselves, each with what it rests on.
fn correspondence(w: &mut ThesaurusWriter<'_>, passages: &[&Correspondence]) {
    let t = w.t;
    let (old, new) = (w.alone("naf"), w.alone("naf-2025"));
    let iri = |w: &ThesaurusWriter<'_>, found: &Correspondence| {
        let id = format!("{}-{}", t.codes[found.code].code, found.code_2025);
        w.iri("naf-passage", &id)
    };
    let parts: Vec<String> = passages.iter().map(|found| iri(w, found)).collect();
    let mut subject = w.subject(w.alone("naf-passages"), &["xkos:Correspondence"]);
    subject.phrase("skos:prefLabel", "thesaurus-passages");
    subject.issued();
    subject.thing("xkos:compares", old);
    subject.thing("xkos:compares", new);
    for part in parts {
        subject.thing("xkos:madeOf", part);
    }
    drop(subject);
    for found in passages {
        let source = w.iri("naf", &t.codes[found.code].code);
        let target = w.iri("naf-2025", &found.code_2025);
        let mut subject = w.subject(iri(w, found), &["xkos:ConceptAssociation"]);
        subject.thing("xkos:sourceConcept", source);
        subject.thing("xkos:targetConcept", target);
        subject.text("rdfs:comment", &found.note);
    }
}
