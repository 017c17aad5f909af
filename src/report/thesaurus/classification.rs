//! Activity codes as a classification of five levels, and their correspondence with NAF 2025.

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
    for (level, depth) in Level::ALL.iter().zip(1..) {
        self::level(w, *level, depth, &kept);
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

/// The codes of NAF 2025 that replace those that a filter keeps.
pub(super) fn write_2025(w: &mut ThesaurusWriter<'_>, filter: &Filter) {
    let t = w.t;
    let passages = t.correspondences.iter();
    let passages = passages.filter(|found| filter.keeps_code(t, found.code));
    let codes: BTreeSet<(&str, &str)> = passages
        .map(|found| (found.code_2025.as_str(), found.label_2025.as_str()))
        .collect();
    if codes.is_empty() {
        return;
    }
    let mut scheme = w.subject(w.alone("naf-2025"), &["skos:ConceptScheme"]);
    scheme.plain("skos:notation", NOTATION_2025);
    scheme.phrase("skos:prefLabel", "thesaurus-naf-2025");
    scheme.phrase("dct:source", "thesaurus-source-naf");
    scheme.edition();
    for (code, _) in &codes {
        scheme.link("skos:hasTopConcept", "naf-2025", code);
    }
    drop(scheme);
    for (code, label) in &codes {
        let mut subject = w.subject(w.iri("naf-2025", code), &["skos:Concept"]);
        subject.link_alone("skos:inScheme", "naf-2025");
        subject.link_alone("skos:topConceptOf", "naf-2025");
        subject.plain("skos:notation", code);
        subject.text("skos:prefLabel", label);
    }
}

fn level_iri(w: &ThesaurusWriter<'_>, level: Level) -> String {
    w.iri("naf-level", level.word())
}

fn scheme(w: &mut ThesaurusWriter<'_>, kept: &BTreeSet<Key<Code>>) {
    let t = w.t;
    let levels = Level::ALL.iter().map(|level| level_iri(w, *level));
    let levels: Vec<String> = levels.collect();
    let depth = levels.len().to_string();
    let mut scheme = w.subject(w.alone("naf"), &["skos:ConceptScheme"]);
    scheme.plain("skos:notation", NOTATION);
    scheme.phrase("skos:prefLabel", "thesaurus-naf");
    scheme.phrase("dct:source", "thesaurus-source-naf");
    scheme.edition();
    scheme.state(
        "xkos:numberOfLevels",
        Object::TypedLiteral(depth, "xsd:integer"),
    );
    scheme.state("xkos:levels", Object::List(levels));
    let codes = kept.iter().map(|code| &t.codes[*code]);
    for top in codes.filter(|code| code.parent.is_none()) {
        scheme.link("skos:hasTopConcept", "naf", &top.code);
    }
}

fn level(w: &mut ThesaurusWriter<'_>, level: Level, depth: usize, kept: &BTreeSet<Key<Code>>) {
    let t = w.t;
    let depth = Object::TypedLiteral(depth.to_string(), "xsd:positiveInteger");
    let mut subject = w.subject(level_iri(w, level), &["xkos:ClassificationLevel"]);
    subject.phrase("skos:prefLabel", &level.message());
    subject.state("xkos:depth", depth);
    let codes = kept.iter().map(|code| &t.codes[*code]);
    for member in codes.filter(|code| code.level == level) {
        subject.link("skos:member", "naf", &member.code);
    }
}

fn concept(w: &mut ThesaurusWriter<'_>, key: Key<Code>, kept: &BTreeSet<Key<Code>>) {
    let t = w.t;
    let code = &t.codes[key];
    let mut subject = w.subject(w.iri("naf", &code.code), &["skos:Concept"]);
    subject.link_alone("skos:inScheme", "naf");
    if code.parent.is_none() {
        subject.link_alone("skos:topConceptOf", "naf");
    }
    subject.plain("skos:notation", &code.code);
    subject.text("skos:prefLabel", &code.label);
    if let Some(parent) = code.parent {
        subject.link("skos:broader", "naf", &t.codes[parent].code);
    }
    for child in t.children_of(key).filter(|child| kept.contains(child)) {
        subject.link("skos:narrower", "naf", &t.codes[child].code);
    }
    for found in t.correspondences.iter().filter(|found| found.code == key) {
        subject.link(mapping(found.relation), "naf-2025", &found.code_2025);
    }
}

/// The mapping of a code to one that takes over its content, or part of it.
fn mapping(relation: Passage) -> &'static str {
    match relation {
        Passage::Exact => "skos:exactMatch",
        Passage::Split => "skos:narrowMatch",
        Passage::Merged => "skos:broadMatch",
        // Neither contains the other.
        Passage::SplitMerged => "skos:relatedMatch",
    }
}

/// The correspondence, with an association for each pair of codes.
fn correspondence(w: &mut ThesaurusWriter<'_>, passages: &[&Correspondence]) {
    let t = w.t;
    let id = |found: &Correspondence| format!("{}-{}", t.codes[found.code].code, found.code_2025);
    let mut subject = w.subject(w.alone("naf-passages"), &["xkos:Correspondence"]);
    subject.phrase("skos:prefLabel", "thesaurus-passages");
    subject.issued();
    subject.link_alone("xkos:compares", "naf");
    subject.link_alone("xkos:compares", "naf-2025");
    for found in passages {
        subject.link("xkos:madeOf", "naf-passage", &id(found));
    }
    drop(subject);
    for found in passages {
        let iri = w.iri("naf-passage", &id(found));
        let mut subject = w.subject(iri, &["xkos:ConceptAssociation"]);
        subject.link("xkos:sourceConcept", "naf", &t.codes[found.code].code);
        subject.link("xkos:targetConcept", "naf-2025", &found.code_2025);
        subject.text("rdfs:comment", &found.note);
    }
}
