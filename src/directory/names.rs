//! Names of lists: the file name, or as much of the path as distinguishes it from the others.

use std::path::{Component, Path, absolute};

use super::list::Directory;

/// Between the folders of a name, whatever the system writes.
const SEPARATOR: &str = "/";

/// What lists at these paths are called, in their order: the end of each path, as short as no other path
/// of another list ends so.
pub fn disambiguated_names<'a>(paths: impl IntoIterator<Item = &'a Path>) -> Vec<String> {
    let paths: Vec<Vec<String>> = paths.into_iter().map(parts).collect();
    let names = paths.iter().map(|own| {
        let is_alone = |count: &usize| {
            let mut others = paths.iter().filter(|other| *other != own);
            others.all(|other| end(other, *count) != end(own, *count))
        };
        let count = (1..own.len()).find(is_alone).unwrap_or(own.len());
        end(own, count).join(SEPARATOR)
    });
    names.collect()
}

/// The folders of a path with its file, from the root on; `..` takes back the one before.
fn parts(path: &Path) -> Vec<String> {
    let whole = absolute(path).unwrap_or_else(|_| path.to_owned());
    let named = |part: Component<'_>| match part {
        Component::RootDir => String::new(),
        part => part.as_os_str().to_string_lossy().into_owned(),
    };
    let mut parts = Vec::new();
    for part in whole.components() {
        match part {
            Component::ParentDir => drop(parts.pop()),
            part => parts.push(named(part)),
        }
    }
    parts
}

fn end(parts: &[String], count: usize) -> &[String] {
    &parts[parts.len().saturating_sub(count)..]
}

impl Directory {
    /// Calls it otherwise.
    pub fn known_as(&mut self, name: &str) {
        name.clone_into(&mut self.name);
    }

    /// Whether it is called so, or more precisely than that.
    pub fn is_called(&self, name: &str) -> bool {
        let before = self.name.strip_suffix(name);
        before.is_some_and(|before| before.is_empty() || before.ends_with(SEPARATOR))
    }
}
