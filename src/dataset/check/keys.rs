//! Rules between rows: what must be unique, what must exist elsewhere.

use std::collections::{HashMap, HashSet};

use super::cell::{column, named, pairs};
use crate::dataset::{Fault, Package};
use crate::model::{Phrase, nearest};

pub(super) fn unique(package: &Package, faults: &mut Vec<Fault>) {
    for (schema, sheet) in package.tables() {
        // An id is unique both as primary key and by constraint: one fault is enough.
        let mut keys: Vec<Vec<usize>> = schema
            .keys()
            .map(|names| {
                names
                    .iter()
                    .filter_map(|name| schema.position(name))
                    .collect()
            })
            .collect();
        keys.sort();
        keys.dedup();
        for positions in keys {
            let mut seen: HashMap<Vec<&str>, u64> = HashMap::new();
            for (line, record) in &sheet.rows {
                let values: Vec<&str> = positions
                    .iter()
                    .map(|position| &record[*position])
                    .collect();
                if values.iter().all(|value| value.is_empty()) {
                    continue;
                }
                let shown = values.join(" / ");
                if let Some(first) = seen.get(&values) {
                    let phrase = Phrase::new("fault-duplicate")
                        .with("value", shown)
                        .with("line", usize::try_from(*first).unwrap_or_default());
                    faults.push(sheet.fault(*line, positions[0], phrase));
                } else {
                    seen.insert(values, *line);
                }
            }
        }
    }
}

pub(super) fn reference(package: &Package, faults: &mut Vec<Fault>) {
    for (schema, sheet) in package.tables() {
        for (name, target_table, target_column) in schema.references() {
            let Some(position) = schema.position(name) else {
                continue;
            };
            let targets = named(package, target_table, target_column);
            let known: HashSet<&str> = targets.iter().map(|cell| cell.text).collect();
            for cell in column(sheet, position) {
                let values = schema.referring(position, cell.text);
                for value in values.filter(|value| !known.contains(value)) {
                    let phrase = match nearest(value, targets.iter().map(|cell| cell.text)) {
                        Some(near) => Phrase::new("fault-reference-near").with("near", near),
                        None => Phrase::new("fault-reference"),
                    };
                    faults.push(cell.fault(phrase.with("value", value)));
                }
            }
        }
    }
}

/// The code of a family exists in the classification, at the level that the row says.
pub(super) fn known_code(package: &Package, faults: &mut Vec<Fault>) {
    let levels = ["section", "division", "group", "class"].map(|level| (level, level));
    let known: HashSet<(&str, &str)> = levels
        .into_iter()
        .chain([("subclass", "code")])
        .flat_map(|(level, column)| {
            named(package, "naf", column)
                .into_iter()
                .map(move |cell| (level, cell.text))
        })
        .collect();
    for (cell, level) in pairs(package, "family_naf", ["code", "level"]) {
        if !known.contains(&(level.text, cell.text)) {
            let phrase = Phrase::new("fault-unknown-code")
                .with("value", cell.text)
                .with("level", level.text);
            faults.push(cell.fault(phrase));
        }
    }
}

/// A membership's subcategory is one of its family.
pub(super) fn own_subcategory(package: &Package, faults: &mut Vec<Fault>) {
    let owners: HashMap<&str, &str> = pairs(package, "subcategories", ["id", "family"])
        .map(|(id, family)| (id.text, family.text))
        .collect();
    for (cell, family) in pairs(package, "memberships", ["subcategory", "family"]) {
        if let Some(owner) = owners.get(cell.text).filter(|owner| **owner != family.text) {
            let phrase = Phrase::new("fault-own-subcategory")
                .with("value", cell.text)
                .with("owner", *owner)
                .with("family", family.text);
            faults.push(cell.fault(phrase));
        }
    }
}
