//! Lists as tools export them and people copy them, each with what is right: forms, notebooks, maps, registers of
//! other countries, mail merge, word processors.

use essnum::directory::{Aside, Directory, Field, Sureness};
use essnum::model::Vocabulary;

use super::cases::values;
use super::opened;

/// What it is like; the fields to look at; the list; what is right of each row.
type ToolList = (
    &'static str,
    &'static [Field],
    &'static str,
    &'static [&'static str],
);

const NAME: &[Field] = &[Field::Name];
const PLACED: &[Field] = &[Field::Name, Field::PostalCode, Field::City];
const SITED: &[Field] = &[Field::Name, Field::Website];

const LISTS: &[ToolList] = &[
    (
        "a table of Markdown",
        PLACED,
        "| Structure | CP | Ville |\n|:---|---|--:|\n| Les Mûres | 35000 | Rennes |\n| Le Pré | 81000 | Albi |\n",
        &["Les Mûres|35000|Rennes", "Le Pré|81000|Albi"],
    ),
    (
        "OpenStreetMap, by Overpass",
        &[Field::Name, Field::PostalCode, Field::City, Field::Website],
        "@id\t@type\t@lat\tname\taddr:postcode\taddr:city\tcontact:website\toperator\n\
         1\tnode\t48.1\tLes Mûres\t35000\tRennes\thttps://mures.exemple\tCollectif\n\
         2\tway\t43.9\tLe Pré\t81000\tAlbi\t\tCollectif\n",
        &[
            "Les Mûres|35000|Rennes|https://mures.exemple",
            "Le Pré|81000|Albi|",
        ],
    ),
    (
        "Wikidata, by its query service",
        &[Field::Name, Field::Siren, Field::City],
        "item,itemLabel,siren,communeLabel\n\
         http://www.wikidata.org/entity/Q1,Les Mûres,552100554,Rennes\n\
         http://www.wikidata.org/entity/Q2,Le Pré,,Albi\n",
        &["Les Mûres|552100554|Rennes", "Le Pré||Albi"],
    ),
    (
        "who pays beside who receives",
        NAME,
        "Organisme payeur;Association;Montant\nVille X;Les Mûres;30\nVille X;Le Pré;40\nVille Y;La Haie;50\n",
        &["Les Mûres", "Le Pré", "La Haie"],
    ),
    (
        "rows quoted whole under a heading that is not",
        PLACED,
        "nom,cp,ville\n\"Les Mûres,35000,\"\"Rennes, sud\"\"\"\n\"Le Pré,81000,Albi\"\n",
        &["Les Mûres|35000|Rennes, sud", "Le Pré|81000|Albi"],
    ),
    (
        "decimal commas, a total",
        PLACED,
        "N°;Structure;Adhérents;Budget (k€);Part;Ville;CP\n1;Les Mûres;120;35,5;12,50 %;Rennes;35000\n\
         2;\"La Haie ; et le Champ\";3;1 200,75;87,50 %;Pau;64000\n;Total;123;1 236,25;100,00 %;;\n",
        &["Les Mûres|35000|Rennes", "La Haie ; et le Champ|64000|Pau"],
    ),
    (
        "a form of Google",
        &[Field::Name, Field::City, Field::Website],
        "\"Horodateur\",\"Adresse e-mail\",\"Quel est votre nom et prénom ?\",\"Quelle structure représentez-vous ?\",\
         \"Dans quelle commune êtes-vous basé·e ?\",\"Votre site internet (si vous en avez un)\"\n\
         \"2025/03/12 10:12:45 AM UTC+1\",\"a@mures.exemple\",\"Luce Martin\",\"Les Mûres\",\"Rennes\",\"https://mures.exemple\"\n\
         \"2025/03/13 9:02:01 PM UTC+1\",\"b@pre.exemple\",\"Jean Durand\",\"Le Pré\",\"Albi\",\"\"\n",
        &["Les Mûres|Rennes|https://mures.exemple", "Le Pré|Albi|"],
    ),
    (
        "memberships of HelloAsso",
        &[Field::Name, Field::Siren, Field::City],
        "Référence commande;Statut de la commande;Nom adhérent;Prénom adhérent;Nom payeur;Prénom payeur;Raison sociale;\
         Montant tarif;Champ complémentaire 1 SIRET;Champ complémentaire 2 Ville\n\
         1;Validé;Martin;Luce;Martin;Luce;Les Mûres;50,00;55210055400013;Rennes\n\
         2;Validé;Durand;Jean;Durand;Jean;Le Pré;50,00;00542002100031;Albi\n",
        &["Les Mûres|552100554|Rennes", "Le Pré|005420021|Albi"],
    ),
    (
        "a base of Airtable",
        &[Field::Name, Field::Website, Field::Tags],
        "\u{feff}Name,Notes,Status,Attachments,Website,Tags\n\
         Les Mûres,\"Vus en mars,\nà rappeler\",Todo,m.png (https://v5.exemple/m.png),https://mures.exemple,\"Réemploi,Formation\"\n\
         Le Pré,,Done,,https://pre.exemple,Formation\n",
        &[
            "Les Mûres|https://mures.exemple|Réemploi,Formation",
            "Le Pré|https://pre.exemple|Formation",
        ],
    ),
    (
        "a base of Notion, whose names lead to pages",
        SITED,
        "\u{feff}Nom de la structure,Created time,Statut juridique,Lien\n\
         Les Mûres (https://www.notion.so/Les-M-res-1a2b),\"March 12, 2025 10:12 AM\",Association,https://mures.exemple\n\
         [Le Pré (SCIC)](https://www.notion.so/Le-Pr-9f8e),\"March 13, 2025 9:00 AM\",SCIC,\n\
         La Haie (antenne),\"March 13, 2025 9:00 AM\",SCIC,\n",
        &[
            "Les Mûres|https://mures.exemple",
            "Le Pré (SCIC)|",
            "La Haie (antenne)|",
        ],
    ),
    (
        "a document of Grist",
        &[Field::Name, Field::Status, Field::PostalCode, Field::City],
        "Structure,Nature,Type_de_structure,Adresse_complete,Geoloc,Derniere_maj\n\
         Les Mûres,Privé,Association loi 1901,\"3 rue du Pré, 35000 Rennes\",\"48.11,-1.67\",1741776000\n\
         Le Pré,Privé,Coopérative (SCIC),\"10 place Verte, 81000 Albi\",\"43.92,2.14\",1741862400\n",
        &[
            "Les Mûres|Association loi 1901|35000|Rennes",
            "Le Pré|Coopérative (SCIC)|81000|Albi",
        ],
    ),
    (
        "a sheet of EtherCalc",
        &[Field::Name, Field::City],
        "\"Structures\",\"\",\"\"\n\"\",\"\",\"\"\n\"Nom\",\"Ville\",\"Tel\"\n\"Les Mûres\",\"Rennes\",\"02 99 00 00 00\"\n\"\",\"\",\"\"\n",
        &["Les Mûres|Rennes"],
    ),
    (
        "a table of dBASE, whose headings have ten letters",
        &[
            Field::Name,
            Field::Siren,
            Field::PostalCode,
            Field::City,
            Field::Naf,
        ],
        "WKT,FID,NOM_ETABLI,TYPE_ETABL,ADRESSE_NU,CODE_POSTA,NOM_COMMUN,CODE_INSEE,SIRET_ETAB,CODE_APE_E\n\
         \"POINT (352000.1 6789000.2)\",1,Les Mûres,ASSOCIATION,3,35000,RENNES,35238,55210055400013,9499Z\n\
         \"POINT (630000 6314000)\",2,Le Pré,SCIC,10,81000,ALBI,81004,00542002100031,8899B\n",
        &[
            "Les Mûres|552100554|35000|RENNES|94.99Z",
            "Le Pré|005420021|81000|ALBI|88.99B",
        ],
    ),
    (
        "a mail merge",
        PLACED,
        "Civilité;Prénom;Nom;Fonction;Organisme;Adresse 1;Adresse 2;CP - Ville;Formule\n\
         Madame;Luce;Martin;Présidente;Les Mûres;3 rue du Pré;;35000 RENNES;Madame la Présidente\n\
         Monsieur;Jean;Durand;Directeur;Le Pré;10 place Verte;BP 3;81000 ALBI CEDEX;Monsieur le Directeur\n",
        &["Les Mûres|35000|RENNES", "Le Pré|81000|ALBI CEDEX"],
    ),
    (
        "a statement of a bank, with its balance",
        NAME,
        "Compte;1234;;\nPériode;du 01/03/2025 au 31/03/2025;;\n;;;\nDate;Libellé;Débit euros;Crédit euros\n\
         12/03/2025;VIR LES MURES;;1 500,00\n13/03/2025;PRLV LE PRE;-50,00;\n;Solde au 31/03/2025;;2 450,00\n",
        &["VIR LES MURES", "PRLV LE PRE"],
    ),
    (
        "titles, groups and regions between the rows",
        &[Field::Name, Field::Siren, Field::City],
        "ANNUAIRE;;;\nMise à jour : mars 2025;;;\n;;;\nIdentité;;Localisation;\nDénomination;N° SIRET;Code postal;Commune\n\
         Bretagne;;;\nLes Mûres;552 100 554 00013;35 000;Rennes\nRÉGION OCCITANIE;;;\nLe Pré;005 420 021 00031;81 000;Albi\n",
        &["Les Mûres|552100554|Rennes", "Le Pré|005420021|Albi"],
    ),
    (
        "a table copied from a word processor",
        &[Field::Name, Field::LegalCategory],
        "Structure\tStatut juridique\tRemarques\r\nLes Mûres\u{a0}\tAssociation loi 1901\tÀ revoir\u{b}avant juin\r\nLe Pré\tSCIC\t\r\n",
        &["Les Mûres|Association loi 1901", "Le Pré|SCIC"],
    ),
    (
        "columns under each other, as in a PDF",
        &[Field::Name, Field::City, Field::Naf],
        "Annuaire 2025\n\n\
         Nom de la structure     Commune     Code APE\n\
         Les Mûres               Rennes      94.99Z\n\
         Le Pré                              88.99B\n\
         La Haie et le Champ     Pau\n\
         L’Été « à la une »      Nice        62.01Z\n",
        &[
            "Les Mûres|Rennes|94.99Z",
            "Le Pré||88.99B",
            "La Haie et le Champ|Pau|",
            "L’Été « à la une »|Nice|62.01Z",
        ],
    ),
    (
        "a form of Drupal",
        PLACED,
        "\"\",\"\",\"\",\"\"\n\"Numéro de série\",\"SID\",\"Nom de l'organisation\",\"Code postal et commune du siège\"\n\
         \"1\",\"1234\",\"Les Mûres\",\"35000 Rennes\"\n\"2\",\"1235\",\"Le Pré\",\"81000 Albi\"\n",
        &["Les Mûres|35000|Rennes", "Le Pré|81000|Albi"],
    ),
    (
        "companies of the United Kingdom",
        &[
            Field::Name,
            Field::Siren,
            Field::PostalCode,
            Field::City,
            Field::Website,
        ],
        "CompanyName, CompanyNumber,RegAddress.PostTown,RegAddress.PostCode,CompanyStatus,SICCode.SicText_1,URI\n\
         \"OPEN DATA CIC\",\"08123456\",\"LEEDS\",\"LS1 4AP\",\"Active\",\"62012 - Software development\",\"http://data.exemple/id/08123456\"\n\
         \"REPAIR CAFE LTD\",\"09123456\",\"YORK\",\"YO1 7HH\",\"Active\",\"95110 - Repair of computers\",\"http://data.exemple/id/09123456\"\n",
        &["OPEN DATA CIC|||LEEDS|", "REPAIR CAFE LTD|||YORK|"],
    ),
    (
        "enterprises of Belgium",
        &[Field::Name, Field::City],
        "\"EnterpriseNumber\",\"Denomination\",\"JuridicalForm\",\"Zipcode\",\"MunicipalityFR\",\"NaceCode\"\n\
         \"0200.065.765\",\"Les Mûres ASBL\",\"017\",\"1000\",\"Bruxelles\",\"94992\"\n\
         \"0200.068.636\",\"Le Pré SC\",\"008\",\"4000\",\"Liège\",\"62010\"\n",
        &["Les Mûres ASBL|Bruxelles", "Le Pré SC|Liège"],
    ),
    (
        "contacts of a letter",
        &[Field::Name, Field::PostalCode, Field::City],
        "Email Address,First Name,Last Name,Company,Address,MEMBER_RATING,TAGS\n\
         a@mures.exemple,Luce,Martin,Les Mûres,3 rue du Pré 35000 Rennes,2,\"\"\"Réemploi\"\"\"\n\
         b@pre.exemple,Jean,Durand,Le Pré,10 place Verte 81000 Albi,3,\n",
        &["Les Mûres|35000|Rennes", "Le Pré|81000|Albi"],
    ),
];

#[test]
fn lists_of_tools_are_read_right() {
    for (name, fields, text, right) in LISTS {
        assert_eq!(values(&opened(text.as_bytes()), fields), *right, "{name}");
    }
}

fn list(name: &str) -> Directory {
    let found = LISTS.iter().find(|(known, ..)| *known == name);
    opened(found.unwrap().2.as_bytes())
}

/// What is no organisation is told, each for what it is.
#[test]
fn balances_and_regions_are_told() {
    let statement = list("a statement of a bank, with its balance");
    assert_eq!(statement.set_aside().count(Aside::Total), 1);
    let parted = list("titles, groups and regions between the rows");
    assert_eq!(parted.set_aside().count(Aside::Section), 2);
    assert_eq!(parted.set_aside().lines(Aside::Section), [6, 8]);
    // A region that is an organisation has something beside its name.
    let regions =
        opened("nom;cp;ville\nBretagne;35000;Rennes\nOccitanie;31000;Toulouse\n".as_bytes());
    assert_eq!((regions.len(), regions.set_aside().len()), (2, 0));
}

/// A heading that was cut says its field less surely than a whole one, and only where ten letters are left of it.
#[test]
fn cut_headings_are_likely() {
    let text = "NOM_STRUCT;NOM_COMMUN;CODE_POSTA;DATE_FERME\nA;Pau;64000;\nB;Albi;81000;\n";
    let list = opened(text.as_bytes());
    let fields: Vec<Option<Field>> = list.columns().iter().map(|column| column.field).collect();
    let right = [Field::Name, Field::City, Field::PostalCode, Field::ClosedOn];
    assert_eq!(fields, right.map(Some));
    assert!(
        list.columns()
            .iter()
            .all(|column| column.sureness != Some(Sureness::Content))
    );
    let text = "Nom;NOM_COMMU;x\nA;Pau;1\nB;Albi;2\n";
    let list = opened(text.as_bytes());
    assert_ne!(
        list.columns()[1].field,
        Some(Field::City),
        "{}",
        Field::City.word()
    );
}

/// Text that only looks as if it stood in columns is left as it is.
#[test]
fn prose_and_lists_of_one_column_are_no_tables() {
    for text in [
        "Les Mûres  (ex-Ronces)\nLe Pré\nLa Haie\nLe Champ\n",
        "nom\nLes Mûres   de Rennes\nLe Pré    vert\nLa Haie\n",
        "Une phrase.  Une autre phrase.\nEncore une qui est plus longue.  Et voilà.\nLa dernière.\n",
    ] {
        let list = opened(text.as_bytes());
        assert_eq!(list.recognition().separator, None, "{text}");
    }
}
