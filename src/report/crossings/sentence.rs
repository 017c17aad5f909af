//! Every count as a sentence: who, in which families, and in which others or not. Phrases only; the
//! words and the way of enumerating are the text bundles'.

use super::{Crossed, Row};
use crate::model::{Argument, Family, Joint, Key, Phrase, Typology, Vocabulary};
use crate::query::{Count, FamilySet, Sets};

/// What a row of the answer says.
pub fn sentence(t: &Typology, crossed: &Crossed, row: &Row) -> Phrase {
    let names = row.elements.iter().map(|element| element.name.clone());
    told(t, crossed.asked.sets, crossed.asked.count, row.set, names)
}

/// Those of some families, counted in one of the three ways, with their names.
pub fn told(
    t: &Typology,
    sets: Sets,
    count: Count,
    set: FamilySet,
    names: impl IntoIterator<Item = String>,
) -> Phrase {
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
    let place = Phrase::new(id)
        .with("degree", set.degree())
        .with("places", places(t, sets, set.families(), joint))
        .with("kind", sets.word());
    whole(sets, place, names)
}

/// What the answer to a question about families says, all in all.
pub fn question(t: &Typology, crossed: &Crossed) -> Phrase {
    let asked = &crossed.asked;
    let [yes, no] = [&asked.yes, &asked.no].map(|keys| FamilySet::of(keys.iter().copied()));
    let id = match (yes.degree(), no.degree()) {
        (_, 0) => "crossing-yes",
        (0, _) => "crossing-no",
        _ => "crossing-yes-no",
    };
    let place = Phrase::new(id)
        .with("degree", yes.degree())
        .with("places", places(t, asked.sets, yes.families(), Joint::And))
        .with("others", places(t, asked.sets, no.families(), Joint::Nor));
    let names = crossed
        .elements
        .iter()
        .map(|(element, _)| element.name.clone());
    whole(asked.sets, place, names)
}

/// What is counted, in words.
pub fn counted(crossed: &Crossed) -> Phrase {
    let sets = match crossed.asked.sets {
        Sets::Families if crossed.is_broad() => "crossing-counted-broad",
        Sets::Families => "crossing-counted-strict",
        Sets::Naf => "crossing-counted-naf",
        Sets::Statuses => "crossing-counted-statuses",
    };
    let count = match crossed.asked.count {
        Count::Exclusive => "crossing-counted-exclusive",
        Count::Inclusive => "crossing-counted-inclusive",
        Count::Union => "crossing-counted-union",
    };
    Phrase::new("crossing-counted")
        .with("what", Argument::Message(sets.to_owned()))
        .with("how", Argument::Message(count.to_owned()))
}

fn whole(sets: Sets, place: Phrase, names: impl IntoIterator<Item = String>) -> Phrase {
    let names: Vec<Argument> = names.into_iter().map(Argument::Text).collect();
    let who = match sets {
        Sets::Families => "crossing-who-families",
        Sets::Naf => "crossing-who-naf",
        Sets::Statuses => "crossing-who-statuses",
    };
    Phrase::new("crossing-sentence")
        .with("count", names.len())
        .with("who", Phrase::new(who).with("count", names.len()))
        .with("place", place)
        .with("names", Argument::List(names, Joint::And))
}

fn places(
    t: &Typology,
    sets: Sets,
    families: impl Iterator<Item = Key<Family>>,
    joint: Joint,
) -> Argument {
    let place = |key: Key<Family>| {
        let phrase = Phrase::new("crossing-place")
            .with("kind", sets.word())
            .with("name", t.families[key].name.as_str());
        Argument::from(phrase)
    };
    Argument::List(families.map(place).collect(), joint)
}
