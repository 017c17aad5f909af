//! What a terminal obeys or does not show never reaches one, wherever it comes from and in whatever format; what
//! texts need of it does.

use essnum::export::{Capability, formats_writing};
use essnum::text::sanitized;
use portable_pty::CommandBuilder;

use crate::pty::{Pty, size};
use crate::support::{buffer, look, press_on_disk, start};

/// Controls, directions, zero width, separators, annotations, tags, and marks without a base that needs them.
const HOSTILE: &[char] = &[
    '\u{7}',
    '\u{8}',
    '\u{7f}',
    '\u{85}',
    '\u{9b}',
    '\u{ad}',
    '\u{34f}',
    '\u{61c}',
    '\u{180e}',
    '\u{200b}',
    '\u{200c}',
    '\u{200d}',
    '\u{200e}',
    '\u{200f}',
    '\u{2028}',
    '\u{2029}',
    '\u{202a}',
    '\u{202e}',
    '\u{2060}',
    '\u{2066}',
    '\u{2069}',
    '\u{206a}',
    '\u{206f}',
    '\u{3164}',
    '\u{fe0f}',
    '\u{feff}',
    '\u{fff9}',
    '\u{fffb}',
    '\u{e0001}',
    '\u{e0041}',
    '\u{e0101}',
];

/// A Persian plural, a colleague, a telephone, a key, a name in Hindi, one in Japanese.
const NEEDED: &str =
    "کتاب\u{200c}ها 👩\u{200d}💻 ☎\u{fe0f} 1\u{fe0f}\u{20e3} क्\u{200d}ष 葛\u{e0100}";

/// Each hostile character after a Latin letter.
fn hostile() -> String {
    HOSTILE.iter().flat_map(|letter| ['a', *letter]).collect()
}

/// What a command prints on a terminal, in a folder.
fn printed(folder: &std::path::Path, words: &[&str]) -> String {
    let mut started = CommandBuilder::new(env!("CARGO_BIN_EXE_essnum"));
    started.cwd(folder);
    started.args(words);
    let mut pty = Pty::start(size(24, 200), started, &[]);
    let mut bytes = Vec::new();
    pty.end(|chunk| bytes.extend_from_slice(chunk));
    String::from_utf8(bytes).unwrap()
}

#[track_caller]
fn assert_shows_all(words: &[&str], printed: &str) {
    let found = HOSTILE.iter().find(|letter| {
        let needed = NEEDED.chars().filter(|needed| needed == *letter).count();
        let times = printed.chars().filter(|printed| printed == *letter).count();
        // The text that needs a mark is printed whole, each time.
        needed * printed.matches(NEEDED).count() != times
    });
    assert_eq!(found, None, "{words:?}: {printed:?}");
    // Colours, links to nothing else, and the line of the progress.
    let own = printed.split('\u{1b}').skip(1);
    for sequence in own.filter(|sequence| !sequence.starts_with("[2K")) {
        let end = sequence.find('m').unwrap_or_default();
        let is_color =
            sequence.starts_with('[') && sequence[1..end].bytes().all(|byte| byte.is_ascii_digit());
        assert!(is_color, "{words:?}: {printed:?}");
    }
}

#[test]
fn no_list_and_no_argument_prints_what_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let hostile = hostile();
    let list = format!(
        "nom;x{hostile}\u{1b}[31m;tags\nAlpha {NEEDED};{hostile}\u{1b}]0;t\u{7};u{hostile}|v\nBeta{hostile};2;u{hostile}|v\n"
    );
    std::fs::write(folder.path().join("l.csv"), list).unwrap();
    let named = format!("f{hostile}.csv");
    std::fs::write(folder.path().join(&named), "nom\nGamma\n").unwrap();
    let of_list = ["--directory", "l.csv"];
    let check = |words: &[&str]| {
        let printed = printed(folder.path(), words);
        assert!(!printed.is_empty(), "{words:?}");
        assert_shows_all(words, &printed);
        printed
    };
    let rows = formats_writing(Capability::Rows).into_iter();
    let rows = rows.map(|format| (format, &["export", "organisations"][..]));
    let charts = formats_writing(Capability::Chart).into_iter();
    let charts = charts.map(|format| (format, &["overlaps", "--sets", "tags"][..]));
    for (format, command) in rows.chain(charts).filter(|(format, _)| !format.is_binary) {
        let words = [command, &of_list, &["--format", format.name]].concat();
        let printed = check(&words);
        assert!(
            command[0] != "export" || printed.contains(NEEDED),
            "{words:?}: {printed}"
        );
    }
    for format in ["txt", "md", "json", "jsonl"] {
        check(&[&["show", "l.csv:2", "--format", format], &of_list[..]].concat());
        check(&[&["search", "alpha", "--format", format], &of_list[..]].concat());
    }
    let template = format!("{{name}}{hostile}\u{1b}[31m");
    check(
        &[
            &["export", "organisations", "--template", &template],
            &of_list[..],
        ]
        .concat(),
    );
    check(&["export", "organisations", "--directory", &named]);
    check(&["export", &hostile]);
    check(&["search", &hostile]);
    check(&["search", "x", "--where", &hostile]);
    check(&["search", "x", &format!("--{hostile}")]);
    check(&["check", &named]);
    check(&["keys", "--theme", &hostile]);
    check(&["help", &hostile]);
}

/// What a citation says of a question, a table of works, and what a shell is offered of a list.
#[test]
fn no_citation_and_no_completion_prints_what_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let hostile = hostile();
    let check = |words: &[&str]| {
        let printed = printed(folder.path(), words);
        assert!(!printed.is_empty(), "{words:?}");
        assert_shows_all(words, &printed);
        printed
    };
    let asked = format!("nom:\"{hostile}\u{1b}[31m\"");
    let works = formats_writing(Capability::Works).into_iter();
    let works: Vec<_> = works.filter(|format| !format.is_binary).collect();
    assert!(works.iter().any(|format| format.name == "bibtex"));
    for format in works {
        let told = check(&["cite", "--where", &asked, "--format", format.name]);
        assert!(told.contains("--where"), "{told}");
        check(&[
            "export",
            "sources",
            "--where",
            &asked,
            "--format",
            format.name,
        ]);
    }
    check(&["cite", &hostile]);
    check(&["completions", &hostile]);
    let list = format!("nom;x{hostile}\u{1b}[31m;étiquettes\nA;1;u{hostile}|v\nB;2;u{hostile}|w\n");
    std::fs::write(folder.path().join("l.csv"), list).unwrap();
    // A shell reads it through a pipe and shows it.
    let offer = |words: &[&str]| {
        let mut program = crate::program::program();
        let told = crate::program::finish(program.current_dir(folder.path()).args(words)).ends(0);
        let raw = told
            .out
            .chars()
            .find(|letter| *letter == '\u{1b}' || HOSTILE.contains(letter));
        assert_eq!(raw, None, "{words:?}: {:?}", told.out);
        told.out
    };
    let mut offered = 0;
    for before in [
        &["--directory", "l.csv", "overlaps", "--sets"][..],
        &[
            "--directory",
            "l.csv",
            "export",
            "organisations",
            "--columns",
        ],
        &["--directory", "l.csv", "--list-column"],
    ] {
        let line = format!("essnum {} ", before.join(" "));
        for shell in ["elvish", "fish", "powershell", "zsh"] {
            let question = [&["complete", shell, "essnum"], before, &["."]].concat();
            offered += usize::from(offer(&question).contains("tiquettes"));
        }
        for key in ["9", "63"] {
            offer(&["complete", "bash", &line, " \t\n\"'><=;|&(:", key]);
        }
    }
    assert!(offered > 0, "nothing of the list is offered");
}

#[test]
fn text_keeps_what_it_needs_and_nothing_more() {
    assert_eq!(sanitized(NEEDED), NEEDED);
    for text in [
        "a\nb",
        "Éco\u{a0}: 3\u{202f}%",
        "👨🏽\u{200d}🌾",
        "❤\u{fe0f}\u{200d}🔥",
    ] {
        assert_eq!(sanitized(text), text);
    }
    for (text, shown) in [
        ("a\u{200d}b", "a\u{fffd}b"),
        ("👩\u{200d}", "👩\u{fffd}"),
        ("👩\u{200d}a", "👩\u{fffd}a"),
        ("ک\u{200c}\u{200c}", "ک\u{200c}\u{fffd}"),
        ("☎\u{fe0f}\u{fe0f}", "☎\u{fe0f}\u{fffd}"),
        ("1\u{fe0f}", "1\u{fffd}"),
        ("\u{fe0f}", "\u{fffd}"),
        // Tags make a flag of England, or hide any sentence: none is shown.
        ("🏴\u{e0067}\u{e007f}", "🏴\u{fffd}\u{fffd}"),
        ("\u{1b}[2J\t\r\u{7f}", "␛[2J␉␍␡"),
    ] {
        assert_eq!(sanitized(text), shown, "{text:?}");
    }
    for letter in HOSTILE {
        let shown = sanitized(&format!("a{letter}b")).into_owned();
        assert!(!shown.contains(*letter), "U+{:04X}", u32::from(*letter));
        assert_eq!(shown.chars().count(), 3);
    }
}

#[test]
fn no_cell_of_the_explorer_holds_what_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let name = format!("f{}.csv", hostile());
    std::fs::write(folder.path().join(name), format!("nom\nA{}\n", hostile())).unwrap();
    let look = look();
    for (width, height) in [(200, 40), (80, 24)] {
        let mut state = start(width, height);
        let path = format!("'{}/", folder.path().display());
        for keys in ["ctrl-o ctrl-u", &path, "tab enter"] {
            press_on_disk(&mut state, keys, &look);
            crate::support::read(&mut state);
            let drawn = buffer(&state, &look);
            for cell in &drawn.content {
                let symbol = cell.symbol();
                let raw = symbol.chars().find(|letter| HOSTILE.contains(letter));
                assert_eq!(raw, None, "{keys}: {symbol:?}");
            }
        }
    }
}
