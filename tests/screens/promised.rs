//! What the panel of writing promises is what will be written, or it says what it cannot know; what lay
//! under it is there again.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use essnum::answer::CancelToken;
use essnum::directory::Loading;
use essnum::request::Request;
use essnum::tui::effect::Effect;
use essnum::tui::export_job::{ExportLooks, ExportResult};
use essnum::tui::state::{Popup, State};
use essnum::tui::{perform, update};

use super::organisations::opened;
use crate::program::plain;
use crate::support::{buffer, look, of_path, press, press_on_disk, read, text};

/// Rows that are not read at once.
const ROWS: usize = 40_000;

fn list() -> String {
    let rows = (0..ROWS).map(|row| format!("Ressourcerie {row};57000;38.32Z\n"));
    format!("nom;cp;ape\n{}", rows.collect::<String>())
}

fn start(width: u16, height: u16) -> State<'static> {
    crate::support::start(width, height)
}

/// What is drawn, as one line without the frame.
fn drawn(state: &State<'_>) -> String {
    let drawn = plain(&text(&buffer(state, &look())));
    let drawn = drawn.replace(['│', '\n'], " ");
    drawn.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A list that is read until its first row shows.
fn begun(list: String) -> State<'static> {
    let mut state = opened(&[("a.csv", list)], 120, 36);
    state.world.given.sources.lists = vec![of_path("a.csv")];
    while state.world.lists.row(0).is_none() {
        state.work(Duration::from_micros(200), &look());
    }
    state
}

#[test]
fn a_number_goes_up_while_a_list_is_read() {
    let look = look();
    let mut state = begun(list());
    press_on_disk(&mut state, "ctrl-s", &look);
    let said = drawn(&state);
    assert!(
        said.contains("au moins ") && said.contains("organisations, en xlsx."),
        "{said}"
    );
    assert!(said.contains("la commande lit tout"), "{said}");
    // The name typed stays.
    press_on_disk(&mut state, "ctrl-u 'mien.csv", &look);
    read(&mut state);
    let said = drawn(&state);
    assert!(said.contains("40000 organisations, en csv."), "{said}");
    assert!(
        !said.contains("au moins") && !said.contains("la commande lit tout"),
        "{said}"
    );
    assert!(said.contains("mien.csv"), "{said}");
    // What a left list lacks is not promised either.
    let mut state = begun(list());
    press_on_disk(&mut state, "esc ctrl-s", &look);
    let said = drawn(&state);
    assert!(
        said.contains("au moins ") && said.contains("la commande lit tout"),
        "{said}"
    );
}

#[test]
fn a_list_that_is_refused_halfway_is_not_promised() {
    let look = look();
    let wide = ";".repeat(200_000);
    let mut state = begun(format!("{}{wide}\n", list()));
    read(&mut state);
    assert!(state.world.lists.is_cut_short(), "{}", drawn(&state));
    press_on_disk(&mut state, "ctrl-s", &look);
    let said = drawn(&state);
    assert!(said.contains("la commande n’écrira rien"), "{said}");
    // Of a row alone too.
    press_on_disk(&mut state, "esc tab ctrl-s", &look);
    let said = drawn(&state);
    assert!(said.contains("la commande n’écrira rien"), "{said}");
}

/// The rest of a list that was taken up again comes after another one on the screen, and before it in what
/// the command writes.
#[test]
fn another_order_is_said() {
    let look = look();
    let mut state = begun(list());
    press(&mut state, "esc", &look);
    let second = "nom;cp;ape\nAlpha;35000;62.01Z\n".to_owned();
    let length = second.len();
    let loading = Loading::new("b.csv", Box::new(std::io::Cursor::new(second)), length);
    state.add("b.csv".into(), loading);
    read(&mut state);
    let order = "dans l’ordre des fichiers";
    press_on_disk(&mut state, "ctrl-s", &look);
    assert!(!drawn(&state).contains(order), "{}", drawn(&state));
    press(&mut state, "esc r", &look);
    read(&mut state);
    press_on_disk(&mut state, "ctrl-s", &look);
    assert!(drawn(&state).contains(order), "{}", drawn(&state));
    assert!(
        drawn(&state).contains("40001 organisations"),
        "{}",
        drawn(&state)
    );
}

#[test]
fn what_lay_under_the_panel_is_there_again() {
    let folder = tempfile::tempdir().unwrap();
    let look = look();
    let there = |state: &State<'_>| match state.popup() {
        Some(Popup::Search(search)) => search.input.value().to_owned(),
        Some(Popup::Page(_)) => "page".to_owned(),
        Some(Popup::Facets(_)) => "facets".to_owned(),
        _ => String::new(),
    };
    for (keys, lies) in [("/ 'frama", "frama"), ("tab p", "page"), ("f8", "facets")] {
        let mut state = start(120, 36);
        press(&mut state, keys, &look);
        press_on_disk(&mut state, "ctrl-s", &look);
        let promised = drawn(&state);
        press_on_disk(&mut state, "esc", &look);
        assert_eq!(there(&state), lies, "{keys}: {}", drawn(&state));
        // So it is once it is written.
        let name = folder.path().join(format!("{}.csv", keys.len()));
        press_on_disk(
            &mut state,
            &format!("ctrl-s ctrl-u '{}", name.display()),
            &look,
        );
        press_on_disk(&mut state, "enter", &look);
        assert_eq!(there(&state), lies, "{keys}: {}", drawn(&state));
        // One that was left for another screen is gone.
        press_on_disk(&mut state, "ctrl-s f9 esc", &look);
        assert_ne!(there(&state), lies, "{keys}: {promised}");
    }
}

#[test]
fn a_home_stays_a_home_in_the_command() {
    let look = look();
    for (typed, told) in [
        ("'~/a.csv", "--output ~/a.csv"),
        (
            "'~/mes space 'listes/a.csv",
            "--output ~/'mes listes/a.csv'",
        ),
        ("'-x.csv", "--output ./-x.csv"),
        ("'~a.csv", "--output '~a.csv'"),
    ] {
        let mut state = start(120, 36);
        press_on_disk(&mut state, &format!("o ctrl-s ctrl-u {typed}"), &look);
        assert!(drawn(&state).contains(told), "{told}: {}", drawn(&state));
    }
}

#[test]
fn a_record_gives_its_name_to_its_file() {
    let look = look();
    let proposed = |state: &State<'_>| match state.popup() {
        Some(Popup::Export(_)) => {
            let said = drawn(state);
            let name = said.split("▸ ").nth(1).unwrap_or_default();
            name.split(' ').next().unwrap_or_default().to_owned()
        }
        _ => panic!("{}", drawn(state)),
    };
    for (keys, name) in [
        ("tab tab", "cnajep.txt"),
        ("n tab", "38-32Z.txt"),
        ("tab p", "cnajep.txt"),
    ] {
        let mut state = start(120, 36);
        press(&mut state, keys, &look);
        press_on_disk(&mut state, "ctrl-s", &look);
        assert_eq!(proposed(&state), name, "{keys}");
    }
    for (file, name) in [
        ("-Bêta (1) .csv", "Beta-1-csv-2.txt"),
        ("…", "2.txt"),
        ("Été : à..\\é.csv", "Ete-a-e-csv-2.txt"),
    ] {
        let mut state = opened(&[(file, "nom\nAlpha\n".to_owned())], 120, 36);
        state.world.given.sources.lists = vec![of_path(file)];
        read(&mut state);
        press(&mut state, "tab", &look);
        press_on_disk(&mut state, "ctrl-s", &look);
        assert_eq!(proposed(&state), name, "{file}");
    }
}

static IS_AWAKE: AtomicBool = AtomicBool::new(false);

/// Waits without looking whether it is cancelled, as one does who reads what has no end.
// The type is that of every exporter.
#[allow(clippy::unnecessary_wraps)]
fn asleep(_: &Request, _: ExportLooks, _: &CancelToken) -> ExportResult {
    std::thread::sleep(Duration::from_secs(6));
    IS_AWAKE.store(true, Ordering::SeqCst);
    Ok(None)
}

#[test]
fn quitting_does_not_wait_for_whoever_writes() {
    let look = look();
    let mut state = start(120, 36);
    state.world.exporter = asleep;
    press_on_disk(&mut state, "ctrl-s ctrl-u 'x.csv", &look);
    let Effect::Write(order) = press(&mut state, "enter", &look) else {
        panic!("{}", drawn(&state));
    };
    assert!(!Path::new("x.csv").exists());
    perform::begin(&mut state, order.as_ref().clone(), &look);
    // Whoever leaves it goes on soon, and whoever quits is gone.
    press(&mut state, "esc", &look);
    let asked = Instant::now();
    while state.world.is_exporting() {
        update::poll_export(&mut state, &look);
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(
        drawn(&state).contains("arrêté : rien n’est écrit"),
        "{}",
        drawn(&state)
    );
    perform::begin(&mut state, *order, &look);
    drop(state);
    assert!(
        asked.elapsed() < Duration::from_secs(2),
        "{:?}",
        asked.elapsed()
    );
    assert!(!IS_AWAKE.load(Ordering::SeqCst));
}
