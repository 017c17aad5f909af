//! Does what an update asked for: the only file of the explorer that reaches outside of it.

use std::io::{self, Write};
use std::process::{Command, Stdio};

use crossterm::clipboard::CopyToClipboard;
use crossterm::execute;

/// Puts a text on the clipboard: through the terminal, which works over SSH, and through the desktop's
/// own program where there is one, for terminals that do not listen.
pub(super) fn copy(text: &str) -> io::Result<()> {
    execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text))?;
    let desktops: &[(&str, &[&str], &str)] = &[
        ("WAYLAND_DISPLAY", &[], "wl-copy"),
        ("DISPLAY", &["-selection", "clipboard"], "xclip"),
    ];
    let here = desktops
        .iter()
        .find(|(variable, _, _)| std::env::var_os(variable).is_some());
    if let Some((_, arguments, program)) = here {
        // The program may be absent: the terminal has the text already.
        let _ = feed(program, arguments, text);
    }
    Ok(())
}

fn feed(program: &str, arguments: &[&str], text: &str) -> io::Result<()> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(text.as_bytes())?;
    }
    // Some of these programs stay until the clipboard changes hands; nobody waits for them but this.
    std::thread::spawn(move || child.wait());
    Ok(())
}

/// Opens an address of the web in the user's browser, without waiting for it. Returns false for what
/// is no address of the web, and where no browser could be started.
pub(super) fn browse(address: &str) -> bool {
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    is_web && open::that_detached(address).is_ok()
}
