//! Every heading of the vocabulary, in any order, dialect and encoding; how sure columns are; what people
//! put under headings that say less than they seem.

use essnum::directory::{Directory, Field, Sureness};
use essnum::model::Vocabulary;
use proptest::prelude::*;

use super::{opened, told};

/// A cell that bears a field out.
fn cell(field: Field, row: usize) -> String {
    let siren = ["552100554", "005420021", "356000000", "831673892"][row % 4];
    match field {
        Field::Siren => siren.to_owned(),
        Field::Siret => [
            "55210055400013",
            "00542002100031",
            "35600000000048",
            "83167389200012",
        ][row % 4]
            .to_owned(),
        Field::Name => ["Les Mûres", "Le Pré", "La Haie", "Au Carré"][row % 4].to_owned(),
        Field::Naf => ["62.01Z", "63.11Z", "88.99B", "94.99Z"][row % 4].to_owned(),
        Field::NafEdition => "NAFRev2".to_owned(),
        Field::LegalCategory => ["9220", "5710", "5499", "9230"][row % 4].to_owned(),
        Field::PostalCode => ["35000", "69003", "81000", "01000"][row % 4].to_owned(),
        Field::Insee => ["35238", "69383", "2A004", "01053"][row % 4].to_owned(),
        Field::Department => ["35", "69", "2A", "01"][row % 4].to_owned(),
        Field::City => ["Rennes", "Lyon", "Albi", "Ajaccio"][row % 4].to_owned(),
        Field::Country => ["France", "Belgique", "France", "FR"][row % 4].to_owned(),
        Field::Website => format!("https://site{row}.exemple"),
        Field::Tags => ["libre|atelier", "atelier", "formation", "libre"][row % 4].to_owned(),
        Field::Status => ["Association", "SCOP", "SCIC", "SAS"][row % 4].to_owned(),
        Field::SocialEconomy | Field::Mission => ["O", "N", "O", "O"][row % 4].to_owned(),
        Field::Active => ["A", "C", "A", "A"][row % 4].to_owned(),
        Field::ClosedOn | Field::CreatedOn => "2020-01-31".to_owned(),
        Field::Workforce => ["01", "11", "NN", "02"][row % 4].to_owned(),
        Field::Rna => format!("W12345678{}", row % 10),
        Field::Id => format!("ref-{row}"),
    }
}

/// The phrases of the table, with their fields; those of the surest headings alone.
fn vocabulary() -> Vec<(Field, &'static str)> {
    let table = include_str!("../../src/directory/headings.tsv");
    let lines = table.lines().filter_map(|line| {
        let mut cells = line.split('\t');
        let field = Field::from_word(cells.next()?)?;
        let strength: usize = cells.next()?.parse().ok()?;
        (strength > 1).then(|| (field, cells.next().unwrap_or_default()))
    });
    lines
        .flat_map(|(field, phrases)| phrases.split(", ").map(move |phrase| (field, phrase)))
        .collect()
}

fn spelt(phrase: &str, way: usize) -> String {
    let words: Vec<&str> = phrase.split(' ').collect();
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_uppercase().to_string());
        first.unwrap_or_default() + letters.as_str()
    };
    match way {
        0 => phrase.to_owned(),
        1 => phrase.to_uppercase(),
        2 => words.join("_"),
        3 => {
            let rest = words[1..].iter().map(|word| capital(word));
            words[0].to_owned() + &rest.collect::<String>()
        }
        4 => format!("{} (obligatoire)", capital(phrase)),
        _ => format!("fields.{}", words.join("_")),
    }
}

#[test]
fn every_heading_of_the_vocabulary_is_known_however_it_is_spelt() {
    for (field, phrase) in vocabulary() {
        for way in 0..6 {
            let heading = spelt(phrase, way);
            let rows = (0..4).map(|row| format!("{};x{row}\n", cell(field, row)));
            let text = format!("{heading};zzz\n{}", rows.collect::<String>());
            let list = opened(text.as_bytes());
            assert!(list.recognition().has_heading, "{heading}");
            assert_eq!(list.columns()[0].field, Some(field), "{heading}");
            assert_eq!(
                list.columns()[0].sureness,
                Some(Sureness::Heading),
                "{heading}"
            );
        }
    }
}

fn values(list: &Directory, field: Field) -> Vec<String> {
    told(list, |row| row.value(field).into_owned())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    /// Columns in any order, under any of their headings, with any separator and encoding.
    #[test]
    fn any_order_dialect_and_encoding(
        ranks in prop::collection::vec(any::<prop::sample::Index>(), 3..9),
        ways in prop::collection::vec(0_usize..6, 9),
        separator in prop::sample::select(vec![';', ',', '\t', '|']),
        is_old in any::<bool>(),
        before in 0_usize..3,
    ) {
        let all = vocabulary();
        let mut columns: Vec<(Field, &str)> = Vec::new();
        for rank in ranks {
            let (field, phrase) = *rank.get(&all);
            // A field once: of two columns the surer is looked at first, and these are all sure.
            let is_name = |field: Field| matches!(field, Field::Siren | Field::Siret);
            if columns.iter().all(|(known, _)| *known != field && !(is_name(*known) && is_name(field))) {
                columns.push((field, phrase));
            }
        }
        let sign = separator.to_string();
        let heading = columns.iter().zip(&ways).map(|((_, phrase), way)| spelt(phrase, *way));
        let heading: Vec<String> = heading.collect();
        let mut text = "Liste de nos structures\n".repeat(before);
        text.push_str(&heading.join(&sign));
        for row in 0..4 {
            let cells = columns.iter().map(|(field, _)| {
                let cell = cell(*field, row);
                if cell.contains(separator) { format!("\"{cell}\"") } else { cell }
            });
            text.push('\n');
            text.push_str(&cells.collect::<Vec<_>>().join(&sign));
        }
        text.push('\n');
        prop_assume!(columns.len() > 1);
        let bytes = if is_old {
            encoding_rs::WINDOWS_1252.encode(&text).0.into_owned()
        } else {
            text.clone().into_bytes()
        };
        let list = opened(&bytes);
        prop_assert_eq!(list.len() + list.set_aside().len(), 4, "{}", text);
        for (rank, (field, _)) in columns.iter().enumerate() {
            prop_assert_eq!(list.columns()[rank].field, Some(*field), "{}", text);
            if !matches!(field, Field::Siret | Field::Id) {
                let right: Vec<String> = (0..4).map(|row| cell(*field, row)).collect();
                prop_assert_eq!(values(&list, *field), right, "{}", text);
            }
        }
    }
}

#[test]
fn what_a_column_was_recognised_as_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.csv");
    std::fs::write(
        &path,
        "Dénomination sociale;Ville;Commentaire\nLes Mûres;Rennes;rien\n",
    )
    .unwrap();
    let words = [
        "export",
        "organisations",
        "--verbose",
        "--lang",
        "fr",
        "--directory",
        path.to_str().unwrap(),
    ];
    crate::program::run(words)
        .ends(0)
        .says("« Dénomination sociale » → nom (par son titre)")
        .says("ignorées : Commentaire");
}

/// The recipe of the documentation: what `DuckDB` keeps of a stock in Parquet is a list.
#[test]
fn what_duckdb_keeps_of_a_stock_is_a_list() {
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("kept.csv");
    let stock = folder.path().join("stock.parquet");
    let program = format!(
        "import duckdb\n\
         duckdb.sql(\"COPY (SELECT printf('%09d', i) AS siren, 'Structure ' || i AS denominationUniteLegale, \
         CASE WHEN i % 7 = 0 THEN '62.01Z' ELSE '01.11Z' END AS activitePrincipaleUniteLegale \
         FROM range(100000) t(i)) TO '{0}' (FORMAT parquet)\")\n\
         duckdb.sql(\"COPY (SELECT * FROM '{0}' WHERE activitePrincipaleUniteLegale IN ('62.01Z')) TO '{1}' (HEADER)\")\n",
        stock.display(),
        kept.display()
    );
    let python = std::env::var("ESSNUM_TEST_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let done = std::process::Command::new(python)
        .args(["-c", &program])
        .output();
    if !done.is_ok_and(|done| done.status.success()) {
        eprintln!("skipped: no DuckDB for Python");
        return;
    }
    let list = essnum::directory::open(&kept).unwrap();
    assert_eq!(list.len(), 14_286);
    assert_eq!(values(&list, Field::Naf)[0], "62.01Z");
    crate::program::run([
        "export",
        "organisations",
        "--directory",
        stock.to_str().unwrap(),
    ])
    .ends(3)
    .says("DuckDB");
}
