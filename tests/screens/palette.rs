//! The palette: every action is there, found by what it does, performed on the screen below.

use essnum::theme::Role;
use essnum::tui::action::{ACTIONS, Action, ActionGroup};
use essnum::tui::effect::Effect;
use essnum::tui::state::Popup;
use essnum::tui::widgets::Run;
use essnum::tui::widgets::run::fold_runs;

use super::keys::check;
use crate::support::{buffer, look, press, roles, start, text};

#[test]
fn what_is_chosen_is_done_on_the_screen_below() {
    check(&[
        (
            "",
            "ctrl-e",
            "explorer tree family:education-populaire +palette",
        ),
        ("", ":", "explorer tree family:education-populaire +palette"),
        ("ctrl-e", "esc", "explorer tree family:education-populaire"),
        ("n ctrl-e", "'glossaire enter", "glossary list term:cae"),
        (
            "ctrl-e",
            "'fin enter",
            "explorer tree family:communs-numeriques",
        ),
        (
            "down right ctrl-e",
            "'pourquoi enter",
            "explorer actors actor:la-mednum +page",
        ),
        // An action of another screen leads there.
        (
            "ctrl-e",
            "'matrice enter",
            "overlaps sets family:education-populaire",
        ),
        (
            "ctrl-e",
            "'question enter b",
            "explorer tree family:education-populaire",
        ),
        // What would do nothing says so.
        (
            "ctrl-e",
            "'historique enter",
            "explorer tree family:education-populaire",
        ),
        (
            "ctrl-e",
            "'aide enter",
            "explorer tree family:education-populaire +help",
        ),
        (
            "ctrl-e",
            "'zzzz enter",
            "explorer tree family:education-populaire +palette",
        ),
        // Help closes back to the screen.
        (
            "ctrl-e",
            "f1 esc",
            "explorer tree family:education-populaire",
        ),
        (
            "ctrl-e",
            "'ouvrir space 'liste enter",
            "explorer tree family:education-populaire +opening",
        ),
    ]);
    let look = look();
    let mut state = start(80, 24);
    assert_eq!(
        press(&mut state, "ctrl-e 'quitter enter", &look),
        Effect::Quit
    );
    let copied = press(&mut state, "down right ctrl-e 'copier enter", &look);
    assert!(matches!(copied, Effect::Copy(text) if text.starts_with("La MedNum")));
    press(&mut state, "ctrl-e 'historique enter", &look);
    assert!(text(&buffer(&state, &look)).contains("Pas de page suivante"));
}

#[test]
fn what_was_done_from_it_comes_first() {
    let look = look();
    let mut state = start(80, 24);
    press(
        &mut state,
        "ctrl-e 'fin enter ctrl-e 'codes space 'activite enter ctrl-e",
        &look,
    );
    let drawn = text(&buffer(&state, &look));
    let line = |rank: usize| drawn.lines().nth(rank).unwrap_or_default().to_owned();
    assert!(line(3).contains("Récentes"), "{drawn}");
    // The codes show already: only the end is something to go to.
    assert!(line(4).contains("aller à la fin"), "{drawn}");
    assert_eq!(drawn.matches("aller à la fin").count(), 1);
}

/// What lies over the screen gives way.
#[test]
fn it_opens_over_what_lies_over_the_screen() {
    let framasoft = "explorer actors actor:framasoft";
    check(&[
        (
            "/ 'framasoft enter f7",
            "ctrl-e",
            &format!("{framasoft} +palette"),
        ),
        (
            "/ 'framasoft enter p",
            "ctrl-o",
            &format!("{framasoft} +opening"),
        ),
        ("/ 'framasoft enter p", "/", &format!("{framasoft} +search")),
        ("/ 'framasoft enter f8", "?", &format!("{framasoft} +help")),
        (
            "/ 'framasoft enter ?",
            ":",
            &format!("{framasoft} +palette"),
        ),
        ("/ 'framasoft enter f8", "t", "glossary list term:cae"),
        ("", "/ 'fra f5", "glossary list term:cae"),
        (
            "",
            "/ 'fra ctrl-o",
            "explorer tree family:education-populaire +opening",
        ),
        ("", "ctrl-e 'fra f5", "glossary list term:cae"),
        ("", "ctrl-o 'fra f5", "glossary list term:cae"),
    ]);
}

/// Every action but the palette and closing it, by its key, by its name, in the order of a long list.
#[test]
fn every_action_is_found() {
    let look = look();
    for row in ACTIONS {
        // Those of a session are keys before a room alone.
        if ["palette", "cancel"].contains(&row.name) || row.group == ActionGroup::Presenting {
            continue;
        }
        for word in [row.name.to_owned(), look.key(row.action)] {
            let mut state = start(120, 36);
            let letters: Vec<String> = word.chars().map(|letter| letter.to_string()).collect();
            press(&mut state, &format!("ctrl-e {}", letters.join(" ")), &look);
            let help: String = look.text.get(&row.help()).chars().take(30).collect();
            let drawn = text(&buffer(&state, &look));
            // A sign such as an arrow or a slash has no letters to search by.
            if word.chars().any(char::is_alphanumeric) {
                assert!(drawn.contains(&help), "{word}: {help}: {drawn}");
            }
        }
    }
}

/// What would do nothing here comes last, and quietly.
#[test]
fn what_means_nothing_comes_last() {
    let look = look();
    let mut state = start(80, 24);
    press(&mut state, "ctrl-e 'revenir", &look);
    let drawn = buffer(&state, &look);
    let (shown, styles) = (text(&drawn), roles(&drawn));
    let row = shown
        .lines()
        .position(|line| line.contains("revenir où l’on était"))
        .unwrap();
    let begins = |line: usize| styles.lines().nth(line).unwrap().chars().nth(8).unwrap();
    assert!(row > 2, "{shown}");
    assert!(
        ["q", "m"].contains(&begins(row).to_string().as_str()),
        "{styles}"
    );
    press(&mut state, "esc o ctrl-e 'revenir", &look);
    let Some(Popup::Palette(palette)) = state.popup() else {
        panic!("no palette");
    };
    let action = palette.entry().and_then(|entry| entry.offer.action());
    assert_eq!(action, Some(Action::Back));
}

/// What people call things, in both languages, whatever the language of the interface.
#[test]
fn words_that_people_use_find_what_they_mean() {
    let look = look();
    for (word, action) in [
        ("exporter", Action::Write),
        ("csv", Action::Write),
        ("enregistrer", Action::Write),
        ("imprimer", Action::Write),
        ("save", Action::Write),
        ("citer", Action::Cite),
        ("citation", Action::Cite),
        ("retour", Action::Back),
        ("zoom", Action::Zoom),
        ("plein écran", Action::Zoom),
        ("transversal", Action::Overlaps),
        ("accueil", Action::Welcome),
        ("tutoriel", Action::Help),
        ("département", Action::Facets),
        ("souris", Action::Mouse),
    ] {
        let mut state = start(120, 36);
        press(&mut state, "tab down enter left", &look);
        let typed = word.replace(' ', " space '");
        press(&mut state, &format!("ctrl-e '{typed}"), &look);
        let Some(Popup::Palette(palette)) = state.popup() else {
            panic!("no palette");
        };
        let found = palette.entry().and_then(|entry| entry.offer.action());
        assert_eq!(
            found,
            Some(action),
            "{word}: {}",
            text(&buffer(&state, &look))
        );
    }
}

/// Themes are tried on under the cursor, and kept with Enter; tables lead to the dialog.
#[test]
fn themes_and_tables_are_offered() {
    let mut look = look();
    let own = look.theme.clone();
    let mut state = start(120, 36);
    press(&mut state, "ctrl-e 'high-contrast-dark", &look);
    look.wear(essnum::tui::view::theme(&state));
    let tried = look.theme.clone();
    assert_ne!(tried, own);
    press(&mut state, "esc", &look);
    look.wear(essnum::tui::view::theme(&state));
    assert_eq!(look.theme, own);
    press(&mut state, "ctrl-e 'high-contrast-dark enter", &look);
    look.wear(essnum::tui::view::theme(&state));
    assert_eq!(look.theme, tried);
    press(&mut state, "ctrl-e 'figures enter", &look);
    let shown = text(&buffer(&state, &look));
    assert!(matches!(state.popup(), Some(Popup::Export(_))), "{shown}");
    assert!(shown.contains("chiffres.csv"), "{shown}");
}

#[test]
fn what_it_offers_is_whole_at_sixty_columns() {
    let look = look();
    let mut state = start(60, 20);
    press(&mut state, "ctrl-e", &look);
    let mut seen = String::new();
    for _ in 0..120 {
        let shown = text(&buffer(&state, &look));
        // The invitation to type ends so, and nothing else.
        let rows = shown.lines().filter(|line| !line.contains("une action…"));
        for line in rows {
            assert!(!line.contains('…'), "{shown}");
            seen.push_str(line.trim_matches([' ', '│', '▌']));
            seen.push(' ');
        }
        press(&mut state, "down", &look);
    }
    assert!(seen.contains("quitter"), "{seen}");
}

#[test]
fn rows_are_broken_between_words_and_folders_and_stay_lit() {
    let look = look();
    let text = "ouvrir /home/quelqu’un/listes/tiers-lieux-de-bretagne.csv";
    let lit = text.find("quelqu").unwrap()..text.len();
    let run = Run::new(text, Role::Text).lit(std::slice::from_ref(&lit));
    let rows = fold_runs(&[run], (16, 30), &look);
    let plain: Vec<String> = rows
        .iter()
        .map(|row| row.iter().map(|run| run.text.as_str()).collect())
        .collect();
    assert_eq!(
        plain,
        [
            "ouvrir /home/",
            "  quelqu’un/listes/",
            "  tiers-lieux-de-bretagne.csv"
        ]
    );
    let shines = |run: &Run| {
        let lit = run
            .lit
            .iter()
            .map(|range| run.text[range.clone()].to_owned());
        lit.collect::<String>()
    };
    let lit: String = rows.iter().flatten().map(shines).collect();
    assert_eq!(lit, "quelqu’un/listes/tiers-lieux-de-bretagne.csv");
    // Spaces at the end of a row are lit no longer, and are not there.
    let lit = 0..7;
    let run = Run::new("un deux", Role::Text).lit(std::slice::from_ref(&lit));
    let rows = fold_runs(&[run], (4, 8), &look);
    assert_eq!(
        (rows[0][0].text.as_str(), shines(&rows[0][0])),
        ("un", "un".to_owned())
    );
}
