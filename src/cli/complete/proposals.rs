//! Candidates by the position of the cursor: commands, flags, and the operands of each command.

use super::candidate::{Candidate, Candidates};
use super::context::CompletionContext;
use super::cursor::CursorPosition;
use super::shells::SHELLS;
use super::values::{query, values};
use crate::cli::own_files::CONFIG_ACTIONS;
use crate::cli::parcours::{PARCOURS_ACTIONS, known_names};
use crate::model::{Record, RecordKind, Typology, Vocabulary};
use crate::query::address;
use crate::query::names::named;
use crate::report::{REPORTS, names, table_message};
use crate::request::{COMMANDS, FLAGS, Flag, RECORDS, Takes};
use crate::text::Text;

/// The kinds of record that are few enough to be listed before anything is typed.
const FIRST_KINDS: &[RecordKind] = &[RecordKind::Family, RecordKind::Actor];

/// The candidates at the cursor, for what is typed there.
pub(super) fn at_cursor(context: &CompletionContext<'_>, typed: &str) -> Candidates {
    match context.line.position {
        CursorPosition::Command => commands(context.text),
        CursorPosition::Flag => flags(context, typed),
        CursorPosition::Value(flag, _) => values(context, flag, typed),
        CursorPosition::Operand(name) => operand(context, name, typed),
        CursorPosition::Nothing => Candidates::nothing(),
    }
}

fn commands(text: &Text) -> Candidates {
    let commands = COMMANDS.iter().map(|command| {
        let label = text.get(&format!("command-{}", command.name));
        Candidate::new(command.name, label)
    });
    Candidates::Among(0, commands.collect())
}

/// The flags that may still be given; in a query, also the fields that it may negate.
fn flags(context: &CompletionContext<'_>, typed: &str) -> Candidates {
    let line = context.line;
    if line.is_command("search") && !typed.starts_with("--") && typed.len() > 1 {
        return query(context, typed);
    }
    let is_free =
        |flag: &&Flag| line.takes(flag) && (flag.takes == Takes::Several || !line.has(flag.name));
    let flags = FLAGS.iter().filter(is_free).map(|flag| {
        let help = context.text.get(&flag.help());
        // The first part of the help says what the flag is about.
        let end = help.find([';', ':', '(']).unwrap_or(help.len());
        Candidate::new(format!("--{}", flag.name), help[..end].trim_end())
    });
    let last = match line.command {
        Some(_) => &["help"][..],
        None => &["help", "version"],
    };
    let last = last.iter().map(|name| {
        let label = context.text.get(&format!("flag-{name}"));
        Candidate::new(format!("--{name}"), label)
    });
    Candidates::Among(0, flags.chain(last).collect())
}

fn operand(context: &CompletionContext<'_>, name: &str, typed: &str) -> Candidates {
    match name {
        "query" => query(context, typed),
        "id" | "cited" => records(context, typed, RecordKind::ALL),
        "pair" => pair(context, typed),
        "table" => Candidates::Among(0, tables(context)),
        "dir" => Candidates::Folders,
        "shell" => {
            let shells = SHELLS.iter().map(|shell| Candidate::new(shell.name, ""));
            Candidates::Among(0, shells.collect())
        }
        "settings" => {
            let actions = CONFIG_ACTIONS.iter().map(|name| Candidate::new(*name, ""));
            Candidates::Among(0, actions.collect())
        }
        "parcours-action" if context.line.operands.is_empty() => {
            let actions = PARCOURS_ACTIONS.iter();
            let actions = actions.map(|name| Candidate::new(*name, ""));
            Candidates::Among(0, actions.collect())
        }
        "parcours" | "parcours-action" => Candidates::Among(0, parcours(context)),
        "command" | "page" => commands(context.text),
        _ => Candidates::nothing(),
    }
}

/// The parcours, by their names.
fn parcours(context: &CompletionContext<'_>) -> Vec<Candidate> {
    let names = known_names();
    let given = &context.line.operands;
    let names = names
        .into_iter()
        .filter(|name| !given.contains(&name.as_str()));
    names.map(|name| Candidate::new(name, "")).collect()
}

fn tables(context: &CompletionContext<'_>) -> Vec<Candidate> {
    let tables: Vec<&str> = if context.line.is_command("schema") {
        let reports = REPORTS.iter().map(|report| report.name);
        reports.chain([RECORDS]).collect()
    } else {
        names().collect()
    };
    let tables = tables.into_iter().map(|name| {
        let id = table_message(name);
        let label = context.text.has(&id).then(|| context.text.get(&id));
        Candidate::new(name, label.unwrap_or_default())
    });
    tables.collect()
}

/// Two records of one kind: the second of the kind of the first.
fn pair(context: &CompletionContext<'_>, typed: &str) -> Candidates {
    let Some(typology) = context.typology() else {
        return Candidates::nothing();
    };
    match context.line.operands.as_slice() {
        [] => records(context, typed, FIRST_KINDS),
        [first] => {
            let found = address::records(typology, first);
            let kind = found.first().map(|record| record.kind());
            let kind = FIRST_KINDS.iter().find(|first| Some(**first) == kind);
            let kinds = kind.map_or(FIRST_KINDS, std::slice::from_ref);
            records(context, typed, kinds)
        }
        _ => Candidates::nothing(),
    }
}

/// Identifiers of records of these kinds: after the name of a kind, all of that kind; if nothing is typed, those of
/// the first kinds, and the names of the others.
fn records(context: &CompletionContext<'_>, typed: &str, kinds: &[RecordKind]) -> Candidates {
    let Some(t) = context.typology() else {
        return Candidates::nothing();
    };
    if let Some((name, _)) = typed.split_once(':') {
        let kind = named::<RecordKind>(name).filter(|kind| kinds.contains(kind));
        let all = kind.map_or_else(Vec::new, |kind| Record::all(t, kind));
        let all = all.into_iter();
        let all = all.map(|record| Candidate::new(record.id(t), record.name(t)));
        return Candidates::Among(name.len() + 1, all.collect());
    }
    let is_listed = |kind: &&RecordKind| !typed.is_empty() || FIRST_KINDS.contains(kind);
    let listed = kinds.iter().filter(is_listed);
    let mut candidates: Vec<Candidate> = listed.flat_map(|kind| of_kind(t, *kind)).collect();
    let given = &context.line.operands;
    candidates.retain(|candidate| !given.contains(&candidate.word.as_str()));
    let others = kinds.iter().filter(|kind| !FIRST_KINDS.contains(kind));
    candidates.extend(others.map(|kind| {
        let word = format!("{}:", kind.word());
        Candidate::begun(word, context.text.word(*kind))
    }));
    Candidates::Among(0, candidates)
}

/// The records of a kind by their addresses, which name the kind too if an earlier one has the same identifier.
fn of_kind(t: &Typology, kind: RecordKind) -> Vec<Candidate> {
    let kinds = RecordKind::ALL.iter();
    let earlier = kinds.take_while(|other| **other != kind);
    let records = Record::all(t, kind).into_iter().map(|record| {
        let id = record.id(t);
        let mut earlier = earlier.clone();
        let word = if earlier.any(|other| Record::find(t, *other, id).is_some()) {
            format!("{}:{id}", kind.word())
        } else {
            id.to_owned()
        };
        Candidate::new(word, record.name(t))
    });
    records.collect()
}
