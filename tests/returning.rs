//! Where the explorer was left is come back to; what is chosen inside is written into the settings.

use std::path::Path;

use essnum::dataset::bundled;
use essnum::tui::effect::{Effect, Preference};
use essnum::tui::{resume, session, switch_language};
use essnum::user::{Session as Kept, keep_setting};

use crate::program::nowhere;
use crate::support::{buffer, look, press, start, text};
use crate::terminal::Session;

/// Keys that lead to a place worth coming back to, on each screen and in each view.
const PLACES: &[&str] = &[
    "",
    "down down",
    "down right down",
    "end right enter",
    "3",
    "/ 'framasoft enter",
    "= = z",
    "o",
    "o down down m",
    "o 4 right",
    "o v s s",
    "o tab",
    "n down down",
    "n A end",
    "t end tab",
    "x down",
];

#[test]
fn every_place_is_come_back_to() {
    let look = look();
    for keys in PLACES {
        let mut left = start(120, 36);
        press(&mut left, keys, &look);
        let kept = session(&left);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("own").join("session.toml");
        kept.write(&file).unwrap();
        let read = Kept::read(&file).unwrap();
        assert_eq!(read, kept, "{keys}");
        let mut state = start(120, 36);
        resume(&mut state, &read);
        state.settle(&look);
        assert_eq!(session(&state), kept, "{keys}");
        assert_eq!(state.screen, left.screen, "{keys}");
        assert_eq!(state.record(), left.record(), "{keys}");
    }
}

#[test]
fn a_place_that_is_no_more_is_the_beginning() {
    let look = look();
    let mut state = start(80, 24);
    let beginning = text(&buffer(&state, &look));
    let mut strange = Kept {
        screen: "organisations".to_owned(),
        pane: 77,
        split: -128,
        node: "family:nulle-part".to_owned(),
        actor: "framasoft:framasoft".to_owned(),
        naf: "99.99Z".to_owned(),
        ..Kept::default()
    };
    strange.overlaps.cell = Some((usize::MAX, 40));
    strange.overlaps.view = "quit".to_owned();
    resume(&mut state, &strange);
    state.world.arrangement.split = 0;
    state.settle(&look);
    assert_eq!(text(&buffer(&state, &look)), beginning);
    press(&mut state, "o", &look);
    buffer(&state, &look);
}

#[test]
fn what_is_no_session_is_told_and_left() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("session.toml");
    for (content, told) in [
        ("version = 2\nscreen = \"overlaps\"\n", "session.toml:1"),
        ("\n\nversion = \"1\"\n", "session.toml:3"),
        ("screen = \"overlaps\"\n", "session.toml:1"),
        ("version = 1\nsplit = 4000\n", "session.toml:2"),
        ("version = 1\n[overlaps]\ncell = [1]\n", "session.toml:3"),
        ("version = 1\nscreen = overlaps\n", "session.toml:2"),
        ("\u{0}", "session.toml:1"),
    ] {
        std::fs::write(&file, content).unwrap();
        let fault = Kept::read(&file).unwrap_err();
        let said = look().text.say(&fault.sentence());
        assert!(said.contains(told), "{content}: {said}");
    }
    std::fs::write(&file, "version = 1\n".to_owned() + &"#".repeat(1 << 20)).unwrap();
    assert!(Kept::read(&file).is_err());
    assert_eq!(
        Kept::read(&folder.path().join("none")).unwrap(),
        Kept::default()
    );
    // What is new in the same version is passed over.
    std::fs::write(&file, "version = 1\nscreen = \"naf\"\nmood = 3\n").unwrap();
    assert_eq!(Kept::read(&file).unwrap().screen, "naf");
}

#[test]
fn the_program_comes_back_unless_it_is_to_begin_anew() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().to_str().unwrap();
    let file = folder.path().join("session.toml");
    let start = |arguments: &[&str]| Session::start(arguments, &[("ESSNUM_STATE", state)]);
    let quit = |mut session: Session| {
        session.keys("q");
        assert_eq!(session.end(), 0);
    };
    let mut first = start(&[]);
    first.wait_text("Familles");
    welcomed(&mut first);
    first.keys("n");
    first.wait_text("Codes");
    quit(first);
    let mut second = start(&[]);
    second.wait_text("Codes");
    quit(second);
    // A list is what was asked for.
    let list = folder.path().join("amis.csv");
    std::fs::write(&list, "nom\nCafé\n").unwrap();
    let mut listed = start(&["--directory", list.to_str().unwrap()]);
    listed.wait_text("Organisations · 1");
    quit(listed);
    std::fs::write(&file, "version = 9\n").unwrap();
    let mut other = start(&[]);
    other.wait_text("autre version (9");
    other.wait_text("Familles");
    quit(other);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "version = 9\n");
    let mut anew = start(&["--fresh"]);
    anew.wait_text("Familles");
    quit(anew);
    assert!(
        std::fs::read_to_string(&file)
            .unwrap()
            .starts_with("version = 1\n")
    );
}

/// Puts the welcome away.
fn welcomed(session: &mut Session) {
    session.wait_text("Tab");
    if session.text().contains("Esc ") {
        session.keys("\x1b");
        session.wait("the end of the welcome", |session| {
            !["Bienvenue", "Welcome"]
                .iter()
                .any(|title| session.text().contains(title))
        });
    }
}

/// The file of settings after one is kept, from what it held before.
fn kept(before: &str, name: &str, word: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    std::fs::write(&file, before).unwrap();
    keep_setting(&file, name, word).unwrap();
    std::fs::read_to_string(&file).unwrap()
}

#[test]
fn a_setting_is_changed_and_all_else_stays_as_it_was_written() {
    for (before, after) in [
        ("", "theme = \"light\"\n"),
        (
            "# Mine.\n\ntheme   =   'dark' # for the room\nascii = true\n",
            "# Mine.\n\ntheme   =   \"light\" # for the room\nascii = true\n",
        ),
        (
            "lang = \"en\"\n\n# Keys.\n[keys]\nquit = [\"x\"] # not q\n",
            "lang = \"en\"\ntheme = \"light\"\n\n# Keys.\n[keys]\nquit = [\"x\"] # not q\n",
        ),
        ("theme = 'light'", "theme = 'light'"),
        (
            "# Mine.\r\n# All.\r\n",
            "# Mine.\r\n# All.\r\ntheme = \"light\"\r\n",
        ),
        ("# Mine.", "# Mine.\ntheme = \"light\"\n"),
        ("theme = 3 # ?\n", "theme = \"light\" # ?\n"),
        // What the explorer would refuse is the user's to mend.
        ("moo = 1\n", "moo = 1\ntheme = \"light\"\n"),
    ] {
        assert_eq!(kept(before, "theme", "light"), after, "{before}");
    }
}

#[test]
fn settings_that_cannot_be_read_are_left_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    for content in ["theme = \n", "a = 1\na = 2\n", "theme = \"\u{0}\"\n"] {
        std::fs::write(&file, content).unwrap();
        let fault = keep_setting(&file, "theme", "light").unwrap_err();
        assert!(fault.line.is_some(), "{content}");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), content);
    }
    std::fs::write(&file, b"theme = \"\xff\"\n").unwrap();
    assert!(keep_setting(&file, "theme", "light").is_err());
    assert_eq!(std::fs::read(&file).unwrap(), b"theme = \"\xff\"\n");
    let directory = folder.path().join("folder");
    std::fs::create_dir(&directory).unwrap();
    assert!(keep_setting(&directory, "theme", "light").is_err());
    #[cfg(unix)]
    {
        let link = folder.path().join("link.toml");
        let real = folder.path().join("real.toml");
        std::fs::write(&real, "# real\n").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        keep_setting(&link, "lang", "en").unwrap();
        assert!(link.is_symlink());
        assert_eq!(
            std::fs::read_to_string(&real).unwrap(),
            "# real\nlang = \"en\"\n"
        );
    }
}

#[test]
fn the_palette_switches_the_language_where_one_is() {
    // As long as what the state shows, that of the tests.
    let english = bundled().unwrap().in_language("en").assemble().unwrap();
    let english: &'static _ = Box::leak(Box::new(english));
    let mut look = look();
    let mut state = start(120, 36);
    press(&mut state, "down right enter", &look);
    let (record, here) = (state.record(), session(&state));
    let effect = press(&mut state, "ctrl-e 'english enter", &look);
    assert_eq!(effect, Effect::Prefer(Preference::Language("en")));
    assert!(state.popups.is_empty());
    switch_language(&mut state, (english, "en"), &mut look);
    let shown = text(&buffer(&state, &look));
    assert!(
        shown.contains("Families") && !shown.contains("Familles"),
        "{shown}"
    );
    assert_eq!((state.record(), session(&state)), (record, here));
    // What is copied says the language too, and the palette offers the way back.
    let Effect::Copy(line) = press(&mut state, "ctrl-y", &look) else {
        panic!("nothing is copied");
    };
    assert!(line.contains("--lang en"), "{line}");
    let effect = press(&mut state, "ctrl-e 'français enter", &look);
    assert_eq!(effect, Effect::Prefer(Preference::Language("fr")));
}

/// A run with a file of settings of its own, in which keys are typed until a text shows.
fn chosen(config: &Path, keys: &str, shown: &str) {
    let mut session = Session::start(&[], &[("ESSNUM_CONFIG", config.to_str().unwrap())]);
    welcomed(&mut session);
    session.keys(keys);
    session.wait_text(shown);
    session.keys("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn what_is_chosen_inside_stands_in_the_settings_of_the_next_run() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("config.toml");
    std::fs::write(&config, "# Mine.\nascii = false # no\n").unwrap();
    chosen(&config, "\x05english\r", "Kept in");
    chosen(&config, "\x05light\r", "Kept in");
    chosen(&config, "\x1b[21~", "The mouse is back with the terminal");
    let kept = std::fs::read_to_string(&config).unwrap();
    assert_eq!(
        kept,
        "# Mine.\nascii = false # no\nlang = \"en\"\ntheme = \"light\"\nmouse = false\n"
    );
    // A switch that is there changes where it stands, and keeps its comment.
    std::fs::write(&config, "mouse = false # Mine.\nlang = \"en\"\n").unwrap();
    chosen(&config, "\x1b[21~", "The mouse works in essnum");
    let kept = std::fs::read_to_string(&config).unwrap();
    assert_eq!(kept, "mouse = true # Mine.\nlang = \"en\"\n");
    // Where it cannot be kept, it holds for this run.
    std::fs::write(&config, "# Mine.\n").unwrap();
    let mut session = Session::start(&[], &[("ESSNUM_CONFIG", config.to_str().unwrap())]);
    welcomed(&mut session);
    std::fs::write(&config, "theme = \n").unwrap();
    session.keys("\x05english\r");
    session.wait_text("For this time only");
    assert!(session.text().contains("Families"), "{}", session.text());
    session.keys("q");
    assert_eq!(session.end(), 0);
    assert_eq!(std::fs::read_to_string(&config).unwrap(), "theme = \n");
    let untouched = nowhere("essnum.toml");
    let mut silent = Session::start(&["--no-trace"], &[("ESSNUM_CONFIG", &untouched)]);
    welcomed(&mut silent);
    silent.keys("\x05english\r");
    silent.wait_text("Families");
    silent.keys("q");
    assert_eq!(silent.end(), 0);
    assert!(!Path::new(&untouched).exists());
}
