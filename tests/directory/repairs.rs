//! What a cell was meant to be: certain repairs made and flagged, the rest flagged and left alone.

use essnum::directory::repair::{self, Repaired};
use essnum::model::Vocabulary;
use proptest::prelude::*;

fn told(repaired: Repaired<'_>) -> (String, String) {
    let flags: Vec<&str> = repaired.flags.iter().map(Vocabulary::word).collect();
    (repaired.value.into_owned(), flags.join("|"))
}

#[track_caller]
fn expect(repair: fn(&str) -> Repaired<'_>, table: &[(&str, &str, &str)]) {
    for (cell, value, flags) in table {
        let expected = ((*value).to_owned(), (*flags).to_owned());
        assert_eq!(told(repair(cell)), expected, "{cell}");
    }
}

#[test]
fn siren() {
    expect(
        repair::siren,
        &[
            ("831673892", "831673892", ""),
            (" 831673892 ", "831673892", ""),
            ("831 673 892", "831673892", "siren_repaired"),
            ("831673892.0", "831673892", "siren_repaired"),
            ("62201199", "062201199", "siren_repaired"),
            ("83167389200012", "831673892", "siren_repaired"),
            ("FR12831673892", "831673892", "siren_repaired"),
            ("=\"062201199\"", "062201199", "siren_repaired"),
            ("'062201199", "062201199", "siren_repaired"),
            ("356000000", "356000000", ""),
            ("831673893", "831673893", "siren_invalid"),
            ("000000000", "000000000", "siren_invalid"),
            ("62201198", "62201198", "siren_invalid"),
            ("n/a", "", ""),
            ("é", "é", "siren_invalid"),
            ("[ND]", "", "undisclosed"),
            ("", "", ""),
        ],
    );
}

#[test]
fn siret() {
    expect(
        repair::siren_of_siret,
        &[
            ("43493312300029", "434933123", ""),
            ("434 933 123 00029", "434933123", "siren_repaired"),
            ("43493312300028", "434933123", "siret_invalid"),
            ("831673892", "831673892", "siret_invalid"),
            ("4,34933E+13", "", "siret_invalid"),
            // La Poste: the sum of the digits is a multiple of five.
            ("35600000000048", "356000000", ""),
            ("35600000049837", "356000000", ""),
            ("35600000049838", "356000000", "siret_invalid"),
            ("", "", ""),
        ],
    );
}

#[test]
fn codes() {
    expect(
        repair::naf,
        &[
            ("62.01Z", "62.01Z", ""),
            ("6201Z", "62.01Z", "naf_repaired"),
            ("62.01z", "62.01Z", "naf_repaired"),
            ("62 01 Z", "62.01Z", "naf_repaired"),
            ("=\"62.01Z\"", "62.01Z", "naf_repaired"),
            ("1.11Z", "01.11Z", "naf_repaired"),
            (
                "62.01Z - Programmation informatique",
                "62.01Z",
                "naf_repaired",
            ),
            ("62.01", "62.01", ""),
            ("6201", "62.01", "naf_repaired"),
            ("62.0", "62.0", ""),
            ("62", "62", ""),
            ("J", "J", ""),
            ("721Z", "72.1Z", "naf_old"),
            ("72.1Z", "72.1Z", "naf_old"),
            ("00.00Z", "00.00Z", ""),
            ("informatique", "informatique", "naf_invalid"),
            ("62.01Z|63.11Z", "62.01Z|63.11Z", "naf_invalid"),
            ("[ND]", "", "undisclosed"),
            ("", "", ""),
        ],
    );
}

#[test]
fn postal_codes_and_legal_categories() {
    expect(
        repair::postal_code,
        &[
            ("84200", "84200", ""),
            ("84200.0", "84200", "postal_code_repaired"),
            ("1000", "01000", "postal_code_repaired"),
            ("1000.0", "01000", "postal_code_repaired"),
            ("75 011", "75011", "postal_code_repaired"),
            ("=\"01000\"", "01000", "postal_code_repaired"),
            ("69003 CEDEX 03", "69003", "postal_code_repaired"),
            ("B-1000", "B-1000", "postal_code_invalid"),
            ("D-10115 Berlin", "D-10115 Berlin", "postal_code_invalid"),
            ("F-44000 Nantes", "44000", "postal_code_repaired"),
            ("842000", "842000", "postal_code_invalid"),
            ("[ND]", "", "undisclosed"),
        ],
    );
    expect(
        repair::legal_category,
        &[
            ("9220", "9220", ""),
            ("9220.0", "9220", "legal_category_repaired"),
            ("92", "92", ""),
            ("'9220", "9220", "legal_category_repaired"),
            ("922", "922", "legal_category_invalid"),
            ("Association déclarée", "Association déclarée", ""),
        ],
    );
}

#[test]
fn words() {
    expect(
        repair::words,
        &[
            ("Escale &amp; CO (L&#39;)", "Escale & CO (L')", "entities"),
            ("&Eacute;cole &#xE9;t&eacute;", "École été", "entities"),
            ("A & B; C", "A & B; C", ""),
            ("R&D", "R&D", ""),
            ("[ND]", "", "undisclosed"),
        ],
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// A repair changes nothing that it does not flag, and what it made needs no other.
    #[test]
    fn repairs_are_told_and_final(cell in "[0-9A-Zé .&;|\\[\\]-]{0,16}|[0-9]{7,14}|[0-9]{2}\\.?[0-9]{1,2}[A-Z]?") {
        for repair in [
            repair::siren, repair::naf, repair::postal_code, repair::legal_category, repair::words,
        ] as [fn(&str) -> Repaired<'_>; 5] {
            let once = repair(&cell);
            if once.value != cell.trim() {
                // What says that there is nothing has no figure, and needs no flag.
                let is_unsaid = once.value.is_empty() && !cell.contains(|letter: char| letter.is_ascii_digit());
                prop_assert!(!once.flags.is_empty() || is_unsaid);
            }
            let again = repair(&once.value);
            prop_assert_eq!(&again.value, &once.value);
        }
    }
}
