//! The organisations of a user's own lists: read between keys, searched as one types, joined to actors.

use std::collections::BTreeSet;
use std::time::Duration;

use essnum::directory::Loading;
use essnum::tui::effect::Effect;
use essnum::tui::lists::Lists;
use essnum::tui::screens::Screen;
use essnum::tui::state::State;

use crate::program::plain;
use crate::support::{
    EVERY, assert_looks_the_same, buffer, look, press, read, start, text, typology,
};

const LIST: &str = "nom;siren;ville;ape\n\
    Framasoft;;Lyon;62.01Z\n\
    Régie de quartier;;Nantes;88.99B\n\
    Café associatif;;Brest;56.30Z\n\
    La Quadrature du Net;;Paris;94.99Z\n\
    Atelier vélo;123456789;Rennes;9529Z\n";

pub fn opened(lists: &[(&str, String)], width: u16, height: u16) -> State<'static> {
    let mut state = start(width, height);
    let lists = lists.iter().map(|(name, list)| {
        let bytes = std::io::Cursor::new(list.clone().into_bytes());
        Loading::new(name, Box::new(bytes), list.len())
    });
    state.open(Lists::new(typology(), lists.collect()));
    state
}

#[test]
fn a_list_is_read_between_keys_and_said() {
    let look = look();
    let long = LIST.to_owned() + &"Ressourcerie;;Metz;38.32Z\n".repeat(30_000);
    let mut state = opened(&[("longue.csv", long)], 120, 36);
    assert_eq!(state.screen, Screen::Organisations);
    // Drawn before anything is read, and while it is.
    assert!(text(&buffer(&state, &look)).contains("Organisations"));
    state.work(Duration::from_millis(1), &look);
    assert!(state.is_busy());
    press(&mut state, "/ 'frama", &look);
    assert!(text(&buffer(&state, &look)).contains("lecture"));
    read(&mut state);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(drawn.contains("longue.csv : séparateur « ; »"), "{drawn}");
    assert!(drawn.contains("1 sur 30"), "{drawn}");
    assert!(drawn.contains("★ Framasoft"), "{drawn}");
}

#[test]
fn reading_can_be_left_and_what_is_there_stays() {
    let look = look();
    let long = LIST.to_owned() + &"Ressourcerie;;Metz;38.32Z\n".repeat(60_000);
    let mut state = opened(&[("longue.csv", long)], 120, 36);
    let seen = |state: &State<'_>| state.world.lists.len();
    while seen(&state) < 1 {
        state.work(Duration::from_millis(1), &look);
    }
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(drawn.contains("Esc arrêter la lecture"), "{drawn}");
    press(&mut state, "esc", &look);
    let seen = state.world.lists.len();
    assert!(seen > 0 && seen < 60_000, "{seen}");
    assert_eq!(state.world.lists.read_percent(), None);
    assert!(plain(&text(&buffer(&state, &look))).contains("Lecture arrêtée à"));
    read(&mut state);
    assert_eq!(state.world.lists.len(), seen);
    press(&mut state, "/ 'frama", &look);
    read(&mut state);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(drawn.contains("★ Framasoft"), "{drawn}");
    // What is missing is never silent.
    assert!(drawn.contains("lecture arrêtée"), "{drawn}");
}

#[test]
fn organisations_are_searched_and_lead_to_the_typology() {
    let look = look();
    let mut state = opened(&[("a.csv", LIST.to_owned())], 120, 36);
    read(&mut state);
    let after = |keys: &str| {
        let mut state = opened(&[("a.csv", LIST.to_owned())], 120, 36);
        read(&mut state);
        press(&mut state, keys, &look);
        read(&mut state);
        let record = state.record();
        let record = record.map(|record| record.id(typology()).to_owned());
        (state.screen, record, text(&buffer(&state, &look)))
    };
    let (_, record, screen) = after("/ 'quadrature");
    assert_eq!(record.as_deref(), Some("la-quadrature-du-net"));
    assert!(screen.contains("1 sur 5"), "{screen}");
    assert!(screen.contains("par le nom"), "{screen}");
    // Accents and errors are forgiven as elsewhere.
    let (.., screen) = after("/ 'regie");
    assert!(screen.contains("Régie de quartier"), "{screen}");
    let (.., screen) = after("/ 'quadratrue");
    assert!(screen.contains("★ La Quadrature du Net"), "{screen}");
    let (.., screen) = after("/ 'zzzz");
    assert!(screen.contains("Aucun résultat"), "{screen}");
    // Enter goes to what was found, then to the organisation, Enter on a link to the actor, back to the search as it was.
    let (screen, record, _) = after("/ 'framasoft enter enter down enter");
    assert_eq!(
        (screen, record.as_deref()),
        (Screen::Explorer, Some("framasoft"))
    );
    let (screen, _, drawn) = after("/ 'framasoft enter enter down enter b");
    assert_eq!(screen, Screen::Organisations);
    assert!(drawn.contains("1 sur 5"), "{drawn}");
    // Esc ends the typing, then takes the query back.
    let (.., drawn) = after("/ 'framasoft esc esc");
    assert!(drawn.contains("5 sur 5"), "{drawn}");
    // What filters holds here too: family 3 uses the code of Framasoft and that of the Quadrature.
    let (.., drawn) = after("f8 down down enter esc");
    assert!(drawn.contains("2 sur 5"), "{drawn}");
    assert!(!drawn.contains("Café associatif"), "{drawn}");
}

#[test]
fn an_organisation_is_copied_with_its_siren_and_browsed() {
    let look = look();
    let list = "nom;siren;site\nCafé;732829320;https://cafe.example\nSans;;nulle part\n";
    let mut state = opened(&[("a.csv", list.to_owned())], 120, 36);
    read(&mut state);
    let copied = press(&mut state, "c", &look);
    assert_eq!(copied, Effect::Copy("Café (732829320)".to_owned()));
    let browsed = press(&mut state, "w", &look);
    assert_eq!(browsed, Effect::Browse("https://cafe.example".to_owned()));
    let copied = press(&mut state, "down c", &look);
    assert_eq!(copied, Effect::Copy("Sans".to_owned()));
    assert_eq!(press(&mut state, "w", &look), Effect::None);
}

#[test]
fn rows_of_several_lists_follow_each_other() {
    let look = look();
    let second = "nom\nAlpha\nOméga\n".to_owned();
    let lists = [("a.csv", LIST.to_owned()), ("b.csv", second)];
    let mut state = opened(&lists, 120, 36);
    read(&mut state);
    press(&mut state, "end", &look);
    let drawn = text(&buffer(&state, &look));
    assert!(drawn.contains("7 sur 7"), "{drawn}");
    assert!(drawn.contains("ligne 3 de b.csv"), "{drawn}");
    press(&mut state, "home", &look);
    assert!(text(&buffer(&state, &look)).contains("ligne 2 de a.csv"));
}

/// Two organisations, and an organisation with an actor, whichever is marked first.
#[test]
fn organisations_are_compared_with_x() {
    let look = look();
    let after = |keys: &str| {
        let mut state = opened(&[("a.csv", LIST.to_owned())], 120, 36);
        read(&mut state);
        press(&mut state, keys, &look);
        plain(&text(&buffer(&state, &look)))
    };
    let drawn = after("x");
    assert!(drawn.contains("Framasoft : x sur un autre"), "{drawn}");
    let drawn = after("x down x");
    assert!(drawn.contains("Framasoft ↔ Régie de quartier"), "{drawn}");
    assert!(
        drawn.contains("Lyon") && drawn.contains("Nantes"),
        "{drawn}"
    );
    // The same one twice is marked and no more.
    assert!(!after("x x").contains('↔'));
    let drawn = after("down x e tab x");
    assert!(drawn.contains("Régie de quartier ↔ "), "{drawn}");
    // A family is none of them: it is marked in its turn.
    let drawn = after("x e x");
    assert!(!drawn.contains('↔'), "{drawn}");
    assert!(drawn.contains("x sur un autre"), "{drawn}");
}

/// What is no list is said, and the rest goes on.
#[test]
fn a_file_that_is_no_list_is_said() {
    let look = look();
    let empty = |name| (name, String::new());
    let lists = [
        empty("vide.csv"),
        empty("vide-aussi.csv"),
        ("a.csv", LIST.to_owned()),
        empty("vide-encore.csv"),
        ("b.csv", "nom\nOméga\n".to_owned()),
    ];
    let mut state = opened(&lists, 120, 36);
    let mut said = Vec::new();
    while state.is_busy() {
        state.work(Duration::from_millis(5), &look);
        said.extend(state.notice.take().map(|phrase| look.text.say(&phrase)));
    }
    assert!(said[0].starts_with("vide.csv"), "{said:?}");
    assert_eq!(said.len(), lists.len());
    let drawn = text(&buffer(&state, &look));
    assert!(drawn.contains("6 sur 6"), "{drawn}");
    for name in ["Framasoft", "Atelier vélo", "Oméga", "ligne 2 de a.csv"] {
        assert!(drawn.contains(name), "{name}: {drawn}");
    }
}

#[test]
fn without_a_list_there_is_no_screen_for_it() {
    let look = look();
    let mut state = start(120, 36);
    press(&mut state, "f9", &look);
    assert_eq!(state.screen, Screen::Explorer);
    let drawn = text(&buffer(&state, &look));
    assert!(drawn.contains("--directory"), "{drawn}");
}

#[test]
fn organisations_look_as_they_did() {
    let look = look();
    assert_looks_the_same("organisations", EVERY, |width, height| {
        let mut state = opened(&[("a.csv", LIST.to_owned())], width, height);
        read(&mut state);
        press(&mut state, "down down down", &look);
        buffer(&state, &look)
    });
}

/// Ctrl-T lists the strongest candidates first, as the export that is written then does.
#[test]
fn candidates_are_listed_by_strength() {
    let look = look();
    let rows = "nom;ape;forme\n\
        Rien;01.11Z;\n\
        Services Durand;62.01Z;\n\
        Framasoft;62.01Z;\n\
        Logiciels libres du Nord;62.01Z;SCOP\n\
        Réemploi informatique;62.02A;\n\
        Cartes;63.11Z;\n\
        Médiation numérique;85.59B;association\n\
        Vente;62.01Z;\n";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.csv");
    std::fs::write(&path, rows).unwrap();
    let path = path.to_str().unwrap();
    let words = [
        "export",
        "organisations",
        "--columns",
        "name,strength",
        "--sort=-strength_points",
    ];
    let words = words
        .into_iter()
        .chain(["--list-profile", "none", "--directory", path]);
    let told = crate::program::run(words).ends(0);
    let told = crate::program::Rows::read(told.out.as_bytes());
    let (names, strengths) = (told.column("name"), told.column("strength"));
    assert_eq!(names.len(), 8);
    assert_eq!(
        strengths
            .iter()
            .filter(|told| !told.is_empty())
            .collect::<BTreeSet<_>>()
            .len(),
        3,
        "{strengths:?}"
    );

    let mut state = opened(&[("l.csv", rows.to_owned())], 120, 36);
    read(&mut state);
    let listed = |state: &State<'_>| {
        let found = state.world.lists.found(&state.world.filter);
        let rows = (0..found.len()).map(|rank| {
            let row = found.row(rank).unwrap();
            assert_eq!(found.rank(row), Some(rank));
            state.world.lists.row(row).unwrap().name()
        });
        rows.collect::<Vec<String>>()
    };
    let as_read = listed(&state);
    press(&mut state, "down down ctrl-t", &look);
    read(&mut state);
    assert_eq!(listed(&state), names);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(drawn.contains("8 sur 8 · par force"), "{drawn}");
    assert!(
        drawn.contains("forte ") && drawn.contains("faible "),
        "{drawn}"
    );
    let Effect::Copy(command) = press(&mut state, "ctrl-y", &look) else {
        panic!("a command is copied");
    };
    assert!(command.ends_with("--sort=-strength_points"), "{command}");
    // A filter keeps the order.
    press(&mut state, "/ 'place:candidate enter", &look);
    read(&mut state);
    let candidates: Vec<&str> = names
        .iter()
        .zip(&strengths)
        .filter(|(_, strength)| !strength.is_empty())
        .map(|(name, _)| *name)
        .collect();
    assert_eq!(listed(&state), candidates);
    press(&mut state, "esc ctrl-t", &look);
    read(&mut state);
    assert_eq!(listed(&state), as_read);
    assert!(!plain(&text(&buffer(&state, &look))).contains("par force"));
}
