//! Key scripts: what stands before, what is typed, what stands after.

use essnum::model::Vocabulary;
use essnum::tui::effect::Effect;
use essnum::tui::state::{Popup, State};

use crate::support::{look, press, start, typology};

/// Screen, what has the keys, what the cursor is on.
pub(super) fn told(state: &State<'_>) -> String {
    use essnum::tui::screens::Screen;
    let focus = match state.screen {
        Screen::Explorer => format!("{:?}", state.screens.explorer.focus),
        Screen::Overlaps => format!("{:?}", state.screens.overlaps.focus),
        _ => format!("{:?}", state.catalogue().focus),
    };
    let on = state.record().map_or("nothing".to_owned(), |record| {
        format!("{}:{}", record.kind().word(), record.id(typology()))
    });
    let over = match state.popup() {
        None => "",
        Some(Popup::Search(_)) => " +search",
        Some(Popup::Help(_)) => " +help",
        Some(Popup::Page(_)) => " +page",
        Some(Popup::Facets(_)) => " +facets",
        Some(Popup::Palette(_)) => " +palette",
        Some(Popup::Opening(_)) => " +opening",
        Some(Popup::Export(_)) => " +writing",
        Some(Popup::Columns(_)) => " +columns",
    };
    format!(
        "{} {} {on}{over}",
        state.screen.row().name,
        focus.to_lowercase()
    )
}

pub(super) fn check(scripts: &[(&str, &str, &str)]) {
    let look = look();
    for (before, keys, after) in scripts {
        let mut state = start(120, 36);
        press(&mut state, before, &look);
        press(&mut state, keys, &look);
        assert_eq!(told(&state), *after, "before: {before}; keys: {keys}");
    }
}

#[test]
fn the_tree_moves_as_a_file_manager() {
    check(&[
        ("", "", "explorer tree family:education-populaire"),
        ("", "down", "explorer tree subcategory:mediation-numerique"),
        ("", "left", "explorer tree family:education-populaire"),
        (
            "left",
            "down",
            "explorer tree family:democratie-et-libertes",
        ),
        (
            "left down",
            "right",
            "explorer tree family:democratie-et-libertes",
        ),
        (
            "left down right",
            "right",
            "explorer tree subcategory:activistes-defenseurs-des-droits-et-libertes-numeriques",
        ),
        ("down", "left", "explorer tree family:education-populaire"),
        ("", "end", "explorer tree family:communs-numeriques"),
        ("end", "home", "explorer tree typology:typologie"),
        ("home", "down", "explorer tree family:education-populaire"),
        ("", "up", "explorer tree typology:typologie"),
        ("home", "left", "explorer tree typology:typologie"),
        ("home", "tab", "explorer actors actor:april"),
        ("", "j j k", "explorer tree subcategory:mediation-numerique"),
    ]);
}

#[test]
fn panes_are_entered_and_left() {
    check(&[
        ("down", "right", "explorer actors actor:la-mednum"),
        ("down", "enter", "explorer actors actor:la-mednum"),
        ("down right", "down", "explorer actors actor:la-croix-rouge"),
        (
            "down right",
            "left",
            "explorer tree subcategory:mediation-numerique",
        ),
        (
            "down right",
            "esc",
            "explorer tree subcategory:mediation-numerique",
        ),
        ("down right", "right", "explorer record actor:la-mednum"),
        (
            "down right right",
            "left",
            "explorer actors actor:la-mednum",
        ),
        ("down", "tab", "explorer actors actor:la-mednum"),
        ("down", "tab tab", "explorer record actor:la-mednum"),
        (
            "down",
            "tab tab tab",
            "explorer tree subcategory:mediation-numerique",
        ),
    ]);
}

#[test]
fn links_lead_and_history_leads_back() {
    check(&[
        // The first link of La MedNum's page is its status, the second its address.
        (
            "down right right",
            "down enter",
            "glossary list status:scic",
        ),
        (
            "down right right down enter",
            "b",
            "explorer record actor:la-mednum",
        ),
        (
            "down right right down enter",
            "backspace",
            "explorer record actor:la-mednum",
        ),
        (
            "down right right down enter b",
            "a",
            "glossary list status:scic",
        ),
        ("o", "b", "explorer tree family:education-populaire"),
        ("o n t s", "b b", "naf list code:38.32Z"),
        ("o n t s b b", "a", "glossary list term:cae"),
        ("", "b", "explorer tree family:education-populaire"),
    ]);
}

#[test]
fn search_goes_to_what_it_finds() {
    check(&[
        ("", "/", "explorer tree family:education-populaire +search"),
        (
            "",
            "f 'lqdn enter",
            "explorer actors actor:la-quadrature-du-net",
        ),
        (
            "",
            "/ 'lqdn esc",
            "explorer tree family:education-populaire",
        ),
        (
            "",
            "/ 'lqdn enter b",
            "explorer tree family:education-populaire",
        ),
        ("", "/ '62.01z enter", "naf list code:62.01Z"),
        (
            "",
            "/ 'interministeriel enter",
            "sources list database:socle-interministeriel-des-logiciels-libres",
        ),
        ("", "/ '01.11z enter", "naf list code:01.11Z"),
        (
            "",
            "/ 'zzzzqqq enter",
            "explorer tree family:education-populaire +search",
        ),
    ]);
}

#[test]
fn two_records_are_compared() {
    check(&[
        ("", "x", "explorer tree family:education-populaire"),
        (
            "x end",
            "x",
            "explorer tree family:communs-numeriques +page",
        ),
        ("x end x", "esc", "explorer tree family:communs-numeriques"),
        (
            "x end x",
            "down enter",
            "explorer tree family:education-populaire",
        ),
        ("x x", "x", "explorer tree family:education-populaire"),
        (
            "x down",
            "x",
            "explorer tree subcategory:mediation-numerique",
        ),
        (
            "down right x down",
            "x",
            "explorer actors actor:la-croix-rouge +page",
        ),
    ]);
}

#[test]
fn why_is_asked_of_an_actor() {
    check(&[
        ("down right", "p", "explorer actors actor:la-mednum +page"),
        ("down right p", "esc", "explorer actors actor:la-mednum"),
        ("", "p", "explorer tree family:education-populaire"),
        ("o tab", "p", "overlaps who actor:emmaus-connect +page"),
    ]);
}

#[test]
fn a_network_is_walked_from_actor_to_actor() {
    check(&[
        ("f7", "esc", "explorer tree family:education-populaire"),
        ("n", "f7", "naf list code:38.32Z"),
        // The first link is the record; the next ones lead to other networks, in the same place.
        (
            "/ 'chatons enter f7",
            "down enter",
            "explorer actors actor:chatons",
        ),
        (
            "/ 'chatons enter f7",
            "down down enter",
            "explorer actors actor:chatons +page",
        ),
        // From that of Framasoft to its record.
        (
            "/ 'chatons enter f7 down down enter",
            "down enter",
            "explorer actors actor:framasoft",
        ),
        // Back to that of CHATONS, then out.
        (
            "/ 'chatons enter f7 down down enter",
            "left",
            "explorer actors actor:chatons +page",
        ),
        (
            "/ 'chatons enter f7 down down enter",
            "b b",
            "explorer actors actor:chatons",
        ),
        (
            "/ 'chatons enter f7 down down enter",
            "esc",
            "explorer actors actor:chatons",
        ),
    ]);
}

#[test]
fn help_opens_over_anything_and_closes() {
    check(&[
        ("", "?", "explorer tree family:education-populaire +help"),
        ("n", "f1", "naf list code:38.32Z +help"),
        ("n f1", "esc", "naf list code:38.32Z"),
        ("f1", "o", "overlaps sets family:education-populaire"),
    ]);
}

#[test]
fn keys_that_leave_ask_for_it() {
    let look = look();
    for (keys, wanted) in [
        ("q", Effect::Quit),
        ("ctrl-c", Effect::Quit),
        ("/ ctrl-c", Effect::Quit),
        ("? q", Effect::Quit),
        ("ctrl-z", Effect::Suspend),
        ("ctrl-l", Effect::Redraw),
        (
            "down right c",
            Effect::Copy("La MedNum <https://lamednum.coop>".to_owned()),
        ),
    ] {
        let mut state = start(80, 24);
        let effect = press(&mut state, keys, &look);
        match (&effect, &wanted) {
            (Effect::Copy(text), Effect::Copy(_)) => {
                assert!(text.starts_with("La MedNum <http"), "{text}");
            }
            _ => assert_eq!(effect, wanted, "{keys}"),
        }
    }
}

#[test]
fn every_action_has_a_key_without_shift() {
    let keymap = essnum::tui::keymap::Keymap::default();
    for row in essnum::tui::action::ACTIONS {
        let is_plain = keymap
            .keys(row.action)
            .any(essnum::tui::key::KeyPress::is_plain_everywhere);
        // A digit needs Shift where letters stand in its place, and these where digits do.
        let has = |key: &str| {
            keymap
                .keys(row.action)
                .any(|known| known.to_string() == key)
        };
        let has_both = ["1&", "2é", "3\""].iter().any(|pair| {
            let mut keys = pair.chars().map(String::from);
            keys.all(|key| has(&key))
        });
        if row.name == "previous-pane" || is_plain || has_both {
            continue;
        }
        panic!("{} has no key that needs neither Shift nor AltGr", row.name);
    }
}

#[test]
fn default_keys_do_one_thing_each() {
    use essnum::tui::action::ACTIONS;
    for (index, row) in ACTIONS.iter().enumerate() {
        for key in row.keys {
            assert_eq!(
                key.parse::<essnum::tui::key::KeyPress>()
                    .unwrap()
                    .to_string(),
                *key
            );
            let other = ACTIONS[index + 1..]
                .iter()
                .find(|other| other.scope == row.scope && other.keys.contains(key));
            assert!(
                other.is_none(),
                "{key}: {} and {}",
                row.name,
                other.unwrap().name
            );
        }
    }
}

#[test]
fn keys_can_be_changed_and_faults_are_told() {
    use essnum::tui::action::{Action, Scope};
    use essnum::tui::keymap::Keymap;
    let new = |name: &str, keys: &[&str]| {
        let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
        Keymap::new([(name, keys.as_slice())])
    };
    let keymap = new("quit", &["é", "ctrl-q"]).unwrap();
    assert_eq!(
        keymap.action(Scope::Everywhere, "é".parse().unwrap()),
        Some(Action::Quit)
    );
    assert_eq!(keymap.action(Scope::Everywhere, "q".parse().unwrap()), None);
    let taken = new("quit", &["c"]).unwrap();
    assert_eq!(
        taken.action(Scope::Everywhere, "c".parse().unwrap()),
        Some(Action::Quit)
    );
    assert!(
        new("quitt", &["x"])
            .unwrap_err()
            .to_string()
            .contains("near=\"quit\"")
    );
    assert!(
        new("quit", &["hyper-x"])
            .unwrap_err()
            .to_string()
            .contains("hyper-x")
    );
    let twice = [
        ("quit", vec!["x".to_owned()]),
        ("help", vec!["x".to_owned()]),
    ];
    let twice = twice.iter().map(|(name, keys)| (*name, keys.as_slice()));
    assert!(
        Keymap::new(twice)
            .unwrap_err()
            .to_string()
            .contains("keymap-conflict")
    );
}
