//! The options of the overlaps, read from their flags: the sets first, since the others depend on them.

use crate::answer::failure::Failure;
use crate::model::{Phrase, Typology, Vocabulary, nearest, unknown, unknown_near};
use crate::query::fold::fold;
use crate::query::names::all_names;
use crate::query::{
    OverlapFlag, OverlapKind, OverlapOptions, Overlaps, column_named, list_columns,
};
use crate::report::LinkedDirectory;

/// What is counted, and the heading if it is a column of a list. With lists, a heading takes precedence over our
/// own names of sets, and families are those of the organisations' codes unless their actors are named.
pub(super) fn sets(
    options: &[(OverlapFlag, String)],
    lists: &[LinkedDirectory],
) -> Result<(OverlapKind, Option<String>), Failure> {
    let mut named = options.iter();
    let Some((_, name)) = named.find(|(flag, _)| *flag == OverlapFlag::Sets) else {
        let sets = if lists.is_empty() {
            OverlapKind::Families
        } else {
            OverlapKind::Organisations
        };
        return Ok((sets, None));
    };
    sets_named(name, lists).map_err(|phrase| phrase.at_flag(OverlapFlag::Sets.word()).into())
}

/// What is counted, and the heading if it is a column of a list, as a person names it.
///
/// # Errors
/// What was not understood, with the nearest right name.
pub fn sets_named(
    name: &str,
    lists: &[LinkedDirectory],
) -> Result<(OverlapKind, Option<String>), Phrase> {
    let heading = lists.iter().find_map(|list| {
        let column = column_named(&list.directory, name)?;
        Some(list.directory.columns()[column].heading.clone())
    });
    if heading.is_some() {
        return Ok((OverlapKind::Values, heading));
    }
    let sets = match OverlapKind::read(name) {
        Ok(OverlapKind::Organisations) if lists.is_empty() => Err(Phrase::new("sets-without-list")),
        // `actors` names the families too, by what is counted in them.
        Ok(OverlapKind::Families) if !lists.is_empty() && !fold(name).starts_with("act") => {
            Ok(OverlapKind::Organisations)
        }
        Err(_) if !lists.is_empty() => Err(unknown_column(name, lists)),
        read => read,
    };
    Ok((sets?, None))
}

/// The other options, for these sets.
pub(super) fn read_options(
    options: &[(OverlapFlag, String)],
    t: &Typology,
    overlaps: &Overlaps,
) -> Result<OverlapOptions, Failure> {
    let mut read = OverlapOptions {
        sets: overlaps.sets(),
        ..OverlapOptions::default()
    };
    for (flag, value) in options {
        if *flag != OverlapFlag::Sets {
            let taken = read.set(t, overlaps.groups(), *flag, value);
            taken.map_err(|phrase| phrase.at_flag(flag.word()))?;
        }
    }
    expect_relevant(options, &read)?;
    let Some(key) = read.contradiction() else {
        return Ok(read);
    };
    let id = if overlaps.groups().column().is_some() {
        "crossing-contradiction-values"
    } else {
        "crossing-contradiction"
    };
    let name = overlaps.groups()[key].name.as_str();
    Err(Phrase::new(id).with("name", name).into())
}

/// Refuses options that the requested drawing ignores.
fn expect_relevant(
    options: &[(OverlapFlag, String)],
    read: &OverlapOptions,
) -> Result<(), Failure> {
    let is_relevant = |flag: &OverlapFlag| read.drawing.heeds(*flag);
    let is_given = |flag: &OverlapFlag| options.iter().any(|(given, _)| given == flag);
    let mut all = OverlapFlag::ALL.iter();
    let Some(irrelevant) = all.find(|flag| is_given(flag) && !is_relevant(flag)) else {
        return Ok(());
    };
    let relevant = OverlapFlag::ALL.iter().filter(|flag| is_relevant(flag));
    let choices: Vec<String> = relevant.map(|flag| format!("--{}", flag.word())).collect();
    let phrase = Phrase::new("view-apart")
        .with("flag", format!("--{}", irrelevant.word()))
        .with("view", read.drawing.word())
        .with("choices", choices.join(", "));
    Err(phrase.into())
}

/// The refusal of an unknown column, proposing the nearest heading or word, or else the columns with several values
/// a cell.
fn unknown_column(name: &str, lists: &[LinkedDirectory]) -> Phrase {
    let columns = lists.iter().flat_map(|list| list.directory.columns());
    let mut headings: Vec<&str> = columns.map(|column| column.heading.as_str()).collect();
    headings.retain(|heading| !heading.is_empty());
    headings.sort_unstable();
    headings.dedup();
    let words = all_names::<OverlapKind>().filter(|name| *name != OverlapKind::Values.word());
    let words = nearest(name, words);
    if let Some(near) = nearest(name, headings).or(words) {
        return unknown_near("column", name, Some(near));
    }
    let multiple = lists.iter().flat_map(|list| list_columns(&list.directory));
    let multiple: Vec<String> = multiple.collect();
    unknown("column", name, multiple.iter().map(String::as_str))
}
