//! What an organisation of a user's list has that can be set beside another one, or beside an actor: the
//! families, codes and statuses of an actor answer to those of an organisation.

use super::super::page::{Page, Piece, Side, Tone};
use super::compare::{on, sides};
use super::pieces::{code_pieces, family_line, legal_category};
use crate::directory::{Field, Spans};
use crate::model::{Actor, Code, Family, Key, Phrase, Record, Status, Typology, Vocabulary};
use crate::query::{CodeLink, Organisation, other_families};

/// What can be compared.
#[derive(Clone, Copy)]
pub enum Compared<'a> {
    Record(Record),
    Organisation(Organisation<'a>),
}

/// What one has of a facet.
type Items = Vec<Vec<Piece>>;

/// A part of the comparison: the id of its heading, and what it is about.
type ProfilePart = (&'static str, fn(&CounterpartFacts) -> &Items);

/// What one has of each facet, in the order in which they are told.
#[derive(Default)]
struct CounterpartFacts {
    actor: Items,
    families: Items,
    codes: Items,
    legal_category: Items,
    statuses: Items,
    department: Items,
    city: Items,
    flags: Items,
}

impl Page {
    /// The comparison of two records or organisations; none unless they are two families, or each an actor
    /// or an organisation.
    pub fn set_beside(t: &Typology, left: Compared<'_>, right: Compared<'_>) -> Option<Self> {
        if let (Compared::Record(left), Compared::Record(right)) = (left, right) {
            return Self::compared(t, left, right);
        }
        let (ours, theirs) = (has(t, left)?, has(t, right)?);
        let names = [left, right].map(|one| name(t, one));
        let mut page = Self::titled(&names.join(" ↔ "));
        for (side, one) in [(Side::Left, left), (Side::Right, right)] {
            page.opening.push(on(side, &opening(t, one)));
        }
        let both = Piece::message("compare-both").toned(Tone::Quiet);
        page.opening.push(on(Side::Both, &[both]));
        let parts: [ProfilePart; 8] = [
            ("part-joined", |has| &has.actor),
            ("part-families", |has| &has.families),
            ("part-codes", |has| &has.codes),
            ("part-legal-category", |has| &has.legal_category),
            ("part-statuses", |has| &has.statuses),
            ("part-department", |has| &has.department),
            ("part-city", |has| &has.city),
            ("part-flags", |has| &has.flags),
        ];
        for (heading, of) in parts {
            page.part(heading, sides(of(&ours), of(&theirs)));
        }
        Some(page)
    }
}

fn name(t: &Typology, one: Compared<'_>) -> String {
    match one {
        Compared::Record(record) => record.name(t).to_owned(),
        Compared::Organisation(found) => {
            let mut spans = Spans::default();
            let row = found.directory.row(found.row, &mut spans);
            row.value(Field::Name).into_owned()
        }
    }
}

/// What it is called, and where it stands.
fn opening(t: &Typology, one: Compared<'_>) -> Vec<Piece> {
    match one {
        Compared::Record(record) => vec![Piece::link(t, record)],
        Compared::Organisation(found) => {
            let place = Phrase::new("list-place")
                .with("line", found.directory.line_of(found.row))
                .with("file", found.directory.name());
            vec![
                Piece::text(name(t, one)).toned(Tone::Strong),
                Piece::dot(),
                Piece::phrase(place).toned(Tone::Quiet),
            ]
        }
    }
}

fn has(t: &Typology, one: Compared<'_>) -> Option<CounterpartFacts> {
    match one {
        Compared::Organisation(found) => Some(organisation(t, found)),
        Compared::Record(Record::Actor(key)) => Some(actor(t, key)),
        Compared::Record(_) => None,
    }
}

fn families(t: &Typology, families: &[Key<Family>]) -> Items {
    let families = families.iter();
    families.map(|family| family_line(t, *family)).collect()
}

fn statuses(t: &Typology, statuses: &[Key<Status>]) -> Items {
    let statuses = statuses.iter();
    statuses
        .map(|status| vec![Piece::link(t, Record::Status(*status))])
        .collect()
}

fn actor(t: &Typology, key: Key<Actor>) -> CounterpartFacts {
    let homes = other_families(t, key, None);
    let codes = t.family_codes.iter();
    let codes = codes.filter(|found| homes.contains(&found.family));
    let mut codes: Vec<Key<Code>> = codes.map(|found| found.code).collect();
    codes.sort_unstable_by(|left, right| t.codes[*left].code.cmp(&t.codes[*right].code));
    codes.dedup();
    CounterpartFacts {
        actor: vec![vec![Piece::link(t, Record::Actor(key))]],
        families: families(t, &homes),
        codes: codes.into_iter().map(|code| code_pieces(t, code)).collect(),
        statuses: statuses(t, t.actors[key].legal_form.as_slice()),
        ..CounterpartFacts::default()
    }
}

fn organisation(t: &Typology, found: Organisation<'_>) -> CounterpartFacts {
    let mut spans = Spans::default();
    let row = found.directory.row(found.row, &mut spans);
    let mut homes = [found.by_code(), &found.by_actor()].concat();
    homes.sort_unstable();
    homes.dedup();
    let codes = found.linked.code(found.directory, found.row).into_iter();
    let codes = codes.flat_map(CodeLink::all).flatten();
    let join = found.linked.join(found.row);
    let category = found.legal_category();
    let text = |text: String| (!text.is_empty()).then(|| vec![Piece::text(text)]);
    let department = found.department();
    let department = department.map(|found| format!("{} {}", found.code(), found.name()));
    CounterpartFacts {
        actor: join
            .map(|join| vec![Piece::link(t, Record::Actor(join.actor))])
            .into_iter()
            .collect(),
        families: families(t, &homes),
        codes: codes.map(|code| code_pieces(t, code)).collect(),
        legal_category: category
            .map(|key| vec![legal_category(&t.legal_categories[key])])
            .into_iter()
            .collect(),
        statuses: statuses(t, found.statuses()),
        department: department.and_then(text).into_iter().collect(),
        city: text(row.value(Field::City).into_owned())
            .into_iter()
            .collect(),
        flags: found
            .flags()
            .iter()
            .map(|flag| vec![Piece::message(flag.message()).toned(Tone::Doubt)])
            .collect(),
    }
}
