//! A cell of ten million letters: no more of it is looked at than shows, and all of it is exported.

use essnum::directory::{CellRoom, Field, Spans};
use essnum::query::Linked;
use essnum::report::{Content, Page, PageExtent};

use super::opened;
use crate::program::{plain, run};
use crate::support::{buffer, look, press, text, typology};

const LONG: usize = 10_000_000;

/// A list whose second row has such a name and such a note.
fn list() -> String {
    let note = "mot ".repeat(LONG / 4);
    let name = "é".repeat(LONG / 10);
    format!("nom;ville;note\nLa Mednum;Paris;x\n{name};Brest;\"{note}\"\nRégie;Nantes;y\n")
}

/// Letters of a page.
fn letters(page: &Page) -> usize {
    let lines = page.opening.iter();
    let lines = lines.chain(page.parts.iter().flat_map(|part| &part.lines));
    let pieces = lines.flat_map(|line| &line.pieces);
    let texts = pieces.map(|piece| match &piece.content {
        Content::Text(text) => text.chars().count(),
        Content::Phrase(_) | Content::Number(..) => 0,
    });
    page.title.chars().count() + texts.sum::<usize>()
}

#[test]
fn the_page_on_the_screen_has_its_beginning_and_says_so() {
    let look = look();
    let mut state = opened(&list(), 120, 36);
    press(&mut state, "down", &look);
    let row = state.organisation().unwrap();
    assert!(row.name().chars().count() <= 301, "{}", row.name().len());
    let page = row.page(typology());
    assert!(letters(&page) < 30_000, "{}", letters(&page));
    let whole = Page::organisation(
        typology(),
        row.directory,
        row.linked,
        row.row,
        PageExtent::Whole,
    );
    assert!(letters(&whole) > LONG, "{}", letters(&whole));
    // The list, the page, and the end of the page.
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(drawn.contains("ééé…"), "{drawn}");
    press(&mut state, "tab end", &look);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(drawn.contains("… 9 Mo de plus,"), "{drawn}");
    assert!(drawn.contains("dans l’export"), "{drawn}");
    // It can be compared with another one, and its keys move on.
    press(&mut state, "x tab down x", &look);
    assert!(plain(&text(&buffer(&state, &look))).contains("Régie"));
}

#[test]
fn a_row_is_looked_at_as_far_as_it_shows() {
    let state = opened(&list(), 80, 24);
    let row = state.world.lists.row(1).unwrap();
    let room = CellRoom {
        cell: 1_000,
        row: 1_500,
        least: 7,
    };
    let mut spans = Spans::default();
    let cells = row.directory.row_within(row.row, &mut spans, room);
    let lengths: Vec<usize> = (0..3)
        .map(|column| cells.cell(column).chars().count())
        .collect();
    // Two bytes a letter; the mark that opens the last cell is one of its letters.
    assert_eq!(lengths, [1_000, 5, 6]);
    assert_eq!(cells.left_out(0), 2 * (LONG / 10 - 1_000));
    assert_eq!(cells.left_out(1), 0);
    assert_eq!(cells.left_out(2), LONG + 2 - 7);
    let mut spans = Spans::default();
    let whole = row.directory.row(row.row, &mut spans);
    assert_eq!(whole.cell(2).len(), LONG);
    assert_eq!(whole.value(Field::City), "Brest");
    assert_eq!(whole.left_out(2), 0);
}

#[test]
fn a_row_of_very_many_cells_shows_the_first_of_them() {
    let count = 30_000;
    let cells = vec!["cellule"; count].join(";");
    let headings = vec!["x"; count].join(";");
    let state = opened(&format!("nom;{headings}\nRégie;{cells}\n"), 80, 24);
    let page = state.organisation().unwrap().page(typology());
    let printed = page.parts.last().unwrap();
    assert_eq!(printed.lines.len(), 1_001);
    let Content::Phrase(phrase) = &printed.lines[1_000].pieces[0].content else {
        panic!("{:?}", printed.lines[1_000]);
    };
    assert_eq!(phrase.to_string(), "page-columns-cut count=29001");
    let row = state.organisation().unwrap();
    let linked = Linked::whole(typology(), row.directory);
    let whole = Page::organisation(typology(), row.directory, &linked, 0, PageExtent::Whole);
    assert_eq!(whole.parts.last().unwrap().lines.len(), count + 1);
}

#[test]
fn the_command_shows_all_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.csv");
    let note = "mot ".repeat(20_000) + "fin";
    std::fs::write(&path, format!("nom;note\nRégie;{note}\nCafé;x\n")).unwrap();
    let list = path.to_str().unwrap();
    let done = run(["show", "large.csv:2", "--directory", list]).ends(0);
    assert!(done.out.contains("mot fin"));
    assert!(!done.out.contains("de plus"));
}
