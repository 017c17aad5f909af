//! The path typed, and the contents of the folder that it names. Knows no disk: it requests a folder, and is
//! given its contents.

use std::path::{PathBuf, is_separator};

use tui_input::Input;

use super::dragged::{is_path, path as dragged};
use crate::model::Phrase;
use crate::tui::widgets::line::{PATH, insert, left_out, shortened};

/// The kind of something in a folder, in the order in which it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A file whose name ends as those of lists do.
    List,
    /// The folder above.
    Parent,
    Folder,
    /// Any other file.
    File,
}

/// Something in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderEntry {
    /// As the disk has it, whatever its letters.
    pub path: PathBuf,
    /// As it is typed.
    pub name: String,
    pub kind: Kind,
    /// Bytes of a file.
    pub size: Option<u64>,
}

/// The contents of a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// The folder as it is typed before a name: empty for the one where the program was started.
    pub folder: String,
    /// The folder whole, to be shown.
    pub shown: String,
    pub entries: Vec<FolderEntry>,
    /// Why there is no more of it.
    pub fault: Option<Phrase>,
}

/// A path that is typed.
#[derive(Debug, Clone)]
pub struct TypedPath {
    pub input: Input,
    /// The contents of its folder, once they are known.
    pub listing: Listing,
    /// The folder that was last requested.
    requested: Option<String>,
}

impl TypedPath {
    /// With a path typed.
    pub fn new(path: String) -> Self {
        Self {
            input: Input::new(path),
            listing: Listing::default(),
            requested: None,
        }
    }

    /// As it is typed.
    pub fn value(&self) -> &str {
        self.input.value()
    }

    /// The folder that is typed, up to its last separator, and the name that follows.
    fn parts(&self) -> (&str, &str) {
        let value = self.input.value();
        let name = value.rfind(is_separator).map_or(0, |byte| byte + 1);
        value.split_at(name)
    }

    /// The folder that is typed.
    pub fn folder(&self) -> &str {
        self.parts().0
    }

    /// The name that is typed behind it.
    pub fn name(&self) -> &str {
        self.parts().1
    }

    /// The folder to be read, where it is another than the one last requested.
    pub fn request_folder(&mut self) -> Option<String> {
        let folder = self.folder();
        if self.requested.as_deref() == Some(folder) {
            return None;
        }
        let folder = folder.to_owned();
        self.requested = Some(folder.clone());
        Some(folder)
    }

    /// Another path takes its place.
    pub fn replace(&mut self, path: String) {
        self.input = Input::new(path);
    }

    /// Takes a pasted text: a whole path stands for itself, whatever was typed before. Returns what is to be said
    /// of what the line does not hold.
    pub fn paste(&mut self, text: &str) -> Option<Phrase> {
        let path = dragged(text);
        if !is_path(text) {
            return insert(&mut self.input, &path, PATH);
        }
        self.replace(shortened(&path, PATH));
        left_out(path.chars().skip(PATH).count(), PATH)
    }
}
