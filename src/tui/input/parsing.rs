//! What a sequence of a terminal means.

use crossterm::event::Event;

/// The event that a sequence stands for; none if it stands for nothing here.
pub fn event(sequence: &[u8]) -> Option<Event> {
    if is_off_screen(sequence) {
        return None;
    }
    let parsed = terminput::Event::parse_from(sequence).ok().flatten()?;
    terminput_crossterm::to_crossterm(parsed).ok()
}

/// Whether it reports the mouse in column or row 0. Both count from 1, and the parser subtracts without looking.
fn is_off_screen(sequence: &[u8]) -> bool {
    let start = sequence.iter().position(|byte| *byte != b'\x1b');
    let parameters = start.and_then(|start| sequence[start..].strip_prefix(b"["));
    let Some([parameters @ .., b'M' | b'm']) = parameters else {
        return false;
    };
    let Ok(parameters) = std::str::from_utf8(parameters) else {
        return false;
    };
    (parameters.split(';').skip(1)).any(|number| number.parse::<u16>() == Ok(0))
}
