//! One damage a test: a clear sentence with its place, exit 3, and nothing on standard output, from
//! `check` and from every command that would have answered.

use std::path::{Path, PathBuf};

use essnum::dataset::Package;
use essnum::dataset::check::check;

use crate::program::{dataset_copy, finish, nowhere, plain, program, run};

pub struct Damaged {
    folder: tempfile::TempDir,
}

impl Damaged {
    /// A copy of the dataset with a file changed.
    fn file(name: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Self {
        let folder = dataset_copy();
        let path = folder.path().join(name);
        let bytes = change(std::fs::read(&path).unwrap());
        std::fs::write(path, bytes).unwrap();
        Self { folder }
    }

    /// A copy with a piece of text replaced where it first stands.
    pub fn text(name: &str, from: &str, to: &str) -> Self {
        Self::file(name, |bytes| {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains(from), "{name} holds no {from}");
            text.replacen(from, to, 1).into_bytes()
        })
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Refused by `check` and by an export, both saying these words.
    #[track_caller]
    pub fn is_refused(&self, words: &[&str]) {
        let folder = self.path().to_str().unwrap();
        let checked = run(["check", folder]).ends(3);
        let exported = run(["export", "families", "--data", folder]).ends(3);
        assert_eq!(exported.out, "", "nothing is answered from half a dataset");
        assert_eq!(checked.out, "");
        for said in [plain(&checked.err), plain(&exported.err)] {
            let line = said
                .lines()
                .find(|line| words.iter().all(|word| line.contains(word)));
            assert!(line.is_some(), "{words:?} not on one line of: {said}");
        }
    }
}

#[test]
fn a_missing_file() {
    let folder = dataset_copy();
    std::fs::remove_file(folder.path().join("actors.csv")).unwrap();
    Damaged { folder }.is_refused(&["actors.csv : le fichier manque"]);
}

#[test]
fn a_missing_descriptor() {
    let folder = dataset_copy();
    std::fs::remove_file(folder.path().join("datapackage.json")).unwrap();
    Damaged { folder }.is_refused(&["datapackage.json : le fichier manque"]);
}

#[test]
fn an_empty_file() {
    Damaged::file("publics.csv", |_| Vec::new()).is_refused(&["publics.csv : le fichier est vide"]);
}

#[test]
fn a_missing_column() {
    Damaged::text("statuses.csv", "id,name,expansion", "id,name")
        .is_refused(&["statuses.csv:1 : la colonne « expansion » manque"]);
}

#[test]
fn an_extra_column() {
    Damaged::text(
        "statuses.csv",
        "expansion,definition",
        "expansion,definition,colour",
    )
    .is_refused(&["statuses.csv:1:5 (colour) : la colonne « colour »"]);
}

#[test]
fn a_misspelt_column_finds_its_name() {
    Damaged::text("statuses.csv", "expansion,", "expantion,")
        .is_refused(&["statuses.csv:1:3 (expantion)", "serait-ce « expansion »"]);
}

#[test]
fn columns_in_another_order() {
    Damaged::text("statuses.csv", "id,name,", "name,id,")
        .is_refused(&["statuses.csv:1 : la colonne « id »", "« name »"]);
}

#[test]
fn a_dangling_reference() {
    Damaged::text("memberships.csv", "\nframasoft,", "\nframasofte,").is_refused(&[
        "memberships.csv:",
        ":1 (actor) : « framasofte » ne renvoie à rien",
        "serait-ce « framasoft »",
    ]);
}

#[test]
fn a_list_where_one_reference_belongs() {
    for wrong in [
        "education-populaire|",
        "education-populaire|democratie-libertes",
    ] {
        let with = format!(",{wrong},");
        Damaged::text("memberships.csv", ",education-populaire,", &with)
            .is_refused(&["(family)", &format!("« {wrong} » ne renvoie à rien")]);
    }
}

#[test]
fn a_duplicate_identifier() {
    Damaged::text("statuses.csv", "\nscop,", "\nassociation,")
        .is_refused(&["statuses.csv:3:1 (id) : « association » est déjà à la ligne 2"]);
}

#[test]
fn bytes_that_are_not_utf_8() {
    Damaged::file("publics.csv", |mut bytes| {
        let line = bytes.iter().position(|byte| *byte == b'\n').unwrap();
        bytes.insert(line + 3, 0xe9);
        bytes
    })
    .is_refused(&["publics.csv:2:1 (family) : le texte n’est pas en UTF-8"]);
}

#[test]
fn control_characters() {
    for (character, name) in [
        ("\u{1b}[2J", "U+001B"),
        ("\u{9b}31m", "U+009B"),
        ("\0", "U+0000"),
    ] {
        Damaged::text("publics.csv", "Jeunes", &format!("Jeunes{character}")).is_refused(&[
            "publics.csv:",
            "caractère de contrôle",
            name,
        ]);
    }
}

#[test]
fn a_cell_of_a_hundred_megabytes() {
    let long = Damaged::file("publics.csv", |mut bytes| {
        bytes.extend_from_slice(b"education-populaire,\"");
        bytes.resize(bytes.len() + 100 * 1024 * 1024, b'a');
        bytes.extend_from_slice(b"\",3\n");
        bytes
    });
    let lines = std::fs::read_to_string(crate::program::data().join("publics.csv"))
        .unwrap()
        .lines()
        .count();
    let place = format!("publics.csv:{}:2 (name)", lines + 1);
    long.is_refused(&[
        &place,
        "cellule de 104857600 octets ; la limite est de 16384",
    ]);
}

#[test]
fn a_ragged_row() {
    Damaged::file("publics.csv", |mut bytes| {
        bytes.extend_from_slice(b"esn,Tous,3,4\n");
        bytes
    })
    .is_refused(&["publics.csv:", "4 cellules au lieu de 3"]);
}

#[test]
fn a_quote_that_never_closes() {
    Damaged::file("publics.csv", |mut bytes| {
        bytes.extend_from_slice(b"esn,\"Tous,3\n");
        bytes
    })
    .is_refused(&["publics.csv:", "au lieu de 3"]);
}

#[test]
fn words_outside_their_vocabulary() {
    Damaged::text("memberships.csv", ",network_head,", ",network_heads,").is_refused(&[
        "memberships.csv:",
        "(role)",
        "serait-ce « network_head »",
    ]);
    Damaged::text("memberships.csv", ",network_head,", ",zzz,").is_refused(&[
        "memberships.csv:",
        "(role)",
        "network_head, example, mention",
    ]);
}

#[test]
fn a_family_that_nothing_numbers() {
    Damaged::text(
        "families.csv",
        "education-populaire,1,",
        "education-populaire,9,",
    )
    .is_refused(&["families.csv:2:2 (number) : « 9 » au lieu de 1"]);
}

#[test]
fn a_descriptor_that_is_not_json() {
    Damaged::text("datapackage.json", "\"name\"", "name")
        .is_refused(&["datapackage.json:", "Data Package"]);
}

#[test]
fn a_descriptor_without_a_table() {
    Damaged::file("datapackage.json", |bytes| {
        let mut package: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let tables = package["resources"].as_array_mut().unwrap();
        tables.retain(|table| table["name"] != "naf_2025");
        serde_json::to_vec_pretty(&package).unwrap()
    })
    .is_refused(&["datapackage.json : la table « naf_2025 » n’est pas décrite"]);
}

#[test]
fn more_families_than_can_be_crossed() {
    let many = Damaged::file("families.csv", |mut bytes| {
        for number in 9..=70 {
            let row = format!("f-{number},{number},F {number},F {number},,Une famille.,\n");
            bytes.extend_from_slice(row.as_bytes());
        }
        bytes
    });
    run(["check", many.path().to_str().unwrap()]).ends(3);
    // So many rows have other faults too, and of many only the first are told.
    let package = Package::read_folder(many.path()).unwrap();
    let mut places = check(&package)
        .into_iter()
        .filter(|fault| fault.phrase.id == "fault-many-families")
        .map(|fault| fault.place());
    assert_eq!(places.next().as_deref(), Some("families.csv:66:2 (number)"));
    assert_eq!(places.next(), None);
}

#[test]
fn a_descriptor_that_leads_out_of_its_folder() {
    Damaged::text("datapackage.json", "\"publics.csv\"", "\"../publics.csv\"")
        .is_refused(&["datapackage.json : le descripteur nomme « ../publics.csv »"]);
}

#[test]
fn many_faults_are_counted_and_twenty_told() {
    let many = Damaged::file("publics.csv", |bytes| {
        let text = String::from_utf8(bytes).unwrap();
        text.replace(",3\n", ",9\n").into_bytes()
    });
    let checked = run(["check", many.path().to_str().unwrap()]).ends(3);
    let told = checked
        .err
        .lines()
        .filter(|line| line.contains(".csv:"))
        .count();
    assert_eq!(told, 20, "{}", checked.err);
    let rest = plain(&checked.err);
    assert!(rest.contains("autres fautes"), "{rest}");
}

#[test]
fn every_command_refuses_and_says_so_in_english_too() {
    let damaged = Damaged::text("statuses.csv", "\nscop,", "\nassociation,");
    let folder = damaged.path().to_str().unwrap();
    for words in ["export actors", "search framasoft", "show framasoft", ""] {
        let arguments = words
            .split_whitespace()
            .chain(["--data", folder, "--lang", "en"]);
        let refused = run(arguments).ends(3);
        assert_eq!(refused.out, "", "{words}");
        assert!(
            refused
                .err
                .contains("“association” already stands on line 2"),
            "{}",
            refused.err
        );
        assert!(
            refused.err.contains("the dataset is refused"),
            "{}",
            refused.err
        );
    }
}

#[test]
fn no_file_is_written_from_a_damaged_dataset() {
    let damaged = Damaged::text("statuses.csv", "\nscop,", "\nassociation,");
    let folder = damaged.path().to_str().unwrap();
    let target: PathBuf = damaged.path().join("out.json");
    std::fs::write(&target, "before").unwrap();
    run([
        "export",
        "actors",
        "--data",
        folder,
        "-o",
        target.to_str().unwrap(),
    ])
    .ends(3);
    assert_eq!(std::fs::read_to_string(&target).unwrap(), "before");
}

#[test]
fn a_folder_that_is_none() {
    let folder = nowhere("folder");
    run(["check", &folder]).ends(4).says(&format!(
        "impossible de lire le dossier {folder} : il n’existe pas"
    ));
    let file = crate::program::data().join("actors.csv");
    run(["export", "actors", "--data", file.to_str().unwrap()])
        .ends(4)
        .says("ce n’est pas un dossier");
    let empty = tempfile::tempdir().unwrap();
    finish(program().arg("--data").arg(empty.path()))
        .ends(3)
        .says("datapackage.json : le fichier manque");
}

#[test]
fn tables_without_a_row() {
    Damaged::file("families.csv", |bytes| {
        let line = bytes.iter().position(|byte| *byte == b'\n').unwrap();
        bytes[..=line].to_vec()
    })
    .is_refused(&["families.csv : la table est vide"]);
}

#[test]
fn numbers_beyond_reason() {
    Damaged::text("families.csv", ",11\n", ",70000\n")
        .is_refused(&["families.csv:2:7 (page) : « 70000 » dépasse 9999"]);
}

#[test]
fn a_table_described_twice() {
    let twice = Damaged::text(
        "datapackage.json",
        "\"name\": \"sections\"",
        "\"name\": \"families\"",
    );
    twice.is_refused(&["la table « families » est décrite deux fois"]);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_folder() {
    let folder = crate::program::dataset_copy();
    let file = folder.path().join("publics.csv");
    std::fs::remove_file(&file).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", &file).unwrap();
    let mut command = crate::program::program();
    command.args(["check", "--data"]).arg(folder.path());
    let run = crate::program::finish(&mut command)
        .says("publics.csv : ce n’est pas un fichier ordinaire");
    assert!(!run.err.contains("root"), "{}", run.err);
}
