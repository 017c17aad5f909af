//! Web addresses as links of the terminal (`OSC 8`): where they are written, and where they must not be.

use essnum::text::{Hyperlink, StyledWrite, TerminalWriter, TextStyle};
use essnum::tui::linking_backend::{FrameLinks, LinkingBackend, renew};
use essnum::tui::widgets::ScreenLink;
use portable_pty::CommandBuilder;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::program::line;
use crate::pty::{Pty, size};
use crate::terminal::Session;

const OPENING: &str = "\u{1b}]8;";

/// The addresses of the links in what was printed, each with the text that leads there, sequences left out.
fn links(printed: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for part in printed.split(OPENING).skip(1) {
        let (link, rest) = part.split_once("\u{1b}\\").unwrap();
        let (_, address) = link.split_once(';').unwrap();
        if !address.is_empty() {
            found.push((address.to_owned(), plain(rest)));
        }
    }
    found
}

/// A text without the sequences that move, colour and link.
fn plain(printed: &str) -> String {
    let mut shown = String::new();
    let mut rest = printed.chars();
    while let Some(letter) = rest.next() {
        if letter != '\u{1b}' {
            shown.push(letter);
            continue;
        }
        match rest.next() {
            Some('[') => drop(rest.by_ref().find(char::is_ascii_alphabetic)),
            Some(']') => drop(
                rest.by_ref()
                    .find(|letter| matches!(letter, '\\' | '\u{7}')),
            ),
            _ => {}
        }
    }
    shown
}

/// What a command prints on a terminal.
fn on_terminal(words: &str, variables: &[(&str, &str)]) -> String {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_essnum"));
    command.args(words.split(' '));
    let mut printed = Vec::new();
    let mut pty = Pty::start(size(24, 80), command, variables);
    assert_eq!(pty.end(|chunk| printed.extend_from_slice(chunk)), 0);
    String::from_utf8(printed).unwrap()
}

#[test]
fn an_address_is_written_as_terminals_take_it() {
    let link = Hyperlink::to("https://example.org/é?a=b;c#d").unwrap();
    assert!(link.opening().starts_with("\u{1b}]8;id="));
    assert!(
        link.opening()
            .ends_with(";https://example.org/%C3%A9?a=b;c#d\u{1b}\\")
    );
    // The same address is the same link, another is another one.
    let again = Hyperlink::to("https://example.org/é?a=b;c#d");
    assert_eq!(again.as_ref(), Some(&link));
    assert_ne!(Hyperlink::to("https://example.org/e"), Some(link));
    let long = format!("https://example.org/{}", "a".repeat(3_000));
    for refused in [
        "",
        "framasoft",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://example.org/\u{1b}\\\u{1b}[31m",
        "https://example.org/a b",
        "https://example.org/\u{7}",
        "https://example.org/\u{202e}gro",
        &long,
    ] {
        assert_eq!(Hyperlink::to(refused), None, "{refused}");
    }
}

#[test]
fn what_leads_there_is_disarmed() {
    let mut written = Vec::new();
    let link = Hyperlink::to("https://example.org").unwrap();
    {
        let mut out = TerminalWriter::new(&mut written);
        let text = "a\u{1b}]8;;https://evil.example\u{1b}\\b";
        out.write_linked(&link, None, text).unwrap();
        out.write_linked(&link, Some(TextStyle::Bold), text)
            .unwrap();
    }
    let written = String::from_utf8(written).unwrap();
    assert_eq!(written.matches("\u{1b}]").count(), 4, "{written:?}");
    assert_eq!(
        written.matches(Hyperlink::CLOSING).count(),
        2,
        "{written:?}"
    );
    assert!(!written.contains("\u{1b}]8;;https://evil"), "{written:?}");
    assert!(
        written.contains("\u{2421}") || written.contains("\u{241b}"),
        "{written:?}"
    );
}

#[test]
fn a_record_shown_on_a_terminal_has_links() {
    let printed = on_terminal("show framasoft anct-2024", &[]);
    let found = links(&printed);
    let leads = |address: &str, text: &str| {
        let is_it = |(to, shown): &(String, String)| to == address && shown.starts_with(text);
        assert!(found.iter().any(is_it), "{address}: {found:?}");
    };
    leads("https://framasoft.org", "framasoft.org");
    // What shows of a long address is cut, the link is whole.
    let long = found.iter().find(|(to, _)| to.contains("societenumerique"));
    let (to, shown) = long.unwrap();
    assert!(shown.lines().next().unwrap().contains('…'), "{shown}");
    assert!(!to.contains('…') && to.starts_with("https://"), "{to}");
    // Nothing else is changed by them.
    let plain_text = line("show framasoft anct-2024").ends(0).out;
    let width = |text: &str| plain(text).replace("\r\n", "\n");
    let on_80 = |text: &str| text.lines().all(|line| line.chars().count() <= 80);
    assert!(on_80(&width(&printed)), "{}", width(&printed));
    assert!(!plain_text.contains('\u{1b}'));
}

#[test]
fn links_go_to_terminals_alone_and_follow_colours() {
    for (words, variables) in [
        ("show framasoft", &[("NO_COLOR", "1")][..]),
        ("show framasoft", &[("TERM", "dumb")]),
        ("show framasoft --color never", &[]),
        ("show framasoft --format md", &[]),
        ("show framasoft --format json", &[]),
    ] {
        let printed = on_terminal(words, variables);
        assert!(!printed.contains(OPENING), "{words} {variables:?}");
    }
    let piped = line("show framasoft --color always").ends(0).out;
    assert!(piped.contains("\u{1b}["), "{piped}");
    assert!(!piped.contains(OPENING), "{piped}");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("f.txt");
    let words = format!("show framasoft --output {} --color always", file.display());
    on_terminal(&words, &[]);
    assert!(!std::fs::read_to_string(file).unwrap().contains(OPENING));
}

#[test]
fn the_explorer_links_addresses_and_draws_the_same() {
    let explored = |variables: &[(&str, &str)]| {
        let mut session = Session::start(&[], variables);
        session.wait_text("Familles");
        session.keys("/framasoft\r");
        session.wait_text("framasoft.org");
        session.wait_text("12/30");
        session
    };
    let mut linked = explored(&[]);
    let raw = String::from_utf8_lossy(linked.raw()).into_owned();
    let framasoft = ("https://framasoft.org", "framasoft.org");
    let leads = |raw: &str| {
        let found = links(raw).into_iter();
        let found = found.filter(|(to, shown)| {
            (to.as_str(), shown.get(..13)) == (framasoft.0, Some(framasoft.1))
        });
        found.count()
    };
    assert!(leads(&raw) > 0, "{:?}", links(&raw));
    // Every link ends before anything else is drawn.
    let closed = raw.matches(Hyperlink::CLOSING).count();
    assert_eq!(raw.matches(OPENING).count(), 2 * closed);
    let mut plain = explored(&[("NO_COLOR", "1")]);
    assert!(!String::from_utf8_lossy(plain.raw()).contains(OPENING));
    let rows = |session: &Session| {
        let text = session.text();
        let rows: Vec<String> = text.lines().map(|row| row.trim_end().to_owned()).collect();
        rows
    };
    assert_eq!(rows(&linked), rows(&plain));
    for session in [&mut linked, &mut plain] {
        session.keys("q");
    }
    for session in [linked, plain] {
        assert_eq!(session.end(), 0);
    }
}

/// First column, columns and address of a link.
type Link<'a> = (u16, u16, &'a str);

/// Draws a row of text, some columns of which lead to an address.
fn draw(
    terminal: &mut Terminal<LinkingBackend<&mut Vec<u8>>>,
    links: &FrameLinks,
    text: &str,
    now: &[Link<'_>],
) {
    terminal
        .draw(|frame| {
            let area = frame.area();
            frame.buffer_mut().set_string(0, 0, text, Style::new());
            let link = |(x, width, address): &Link<'_>| ScreenLink {
                area: Rect::new(*x, 0, *width, 1).intersection(area),
                address: (*address).to_owned(),
            };
            let now: Vec<ScreenLink> = now.iter().map(link).collect();
            renew(frame.buffer_mut(), &links.borrow(), &now);
            links.replace(now);
        })
        .unwrap();
}

#[test]
fn a_link_that_changes_alone_is_written_anew() {
    let mut written = Vec::new();
    let links_now = FrameLinks::default();
    let drawn = |written: &mut Vec<u8>, frames: &[(&str, &[Link<'_>])]| {
        written.clear();
        let backend = LinkingBackend::new(written, links_now.clone());
        let viewport = Viewport::Fixed(Rect::new(0, 0, 20, 1));
        let mut terminal = Terminal::with_options(backend, TerminalOptions { viewport }).unwrap();
        for (text, links) in frames {
            draw(&mut terminal, &links_now, text, links);
        }
    };
    let text = "ab 日本 cd";
    let (one, other) = ("https://one.example", "https://other.example");
    let mut told = |frames: &[(&str, &[Link<'_>])]| {
        links_now.replace(Vec::new());
        drawn(&mut written, frames);
        String::from_utf8(written.clone()).unwrap()
    };
    let first = told(&[(text, &[(3, 4, one)])]);
    assert_eq!(links(&first).len(), 1, "{first:?}");
    assert!(links(&first)[0].1.starts_with("日本"), "{first:?}");
    // The same again soon writes nothing; another address writes its columns, and no others.
    let again = told(&[(text, &[(3, 4, one)][..]); 9]);
    assert!(links(&again).len() <= 2, "{again:?}");
    let changed = told(&[(text, &[(3, 4, one)]), (text, &[(3, 4, other)])]);
    assert_eq!(links(&changed)[1].0, other);
    assert_eq!(changed.matches("Hab").count(), 1, "{changed:?}");
    // A link that is gone is written as text.
    let gone = told(&[(text, &[(3, 4, one)]), (text, &[])]);
    assert_eq!(links(&gone).len(), 1);
    assert_eq!(gone.matches('日').count(), 2, "{gone:?}");
    // Neighbours that lead elsewhere are links of their own; one link may have several parts.
    let two = told(&[(text, &[(0, 2, one), (3, 4, other)])]);
    let told_links = links(&two);
    assert_eq!(told_links.len(), 2);
    assert!(told_links[0].1.starts_with("ab") && told_links[1].1.starts_with("日本"));
    let parts = told(&[(text, &[(0, 2, one), (2, 1, one)])]);
    assert_eq!(links(&parts).len(), 1, "{parts:?}");
}
