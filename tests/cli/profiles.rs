//! What was chosen for a list is remembered for those with the same heading: where, when it is used, what
//! goes before it, and what is said where its file is wrong.

use std::path::{Path, PathBuf};

use crate::program::{Run, finish, nowhere, plain, program};

/// A folder for the configuration and the lists.
struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn list(&self, name: &str, text: &str) -> String {
        let path = self.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    /// The rows of a list, read with these flags.
    fn export(&self, list: &str, flags: &[&str]) -> Run {
        let mut command = program();
        command
            .args(["export", "organisations", "--directory", list])
            .args(flags)
            .env("ESSNUM_CONFIG", self.path().join("config.toml"));
        finish(&mut command)
    }

    /// The files of the profiles.
    fn profiles(&self) -> Vec<PathBuf> {
        let Ok(entries) = std::fs::read_dir(self.path().join("lists")) else {
            return Vec::new();
        };
        let files = entries.map(|entry| entry.unwrap().path());
        let is_profile = |file: &PathBuf| file.extension().is_some_and(|ending| ending == "toml");
        let mut files: Vec<PathBuf> = files.filter(is_profile).collect();
        files.sort_unstable();
        files
    }
}

/// The names of organisations.
fn names(run: &Run) -> Vec<String> {
    let rows = crate::program::Rows::read(run.out.as_bytes());
    rows.column("name").into_iter().map(str::to_owned).collect()
}

const LIST: &str = "Dénomination;Enseigne locale;X\nA;Alpha;62.01Z\nB;Bêta;62.02A\n";

#[test]
fn what_was_chosen_is_remembered_for_the_same_heading() {
    let home = Home::new();
    let first = home.list("un.csv", LIST);
    let plainly = home.export(&first, &[]).ends(0);
    assert_eq!(names(&plainly), ["A", "B"]);
    assert!(home.profiles().is_empty(), "nothing was chosen");

    let chosen = home.export(
        &first,
        &[
            "--list-column",
            "name=enseigne locale",
            "--list-column",
            "naf=",
        ],
    );
    let chosen = chosen
        .ends(0)
        .says("retenu pour les listes qui ont le même en-tête");
    assert_eq!(names(&chosen), ["Alpha", "Bêta"]);
    let [profile] = home.profiles().try_into().unwrap();
    assert!(
        chosen.err.contains(profile.to_str().unwrap()),
        "{}",
        chosen.err
    );
    let text = std::fs::read_to_string(&profile).unwrap();
    let body = text.split_once('\n').unwrap().1;
    assert_eq!(
        body,
        "\n[list]\nheading = [\"Dénomination\", \"Enseigne locale\", \"X\"]\n\
         \n[columns]\nname = [\"enseigne locale\"]\nnaf = []\n"
    );

    // Another file, in another encoding and under another name.
    let (old, _, _) = encoding_rs::WINDOWS_1252.encode(LIST);
    let second = home.path().join("deux.csv");
    std::fs::write(&second, old).unwrap();
    let second = second.display().to_string();
    let again = home
        .export(&second, &[])
        .ends(0)
        .says("Windows-1252")
        .says(&format!(
            " : choisi (profil {}) : nom = « enseigne locale » et code NAF : nulle part",
            profile.display()
        ));
    assert_eq!(names(&again), ["Alpha", "Bêta"]);
    assert_eq!(again.err.lines().count(), 1);
    let other = home.list("trois.csv", &LIST.replace("X\n", "Y\n"));
    assert_eq!(names(&home.export(&other, &[]).ends(0)), ["A", "B"]);

    // Flags go before it, and are remembered in its place.
    let over = home.export(&first, &["--list-column", "name=1"]).ends(0);
    assert_eq!(names(&over), ["A", "B"]);
    assert_eq!(home.profiles(), std::slice::from_ref(&profile));
    let text = std::fs::read_to_string(&profile).unwrap();
    assert!(
        text.ends_with("[columns]\nname = [\"1\"]\nnaf = []\n"),
        "{text}"
    );
    let same = home.export(&first, &["--list-column", "name=1"]).ends(0);
    assert_eq!(same.err.lines().count(), 1, "{}", same.err);

    // None is heeded, and none is written.
    let without = home.export(
        &first,
        &["--list-profile", "none", "--list-column", "name=X"],
    );
    assert_eq!(names(&without.ends(0)), ["62.01Z", "62.02A"]);
    assert_eq!(std::fs::read_to_string(&profile).unwrap(), text);
    std::fs::remove_file(&profile).unwrap();
    let forgotten = home.export(&first, &[]).ends(0);
    assert!(
        !plain(&forgotten.err).contains("choisi"),
        "{}",
        forgotten.err
    );
}

#[test]
fn separator_and_encoding_are_found_again_too() {
    let home = Home::new();
    let (old, _, _) = encoding_rs::WINDOWS_1252.encode("nom^prénom^é\nA;b^B,c^é\n");
    let path = home.path().join("l.csv");
    std::fs::write(&path, old).unwrap();
    let path = path.display().to_string();
    let flags = [
        "--list-separator",
        "^",
        "--list-encoding",
        "windows-1252",
        "--list-heading",
        "yes",
    ];
    home.export(&path, &flags).ends(0);
    let again = home.export(&path, &[]).ends(0);
    let again = again
        .says("séparateur « ^ », Windows-1252, avec en-tête")
        .says("séparateur, encodage et en-tête");
    assert_eq!(names(&again), ["A;b"]);
    assert_eq!(home.profiles().len(), 1);
}

#[test]
fn without_a_heading_a_list_is_known_by_its_name_and_its_width() {
    let home = Home::new();
    let text = "831673892;A;Alpha\n831673892;B;Beta\n";
    let list = home.list("l.csv", text);
    home.export(&list, &["--list-heading", "no", "--list-column", "name=3"])
        .ends(0);
    let text = std::fs::read_to_string(&home.profiles()[0]).unwrap();
    assert!(
        text.contains("[list]\nfile = \"l.csv\"\ncolumns = 3\n\n[read]\nheading = \"no\"\n"),
        "{text}"
    );
    assert_eq!(names(&home.export(&list, &[]).ends(0)), ["Alpha", "Beta"]);
    let other = home.list("m.csv", "831673892;A;Alpha\n831673892;B;Beta\n");
    assert_eq!(names(&home.export(&other, &[]).ends(0)), ["A", "B"]);
}

#[test]
fn a_profile_can_be_named() {
    let home = Home::new();
    let list = home.list("l.csv", LIST);
    let profile = home.list("p.toml", "[columns]\nname = \"2\"\n");
    let done = home.export(&list, &["--list-profile", &profile]).ends(0);
    assert_eq!(names(&done), ["Alpha", "Bêta"]);
    done.says(&format!("choisi (profil {profile}) : nom = « 2 »"));
    let done = home.export(
        &list,
        &["--list-profile", &profile, "--list-column", "name=3"],
    );
    assert_eq!(names(&done.ends(0)), ["62.01Z", "62.02A"]);
    assert!(home.profiles().is_empty());
    home.export(&list, &["--list-profile", &nowhere("profile.toml")])
        .ends(4)
        .says("il n’existe pas");
}

#[test]
fn each_fault_of_a_profile_names_file_line_key_and_what_would_do() {
    for (text, line, said) in [
        (
            "[list]\nheading = 3\n",
            2,
            "« heading » attend un texte entre guillemets",
        ),
        (
            "[list]\nheadings = [\"a\"]\n",
            2,
            "réglage inconnu « headings » ; vouliez-vous « heading » ?",
        ),
        (
            "\n[list]\nfile = \"l.csv\"\n",
            2,
            "heading, ou bien file et columns",
        ),
        (
            "[list]\nfile = \"l.csv\"\ncolumns = \"3\"\n",
            3,
            "« columns » attend un nombre",
        ),
        (
            "list = 3\n",
            1,
            "« list » attend une section, ouverte par [list]",
        ),
        (
            "[raed]\n",
            1,
            "section inconnue « raed » ; vouliez-vous « read » ?",
        ),
        (
            "[read]\nseparateur = \";\"\n",
            2,
            "réglage inconnu « separateur » ; vouliez-vous « separator » ?",
        ),
        (
            "[read]\nseparator = \"tabb\"\n",
            2,
            "séparateur inconnu « tabb » ; vouliez-vous « tab » ?",
        ),
        (
            "[read]\ncolumn = \"name=1\"\n",
            2,
            "réglage inconnu « column »",
        ),
        (
            "[read]\nheading = true\n",
            2,
            "« heading » attend un texte entre guillemets",
        ),
        (
            "[columns]\n\nsirene = \"1\"\n",
            3,
            "champ inconnu « sirene » ; vouliez-vous « siren » ?",
        ),
        (
            "[columns]\nname = [1]\n",
            2,
            "« name » attend un texte entre guillemets",
        ),
        (
            "[columns]\nname = \"Denominatio\"\n",
            2,
            "vouliez-vous « Dénomination » ?",
        ),
        ("[columns\n", 1, "ce n’est pas du TOML valable"),
    ] {
        let home = Home::new();
        let list = home.list("l.csv", LIST);
        let profile = home.list("p.toml", text);
        let done = home.export(&list, &["--list-profile", &profile]).ends(2);
        let done = done.says(&format!("{profile}:{line} : ")).says(said);
        assert_eq!(done.err.lines().count(), 1);
    }
    // In the folder where all are looked for too.
    let home = Home::new();
    let list = home.list("l.csv", LIST);
    std::fs::create_dir(home.path().join("lists")).unwrap();
    home.list("lists/p.toml", "[read]\nheading = \"peut-être\"\n");
    let passed_over = home.export(&list, &[]).ends(0);
    passed_over
        .says("lists/p.toml:2 : réponse inconnue « peut-être »")
        .says("ce profil est laissé de côté");
    home.list("lists/p.toml", "[read]\nheading = \"yes\"\n");
    home.export(&list, &[]).ends(0);
}

#[test]
fn what_cannot_be_remembered_is_said_and_harms_nothing() {
    let home = Home::new();
    let list = home.list("l.csv", LIST);
    home.list("lists", "a file in the place of the folder");
    let done = home.export(&list, &["--list-column", "name=2"]).ends(0);
    let done = done.says("ces choix ne peuvent pas être retenus dans");
    assert_eq!(names(&done), ["Alpha", "Bêta"]);
    let mut command = program();
    // Of the configuration that the variable names, the folder must exist.
    command.args([
        "export",
        "organisations",
        "--directory",
        &list,
        "--list-column",
        "name=2",
    ]);
    finish(&mut command).ends(0).says("il n’existe pas");
    assert!(!Path::new(&nowhere("")).exists());
}
