//! Rules on one cell at a time.

use super::cell::{CheckedCell, column, named};
use crate::dataset::{Column, Fault, Package};
use crate::model::{Phrase, is_address, nearest, passes_luhn};

/// Runs a rule over every filled cell of the columns it applies to.
fn each_cell(
    package: &Package,
    faults: &mut Vec<Fault>,
    applies: impl Fn(&Column) -> bool,
    verdict: impl Fn(&Column, &CheckedCell<'_>) -> Option<Phrase>,
) {
    for (schema, sheet) in package.tables() {
        let columns = schema.columns().iter().enumerate();
        for (position, field) in columns.filter(|(_, field)| applies(field)) {
            let filled = column(sheet, position).filter(|cell| !cell.text.is_empty());
            faults.extend(filled.filter_map(|cell| Some(cell.fault(verdict(field, &cell)?))));
        }
    }
}

/// The same for a rule that has one thing to say of a cell.
fn each_wrong(
    package: &Package,
    faults: &mut Vec<Fault>,
    applies: impl Fn(&Column) -> bool,
    fault: &Phrase,
    is_right: impl Fn(&str) -> bool,
) {
    each_cell(package, faults, applies, |_, cell| {
        let wrong = !is_right(cell.text);
        wrong.then(|| fault.clone().with("value", cell.text))
    });
}

pub(super) fn required(package: &Package, faults: &mut Vec<Fault>) {
    for (schema, sheet) in package.tables() {
        let columns = schema.columns().iter().enumerate();
        for (position, _) in columns.filter(|(_, field)| field.is_required()) {
            let empty = column(sheet, position).filter(|cell| cell.text.trim().is_empty());
            faults.extend(empty.map(|cell| cell.fault(Phrase::new("fault-required"))));
        }
    }
}

pub(super) fn integer(package: &Package, faults: &mut Vec<Fault>) {
    each_cell(package, faults, Column::is_integer, |field, cell| {
        let phrase = |id: &str| Phrase::new(id).with("value", cell.text);
        match (cell.text.parse::<u32>(), field.maximum()) {
            (Err(_), _) => Some(phrase("fault-integer")),
            (Ok(number), Some(maximum)) if number > maximum => {
                let maximum = usize::try_from(maximum).unwrap_or_default();
                Some(phrase("fault-maximum").with("maximum", maximum))
            }
            (Ok(_), _) => None,
        }
    });
}

pub(super) fn vocabulary(package: &Package, faults: &mut Vec<Fault>) {
    each_cell(
        package,
        faults,
        |field| !field.words().is_empty(),
        |field, cell| {
            if field.words().iter().any(|word| word == cell.text) {
                return None;
            }
            let words = field.words().iter().map(String::as_str);
            let phrase = match nearest(cell.text, words) {
                Some(near) => Phrase::new("fault-word-near").with("near", near),
                None => Phrase::new("fault-word").with("words", field.words().join(", ")),
            };
            Some(phrase.with("value", cell.text))
        },
    );
}

pub(super) fn slug(package: &Package, faults: &mut Vec<Fault>) {
    let fault = Phrase::new("fault-slug");
    each_wrong(package, faults, |field| field.name == "id", &fault, is_slug);
}

/// Lower case ASCII letters and digits in groups joined by single hyphens.
fn is_slug(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    text.split('-')
        .all(|group| !group.is_empty() && group.bytes().all(is_plain))
}

pub(super) fn url(package: &Package, faults: &mut Vec<Fault>) {
    let is_url = |field: &Column| matches!(field.name.as_str(), "url" | "website");
    each_wrong(
        package,
        faults,
        is_url,
        &Phrase::new("fault-url"),
        is_address,
    );
}

pub(super) fn siren(package: &Package, faults: &mut Vec<Fault>) {
    let is_siren = |text: &str| {
        text.len() == 9 && text.bytes().all(|byte| byte.is_ascii_digit()) && passes_luhn(text)
    };
    let fault = Phrase::new("fault-siren");
    each_wrong(
        package,
        faults,
        |field| field.name == "siren",
        &fault,
        is_siren,
    );
}

/// The form of a code at its level: `J`, `62`, `62.0`, `62.01`, `62.01Z`.
pub(super) fn code(package: &Package, faults: &mut Vec<Fault>) {
    let form = |text: &str| -> String {
        text.chars()
            .map(|letter| match letter {
                '0'..='9' => '9',
                'A'..='Z' => 'A',
                other => other,
            })
            .collect()
    };
    let forms = [
        ("naf", "code", &["99.99A"][..]),
        ("naf", "class", &["99.99"]),
        ("naf", "group", &["99.9"]),
        ("naf", "division", &["99"]),
        ("naf", "section", &["A"]),
        ("naf_2025", "code", &["99.99A"]),
        ("naf_2025", "code_2025", &["99.99A"]),
        (
            "family_naf",
            "code",
            &["A", "99", "99.9", "99.99", "99.99A"],
        ),
    ];
    for (table, column, allowed) in forms {
        let wrong = named(package, table, column)
            .into_iter()
            .filter(|cell| !cell.text.is_empty() && !allowed.contains(&form(cell.text).as_str()));
        faults.extend(
            wrong.map(|cell| cell.fault(Phrase::new("fault-code").with("value", cell.text))),
        );
    }
}

/// No space at either end, none doubled, no line end inside; `as_printed` may keep what was printed.
pub(super) fn spacing(package: &Package, faults: &mut Vec<Fault>) {
    each_cell(
        package,
        faults,
        |field| !field.name.contains("as_printed"),
        |_, cell| {
            let wrong = cell.text.trim() != cell.text
                || cell.text.contains("  ")
                || cell.text.contains(['\n', '\r']);
            wrong.then(|| Phrase::new("fault-spacing"))
        },
    );
}
