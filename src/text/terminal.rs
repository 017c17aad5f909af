//! What reaches a terminal. Text from anywhere may hold what a terminal obeys or does not show: whoever writes to
//! one has a [`TerminalWriter`], which passes nothing else than what is read, and the styles and links that it is asked for.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Write};

use crate::model::{Judged, has_invisible_character, is_address, may_be_invisible};

/// The text with its invisible characters shown: controls as their pictures, all others as a replacement
/// character.
pub fn sanitized(text: &str) -> Cow<'_, str> {
    if !has_invisible_character(text) {
        return Cow::Borrowed(text);
    }
    let letters = Judged::new(None, text);
    let shown = letters.map(|(_, letter, is_invisible)| {
        if is_invisible {
            picture(letter)
        } else {
            letter
        }
    });
    Cow::Owned(shown.collect())
}

/// What stands for an invisible character.
fn picture(letter: char) -> char {
    match letter {
        '\u{7f}' => '\u{2421}',
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(letter)).unwrap_or('\u{fffd}'),
        _ => '\u{fffd}',
    }
}

/// How text looks on a terminal with colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextStyle {
    Bold,
    Dim,
    /// A colour of the terminal's own sixteen, by its parameter of `SGR`.
    Color(u8),
}

impl TextStyle {
    fn parameter(self) -> u8 {
        match self {
            Self::Bold => 1,
            Self::Dim => 2,
            Self::Color(parameter) => parameter,
        }
    }
}

/// Most bytes of an address that terminals take for a link.
const LONGEST_ADDRESS: usize = 2_083;

/// A link to a web address as terminals know it, by the control sequence `OSC 8`
/// (<https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda>).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hyperlink {
    opening: String,
}

impl Hyperlink {
    /// Ends the link that has begun.
    pub const CLOSING: &'static str = "\u{1b}]8;;\u{1b}\\";

    /// To an address, every byte of which that is not printable ASCII is written in hexadecimal; none to what is no
    /// web address, or longer than terminals take.
    pub fn to(address: &str) -> Option<Self> {
        if !is_address(address) {
            return None;
        }
        let mut encoded = String::with_capacity(address.len());
        for byte in address.bytes() {
            if byte.is_ascii_graphic() {
                encoded.push(char::from(byte));
            } else {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
        // Parts of one link on several rows are told to belong together.
        let mut hasher = DefaultHasher::new();
        encoded.hash(&mut hasher);
        let id = hasher.finish();
        let opening = format!("\u{1b}]8;id={id:x};{encoded}\u{1b}\\");
        (encoded.len() <= LONGEST_ADDRESS).then_some(Self { opening })
    }

    /// Begins the link: the text that follows leads to the address.
    pub fn opening(&self) -> &str {
        &self.opening
    }
}

/// Where answers and messages are written: a terminal, or anything else.
pub trait StyledWrite: Write {
    fn is_terminal(&self) -> bool;

    /// Writes text in a style.
    ///
    /// # Errors
    /// Errors of the writer.
    fn write_styled(&mut self, style: TextStyle, text: &str) -> io::Result<()>;

    /// Writes what leads to a web address, in a style if there is one; anything but a terminal gets the text alone.
    ///
    /// # Errors
    /// Errors of the writer.
    fn write_linked(
        &mut self,
        link: &Hyperlink,
        style: Option<TextStyle>,
        text: &str,
    ) -> io::Result<()>;
}

/// Back to plain text.
const PLAIN: &[u8] = b"\x1b[0m";

/// Anything but a terminal: bytes go there as they are.
pub struct RawWriter<W: Write>(pub W);

impl<W: Write> Write for RawWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl<W: Write> StyledWrite for RawWriter<W> {
    fn is_terminal(&self) -> bool {
        false
    }

    fn write_styled(&mut self, style: TextStyle, text: &str) -> io::Result<()> {
        write!(self.0, "\u{1b}[{}m{text}", style.parameter())?;
        self.0.write_all(PLAIN)
    }

    fn write_linked(
        &mut self,
        _: &Hyperlink,
        style: Option<TextStyle>,
        text: &str,
    ) -> io::Result<()> {
        match style {
            Some(style) => self.write_styled(style, text),
            None => self.0.write_all(text.as_bytes()),
        }
    }
}

/// A terminal: invisible characters and bytes that are no UTF-8 are shown as [`sanitized`] shows them. Tabs stay,
/// which move the cursor no further than spaces do.
pub struct TerminalWriter<W: Write> {
    out: W,
    /// The last character written, which a joiner may belong to.
    before: Option<char>,
    /// Bytes that are judged by what follows: a letter that is cut, a joiner.
    pending: Vec<u8>,
}

impl<W: Write> TerminalWriter<W> {
    pub fn new(out: W) -> Self {
        Self {
            out,
            before: None,
            pending: Vec::new(),
        }
    }

    /// Moves to the start of the line and erases it.
    ///
    /// # Errors
    /// Errors of the writer.
    pub fn erase_line(&mut self) -> io::Result<()> {
        self.settle()?;
        self.out.write_all(b"\r\x1b[2K")
    }

    /// Writes bytes, and returns how many of the last ones are judged only with those that follow.
    fn pass(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut rest = bytes;
        loop {
            let (valid, broken) = match std::str::from_utf8(rest) {
                Ok(text) => (text.len(), None),
                Err(error) => (error.valid_up_to(), error.error_len()),
            };
            let text = std::str::from_utf8(&rest[..valid]).unwrap_or_default();
            if let Some(length) = broken {
                self.show(text)?;
                self.show("\u{fffd}")?;
                rest = &rest[valid + length..];
                continue;
            }
            // The end, or a letter that is cut.
            let last = text.chars().next_back();
            let last = last.filter(|letter| depends_on_next(*letter));
            let judged = valid - last.map_or(0, char::len_utf8);
            self.show(&text[..judged])?;
            return Ok(rest.len() - judged);
        }
    }

    /// Writes what is judged only by what follows: nothing does.
    fn settle(&mut self) -> io::Result<()> {
        let pending = std::mem::take(&mut self.pending);
        self.show(&String::from_utf8_lossy(&pending))
    }

    fn show(&mut self, text: &str) -> io::Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        let mut written = 0;
        for (place, letter, is_invisible) in Judged::new(self.before, text) {
            if is_invisible && letter != '\t' {
                self.out.write_all(&text.as_bytes()[written..place])?;
                write!(self.out, "{}", picture(letter))?;
                written = place + letter.len_utf8();
            }
            self.before = Some(letter);
        }
        self.out.write_all(&text.as_bytes()[written..])
    }
}

/// Whether a character may be judged by the next one too. No neighbour makes text of a control character.
fn depends_on_next(letter: char) -> bool {
    may_be_invisible(letter) && !letter.is_control()
}

impl<W: Write> Write for TerminalWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let pending = std::mem::take(&mut self.pending);
        let all = if pending.is_empty() {
            Cow::Borrowed(bytes)
        } else {
            Cow::Owned([&pending, bytes].concat())
        };
        let waiting = self.pass(&all)?;
        self.pending = all[all.len() - waiting..].to_vec();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.settle()?;
        self.out.flush()
    }
}

impl<W: Write> StyledWrite for TerminalWriter<W> {
    fn is_terminal(&self) -> bool {
        true
    }

    fn write_styled(&mut self, style: TextStyle, text: &str) -> io::Result<()> {
        self.settle()?;
        write!(self.out, "\u{1b}[{}m", style.parameter())?;
        self.write_all(text.as_bytes())?;
        self.settle()?;
        self.out.write_all(PLAIN)
    }

    fn write_linked(
        &mut self,
        link: &Hyperlink,
        style: Option<TextStyle>,
        text: &str,
    ) -> io::Result<()> {
        self.settle()?;
        self.out.write_all(link.opening().as_bytes())?;
        match style {
            Some(style) => self.write_styled(style, text)?,
            None => self.write_all(text.as_bytes())?,
        }
        self.settle()?;
        self.out.write_all(Hyperlink::CLOSING.as_bytes())
    }
}

impl<W: Write> Drop for TerminalWriter<W> {
    fn drop(&mut self) {
        // What cannot be written any more is not missed either.
        let _ = self.settle();
    }
}
