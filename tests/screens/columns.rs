//! What the columns of a list were recognised as, on the screen, and another field chosen for one.

use essnum::directory::Field;
use essnum::tui::effect::Effect;

use super::organisations::opened;
use crate::program::plain;
use crate::support::{buffer, look, press, read, text};

const LIST: &str = "Intitulé;Lieu;Ville\nLes Mûres;au pré;Rennes\nLe Pré;au bois;Albi\n";

#[test]
fn columns_are_told_with_their_headings_and_another_field_is_chosen() {
    let look = look();
    let mut state = opened(&[("a.csv", LIST.to_owned())], 120, 36);
    read(&mut state);
    press(&mut state, "i", &look);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(drawn.contains("Colonnes · a.csv"), "{drawn}");
    assert!(
        drawn.contains("commune  ←  Ville") && drawn.contains("par son titre"),
        "{drawn}"
    );
    press(&mut state, "down down enter", &look);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(drawn.contains("Que dit la colonne « Ville » ?"), "{drawn}");
    // From the town up to nothing at all: the list is read without it.
    let effect = press(&mut state, "home enter", &look);
    let Effect::Reread(0, choices) = effect else {
        panic!("{effect:?}");
    };
    assert_eq!(choices.columns, [(Field::City, Vec::<String>::new())]);
    // Another field for it.
    press(&mut state, "down enter", &look);
    let effect = press(&mut state, "home down enter", &look);
    let Effect::Reread(0, choices) = effect else {
        panic!("{effect:?}");
    };
    let siren = choices
        .columns
        .iter()
        .find(|(field, _)| *field == Field::Siren);
    assert_eq!(
        siren.map(|(_, columns)| columns.as_slice()),
        Some(&["Ville".to_owned()][..])
    );
}
