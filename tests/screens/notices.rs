//! The newest message: as many rows as it needs, which the panes leave to it.

use essnum::model::Phrase;
use essnum::tui::state::State;

use super::organisations::opened;
use crate::program::plain;
use crate::support::{EVERY, assert_looks_the_same, buffer, look, press, start, text};

/// A message of several rows at every size.
fn tell(state: &mut State<'_>) {
    let path = "/home/somebody/un dossier au nom assez long/des listes d’organisations/et leurs réglages/config.toml";
    let told = Phrase::new("notice-setting-kept").with("path", path);
    let kept = Phrase::new("notice-and-kept")
        .with(
            "sentence",
            Phrase::new("notice-mouse-given").with("key", "F10"),
        )
        .with("kept", told);
    state.notice = Some(kept);
    state.settle(&look());
}

fn rows(state: &State<'_>) -> Vec<String> {
    let drawn = plain(&text(&buffer(state, &look())));
    drawn.lines().map(str::to_owned).collect()
}

/// How many of the last rows are the message.
fn told_rows(rows: &[String]) -> usize {
    let first = rows
        .iter()
        .position(|row| row.contains("La souris est rendue"));
    rows.len() - first.expect("the message begins")
}

#[test]
fn a_message_covers_nothing_of_the_panes() {
    for (width, height) in [(120, 36), (80, 24), (60, 20), (40, 14)] {
        for keys in ["e", "o", "n", "t", "s", "z", "/ 'emmaus", "f"] {
            let mut state = start(width, height);
            press(&mut state, keys, &look());
            let before = rows(&state);
            tell(&mut state);
            let during = rows(&state);
            let told = told_rows(&during);
            assert!(told > 1, "{width}×{height}");
            let said = during[during.len() - told..].join(" ");
            assert!(said.contains("config.toml"), "whole: {said}");
            let last = &during[during.len() - told - 1];
            if width >= 60 && keys != "z" {
                // The panes still have their lower border.
                let is_border = last.contains('╰') && last.contains('╯');
                assert!(is_border, "{width}×{height} {keys}: {}", during.join("\n"));
            }
            assert_eq!(during[0], before[0]);
            // The next key gives the rows back.
            press(&mut state, "left right", &look());
            state.notice = None;
            state.settle(&look());
            let after = rows(&state);
            assert!(!after.join("").contains("La souris est rendue"));
        }
    }
}

/// The last row of a list stays in sight, and so does what is chosen there.
#[test]
fn what_is_chosen_in_the_last_row_stays_in_sight() {
    for (width, height) in [(120, 36), (80, 24), (60, 20)] {
        let mut state = start(width, height);
        press(&mut state, "t end", &look());
        let record = state.record();
        let name = record.unwrap().name(crate::support::typology()).to_owned();
        let short: String = plain(&name).chars().take(12).collect();
        tell(&mut state);
        let during = rows(&state);
        let told = told_rows(&during);
        let above = &during[..during.len() - told];
        let is_seen = above.iter().any(|row| row.contains(&short));
        assert!(is_seen, "{short}: {}", during.join("\n"));
        assert_eq!(state.record(), record);
    }
}

/// Where the panes would take another shape for it, it lies over their last rows: nothing jumps.
#[test]
fn a_message_changes_no_shape() {
    let mut state = start(60, 16);
    let before = rows(&state);
    let panes = |rows: &[String]| rows.iter().filter(|row| row.contains('╭')).count();
    assert!(panes(&before) > 1, "two panes over each other");
    tell(&mut state);
    let during = rows(&state);
    assert_eq!(panes(&during), panes(&before), "{}", during.join("\n"));
    assert!(told_rows(&during) > 1);
    // Where there is no room at all, it is still told.
    let mut state = start(40, 10);
    tell(&mut state);
    assert!(told_rows(&rows(&state)) > 1);
}

#[test]
fn a_message_of_two_rows_has_its_look() {
    assert_looks_the_same("notice", EVERY, |width, height| {
        let mut state = start(width, height);
        press(&mut state, "down right", &look());
        tell(&mut state);
        buffer(&state, &look())
    });
}

#[test]
fn a_list_of_which_nothing_is_known_has_its_look() {
    assert_looks_the_same("organisations-unread", EVERY, |width, height| {
        let list = "nom;naf\nUne;62.01Z\n".to_owned();
        let state = opened(&[("classeur.xlsx", list)], width, height);
        buffer(&state, &look())
    });
}

/// Before anything of a list is known, nothing is said of its columns, and no percentage that does not move.
#[test]
fn what_is_not_known_of_a_list_is_not_said() {
    for (width, height) in [(120, 36), (80, 24), (60, 20)] {
        let list = "nom;naf\nUne;62.01Z\n".to_owned();
        let mut state = opened(&[("classeur.xlsx", list)], width, height);
        let drawn = rows(&state).join("\n");
        assert!(drawn.contains("lecture en cours"), "{drawn}");
        assert!(drawn.contains("classeur.xlsx"), "{drawn}");
        for unknown in ["0 %", "colonnes lues", "0 sur 0"] {
            assert!(!drawn.contains(unknown), "{unknown}: {drawn}");
        }
        press(&mut state, "f", &look());
        let drawn = rows(&state).join("\n");
        assert!(!drawn.contains("0 %"), "{drawn}");
        press(&mut state, "esc", &look());
        crate::support::read(&mut state);
        let drawn = rows(&state).join("\n");
        assert!(drawn.contains("1 sur 1"), "{drawn}");
        assert!(drawn.contains("2 colonnes lues sur 2"), "{drawn}");
    }
}
