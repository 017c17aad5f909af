//! The headings of the files that people have, in the order in which they come: what is understood of
//! each.

use essnum::directory::{Field, Flag};

use super::{opened, told};

/// A heading, a row under it, and what is understood.
type Known = (&'static str, &'static str, &'static [(Field, &'static str)]);

const KNOWN: &[Known] = &[
    // SIRENE, legal units.
    (
        "siren,statutDiffusionUniteLegale,dateCreationUniteLegale,sigleUniteLegale,\
         identifiantAssociationUniteLegale,trancheEffectifsUniteLegale,nomUniteLegale,\
         denominationUniteLegale,denominationUsuelle1UniteLegale,categorieJuridiqueUniteLegale,\
         activitePrincipaleUniteLegale,nomenclatureActivitePrincipaleUniteLegale",
        "438168718,O,2001-05-01,,,NN,,OUVATON,,5599,63.11Z,NAFRev2",
        &[
            (Field::Siren, "438168718"),
            (Field::Name, "OUVATON"),
            (Field::LegalCategory, "5599"),
            (Field::Naf, "63.11Z"),
        ],
    ),
    // A legal unit that asked not to be told of.
    (
        "siren,denominationUniteLegale,nomUniteLegale,activitePrincipaleUniteLegale",
        "438168718,[ND],[ND],63.11Z",
        &[(Field::Name, ""), (Field::Naf, "63.11Z")],
    ),
    // The register of associations.
    (
        "id;id_ex;siret;rup_mi;gestion;date_creat;nature;groupement;titre;titre_court;objet;\
         objet_social1;adrs_numvoie;adrs_libvoie;adrs_codeinsee;adrs_codepostal;adrs_libcommune;\
         adrg_codepostal;adrg_achemine;siteweb;position;maj_time",
        "W691061834;;83167389200012;;691P;2004-01-21;D;S;LES AMIS DE L&#39;ÉCOLE;AMIS;;;1;RUE;69386;\
         69006;Lyon;69006;LYON;www.exemple.org;A;2020-01-01",
        &[
            (Field::Id, "W691061834"),
            (Field::Siren, "831673892"),
            (Field::Name, "LES AMIS DE L'ÉCOLE"),
            (Field::PostalCode, "69006"),
            (Field::City, "Lyon"),
            (Field::Website, "www.exemple.org"),
            (Field::Active, "A"),
            (Field::Rna, "W691061834"),
        ],
    ),
    // What people write.
    (
        "nom;ville;naf",
        "Ouvaton;Paris;6311Z",
        &[
            (Field::Name, "Ouvaton"),
            (Field::City, "Paris"),
            (Field::Naf, "63.11Z"),
        ],
    ),
    (
        "Raison sociale\tN° SIRET\tCode APE\tCP\tCommune\tSite internet\tStatut\tFamille",
        "Ouvaton\t831 673 892 00012\t63.11z\t75011.0\tParis\thttps://ouvaton.coop\tSCIC\tCommuns",
        &[
            (Field::Name, "Ouvaton"),
            (Field::Siren, "831673892"),
            (Field::Naf, "63.11Z"),
            (Field::PostalCode, "75011"),
            (Field::City, "Paris"),
            (Field::Website, "https://ouvaton.coop"),
            (Field::Status, "SCIC"),
            (Field::Tags, "Communs"),
        ],
    ),
    // Members with the person to write to: the name is the organisation's.
    (
        "Prénom;Nom;Structure;Courriel;Code postal",
        "Luce;Martin;Ouvaton;luce@exemple.org;1000",
        &[(Field::Name, "Ouvaton"), (Field::PostalCode, "01000")],
    ),
    (
        "Name|City|Website|NAF code|Legal form",
        "Ouvaton|Paris|https://ouvaton.coop|63.11Z|cooperative",
        &[
            (Field::Name, "Ouvaton"),
            (Field::City, "Paris"),
            (Field::Website, "https://ouvaton.coop"),
            (Field::LegalCategory, "cooperative"),
        ],
    ),
];

#[test]
fn the_columns_of_known_files_are_understood() {
    for (heading, row, expected) in KNOWN {
        for order in [1, 3, 7] {
            let text = format!("{}\n{}\n", shuffled(heading, order), shuffled(row, order));
            let directory = opened(text.as_bytes());
            for (field, value) in *expected {
                let found = told(&directory, |row| row.value(*field).into_owned());
                assert_eq!(found, [*value], "{field:?} of {text}");
            }
        }
    }
}

/// The same cells in another order; an entity in them is written as a cell of its own must be.
fn shuffled(line: &str, step: usize) -> String {
    let separator = line
        .chars()
        .find(|letter| ",;\t|".contains(*letter))
        .unwrap();
    let line = line.replace("&#39;", "\u{1}");
    let mut cells: Vec<(usize, &str)> = line.split(separator).enumerate().collect();
    let count = cells.len();
    cells.sort_by_key(|(place, _)| (place % step, count - place));
    let write = |(_, cell): (usize, &str)| {
        if cell.contains('\u{1}') {
            format!("\"{}\"", cell.replace('\u{1}', "&#39;"))
        } else {
            cell.to_owned()
        }
    };
    let cells: Vec<String> = cells.into_iter().map(write).collect();
    cells.join(&separator.to_string())
}

/// Codes of SIRENE's older editions are old whatever they look like.
#[test]
fn the_edition_of_a_code_is_read() {
    let directory = opened(
        b"siren,denominationUniteLegale,activitePrincipaleUniteLegale,nomenclatureActivitePrincipaleUniteLegale\n\
          438168718,A,63.11Z,NAFRev2\n831673892,B,72.1Z,NAFRev1\n810157982,C,97.23,NAP\n",
    );
    let old: Vec<bool> = (0..3)
        .map(|row| directory.flags_of(row).contains(Flag::NafOld))
        .collect();
    assert_eq!(old, [false, true, true]);
}
