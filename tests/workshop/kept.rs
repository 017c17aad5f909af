//! The file of a session: torn, foreign, of another version; and the folding of its events.

use essnum::text::{Text, language};
use essnum::workshop::event::{LONGEST_LINE, StepMark};
use essnum::workshop::log::{LogFault, append, parse, read};
use essnum::workshop::{Happening, SessionState, StepKind, WorkshopEvent};

use super::{EVERY_KIND, events, keys, opened};
use essnum::tui::present::WindowKind;
use essnum::tui::present::link::{LinkFiles, LinkNews, SessionLink};

fn event(t: u64, what: Happening) -> WorkshopEvent {
    WorkshopEvent {
        t,
        by: "host".to_owned(),
        what,
    }
}

#[test]
fn a_torn_last_line_is_passed_over_and_the_next_event_stands_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("seance.jsonl");
    let mut state = opened(WindowKind::Solo, EVERY_KIND, (80, 24));
    keys(&mut state, "right right g");
    let all = events(&state);
    append(&file, &all).unwrap();
    assert_eq!(read(&file).unwrap().events, all);
    let whole = std::fs::read(&file).unwrap();
    for cut in [1, 2, 17] {
        std::fs::write(&file, &whole[..whole.len() - cut]).unwrap();
        let torn = read(&file).unwrap();
        let complete = if cut == 1 { all.len() } else { all.len() - 1 };
        assert_eq!(torn.events.len(), complete, "{cut}");
        assert_eq!(torn.unread, Vec::<usize>::new());
        let line = if cut == 1 { None } else { Some(all.len()) };
        assert_eq!(torn.torn, line);
        let told = torn.passed_over(std::path::Path::new("s"));
        let told = told.map(|told| Text::new(language("fr")).say(&told));
        let wanted = line.map(|line| {
            format!("s:{line}:1 : cette ligne de la séance est restée inachevée : elle est laissée de côté, le reste est repris")
        });
        assert_eq!(told.map(|told| crate::program::plain(&told)), wanted);
        append(&file, &all[all.len() - 1..]).unwrap();
        let after = read(&file).unwrap();
        assert_eq!(after.events.last(), all.last(), "{cut}");
        assert_eq!(after.events.len(), complete + 1);
    }
}

#[test]
fn what_cannot_be_read_of_a_session_is_told_with_its_line() {
    let event = br#"{"t":1,"by":"host","do":"join"}"#;
    let told = |lines: &[&[u8]]| {
        let log = parse(&lines.join(b"\n".as_slice())).unwrap();
        let told = log.passed_over(std::path::Path::new("s/seance.jsonl"))?;
        Some(crate::program::plain(&Text::new(language("fr")).say(&told)))
    };
    assert_eq!(told(&[event, event, b""]), None);
    assert_eq!(
        told(&[event, b"{\"t\":5,", event, b""]).unwrap(),
        "s/seance.jsonl:2:1 : cette ligne de la séance ne se lit pas : elle est laissée de côté, le reste est repris"
    );
    assert_eq!(
        told(&[event, b"x", event, b"y", b"{\"t\":9"]).unwrap(),
        "s/seance.jsonl:2:1 : cette ligne de la séance ne se lit pas : elle est laissée de côté avec 2 autres, le reste est repris"
    );
    // Killed while the very first event was written, and gone on with.
    assert_eq!(
        told(&[b"{\"t\":1,\"by", event, b""]).unwrap(),
        "s/seance.jsonl:1:1 : cette ligne de la séance ne se lit pas : elle est laissée de côté, le reste est repris"
    );
    assert!(matches!(
        parse(b"nom;ville"),
        Err(LogFault::Foreign { line: 1 })
    ));
}

#[test]
fn another_version_and_another_file_are_refused_in_a_sentence() {
    let version = br#"{"t":1,"by":"host","do":"open","version":7,"steps":{}}"#;
    let path = std::path::Path::new("s/seance.jsonl");
    let words = Text::new(language("fr"));
    let told = |fault: LogFault| crate::program::plain(&words.say(&fault.phrase(path)));
    let fault = parse(&[version.as_slice(), b"\n"].concat()).unwrap_err();
    assert_eq!(
        told(fault),
        "s/seance.jsonl:1:1 : cette séance est de la version 7 ; ce programme lit la version 1"
    );
    let fault = parse(b"nom;ville\nx;y\n").unwrap_err();
    assert_eq!(
        told(fault),
        "s/seance.jsonl:1:1 : ce fichier n’est pas une séance d’essnum"
    );
}

#[test]
fn lines_are_short_whatever_is_typed() {
    let text = "é\"\\\u{1}".repeat(5_000);
    let long = event(
        1,
        Happening::Remark {
            step: "s".into(),
            text: text.clone(),
            record: None,
            who: Some(text),
        },
    );
    let line = long.line();
    assert!(line.len() <= LONGEST_LINE, "{}", line.len());
    assert_eq!(line.matches('\n').count(), 1);
    assert_eq!(parse(line.as_bytes()).unwrap().events.len(), 1);
}

#[test]
fn time_is_counted_without_pauses_and_visits_add_up() {
    let step = |key: &str| Happening::Step {
        step: StepMark {
            key: key.into(),
            kind: Some(StepKind::Text),
            ..StepMark::default()
        },
        reveal: 0,
    };
    let all = [
        event(1_000, step("a")),
        event(11_000, Happening::Pause { on: true }),
        event(21_000, step("b")),
        event(31_000, Happening::Pause { on: false }),
        event(41_000, step("a")),
    ];
    let state = SessionState::of(&all);
    assert_eq!(state.started(), Some(1_000));
    assert_eq!(state.active(1_000, 51_000), 30_000);
    assert_eq!(state.spent("a", 51_000), 20_000);
    assert_eq!(state.spent("b", 51_000), 10_000);
}

#[test]
fn a_folder_that_cannot_be_written_is_refused_where_it_is_named() {
    let refused = crate::program::run(["present", "--session", "/dev/null/x"]).ends(4);
    assert!(refused.err.contains("/dev/null/x"), "{}", refused.err);
    assert!(refused.err.contains("--session"), "{}", refused.err);
    assert!(!refused.err.contains("continue"), "{}", refused.err);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("seance.jsonl");
    std::fs::write(&file, "{\"do\":\"open\",\"version\":2}\n").unwrap();
    let refused =
        crate::program::run(["present", "--session", folder.path().to_str().unwrap()]).ends(4);
    assert!(
        crate::program::plain(&refused.err).contains("version 2"),
        "{}",
        refused.err
    );
    assert_eq!(refused.err.lines().count(), 1);
}

/// What comes of the files within a while, until one is as wanted.
fn news(link: &SessionLink, wanted: impl Fn(&LinkNews) -> bool) -> bool {
    let start = std::time::Instant::now();
    while start.elapsed() < crate::pty::PATIENCE {
        if link.news().iter().any(&wanted) {
            return true;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    false
}

#[test]
fn files_are_watched_and_what_cannot_be_written_is_kept_until_it_can() {
    let folder = tempfile::tempdir().unwrap();
    let parcours = folder.path().join("p.toml");
    std::fs::write(&parcours, "[[etape]]\ntexte = \"x\"\n").unwrap();
    let session = folder.path().join("s/seance.jsonl");
    let link = SessionLink::start(LinkFiles {
        session: Some(session.clone()),
        parcours: Some(parcours.clone()),
        is_wall: false,
    });
    let join = event(1, Happening::Join);
    link.append(vec![join.clone()]);
    assert!(
        news(&link, |news| matches!(news, LinkNews::Fault(Some(_)))),
        "no folder"
    );
    std::fs::create_dir(folder.path().join("s")).unwrap();
    assert!(news(
        &link,
        |news| matches!(news, LinkNews::Session(events, 1) if *events == [join.clone()])
    ));
    // Another window's events are news, too, and none of them own ones.
    append(&session, &[event(2, Happening::Blank { on: true })]).unwrap();
    assert!(news(
        &link,
        |news| matches!(news, LinkNews::Session(events, 0) if events.len() == 2)
    ));
    std::fs::write(&parcours, "[[etape]]\ntexte = \"un autre\"\n").unwrap();
    assert!(news(
        &link,
        |news| matches!(news, LinkNews::Parcours(text) if text.contains("un autre"))
    ));
    link.append(vec![event(3, Happening::Leave)]);
    drop(link);
    assert_eq!(
        read(&session).unwrap().events.len(),
        3,
        "the last words are written"
    );
}

#[test]
fn a_wall_that_ended_without_a_word_has_left() {
    let folder = tempfile::tempdir().unwrap();
    let session = folder.path().join("seance.jsonl");
    let files = |is_wall| LinkFiles {
        session: Some(session.clone()),
        parcours: None,
        is_wall,
    };
    let has_wall = |news: &LinkNews, wanted: bool| matches!(news, LinkNews::Session(events, _) if SessionState::of(events).has_wall() == wanted);
    let by_wall = |t, what| WorkshopEvent {
        by: "wall".to_owned(),
        ..event(t, what)
    };
    let wall = SessionLink::start(files(true));
    wall.append(vec![by_wall(1, Happening::Join)]);
    let host = SessionLink::start(files(false));
    assert!(news(&host, |news| has_wall(news, true)));
    // It is looked for twice meanwhile, and is there.
    std::thread::sleep(std::time::Duration::from_millis(2_200));
    assert!(SessionState::of(&read(&session).unwrap().events).has_wall());
    drop(wall);
    assert!(news(&host, |news| has_wall(news, false)));
    let last = read(&session).unwrap().events.pop().unwrap();
    assert_eq!((last.by.as_str(), last.what), ("wall", Happening::Leave));
}
