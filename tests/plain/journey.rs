//! The journey of somebody who opens it for the first time: what is this, where is Framasoft, why in several families,
//! who else, cite it, keep the list, quit. Nothing is typed that was not told before.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::Stdio;

use tempfile::TempDir;

use super::expect_plain;
use crate::program::{Rows, finish_piped, plain, program};

/// Somebody who types only what was told: the program is run anew with each line added, and must say the same as
/// before, then the answer.
struct Listener {
    language: &'static str,
    lines: Vec<String>,
    /// Everything told, with plain spaces.
    told: String,
    /// The answer to the last line.
    last: Vec<String>,
    folder: TempDir,
}

impl Listener {
    fn start(language: &'static str) -> Self {
        let mut listener = Self {
            language,
            lines: Vec::new(),
            told: String::new(),
            last: Vec::new(),
            folder: tempfile::tempdir().unwrap(),
        };
        listener.run();
        listener
    }

    fn run(&mut self) {
        self.folder = tempfile::tempdir().unwrap();
        let mut child = program()
            .args(["--plain", "--lang", self.language])
            .env("ESSNUM_STATE", self.folder.path().join("kept"))
            .current_dir(self.folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let typed = self.lines.iter().fold(String::new(), |mut typed, line| {
            let _ = writeln!(typed, "{line}");
            typed
        });
        let mut input = child.stdin.take().unwrap();
        input.write_all(typed.as_bytes()).unwrap();
        drop(input);
        let run = finish_piped(child).ends(0);
        assert_eq!(run.err, "");
        run.out.lines().for_each(expect_plain);
        let told = plain(&run.out);
        let answer = told.strip_prefix(&self.told);
        let answer = answer.unwrap_or_else(|| panic!("it says otherwise: {told}"));
        self.last = answer.lines().map(str::to_owned).collect();
        self.told = told;
    }

    fn type_line(&mut self, line: String) {
        self.lines.push(line);
        self.run();
    }

    /// Says a word that was told between quotation marks.
    #[track_caller]
    fn say(&mut self, word: &str) {
        self.expect_told(word);
        self.type_line(word.to_owned());
    }

    #[track_caller]
    fn expect_told(&self, word: &str) {
        let quoted = [format!("« {word} »"), format!("“{word}”")];
        let is_told = quoted.iter().any(|quoted| self.told.contains(quoted));
        assert!(is_told, "« {word} » was not told:\n{}", self.told);
    }

    #[track_caller]
    fn search(&mut self, words: &str) {
        self.expect_told("/");
        self.type_line(format!("/{words}"));
    }

    /// Chooses the entry or the link of the last answer that is called so.
    #[track_caller]
    fn choose(&mut self, label: &str) {
        let of_entry = |line: &String| {
            let (number, rest) = line.split_once(". ")?;
            rest.starts_with(label).then(|| number.to_owned())
        };
        let of_link = |line: &String| {
            let (_, rest) = line.split_once(&format!("{label} ["))?;
            Some(rest.split_once(']')?.0.to_owned())
        };
        let entry = self.last.iter().find_map(of_entry);
        let number = entry.or_else(|| self.last.iter().find_map(of_link));
        let number = number.unwrap_or_else(|| panic!("no {label} in {:#?}", self.last));
        assert!(number.bytes().all(|byte| byte.is_ascii_digit()), "{number}");
        self.type_line(number);
    }

    #[track_caller]
    fn hears(&self, words: &str) {
        let is_heard = self.last.iter().any(|line| line.contains(words));
        assert!(is_heard, "« {words} » not in {:#?}", self.last);
    }
}

#[test]
fn the_first_minute_in_french() {
    let mut listener = Listener::start("fr");
    listener.hears("Typologie de l’ESS numérique");
    listener.say("typologie");
    listener.hears("Huit familles décrivent les structures");
    listener.search("framasoft");
    listener.choose("Framasoft, familles 1, 4, 5 et 7");
    listener.hears("Acteur : Framasoft");
    listener.hears("Pourquoi ici :");
    listener.hears("fiche 1, § 4");
    listener.say("?");
    listener.say("citer");
    listener.hears("Framasoft");
    listener.hears("Sciences Po Lille");
    listener.say("recoupements");
    listener.hears("7 dans plusieurs familles");
    listener.choose("Framasoft, familles 1, 4 et 5");
    listener.choose("Éditeurs de logiciels");
    listener.hears("Famille : Éditeurs de logiciels");
    listener.say("?");
    listener.say("acteurs");
    listener.hears("CHATONS, tête de réseau, aussi familles 5 et 7");
    listener.say("exporter");
    listener.choose("csv, ");
    listener.hears("Écrit : acteurs.csv");
    let written = std::fs::read(listener.folder.path().join("acteurs.csv")).unwrap();
    let written = Rows::read(&written);
    assert!(written.column("name").contains(&"CHATONS"));
    assert_eq!(written.column("name").len(), 15);
    listener.say("q");
    assert!(listener.last.is_empty(), "nothing is told of leaving");
}

#[test]
fn the_first_minute_in_english() {
    let mut listener = Listener::start("en");
    listener.say("typology");
    listener.search("framasoft");
    listener.choose("Framasoft, families 1, 4, 5 and 7");
    listener.say("?");
    listener.say("cite");
    listener.hears("Framasoft");
    listener.say("overlaps");
    listener.hears("In several families:");
    listener.choose("Framasoft, families 1, 4 and 5");
    listener.say("?");
    listener.say("compare");
    listener.search("chatons");
    listener.choose("CHATONS, families");
    listener.say("compare");
    listener.hears("Framasoft and CHATONS compared");
    listener.hears("Both: family 4");
    listener.say("q");
}

/// Somebody with a list: what it was taken for, who is in it, what its columns share, who has this and not that.
#[test]
fn a_list_of_ones_own() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("structures.csv");
    let rows = "nom;naf;services\nFramasoft;94.99Z;ateliers|hébergement\n\
        Deux;62.02A;hébergement|conseil\nTrois;62.01Z;ateliers|conseil\n";
    std::fs::write(&list, rows).unwrap();
    let mut listener = Listener::start("fr");
    listener.say("?");
    listener.expect_told("ouvrir");
    listener.type_line(format!("ouvrir {}", list.display()));
    listener.hears("3 lignes");
    listener.hears("3 organisations de vos listes");
    listener.choose("Framasoft");
    listener.hears("organisation : Framasoft");
    listener.say("recoupements");
    listener.choose("Les organisations que partagent les valeurs de la colonne « services »");
    listener.hears("3 organisations portent");
    listener.say("question");
    listener.hears("1. A ateliers : peu importe");
    listener.hears("2. B conseil : peu importe");
    listener.type_line("1".to_owned());
    listener.hears("1. A ateliers : oui");
    listener.type_line("2".to_owned());
    listener.type_line("2".to_owned());
    listener.hears("2. B conseil : non");
    listener.choose("Une organisation porte");
    assert_eq!(super::numbers(&listener.last).len(), 1);
    listener.say("/");
    listener.hears("Par exemple");
    listener.choose("emmaus");
    listener.hears("Recherche de « emmaus »");
    listener.say("q");
}

/// Lines of the other language are understood too, and case and accents do not matter.
#[test]
fn words_of_both_languages_are_understood() {
    let text = super::words("fr");
    for [own, other] in [
        ["recoupements", "OVERLAPS"],
        ["GLOSSAIRE", "glossary"],
        ["répéter", "repeter"],
        ["où", "ou"],
        ["sans filtre", "no filter"],
        ["chercher lqdn", "/ lqdn"],
    ] {
        let mut conversation = super::conversation(&text);
        let first = super::said(&mut conversation, own);
        let mut conversation = super::conversation(&text);
        assert_eq!(super::said(&mut conversation, other), first, "{other}");
    }
}
