//! Waits for whatever comes first, and for the rest of a sequence only so long.

use std::collections::VecDeque;
use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use crossterm::event::Event;

use super::colors::TerminalColors;
use super::framing::{Framer, Unit};
use super::incoming::{Incoming, Message};
use super::{parsing, signals};
use crate::tui::key::KeyPress;
use crate::tui::panics::end_on_panic;
use crate::tui::terminal::RawMode;

/// The terminal's input, in raw mode while this lives.
pub struct Input {
    messages: Receiver<Message>,
    framer: Framer,
    /// What came and was not taken yet.
    queue: VecDeque<Incoming>,
    /// What the terminal said of its colours.
    pub(super) colors: TerminalColors,
    _raw: RawMode,
}

impl Input {
    /// Begins to listen to signals and then to the terminal, which is in raw mode from now on; the last words are
    /// written if the program aborts.
    ///
    /// # Errors
    /// What the system refuses.
    pub fn listen(last_words: Vec<u8>) -> io::Result<Self> {
        let (sender, messages) = channel();
        // Before the terminal is changed, so that no signal leaves it changed.
        signals::listen(sender.clone())?;
        end_on_panic();
        let raw = RawMode::enter(last_words)?;
        let ahead = typed_ahead();
        std::thread::spawn(move || read(&sender, ahead));
        Ok(Self {
            messages,
            framer: Framer::default(),
            queue: VecDeque::new(),
            colors: TerminalColors::default(),
            _raw: raw,
        })
    }

    fn drain(&mut self) {
        while let Ok(message) = self.messages.try_recv() {
            self.take(message);
        }
    }

    /// The next thing that happens; none if nothing does for so long.
    pub fn next(&mut self, patience: Duration) -> Option<Incoming> {
        let end = Instant::now() + patience;
        loop {
            if let Some(next) = self.queue.pop_front() {
                return Some(next);
            }
            let deadline = self.framer.deadline();
            let until = deadline.map_or(end, |deadline| deadline.min(end));
            let wait = until.saturating_duration_since(Instant::now());
            match self.messages.recv_timeout(wait) {
                Ok(message) => self.take(message),
                Err(RecvTimeoutError::Disconnected) => return Some(Incoming::End),
                Err(RecvTimeoutError::Timeout) => {
                    let now = Instant::now();
                    if deadline.is_some_and(|deadline| deadline <= now) {
                        let mut units = Vec::new();
                        self.framer.give_up(&mut units);
                        self.queue.extend(units.into_iter().filter_map(incoming));
                    } else if now >= end {
                        return None;
                    }
                }
            }
        }
    }

    /// A letter with those typed after it that have come already.
    pub fn letters(&mut self, first: char) -> String {
        self.drain();
        let mut letters = String::from(first);
        while let Some(Incoming::Event(Event::Key(event))) = self.queue.front()
            && let Some(letter) = KeyPress::of(event).and_then(KeyPress::letter)
        {
            letters.push(letter);
            self.queue.pop_front();
        }
        letters
    }

    /// Puts back what is to be taken first.
    pub(super) fn put_back(&mut self, others: VecDeque<Incoming>) {
        for incoming in others.into_iter().rev() {
            self.queue.push_front(incoming);
        }
    }

    fn take(&mut self, message: Message) {
        match message {
            Message::Incoming(incoming) => self.queue.push_back(incoming),
            #[cfg(unix)]
            Message::Bytes(bytes) => {
                let mut units = Vec::new();
                self.framer.push(&bytes, Instant::now(), &mut units);
                self.queue.extend(units.into_iter().filter_map(incoming));
            }
            #[cfg(not(unix))]
            Message::Event(event) => self.queue.push_back(Incoming::Event(event)),
        }
    }
}

/// A unit as an event; none for a sequence that means nothing here.
fn incoming(unit: Unit) -> Option<Incoming> {
    let event = match unit {
        Unit::Reply(reply) => return Some(Incoming::Reply(reply)),
        Unit::Paste(text) => Event::Paste(text),
        Unit::Key(bytes) => parsing::event(&bytes)?,
    };
    Some(Incoming::Event(event))
}

/// Bytes read at once at most.
#[cfg(unix)]
const CHUNK: usize = 1 << 14;

/// Bytes that were typed before the terminal was in raw mode: those that wait when it has just begun.
fn typed_ahead() -> usize {
    #[cfg(unix)]
    let waiting = rustix::io::ioctl_fionread(rustix::stdio::stdin()).unwrap_or(0);
    #[cfg(not(unix))]
    let waiting = 0;
    usize::try_from(waiting).unwrap_or(0)
}

/// Reads the terminal until it ends. In the first bytes, typed ahead of raw mode, Enter is a line feed.
#[cfg(unix)]
fn read(sender: &Sender<Message>, mut ahead: usize) {
    use std::io::Read;

    let mut stdin = io::stdin().lock();
    let mut bytes = vec![0; CHUNK];
    loop {
        let message = match stdin.read(&mut bytes) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            // The terminal is gone.
            Ok(0) | Err(_) => Message::Incoming(Incoming::End),
            Ok(count) => {
                let mut read = bytes[..count].to_vec();
                let early = ahead.min(count);
                ahead -= early;
                let newlines = read[..early].iter_mut().filter(|byte| **byte == b'\n');
                newlines.for_each(|byte| *byte = b'\r');
                Message::Bytes(read)
            }
        };
        let is_end = matches!(message, Message::Incoming(_));
        if sender.send(message).is_err() || is_end {
            return;
        }
    }
}

/// Reads the terminal until it ends. The console sends events, which are never cut.
#[cfg(not(unix))]
fn read(sender: &Sender<Message>, _ahead: usize) {
    loop {
        let message = match crossterm::event::read() {
            Ok(event) => Message::Event(event),
            Err(_) => Message::Incoming(Incoming::End),
        };
        let is_end = matches!(message, Message::Incoming(_));
        if sender.send(message).is_err() || is_end {
            return;
        }
    }
}
