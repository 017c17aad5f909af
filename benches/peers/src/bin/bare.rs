//! The least a ratatui program does to draw a screen: it takes the terminal as the explorer does, draws
//! cells read from a file, moves one line at each key, and ends at `q`. `bare write FILE` makes the file
//! out of the explorer's own first screen, 120 × 40; `bare FILE` draws it.

use std::io::{self, BufWriter};

use crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste, Event, KeyCode};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute};
use essnum::query::Filter;
use essnum::text::{Text, language};
use essnum::tui::keymap::Keymap;
use essnum::tui::look::{Look, UNICODE};
use essnum::tui::state::State;
use essnum::theme::{Depth, Theme};
use essnum::tui::view;
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::{Color, Modifier, Style};

const SIZE: Size = Size {
    width: 120,
    height: 40,
};

/// A row of cells alike: where it begins, its style, its text.
struct Run {
    x: u16,
    y: u16,
    style: Style,
    text: String,
}

fn main() -> io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["write", file] => std::fs::write(file, written(&first_screen())),
        [file] => show(&read(&std::fs::read_to_string(file)?)),
        _ => Err(io::Error::other("bare write FILE, or bare FILE")),
    }
}

fn first_screen() -> Buffer {
    let typology = essnum::dataset::bundled().expect("it is bundled");
    let typology = typology.assemble().expect("it is sound");
    let theme = Theme::bundled("dark").expect("it is bundled");
    let keymap = Keymap::new(std::iter::empty()).expect("the keys agree");
    let text = Text::new(language("fr"));
    let look = Look::new(theme, Depth::True, keymap, UNICODE, text);
    let mut state = State::new(&typology, Filter::default(), SIZE);
    state.settle(&look);
    let mut buffer = Buffer::empty(Rect::new(0, 0, SIZE.width, SIZE.height));
    view::draw(&mut buffer, &state, &look);
    buffer
}

fn written(buffer: &Buffer) -> String {
    let mut lines = String::new();
    let mut before: Option<(u16, Style)> = None;
    for y in 0..SIZE.height {
        for x in 0..SIZE.width {
            let cell = &buffer[(x, y)];
            let style = cell.style();
            if before != Some((y, style)) {
                let color = |color: Option<Color>| color.unwrap_or_default().to_string();
                lines.push_str(&format!(
                    "\n{x}\t{y}\t{}\t{}\t{}\t",
                    color(style.fg),
                    color(style.bg),
                    style.add_modifier.bits(),
                ));
                before = Some((y, style));
            }
            lines.push_str(cell.symbol());
        }
    }
    lines
}

fn read(text: &str) -> Vec<Run> {
    let lines = text.lines().filter(|line| !line.is_empty());
    lines
        .filter_map(|line| {
            let mut cells = line.splitn(6, '\t');
            let mut next = || cells.next();
            let (x, y) = (next()?.parse().ok()?, next()?.parse().ok()?);
            let (fg, bg): (Color, Color) = (next()?.parse().ok()?, next()?.parse().ok()?);
            let modifier = Modifier::from_bits_truncate(next()?.parse().ok()?);
            Some(Run {
                x,
                y,
                style: Style::new().fg(fg).bg(bg).add_modifier(modifier),
                text: next()?.to_owned(),
            })
        })
        .collect()
}

fn show(runs: &[Run]) -> io::Result<()> {
    enable_raw_mode()?;
    execute!(
        io::stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        cursor::Hide
    )?;
    let out = BufWriter::with_capacity(1 << 16, io::stdout());
    let mut terminal = Terminal::new(CrosstermBackend::new(out))?;
    let mut chosen = 3;
    loop {
        execute!(io::stdout(), BeginSynchronizedUpdate)?;
        terminal.draw(|frame| {
            let buffer = frame.buffer_mut();
            for run in runs {
                let style = if run.y == chosen {
                    run.style.add_modifier(Modifier::REVERSED)
                } else {
                    run.style
                };
                if run.y < buffer.area.height {
                    buffer.set_string(run.x, run.y, &run.text, style);
                }
            }
        })?;
        execute!(io::stdout(), EndSynchronizedUpdate)?;
        if let Event::Key(key) = event::read()? {
            if key.code == KeyCode::Char('q') {
                break;
            }
            chosen = (chosen + 1) % SIZE.height;
        }
    }
    execute!(
        io::stdout(),
        DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show
    )?;
    disable_raw_mode()
}
