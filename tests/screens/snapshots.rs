//! Every screen at four sizes: the text, and under it the role of each cell as a letter.

use crate::support::{buffer, look, press, roles, start, text};

const SIZES: &[(u16, u16)] = &[(120, 36), (80, 24), (60, 20), (40, 10)];

/// Name and the keys that lead there from the beginning.
const SCREENS: &[(&str, &str)] = &[
    ("explorer", ""),
    ("explorer-record", "/ 'framasoft enter right down"),
    ("overlaps", "o"),
    ("overlaps-broad", "o m tab"),
    ("overlaps-share", "o z z"),
    ("upset", "o u down"),
    ("upset-codes", "o u d i ctrl-t tab"),
    ("upset-groups", "o u i ctrl-g = down"),
    ("sharing", "o r down"),
    ("sharing-codes", "o r d"),
    ("question", "o y right down down down right down down left"),
    ("naf", "n down down down down down down"),
    ("glossary", "t down"),
    ("sources", "s down"),
    ("compare", "x end x"),
    ("why", "/ 'karos enter p"),
    ("network", "/ 'framasoft enter f7"),
    ("search", "/ 'economie"),
    ("search-nothing", "/ 'framassofte"),
    (
        "search-query",
        "/ 'famille:4 space '-type:logiciel space 'role:t",
    ),
    ("search-fault", "/ 'scop space '(famille:12"),
    ("facets", "f8 down down enter down"),
    ("filtered", "f8 down down enter esc down"),
    ("help", "?"),
    ("palette", "ctrl-e"),
    ("palette-search", "down right ctrl-e 'famille"),
    ("writing", "t ctrl-s down"),
    ("writing-clipboard", "o u ctrl-s ctrl-s down"),
    ("copied", "tab ctrl-y"),
];

#[test]
fn every_screen_looks_as_it_did() {
    let look = look();
    crate::support::snapshots().bind(|| {
        for (name, keys) in SCREENS {
            for (width, height) in SIZES {
                let mut state = start(*width, *height);
                press(&mut state, keys, &look);
                let drawn = buffer(&state, &look);
                let shown = format!("{}\n\n{}", text(&drawn), roles(&drawn));
                insta::assert_snapshot!(format!("{name}-{width}x{height}"), shown);
            }
        }
    });
}
