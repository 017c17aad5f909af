//! Columns of statuses: several of one list, among other kinds, under other headings and under none.

use essnum::directory::Field;

use super::statuses::statuses;
use super::{opened, told};

#[test]
fn several_columns_say_their_statuses_together() {
    for headings in [
        "Statut;Forme juridique",
        "Statut coop.;Forme juridique",
        "Type;Forme juridique",
        "Statut ESS;Forme juridique",
        "Forme juridique;Statut",
        "Statut;Type de structure",
        "Statut;Forme",
        "Statut coopératif;Nature",
        "Famille ESS;Statut",
        "Catégorie;Forme juridique",
        "Type de structure;Form. jur.",
    ] {
        let text = format!(
            "nom;{headings}\nA;SCOP;SARL\nB;SCIC;SAS\nC;ESUS;Association\nD;;Association\nE;SCOP;\nF;SCOP;Scop\n"
        );
        let expected = [
            "scop sarl cooperative",
            "scic sas",
            "association esus",
            "association",
            "scop cooperative",
            "scop cooperative",
        ];
        assert_eq!(statuses(&text), expected, "{headings}");
    }
}

#[test]
fn statuses_among_other_kinds_are_read_and_the_kinds_remain_tags() {
    for heading in [
        "Type de structure",
        "Type",
        "Type d'organisme",
        "Catégorie",
        "Catégorie de structure",
        "Nature de la structure",
        "Type d'acteur",
        "Typologie",
        "Famille",
        "Type d'adhérent",
    ] {
        let text = format!(
            "Structure;{heading};Ville\nA;Association;Lille\nB;Collectivité;Metz\nC;SCOP;Metz\nD;Tiers-lieu;Lille\n\
             E;Entreprise;Lille\nF;Établissement public;Lille\nG;Médiathèque;Lille\n"
        );
        let expected = ["association", "", "scop cooperative", "", "", "", ""];
        assert_eq!(statuses(&text), expected, "{heading}");
        let list = opened(text.as_bytes());
        let tags = told(&list, |row| row.value(Field::Tags).into_owned());
        assert_eq!(
            tags[..3],
            ["Association", "Collectivité", "SCOP"],
            "{heading}"
        );
        let names = told(&list, |row| row.value(Field::Name).into_owned());
        assert_eq!(names[..3], ["A", "B", "C"], "{heading}");
    }
    // Whom a service is for, and what it is about, says nothing of who it is.
    for heading in ["Secteur", "Thématique", "Public", "Mots-clés"] {
        let text = format!(
            "Structure;{heading};Ville\nA;Association;Lille\nB;Collectivité;Metz\nC;Santé;Metz\nD;Sport;Lille\n"
        );
        assert_eq!(statuses(&text), [""; 4], "{heading}");
    }
}

#[test]
fn columns_of_statuses_are_found_under_any_heading() {
    for heading in [
        "Form. jur.",
        "Stat. jur.",
        "F. juridique",
        "Forme",
        "Nature",
        "Nature de la structure",
        "Structure juridique",
        "Régime juridique",
        "Forme sociale",
        "Entité juridique",
        "Personne morale",
        "Catégorie",
        "Vous êtes :",
        "Votre structure est",
        "Structure",
        "Forme de la structure",
        "Profil",
        "Type de personne morale",
        "Legal structure",
        "Situation juridique",
        "zzz",
    ] {
        let text = format!(
            "Nom;{heading};Ville\nLes Mûres;Association loi 1901;Lyon\nLe Pré;SCOP;Metz\nLa Haie;S.A.R.L.;Pau\nAu Carré;SCIC SAS;Nice\n"
        );
        let expected = ["association", "scop cooperative", "sarl", "scic sas"];
        assert_eq!(statuses(&text), expected, "{heading}");
        let list = opened(text.as_bytes());
        let names = told(&list, |row| row.value(Field::Name).into_owned());
        assert_eq!(
            names,
            ["Les Mûres", "Le Pré", "La Haie", "Au Carré"],
            "{heading}"
        );
    }
    for (heading, cells) in [
        (
            "Vous êtes :",
            [
                "Une association",
                "Une collectivité",
                "Une entreprise",
                "Une association",
            ],
        ),
        (
            "Nature",
            [
                "Association",
                "Établissement public",
                "Particulier",
                "Association",
            ],
        ),
        (
            "Forme",
            ["Association", "Autre", "Commune", "Association loi 1901"],
        ),
    ] {
        let [a, b, c, d] = cells;
        let text = format!("Nom;{heading};Ville\nA;{a};Lyon\nB;{b};Metz\nC;{c};Pau\nD;{d};Pau\n");
        assert_eq!(
            statuses(&text),
            ["association", "", "", "association"],
            "{heading}"
        );
    }
    let codes = "Nom;Forme\nA;9220\nB;5710 - SAS\nC;5499\n";
    assert_eq!(statuses(codes), ["association", "sas", "sarl"]);
    // Without a heading too.
    let rows = "Les Mûres;Lyon;Association\nLe Pré;Metz;SCIC\nLa Haie;Pau;SARL\n";
    assert_eq!(statuses(rows), ["association", "scic", "sarl"]);
    // Names that begin with a form are names.
    let names = "Nom;zzz\nA;Association des Mûres\nB;SCOP Le Pré\nC;Fondation de la Haie\n";
    assert_eq!(statuses(names), [""; 3]);
    let list = opened("Structure;Ville\nAssociation des Mûres;Lyon\nSCOP Le Pré;Metz\n".as_bytes());
    assert_eq!(
        told(&list, |row| row.value(Field::Name).into_owned()),
        ["Association des Mûres", "SCOP Le Pré"]
    );
}
