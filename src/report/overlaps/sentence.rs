//! Counts as sentences: what is counted, in which sets, and in which others or not. These are phrases; the
//! text bundles have the words and the rules of enumeration.

use super::{NamedElement, OverlapReport, OverlapRow, SharedPair};
use crate::model::{Argument, Joint, Key, Phrase, Typology, Vocabulary};
use crate::query::{Count, Drawing, Measure, OverlapKind, OverlapSet, Overlaps, SetList, SetMask};

/// Most organisations that a sentence names.
const MAX_NAMED_IN_SENTENCE: usize = 6;

/// A row of the report.
pub fn sentence(report: &OverlapReport<'_>, row: &OverlapRow) -> Phrase {
    let sets = report.options.sets;
    let place = counted_in(
        (report.overlaps.groups(), SetNaming::Name),
        sets,
        report.options.count,
        row.set,
    );
    listing(sets, place, row.count, names_of(&row.elements))
}

/// A cell of the matrix, without its share.
pub fn pair(report: &OverlapReport<'_>, cell: &SharedPair) -> Phrase {
    let sets = report.options.sets;
    let both = SetMask::of([cell.left, cell.right]);
    let place = counted_in(
        (report.overlaps.groups(), SetNaming::Name),
        sets,
        Count::Inclusive,
        both,
    );
    listing(sets, place, cell.count, names_of(&cell.elements))
}

fn names_of(elements: &[NamedElement]) -> impl Iterator<Item = String> {
    elements.iter().map(|element| element.name.clone())
}

/// The share in a cell of the matrix; `None` if it holds a number.
pub fn share(measure: Measure, value: usize) -> Option<Phrase> {
    let id = format!("{}-told", measure.message());
    (measure != Measure::Number).then(|| Phrase::new(id).with("share", value))
}

/// The answer to a question on sets.
pub fn question(report: &OverlapReport<'_>) -> Phrase {
    let options = &report.options;
    let [yes, no] = [&options.yes, &options.no].map(|keys| SetMask::of(keys.iter().copied()));
    let names = report
        .elements
        .iter()
        .map(|(element, _)| element.name.clone());
    let place = answering(
        (report.overlaps.groups(), SetNaming::Name),
        options.sets,
        yes,
        no,
    );
    listing(options.sets, place, report.count, names)
}

/// What sentences call a set: all of its name, or only what stands at its head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetNaming {
    Name,
    Number,
}

/// The complement of «are» or «bear» for the elements of some sets, by the way of counting.
pub fn counted_in(
    (groups, naming): (&SetList, SetNaming),
    sets: OverlapKind,
    count: Count,
    set: SetMask,
) -> Phrase {
    if set.degree() == 0 {
        return Phrase::new("crossing-any").with("kind", sets.word());
    }
    let joint = if count == Count::Union {
        Joint::Or
    } else {
        Joint::And
    };
    Phrase::new(format!("crossing-{}", count.word()))
        .with("degree", set.degree())
        .with("places", places((groups, naming), set, joint))
        .with("kind", sets.word())
        .with("others", others(groups))
}

/// The number of values that are not sets.
fn others(groups: &SetList) -> usize {
    groups.column().map_or(0, |column| column.others)
}

/// The complement of «are» or «bear» for the elements in all of some sets and in none of others.
pub fn answering(
    (groups, naming): (&SetList, SetNaming),
    sets: OverlapKind,
    yes: SetMask,
    no: SetMask,
) -> Phrase {
    let id = match (yes.degree(), no.degree()) {
        (0, 0) => "crossing-any",
        (_, 0) => "crossing-yes",
        (0, _) => "crossing-no",
        _ => "crossing-yes-no",
    };
    Phrase::new(id)
        .with("degree", yes.degree())
        .with("places", places((groups, naming), yes, Joint::And))
        .with("others", places((groups, naming), no, Joint::Nor))
        .with("kind", sets.word())
}

/// The number of elements, with their names; of organisations the first names and the number of the others.
pub fn listing(
    sets: OverlapKind,
    place: Phrase,
    count: usize,
    names: impl IntoIterator<Item = String>,
) -> Phrase {
    let most = if sets.is_listed() && count > MAX_NAMED_IN_SENTENCE {
        MAX_NAMED_IN_SENTENCE - 1
    } else {
        usize::MAX
    };
    let names = names.into_iter().take(most).map(Argument::Text);
    let mut names: Vec<Argument> = names.collect();
    if names.len() < count {
        let besides = count - names.len();
        names.push(
            Phrase::new("crossing-besides")
                .with("count", besides)
                .into(),
        );
    }
    Phrase::new("crossing-sentence")
        .with("count", count)
        .with("who", who(sets, count))
        .with("place", place)
        .with("names", Argument::List(names, Joint::And))
}

/// The number of elements, where the names are listed elsewhere.
pub fn headline(sets: OverlapKind, place: Phrase, count: usize) -> Phrase {
    Phrase::new("crossing-headline")
        .with("who", who(sets, count))
        .with("place", place)
}

/// How many elements are shared, and how many families can be identified by an element alone.
pub fn sharing(overlaps: &Overlaps) -> Phrase {
    let groups = overlaps.groups();
    let all = overlaps.len();
    let several = overlaps.counting(|set| set.degree() >= 2);
    let lost = overlaps.without_own();
    by_kind("sharing", overlaps.sets())
        .with("count", all)
        .with("several", several)
        .with("one", all - several)
        .with("nowhere", overlaps.nowhere().0)
        .with("families", groups.len())
        .with("found", groups.len() - lost.len())
        .with("lost", lost.len())
        .with("names", names(groups, lost.into_iter()))
}

/// How many organisations are in no set; `None` if there are none, and for elements of the typology, which
/// are found through their sets.
pub fn nowhere(report: &OverlapReport<'_>) -> Option<Phrase> {
    let sets = report.options.sets;
    let (count, all) = report.nowhere;
    let phrase = || by_kind("crossing-nowhere", sets);
    (sets.is_listed() && count > 0).then(|| phrase().with("count", count).with("all", all))
}

/// The column whose values are the sets, and how many of its values are not.
pub fn values(groups: &SetList) -> Option<Phrase> {
    let column = groups.column()?;
    let phrase = Phrase::new("crossing-values")
        .with("heading", column.heading.as_str())
        .with("count", groups.len())
        .with("others", column.others);
    Some(phrase)
}

/// What is counted, in words.
pub fn counted(report: &OverlapReport<'_>) -> Phrase {
    let options = &report.options;
    let what = match options.sets {
        OverlapKind::Families if report.is_broad() => "broad",
        OverlapKind::Families => "strict",
        sets => sets.word(),
    };
    let how = match options.drawing {
        Drawing::UpSet => options.count.word(),
        Drawing::Matrix => options.measure.word(),
    };
    let phrase = |word: &str| Phrase::new(format!("crossing-counted-{word}"));
    Phrase::new("crossing-counted")
        .with("what", phrase(what).with("lists", lists(report)))
        .with("how", phrase(how).with("kind", options.sets.word()))
}

/// The title of the report.
pub fn title(report: &OverlapReport<'_>) -> Phrase {
    let column = report.overlaps.groups().column();
    let heading = column.map_or("", |column| column.heading.as_str());
    by_kind("crossing-title", report.options.sets).with("heading", heading)
}

/// The source of the report: the typology, the user's lists, or both.
pub fn source(t: &Typology, report: &OverlapReport<'_>) -> Phrase {
    let id = match report.options.sets {
        OverlapKind::Families | OverlapKind::Naf | OverlapKind::Statuses => "crossing-source",
        OverlapKind::Organisations => "crossing-source-both",
        OverlapKind::Values => "crossing-source-lists",
    };
    Phrase::new(id)
        .with("title", t.edition.title.as_str())
        .with("version", t.edition.version.as_str())
        .with("licences", t.edition.licence_names())
        .with("lists", lists(report))
}

/// The names of the user's lists.
fn lists(report: &OverlapReport<'_>) -> Argument {
    let names = report.lists.iter().map(|list| list.directory.name());
    let names = names.map(Argument::from).collect();
    Argument::List(names, Joint::And)
}

fn who(sets: OverlapKind, count: usize) -> Phrase {
    by_kind("crossing-who", sets).with("count", count)
}

/// The message for a kind of overlaps: `{id}-{kind}`.
fn by_kind(id: &str, sets: OverlapKind) -> Phrase {
    Phrase::new(format!("{id}-{}", sets.word()))
}

/// The sets, families with their preposition.
fn places((groups, naming): (&SetList, SetNaming), sets: SetMask, joint: Joint) -> Argument {
    let place = |key: Key<OverlapSet>| {
        let set = &groups[key];
        Argument::from(match (groups.column(), naming) {
            (None, SetNaming::Name) => {
                Phrase::new("crossing-place").with("name", set.short_name.as_str())
            }
            (None, SetNaming::Number) => {
                Phrase::new("crossing-place-number").with("number", set.number.as_str())
            }
            (Some(_), SetNaming::Name) => {
                Phrase::new("quoted").with("text", set.short_name.as_str())
            }
            (Some(_), SetNaming::Number) => Phrase::new("quoted").with("text", set.number.as_str()),
        })
    };
    Argument::List(sets.sets().map(place).collect(), joint)
}

fn names(groups: &SetList, sets: impl Iterator<Item = Key<OverlapSet>>) -> Argument {
    let name = |key: Key<OverlapSet>| {
        let name = groups[key].short_name.as_str();
        Argument::from(Phrase::new("quoted").with("text", name))
    };
    Argument::List(sets.map(name).collect(), Joint::And)
}
