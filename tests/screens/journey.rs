//! The first minutes of someone who knows nothing of the program, with no key that the screen does not show: a hint of the
//! last line where there is one, or else the menu, by a word that anybody would type.

use essnum::tui::action::Action;
use essnum::tui::effect::Effect;
use essnum::tui::screens::Screen;
use essnum::tui::state::{Popup, State};

use crate::program::plain;
use crate::support::{buffer, look, press, start, text};

fn drawn(state: &State<'_>) -> String {
    plain(&text(&buffer(state, &look())))
}

/// Does something by the key that the last line shows for it; by the menu, which it always shows, where it shows none.
#[track_caller]
fn wants(state: &mut State<'_>, action: Action, word: &str) -> Effect {
    let look = look();
    let screen = drawn(state);
    let last = screen
        .trim_end()
        .lines()
        .last()
        .unwrap_or_default()
        .to_owned();
    let hint = look.text.get(&action.row().unwrap().hint_message());
    let shown = format!("{} {hint}", look.key(action));
    if last.contains(&shown) {
        let key = look.keymap.keys(action).next().unwrap().to_string();
        return press(state, &key, &look);
    }
    let menu = format!(
        "{} {}",
        look.key(Action::Palette),
        look.text.get("hint-palette")
    );
    assert!(
        last.contains(&menu),
        "neither {shown} nor {menu} in: {last}"
    );
    press(state, &format!("ctrl-e '{word}"), &look);
    assert!(drawn(state).contains("⏎ faire"), "{}", drawn(state));
    press(state, "enter", &look)
}

#[test]
fn a_newcomer_gets_through_by_what_is_shown() {
    let look = look();
    for (width, height) in [(120, 36), (80, 24), (60, 20)] {
        let mut state = start(width, height);
        state.world.welcomes = true;
        state.settle(&look);
        let told = |state: &State<'_>, words: &str, step: &str| {
            let screen = drawn(state);
            assert!(
                screen.contains(words),
                "{step} at {width}: no {words} in\n{screen}"
            );
        };
        // What is this?
        told(&state, "8 familles", "what is this");
        told(&state, "Esc cacher", "what is this");
        // Find Framasoft: letters, and Enter, which the last line shows.
        wants(&mut state, Action::Search, "chercher");
        told(&state, "Par exemple", "search");
        press(&mut state, "'framasoft", &look);
        told(&state, "⏎ y aller", "search");
        press(&mut state, "enter", &look);
        told(&state, "Framasoft", "find");
        // Why is it in several families?
        wants(&mut state, Action::Why, "pourquoi");
        assert!(
            matches!(state.popup(), Some(Popup::Page(_))),
            "{}",
            drawn(&state)
        );
        told(&state, "exemple", "why");
        told(&state, "Esc fermer", "why");
        press(&mut state, "esc", &look);
        // Who else is in several?
        wants(&mut state, Action::Overlaps, "plusieurs");
        assert_eq!(state.screen, Screen::Overlaps);
        told(&state, "CHATONS", "who else");
        told(&state, "Transversaux", "who else");
        // Cite it: back to Framasoft first.
        wants(&mut state, Action::Back, "retour");
        let copied = wants(&mut state, Action::Cite, "citer");
        let Effect::Copy(citation) = copied else {
            panic!("{copied:?} at {width}: {}", drawn(&state));
        };
        assert!(
            citation.contains("Framasoft") && citation.contains("Reilhac"),
            "{citation}"
        );
        // Export what shows. The notice goes with any key, such as the one that leads up and down.
        told(&state, "Copié", "cite");
        press(&mut state, "down up", &look);
        wants(&mut state, Action::Write, "exporter");
        assert!(matches!(state.popup(), Some(Popup::Export(_))));
        told(&state, "Esc fermer", "export");
        press(&mut state, "esc", &look);
        // Quit.
        assert_eq!(wants(&mut state, Action::Quit, "quitter"), Effect::Quit);
    }
}
