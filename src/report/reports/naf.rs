//! The tables of the classification. The typology holds all five levels; the dataset's table has a
//! row for each sub-class, with its parents beside it.

use super::field::{id, ids, section, table, word};
use crate::model::{Code, Correspondence, FamilyCode, Key, Level, Passage, Section, Typology};
use crate::report::table::{TableCell, ValueDomain};

table! {
    "naf", naf(t, filter): Key<Code> =
        t.codes.keys().filter(|key| is_subclass(t, *key) && filter.keeps_code(t, *key));
    "code", "column-code", |t, key| id(&t.codes, *key);
    "label", "column-label", |t, key| TableCell::text(&t.codes[*key].label);
    "class", "column-class", |t, key| above(t, *key, Level::Class, |code| &code.code);
    "group", "column-group", |t, key| above(t, *key, Level::Group, |code| &code.code);
    "division", "column-division", |t, key| above(t, *key, Level::Division, |code| &code.code);
    "section", "column-naf-section", |t, key| above(t, *key, Level::Section, |code| &code.code);
    "class_label", "column-class-label", |t, key| above(t, *key, Level::Class, |code| &code.label);
    "group_label", "column-group-label", |t, key| above(t, *key, Level::Group, |code| &code.label);
    "division_label", "column-division-label",
        |t, key| above(t, *key, Level::Division, |code| &code.label);
    "section_label", "column-section-label",
        |t, key| above(t, *key, Level::Section, |code| &code.label);
}

fn is_subclass(t: &Typology, key: Key<Code>) -> bool {
    t.codes[key].level == Level::Subclass
}

/// A field of the code above at this level.
fn above(t: &Typology, key: Key<Code>, level: Level, field: fn(&Code) -> &String) -> TableCell {
    let parent = t.lineage(key).find(|found| t.codes[*found].level == level);
    parent.map_or(TableCell::Empty, |found| {
        TableCell::text(field(&t.codes[found]))
    })
}

table! {
    "naf_2025", naf_2025(t, filter): Correspondence =
        t.correspondences.iter().filter(|row| filter.keeps_code(t, row.code));
    "code", "column-code-rev-2", |t, row| id(&t.codes, row.code);
    "code_2025", "column-code-2025", |_, row| TableCell::text(&row.code_2025);
    "label_2025", "column-label-2025", |_, row| TableCell::text(&row.label_2025);
    "relation", "column-passage" in ValueDomain::vocabulary::<Passage>(), |_, row| word(row.relation);
    "note", "column-note", |_, row| TableCell::text(&row.note);
}

table! {
    "family_naf", family_naf(t, filter): FamilyCode =
        t.family_codes.iter().filter(|row| filter.keeps_family_code(t, row));
    "family", "column-family", |t, row| id(&t.families, row.family);
    "code", "column-code", |t, row| id(&t.codes, row.code);
    "label_as_printed", "column-label-as-printed", |_, row| TableCell::text(&row.label_as_printed);
    "note", "column-note", |_, row| TableCell::text(&row.note);
    "section", "column-section" in ValueDomain::vocabulary::<Section>(), |_, row| section(row.section);
    "level", "column-level" in ValueDomain::vocabulary::<Level>(), |t, row| word(t.codes[row.code].level);
    "actors", "column-actors", |t, row| ids(&t.actors, &row.actors);
}
