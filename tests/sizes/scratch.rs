use super::opened;
use crate::support::{buffer, look, press, read};
use essnum::tui::state::State;
use essnum::tui::update;
use std::fmt::Write;
use std::time::{Duration, Instant};

fn list(rows: usize) -> String {
    let mut list = String::from("nom;siren;ville;ape;cp;tags\n");
    for rank in 0..rows {
        let tag = ["a|b", "b", "c|a", "", "d|e|f"][rank % 5];
        let ape = ["62.01Z", "94.99Z", "85.59A", "01.11Z"][rank % 4];
        writeln!(
            list,
            "Association {rank} des amis;{};Lyon;{ape};6900{};{tag}",
            100000000 + rank,
            rank % 10
        )
        .unwrap();
    }
    list
}

/// Each key, then a frame; the longest of each.
fn keys(state: &mut State<'static>, name: &str, keys: &[&str]) {
    let look = look();
    let (mut key, mut draw, mut work) = (Vec::new(), Vec::new(), Vec::new());
    for pressed in keys {
        let start = Instant::now();
        press(state, pressed, &look);
        key.push(start.elapsed());
        let start = Instant::now();
        buffer(state, &look);
        draw.push(start.elapsed());
        let start = Instant::now();
        state.work(Duration::from_millis(8), &look);
        work.push(start.elapsed());
    }
    let said = |times: &mut Vec<Duration>| {
        times.sort();
        format!("{:?}/{:?}", times[times.len() / 2], times[times.len() - 1])
    };
    eprintln!(
        "  {name:32} key {:24} draw {:24} work {:24}",
        said(&mut key),
        said(&mut draw),
        said(&mut work)
    );
}

#[test]
#[ignore]
fn timing() {
    let look = look();
    for rows in [
        20_000,
        std::env::var("ROWS").map_or(2_000_000, |rows| rows.parse().unwrap()),
    ] {
        let start = Instant::now();
        let mut state = opened(&list(rows), 120, 36);
        eprintln!("{rows} rows, read in {:?}", start.elapsed());
        let downs = vec!["j"; 200];
        keys(&mut state, "down", &downs);
        keys(&mut state, "pagedown", &vec!["pagedown"; 50]);
        keys(&mut state, "end home", &["end", "home", "end", "home"]);
        keys(
            &mut state,
            "tab down",
            &["tab", "j", "j", "j", "k", "end", "home", "tab"],
        );
        keys(
            &mut state,
            "type",
            &[
                "/",
                "'a",
                "'s",
                "'s",
                "'o",
                "'c",
                "backspace",
                "'c",
                "space",
                "'1",
                "'2",
            ],
        );
        read(&mut state);
        keys(
            &mut state,
            "down in hits",
            &["enter", "tab", "j", "j", "j", "j", "j"],
        );
        keys(&mut state, "esc", &["esc", "esc"]);
        keys(
            &mut state,
            "conditions",
            &["/", "'n", "'a", "'f", "':", "'6", "'2"],
        );
        read(&mut state);
        keys(
            &mut state,
            "down in kept",
            &["enter", "tab", "j", "j", "j", "j"],
        );
        keys(&mut state, "esc", &["esc", "esc"]);
        read(&mut state);
        keys(
            &mut state,
            "facets",
            &["f8", "j", "j", "enter", "j", "enter", "esc"],
        );
        read(&mut state);
        keys(&mut state, "down filtered", &downs);
        keys(&mut state, "drop", &["esc"]);
        read(&mut state);
        keys(&mut state, "screens", &["e", "o", "n", "t", "s", "6", "o"]);
        for subject in 0..5 {
            read(&mut state);
            keys(
                &mut state,
                &format!("overlaps {subject}"),
                &[
                    "u", "j", "j", "k", "tab", "j", "tab", "j", "v", "right", "down", "r", "j",
                    "j", "y", "j", "enter", "j", "enter", "tab", "j",
                ],
            );
            keys(&mut state, "subject", &["v", "d"]);
        }
        keys(&mut state, "palette", &[":", "'a", "'b", "esc"]);
        keys(
            &mut state,
            "search",
            &["/", "'a", "'s", "'s", "'o", "'z", "'q", "'q", "esc"],
        );
        update::paste(&mut state, &"a b ".repeat(200), &look);
        keys(&mut state, "long line", &["backspace", "'x", "backspace"]);
        press(&mut state, "ctrl-u", &look);
        update::paste(&mut state, &"漢".repeat(500), &look);
        keys(
            &mut state,
            "long line",
            &["backspace", "'x", "backspace", "esc"],
        );
    }
    let start = Instant::now();
    let note = "mot ".repeat(2_500_000);
    let mut state = opened(&format!("nom;note\nA;{note}\nB;x\n"), 120, 36);
    eprintln!("10 MB read {:?}", start.elapsed());
    keys(
        &mut state,
        "10 MB cell",
        &["j", "k", "j", "k", "tab", "j", "end", "home", "tab"],
    );
}
