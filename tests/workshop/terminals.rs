//! The program in two terminals, joined by nothing but a file; killed at any step, and started again.

use std::time::{Duration, Instant};

use essnum::workshop::log::read;
use essnum::workshop::{Happening, SessionState};

use crate::terminal::Session;

/// Longest wait for the other window; the design says 100 ms, machines under load are slow.
const LATEST: Duration = Duration::from_secs(20);

fn wall_and_host(folder: &str) -> (Session, Session) {
    let mut host = Session::start(
        &["present", "decouverte", "--host", "--session", folder],
        &[],
    );
    host.wait_text("avant la première étape");
    let mut wall = Session::start(&["present", "--wall", "--session", folder], &[]);
    wall.wait_text("lisible");
    (host, wall)
}

#[test]
fn two_windows_show_the_same_step() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let (mut host, mut wall) = wall_and_host(path);
    let start = Instant::now();
    host.keys("\x1b[6~");
    wall.wait_text("De quoi parlons-nous");
    let there = start.elapsed();
    let start = Instant::now();
    wall.keys(" ");
    wall.keys(" ");
    wall.keys(" ");
    host.wait_text("Huit familles");
    host.wait_text("étape 2/7");
    let back = start.elapsed();
    eprintln!(
        "host to wall {} ms, wall to host {} ms",
        there.as_millis(),
        back.as_millis()
    );
    assert!(there < LATEST && back < LATEST);
    wall.keys("b");
    host.wait_text("mur noir");
    host.keys("qq");
    assert_eq!(host.end(), 0);
    wall.keys("qq");
    assert_eq!(wall.end(), 0);
}

/// How many windows have joined.
fn joins_of(file: &std::path::Path) -> usize {
    let events = read(file).unwrap().events;
    let joins = events.iter().filter(|event| event.what == Happening::Join);
    joins.count()
}

/// Kills either window at any step, and starts it again: nothing is lost. `ESSNUM_KILLS` says how often.
#[test]
fn killed_windows_come_back_as_they_were() {
    let kills: usize = std::env::var("ESSNUM_KILLS")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(6);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let file = folder.path().join("seance.jsonl");
    let arguments = [
        vec!["present", "jeu", "--host", "--session", path],
        vec!["present", "--wall", "--session", path],
    ];
    let mut windows = [
        Session::start(&arguments[0], &[]),
        Session::start(&arguments[1], &[]),
    ];
    windows[0].wait_text("Jeu des huit familles".get(1..).unwrap());
    windows[1].wait_text("lisible");
    windows[0].keys(" ");
    let state = || SessionState::of(&read(&file).unwrap().events);
    let settled = |wanted: &dyn Fn(&SessionState) -> bool| {
        let start = Instant::now();
        while !wanted(&state()) {
            assert!(start.elapsed() < LATEST, "{:?}", state().shot);
            std::thread::sleep(Duration::from_millis(5));
        }
    };
    settled(&|state| state.shot.step.is_some());
    for kill in 0..kills {
        let which = kill % 2;
        let key = [" ", "1", " ", "3", "\r", "4"][kill % 6];
        let before = read(&file).unwrap().events.len();
        windows[1 - which].keys(key);
        let start = Instant::now();
        while read(&file).unwrap().events.len() == before
            && start.elapsed() < Duration::from_millis(800)
        {
            std::thread::sleep(Duration::from_millis(5));
        }
        let kept = read(&file).unwrap().events;
        windows[which].signal("KILL");
        let joins = joins_of(&file);
        windows[which] = Session::start(&arguments[which], &[]);
        let start = Instant::now();
        while joins_of(&file) == joins {
            assert!(start.elapsed() < LATEST, "it comes back");
            std::thread::sleep(Duration::from_millis(5));
        }
        let events = read(&file).unwrap().events;
        assert!(events.starts_with(&kept), "{kill}");
        // On a busy machine the key of the other window may come after that one was killed.
        let join = events
            .iter()
            .rposition(|event| event.what == Happening::Join);
        let [was, now] = [&events[..join.unwrap()], &events[..]].map(SessionState::of);
        assert_eq!(now.shot, was.shot, "{kill}");
        assert_eq!(
            (now.hands, now.answers, now.end, now.paused),
            (was.hands, was.answers, was.end, was.paused)
        );
    }
    assert_eq!(read(&file).unwrap().unread, Vec::<usize>::new());
}

#[test]
fn a_wall_that_was_first_follows_the_parcours_of_the_host() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let mut wall = Session::start(&["present", "--wall", "--session", path], &[]);
    wall.wait_text("quart d’heure");
    let mut host = Session::start(&["present", "jeu", "--session", path], &[]);
    // With a wall there, the window that is either is the host's.
    host.wait_text("Ensuite");
    wall.wait_text("jeu des huit familles");
    host.keys(" ");
    wall.wait_text("Les règles");
    wall.keys("qq");
    assert_eq!(wall.end(), 0);
    // Alone again, it is the wall and all the rest.
    host.wait("the wall alone", |host| !host.text().contains("Ensuite"));
    host.wait_text("Les règles");
    host.keys("q\x1bqq");
    assert_eq!(host.end(), 0);
}
