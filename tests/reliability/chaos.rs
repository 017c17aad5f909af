//! Random keys, pastes, sizes and reading, over random datasets and lists: nothing panics, and every state is whole.
//! `ESSNUM_CHAOS_EVENTS` says how many events, `ESSNUM_CHAOS_SEED` which ones.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use essnum::dataset::Package;
use essnum::directory::Loading;
use essnum::model::Typology;
use essnum::query::Filter;
use essnum::text::sanitized;
use essnum::theme::Role;
use essnum::tui::action::ACTIONS;
use essnum::tui::effect::Effect;
use essnum::tui::lists::Lists;
use essnum::tui::look::Look;
use essnum::tui::screens::Screen;
use essnum::tui::state::{Popup, State};
use essnum::tui::widgets::Cursor;
use essnum::tui::{update, view};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use crate::program::data;
use crate::support::look;

/// Events of a run that does not say how many.
const EVENTS: usize = 3_000;
/// Events of a session.
const SESSION: usize = 300;

/// What may stand in any cell.
const HOSTILE: &[&str] = &[
    "",
    "Café de la Médiation",
    "\u{1b}[31mrouge\u{7}",
    "\u{202e}inversé\u{2066}",
    "\u{200b}\u{200d}\u{feff}",
    "👩‍👩‍👧‍👦 🇫🇷 é̸̢̛",
    "漢字とかな",
    "a|b;c",
    "=1+1",
    "\"';--<script>",
    "\u{2028}ligne\u{2029}",
    "\u{e0041}\u{e0042}",
];

/// What may stand in a dataset, from which control characters are refused.
const ODD: &[&str] = &[
    "漢字とかな",
    "🇫🇷 é̸̢̛",
    "a|b;c",
    "=1+1",
    "\"';--<script>",
    "Unmottrèslongquinesecoupenullepartetquidépassetoutelignequelquesoitlataille",
];

/// Numbers that follow from a seed, by `SplitMix64`.
pub struct Numbers(pub u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).unwrap()
    }

    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

pub fn number(variable: &str, default: usize) -> usize {
    let value = std::env::var(variable).ok();
    value.map_or(default, |value| value.parse().expect(variable))
}

/// The bundled dataset with some of its names and sentences replaced.
fn dataset(numbers: &mut Numbers) -> Typology {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(data()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let mut bytes = std::fs::read(&path).unwrap();
        if ["actors.csv", "families.csv", "glossary.csv", "sources.csv"].contains(&name.as_str()) {
            bytes = damaged(&bytes, numbers);
        }
        files.insert(name, bytes);
    }
    let package = Package::read(|name| Ok(files.get(name).cloned().unwrap_or_default())).unwrap();
    package.assemble().unwrap()
}

fn damaged(bytes: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut reader = csv::Reader::from_reader(bytes);
    let heading = reader.headers().unwrap().clone();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&heading).unwrap();
    for row in reader.records() {
        let row = row.unwrap();
        let cells = row.iter().zip(&heading).map(|(cell, column)| {
            let is_text = ["name", "summary", "definition", "title", "label"].contains(&column);
            if is_text && numbers.below(8) == 0 {
                format!("{} {}", cell, numbers.one(ODD))
            } else {
                cell.to_owned()
            }
        });
        writer.write_record(cells.collect::<Vec<_>>()).unwrap();
    }
    writer.into_inner().unwrap()
}

/// A list of up to 200 rows.
fn list(numbers: &mut Numbers) -> Loading {
    let mut text = String::from("nom;siren;ape;cp;ville;site;étiquettes\n");
    for _ in 0..numbers.below(200) {
        let cells = (0..numbers.below(10)).map(|_| numbers.one(HOSTILE).replace(['\n', '"'], ""));
        let cells: Vec<String> = cells.collect();
        text.push_str(&cells.join(";"));
        text.push_str(numbers.one(&[";62.01Z;35000", ";", ""]));
        text.push('\n');
    }
    let size = text.len();
    Loading::new("liste.csv", Box::new(std::io::Cursor::new(text)), size)
}

/// An event, and what it was, for the message of a failure.
fn event(state: &mut State<'_>, numbers: &mut Numbers, look: &Look) -> String {
    match numbers.below(20) {
        0 => {
            let sizes = [
                (1, 1),
                (39, 9),
                (40, 10),
                (60, 20),
                (80, 24),
                (120, 36),
                (500, 200),
                (1, 200),
                (500, 1),
            ];
            let any = (numbers.below(500) + 1, numbers.below(200) + 1);
            let any = (any.0.try_into().unwrap(), any.1.try_into().unwrap());
            let (width, height) = if numbers.below(2) == 0 {
                any
            } else {
                numbers.one(&sizes)
            };
            let before = (state.screen, state.record());
            update::resize(state, Size::new(width, height), look);
            assert!(
                before == (state.screen, state.record()),
                "{width}x{height} moves the cursor"
            );
            format!("{width}x{height}")
        }
        1 => {
            let text = numbers.one(HOSTILE).repeat(numbers.below(30));
            update::paste(state, &text, look);
            format!("paste {text:?}")
        }
        2 => {
            let letters = numbers.one(&["eco ", "famille:3 ", "-asso", "62.01", "(", "\"a", "é漢"]);
            for letter in letters.chars() {
                update::key(state, letter.to_string().parse().unwrap(), look);
            }
            format!("type {letters:?}")
        }
        3 => {
            let kind = numbers.one(&[
                MouseEventKind::Down(MouseButton::Left),
                MouseEventKind::Down(MouseButton::Right),
                MouseEventKind::Drag(MouseButton::Left),
                MouseEventKind::Up(MouseButton::Left),
                MouseEventKind::ScrollDown,
                MouseEventKind::ScrollUp,
                MouseEventKind::Moved,
            ]);
            let size = state.world.size;
            let within = |numbers: &mut Numbers, size: u16| {
                u16::try_from(numbers.below(usize::from(size) + 2)).unwrap()
            };
            let event = MouseEvent {
                kind,
                column: within(numbers, size.width),
                row: within(numbers, size.height),
                modifiers: KeyModifiers::NONE,
            };
            update::mouse(state, event, Instant::now(), look);
            format!("{kind:?} {} {}", event.column, event.row)
        }
        4 => {
            state.work(Duration::from_millis(2), look);
            "work".to_owned()
        }
        _ => {
            let row = &ACTIONS[numbers.below(ACTIONS.len())];
            let Some(key) = row.keys.get(numbers.below(row.keys.len().max(1))) else {
                return row.name.to_owned();
            };
            match update::key(state, key.parse().unwrap(), look) {
                // Nothing outside is touched.
                Effect::Write(_) => "write".to_owned(),
                _ => (*key).to_owned(),
            }
        }
    }
}

/// What holds in every state.
fn check(state: &State<'_>, look: &Look) {
    let size = state.world.size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.width, size.height));
    if let Some(cursor) = view::draw(&mut buffer, state, look).cursor {
        assert!(
            cursor.x < size.width && cursor.y < size.height,
            "the cursor is outside"
        );
    }
    for cell in buffer.content() {
        let letters = cell.symbol();
        // Nearly all cells.
        if matches!(letters.as_bytes(), [b' '..=b'~']) {
            continue;
        }
        assert!(sanitized(letters) == letters, "{letters:?} is drawn");
        assert!(letters.len() <= 128, "{letters:?} in a cell");
    }
    let (t, filter) = (state.world.typology, &state.world.filter);
    for actor in state.screens.explorer.standings(t, filter) {
        assert!(
            filter.keeps_actor(t, actor.actor),
            "the tree and the filter differ"
        );
    }
    // Below the least size nothing shows, and nothing is scrolled.
    let shows = state.world.frame().is_some();
    for (cursor, length) in lists_of_the_screen(state) {
        let is_scrolled = cursor.offset <= cursor.selected || !shows;
        assert!(
            cursor.selected < length.max(1) && is_scrolled,
            "{cursor:?} over {length} rows of {:?}",
            state.screen
        );
    }
    check_popup(state, &buffer, look);
    let lists = &state.world.lists;
    if let Some(row) = state.screens.organisations.row(lists, filter) {
        assert!(row < lists.len(), "a row is chosen that is none");
    }
}

/// Rows of a screen on which a popup has room for its list.
const ROOMY: u16 = 14;

/// Of a popup with a list, the row that is chosen exists and shows; the last row of the screen says which it is.
fn check_popup(state: &State<'_>, drawn: &Buffer, look: &Look) {
    let is_list = matches!(
        state.popup(),
        Some(Popup::Palette(_) | Popup::Export(_) | Popup::Opening(_) | Popup::Columns(_))
    );
    let Size { width, height } = state.world.size;
    if !is_list || height < ROOMY || state.notice.is_some() {
        return;
    }
    let last: String = (0..width)
        .map(|x| drawn[(x, height - 1)].symbol())
        .collect();
    let told = last.split_whitespace().last();
    let told = told.and_then(|told| told.split_once('/'));
    let told = told.and_then(|(rank, count)| Some((rank.parse().ok()?, count.parse().ok()?)));
    let Some((rank, count)): Option<(usize, usize)> = told else {
        return;
    };
    assert!(rank <= count, "{last}");
    let chosen = look.style(Role::Selection).bg;
    // The first row lights up the name of the screen.
    let mut below = drawn.content().iter().skip(usize::from(width));
    let shows = below.any(|cell| Some(cell.bg) == chosen);
    assert!(
        count == 0 || rank == 0 || shows,
        "what is chosen does not show: {last}"
    );
}

/// The lists of the screen that shows: where each is, and how many rows it has.
fn lists_of_the_screen(state: &State<'_>) -> Vec<(Cursor, usize)> {
    let (t, filter) = (state.world.typology, &state.world.filter);
    let screens = &state.screens;
    let catalogue = match state.screen {
        Screen::Explorer => {
            let explorer = &screens.explorer;
            return vec![
                (explorer.tree, explorer.rows(t).len()),
                (explorer.actors, explorer.standings(t, filter).len()),
            ];
        }
        Screen::Overlaps => {
            let overlaps = &screens.overlaps;
            return vec![
                (overlaps.line, overlaps.lines.len()),
                (overlaps.share, overlaps.shares.len()),
                (overlaps.who, overlaps.who_rows(t)),
                (overlaps.ranking, overlaps.ranking_rows()),
                (overlaps.question_cursor, overlaps.overlaps.groups().len()),
            ];
        }
        Screen::Organisations => {
            let found = state.world.lists.found(filter).len();
            return vec![(screens.organisations.cursor, found)];
        }
        Screen::Naf => &screens.naf,
        Screen::Glossary => &screens.glossary,
        Screen::Sources => &screens.sources,
    };
    vec![(catalogue.cursor, catalogue.rows.len())]
}

#[test]
fn random_events_leave_every_state_whole() {
    let seed = number("ESSNUM_CHAOS_SEED", 1);
    let sessions = number("ESSNUM_CHAOS_EVENTS", EVENTS).div_ceil(SESSION);
    let look = look();
    let mut longest = (Duration::ZERO, String::new());
    for session in 0..sessions {
        let mut numbers = Numbers((seed + session) as u64);
        let typology = dataset(&mut numbers);
        let mut state = State::new(&typology, Filter::default(), Size::new(120, 36));
        let lists = (0..numbers.below(3)).map(|_| list(&mut numbers)).collect();
        state.open(Lists::new(&typology, lists));
        state.mouse.is_ours = true;
        state.settle(&look);
        let mut events = Vec::new();
        for _ in 0..SESSION {
            let (events, longest) = (&mut events, &mut longest);
            let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                let asked = Instant::now();
                events.push(event(&mut state, &mut numbers, &look));
                let took = asked.elapsed();
                if took > longest.0 {
                    *longest = (took, events[events.len() - 1].clone());
                }
                check(&state, &look);
            }));
            // What went wrong was said above.
            assert!(outcome.is_ok(), "seed {} after {events:?}", seed + session);
        }
    }
    // Told of a long run, and no more: other programs have their share of the time.
    if std::env::var_os("ESSNUM_CHAOS_EVENTS").is_some() {
        let told = format!("the longest answer took {:?}: {}\n", longest.0, longest.1);
        std::io::Write::write_all(&mut std::io::stderr(), told.as_bytes()).unwrap();
    }
}
