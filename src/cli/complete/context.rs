//! What candidates depend on: the rest of the line, and the dataset and the lists that it names.

use std::cell::OnceCell;
use std::path::PathBuf;

use super::cursor::TypedLine;
use crate::dataset;
use crate::directory::{Choices, Loading};
use crate::model::Typology;
use crate::prepared;
use crate::text::Text;
use crate::user::folders;

pub(super) struct CompletionContext<'a> {
    pub line: &'a TypedLine<'a>,
    pub text: &'a Text,
    typology: OnceCell<Option<Typology>>,
}

impl<'a> CompletionContext<'a> {
    pub(super) fn new(line: &'a TypedLine<'a>, text: &'a Text) -> Self {
        Self {
            line,
            text,
            typology: OnceCell::new(),
        }
    }

    /// The dataset that the line names, or the bundled one; none if it cannot be read.
    pub(super) fn typology(&self) -> Option<&Typology> {
        let read = || match self.line.value("data") {
            Some(folder) => dataset::load_folder(&path(folder), self.text.code).ok(),
            None => prepared::typology(self.text.code).ok(),
        };
        self.typology.get_or_init(read).as_ref()
    }

    /// The headings of each of the user's own lists. Only regular files are read: a pipe would block, or be empty
    /// afterwards.
    pub(super) fn headings(&self) -> Vec<Vec<String>> {
        let mut choices = Choices::default();
        let given = self.line.given.iter();
        for (flag, value) in given.clone() {
            if let Some(setting) = flag.setting() {
                // Errors are reported when the line is run.
                let _ = choices.choose(setting, value);
            }
        }
        let lists = given.filter(|(flag, _)| flag.name == "directory");
        let headings = lists.filter_map(|(_, value)| {
            let path = path(value);
            let is_file = std::fs::metadata(&path).is_ok_and(|about| about.is_file());
            let mut loading = is_file.then(|| Loading::open(&path).ok()).flatten()?;
            Some(loading.preview(&choices).ok()?.headings())
        });
        headings.collect()
    }
}

/// A path as typed, before the shell expands a tilde.
fn path(typed: &str) -> PathBuf {
    let home = typed.strip_prefix("~/").zip(folders::home());
    home.map_or_else(|| PathBuf::from(typed), |(rest, home)| home.join(rest))
}
