//! The integrity of a dataset: a table of rules, each of which reports every violation it finds with
//! its file, line and column. Rules read the sheets, not the typology, so that a dataset too broken
//! to be assembled still has all its faults reported.

mod cell;
mod cells;
mod facts;
mod keys;
mod records;
mod translations;

use super::fault::Fault;
use super::package::Package;

/// A rule of integrity.
pub struct Rule {
    /// Name; `rule-{name}` is the id of what it says in the text bundles.
    pub name: &'static str,
    run: fn(&Package, &mut Vec<Fault>),
}

const fn rule(name: &'static str, run: fn(&Package, &mut Vec<Fault>)) -> Rule {
    Rule { name, run }
}

/// Every rule, the simplest first.
pub const RULES: &[Rule] = &[
    rule("peopled", records::peopled),
    rule("required", cells::required),
    rule("integer", cells::integer),
    rule("vocabulary", cells::vocabulary),
    rule("slug", cells::slug),
    rule("url", cells::url),
    rule("siren", cells::siren),
    rule("code", cells::code),
    rule("spacing", cells::spacing),
    rule("unique", keys::unique),
    rule("reference", keys::reference),
    rule("known-code", keys::known_code),
    rule("own-subcategory", keys::own_subcategory),
    rule("orphan", records::orphan),
    rule("sourced", records::sourced),
    rule("fact", facts::fact),
    rule("correction", records::correction),
    rule("translation", translations::translation),
    rule("numbering", records::numbering),
];

/// Every violation, in the order of the tables and lines.
pub fn check(package: &Package) -> Vec<Fault> {
    let mut faults = Vec::new();
    for rule in RULES {
        (rule.run)(package, &mut faults);
    }
    let rank = |fault: &Fault| {
        package
            .sheets
            .iter()
            .position(|sheet| sheet.file == fault.file)
    };
    faults.sort_by_key(|fault| {
        (
            rank(fault),
            fault.line,
            fault.column.as_ref().map(|(rank, _)| *rank),
        )
    });
    faults
}
