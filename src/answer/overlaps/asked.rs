//! What the flags ask of the overlaps: which sets first, since what may be asked of them depends on it.

use crate::answer::failure::Failure;
use crate::model::{Phrase, Typology, Vocabulary, nearest, unknown, unknown_near};
use crate::query::fold::fold;
use crate::query::names::all_names;
use crate::query::{
    OverlapFlag, OverlapKind, OverlapOptions, Overlaps, column_named, list_columns,
};
use crate::report::LinkedDirectory;

/// What is counted, and under which heading where it is a column of a list. Beside a list of one's
/// own everything is about the list, unless it is said otherwise: families are those of its codes,
/// and a heading comes before a word of ours.
pub(super) fn sets(
    options: &[(OverlapFlag, String)],
    lists: &[LinkedDirectory],
) -> Result<(OverlapKind, Option<String>), Failure> {
    let flag = OverlapFlag::Sets.word();
    let named = options
        .iter()
        .find(|(aspect, _)| *aspect == OverlapFlag::Sets);
    let Some((_, asked)) = named else {
        let sets = if lists.is_empty() {
            OverlapKind::Families
        } else {
            OverlapKind::Organisations
        };
        return Ok((sets, None));
    };
    let headed = lists.iter().find_map(|list| {
        let place = column_named(&list.directory, asked)?;
        Some(list.directory.columns()[place].heading.clone())
    });
    if headed.is_some() {
        return Ok((OverlapKind::Values, headed));
    }
    match OverlapKind::read(asked) {
        Ok(OverlapKind::Organisations) if lists.is_empty() => {
            Err(refused(flag, Phrase::new("sets-without-list")))
        }
        Ok(OverlapKind::Families) if !lists.is_empty() && !is_actors(asked) => {
            Ok((OverlapKind::Organisations, None))
        }
        Ok(sets) => Ok((sets, None)),
        Err(phrase) if lists.is_empty() => Err(refused(flag, phrase)),
        Err(_) => Err(refused(flag, no_column(asked, lists))),
    }
}

/// What the flags ask of these sets.
pub(super) fn asked(
    options: &[(OverlapFlag, String)],
    t: &Typology,
    crossing: &Overlaps,
) -> Result<OverlapOptions, Failure> {
    let mut asked = OverlapOptions {
        sets: crossing.sets(),
        ..OverlapOptions::default()
    };
    for (aspect, value) in options
        .iter()
        .filter(|(aspect, _)| *aspect != OverlapFlag::Sets)
    {
        let read = asked.set(t, crossing.groups(), *aspect, value);
        read.map_err(|phrase| refused(aspect.word(), phrase))?;
    }
    expect_heeded(options, &asked)?;
    match asked.contradiction() {
        None => Ok(asked),
        Some(key) => {
            let name = crossing.groups()[key].name.as_str();
            let id = if crossing.groups().column().is_some() {
                "crossing-contradiction-values"
            } else {
                "crossing-contradiction"
            };
            Err(Failure::Usage(Phrase::new(id).with("name", name)))
        }
    }
}

/// Refuses what means nothing for the drawing asked for.
fn expect_heeded(options: &[(OverlapFlag, String)], asked: &OverlapOptions) -> Result<(), Failure> {
    let mut given = OverlapFlag::ALL
        .iter()
        .filter(|aspect| options.iter().any(|(given, _)| given == *aspect));
    let Some(apart) = given.find(|aspect| !asked.drawing.heeds(**aspect)) else {
        return Ok(());
    };
    let heeded = OverlapFlag::ALL
        .iter()
        .filter(|aspect| asked.drawing.heeds(**aspect));
    let choices: Vec<String> = heeded
        .map(|aspect| format!("--{}", aspect.word()))
        .collect();
    let phrase = Phrase::new("view-apart")
        .with("flag", format!("--{}", apart.word()))
        .with("view", asked.drawing.word())
        .with("choices", choices.join(", "));
    Err(Failure::Usage(phrase))
}

/// Whether somebody asks for the actors of the families by their name, and not for the families.
fn is_actors(asked: &str) -> bool {
    fold(asked).starts_with("act")
}

/// What is wrong with the value of a flag.
fn refused(flag: &str, phrase: Phrase) -> Failure {
    Failure::Usage(phrase.at_flag(flag))
}

/// There is no such column: the nearest heading or word, or the columns that hold several values.
fn no_column(asked: &str, lists: &[LinkedDirectory]) -> Phrase {
    let mut headings: Vec<&str> = Vec::new();
    for column in lists.iter().flat_map(|list| list.directory.columns()) {
        headings.push(&column.heading);
    }
    headings.retain(|heading| !heading.is_empty());
    headings.sort_unstable();
    headings.dedup();
    let words = all_names::<OverlapKind>().filter(|name| *name != OverlapKind::Values.word());
    let words = nearest(asked, words);
    if let Some(near) = nearest(asked, headings.iter().copied()).or(words) {
        return unknown_near("column", asked, Some(near));
    }
    let several = lists.iter();
    let several = several.flat_map(|list| list_columns(&list.directory));
    let several: Vec<String> = several.collect();
    unknown("column", asked, several.iter().map(String::as_str))
}
