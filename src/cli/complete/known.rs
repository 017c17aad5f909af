//! What the rest of the line says and the ways to go on depend on: which dataset, which lists.

use std::cell::OnceCell;
use std::path::PathBuf;

use super::place::Typed;
use crate::dataset;
use crate::directory::{Choices, Loading};
use crate::model::Typology;
use crate::prepared;
use crate::text::Text;
use crate::user::folders;

/// What is known where the cursor is.
pub(super) struct CompletionContext<'a> {
    pub typed: &'a Typed<'a>,
    pub text: &'a Text,
    typology: OnceCell<Option<Typology>>,
}

impl<'a> CompletionContext<'a> {
    pub(super) fn new(typed: &'a Typed<'a>, text: &'a Text) -> Self {
        Self {
            typed,
            text,
            typology: OnceCell::new(),
        }
    }

    /// The dataset that the line names, or the program's own; none where it cannot be read.
    pub(super) fn typology(&self) -> Option<&Typology> {
        let read = || match self.typed.value("data") {
            Some(folder) => dataset::load_folder(&path(folder)).ok(),
            None => prepared::typology().ok(),
        };
        self.typology.get_or_init(read).as_ref()
    }

    /// The headings of each of the user's own lists, by their first bytes. What is no regular file is
    /// left alone: it would be waited for, or be empty afterwards.
    pub(super) fn headings(&self) -> Vec<Vec<String>> {
        let mut choices = Choices::default();
        for (flag, value) in &self.typed.given {
            if let Some(setting) = flag.setting() {
                // What is wrong will be said when the line is run.
                let _ = choices.choose(setting, value);
            }
        }
        let given = self.typed.given.iter();
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

/// A path as it is typed, before the shell has put the home in the place of its sign.
fn path(typed: &str) -> PathBuf {
    let home = typed.strip_prefix("~/").zip(folders::home());
    home.map_or_else(|| PathBuf::from(typed), |(rest, home)| home.join(rest))
}
