//! What a wall shows of the user's own lists: rows, a page and overlaps as of records, read on a thread.

use essnum::directory::Loading;
use essnum::tui::lists::Lists;
use essnum::tui::present::WindowKind;
use essnum::tui::state::State;

use super::{EVERY_KIND, faults, go, keys, opened, roles, shown};
use crate::support::{look, typology};

const LIST: &str = "\
Nom;SIREN;Code NAF;Ville;Régions
Framasoft;500715776;94.99Z;Lyon;ARA
Association pour la promotion du logiciel libre dans les territoires ruraux et de montagne;;62.01Z;Lille;ARA|HDF
La MedNum;831673892;62.02A;Paris;IDF
";

/// A wall that shows a command over the list.
fn wall(command: &str, size: (u16, u16)) -> State<'static> {
    wall_over(LIST, command, size)
}

/// A wall that shows a command over a list.
fn wall_over(text: &str, command: &str, size: (u16, u16)) -> State<'static> {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("liste.csv");
    std::fs::write(&list, text).unwrap();
    let key = if command.starts_with("essnum overlaps") {
        "recoupement"
    } else {
        "montrer"
    };
    let command = toml::Value::String(format!("{command} --directory {}", list.display()));
    let text = format!("titre = \"Listes\"\n[[etape]]\n{key} = {command}\ndevoiler = \"entier\"\n");
    let mut state = opened(WindowKind::Wall, &text, size);
    go(&mut state, 0);
    let seat = state.present.as_mut().unwrap();
    seat.wait_for_contents();
    state.settle(&look());
    state
}

#[test]
fn organisations_stand_with_their_families_and_towns() {
    let wall = wall("essnum export organisations", (60, 20));
    let text = shown(&wall);
    let line = |name: &str| text.lines().find(|line| line.contains(name)).unwrap();
    // An actor has a star and its own families; another one those that use its code.
    assert!(line("Framasoft").contains("★ Framasoft  Lyon"), "{text}");
    assert!(line("Framasoft").contains(" 1  4  5  7"), "{text}");
    assert!(!line("Association").contains('★'), "{text}");
    assert!(line("Association").contains(" 3  4  5  8"), "{text}");
    // A long name goes on; nothing is cut.
    let words: Vec<&str> = text.split_whitespace().collect();
    assert!(words.join(" ").contains("ruraux et de montagne"), "{text}");
    assert!(!text.contains('…'), "{text}");
    assert!(text.starts_with("   Organisations"), "{text}");
}

#[test]
fn overlaps_of_a_list_are_drawn_and_letters_of_values_are_named() {
    let by_code = wall("essnum overlaps", (60, 20));
    let text = shown(&by_code);
    assert!(
        text.contains("Les organisations que partagent les familles"),
        "{text}"
    );
    // Dots of families, in their colours.
    assert!(roles(&by_code).contains('q'), "{text}");
    let of_values = shown(&wall("essnum overlaps --sets Régions", (60, 20)));
    for named in ["A  ARA", "B  HDF", "C  IDF"] {
        assert!(of_values.contains(named), "{of_values}");
    }
}

#[test]
fn an_organisation_has_its_page() {
    let text = shown(&wall("essnum show 500715776", (60, 20)));
    assert!(text.contains("Fiche"), "{text}");
    assert!(text.contains("DANS LA TYPOLOGIE"), "{text}");
}

#[test]
fn what_is_projected_of_a_list_bears_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("liste.csv");
    std::fs::write(&list, LIST).unwrap();
    let mut state = opened(WindowKind::Host, EVERY_KIND, (100, 30));
    state.world.given.sources.lists = vec![crate::support::of_path(list.to_str().unwrap())];
    state.open(Lists::new(typology(), vec![Loading::open(&list).unwrap()]));
    crate::support::read(&mut state);
    keys(&mut state, "right x f9 tab");
    keys(&mut state, "p");
    let projection = &super::seat(&state).session.projections[0];
    assert!(projection.label.contains("Framasoft"), "{projection:?}");
}

#[test]
fn a_list_that_is_gone_is_told_on_the_wall() {
    let text = "titre = \"T\"\n[[etape]]\nmontrer = \"essnum export organisations --directory /nulle/part.csv\"\n";
    let told = faults(text);
    assert!(told[0].contains("/nulle/part.csv"), "{told:?}");
}

#[test]
fn a_step_does_not_read_standard_input() {
    for command in [
        "essnum show -",
        "essnum compare framasoft -",
        "essnum export organisations --directory -",
    ] {
        let told = faults(&format!(
            "titre = \"T\"\n[[etape]]\nmontrer = \"{command}\"\n"
        ));
        assert_eq!(
            told,
            [format!(
                "essai.toml:3:11 : « {command} » lit l’entrée standard, que le clavier occupe pendant un atelier ; nommez un fichier ou une fiche"
            )]
        );
    }
}

#[test]
fn untitled_views_are_titled_by_what_they_show() {
    for (command, title) in [
        (
            "essnum export roster --family 4 --role network_head",
            "Acteurs, têtes de réseau d’abord · Éditeurs de logiciels · tête de réseau",
        ),
        ("essnum search tiers lieux", "Recherche : tiers lieux"),
        ("essnum compare framasoft april", "Comparaison"),
        (
            "essnum export naf --naf 62*",
            "Codes NAF rév. 2 · 62 Programmation",
        ),
    ] {
        let text = format!("titre = \"T\"\n[[etape]]\nmontrer = \"{command}\"\n");
        let mut state = opened(WindowKind::Wall, &text, (120, 36));
        go(&mut state, 0);
        let wall = shown(&state);
        assert!(wall.contains(title), "{wall}");
    }
}

#[test]
fn a_matrix_of_more_values_than_fit_tells_how_many_there_are_besides() {
    let rows = (0..90).map(|rank| {
        let (one, other) = (rank % 23, rank * 7 % 23);
        format!("Organisation {rank};Sujet {one}|Sujet {other}\n")
    });
    let list = format!("Nom;Thèmes\n{}", rows.collect::<String>());
    for (size, shown_sets) in [((48, 14), 9), ((60, 20), 14), ((80, 24), 17)] {
        let mut wall = wall_over(&list, "essnum overlaps --view matrix --sets Thèmes", size);
        let named = |text: &str| text.matches("Sujet ").count();
        let text = shown(&wall);
        assert!(
            named(&text) >= shown_sets - 1 && !text.contains('…'),
            "{text}"
        );
        let told = format!("▼ {} lignes de plus", 23 - named(&text));
        assert!(text.contains(&told), "{told}\n{text}");
        assert!(text.contains(" A ") && !text.contains(" W "), "{text}");
        for _ in 0..30 {
            keys(&mut wall, "down");
        }
        let end = shown(&wall);
        assert!(end.contains(" W ") && !end.contains('▼'), "{end}");
        let told = format!("▲ {} lignes au-dessus", 23 - named(&end));
        assert!(end.contains(&told), "{told}\n{end}");
    }
}
