//! Whatever is typed and whatever lists hold: lines come out that no terminal obeys.

use essnum::plain::input::{GivenLine, LONGEST, next_line};

use super::played;
use crate::program::{Run, program};

/// Runs it with these bytes as input.
fn told(arguments: &[&str], input: &[u8]) -> Run {
    played(&mut program(), arguments, input)
}

#[test]
fn what_is_no_text_is_answered_by_one_sentence() {
    let run = told(&[], b"\xff\xfe\nglossaire\n").ends(0);
    assert!(
        run.out.contains("n’est pas du texte en UTF-8"),
        "{}",
        run.out
    );
    assert!(run.out.contains("Fablab"), "it goes on");
    let nothing = told(&[], b"").ends(0).out.lines().count();
    let one = told(&[], b"\xff\n").ends(0).out.lines().count();
    assert_eq!(one, nothing + 1);
}

#[test]
fn a_very_long_line_is_answered_by_one_sentence() {
    let mut input = vec![b'a'; 5_000_000];
    input.extend(b"\nglossaire\n");
    let run = told(&[], &input).ends(0);
    assert!(run.out.contains("trop longue"), "{}", run.out);
    assert!(run.out.contains("Fablab"), "it goes on");
    assert!(run.out.len() < 20_000, "it is not repeated");
}

#[test]
fn controls_that_are_typed_are_shown() {
    let run = told(
        &[],
        b"\x1b[A\n/\x1b[31mrouge\x07\nfiltrer \x1b]0;x\x07\nexporter \x1b[2J/x\n\0\n",
    )
    .ends(0);
    assert!(run.out.contains('␛'), "{}", run.out);
    assert_eq!(run.err, "");
}

#[test]
fn cells_of_lists_are_shown_and_never_obeyed() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("li\u{1b}[31mste.csv");
    let cells = "nom;ville;naf\n\u{1b}[2J\u{7}Mauvaise;A\u{9b}31m;62.01Z\n\"Deux\nlignes\tici\";B\u{200e};62.02A\n";
    std::fs::write(&list, cells).unwrap();
    let list = list.to_str().unwrap();
    let script = b"organisations\n1\nliens\nb\nb\n2\ncomparer\nb\n1\ncomparer\nrecoupements\n/mauvaise\nexporter\ncommande\nhistorique\n";
    let run = told(&["--directory", list], script).ends(0);
    assert!(run.out.contains("Mauvaise"), "{}", run.out);
    assert!(run.out.contains("Deux lignes ici"), "{}", run.out);
    assert!(!run.err.contains("\u{1b}[31m") || !run.out.contains('\u{1b}'));
}

#[test]
fn organisations_of_lists_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("liste.csv");
    let row = |row: usize| format!("Structure {row};62.0{}Z;Brest\n", row % 2);
    let rows: Vec<String> = (1..=45).map(row).collect();
    std::fs::write(
        &list,
        format!("nom;naf;ville\nFramasoft;94.99Z;Lyon\n{}", rows.concat()),
    )
    .unwrap();
    let path = list.to_str().unwrap();
    let run = told(
        &["--directory", path],
        b"organisations\n1\nb\nsuite\ntout\n46\n/structure 45\nfiltrer famille:3\ncommande\n",
    )
    .ends(0);
    let out = crate::program::plain(&run.out);
    assert!(out.contains("46 organisations de vos listes"), "{out}");
    assert!(
        out.contains("1. Framasoft, Lyon, dans la typologie"),
        "{out}"
    );
    assert!(out.contains("Encore 26 lignes"), "{out}");
    assert!(out.contains("Fin de la liste : 46 numéros."), "{out}");
    assert!(out.contains("organisation : Structure 45"), "{out}");
    assert!(out.contains("Recherche de « structure 45 »"), "{out}");
    assert!(
        run.err.contains("46 lignes"),
        "how it was read: {}",
        run.err
    );
}

/// On lists, facets count organisations.
#[test]
fn organisations_are_narrowed_by_facets() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("liste.csv");
    let rows = "nom;naf;code postal\nUne;62.01Z;29200\nDeux;62.02A;29000\nTrois;62.01Z;75001\n";
    std::fs::write(&list, rows).unwrap();
    let script = |number: usize| format!("organisations\nfacettes\n{number}\n");
    let path = list.to_str().unwrap();
    let all = told(&["--directory", path], script(99).as_bytes()).ends(0);
    let all = crate::program::plain(&all.out);
    let facet = all.lines().find(|line| line.contains(". Département : "));
    let number = facet.unwrap().split_once('.').unwrap().0.parse().unwrap();
    let script = format!("{}1\ncommande\n", script(number));
    let run = told(&["--directory", path], script.as_bytes()).ends(0);
    let out = crate::program::plain(&run.out);
    assert!(out.contains("1. 29 Finistère : 2 organisations"), "{out}");
    assert!(out.contains("Filtre : essnum --department 29."), "{out}");
    assert!(out.contains("2 organisations de vos listes"), "{out}");
}

#[test]
fn lines_end_as_any_system_ends_them() {
    let lines = |mut bytes: &[u8]| {
        let mut lines = Vec::new();
        while let Some(line) = next_line(&mut bytes).unwrap() {
            lines.push(line);
        }
        lines
    };
    let text = |line: &str| GivenLine::Text(line.to_owned());
    assert_eq!(lines(b""), []);
    assert_eq!(lines(b"a\r\n\nb"), [text("a"), text(""), text("b")]);
    assert_eq!(lines(b"\xc3\n\xc3\xa9\n"), [GivenLine::NotUtf8, text("é")]);
    for (length, is_read) in [(LONGEST, true), (LONGEST + 1, false)] {
        let mut bytes = vec![b'x'; length];
        bytes.extend(b"\nb\n");
        let read = lines(&bytes);
        assert_eq!(read[0] != GivenLine::TooLong, is_read, "{length}");
        assert_eq!(read[1..], [text("b")], "{length}");
        let unended = lines(&vec![b'x'; length]);
        assert_eq!(unended.len(), 1, "{length}");
    }
}

/// As in the explorer, a name finds the best thousand, and that is said.
#[test]
fn a_name_that_very_many_have_finds_the_best_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("liste.csv");
    let rows: Vec<String> = (1..=1_200)
        .map(|row| format!("Structure {row}\n"))
        .collect();
    std::fs::write(&list, format!("nom;\n{}", rows.concat())).unwrap();
    let path = list.to_str().unwrap();
    let run = told(&["--directory", path], b"/structure\n/structure 1200\n").ends(0);
    let cuts = run.out.lines().filter(|line| line.starts_with("Au plus 1"));
    assert_eq!(cuts.count(), 1, "{}", run.out);
}
