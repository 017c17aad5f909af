//! The terminal, taken and given back: on quitting, on an error, on a panic, on a signal.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use crossterm::event::EnableBracketedPaste;
use crossterm::style::Print;
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::layout::{Rect, Size};
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::abort::on_abort;
use super::linking_backend::{FrameLinks, LinkingBackend, renew};
use super::widgets::ScreenLink;
use crate::text::sanitized;

/// Columns and rows that are drawn at most: a terminal may claim any size, and a frame of all of it would not fit in
/// memory.
const LARGEST: Size = Size::new(1_000, 500);

/// The terminal in raw mode: keys are read one by one and not shown. Dropping it gives the terminal back.
pub(super) struct RawMode(());

impl RawMode {
    /// Enters raw mode. If the program aborts, as it does when memory is refused, the terminal is given back and the
    /// last words stand there.
    pub(super) fn enter(last_words: Vec<u8>) -> io::Result<Self> {
        // The first are kept.
        let _ = LAST_WORDS.set(last_words);
        on_abort(give_back_at_abort)?;
        let _writing = writing();
        begin_raw_mode()?;
        Ok(Self(()))
    }
}

impl Drop for RawMode {
    fn drop(&mut self) {
        leave();
    }
}

/// The screen while the explorer has it; dropping it gives the terminal back.
pub(super) struct TerminalScreen {
    terminal: Terminal<LinkingBackend<FrameWriter>>,
    /// Where it writes.
    frame: FrameWriter,
    /// Of what is drawn.
    links: FrameLinks,
    /// What is drawn.
    size: Size,
    /// Of the window, as it was told last.
    title: String,
}

impl TerminalScreen {
    /// Takes the screen of a terminal in raw mode, and the mouse if that is wanted.
    pub(super) fn take(takes_mouse: bool) -> io::Result<Self> {
        HAS_MOUSE.store(takes_mouse, Ordering::SeqCst);
        enter()?;
        let size = size()?;
        let (frame, links) = (FrameWriter::default(), FrameLinks::default());
        terminal(size, &frame, &links)
            .map(|terminal| Self {
                terminal,
                frame,
                links,
                size,
                title: String::new(),
            })
            .inspect_err(|_| leave())
    }

    /// Draws a frame, which the terminal shows at once or not at all, under the title of its window. What renders it
    /// returns its links.
    pub(super) fn draw(
        &mut self,
        title: String,
        render: impl FnOnce(&mut ratatui::Frame<'_>) -> Vec<ScreenLink>,
    ) -> io::Result<()> {
        let _writing = writing();
        // The terminal may have changed since it last said so; what is drawn fits what is there.
        if size()? != self.size {
            self.clear()?;
        }
        if title != self.title {
            // A title holds no character that is not read.
            write!(self.frame, "\x1b]2;{}\x1b\\", sanitized(&title))?;
            self.title = title;
        }
        queue!(self.frame, BeginSynchronizedUpdate)?;
        let links = &self.links;
        self.terminal.draw(|frame| {
            let now = render(frame);
            renew(frame.buffer_mut(), &links.borrow(), &now);
            links.replace(now);
        })?;
        queue!(self.frame, EndSynchronizedUpdate)?;
        self.frame.send()
    }

    /// Forgets what was drawn, so that the next frame draws every cell.
    pub(super) fn clear(&mut self) -> io::Result<()> {
        // The library's own way asks the terminal where the cursor is and waits for the answer.
        execute!(io::stdout(), Clear(ClearType::All))?;
        self.size = size()?;
        self.terminal = terminal(self.size, &self.frame, &self.links)?;
        Ok(())
    }

    /// The size of what is drawn.
    pub(super) fn size(&self) -> Size {
        self.size
    }

    /// Gives the terminal back, stops, and takes it again when continued.
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        leave();
        stop()?;
        enter()?;
        self.clear()
    }
}

fn terminal(
    size: Size,
    frame: &FrameWriter,
    links: &FrameLinks,
) -> io::Result<Terminal<LinkingBackend<FrameWriter>>> {
    let viewport = Viewport::Fixed(Rect::from((ratatui::layout::Position::ORIGIN, size)));
    let backend = LinkingBackend::new(frame.clone(), Rc::clone(links));
    Terminal::with_options(backend, TerminalOptions { viewport })
}

/// The bytes of a frame, written at once: each write wakes the terminal.
#[derive(Clone, Default)]
struct FrameWriter(Rc<RefCell<Vec<u8>>>);

impl FrameWriter {
    /// Writes what there is.
    fn send(&self) -> io::Result<()> {
        let sent = ask(&self.0.borrow());
        self.0.borrow_mut().clear();
        sent
    }
}

impl Write for FrameWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// What a frame is made of is not written alone.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The size of the terminal, as far as it is drawn.
fn size() -> io::Result<Size> {
    let (width, height) = told_size()?;
    Ok(Size::new(
        width.min(LARGEST.width),
        height.min(LARGEST.height),
    ))
}

/// Columns and rows of the terminal that is written to; crossterm would open it anew for each frame.
#[cfg(unix)]
fn told_size() -> io::Result<(u16, u16)> {
    let size = rustix::termios::tcgetwinsize(rustix::stdio::stdout())?;
    Ok((size.ws_col, size.ws_row))
}

#[cfg(not(unix))]
use crossterm::terminal::size as told_size;

/// Takes the terminal again, whatever was done to it while the program stood still.
pub(super) fn retake() -> io::Result<()> {
    enter()
}

impl Drop for TerminalScreen {
    fn drop(&mut self) {
        leave();
    }
}

/// Whether the terminal is in raw mode, and whether the screen is ours: each is given back once.
static IS_RAW: AtomicBool = AtomicBool::new(false);
static IS_TAKEN: AtomicBool = AtomicBool::new(false);

/// What is written when the program aborts.
static LAST_WORDS: OnceLock<Vec<u8>> = OnceLock::new();

/// Whether the terminal is being given back by a thread that aborts.
static IS_ABORTED: AtomicBool = AtomicBool::new(false);

/// Held while the terminal is taken or drawn on, so that an abort gives it back after that.
static WRITING: Mutex<()> = Mutex::new(());

pub(super) fn writing() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}

fn enter() -> io::Result<()> {
    let _writing = writing();
    IS_TAKEN.store(true, Ordering::SeqCst);
    begin_raw_mode()?;
    let mut taking = Vec::new();
    queue!(
        taking,
        Print(KEEPING_TITLE),
        EnterAlternateScreen,
        EnableBracketedPaste,
        cursor::Hide
    )
    .and_then(|()| {
        if HAS_MOUSE.load(Ordering::SeqCst) {
            taking.extend_from_slice(WITH_MOUSE.as_bytes());
        }
        if TELLS_BACKGROUND.load(Ordering::SeqCst) {
            taking.extend_from_slice(TELLING_BACKGROUND.as_bytes());
            // It may have changed while the program stood still.
            taking.extend_from_slice(ASKING_BACKGROUND.as_bytes());
        }
        ask(&taking)
    })
    .inspect_err(|_| leave())
}

/// Asks the terminal something, which it answers as if it were typed.
pub(super) fn ask(question: &[u8]) -> io::Result<()> {
    let mut out = io::stdout();
    out.write_all(question)?;
    out.flush()
}

/// Enters raw mode. To be called while writing: an abort of another thread waits, or nothing is entered after it.
fn begin_raw_mode() -> io::Result<()> {
    IS_RAW.store(true, Ordering::SeqCst);
    enable_raw_mode()
}

/// Ends raw mode, if it lasts. It counts as lasting until it has ended: an abort meanwhile ends it too.
fn end_raw_mode() {
    if IS_RAW.load(Ordering::SeqCst) {
        let _ = disable_raw_mode();
        IS_RAW.store(false, Ordering::SeqCst);
    }
}

/// Gives the terminal back as it was. Whatever fails here, nothing better can be done.
pub(super) fn leave() {
    if IS_TAKEN.swap(false, Ordering::SeqCst) {
        let mut out = io::stdout();
        let _ = out.write_all(LEAVING.as_bytes());
        let _ = out.flush();
    }
    end_raw_mode();
}

/// What gives the screen back: frames are shown at once, what follows is no link, pastes are plain, the other screen and the cursor are back.
const LEAVING: &str = "\x1b[?2026l\x1b]8;;\x1b\\\x1b[?2031l\x1b[?1006l\x1b[?1002l\x1b[?1000l\x1b[?2004l\x1b[?1049l\x1b[23;2t\x1b[?25h";

/// The title of the window is kept by the terminal until then.
const KEEPING_TITLE: &str = "\x1b[22;2t";

/// Whether the mouse is ours while the screen is.
static HAS_MOUSE: AtomicBool = AtomicBool::new(false);

/// Buttons, wheel and drags are reported, in columns of any number; moves without a button are not, which would be many
/// bytes for nothing.
const WITH_MOUSE: &str = "\x1b[?1000h\x1b[?1002h\x1b[?1006h";
const WITHOUT_MOUSE: &str = "\x1b[?1006l\x1b[?1002l\x1b[?1000l";

/// Whether the terminal tells when its background changes, while the screen is ours.
static TELLS_BACKGROUND: AtomicBool = AtomicBool::new(false);

/// Mode 2031: changes between dark and light are told.
const TELLING_BACKGROUND: &str = "\x1b[?2031h";

/// The colour of the ground.
const ASKING_BACKGROUND: &str = "\x1b]11;?\x07";

/// Asks the terminal to say when its background becomes dark or light.
pub(super) fn ask_to_tell_background() -> io::Result<()> {
    TELLS_BACKGROUND.store(true, Ordering::SeqCst);
    let _writing = writing();
    ask(TELLING_BACKGROUND.as_bytes())
}

/// Takes the mouse, or gives it back to the terminal, which then selects text by it.
pub(super) fn take_mouse(takes: bool) -> io::Result<()> {
    HAS_MOUSE.store(takes, Ordering::SeqCst);
    let _writing = writing();
    ask(if takes { WITH_MOUSE } else { WITHOUT_MOUSE }.as_bytes())
}

/// How long the thread that gives the terminal back in a program that aborts has before another ends it.
const ENDING: Duration = Duration::from_secs(2);

/// How often something held for a moment is asked for again.
const PAUSE: Duration = Duration::from_millis(1);

/// How long a terminal has to take what gives it back.
const PATIENCE: Duration = Duration::from_millis(100);

/// Gives the terminal back from another thread, while the one that draws may wait for a terminal that takes nothing:
/// what it holds is not waited for.
pub(super) fn give_back_at_once() {
    end_raw_mode();
    if IS_TAKEN.swap(false, Ordering::SeqCst) {
        let (sender, written) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            write_at_once(LEAVING.as_bytes());
            let _ = sender.send(());
        });
        let _ = written.recv_timeout(PATIENCE);
    }
}

/// Gives the terminal back in a program that aborts. Called by the handler of a signal, it takes no memory.
fn give_back_at_abort() {
    if IS_ABORTED.swap(true, Ordering::SeqCst) {
        // Another thread aborts too, and ends the program when the terminal is given back.
        std::thread::sleep(ENDING);
        return;
    }
    // Whoever writes is waited for, unless that is the thread that aborts, or the terminal takes nothing.
    let given_up = Instant::now() + PATIENCE;
    let writing = loop {
        match WRITING.try_lock() {
            Err(TryLockError::WouldBlock) if Instant::now() < given_up => std::thread::sleep(PAUSE),
            guard => break guard,
        }
    };
    // Raw mode ends last: while it lasts, whoever was giving the screen back may not have come to it.
    if IS_RAW.load(Ordering::SeqCst) {
        let takes_bytes = takes_bytes();
        if takes_bytes {
            write_at_once(LEAVING.as_bytes());
        }
        end_raw_mode();
        if takes_bytes {
            write_at_once(LAST_WORDS.get().map_or(&[], |words| words));
        }
    }
    // No other thread takes the terminal before the program has ended.
    std::mem::forget(writing);
}

/// Stops the program until it is continued.
#[cfg(unix)]
fn stop() -> io::Result<()> {
    signal_hook::low_level::emulate_default_handler(signal_hook::consts::signal::SIGTSTP)
}

/// No program can be stopped there.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps)]
fn stop() -> io::Result<()> {
    Ok(())
}

/// Whether the terminal takes bytes before patience is lost.
#[cfg(unix)]
fn takes_bytes() -> bool {
    use rustix::event::{PollFd, PollFlags, poll};
    let out = rustix::stdio::stdout();
    let patience = PATIENCE.try_into().ok();
    let ready = poll(&mut [PollFd::new(&out, PollFlags::OUT)], patience.as_ref());
    ready.is_ok_and(|count| count > 0)
}

#[cfg(not(unix))]
fn takes_bytes() -> bool {
    true
}

/// Writes to the terminal without the lock of standard output.
#[cfg(unix)]
fn write_at_once(bytes: &[u8]) {
    let _ = rustix::io::write(rustix::stdio::stdout(), bytes);
}

#[cfg(not(unix))]
fn write_at_once(bytes: &[u8]) {
    let _ = io::stdout().write_all(bytes);
}
