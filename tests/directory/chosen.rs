//! What a user says of a list: it holds whatever would have been recognised, and no row is lost by it.

use essnum::directory::{
    Choices, Directory, Encoding, Field, Flag, Heading, ListFault, Loading, Setting,
};
use essnum::text::{Text, language};
use proptest::prelude::*;

use super::{accounts_for, cells, choices, read_as, told};
use crate::program::plain;

fn chosen(bytes: &[u8], words: &[(Setting, &str)]) -> Directory {
    let read = read_as(bytes, 9, &choices(words));
    read.unwrap_or_else(|fault| panic!("{fault}"))
}

fn names(directory: &Directory) -> Vec<String> {
    told(directory, |row| row.value(Field::Name).into_owned())
}

pub fn say(phrase: &essnum::model::Phrase) -> String {
    plain(&Text::new(language("fr")).say(phrase))
}

#[test]
fn a_separator_may_be_any_sign_or_none() {
    for (word, sign) in [
        ("comma", ","),
        (";", ";"),
        ("tab", "\t"),
        ("bar", "|"),
        ("|", "|"),
        ("^", "^"),
        (":", ":"),
    ] {
        let text = format!("nom{sign}ville\nA. B!{sign}Pau\n");
        let list = chosen(text.as_bytes(), &[(Setting::Separator, word)]);
        assert_eq!(list.recognition().separator, sign.chars().next(), "{word}");
        assert_eq!(list.columns()[0].field, Some(Field::Name), "{word}");
        assert_eq!(cells(&list), [["A. B!", "Pau"]], "{word}");
    }
    let list = chosen(b"nom;ville\nA;Pau\n", &[(Setting::Separator, "none")]);
    assert_eq!(cells(&list).last().unwrap(), &["A;Pau"]);
    assert_eq!(list.recognition().separator, None);
}

#[test]
fn an_encoding_holds_whatever_the_bytes_look_like() {
    let bytes = "nom;ville\nCafé;Évry\n".as_bytes();
    let list = chosen(bytes, &[(Setting::Encoding, "latin1")]);
    assert_eq!(list.recognition().encoding, Encoding::Windows1252);
    assert_eq!(cells(&list)[0][0], "CafÃ©");
    // Few letters, most of them damaged: UTF-8 all the same.
    let list = chosen(
        b"nom;ville\nCaf\xe9;\xc9vry\n",
        &[(Setting::Encoding, "utf-8")],
    );
    assert_eq!(list.recognition().encoding, Encoding::Damaged);
    assert!(list.flags_of(0).contains(Flag::Encoding));
    // Without a mark and with few zeros, nothing tells UTF-16 from anything else.
    let text = "名;市\n東京;大阪\n";
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let list = chosen(&wide, &[(Setting::Encoding, "utf-16")]);
    assert_eq!(list.recognition().encoding, Encoding::Utf16);
    assert_eq!(cells(&list).last().unwrap(), &["東京", "大阪"]);
}

#[test]
fn half_a_letter_of_utf_16_is_flagged() {
    let text = "nom;ville\nA;Pau\nB;Lyon\n";
    let mut bytes = b"\xff\xfe".to_vec();
    bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    let letter = bytes.len() - 4;
    bytes.splice(letter..letter + 2, [0x00, 0xd8]);
    for budget in [4, 5, 1 << 20] {
        let list = read_as(&bytes, budget, &Choices::default()).unwrap();
        assert_eq!(cells(&list)[1], ["B", "Lyo\u{fffd}"]);
        let flagged = [0, 1].map(|row| list.flags_of(row).contains(Flag::Encoding));
        assert_eq!(flagged, [false, true]);
    }
}

#[test]
fn a_heading_can_be_asserted_and_denied() {
    let list = chosen(b"nom;ville\nA;Pau\n", &[(Setting::Heading, "no")]);
    assert_eq!(list.len(), 2);
    assert_eq!(list.line_of(0), 1);
    let list = chosen(b"x;y\nA;Pau\nB;Lyon\n", &[(Setting::Heading, "yes")]);
    assert_eq!(list.columns()[1].heading, "y");
    assert_eq!(list.len(), 2);
    // Short rows at the beginning are rows where there is no heading.
    let titled = b"Liste;;\nA;Pau;1\nB;Lyon;2\n";
    assert_eq!(chosen(titled, &[(Setting::Heading, "no")]).len(), 3);
}

#[test]
fn columns_are_found_by_heading_as_headings_are_compared_or_by_number() {
    let text = "Nom;Intitulé exact;APE;2021;nom\nA;B;62.01Z;C;D\n".as_bytes();
    for (column, name) in [
        ("intitule-EXACT", "B"),
        ("2", "B"),
        ("2021", "C"),
        ("nom", "D"),
        ("NOM", "A"),
        ("5", "D"),
    ] {
        let list = chosen(text, &[(Setting::Column, &format!("name={column}"))]);
        assert_eq!(names(&list), [name], "{column}");
    }
    let list = chosen(text, &[(Setting::Column, "nom=APE")]);
    assert_eq!(names(&list), ["62.01Z"]);
    assert_eq!(list.codes().len(), 0);
    assert_eq!(list.columns()[2].field, Some(Field::Name));
    for nowhere in ["naf=", "naf=-"] {
        let list = chosen(text, &[(Setting::Column, nowhere)]);
        assert_eq!((list.codes().len(), list.columns()[2].field), (0, None));
    }
}

#[test]
fn a_field_may_have_several_columns_and_a_column_several_fields() {
    let list = chosen(
        b"a;b;c\n;X;831673892\nY;Z;\n",
        &[
            (Setting::Column, "name=a"),
            (Setting::Column, "name=b"),
            (Setting::Column, "siren=c"),
            (Setting::Column, "id=c"),
        ],
    );
    assert_eq!(names(&list), ["X", "Y"]);
    let both = told(&list, |row| {
        [Field::Siren, Field::Id].map(|field| row.value(field).into_owned())
    });
    assert_eq!(both[0], ["831673892", "831673892"]);
}

#[test]
fn what_cannot_be_chosen_is_told_with_what_would_do() {
    for (setting, value, said) in [
        (Setting::Separator, "tabb", "vouliez-vous « tab » ?"),
        (
            Setting::Separator,
            "\"",
            "au choix : comma, semicolon, tab, bar, none",
        ),
        (Setting::Separator, "7", "au choix : comma"),
        (Setting::Separator, "é", "au choix : comma"),
        (
            Setting::Encoding,
            "windows-1253",
            "vouliez-vous « windows-1252 » ?",
        ),
        (
            Setting::Encoding,
            "utf-8-damage",
            "au choix : utf-8, windows-1252, utf-16",
        ),
        (Setting::Heading, "oui", "au choix : yes, no"),
        (Setting::Column, "Structure", "CHAMP=TITRE"),
        (
            Setting::Column,
            "sirene=Structure",
            "vouliez-vous « siren » ?",
        ),
    ] {
        let told = say(&Choices::default().choose(setting, value).unwrap_err());
        assert!(told.contains(said), "{value}: {told}");
    }
    let refused = |column: &str, bytes: &[u8]| match read_as(
        bytes,
        64,
        &choices(&[(Setting::Column, column)]),
    ) {
        Err(ListFault::NoList(phrase)) => say(&phrase),
        other => panic!("{other:?}"),
    };
    let text = "Dénomination;ville\nA;Pau\n".as_bytes();
    for (column, said) in [
        ("name=denominatio", "vouliez-vous « Dénomination » ?"),
        ("name=zzz", "au choix : Dénomination, ville"),
        ("name=3", "elles vont de 1 à 2"),
        ("name=0", "elles vont de 1 à 2"),
    ] {
        let told = refused(column, text);
        assert!(told.contains(said), "{column}: {told}");
    }
    let told = refused("name=nom", b"1;2\n3;4\n");
    assert!(told.contains("n’a pas d’en-tête"), "{told}");
}

#[test]
fn the_sentence_tells_what_was_chosen() {
    let sentence = |words: &[(Setting, &str)]| {
        let list = chosen(b"a;b;c\nA;Pau;62.01Z\n", words);
        say(&list.summary(0))
    };
    assert!(!sentence(&[]).contains("choisi"));
    let said = sentence(&[
        (Setting::Separator, ";"),
        (Setting::Heading, "yes"),
        (Setting::Column, "name=A"),
        (Setting::Column, "naf="),
    ]);
    let start =
        "choisi : séparateur, en-tête, nom = « A » et code NAF : nulle part ; séparateur « ; »";
    assert!(said.starts_with(start), "{said}");
}

#[test]
fn choices_go_before_others() {
    let own = choices(&[(Setting::Heading, "no"), (Setting::Column, "name=1")]);
    let others = choices(&[
        (Setting::Heading, "yes"),
        (Setting::Separator, "tab"),
        (Setting::Column, "name=2"),
        (Setting::Column, "naf=3"),
    ]);
    let both = own.over(&others);
    assert_eq!(both.heading, Some(Heading::No));
    assert_eq!(both.separator, others.separator);
    let columns = [(Field::Name, "1"), (Field::Naf, "3")];
    let columns = columns.map(|(field, column)| (field, vec![column.to_owned()]));
    assert_eq!(both.columns, columns);
}

#[test]
fn a_list_is_known_by_its_beginning_before_it_is_read() {
    let mut bytes = "Adhérents;;\n\nnom;ville;cp\nCafé;Évry;91000\n"
        .as_bytes()
        .to_vec();
    bytes.extend("B;Lyon;69001\n".repeat(100_000).bytes());
    let length = bytes.len();
    let mut loading = Loading::new("l.csv", Box::new(std::io::Cursor::new(bytes)), length);
    let beginning = loading.preview(&Choices::default()).unwrap();
    assert_eq!(beginning.heading.unwrap(), ["nom", "ville", "cp"]);
    let denied = choices(&[(Setting::Heading, "no")]);
    assert_eq!(loading.preview(&denied).unwrap().heading, None);
    let list = loading.whole(|_| ()).unwrap();
    assert_eq!((list.len(), list.recognition().skipped), (100_001, 1));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is chosen, the records of another reader are the rows, with their cells.
    #[test]
    fn rows_in_are_rows_out_whatever_is_chosen(
        rows in prop::collection::vec(prop::collection::vec("[ -Za-z~éœ’\n\r]{1,9}", 3), 1..12),
        (word, sign) in prop::sample::select(vec![
            ("comma", b','), (";", b';'), ("tab", b'\t'), ("^", b'^'), ("none", 0),
        ]),
        encoding in prop::sample::select(vec!["utf-8", "windows-1252", "utf-16"]),
        heading in prop::sample::select(vec!["yes", "no"]),
        column in prop::sample::select(vec!["name=1", "naf=1", "siren=", "nom=1"]),
        budget in 1_usize..50,
    ) {
        let written = if sign == 0 { b';' } else { sign };
        let mut writer = csv::WriterBuilder::new()
            .delimiter(written)
            .quote_style(csv::QuoteStyle::Always)
            .from_writer(Vec::new());
        for row in &rows { writer.write_record(row).unwrap(); }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let bytes = match encoding {
            "utf-8" => text.clone().into_bytes(),
            // The big-endian kind is known by its mark.
            "utf-16" => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect(),
            _ => encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
        };
        let chosen = choices(&[
            (Setting::Separator, word),
            (Setting::Encoding, encoding),
            (Setting::Heading, heading),
            (Setting::Column, column),
        ]);
        let list = read_as(&bytes, budget, &chosen).unwrap();
        let skipped = list.recognition().skipped;
        let before = skipped + usize::from(heading == "yes");
        if sign == 0 {
            // Without a separator each line that is not empty is a row; a cell may open on one and close on another.
            let lines = text.split(['\n', '\r']);
            let found = list.len() + list.set_aside().len() + before;
            if rows.iter().flatten().any(|cell| cell.contains(['"', '\n', '\r'])) {
                prop_assert!(found > 0 && found <= lines.count());
            } else {
                prop_assert_eq!(found, lines.filter(|line| !line.is_empty()).count());
            }
        } else {
            let names = if heading == "yes" { rows[skipped].as_slice() } else { &[] };
            let accounted = accounts_for(&list, names, &rows[before..]);
            prop_assert!(accounted.is_ok(), "{:?}: {:?}", accounted, rows);
        }
        prop_assert_eq!(list.recognition().has_heading, heading == "yes");
        let lines: Vec<usize> = (0..list.len()).map(|row| list.line_of(row)).collect();
        prop_assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
