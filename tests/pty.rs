//! A program in a real pseudo-terminal; what it prints comes through a channel, so that every wait has an
//! end.

use std::io::Read;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};

use crate::program::nowhere;

/// Longest wait for anything; machines under load are slow, not wrong.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// What a terminal of so many rows and columns says of itself.
pub fn size(rows: u16, cols: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// A program in its terminal.
pub struct Pty {
    pub child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    /// While it is open, how the terminal was left can still be seen.
    _slave: Box<dyn SlavePty + Send>,
    /// Closing it would hang up the terminal.
    pub master: Box<dyn MasterPty + Send>,
    /// How it was set before the program started.
    settings: String,
}

impl Pty {
    /// Starts a program in French, with all colours, without configuration, unless these variables say
    /// otherwise.
    pub fn start(size: PtySize, mut command: CommandBuilder, variables: &[(&str, &str)]) -> Self {
        let pair = native_pty_system().openpty(size).unwrap();
        command.env("LANG", "fr_FR.UTF-8");
        command.env("TERM", "xterm-256color");
        command.env("COLORTERM", "truecolor");
        command.env("ESSNUM_CONFIG", nowhere("essnum.toml"));
        for name in [
            "CLICOLOR_FORCE",
            "CLICOLOR",
            "LC_ALL",
            "LC_MESSAGES",
            "LANGUAGE",
            "NO_COLOR",
            "DISPLAY",
            "WAYLAND_DISPLAY",
        ] {
            command.env_remove(name);
        }
        for (name, value) in variables {
            command.env(name, value);
        }
        let settings = settings(&*pair.master);
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut chunk = [0; 8192];
            while let Ok(count @ 1..) = reader.read(&mut chunk) {
                if sender.send(chunk[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        Self {
            child,
            output,
            _slave: pair.slave,
            master: pair.master,
            settings,
        }
    }

    /// Fails unless the terminal is set as it was before the program started.
    pub fn assert_given_back(&self, when: &str) {
        assert_eq!(settings(&*self.master), self.settings, "{when}");
    }

    /// What it printed next, if that comes in time.
    pub fn printed(&self, patience: Duration) -> Option<Vec<u8>> {
        self.output.recv_timeout(patience).ok()
    }

    /// Waits for the end and hands over what is printed until then; the exit code.
    pub fn end(&mut self, mut take: impl FnMut(&[u8])) -> u32 {
        let start = Instant::now();
        let code = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status.exit_code();
            }
            assert!(start.elapsed() < PATIENCE, "the program does not end");
            if let Some(chunk) = self.printed(Duration::from_millis(20)) {
                take(&chunk);
            }
        };
        while let Some(chunk) = self.printed(Duration::from_millis(200)) {
            take(&chunk);
        }
        code
    }
}

fn settings(terminal: &dyn MasterPty) -> String {
    format!("{:?}", terminal.get_termios())
}
