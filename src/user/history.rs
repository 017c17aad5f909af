//! What was searched and which lists were opened, kept from one run to the next in a file of the user's
//! own: a line each, the oldest first. Lines that are neither are ignored, and so is a file that cannot be
//! read: losing it costs little.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

/// Most searches, and most lists, that are kept.
const MOST: usize = 300;
/// Largest file read, in bytes; all that is kept takes less.
const LARGEST: u64 = 1 << 20;
/// Longest line kept, in bytes.
const LONGEST: usize = 2_000;

/// How a line of the file begins for a search, and for a list.
const SEARCH: &str = "search\t";
const LIST: &str = "list\t";

/// Searches and lists, the last ones at the end, none twice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    pub searches: Vec<String>,
    /// Whole paths.
    pub lists: Vec<String>,
}

impl History {
    /// Reads a file; nothing where there is none, or none that can be read.
    pub fn read(file: &Path) -> Self {
        let mut bytes = Vec::new();
        let is_file = std::fs::metadata(file).is_ok_and(|about| about.is_file());
        if let Some(opened) = is_file.then(|| File::open(file).ok()).flatten() {
            // What was read before a failure is used.
            let _ = opened.take(LARGEST).read_to_end(&mut bytes);
        }
        Self::parse(&String::from_utf8_lossy(&bytes))
    }

    /// Reads the text of a file.
    pub fn parse(text: &str) -> Self {
        let mut history = Self::default();
        for line in text.lines() {
            if let Some(query) = line.strip_prefix(SEARCH) {
                history.searched(query);
            } else if let Some(path) = line.strip_prefix(LIST) {
                history.opened(path);
            }
        }
        history
    }

    /// The text of the file.
    pub fn written(&self) -> String {
        let searches = self.searches.iter().map(|query| [SEARCH, query, "\n"]);
        let lists = self.lists.iter().map(|path| [LIST, path, "\n"]);
        searches.chain(lists).flatten().collect()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.searches.is_empty() && self.lists.is_empty()
    }

    /// A search that led somewhere.
    pub fn searched(&mut self, query: &str) {
        push(&mut self.searches, query);
    }

    /// A list that was opened.
    pub fn opened(&mut self, path: &str) {
        push(&mut self.lists, path);
    }

    /// The same, with what another history holds after it.
    #[must_use]
    pub fn followed_by(mut self, later: &Self) -> Self {
        later.searches.iter().for_each(|query| self.searched(query));
        later.lists.iter().for_each(|path| self.opened(path));
        self
    }

    /// Adds this to what the file holds by now, which another run may have written. The file is written
    /// whole or not at all, and nobody but the user may read it.
    ///
    /// # Errors
    /// What the system refuses.
    pub fn keep(&self, file: &Path) -> io::Result<()> {
        let folder = file.parent().unwrap_or(Path::new("."));
        make_folder(folder)?;
        let whole = Self::read(file).followed_by(self);
        // Temporary files are the user's alone, and stay so under another name.
        let mut written = tempfile::NamedTempFile::new_in(folder)?;
        written.write_all(whole.written().as_bytes())?;
        written.persist(file)?;
        Ok(())
    }
}

/// A folder of the user's own, made if it is not there.
fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn push(kept: &mut Vec<String>, text: &str) {
    let is_line = !text.trim().is_empty() && !text.contains(char::is_control);
    if is_line && text.len() <= LONGEST {
        kept.retain(|known| known != text);
        kept.push(text.to_owned());
        if kept.len() > MOST {
            kept.remove(0);
        }
    }
}
