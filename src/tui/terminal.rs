//! The terminal, taken and given back: on quitting, on an error, on a panic, on a signal.

use std::io::{self, BufWriter, Stdout, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use signal_hook::consts::signal;

use crate::answer::abandon;

/// The terminal while the explorer has it; dropping it gives it back.
pub(super) struct TerminalScreen {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
}

impl TerminalScreen {
    /// Takes the terminal.
    pub(super) fn take() -> io::Result<Self> {
        give_back_on_panic();
        enter()?;
        terminal()
            .map(|terminal| Self { terminal })
            .inspect_err(|_| leave())
    }

    /// Draws a frame, which the terminal shows at once or not at all.
    pub(super) fn draw(&mut self, render: impl FnOnce(&mut ratatui::Frame<'_>)) -> io::Result<()> {
        execute!(io::stdout(), BeginSynchronizedUpdate)?;
        self.terminal.draw(render)?;
        execute!(io::stdout(), EndSynchronizedUpdate)
    }

    /// Forgets what was drawn, so that the next frame draws every cell.
    pub(super) fn clear(&mut self) -> io::Result<()> {
        // The library's own way asks the terminal where the cursor is and waits for the answer.
        execute!(io::stdout(), Clear(ClearType::All))?;
        self.terminal = terminal()?;
        Ok(())
    }

    /// The size now.
    pub(super) fn size(&self) -> io::Result<ratatui::layout::Size> {
        self.terminal.size()
    }

    /// Gives the terminal back, stops, and takes it again when continued.
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        leave();
        signal_hook::low_level::emulate_default_handler(signal::SIGTSTP)?;
        enter()?;
        self.clear()
    }
}

/// Room for the largest frames, so that each is written at once.
const FRAME: usize = 1 << 16;

fn terminal() -> io::Result<Terminal<CrosstermBackend<BufWriter<Stdout>>>> {
    let out = BufWriter::with_capacity(FRAME, io::stdout());
    Terminal::new(CrosstermBackend::new(out))
}

/// Takes the terminal again, whatever was done to it while the program stood still.
pub(super) fn retake() -> io::Result<()> {
    enter()
}

impl Drop for TerminalScreen {
    fn drop(&mut self) {
        leave();
    }
}

/// Whether the terminal is ours: it is given back once.
static TAKEN: AtomicBool = AtomicBool::new(false);

fn enter() -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    execute!(
        io::stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        cursor::Hide
    )
    .inspect_err(|_| leave())
}

/// Gives the terminal back as it was. Whatever fails here, nothing better can be done.
fn leave() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let _ = execute!(
        io::stdout(),
        EndSynchronizedUpdate,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show
    );
    let _ = disable_raw_mode();
    let _ = io::stdout().flush();
}

/// How often to check that the terminal is still there.
const WATCH: Duration = Duration::from_secs(1);

/// Ends the program when the terminal goes away without a signal that says so, as it does where it is
/// not the controlling one. The reader of events would try for ever, and busily, to read what has
/// ended, so this cannot be left to the loop. Nothing is lost: the explorer stores nothing, and
/// half-written files are removed.
pub(super) fn end_when_it_goes() {
    std::thread::spawn(move || {
        while crossterm::terminal::window_size().is_ok() {
            std::thread::sleep(WATCH);
        }
        abandon();
        // There is nothing to give back.
        std::process::exit(INTERRUPTED);
    });
}

/// The conventional exit code of a program ended by a signal; `cli` has those of the others.
const INTERRUPTED: i32 = 130;

/// Leaves the alternate screen before a panic is reported, so that the message stays visible.
fn give_back_on_panic() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        leave();
        before(panic);
    }));
}

/// Signals that came since they were last looked at.
pub struct Signals {
    ended: Arc<AtomicBool>,
    interrupted: Arc<AtomicBool>,
    stopped: Arc<AtomicBool>,
    continued: Arc<AtomicBool>,
}

/// What a signal asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SignalRequest {
    /// SIGTERM or SIGHUP.
    End,
    /// SIGINT from outside; the key is an ordinary key here.
    Interrupt,
    /// SIGTSTP from outside.
    Stop,
    /// SIGCONT: whoever stopped the program may have changed the terminal.
    Continue,
}

impl Signals {
    /// Starts to listen.
    ///
    /// # Errors
    /// What the system refuses.
    pub fn listen() -> io::Result<Self> {
        let listen = |signals: &[i32]| -> io::Result<Arc<AtomicBool>> {
            let flag = Arc::new(AtomicBool::new(false));
            for signal in signals {
                signal_hook::flag::register(*signal, Arc::clone(&flag))?;
            }
            Ok(flag)
        };
        Ok(Self {
            ended: listen(&[signal::SIGTERM, signal::SIGHUP])?,
            interrupted: listen(&[signal::SIGINT])?,
            stopped: listen(&[signal::SIGTSTP])?,
            continued: listen(&[signal::SIGCONT])?,
        })
    }

    /// The most pressing signal that came, once.
    pub(super) fn take(&self) -> Option<SignalRequest> {
        let requests = [
            (&self.ended, SignalRequest::End),
            (&self.interrupted, SignalRequest::Interrupt),
            (&self.stopped, SignalRequest::Stop),
            (&self.continued, SignalRequest::Continue),
        ];
        let mut requests = requests.into_iter();
        let found = requests.find(|(flag, _)| flag.swap(false, Ordering::Relaxed));
        found.map(|(_, request)| request)
    }
}
