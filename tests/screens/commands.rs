//! The command that gives the view: whatever shows, it is copied, run by a shell as it stands, and prints
//! the same rows in the same order.
#![cfg(unix)]

use std::process::Command;

use essnum::model::{Phrase, Record, RecordKind, Vocabulary};
use essnum::query::tree::Node;
use essnum::query::{Facet, Filter};
use essnum::tui::effect::Effect;
use essnum::tui::screens::catalogue::rows::CatalogueRow;
use essnum::tui::state::{Popup, State};
use ratatui::layout::Size;
use serde_json::Value;

use crate::program::{Rows, Run, finish, program};
use crate::support::{look, press, typology};

/// Keeps all, and less by every facet, alone and together.
const FILTERS: &[&[(&str, &str)]] = &[
    &[],
    &[("transversal", "2")],
    &[("transversal", "2"), ("roles", "broad")],
    &[("role", "network_head"), ("role", "mention")],
    &[("role", "example"), ("family", "1"), ("family", "4")],
    &[("certainty", "uncertain"), ("certainty", "contested")],
    &[
        ("family", "3"),
        ("family", "7"),
        ("role", "network_head"),
        ("certainty", "stated"),
    ],
    &[("naf", "62.0*"), ("naf", "94.99Z")],
    &[("status", "scop"), ("kind", "organisation")],
    &[("kind", "software"), ("kind", "project")],
    &[("subcategory", "mediation-numerique")],
    &[(
        "where",
        "famille:(1|4) -type:logiciel \"l'éducation\" | sens:large transversal:>=2",
    )],
    &[("where", "-role:tete"), ("where", "a")],
    &[("family", "6")],
    &[("standing", "candidate")],
];

fn filter(conditions: &[(&str, &str)]) -> Filter {
    let mut filter = Filter::default();
    for (facet, value) in conditions {
        let facet = Facet::from_word(facet).unwrap();
        // What this edition does not name filters nothing here.
        if let Err(phrase) = filter.add(typology(), facet, value) {
            panic!("{value}: {phrase}");
        }
    }
    filter
}

pub fn filtered(conditions: &[(&str, &str)]) -> State<'static> {
    State::new(typology(), filter(conditions), Size::new(120, 36))
}

/// What the command prints that the key copies, run by a shell, with these words behind its name.
pub fn printed(state: &mut State<'_>, more: &str) -> Run {
    let Effect::Copy(line) = press(state, "ctrl-y", &look()) else {
        panic!("nothing is copied: {:?}", state.notice);
    };
    let line = line.strip_prefix("essnum ").unwrap();
    let (command, rest) = line.split_once(' ').unwrap_or((line, ""));
    let whole = format!("\"$PROGRAM\" {command} {more} {rest}");
    let mut shell = Command::new("/bin/sh");
    shell.arg("-c").arg(&whole).env_clear();
    for (name, value) in program().get_envs() {
        shell.env(name, value.unwrap());
    }
    let run = finish(shell.env("PROGRAM", program().get_program()));
    assert!(run.code < 2, "{whole}\n{}", run.err);
    run
}

/// The rows that it prints.
pub fn rows(state: &mut State<'_>) -> Rows {
    Rows::read(printed(state, "--format csv").out.as_bytes())
}

/// The pages that it prints, each with its kind and its id.
pub fn pages(state: &mut State<'_>) -> Vec<(String, String)> {
    let run = printed(state, "--format jsonl");
    let page = |line: &str| {
        let page: Value = serde_json::from_str(line).unwrap();
        let word = |key: &str| {
            page[key]
                .as_str()
                .unwrap_or_else(|| panic!("{key}: {line:.200}"))
                .to_owned()
        };
        (word("record"), word("id"))
    };
    run.out.lines().map(page).collect()
}

fn named(record: Record) -> (String, String) {
    (
        record.kind().word().to_owned(),
        record.id(typology()).to_owned(),
    )
}

/// Opens every family of the tree; the cursor on the first row.
fn opened_whole(conditions: &[(&str, &str)]) -> State<'static> {
    let mut state = filtered(conditions);
    press(&mut state, "end", &look());
    for family in typology().families.keys().rev() {
        while state.screens.explorer.node != Node::Family(family) {
            press(&mut state, "up", &look());
        }
        if !state.screens.explorer.is_open(family) {
            press(&mut state, "right", &look());
        }
    }
    press(&mut state, "home", &look());
    state
}

#[test]
fn the_actors_of_a_node_are_exported_as_they_are_listed() {
    let look = look();
    let mut seen = 0;
    for (rank, conditions) in FILTERS.iter().enumerate() {
        let mut state = opened_whole(conditions);
        let nodes = state.screens.explorer.rows(typology());
        for (place, node) in nodes.into_iter().enumerate() {
            assert_eq!(state.screens.explorer.node, node);
            let standings = state
                .screens
                .explorer
                .standings(typology(), &state.world.filter);
            // Without a filter all of them, or else some here, some there.
            if standings.is_empty() || (rank > 0 && (place + rank) % 9 > 0) {
                press(&mut state, "down", &look);
                continue;
            }
            // By the tree or by the list beside it.
            let keys = if place % 2 == 0 { "tab" } else { "" };
            press(&mut state, keys, &look);
            let id = |key| typology().actors[key].id.as_str();
            let listed = standings.iter();
            let listed =
                listed.map(|found| [id(found.actor), found.role.word(), found.certainty.word()]);
            let listed: Vec<[&str; 3]> = listed.collect();
            let rows = rows(&mut state);
            assert_eq!(
                rows.cells(["actor", "role", "certainty"]),
                listed,
                "{conditions:?} {node:?}"
            );
            seen += 1;
            press(
                &mut state,
                if place % 2 == 0 { "left down" } else { "down" },
                &look,
            );
        }
    }
    assert!(seen > 60, "{seen}");
}

#[test]
fn a_record_that_is_read_is_shown() {
    let look = look();
    for keys in [
        "tab tab",
        "tab down down tab",
        "down tab down tab",
        "n tab",
        "n down down down tab",
        "n v end tab",
        "t tab",
        "t end tab",
        "s down down tab",
        "s end tab",
        "s end up up up up up up tab",
        "/ 'type:terme space 'esn enter tab",
        "o tab enter tab",
    ] {
        let mut state = filtered(&[]);
        press(&mut state, keys, &look);
        let read = state.record().unwrap();
        assert_eq!(pages(&mut state), [named(read)], "{keys}");
    }
    // A node under which nobody is kept.
    let mut state = filtered(&[("family", "6")]);
    press(&mut state, "home down", &look);
    assert_eq!(
        pages(&mut state),
        [named(state.screens.explorer.node.record())]
    );
}

/// The records of a catalogue of one kind, by their identifiers.
fn listed(state: &State<'_>, kind: RecordKind) -> Vec<&'static str> {
    let rows = state.catalogue().rows.iter();
    let records = rows.filter_map(|row| match row {
        CatalogueRow::Record(record) if record.kind() == kind => Some(record.id(typology())),
        _ => None,
    });
    records.collect()
}

#[test]
fn catalogues_are_tables_in_the_order_of_the_screen() {
    let look = look();
    let mut seen = 0;
    for conditions in FILTERS {
        for keys in [
            "n",
            "n down down",
            "n v",
            "t",
            "t end",
            "s",
            "s v",
            "s v v",
            "s v v end",
            "s v v v",
        ] {
            let mut state = filtered(conditions);
            press(&mut state, keys, &look);
            let catalogue = state.catalogue();
            let Some(CatalogueRow::Record(under)) = catalogue.rows.get(catalogue.cursor.selected)
            else {
                // Nothing is listed, and that is said.
                assert_eq!(press(&mut state, "ctrl-y", &look), Effect::None);
                assert_eq!(state.notice, Some(Phrase::new("command-nothing")));
                continue;
            };
            let under = *under;
            let mut listed = listed(&state, under.kind());
            if keys == "n v" {
                // The classification has its finest codes as rows.
                listed.retain(|code| code.len() == 6);
            }
            let rows = rows(&mut state);
            let column = if under.kind() == RecordKind::Code {
                "code"
            } else {
                "id"
            };
            assert_eq!(rows.column(column), listed, "{conditions:?} {keys}");
            seen += 1;
        }
    }
    assert!(seen > 40, "{seen}");
}

#[test]
fn what_is_searched_is_found_again() {
    let look = look();
    for (conditions, query) in [
        (&[][..], "'frama"),
        (&[], "'lqdn"),
        (&[], "'l'education"),
        (&[], "'-type:logiciel"),
        (&[], "'famille:3 space 'role:tete"),
        (&[("family", "4")], "'libre"),
        (&[("role", "network_head")], "'a"),
    ] {
        let mut state = filtered(conditions);
        press(&mut state, &format!("/ {query}"), &look);
        let Some(Popup::Search(search)) = state.popup() else {
            panic!("{query}");
        };
        let found = search.found();
        let first = search.record();
        let rows = rows(&mut state);
        assert_eq!(rows.len(), found, "{query}");
        let cells = rows.cells(["kind", "id"]);
        let first = named(first.unwrap());
        assert_eq!(cells[0], [first.0.as_str(), first.1.as_str()], "{query}");
        assert!(
            matches!(state.popup(), Some(Popup::Search(_))),
            "it stays open"
        );
    }
    let mut state = filtered(&[]);
    assert_eq!(
        press(&mut state, "/ 'famille:99 ctrl-y", &look),
        Effect::None
    );
    assert_eq!(state.notice, Some(Phrase::new("command-fault")));
}

#[test]
fn pages_over_a_screen_are_compared_and_shown() {
    let look = look();
    let mut state = filtered(&[]);
    press(&mut state, "home down x left down x", &look);
    let compared = printed(&mut state, "--format json").out;
    let compared: Value = serde_json::from_str(&compared).unwrap();
    let [one, other] = ["education-populaire", "democratie-et-libertes"];
    let name = |id: &str| {
        Record::find(typology(), RecordKind::Family, id)
            .unwrap()
            .name(typology())
    };
    assert_eq!(
        compared[0]["title"],
        format!("{} ↔ {}", name(one), name(other))
    );
    for keys in ["tab p", "tab f7", "f7"] {
        let mut state = filtered(&[]);
        press(&mut state, keys, &look);
        assert!(matches!(state.popup(), Some(Popup::Page(_))), "{keys}");
        let read = state.record().unwrap();
        assert_eq!(pages(&mut state), [named(read)], "{keys}");
        assert_eq!(state.notice.as_ref().unwrap().id, "notice-copied-near");
    }
}
