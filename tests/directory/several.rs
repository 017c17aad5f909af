//! Several activity codes in one cell: all are read, the first is the one that counts.

use essnum::directory::{Field, Flag, codes};
use essnum::query::{Filter, Linked, Standing};
use proptest::prelude::*;

use super::{opened, told};
use crate::program::{Rows, run};
use crate::support::typology;

#[test]
fn codes_are_parted_however_they_are_written() {
    for (cell, read, flags) in [
        (
            "6201Z|62.02A",
            "62.01Z|62.02A",
            &[Flag::NafSeveral, Flag::NafRepaired][..],
        ),
        ("62.01Z, 63.11Z", "62.01Z|63.11Z", &[Flag::NafSeveral]),
        (
            "6201Z 6202A",
            "62.01Z|62.02A",
            &[Flag::NafSeveral, Flag::NafRepaired],
        ),
        ("58.29C;62.01Z", "58.29C|62.01Z", &[Flag::NafSeveral]),
        ("62.01Z / 63.11Z", "62.01Z|63.11Z", &[Flag::NafSeveral]),
        ("62.01Z\n63.11Z", "62.01Z|63.11Z", &[Flag::NafSeveral]),
        ("62|63.1", "62|63.1", &[Flag::NafSeveral]),
        (
            "62.01Z|721Z",
            "62.01Z|72.1Z",
            &[Flag::NafSeveral, Flag::NafRepaired, Flag::NafOld],
        ),
        (
            "58.29C - Édition de logiciels; 62.02A - Conseil en systèmes, logiciels et autres",
            "58.29C|62.02A",
            &[Flag::NafSeveral],
        ),
        (
            "58.29C : Édition, 62.02A : Conseil",
            "58.29C|62.02A",
            &[Flag::NafSeveral],
        ),
        // One, whatever stands beside it.
        ("62.01Z", "62.01Z", &[]),
        ("62.01Z|6201Z", "62.01Z", &[]),
        ("62.01Z;", "62.01Z", &[]),
        ("62 01 Z", "62.01Z", &[Flag::NafRepaired]),
        (
            "62.01Z - Programmation informatique",
            "62.01Z",
            &[Flag::NafRepaired],
        ),
        (
            "62.02A (conseil, 2 personnes, ex 72.1Z)",
            "62.02A",
            &[Flag::NafRepaired],
        ),
        ("62.01Z|à compléter", "62.01Z", &[Flag::NafInvalid]),
        (
            "62.01Z|62.02A|?",
            "62.01Z|62.02A",
            &[Flag::NafSeveral, Flag::NafInvalid],
        ),
        // None: as it stands.
        ("62, 63", "62, 63", &[Flag::NafInvalid]),
        ("conseil, édition", "conseil, édition", &[Flag::NafInvalid]),
        // Signs alone say that there is none.
        ("|;|", "", &[]),
        ("", "", &[]),
        ("[ND]", "", &[Flag::Undisclosed]),
    ] {
        let found = codes(cell);
        assert_eq!(found.value, read, "{cell}");
        for flag in [
            Flag::NafSeveral,
            Flag::NafRepaired,
            Flag::NafInvalid,
            Flag::NafOld,
            Flag::Undisclosed,
        ] {
            assert_eq!(
                found.flags.contains(flag),
                flags.contains(&flag),
                "{cell}: {flag:?}"
            );
        }
    }
}

const LIST: &str = "nom;ape\nA;01.11Z|62.01Z\nB;01.11Z\nC;62.01Z|99.98Z\nD;62.01Z|?\n";

#[test]
fn an_organisation_is_in_the_families_of_all_its_codes() {
    let list = opened(LIST.as_bytes());
    let linked = Linked::whole(typology(), &list);
    assert_eq!(linked.standing(&list, 0), Standing::Candidate);
    assert_eq!(linked.standing(&list, 1), Standing::Other);
    assert_eq!(linked.families(&list, 0), linked.families(&list, 2));
    let unknown = |row| linked.flags(&list, row).contains(Flag::NafUnknown);
    assert_eq!([0, 1, 2, 3].map(unknown), [false, false, true, false]);
    let invalid = |row| list.flags_of(row).contains(Flag::NafInvalid);
    assert_eq!([0, 1, 2, 3].map(invalid), [false, false, false, true]);
    assert_eq!(linked.families(&list, 3), linked.families(&list, 2));
    let values = told(&list, |row| row.value(Field::Naf).into_owned());
    assert_eq!(values[0], "01.11Z|62.01Z");
    // Whichever code is asked for.
    let kept = |code: &str| {
        let mut filter = Filter::default();
        filter
            .add(typology(), essnum::query::Facet::Naf, code)
            .unwrap();
        let rows = 0..list.len();
        rows.filter(|row| linked.keeps(typology(), &list, &filter, *row))
            .collect::<Vec<_>>()
    };
    assert_eq!(kept("62"), [0, 2, 3]);
    assert_eq!(kept("01.11Z"), [0, 1]);
}

#[test]
fn they_come_out_as_a_list_and_are_counted_by_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.csv");
    std::fs::write(&path, LIST).unwrap();
    let path = path.to_str().unwrap();
    let done = run(["export", "organisations", "--directory", path]).ends(0);
    let rows = Rows::read(done.out.as_bytes());
    assert_eq!(
        rows.cells(["naf", "flags"]),
        [
            ["01.11Z|62.01Z", "naf_several"],
            ["01.11Z", ""],
            ["62.01Z|99.98Z", "naf_several|naf_unknown"],
            ["62.01Z", "naf_invalid"],
        ]
    );
    let labels = rows.column("naf_label");
    assert!(
        labels[0].ends_with("|Programmation informatique"),
        "{labels:?}"
    );
    assert_eq!(labels[2], "Programmation informatique|");
    let counts = run(["export", "organisations-codes", "--directory", path]).ends(0);
    assert_eq!(
        Rows::read(counts.out.as_bytes()).cells(["code", "count"]),
        [["01.11Z", "2"], ["62.01Z", "2"]]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Codes with anything that parts them come back, whatever the spelling.
    #[test]
    fn codes_in_are_codes_out(
        numbers in prop::collection::btree_set((1000_u32..9999, 0_u8..26), 1..6),
        mark in prop::sample::select(vec!["|", ";", ", ", ",", " / ", " ", "\n", " + "]),
        is_plain in any::<bool>(),
    ) {
        let codes_in: Vec<String> = numbers.iter()
            .map(|(digits, letter)| {
                let letter = char::from(b'A' + letter);
                format!("{:02}.{:02}{letter}", digits / 100, digits % 100)
            })
            .collect();
        let cell = codes_in.join(mark);
        let cell = if is_plain { cell.replace('.', "") } else { cell };
        let found = codes(&cell);
        prop_assert_eq!(found.value.as_ref(), codes_in.join("|"));
        prop_assert_eq!(found.flags.contains(Flag::NafSeveral), codes_in.len() > 1);
        prop_assert_eq!(found.flags.contains(Flag::NafRepaired), is_plain);
    }

    /// Whatever stands in the cell.
    #[test]
    fn any_cell_ends_well(cell in "[0-9A-Z .,;|/éà:(\n-]{0,40}") {
        let found = codes(&cell);
        prop_assert!(!found.flags.contains(Flag::NafSeveral) || found.value.contains('|'));
    }
}
