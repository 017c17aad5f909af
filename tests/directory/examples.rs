//! The real files that this was made for, where they are at hand: what was recognised, how many rows,
//! how often each flag.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use essnum::directory::{Directory, Field, open};
use essnum::model::Vocabulary;
use essnum::query::{JoinedBy, Linked, Standing, Strength};

use crate::support::typology;

/// The folder of the examples, if this machine has it.
fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/examples");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: no example files beside the project");
    None
}

fn report(directory: &Directory) -> String {
    let found = directory.recognition();
    let mut report = format!(
        "{:?} {} {} rows, {} + {} columns\n",
        found.separator,
        found.encoding.word(),
        directory.len(),
        found.recognised,
        found.ignored,
    );
    for column in directory.columns() {
        if let Some(field) = column.field {
            let _ = writeln!(report, "{} = {}", column.heading, field.word());
        }
    }
    let linked = Linked::whole(typology(), directory);
    let mut counts = BTreeMap::<&str, usize>::new();
    for row in 0..directory.len() {
        for flag in linked.flags(directory, row).iter() {
            *counts.entry(flag.word()).or_default() += 1;
        }
        let standing = linked.standing(directory, row);
        *counts.entry(standing.word()).or_default() += 1;
    }
    for (word, count) in counts {
        let _ = writeln!(report, "{count} {word}");
    }
    report
}

#[test]
fn each_example_opens_as_it_should() {
    let Some(folder) = folder() else { return };
    for (file, expected) in [
        (
            "ess-numerique-database/01_ess_numerique.csv",
            "Some(',') utf-8 2061 rows, 3 + 2 columns\n\
             siren = siren\n\
             denominationUniteLegale = name\n\
             activitePrincipaleUniteLegale = naf\n\
             12 actor\n1997 candidate\n52 other\n",
        ),
        (
            "ess-numerique-database/03_tiers_lieux.csv",
            "Some(',') utf-8 47 rows, 8 + 4 columns\n\
             ID_UNIQUE = id\nNOM = name\nInsee = insee\nNOM_STRC_PORT = name\nCODPOST = postal_code\nVILLE = city\nINTERNET = website\n\
             siren = siren\n\
             1 duplicate\n1 entities\n1 no_name\n47 other\n",
        ),
        (
            "ess-numerique-database/x_consolidated_tessstcsv.csv",
            "Some(';') utf-8 2468 rows, 18 + 5 columns\n\
             siren = siren\ndenomination = name\ncode_postal = postal_code\ncommune = city\n\
             site_web = website\nnom_structure_porteuse = name\n\
             naf = naf\ntranche_effectifs = workforce\ncategorie_juridique = legal_category\n\
             denomination__tiers_lieux = name\ncode_postal__tiers_lieux = postal_code\n\
             commune__tiers_lieux = city\nsite_web__tiers_lieux = website\n\
             denomination__ess_numerique = name\ndenomination__cate_juridique = name\n\
             nom_usage = name\nfamille_ess = tags\ntags_numerique = tags\n\
             12 actor\n2363 candidate\n2 near_actor\n93 other\n1 siren_repaired\n",
        ),
        (
            "mednum/exemple-valide.csv",
            "Some(',') utf-8 1 rows, 11 + 21 columns\n\
             id = id\npivot = siret\nnom = name\ncommune = city\ncode_postal = postal_code\n\
             code_insee = insee\ntypologie = tags\nsite_web = website\nservices = tags\n\
             formations_labels = tags\nautres_formations_labels = tags\n1 other\n",
        ),
        (
            "sill/sill-2020.csv",
            "Some(',') utf-8 225 rows, 5 + 13 columns\n\
             ID = id\nnom = name\nstatut = status\nsecteur = tags\nlabel = tags\n\
             3 actor\n1 duplicate\n222 other\n",
        ),
    ] {
        let directory = open(&folder.join(file)).unwrap();
        assert_eq!(report(&directory), expected, "{file}");
    }
}

#[test]
fn actors_are_found_by_siren_in_the_observatorys_list() {
    let Some(folder) = folder() else { return };
    let directory = open(&folder.join("ess-numerique-database/01_ess_numerique.csv")).unwrap();
    let linked = Linked::whole(typology(), &directory);
    let joins = (0..directory.len()).filter_map(|row| linked.join(row));
    let joins: Vec<_> = joins.collect();
    assert!(joins.iter().all(|join| join.by == JoinedBy::Siren));
    let names = joins
        .iter()
        .map(|join| typology().actors[join.actor].id.as_str());
    let names: Vec<&str> = names.collect();
    for name in ["ouvaton", "libriciel", "mobicoop", "la-mednum"] {
        assert!(names.contains(&name), "{name} not in {names:?}");
    }
    let join = joins[0];
    assert_eq!(linked.standing(&directory, join.row), Standing::Actor);
}

/// The columns of a SIRENE export, as they are published, make an organisation.
#[test]
fn a_sirene_export_is_recognised() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/reference/standards/sirene_export_csv_columns.txt");
    let Ok(columns) = std::fs::read_to_string(file) else {
        eprintln!("skipped: no list of SIRENE's columns beside the project");
        return;
    };
    let columns: Vec<&str> = columns.lines().collect();
    let row = columns.iter().map(|column| match *column {
        "siren" => "831673892",
        "siret" => "83167389200012",
        "denominationUniteLegale" => "FRAMASOFT",
        "activitePrincipaleUniteLegale" => "94.99Z",
        "nomenclatureActivitePrincipaleUniteLegale" => "NAFRev2",
        "categorieJuridiqueUniteLegale" => "9220",
        "codePostalEtablissement" => "69007",
        "libelleCommuneEtablissement" => "LYON 7",
        _ => "",
    });
    let row: Vec<&str> = row.collect();
    let text = format!("{}\n{}\n", columns.join(","), row.join(","));
    let directory = super::opened(text.as_bytes());
    let values = super::told(&directory, |row| {
        [
            Field::Siren,
            Field::Name,
            Field::Naf,
            Field::LegalCategory,
            Field::PostalCode,
            Field::City,
        ]
        .map(|field| row.value(field).into_owned())
    });
    assert_eq!(
        values,
        [[
            "831673892",
            "FRAMASOFT",
            "94.99Z",
            "9220",
            "69007",
            "LYON 7"
        ]]
    );
}

/// How many candidates of each example are strong, as the guide tells it in both languages.
#[test]
fn the_guide_tells_how_strong_the_candidates_are() {
    let Some(folder) = folder() else { return };
    let t = typology();
    for (file, wanted) in [
        (
            "ess-numerique-database/01_ess_numerique.csv",
            "2061 1997 58 274 1665",
        ),
        (
            "ess-numerique-database/x_consolidated_tessstcsv.csv",
            "2468 2363 214 803 1346",
        ),
        ("ess-numerique-database/03_tiers_lieux.csv", "47 0 0 0 0"),
        ("sill/sill-2020.csv", "225 0 0 0 0"),
        ("mednum/exemple-valide.csv", "1 0 0 0 0"),
    ] {
        let directory = open(&folder.join(file)).unwrap();
        let linked = Linked::whole(t, &directory);
        let found = |row| {
            linked
                .strength(t, &directory, row)
                .map(|found| found.strength)
        };
        let strengths: Vec<Strength> = (0..directory.len()).filter_map(found).collect();
        let of = |strength| strengths.iter().filter(|found| **found == strength).count();
        let told = [
            directory.len(),
            strengths.len(),
            of(Strength::Strong),
            of(Strength::Medium),
            of(Strength::Weak),
        ];
        let told = told.map(|count| count.to_string()).join(" ");
        assert_eq!(told, wanted, "{file}");
        for guide in ["docs/lists.md", "docs/lists.fr.md"] {
            let guide = std::fs::read_to_string(guide).unwrap();
            let rows = guide.lines().filter(|line| line.starts_with("| "));
            let mut rows = rows.map(|line| {
                let cells = line
                    .split('|')
                    .skip(2)
                    .map(|cell| cell.replace([',', ' ', '\u{202f}', '\u{a0}'], ""));
                cells
                    .filter(|cell| !cell.is_empty())
                    .collect::<Vec<_>>()
                    .join(" ")
            });
            assert!(rows.any(|row| row == wanted), "{file}");
        }
    }
}
