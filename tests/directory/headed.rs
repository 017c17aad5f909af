//! Which column is which, where several headings or none would do: persons beside organisations, towns, groups of
//! columns, remarks, sheets.

use essnum::directory::{Field, Loading};
use essnum::query::Linked;

use super::{opened, told};
use crate::support::typology;
use crate::support::workbooks::{ods, xlsx};

/// Of each organisation, in order, what these fields hold.
fn values(text: &str, fields: &[Field]) -> Vec<String> {
    let list = opened(text.as_bytes());
    told(&list, |row| {
        let values = fields.iter().map(|field| row.value(*field).into_owned());
        values.collect::<Vec<_>>().join("|")
    })
}

const NAME: &[Field] = &[Field::Name];
const BOTH: [&str; 2] = ["Atelier Bleu", "Régie Verte"];

#[test]
fn organisations_come_before_persons() {
    for text in [
        "Identité;;Contact;\nStructure;Ville;Nom;Tél.\nAtelier Bleu;Bourg;Luce Martin;0102030405\nRégie Verte;Lyon;Jean Durand;0102030406\n",
        "Association;;Référent;\nNom;Ville;Nom;Mail\nAtelier Bleu;Bourg;Luce Martin;a@b.fr\nRégie Verte;Lyon;Jean Durand;c@d.fr\n",
        "Structure;SIRET;CP;Ville;Nom\nAtelier Bleu;;35000;Rennes;Luce MARTIN\nRégie Verte;;29200;Brest;Jean Durand\n",
        "Prénom et nom du contact;Comment s’appelle votre structure ?;Ville\nLuce Martin;Atelier Bleu;Nantes\nJean Durand;Régie Verte;Lyon\n",
        "Nom du contact;Réseau;Courriel\nLuce Martin;Atelier Bleu;a@b.fr\nJean Durand;Régie Verte;c@d.fr\n",
        "Nom du contact;Groupement;Courriel\nLuce Martin;Atelier Bleu;a@b.fr\nJean Durand;Régie Verte;c@d.fr\n",
        "Nom du contact;Personne morale\nLuce Martin;Atelier Bleu\nJean Durand;Régie Verte\n",
        "Nom du président;Nom/Prénom ou raison sociale\nLuce Martin;Atelier Bleu\nJean Durand;Régie Verte\n",
        "Nom;Collectif\nDUPONT Marie;Atelier Bleu\nMme Zoé Petit;Régie Verte\n",
        "Titre;Association\nFête de la science;Atelier Bleu\nNuit du code;Régie Verte\n",
    ] {
        assert_eq!(values(text, NAME), BOTH, "{text}");
    }
    // A register of contacts has both in one column.
    let both = "Nom affiché;Société\nAtelier Bleu;\nLuce Martin;Régie Verte\n";
    assert_eq!(values(both, NAME), BOTH);
    // Where persons are all that there is, they are what is listed.
    let persons = "Nom;Ville\nLuce Martin;Nantes\nJean Durand;Lyon\n";
    assert_eq!(values(persons, NAME), ["Luce Martin", "Jean Durand"]);
}

#[test]
fn a_place_that_is_a_town_is_no_name() {
    for heading in [
        "Ressourcerie",
        "Entité",
        "Hébergeur",
        "Fédération",
        "Collectif",
        "MJC",
        "Rais. soc.",
    ] {
        let text = format!(
            "Lieu;{heading};Courriel\nNantes;Atelier Bleu;a@b.fr\nRennes;Régie Verte;c@d.fr\n"
        );
        assert_eq!(values(&text, NAME), BOTH, "{heading}");
    }
    let lists = "Lieu;Ville\nAtelier Bleu;Nantes\nRégie Verte;Lyon\n";
    assert_eq!(values(lists, NAME), BOTH);
}

#[test]
fn towns_are_read_under_many_headings() {
    for heading in [
        "Siège social",
        "Siège",
        "Lieu du siège",
        "Localisation",
        "Localisation (commune)",
        "Implantation",
        "Lieu d’implantation",
        "Situation géographique",
        "Ville du siège",
        "Adresse (ville)",
        "Où êtes-vous ? [Ville]",
    ] {
        let text = format!("Structure;{heading}\nA;Rennes\nB;Brest\n");
        assert_eq!(
            values(&text, &[Field::City]),
            ["Rennes", "Brest"],
            "{heading}"
        );
    }
    let beside = "Structure;Siège social\nA;Rennes (35)\nB;Mende (Lozère)\nC;Nantes (44)\n";
    assert_eq!(
        values(beside, &[Field::City]),
        ["Rennes", "Mende", "Nantes"]
    );
    let whole =
        "Structure;Siège social\nA;12 rue des Lices, 35000 Rennes\nB;3 quai Est 29200 Brest\n";
    assert_eq!(
        values(whole, &[Field::PostalCode, Field::City]),
        ["35000|Rennes", "29200|Brest"]
    );
    assert_eq!(
        values("Structure;Localisation\nA;oui\nB;non\n", &[Field::City]),
        ["", ""]
    );
}

#[test]
fn a_department_stands_beside_its_town() {
    let text = "Structure;Ville\nA;Rennes (35)\nB;Ajaccio (2A)\nC;Mende (Lozère)\nD;Lyon - 69\nE;35 - Rennes\nF;Mende, Lozère\n\
                G;Paris - 10\nH;Lille (Hellemmes)\nI;Saint-Denis (974)\nJ;Brest\n";
    let list = opened(text.as_bytes());
    let linked = Linked::whole(typology(), &list);
    let towns = told(&list, |row| row.value(Field::City).into_owned());
    let departments = (0..list.len()).map(|row| {
        let found = linked.facts().department(row);
        found
            .map(essnum::query::Department::code)
            .unwrap_or_default()
    });
    let found: Vec<String> = towns
        .iter()
        .zip(departments)
        .map(|(town, code)| format!("{town}|{code}"))
        .collect();
    assert_eq!(
        found,
        [
            "Rennes|35",
            "Ajaccio|2A",
            "Mende|48",
            "Lyon|69",
            "Rennes|35",
            "Mende|48",
            "Paris - 10|",
            "Lille (Hellemmes)|",
            "Saint-Denis|974",
            "Brest|"
        ]
    );
}

#[test]
fn codes_of_towns_are_read_in_many_ways() {
    for heading in [
        "Codes postaux",
        "Code postale",
        "Code potal",
        "Code P.",
        "CPStructure",
        "Adresse (CP)",
    ] {
        let text = format!("Noms;{heading}\nA;35000\nB;29200\n");
        assert_eq!(
            values(&text, &[Field::PostalCode]),
            ["35000", "29200"],
            "{heading}"
        );
    }
    let text = "Structure;CP et ville\nA;35042 RENNES\nB;69 003 LYON\nC;RENNES 35 000\nD;44000 Nantes 02 99 12 34 56\n\
                E;44000 Nantes Tél. 0240123456\nF;44000 Nantes a@b.fr\n";
    assert_eq!(
        values(text, &[Field::PostalCode, Field::City]),
        [
            "35042|RENNES",
            "69003|LYON",
            "35000|RENNES",
            "44000|Nantes",
            "44000|Nantes",
            "44000|Nantes"
        ]
    );
}

#[test]
fn the_number_of_a_buyer_is_nobodys_own() {
    for heading in [
        "acheteur_id,acheteur_nom,titulaire_id,titulaire_nom,titulaire_commune_nom",
        "acheteur.id,acheteur.nom,titulaires.id,titulaires.nom,ville",
        "id_acheteur,nom_acheteur,id_titulaire,nom_titulaire,commune",
    ] {
        let text = format!(
            "{heading}\n21350238800019,Ville X,55210055400013,SCOP DU CODE,Rennes\n21350238800019,Ville X,00542002100031,HEB,Brest\n"
        );
        assert_eq!(
            values(&text, &[Field::Name, Field::Siren, Field::City]),
            ["SCOP DU CODE|552100554|Rennes", "HEB|005420021|Brest"],
            "{heading}"
        );
    }
}

#[test]
fn what_is_known_to_be_something_else_is_no_name() {
    let text = "Structure;Nom de domaine\nAtelier Bleu;a.fr\nRégie Verte;b.org\n";
    assert_eq!(values(text, NAME), BOTH);
}

/// A workbook written to a file, read.
fn sheet(name: &str, bytes: &[u8]) -> essnum::directory::Directory {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    Loading::open(&path).unwrap().whole(|_| ()).unwrap()
}

#[test]
fn the_sheet_of_organisations_is_read() {
    let contacts: &[&[&str]] = &[
        &["Nom", "Prénom", "Courriel", "Téléphone", "Structure"],
        &["Martin", "Luce", "a@b.fr", "0102030405", "Atelier Bleu"],
    ];
    let structures: &[&[&str]] = &[
        &["Nom", "Ville", "Code postal", "SIRET", "Site"],
        &[
            "Atelier Bleu",
            "Lille",
            "59000",
            "55210055400013",
            "https://a.fr",
        ],
    ];
    let read = sheet(
        "a.ods",
        &ods(&[("Contacts", contacts), ("Structures", structures)]),
    );
    assert_eq!(
        told(&read, |row| row.value(Field::City).into_owned()),
        ["Lille"]
    );
}

#[test]
fn rows_of_a_sheet_have_the_numbers_of_the_sheet() {
    let cell = |place: &str, text: &str| format!("<c r=\"{place}\" t=\"str\"><v>{text}</v></c>");
    let row =
        |number: usize, cells: &[String]| format!("<row r=\"{number}\">{}</row>", cells.concat());
    let rows = [
        row(
            1,
            &[
                cell("A1", "Nom&#10;usuel"),
                cell("B1", "Ville"),
                cell("C1", "Adhérents"),
            ],
        ),
        row(
            2,
            &[cell("A2", "A&#10;B"), cell("B2", "Lyon"), cell("C2", "3")],
        ),
        row(3, &[cell("A3", "C"), cell("B3", "Pau"), cell("C3", "4")]),
        row(4, &[cell("A4", "Total"), cell("C4", "7")]),
        row(6, &[cell("A6", "D"), cell("B6", "Brest"), cell("C6", "4")]),
    ];
    let list = sheet("a.xlsx", &xlsx(&rows.concat()));
    let lines: Vec<usize> = (0..list.len()).map(|row| list.line_of(row)).collect();
    assert_eq!(lines, [2, 3, 6]);
    assert_eq!(list.set_aside().lines(essnum::directory::Aside::Total), [4]);
}
