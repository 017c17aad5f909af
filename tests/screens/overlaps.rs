//! The keys of the screen of overlaps: before, keys, after.

use essnum::tui::effect::Effect;

use super::keys::check;
use crate::support::{look, press, start};

#[test]
fn overlaps_tell_who_is_in_both() {
    check(&[
        ("o", "", "overlaps sets family:education-populaire"),
        ("o", "down", "overlaps sets family:democratie-et-libertes"),
        ("o", "enter", "overlaps who actor:emmaus-connect"),
        ("o", "enter enter", "explorer actors actor:emmaus-connect"),
        ("o enter enter", "b", "overlaps who actor:emmaus-connect"),
        ("o", "backtab", "overlaps ranking actor:chatons"),
        ("o backtab", "down enter", "explorer actors actor:framasoft"),
    ]);
}

#[test]
fn intersections_are_walked_one_by_one() {
    check(&[
        ("o", "u", "overlaps sets family:education-populaire"),
        ("o u", "down enter", "overlaps who actor:open-food-facts"),
        (
            "o u",
            "ctrl-t enter enter",
            "explorer actors actor:framasoft",
        ),
        // The key of another view's order shows that view first.
        ("o", "ctrl-t enter", "overlaps who actor:emmaus-connect"),
        // Under headings of three families, of two, of one: the cursor passes over them.
        ("o u", "ctrl-g enter", "overlaps who actor:framasoft"),
        (
            "o u ctrl-g",
            "down down enter",
            "overlaps who actor:emmaus-connect",
        ),
        (
            "o u ctrl-g",
            "down down up up up enter",
            "overlaps who actor:framasoft",
        ),
        // Intersections of two actors and more, then of three and more.
        ("o u ctrl-g =", "enter", "overlaps who actor:emmaus-connect"),
        // There is none of three: those of one family alone show, which stand under one line else.
        (
            "o u ctrl-g = =",
            "down enter",
            "overlaps who actor:au-carre",
        ),
        ("o u end", "tab", "overlaps who actor:adico"),
        ("o u end", "enter", "overlaps sets typology:typologie"),
        ("o u end", "enter down tab", "overlaps who actor:au-carre"),
        ("o u end", "right down tab", "overlaps who actor:au-carre"),
        (
            "o u end",
            "enter enter down tab",
            "overlaps who actor:adico",
        ),
        ("o u end right", "left down tab", "overlaps who actor:adico"),
        ("o u i end", "tab", "overlaps who actor:adico"),
        (
            "o u ctrl-g = = - -",
            "enter",
            "overlaps who actor:framasoft",
        ),
        ("o u d", "enter", "overlaps who code:70.22Z"),
        ("o u d d", "enter", "overlaps who status:esus"),
        ("o u", "v", "overlaps sets family:education-populaire"),
    ]);
}

#[test]
fn what_is_shared_is_walked_with_its_places() {
    check(&[
        ("o", "r", "overlaps sets actor:chatons"),
        ("o r", "down", "overlaps sets family:editeurs-de-logiciels"),
        ("o r", "tab", "overlaps who actor:chatons"),
        // There is no ranking beside it.
        ("o r tab", "tab", "overlaps sets actor:chatons"),
        ("o r", "backtab", "overlaps who actor:chatons"),
        ("o r", "enter", "explorer actors actor:chatons"),
        ("o r d", "", "overlaps sets code:94.99Z"),
        ("o r d", "end", "overlaps sets family:communs-numeriques"),
        ("o r d d", "", "overlaps sets status:association"),
        ("o r enter", "b", "overlaps sets actor:chatons"),
    ]);
}

#[test]
fn a_question_is_asked_family_by_family() {
    check(&[
        ("o y", "right tab", "overlaps who actor:au-carre"),
        // Families 1 and 4, but not 5: nobody; not 6: Framasoft.
        (
            "o y right down down down right",
            "down left tab",
            "overlaps ranking actor:chatons",
        ),
        (
            "o y right down down down right",
            "down down left tab",
            "overlaps who actor:framasoft",
        ),
        (
            "o y enter enter",
            "enter enter tab",
            "overlaps who actor:au-carre",
        ),
    ]);
    let look = look();
    let mut state = start(80, 24);
    let copied = press(&mut state, "o y right down down down left c", &look);
    let Effect::Copy(text) = copied else {
        panic!("{copied:?}")
    };
    assert!(text.contains("sans être dans"), "{text}");
    assert!(text.ends_with("famille:1 -famille:4 sens:strict"), "{text}");
}
