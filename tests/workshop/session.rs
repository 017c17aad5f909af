//! Keys in a session: forward and back, blank, freeze, time, votes, detours, reloads.

use essnum::tui::effect::Effect;
use essnum::tui::present::WindowKind;
use essnum::workshop::timing::Timing;
use essnum::workshop::{Happening, SessionState};

use super::{
    EVERY_KIND, RIDDLE, clock, events, go, keys, opened, resumed, roles, seat, shown, wait,
};
use crate::support::{look, press, typology};
use essnum::tui::state::State;

fn place(state: &State<'_>) -> (Option<usize>, usize) {
    (seat(state).place(), seat(state).session.shot.reveal)
}

#[test]
fn reveals_go_forward_and_back() {
    let mut state = opened(WindowKind::Solo, EVERY_KIND, (60, 20));
    assert_eq!(place(&state), (None, 0));
    keys(&mut state, "right");
    assert_eq!(place(&state), (Some(0), 0));
    // A paragraph and two entries.
    keys(&mut state, "pagedown space right");
    assert_eq!(place(&state), (Some(1), 0));
    keys(&mut state, "pageup");
    assert_eq!(place(&state), (Some(0), 2), "fully revealed");
    keys(&mut state, "left left left left");
    assert_eq!(place(&state), (Some(0), 0), "nothing before the first");
    // Sections of a record, lines of an overlap.
    go(&mut state, 4);
    let before = shown(&state);
    keys(&mut state, "right");
    assert_ne!(shown(&state), before);
    keys(&mut state, "left");
    assert_eq!(shown(&state), before);
    keys(&mut state, "left");
    assert_eq!(place(&state).0, Some(3));
    go(&mut state, 5);
    for _ in 0..40 {
        keys(&mut state, "right");
    }
    assert!(place(&state).0 > Some(5));
}

#[test]
fn back_over_a_whole_parcours_shows_what_was_shown() {
    let mut state = opened(WindowKind::Solo, EVERY_KIND, (80, 24));
    let mut seen = Vec::new();
    loop {
        keys(&mut state, "right");
        seen.push((place(&state), roles(&state)));
        if place(&state).0 == Some(14) {
            break;
        }
        assert!(seen.len() < 200);
    }
    while let Some((_, _)) = seen.pop() {
        let Some((before, map)) = seen.last() else {
            break;
        };
        keys(&mut state, "left");
        assert_eq!(place(&state), *before);
        assert_eq!(roles(&state), *map, "{before:?}");
    }
}

#[test]
fn nothing_that_a_clicker_sends_quits_or_loses_votes() {
    for window in [
        WindowKind::Wall,
        WindowKind::Host,
        WindowKind::Solo,
        WindowKind::Either,
    ] {
        let mut state = opened(window, EVERY_KIND, (80, 24));
        go(&mut state, RIDDLE);
        keys(&mut state, "1 2 down 7");
        let votes = seat(&state).session.hands.clone();
        assert_eq!(votes.len(), 1);
        for key in [
            "pagedown", "pageup", ".", "b", "f5", "esc", "right", "left", "enter", "space", "q",
            "x", "esc", "g", "t",
        ] {
            let effect = press(&mut state, key, &look());
            assert_ne!(effect, Effect::Quit, "{key}");
        }
        assert_eq!(seat(&state).session.hands, votes, "{window:?}");
    }
    let mut state = opened(WindowKind::Wall, EVERY_KIND, (80, 24));
    keys(&mut state, "f5");
    assert_eq!(place(&state).0, Some(0), "F5 begins");
    keys(&mut state, "b");
    assert!(seat(&state).session.is_blank);
    assert_eq!(shown(&state).trim(), "");
    keys(&mut state, "f5");
    assert!(!seat(&state).session.is_blank, "F5 shows");
    assert_eq!(press(&mut state, "q", &look()), Effect::None);
    keys(&mut state, "right");
    assert_eq!(
        press(&mut state, "q", &look()),
        Effect::None,
        "only twice in a row"
    );
    assert_eq!(press(&mut state, "q", &look()), Effect::Quit);
}

#[test]
fn blank_ends_with_the_next_step_and_freeze_with_its_own_key() {
    let mut host = opened(WindowKind::Host, EVERY_KIND, (80, 24));
    go(&mut host, 1);
    keys(&mut host, "b");
    assert!(shown(&host).contains("mur noir"));
    keys(&mut host, "right");
    assert!(!seat(&host).session.is_blank);
    go(&mut host, 1);
    let wall = |host: &State<'_>| {
        let wall = resumed(WindowKind::Wall, EVERY_KIND, (60, 20), events(host));
        shown(&wall)
    };
    let before = wall(&host);
    assert!(before.contains("Les familles"));
    keys(&mut host, "g");
    assert!(shown(&host).contains("mur figé"));
    keys(&mut host, "right right b b esc f5 left");
    assert_eq!(wall(&host), before, "frozen while the host moves");
    keys(&mut host, "g");
    assert_ne!(wall(&host), before);
    assert!(!shown(&host).contains("mur figé"));
}

#[test]
fn a_detour_is_projected_and_the_step_comes_back_with_its_votes() {
    let mut host = opened(WindowKind::Host, EVERY_KIND, (100, 30));
    go(&mut host, RIDDLE);
    keys(&mut host, "5 down 3");
    let wall = |host: &State<'_>| resumed(WindowKind::Wall, EVERY_KIND, (60, 20), events(host));
    let before = roles(&wall(&host));
    keys(&mut host, "x");
    assert!(seat(&host).is_away);
    assert_eq!(roles(&wall(&host)), before, "the wall stays");
    keys(&mut host, "f 'mobicoop enter");
    assert_eq!(roles(&wall(&host)), before, "until it is projected");
    wait(5);
    keys(&mut host, "p");
    let projected = shown(&wall(&host));
    assert!(
        projected.contains("Mobicoop") && projected.contains("SCIC"),
        "{projected}"
    );
    keys(&mut host, "esc");
    assert!(!seat(&host).is_away);
    assert_eq!(roles(&wall(&host)), before);
    assert!(shown(&wall(&host)).contains('5'));
    let projections = &seat(&host).session.projections;
    assert_eq!(projections.len(), 1);
    assert_eq!(projections[0].command, "essnum show mobicoop");
    assert_eq!(projections[0].t, clock());
    // What quits the explorer comes back, too.
    keys(&mut host, "x");
    assert_eq!(press(&mut host, "q", &look()), Effect::None);
    assert!(!seat(&host).is_away);
}

#[test]
fn time_counts_down_and_pauses_across_steps() {
    let mut state = opened(WindowKind::Host, EVERY_KIND, (80, 24));
    let end = clock() + 600_000;
    state
        .present
        .as_mut()
        .unwrap()
        .say(Happening::Until { end });
    keys(&mut state, "right");
    wait(60);
    let timing =
        |state: &State<'_>| Timing::at(&seat(state).session, &seat(state).parcours, clock());
    assert_eq!(timing(&state).left, Some(540_000));
    assert!(shown(&state).contains("reste 9:00"), "{}", shown(&state));
    keys(&mut state, "t");
    wait(30);
    assert_eq!(timing(&state).left, Some(540_000));
    go(&mut state, 1);
    wait(30);
    assert!(timing(&state).is_paused, "across steps");
    assert!(shown(&state).contains("temps arrêté"));
    keys(&mut state, "t");
    assert_eq!(timing(&state).left, Some(480_000), "the clock went on");
    assert_eq!(timing(&state).elapsed, 60_000);
    // On the wall only where it is asked for.
    let wall = |state: &State<'_>| {
        shown(&resumed(
            WindowKind::Wall,
            EVERY_KIND,
            (60, 20),
            events(state),
        ))
    };
    assert!(!wall(&state).contains("8:00"));
    keys(&mut state, "c");
    assert!(wall(&state).contains("8:00"), "{}", wall(&state));
    keys(&mut state, "c");
    assert!(!wall(&state).contains("8:00"));
}

#[test]
fn steps_without_minutes_count_in_the_pace() {
    let pace = |head: &str, minutes: [&str; 4], rank: usize| {
        let steps = minutes.map(|said| format!("[[etape]]\ntexte = \"x\"\n{said}\n"));
        let mut state = opened(
            WindowKind::Host,
            &(head.to_owned() + &steps.concat()),
            (80, 24),
        );
        go(&mut state, rank);
        let (session, parcours) = (&seat(&state).session, &seat(&state).parcours);
        Timing::at(session, parcours, clock())
            .pace(parcours, rank)
            .map(|(done, _)| done)
    };
    let few = ["minutes = 6", "", "", ""];
    // What the others leave of twelve minutes is shared: two each.
    assert_eq!(pace("duree = 12\n", few, 0), Some(0));
    assert_eq!(pace("duree = 12\n", few, 1), Some(50));
    assert_eq!(pace("duree = 12\n", few, 3), Some(83));
    // Without a whole they take as long as those of which it is said.
    assert_eq!(pace("", few, 2), Some(50));
    assert_eq!(pace("", ["minutes = 1"; 4], 1), Some(25));
    assert_eq!(pace("", [""; 4], 1), None);
}

#[test]
fn a_window_that_comes_back_shows_the_same() {
    for rank in 0..14 {
        let mut state = opened(WindowKind::Solo, EVERY_KIND, (60, 20));
        go(&mut state, rank);
        keys(&mut state, "right left 4 down 2 c t");
        let back = resumed(WindowKind::Solo, EVERY_KIND, (60, 20), events(&state));
        let now = |state: &State<'_>| {
            let SessionState {
                shot,
                hands,
                answers,
                paused,
                is_blank,
                ..
            } = seat(state).session.clone();
            (shot, hands, answers, paused, is_blank)
        };
        assert_eq!(now(&back), now(&state), "{rank}");
    }
}

#[test]
fn a_file_that_changes_is_taken_up_and_a_broken_one_is_told() {
    let mut state = opened(WindowKind::Host, EVERY_KIND, (80, 24));
    go(&mut state, RIDDLE);
    keys(&mut state, "5");
    let t = typology();
    let longer = EVERY_KIND.replacen(
        "[[etape]]",
        "[[etape]]\ntexte = \"Une étape de plus\"\n[[etape]]",
        1,
    );
    state.present.as_mut().unwrap().reread(longer, t);
    state.settle(&look());
    assert_eq!(place(&state).0, Some(RIDDLE + 1), "the same step");
    assert!(!seat(&state).session.hands.is_empty());
    let broken = EVERY_KIND.replace("fiche = \"framasoft\"", "fiche = \"framasof\"");
    state.present.as_mut().unwrap().reread(broken, t);
    state.settle(&look());
    assert_eq!(seat(&state).parcours.steps.len(), 15, "the old one goes on");
    let told = shown(&state);
    assert!(
        told.contains("framasof") && told.contains("essai.toml"),
        "{told}"
    );
    keys(&mut state, "right");
    assert_eq!(place(&state), (Some(RIDDLE + 1), 1));
    state
        .present
        .as_mut()
        .unwrap()
        .reread(EVERY_KIND.to_owned(), t);
    assert!(seat(&state).fault.is_none());
}

#[test]
fn two_windows_fold_to_the_same_state() {
    let mut host = opened(WindowKind::Host, EVERY_KIND, (80, 24));
    keys(&mut host, "right right");
    let mut all = events(&host);
    let mut wall = resumed(WindowKind::Wall, EVERY_KIND, (60, 20), all.clone());
    keys(&mut wall, "right");
    all = events(&wall);
    let seat_of_host = host.present.as_mut().unwrap();
    let own = seat_of_host.take_outgoing().len();
    seat_of_host.take_kept(all, own);
    host.settle(&look());
    assert_eq!(seat(&host).session.shot, seat(&wall).session.shot);
    assert!(seat(&host).session.has_wall());
}

#[test]
fn remarks_are_kept_with_their_record_and_who_said_them() {
    let mut state = opened(WindowKind::Host, EVERY_KIND, (80, 24));
    go(&mut state, RIDDLE);
    keys(&mut state, "r 'plutôt");
    press(&mut state, "space", &look());
    keys(&mut state, "'la");
    press(&mut state, "space", &look());
    keys(&mut state, "'8@Zoé enter");
    let remark = &seat(&state).session.remarks[0];
    assert_eq!(remark.text, "plutôt la 8");
    assert_eq!(remark.who.as_deref(), Some("Zoé"));
    assert_eq!(remark.record.as_deref(), Some("framasoft"));
    keys(&mut state, "r 'rien esc");
    assert_eq!(seat(&state).session.remarks.len(), 1);
}

#[test]
fn the_list_of_steps_leads_there() {
    let mut state = opened(WindowKind::Host, EVERY_KIND, (80, 24));
    keys(&mut state, "right l");
    assert!(shown(&state).contains("Réfléchir à deux"));
    keys(&mut state, "down down enter");
    assert_eq!(place(&state).0, Some(2));
    keys(&mut state, "1 2 enter");
    assert_eq!(place(&state).0, Some(11));
    keys(&mut state, "l 9 9 enter");
    assert_eq!(place(&state).0, Some(11));
    assert!(shown(&state).contains("il n’y a que 14 étapes"));
}
