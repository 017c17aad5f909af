//! What the tests share: the bundled typology, a look, a state at a size, keys, drawn screens.

pub mod workbooks;

use std::fmt::Write;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use essnum::directory::Choices;
use essnum::model::Typology;
use essnum::query::Filter;
use essnum::request::ListSource;
use essnum::text::{Text, language};
use essnum::theme::{Depth, Role, Theme};
use essnum::tui::effect::Effect;
use essnum::tui::keymap::Keymap;
use essnum::tui::look::{Look, UNICODE};
use essnum::tui::state::State;
use essnum::tui::{perform, update, view};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::{Color, Style};

/// How long something may take that a test waits for.
const PATIENCE: Duration = Duration::from_secs(60);

/// The bundled typology, loaded once.
pub fn typology() -> &'static Typology {
    static TYPOLOGY: OnceLock<Typology> = OnceLock::new();
    TYPOLOGY.get_or_init(|| essnum::dataset::bundled().unwrap().assemble().unwrap())
}

/// The default look in French, with a theme whose roles can be told apart.
pub fn look() -> Look {
    let text = Text::new(language("fr"));
    Look::new(probe(), Depth::True, Keymap::default(), UNICODE, text)
}

/// Sizes at which every screen has a snapshot: panes side by side, and stacked.
pub const USUAL: &[(u16, u16)] = &[(120, 36), (80, 24)];

/// Those and the small ones, as narrow as panes are stacked and one pane at a time, for the screens
/// and popups that lay themselves out anew there: one for each plan of `areas` and each kind of popup.
pub const EVERY: &[(u16, u16)] = &[(120, 36), (80, 24), (60, 20), (40, 10)];

/// Compares what is drawn with the snapshot of this name. One file holds all sizes of a screen, so
/// that a change to it shows in one place: the text, and under it the role of each cell as a letter.
#[track_caller]
pub fn assert_looks_the_same(
    name: &str,
    sizes: &[(u16, u16)],
    mut draw: impl FnMut(u16, u16) -> Buffer,
) {
    let at = |(width, height): &(u16, u16)| {
        let drawn = draw(*width, *height);
        format!("{width}x{height}\n{}\n\n{}\n", text(&drawn), roles(&drawn))
    };
    let shown: Vec<String> = sizes.iter().map(at).collect();
    assert_snapshot(name, &shown.join("\n"));
}

/// Compares a text with the snapshot of this name.
#[track_caller]
pub fn assert_snapshot(name: &str, shown: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_snapshot_path("../snapshots");
    settings.bind(|| insta::assert_snapshot!(name, shown));
}

/// Works until the lists are read and what was asked of them is found.
pub fn read(state: &mut State<'_>) {
    let look = look();
    while state.is_busy() {
        state.work(Duration::from_millis(5), &look);
    }
}

/// A list that is read as it is recognised.
pub fn of_path(path: &str) -> ListSource {
    ListSource {
        path: path.into(),
        reading: Vec::new(),
    }
}

/// A state at the beginning.
pub fn start(width: u16, height: u16) -> State<'static> {
    State::new(typology(), Filter::default(), Size::new(width, height))
}

/// Types keys, written as the configuration writes them, separated by spaces; `'word` types letters.
pub fn press(state: &mut State<'_>, keys: &str, look: &Look) -> Effect {
    let mut last = Effect::None;
    for word in keys.split_whitespace() {
        if let Some(letters) = word.strip_prefix('\'') {
            for letter in letters.chars() {
                last = update::key(state, letter.to_string().parse().unwrap(), look);
            }
        } else {
            last = update::key(
                state,
                word.parse().unwrap_or_else(|_| panic!("no key {word}")),
                look,
            );
        }
    }
    last
}

/// Types keys as [`press`] does, and does at once what they ask of the disk, as the loop would.
pub fn press_on_disk(state: &mut State<'_>, keys: &str, look: &Look) -> Effect {
    let mut last = Effect::None;
    for word in keys.split_whitespace() {
        let letters = word.strip_prefix('\'');
        let letters = letters.map(|letters| letters.chars().map(String::from).collect());
        for key in letters.unwrap_or_else(|| vec![word.to_owned()]) {
            last = press(state, &key, look);
            on_disk(state, &last, look);
        }
    }
    last
}

/// Does what an effect asks of the disk.
pub fn on_disk(state: &mut State<'_>, effect: &Effect, look: &Look) {
    match effect {
        Effect::ReadFolder(folder) => {
            update::folder_read(state, perform::read_folder(folder), look);
        }
        Effect::Write(order) => {
            perform::begin(state, order.as_ref().clone(), look);
            let end = Instant::now() + PATIENCE;
            while state.world.is_exporting() {
                assert!(Instant::now() < end, "it is written");
                std::thread::sleep(Duration::from_millis(5));
                update::poll_export(state, look);
            }
        }
        Effect::OpenList(path) => update::list_opened(
            state,
            perform::open_list(path, &|_, _| Ok(Choices::default())),
            look,
        ),
        _ => {}
    }
}

/// Each role with a letter of its own.
pub const LETTERS: &[(Role, char)] = &[
    (Role::Text, ' '),
    (Role::Quiet, 'q'),
    (Role::Strong, 's'),
    (Role::Accent, 'a'),
    (Role::Border, '-'),
    (Role::Bar, '='),
    (Role::Selection, '#'),
    (Role::Faint, '~'),
    (Role::Match, 'm'),
    (Role::Head, 'h'),
    (Role::Doubt, 'd'),
    (Role::Link, 'l'),
];

/// A theme in which each role has a colour of its own: indexed by its place in [`LETTERS`], families
/// from 100, heats from 120.
pub fn probe() -> Theme {
    let mut toml = String::from("background = \"0\"\n");
    let families: Vec<String> = (100..108).map(|index| format!("\"{index}\"")).collect();
    let _ = writeln!(toml, "families = [{}]", families.join(", "));
    let heats: Vec<String> = (120..124)
        .map(|index| format!("{{ fg = \"{index}\" }}"))
        .collect();
    let _ = write!(
        toml,
        "heat = [{}]\n[about]\nfr = \"\"\n[roles]\n",
        heats.join(", ")
    );
    for (index, (role, _)) in LETTERS.iter().enumerate() {
        let name = format!("{role:?}").to_lowercase();
        let under = if matches!(role, Role::Selection | Role::Faint | Role::Bar) {
            format!(", bg = \"{}\"", index + 40)
        } else {
            String::new()
        };
        let _ = writeln!(toml, "{name} = {{ fg = \"{}\"{under} }}", index + 1);
    }
    Theme::parse("probe.toml", &toml).unwrap()
}

/// The letter of the role that a style of the probe theme stands for.
pub fn letter(style: Style) -> char {
    let index = |colour: Option<Color>| match colour {
        Some(Color::Indexed(index)) => index,
        _ => 0,
    };
    let at = |index: u8| {
        LETTERS
            .get(usize::from(index) - 1)
            .map(|(_, letter)| *letter)
    };
    match (index(style.fg), index(style.bg)) {
        (family @ 100..=107, _) | (_, family @ 100..=107) => char::from(b'1' + family - 100),
        (heat @ 120..=123, _) => ['.', 'x', 'y', 'z'][usize::from(heat - 120)],
        (_, under @ 41..) => at(under - 39).unwrap_or('?'),
        (0, _) => '?',
        (role, _) => at(role).unwrap_or('?'),
    }
}

/// The screen as it would be drawn.
pub fn buffer(state: &State<'_>, look: &Look) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(
        0,
        0,
        state.world.size.width,
        state.world.size.height,
    ));
    view::draw(&mut buffer, state, look);
    buffer
}

/// The text of a screen, a line each row, trailing spaces dropped.
pub fn text(buffer: &Buffer) -> String {
    rows(buffer, |cell| cell.symbol().to_owned())
}

/// The roles of a screen, a letter each cell.
pub fn roles(buffer: &Buffer) -> String {
    rows(buffer, |cell| letter(cell.style()).to_string())
}

fn rows(buffer: &Buffer, show: impl Fn(&ratatui::buffer::Cell) -> String) -> String {
    let row = |y: u16| {
        let cells = (0..buffer.area.width).filter_map(|x| buffer.cell((x, y)));
        cells.map(&show).collect::<String>().trim_end().to_owned()
    };
    (0..buffer.area.height)
        .map(row)
        .collect::<Vec<_>>()
        .join("\n")
}
