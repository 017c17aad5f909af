//! What was searched, which lists were opened, and whether the welcome was read, kept from one run to the next in a
//! file of the user's own: a line each, the oldest first. Other lines are passed over, and stay where they are.

use std::io;
use std::path::Path;

use super::folders::make_own_folder;
use crate::files::{Access, FileLock, IfExists, read_bytes, write_file};

/// Most searches, and most lists, that are kept.
const MOST: usize = 300;
/// Largest file read, in bytes; all that is kept takes less.
const LARGEST: usize = 1 << 20;
/// Longest line kept, in bytes.
const LONGEST: usize = 2_000;

/// How a line of the file begins for a search, and for a list.
const SEARCH: &str = "search\t";
const LIST: &str = "list\t";
/// The line that says that the welcome was read.
const WELCOMED: &str = "welcomed";

/// Searches and lists, the last ones at the end, none twice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    pub searches: Vec<String>,
    /// Whole paths.
    pub lists: Vec<String>,
    /// Whether the welcome of the first run was read and put away.
    pub welcomed: bool,
    /// Lines of the file that are none of these.
    others: Vec<Vec<u8>>,
}

impl History {
    /// Reads a file; nothing where there is none.
    ///
    /// # Errors
    /// What the system refuses; a file that is too large to be a history.
    pub fn read(file: &Path) -> io::Result<Self> {
        match read_bytes(file, LARGEST) {
            Ok(bytes) => Ok(Self::parse(&bytes)),
            Err(error) if is_absent(&error) => Ok(Self::default()),
            Err(error) => Err(error),
        }
    }

    /// Reads the bytes of a file.
    pub fn parse(bytes: &[u8]) -> Self {
        let mut history = Self::default();
        for line in bytes.split(|byte| *byte == b'\n') {
            let text = std::str::from_utf8(line).unwrap_or_default();
            let is_known = if let Some(query) = text.strip_prefix(SEARCH) {
                history.searched(query)
            } else if let Some(path) = text.strip_prefix(LIST) {
                history.opened(path)
            } else {
                history.welcomed |= text == WELCOMED;
                text == WELCOMED
            };
            if !is_known && !line.is_empty() {
                history.others.push(line.to_owned());
            }
        }
        history
    }

    /// The bytes of the file.
    pub fn written(&self) -> Vec<u8> {
        let others = self.others.iter().map(|line| [b"", line.as_slice(), b"\n"]);
        let line = |start: &'static str, text: &'_ str| [start, text, "\n"].concat().into_bytes();
        let searches = self.searches.iter().map(|query| line(SEARCH, query));
        let lists = self.lists.iter().map(|path| line(LIST, path));
        let others = others.map(|line| line.concat());
        let welcomed = self.welcomed.then(|| format!("{WELCOMED}\n").into_bytes());
        let kept = others.chain(welcomed).chain(searches).chain(lists);
        kept.flatten().collect()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.searches.is_empty() && self.lists.is_empty() && !self.welcomed
    }

    /// A search that led somewhere; false if it cannot be kept.
    pub fn searched(&mut self, query: &str) -> bool {
        push(&mut self.searches, query)
    }

    /// A list that was opened; false if it cannot be kept.
    pub fn opened(&mut self, path: &str) -> bool {
        push(&mut self.lists, path)
    }

    /// The same, with what another history holds after it.
    #[must_use]
    pub fn followed_by(mut self, later: &Self) -> Self {
        for query in &later.searches {
            self.searched(query);
        }
        for path in &later.lists {
            self.opened(path);
        }
        self.welcomed |= later.welcomed;
        self
    }

    /// Adds this to what the file holds by now, which another run may have written. What cannot be read is not
    /// written either, and nobody but the user may read the file.
    ///
    /// # Errors
    /// What the system refuses; a file that is too large to be a history.
    pub fn keep(&self, file: &Path) -> io::Result<()> {
        make_own_folder(file.parent().unwrap_or(Path::new(".")))?;
        let _lock = FileLock::acquire(&file.with_file_name(".history.lock"))?;
        let whole = Self::read(file)?.followed_by(self);
        let options = (IfExists::Replace, Access::Private);
        write_file(file, options, &|| false, |out| {
            out.write_all(&whole.written())
        })
    }
}

/// Whether there is no such file, nor a folder for it.
fn is_absent(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

fn push(kept: &mut Vec<String>, text: &str) -> bool {
    let is_line = !text.trim().is_empty() && !text.contains(char::is_control);
    if !is_line || text.len() > LONGEST {
        return false;
    }
    kept.retain(|known| known != text);
    kept.push(text.to_owned());
    if kept.len() > MOST {
        kept.remove(0);
    }
    true
}
