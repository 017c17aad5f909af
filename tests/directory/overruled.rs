//! Where the cells say more than the heading over them, or another thing.

use essnum::directory::{Aside, Field};

use super::kinds::written;
use super::{opened, told};
use crate::program::{plain, run};

/// Of each organisation, in order, what these fields hold.
fn values(text: &str, fields: &[Field]) -> Vec<String> {
    let list = opened(text.as_bytes());
    told(&list, |row| {
        let values = fields.iter().map(|field| row.value(*field).into_owned());
        values.collect::<Vec<_>>().join("|")
    })
}

/// In capitals, without its accents, with spaces around: it is the heading still.
#[test]
fn a_heading_that_is_repeated_otherwise_is_no_organisation() {
    for (heading, again) in [
        ("nom;ville", "Nom;Ville"),
        ("Nom de la structure;Ville", "NOM DE LA STRUCTURE;VILLE"),
        ("Établissement;Ville", "ETABLISSEMENT;VILLE"),
        ("Établissement;Ville", "ÉTABLISSEMENT;Ville"),
        ("Dénomination;Code postal", "DENOMINATION ; Code Postal "),
        ("nom;ville", "Nom ;Ville "),
    ] {
        let list = opened(format!("{heading}\nA;Lyon\n{again}\nB;Lille\n").as_bytes());
        let names = told(&list, |row| row.value(Field::Name).into_owned());
        assert_eq!(names, ["A", "B"], "{again}");
        assert_eq!(list.set_aside().count(Aside::Heading), 1, "{again}");
        assert_eq!(list.set_aside().lines(Aside::Heading), [3], "{again}");
    }
    // What only begins alike is one.
    let names = values("nom;ville\nNoma;Ville\nNom;Lille\n", &[Field::Name]);
    assert_eq!(names, ["Noma", "Nom"]);
}

/// «Activité» and its like are over words as a rule, and over codes sometimes.
#[test]
fn codes_under_a_title_of_kinds_are_codes() {
    for title in [
        "Activité",
        "Secteur",
        "Domaine",
        "Secteur d'activité",
        "Catégorie",
    ] {
        let bare = format!("nom;{title};ville\nA;62.01Z;Lyon\nB;6311Z;Lille\nC;94.99Z;Metz\n");
        let named = format!(
            "nom;{title};ville\nA;62.01Z Programmation informatique;Lyon\nB;63.11Z - Données;Lille\nC;Autres (94.99Z);Metz\n"
        );
        for text in [bare, named] {
            let codes = values(&text, &[Field::Naf]);
            assert_eq!(codes, ["62.01Z", "63.11Z", "94.99Z"], "{text}");
        }
        let words =
            format!("nom;{title};ville\nA;Médiation;Lyon\nB;Réemploi;Lille\nC;Logiciel;Metz\n");
        let found = values(&words, &[Field::Naf, Field::Tags]);
        assert_eq!(found, ["|Médiation", "|Réemploi", "|Logiciel"], "{title}");
    }
}

/// Which of the two decided is told.
#[test]
fn cells_that_decide_are_told_to() {
    let folder = tempfile::tempdir().unwrap();
    for (text, told) in [
        (
            "nom;Secteur\nA;62.01Z\nB;63.11Z\n",
            "« Secteur » → code NAF (par son contenu)",
        ),
        (
            "nom;Identifiant\nA;RCS 484 223 094\nB;SIREN 879 028 033\n",
            "« Identifiant » → SIREN (par son contenu)",
        ),
        (
            "nom;Secteur\nA;Médiation\nB;Réemploi\n",
            "« Secteur » → étiquettes (par son titre)",
        ),
    ] {
        let path = written(folder.path(), "l.csv", text.as_bytes());
        let words = [
            "export",
            "organisations",
            "--list-profile",
            "none",
            "--verbose",
        ];
        let list = ["--directory", path.to_str().unwrap()];
        let said = plain(&run(words.into_iter().chain(list)).ends(0).err);
        assert!(said.contains(told), "{said}");
    }
}

#[test]
fn a_question_with_another_behind_it_is_understood() {
    for question in [
        "Avez-vous un site internet ? Si oui, lequel ?",
        "Avez-vous un site web ? Si oui, lequel ?",
        "Disposez-vous d'un site internet ?",
        "Quel est votre site internet (si vous en avez un) ?",
    ] {
        let text = format!(
            "Nom de votre structure;{question};Ville\nA;https://a.example;Lyon\nB;Non;Lille\nC;www.c.example;Metz\n"
        );
        let sites = values(&text, &[Field::Name, Field::Website]);
        assert_eq!(sites[0], "A|https://a.example", "{question}");
        assert_eq!(sites[2], "C|www.c.example", "{question}");
    }
}

/// A legal form over legal forms is one of them, and the list has no heading.
#[test]
fn a_legal_form_over_legal_forms_is_no_heading() {
    let rows = "Les Amis de la Terre;Montreuil;Association\nCoopérative Habitat;Lyon;SCIC\nFerme du Bec;Évreux;SARL\n";
    let names = [
        "Les Amis de la Terre",
        "Coopérative Habitat",
        "Ferme du Bec",
    ];
    assert_eq!(values(rows, &[Field::Name]), names);
    let names = values(
        "Association;Ville\nLes Amis de la Terre;Montreuil\nFerme du Bec;Évreux\n",
        &[Field::Name],
    );
    assert_eq!(names, ["Les Amis de la Terre", "Ferme du Bec"]);
}

/// What most cells call a SIREN is one, under whatever identifier; a cell that is none is flagged.
#[test]
fn numbers_that_are_called_by_their_register_are_of_it() {
    let text = "Structure;Identifiants;Ville\nA;RCS Paris 484 223 094;Lyon\nB;SIRET : 484 223 094 00012;Metz\n\
                C;n°SIREN: 879.028.033 ;Pau\nD;;Nice\n";
    let found = values(text, &[Field::Siren]);
    assert_eq!(found[0], "484223094");
    assert_eq!(found[2], "879028033");
    let own = "Structure;Identifiant;Ville\nA;123456789;Lyon\nB;223456789;Metz\nC;323456789;Pau\n";
    assert_eq!(values(own, &[Field::Siren]), ["", "", ""]);
}
