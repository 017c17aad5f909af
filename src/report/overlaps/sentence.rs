//! Every count as a sentence: who, in which sets, and in which others or not. Phrases only; the
//! words and the way of enumerating are the text bundles'.

use super::{NamedElement, OverlapReport, OverlapRow, SharedPair};
use crate::model::{Argument, Joint, Key, Phrase, Typology, Vocabulary};
use crate::query::{Count, Drawing, Measure, OverlapKind, OverlapSet, Overlaps, SetList, SetMask};

/// Most organisations that a sentence names.
const MOST_SAID: usize = 6;

/// What a row of the answer says.
pub fn sentence(crossed: &OverlapReport<'_>, row: &OverlapRow) -> Phrase {
    let sets = crossed.asked.sets;
    let place = counted_in(
        crossed.crossing.groups(),
        sets,
        crossed.asked.count,
        row.set,
    );
    listing_of_count(sets, place, row.count, names_of(&row.elements))
}

/// What a cell of the matrix says, but for its share.
pub fn pair(crossed: &OverlapReport<'_>, cell: &SharedPair) -> Phrase {
    let sets = crossed.asked.sets;
    let both = SetMask::of([cell.left, cell.right]);
    let place = counted_in(crossed.crossing.groups(), sets, Count::Inclusive, both);
    listing_of_count(sets, place, cell.count, names_of(&cell.elements))
}

fn names_of(elements: &[NamedElement]) -> impl Iterator<Item = String> {
    elements.iter().map(|element| element.name.clone())
}

/// What share a cell of the matrix tells; none where it tells a number.
pub fn share(measure: Measure, told: usize) -> Option<Phrase> {
    let id = format!("{}-told", measure.message());
    (measure != Measure::Number).then(|| Phrase::new(id).with("share", told))
}

/// Why the tree and the filters count more organisations in a family than have its codes: some are its actors.
/// Told of a family alone, as counted with those that are in others too.
pub fn as_actors(crossing: &Overlaps, count: Count, set: SetMask) -> Option<Phrase> {
    if crossing.sets() != OverlapKind::Organisations
        || count == Count::Exclusive
        || set.degree() > 1
    {
        return None;
    }
    let count = crossing.as_actors(set.families().next()?);
    (count > 0).then(|| Phrase::new("crossing-as-actors").with("count", count))
}

/// What the answer to a question about sets says, all in all.
pub fn question(crossed: &OverlapReport<'_>) -> Phrase {
    let asked = &crossed.asked;
    let [yes, no] = [&asked.yes, &asked.no].map(|keys| SetMask::of(keys.iter().copied()));
    let names = crossed
        .elements
        .iter()
        .map(|(element, _)| element.name.clone());
    let place = answering(crossed.crossing.groups(), asked.sets, yes, no);
    listing_of_count(asked.sets, place, crossed.count, names)
}

/// What stands after «are» or «bear» for those of some sets, counted in one of the three ways.
pub fn counted_in(groups: &SetList, sets: OverlapKind, count: Count, set: SetMask) -> Phrase {
    let joint = if count == Count::Union {
        Joint::Or
    } else {
        Joint::And
    };
    let id = match count {
        Count::Exclusive => "crossing-exclusive",
        Count::Inclusive => "crossing-inclusive",
        Count::Union => "crossing-union",
    };
    Phrase::new(id)
        .with("degree", set.degree())
        .with("places", places(groups, set, joint))
        .with("kind", sets.word())
        .with("others", others(groups))
}

/// How many values are no sets.
fn others(groups: &SetList) -> usize {
    groups.column().map_or(0, |column| column.others)
}

/// What stands after «are» or «bear» for those in all of some sets and in none of others.
pub fn answering(groups: &SetList, sets: OverlapKind, yes: SetMask, no: SetMask) -> Phrase {
    let id = match (yes.degree(), no.degree()) {
        (0, 0) => "crossing-any",
        (_, 0) => "crossing-yes",
        (0, _) => "crossing-no",
        _ => "crossing-yes-no",
    };
    Phrase::new(id)
        .with("degree", yes.degree())
        .with("places", places(groups, yes, Joint::And))
        .with("others", places(groups, no, Joint::Nor))
        .with("kind", sets.word())
}

/// How many are there, with their names.
pub fn listing(
    sets: OverlapKind,
    place: Phrase,
    names: impl IntoIterator<Item = String>,
) -> Phrase {
    let names: Vec<String> = names.into_iter().collect();
    listing_of_count(sets, place, names.len(), names)
}

/// How many are there, with their names; of organisations the first, and how many there are besides.
pub fn listing_of_count(
    sets: OverlapKind,
    place: Phrase,
    count: usize,
    names: impl IntoIterator<Item = String>,
) -> Phrase {
    let most = if sets.is_listed() && count > MOST_SAID {
        MOST_SAID - 1
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

/// How many are there, where their names stand beside.
pub fn headline(sets: OverlapKind, place: Phrase, count: usize) -> Phrase {
    Phrase::new("crossing-headline")
        .with("who", who(sets, count))
        .with("place", place)
}

/// How much of what sets have is shared, and what it alone tells of a family.
pub fn sharing(crossing: &Overlaps) -> Phrase {
    let groups = crossing.groups();
    let all = crossing.len();
    let several = crossing.counting(|set| set.degree() >= 2);
    let lost = crossing.without_own();
    let id = match crossing.sets() {
        OverlapKind::Families => "sharing-families",
        OverlapKind::Naf => "sharing-naf",
        OverlapKind::Statuses => "sharing-statuses",
        OverlapKind::Organisations => "sharing-organisations",
        OverlapKind::Values => "sharing-values",
    };
    Phrase::new(id)
        .with("count", all)
        .with("several", several)
        .with("one", all - several)
        .with("nowhere", crossing.nowhere().0)
        .with("families", groups.len())
        .with("found", groups.len() - lost.len())
        .with("lost", lost.len())
        .with("names", names(groups, lost.into_iter()))
}

/// How many organisations are in no set; nothing where all are in one. The typology's own elements are
/// known by their sets, so that there is nothing to say of others.
pub fn nowhere(crossed: &OverlapReport<'_>) -> Option<Phrase> {
    let id = match crossed.asked.sets {
        OverlapKind::Organisations => "crossing-nowhere-organisations",
        OverlapKind::Values => "crossing-nowhere-values",
        OverlapKind::Families | OverlapKind::Naf | OverlapKind::Statuses => return None,
    };
    let (count, all) = crossed.nowhere;
    (count > 0).then(|| Phrase::new(id).with("count", count).with("all", all))
}

/// Whose columns they are, and how many of its values are no sets.
pub fn values(groups: &SetList) -> Option<Phrase> {
    let column = groups.column()?;
    let phrase = Phrase::new("crossing-values")
        .with("heading", column.heading.as_str())
        .with("count", groups.len())
        .with("others", column.others);
    Some(phrase)
}

/// What is counted, in words.
pub fn counted(crossed: &OverlapReport<'_>) -> Phrase {
    let sets = match crossed.asked.sets {
        OverlapKind::Families if crossed.is_broad() => "crossing-counted-broad",
        OverlapKind::Families => "crossing-counted-strict",
        OverlapKind::Naf => "crossing-counted-naf",
        OverlapKind::Statuses => "crossing-counted-statuses",
        OverlapKind::Organisations => "crossing-counted-organisations",
        OverlapKind::Values => "crossing-counted-values",
    };
    let asked = &crossed.asked;
    let how = match (asked.drawing, asked.count, asked.measure) {
        (Drawing::UpSet, Count::Exclusive, _) => "crossing-counted-exclusive",
        (Drawing::UpSet, Count::Inclusive, _) => "crossing-counted-inclusive",
        (Drawing::UpSet, Count::Union, _) => "crossing-counted-union",
        (Drawing::Matrix, _, Measure::Number) => "crossing-counted-number",
        (Drawing::Matrix, _, Measure::Jaccard) => "crossing-counted-jaccard",
        (Drawing::Matrix, _, Measure::Smaller) => "crossing-counted-smaller",
    };
    let how = Phrase::new(how).with("kind", asked.sets.word());
    Phrase::new("crossing-counted")
        .with("what", Phrase::new(sets).with("lists", lists(crossed)))
        .with("how", how)
}

/// What the answer is about, in a line.
pub fn title(crossed: &OverlapReport<'_>) -> Phrase {
    let id = match crossed.asked.sets {
        OverlapKind::Families => "crossing-title-families",
        OverlapKind::Naf => "crossing-title-naf",
        OverlapKind::Statuses => "crossing-title-statuses",
        OverlapKind::Organisations => "crossing-title-organisations",
        OverlapKind::Values => "crossing-title-values",
    };
    let column = crossed.crossing.groups().column();
    let heading = column.map_or("", |column| column.heading.as_str());
    Phrase::new(id).with("heading", heading)
}

/// Where the answer is from: the typology, the user's lists, or both.
pub fn source(t: &Typology, crossed: &OverlapReport<'_>) -> Phrase {
    let id = match crossed.asked.sets {
        OverlapKind::Families | OverlapKind::Naf | OverlapKind::Statuses => "crossing-source",
        OverlapKind::Organisations => "crossing-source-both",
        OverlapKind::Values => "crossing-source-lists",
    };
    Phrase::new(id)
        .with("title", t.edition.title.as_str())
        .with("version", t.edition.version.as_str())
        .with("licences", t.edition.licence_names())
        .with("lists", lists(crossed))
}

/// The names of the user's lists.
fn lists(crossed: &OverlapReport<'_>) -> Argument {
    let names = crossed.lists.iter().map(|list| list.directory.name());
    let names = names.map(Argument::from).collect();
    Argument::List(names, Joint::And)
}

fn who(sets: OverlapKind, count: usize) -> Phrase {
    let id = match sets {
        OverlapKind::Families => "crossing-who-families",
        OverlapKind::Naf => "crossing-who-naf",
        OverlapKind::Statuses => "crossing-who-statuses",
        OverlapKind::Organisations => "crossing-who-organisations",
        OverlapKind::Values => "crossing-who-values",
    };
    Phrase::new(id).with("count", count)
}

/// The sets, each with the word that leads into it, if it is one that one is in.
fn places(groups: &SetList, sets: SetMask, joint: Joint) -> Argument {
    let place = |key: Key<OverlapSet>| {
        let name = groups[key].short_name.as_str();
        Argument::from(match groups.column() {
            None => Phrase::new("crossing-place").with("name", name),
            Some(_) => Phrase::new("quoted").with("text", name),
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
