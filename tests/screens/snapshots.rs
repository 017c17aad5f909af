//! Every screen and popup as it is drawn, at the usual sizes and, where the layout differs, at the small ones.

use crate::support::{EVERY, USUAL, assert_looks_the_same, buffer, look, press, start};

/// Sizes of a terminal.
type Sizes = &'static [(u16, u16)];

/// Name, the keys that lead there from the beginning, and whether the small sizes lay it out anew.
const SCREENS: &[(&str, &str, Sizes)] = &[
    ("explorer", "", EVERY),
    ("explorer-record", "/ 'framasoft enter right down", EVERY),
    ("overlaps", "o", EVERY),
    ("overlaps-broad", "o m tab", USUAL),
    ("overlaps-share", "o z z", USUAL),
    ("upset", "o u down", EVERY),
    ("upset-singles", "o u end enter down", USUAL),
    ("upset-codes", "o u d i ctrl-t tab", USUAL),
    ("upset-groups", "o u i ctrl-g = down", USUAL),
    ("sharing", "o r down", USUAL),
    ("sharing-codes", "o r d", USUAL),
    (
        "question",
        "o y right down down down right down down left",
        EVERY,
    ),
    ("naf", "n down down down down down down", EVERY),
    ("glossary", "t down", USUAL),
    ("sources", "s down", USUAL),
    ("databases", "s v down", USUAL),
    ("figures", "s v v", EVERY),
    ("compare", "x end x", USUAL),
    ("why", "/ 'karos enter p", EVERY),
    ("network", "/ 'framasoft enter f7", USUAL),
    ("search", "/ 'economie", EVERY),
    ("search-nothing", "/ 'framassofte", USUAL),
    (
        "search-query",
        "/ 'famille:4 space '-type:logiciel space 'role:t",
        USUAL,
    ),
    ("search-fault", "/ 'scop space '(famille:12", USUAL),
    ("facets", "f8 down down enter down", EVERY),
    ("filtered", "f8 down down enter esc down", USUAL),
    ("help", "?", EVERY),
    ("palette", "ctrl-e", EVERY),
    ("palette-search", "down right ctrl-e 'famille", USUAL),
    ("writing", "t ctrl-s down", EVERY),
    ("writing-clipboard", "o u ctrl-s ctrl-s down", USUAL),
    ("copied", "tab ctrl-y", USUAL),
    ("zoom", "\" z", EVERY),
    ("zoom-next", "\" z ;", &[(60, 20)]),
    ("themes", "ctrl-e 'theme", USUAL),
];

#[test]
fn every_screen_looks_as_it_did() {
    let look = look();
    for (name, keys, sizes) in SCREENS {
        assert_looks_the_same(name, sizes, |width, height| {
            let mut state = start(width, height);
            press(&mut state, keys, &look);
            buffer(&state, &look)
        });
    }
}
