//! What may stand where the cursor is: commands, flags, what a command is about, the values of flags.

use super::candidate::{Candidate, Candidates};
use super::known::CompletionContext;
use super::place::CursorPlace;
use super::shells::SHELLS;
use super::words::{query, values};
use crate::model::{Record, RecordKind, Typology, Vocabulary};
use crate::query::address;
use crate::query::names::named;
use crate::report::{REPORTS, names};
use crate::request::{COMMANDS, FLAGS, Flag, Takes};
use crate::text::Text;

/// The kinds of record that are few enough to be told before anything is typed.
const FIRST_KINDS: &[RecordKind] = &[RecordKind::Family, RecordKind::Actor];

/// What may stand at the cursor, where so much is typed of it.
pub(super) fn at(known: &CompletionContext<'_>, wanted: &str) -> Candidates {
    match known.typed.place {
        CursorPlace::Command => commands(known.text),
        CursorPlace::Flag => flags(known, wanted),
        CursorPlace::Value(flag, _) => values(known, flag, wanted),
        CursorPlace::Operand(name) => operand(known, name, wanted),
        CursorPlace::Nothing => Candidates::nothing(),
    }
}

fn commands(text: &Text) -> Candidates {
    let way = |name: &str| Candidate::new(name, text.get(&format!("command-{name}")));
    let commands = COMMANDS.iter().map(|command| way(command.name));
    Candidates::Among(0, commands.collect())
}

/// The flags that may still be given; in a query, also the fields that it may deny.
fn flags(known: &CompletionContext<'_>, wanted: &str) -> Candidates {
    let typed = known.typed;
    let is_free =
        |flag: &&Flag| typed.takes(flag) && (flag.takes == Takes::Several || !typed.has(flag.name));
    let way = |flag: &Flag| {
        let label = known.text.get(&flag.help());
        Candidate::new(format!("--{}", flag.name), short(&label))
    };
    let mut ways: Vec<Candidate> = FLAGS.iter().filter(is_free).map(way).collect();
    let last = match typed.command {
        Some(_) => &["help"][..],
        None => &["help", "version"],
    };
    ways.extend(last.iter().map(|name| {
        let label = known.text.get(&format!("flag-{name}"));
        Candidate::new(format!("--{name}"), label)
    }));
    let is_query = typed
        .command
        .is_some_and(|command| command.name == "search");
    if is_query && !wanted.starts_with("--") && wanted.len() > 1 {
        return query(known, wanted);
    }
    Candidates::Among(0, ways)
}

/// The first part of a help, which says what the flag is about.
fn short(help: &str) -> &str {
    let end = help.find([';', ':', '(']).unwrap_or(help.len());
    help[..end].trim_end()
}

fn operand(known: &CompletionContext<'_>, name: &str, wanted: &str) -> Candidates {
    let text = known.text;
    let ways = match name {
        "query" => return query(known, wanted),
        "id" => return records(known, wanted, RecordKind::ALL),
        "pair" => return pair(known, wanted),
        "table" => tables(known),
        "dir" => return Candidates::Folders,
        "shell" => SHELLS
            .iter()
            .map(|shell| Candidate::new(shell.name, ""))
            .collect(),
        "command" | "page" => return commands(text),
        _ => Vec::new(),
    };
    Candidates::Among(0, ways)
}

fn tables(known: &CompletionContext<'_>) -> Vec<Candidate> {
    let reports = REPORTS.iter().map(|report| report.name);
    let is_schema = known
        .typed
        .command
        .is_some_and(|command| command.name == "schema");
    let all: Vec<&str> = if is_schema {
        reports.collect()
    } else {
        names().collect()
    };
    let label = |name: &str| Some(format!("table-{name}")).filter(|id| known.text.has(id));
    let ways = all.into_iter();
    ways.map(|name| {
        Candidate::new(
            name,
            label(name).map_or_else(String::new, |id| known.text.get(&id)),
        )
    })
    .collect()
}

/// Two records of one kind, the second of the kind of the first.
fn pair(known: &CompletionContext<'_>, wanted: &str) -> Candidates {
    let Some(typology) = known.typology() else {
        return Candidates::nothing();
    };
    match known.typed.operands.as_slice() {
        [] => records(known, wanted, FIRST_KINDS),
        [first] => {
            let found = address::records(typology, first);
            let kind = found.first().map(|record| record.kind());
            let kind = FIRST_KINDS.iter().find(|known| Some(**known) == kind);
            records(
                known,
                wanted,
                kind.map_or(FIRST_KINDS, std::slice::from_ref),
            )
        }
        _ => Candidates::nothing(),
    }
}

/// Identifiers of records of these kinds: after the name of a kind, all of that kind; where nothing is
/// typed, those of the first kinds and a way into each other one.
fn records(known: &CompletionContext<'_>, wanted: &str, kinds: &[RecordKind]) -> Candidates {
    let Some(t) = known.typology() else {
        return Candidates::nothing();
    };
    if let Some((name, _)) = wanted.split_once(':') {
        let kind = named::<RecordKind>(name).filter(|kind| kinds.contains(kind));
        let all = kind.map_or_else(Vec::new, |kind| Record::all(t, kind));
        let ways = all
            .into_iter()
            .map(|record| Candidate::new(record.id(t), record.name(t)));
        return Candidates::Among(name.len() + 1, ways.collect());
    }
    let is_told = |kind: &&RecordKind| !wanted.is_empty() || FIRST_KINDS.contains(kind);
    let told = kinds.iter().filter(is_told);
    let mut ways: Vec<Candidate> = told.flat_map(|kind| of_kind(t, *kind)).collect();
    let given = &known.typed.operands;
    ways.retain(|way| !given.contains(&way.word.as_str()));
    let others = kinds.iter().filter(|kind| !FIRST_KINDS.contains(kind));
    ways.extend(
        others.map(|kind| Candidate::begun(format!("{}:", kind.word()), known.text.word(*kind))),
    );
    Candidates::Among(0, ways)
}

/// The records of a kind, each as it is to be named: by the kind too where another kind is read first.
fn of_kind(t: &Typology, kind: RecordKind) -> Vec<Candidate> {
    let before = || {
        RecordKind::ALL
            .iter()
            .take_while(move |other| **other != kind)
    };
    let way = |record: Record| {
        let id = record.id(t);
        let is_taken = before().any(|other| Record::find(t, *other, id).is_some());
        let word = if is_taken {
            format!("{}:{id}", kind.word())
        } else {
            id.to_owned()
        };
        Candidate::new(word, record.name(t))
    };
    Record::all(t, kind).into_iter().map(way).collect()
}
