//! The welcome of the first run: what it says, that Esc puts it away for good, that it comes back when asked for.

use essnum::user::History;

use crate::support::{buffer, look, press, start, text};

#[test]
fn it_says_what_this_is_and_goes_for_good() {
    let look = look();
    for (width, height) in [(200, 50), (120, 36), (80, 24), (60, 20)] {
        let mut state = start(width, height);
        state.world.welcomes = true;
        state.settle(&look);
        let drawn = text(&buffer(&state, &look));
        let lines: Vec<&str> = drawn.lines().skip(1).take(5).collect();
        let welcome = lines.join("\n");
        for told in [
            "129 acteurs",
            "8 familles",
            "Reilhac",
            "chercher",
            "Esc cacher",
        ] {
            assert!(welcome.contains(told), "{told} at {width}:\n{welcome}");
        }
        assert!(!welcome.contains('…'), "{welcome}");
        let is_framed = (width, height) != (60, 20);
        assert_eq!(welcome.contains("Bienvenue"), is_framed, "{welcome}");
        press(&mut state, "esc", &look);
        assert!(!text(&buffer(&state, &look)).contains("Esc cacher"));
        assert!(state.world.recent.is_welcomed());
        let gained = state.world.recent.take_gained();
        assert!(History::parse(&gained.written()).welcomed);
        press(&mut state, "ctrl-e 'accueil enter", &look);
        assert!(text(&buffer(&state, &look)).contains("Esc cacher"));
    }
}

#[test]
fn where_panes_need_the_room_it_does_not_show() {
    let look = look();
    for (width, height) in [(60, 19), (59, 20), (40, 10)] {
        let mut state = start(width, height);
        state.world.welcomes = true;
        state.settle(&look);
        assert!(!text(&buffer(&state, &look)).contains("Esc cacher"));
    }
}
