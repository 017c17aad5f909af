//! The mouse: what is pressed, turned and dragged, as the screen shows it.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use essnum::tui::effect::{Effect, Preference};
use essnum::tui::screens::Screen;
use essnum::tui::state::{Popup, State};
use essnum::tui::update;
use unicode_width::UnicodeWidthStr;

use super::keys::told;
use crate::support::{buffer, look, press, start, text};

fn with_mouse(width: u16, height: u16) -> State<'static> {
    let mut state = start(width, height);
    state.mouse.is_ours = true;
    state.settle(&look());
    state
}

fn event(
    state: &mut State<'_>,
    kind: MouseEventKind,
    at: (u16, u16),
    now: Instant,
) -> Option<Effect> {
    let (column, row) = at;
    let modifiers = KeyModifiers::NONE;
    let event = MouseEvent {
        kind,
        column,
        row,
        modifiers,
    };
    update::mouse(state, event, now, &look())
}

/// Presses the button once, long after it was pressed before.
fn click(state: &mut State<'_>, at: (u16, u16)) -> Option<Effect> {
    static CLICKS: AtomicU64 = AtomicU64::new(0);
    let now = Instant::now() + Duration::from_secs(10 * CLICKS.fetch_add(1, Ordering::Relaxed));
    event(state, MouseEventKind::Down(MouseButton::Left), at, now)
}

/// Where a text stands on the screen: the column and the row of its first letter.
#[track_caller]
fn place(state: &State<'_>, wanted: &str) -> (u16, u16) {
    let drawn = text(&buffer(state, &look()));
    let found = drawn.lines().zip(0..).find_map(|(line, row)| {
        let start = line.find(wanted)?;
        Some((u16::try_from(line[..start].width()).unwrap(), row))
    });
    found.unwrap_or_else(|| panic!("no {wanted} in\n{drawn}"))
}

#[test]
fn the_tabs_of_the_sources_are_pressed() {
    for (width, height) in [(120, 36), (80, 24), (60, 20)] {
        let mut state = with_mouse(width, height);
        press(&mut state, "s", &look());
        for (tab, at) in [
            (
                "Bases 14",
                "sources list database:annuaire-des-esn-adherentes-a-numeum",
            ),
            ("Chiffres 30", "sources list figure:population-connectee"),
            ("Bibliographie 114", "sources list source:anct-2024"),
        ] {
            let tab = place(&state, tab);
            click(&mut state, tab);
            assert_eq!(told(&state), at, "{width}x{height}");
        }
    }
}

#[test]
fn the_way_of_counting_is_pressed() {
    for view in ["o", "o u", "o r", "o y"] {
        let mut state = with_mouse(120, 36);
        press(&mut state, view, &look());
        for wanted in ["[large]", "[strict]"] {
            let other = place(&state, wanted.trim_matches(['[', ']']));
            click(&mut state, other);
            place(&state, wanted);
        }
    }
}

#[test]
fn what_is_pressed_is_chosen() {
    for (width, height) in [(120, 36), (80, 24), (200, 50)] {
        for (words, expected) in [
            (
                "Tiers lieux et fablabs",
                "explorer tree subcategory:tiers-lieux-et-fablabs",
            ),
            ("La typologie", "explorer tree typology:typologie"),
            ("Hexopée", "explorer actors actor:hexopee"),
            ("Recoupements", "overlaps sets"),
            ("Glossaire", "glossary list"),
            ("menu", "explorer tree family:education-populaire +palette"),
            (
                "chercher",
                "explorer tree family:education-populaire +search",
            ),
        ] {
            let mut state = with_mouse(width, height);
            let at = place(&state, words);
            click(&mut state, at);
            assert!(
                told(&state).starts_with(expected),
                "{words}: {}",
                told(&state)
            );
        }
    }
}

#[test]
fn a_family_that_is_pressed_opens_and_closes() {
    let mut state = with_mouse(120, 36);
    let at = place(&state, " 5  Plateformes");
    click(&mut state, at);
    assert!(place(&state, " 5  Plateformes").1 > 0);
    let open = text(&buffer(&state, &look()));
    let at = place(&state, " 5  Plateformes");
    click(&mut state, at);
    let closed = text(&buffer(&state, &look()));
    assert_ne!(open, closed);
    assert_eq!(
        told(&state),
        "explorer tree family:plateformes-alternatives"
    );
}

#[test]
fn links_and_hints_do_what_their_keys_do() {
    let mut state = with_mouse(120, 36);
    let at = place(&state, "Acteurs de la formation professionnelle");
    click(&mut state, at);
    assert_eq!(
        told(&state),
        "explorer tree subcategory:acteurs-de-la-formation-professionnelle-au-numerique-inclusive"
    );
    let at = place(&state, "quitter");
    assert_eq!(click(&mut state, at), Some(Effect::Quit));
}

#[test]
fn a_double_press_opens() {
    let mut state = with_mouse(120, 36);
    press(&mut state, "ctrl-e 'glossaire", &look());
    let at = place(&state, "termes et statuts");
    let now = Instant::now();
    event(&mut state, MouseEventKind::Down(MouseButton::Left), at, now);
    assert!(state.popup().is_some(), "one press chooses alone");
    let soon = now + Duration::from_millis(200);
    event(
        &mut state,
        MouseEventKind::Down(MouseButton::Left),
        at,
        soon,
    );
    assert_eq!(state.screen, Screen::Glossary);
    // Two presses far apart are two.
    let mut state = with_mouse(120, 36);
    press(&mut state, "ctrl-e 'glossaire", &look());
    event(&mut state, MouseEventKind::Down(MouseButton::Left), at, now);
    let late = now + Duration::from_secs(2);
    event(
        &mut state,
        MouseEventKind::Down(MouseButton::Left),
        at,
        late,
    );
    assert_eq!(state.screen, Screen::Explorer);
    // Beside it, the palette closes.
    click(&mut state, (1, 30));
    assert!(state.popup().is_none());
}

#[test]
fn the_wheel_moves_what_is_under_it() {
    let mut state = with_mouse(120, 36);
    let record = place(&state, "CRITÈRES");
    let before = text(&buffer(&state, &look()));
    event(
        &mut state,
        MouseEventKind::ScrollDown,
        record,
        Instant::now(),
    );
    assert_ne!(text(&buffer(&state, &look())), before);
    assert_eq!(told(&state), "explorer tree family:education-populaire");
    event(&mut state, MouseEventKind::ScrollUp, record, Instant::now());
    assert_eq!(text(&buffer(&state, &look())), before);
    event(
        &mut state,
        MouseEventKind::ScrollDown,
        (5, 5),
        Instant::now(),
    );
    assert!(
        told(&state).starts_with("explorer tree subcategory:"),
        "{}",
        told(&state)
    );
    let actors = place(&state, "Au Carré");
    event(
        &mut state,
        MouseEventKind::ScrollDown,
        actors,
        Instant::now(),
    );
    assert!(
        told(&state).starts_with("explorer actors actor:"),
        "{}",
        told(&state)
    );
}

#[test]
fn the_border_of_the_record_is_dragged() {
    for (width, height) in [(120, 36), (80, 24)] {
        let mut state = with_mouse(width, height);
        let (x, y) = place(&state, "╭ 3 ");
        let to = if width == 120 {
            (x - 12, y + 5)
        } else {
            (x + 5, y - 4)
        };
        event(
            &mut state,
            MouseEventKind::Down(MouseButton::Left),
            (x, y),
            Instant::now(),
        );
        event(
            &mut state,
            MouseEventKind::Drag(MouseButton::Left),
            to,
            Instant::now(),
        );
        let after = place(&state, "╭ 3 ");
        assert!(after != (x, y) && after.0 <= x && after.1 <= y, "{after:?}");
        assert_eq!(state.notice, None);
    }
}

#[test]
fn the_first_drag_says_how_text_is_selected() {
    let mut state = with_mouse(120, 36);
    let drag = MouseEventKind::Drag(MouseButton::Left);
    assert!(event(&mut state, drag, (90, 20), Instant::now()).is_some());
    assert_eq!(state.notice.as_ref().unwrap().id, "notice-mouse");
    state.notice = None;
    assert!(event(&mut state, drag, (91, 20), Instant::now()).is_none());
}

#[test]
fn a_mouse_that_is_the_terminals_changes_nothing() {
    let mut state = with_mouse(120, 36);
    assert_eq!(
        press(&mut state, "f10", &look()),
        Effect::Prefer(Preference::Mouse(false))
    );
    let before = text(&buffer(&state, &look()));
    let (x, y) = place(&state, "Hexopée");
    assert_eq!(
        event(
            &mut state,
            MouseEventKind::Down(MouseButton::Left),
            (x, y),
            Instant::now()
        ),
        None
    );
    assert_eq!(text(&buffer(&state, &look())), before);
    assert_eq!(
        press(&mut state, "f10", &look()),
        Effect::Prefer(Preference::Mouse(true))
    );
}

#[test]
fn an_action_is_pressed_on_any_of_its_rows() {
    let look = look();
    let mut state = with_mouse(60, 20);
    press(&mut state, "ctrl-e", &look);
    for (row, wanted) in [
        ("ou organisations", "marquer, puis comparer"),
        ("copier la fiche choisie", "copier la fiche choisie"),
        ("recoupement", "copier la fiche choisie"),
    ] {
        let at = place(&state, row);
        click(&mut state, at);
        let Some(Popup::Palette(palette)) = state.popup() else {
            panic!("no palette");
        };
        let action = palette.entry().and_then(|entry| entry.offer.action());
        let help = action.map(|action| look.text.get(&action.row().unwrap().help()));
        let help = help.unwrap();
        assert!(help.starts_with(wanted), "{row}: {help}");
    }
}

#[test]
fn quitting_and_the_menu_show_on_every_screen_at_sixty_columns() {
    let look = look();
    let mut state = start(60, 20);
    for keys in [
        "", "tab", "tab", "o", "v", "u", "r", "y", "n", "tab", "t", "s", "e",
    ] {
        press(&mut state, keys, &look);
        let shown = text(&buffer(&state, &look));
        let last = shown.lines().last().unwrap();
        for wanted in ["/ chercher", "ctrl-e menu", "? aide", "q quitter"] {
            assert!(last.contains(wanted), "{keys}: {last}");
        }
    }
    // Before a room, the way to the next family and back takes the place of quitting.
    for (width, height) in [(80, 24), (60, 20)] {
        let mut state = start(width, height);
        press(&mut state, "tab tab z", &look);
        let shown = text(&buffer(&state, &look));
        let last = shown.lines().last().unwrap();
        for wanted in [
            "z dézoomer",
            ";, fiches",
            "/ chercher",
            "ctrl-e menu",
            "? aide",
        ] {
            assert!(last.contains(wanted), "{width}: {last}");
        }
    }
}
