//! Every count as a sentence: who, in which families, and in which others or not. Phrases only; the
//! words and the way of enumerating are the text bundles'.

use super::{Crossed, Row, Shared};
use crate::model::{Argument, Family, Joint, Key, Phrase, Typology, Vocabulary};
use crate::query::{Count, Crossing, Drawing, FamilySet, Measure, Sets};

/// What a row of the answer says.
pub fn sentence(t: &Typology, crossed: &Crossed, row: &Row) -> Phrase {
    let names = row.elements.iter().map(|element| element.name.clone());
    let sets = crossed.asked.sets;
    told(
        sets,
        counted_in(t, sets, crossed.asked.count, row.set),
        names,
    )
}

/// What a cell of the matrix says, but for its share.
pub fn pair(t: &Typology, sets: Sets, cell: &Shared) -> Phrase {
    let names = cell.elements.iter().map(|element| element.name.clone());
    let both = FamilySet::of([cell.left, cell.right]);
    told(sets, counted_in(t, sets, Count::Inclusive, both), names)
}

/// What share a cell of the matrix tells; none where it tells a number.
pub fn share(measure: Measure, told: usize) -> Option<Phrase> {
    let id = format!("{}-told", measure.message());
    (measure != Measure::Number).then(|| Phrase::new(id).with("share", told))
}

/// What the answer to a question about families says, all in all.
pub fn question(t: &Typology, crossed: &Crossed) -> Phrase {
    let asked = &crossed.asked;
    let [yes, no] = [&asked.yes, &asked.no].map(|keys| FamilySet::of(keys.iter().copied()));
    let names = crossed
        .elements
        .iter()
        .map(|(element, _)| element.name.clone());
    told(asked.sets, answering(t, yes, no), names)
}

/// What stands after «are» for those of some families, counted in one of the three ways.
pub fn counted_in(t: &Typology, sets: Sets, count: Count, set: FamilySet) -> Phrase {
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
        .with("places", places(t, set, joint))
        .with("kind", sets.word())
}

/// What stands after «are» for those in all of some families and in none of others.
pub fn answering(t: &Typology, yes: FamilySet, no: FamilySet) -> Phrase {
    let id = match (yes.degree(), no.degree()) {
        (0, 0) => "crossing-any",
        (_, 0) => "crossing-yes",
        (0, _) => "crossing-no",
        _ => "crossing-yes-no",
    };
    Phrase::new(id)
        .with("degree", yes.degree())
        .with("places", places(t, yes, Joint::And))
        .with("others", places(t, no, Joint::Nor))
}

/// How many are there, with their names.
pub fn told(sets: Sets, place: Phrase, names: impl IntoIterator<Item = String>) -> Phrase {
    let names: Vec<Argument> = names.into_iter().map(Argument::Text).collect();
    Phrase::new("crossing-sentence")
        .with("count", names.len())
        .with("who", who(sets, names.len()))
        .with("place", place)
        .with("names", Argument::List(names, Joint::And))
}

/// How many are there, where their names stand beside.
pub fn headline(sets: Sets, place: Phrase, count: usize) -> Phrase {
    Phrase::new("crossing-headline")
        .with("who", who(sets, count))
        .with("place", place)
}

/// How much of what families have is shared, and what it alone tells of a family.
pub fn sharing(t: &Typology, sets: Sets, crossing: &Crossing) -> Phrase {
    let all = crossing.all();
    let several = all.iter().filter(|(_, set)| set.degree() >= 2).count();
    let lost = crossing.without_own(t);
    let id = match sets {
        Sets::Families => "sharing-families",
        Sets::Naf => "sharing-naf",
        Sets::Statuses => "sharing-statuses",
    };
    Phrase::new(id)
        .with("count", all.len())
        .with("several", several)
        .with("one", all.len() - several)
        .with("families", t.families.len())
        .with("found", t.families.len() - lost.len())
        .with("lost", lost.len())
        .with("names", names(t, lost.into_iter()))
}

/// What is counted, in words.
pub fn counted(crossed: &Crossed) -> Phrase {
    let sets = match crossed.asked.sets {
        Sets::Families if crossed.is_broad() => "crossing-counted-broad",
        Sets::Families => "crossing-counted-strict",
        Sets::Naf => "crossing-counted-naf",
        Sets::Statuses => "crossing-counted-statuses",
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
    Phrase::new("crossing-counted")
        .with("what", Argument::Message(sets.to_owned()))
        .with("how", Argument::Message(how.to_owned()))
}

fn who(sets: Sets, count: usize) -> Phrase {
    let id = match sets {
        Sets::Families => "crossing-who-families",
        Sets::Naf => "crossing-who-naf",
        Sets::Statuses => "crossing-who-statuses",
    };
    Phrase::new(id).with("count", count)
}

/// The families, each with the word that leads into it.
fn places(t: &Typology, families: FamilySet, joint: Joint) -> Argument {
    let place = |key: Key<Family>| {
        let name = t.families[key].short_name.as_str();
        Argument::from(Phrase::new("crossing-place").with("name", name))
    };
    Argument::List(families.families().map(place).collect(), joint)
}

fn names(t: &Typology, families: impl Iterator<Item = Key<Family>>) -> Argument {
    let name = |key: Key<Family>| {
        let name = t.families[key].short_name.as_str();
        Argument::from(Phrase::new("quoted").with("text", name))
    };
    Argument::List(families.map(name).collect(), Joint::And)
}
