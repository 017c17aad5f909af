//! A list beside the typology: codes and families, organisations and actors.

use essnum::directory::{Directory, Flag};
use essnum::query::fold::{Folded, fold_into};
use essnum::query::{JoinedBy, Linked, Standing};
use proptest::prelude::*;

use super::opened;
use crate::support::typology;

fn linked(text: &str) -> (Directory, Linked) {
    let directory = opened(text.as_bytes());
    let linked = Linked::whole(typology(), &directory);
    (directory, linked)
}

fn joined(text: &str) -> Vec<Option<(&'static str, JoinedBy)>> {
    let (directory, linked) = linked(text);
    let join = |row| {
        let join = linked.join(row)?;
        Some((typology().actors[join.actor].id.as_str(), join.by))
    };
    (0..directory.len()).map(join).collect()
}

#[test]
fn siren_comes_before_name() {
    assert_eq!(
        joined(
            "nom;siren\n\
             UN AUTRE NOM;831673892\n\
             LA  MEDNUM;\n\
             la-mednum;810157982\n\
             Personne;\n\
             Mobicoop;\n"
        ),
        [
            Some(("la-mednum", JoinedBy::Siren)),
            Some(("la-mednum", JoinedBy::Name)),
            Some(("mobicoop", JoinedBy::Siren)),
            None,
            Some(("mobicoop", JoinedBy::Name)),
        ]
    );
}

#[test]
fn another_legal_person_of_the_same_name_is_not_joined() {
    assert_eq!(joined("nom;siren\nLa Mednum;356000000\n"), [None]);
    // A piece of software has no SIREN: who has one is somebody else.
    assert_eq!(
        joined("nom;siren\nNextcloud;\nNextcloud;356000000\n"),
        [Some(("nextcloud", JoinedBy::Name)), None]
    );
}

#[test]
fn codes_lead_to_the_families_that_use_them_or_those_above() {
    let (directory, linked) =
        linked("nom;naf\nA;62.01Z\nB;6201z\nC;01.11Z\nD;99.98Z\nE;721Z\nF;\n");
    let t = typology();
    let using = t.family_codes.iter().filter(|found| {
        let code = t.codes.find("62.01Z").unwrap();
        t.lineage(code).any(|above| above == found.code)
    });
    let mut expected: Vec<_> = using.map(|found| found.family).collect();
    expected.sort_unstable();
    expected.dedup();
    assert!(!expected.is_empty());
    assert_eq!(linked.families(&directory, 0), expected);
    assert_eq!(linked.families(&directory, 1), expected);
    assert_eq!(linked.standing(&directory, 0), Standing::Candidate);
    assert_eq!(linked.standing(&directory, 2), Standing::Other);
    let flags = |row: usize, flag| linked.flags(&directory, row).contains(flag);
    assert!(flags(1, Flag::NafRepaired) && !flags(1, Flag::NafUnknown));
    assert!(flags(3, Flag::NafUnknown));
    assert!(flags(4, Flag::NafOld) && !flags(4, Flag::NafUnknown));
    assert!(linked.flags(&directory, 5).is_empty());
    assert_eq!(linked.flagged(&directory), 3);
}

#[test]
fn a_list_may_be_followed_as_it_is_read() {
    let text = "nom;naf\nLa Mednum;62.01Z\nA;63.11Z\nMobicoop;62.02A\n";
    let (directory, whole) = linked(text);
    let mut slowly = Linked::new(typology());
    while slowly.len() < directory.len() {
        slowly.follow(typology(), &directory, 1);
    }
    for row in 0..directory.len() {
        assert_eq!(slowly.join(row), whole.join(row));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Names are folded in two ways, to one result.
    #[test]
    fn folding_millions_is_folding(
        text in prop_oneof![
            "[a-zA-Z0-9 '’éÉèçÇœŒæÆàÀùîïôÿ«»“”–—&°€@,;:/_()\"!?.+*-]{0,24}",
            "\\PC{0,12}",
            any::<String>(),
        ],
    ) {
        let mut plain = String::new();
        fold_into(&text, &mut plain);
        prop_assert_eq!(plain, Folded::new(&text).text);
    }
}

/// Each letter alone, and before another, up to the end of the usual punctuation.
#[test]
fn every_letter_is_folded_alike() {
    let mut plain = String::new();
    for letter in (0..=0x2300_u32).filter_map(char::from_u32) {
        for text in [
            letter.to_string(),
            format!("a{letter}B"),
            format!("é{letter}\u{301}"),
        ] {
            plain.clear();
            fold_into(&text, &mut plain);
            assert_eq!(
                plain,
                Folded::new(&text).text,
                "U+{:04X}",
                u32::from(letter)
            );
        }
    }
}
