//! How a list is to be read, kept in a small file: what identifies the list, and an entry for each choice.
//! The words are stored as they are; their meaning is known where lists are read.

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};
use unicode_normalization::UnicodeNormalization;

use super::config::{ConfigFault, Lines, TextFault, document, expected, in_order, words};
use super::folders::make_folder_of;
use crate::files::{Access, FileLock, IfExists, read_text, write_file};
use crate::model::{Phrase, unknown};

/// Largest profile, in bytes: the longest heading there can be, and more.
const LARGEST: usize = 1 << 22;
/// Letters of the heading in the name of a profile's file.
const NAME: usize = 20;

/// By what a list is recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// The names of its columns, whatever it is called.
    Heading(Vec<String>),
    /// Where no column has a name, its number of columns would be another's too: the name of the file
    /// comes beside it.
    Shape { file: String, columns: usize },
}

/// A choice, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProfileEntry {
    /// A setting, and its word.
    Setting(String, String),
    /// A field and its columns, by heading or by number; empty where it has none.
    Column(String, Vec<String>),
}

impl ProfileEntry {
    /// Whether another is a choice of the same setting or field.
    fn is_for_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Setting(one, _), Self::Setting(other, _))
            | (Self::Column(one, _), Self::Column(other, _)) => one == other,
            _ => false,
        }
    }
}

/// A profile, and the path of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListProfile {
    pub file: PathBuf,
    /// None in a file that is good for any list.
    pub known: Option<Known>,
    /// Each with its line in the file, from 1.
    pub entries: Vec<(ProfileEntry, usize)>,
}

impl ListProfile {
    /// Those of a folder, in the order of their names, each with the first thing wrong with it if it is faulty; none
    /// where there is no such folder.
    pub fn all(folder: &Path) -> Vec<Result<Self, ConfigFault>> {
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if is_absent(&error) => return Vec::new(),
            Err(error) => return vec![Err(ConfigFault::unreadable(folder, error))],
        };
        let mut files = Vec::new();
        for entry in entries.flatten() {
            let path = entry.path();
            // A name that begins with a dot is that of a file being written.
            let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
            if !is_hidden && path.extension().is_some_and(|ending| ending == "toml") {
                files.push(path);
            }
        }
        files.sort_unstable();
        files.iter().map(|file| Self::read(file)).collect()
    }

    /// Reads a profile.
    ///
    /// # Errors
    /// The first thing wrong with it.
    pub fn read(file: &Path) -> Result<Self, ConfigFault> {
        let text =
            read_text(file, LARGEST).map_err(|error| ConfigFault::unreadable(file, error))?;
        Self::parse(file, &text)
    }

    /// Reads the text of a profile.
    ///
    /// # Errors
    /// The first thing wrong with it.
    pub fn parse(file: &Path, text: &str) -> Result<Self, ConfigFault> {
        Self::parse_text(file, text).map_err(|fault| ConfigFault::in_text(file, text, fault))
    }

    fn parse_text(file: &Path, text: &str) -> Result<Self, TextFault> {
        let document = document(text)?;
        let lines = Lines::of(text);
        let mut profile = Self {
            file: file.to_owned(),
            known: None,
            entries: Vec::new(),
        };
        for (section, offset, value) in in_order(document.get_ref()) {
            let inside = value
                .as_table()
                .ok_or_else(|| expected("table", section, offset));
            match section {
                "list" => profile.known = Some(known(inside?, offset)?),
                "read" => profile.entry(inside?, &lines, |setting, value| {
                    Some(ProfileEntry::Setting(
                        setting.to_owned(),
                        value.as_str()?.to_owned(),
                    ))
                })?,
                "columns" => profile.entry(inside?, &lines, |field, value| {
                    let words = words(value)?.into_iter();
                    let words = words.filter(|word| !word.is_empty()).collect();
                    Some(ProfileEntry::Column(field.to_owned(), words))
                })?,
                other => return Err((offset, unknown("section", other, SECTIONS.iter().copied()))),
            }
        }
        Ok(profile)
    }

    fn entry(
        &mut self,
        table: &DeTable<'_>,
        lines: &Lines,
        read: impl Fn(&str, &DeValue<'_>) -> Option<ProfileEntry>,
    ) -> Result<(), TextFault> {
        for (key, offset, value) in in_order(table) {
            let entry = read(key, value).ok_or_else(|| expected("text", key, offset))?;
            self.entries.push((entry, lines.line(offset)));
        }
        Ok(())
    }

    /// Writes the profile under a comment, over what the file holds by now, which another run may have written: of
    /// each setting and each field, this profile's choice counts. The folder of profiles is made where it is missing.
    ///
    /// # Errors
    /// What the system refuses.
    pub fn keep(&self, comment: &str) -> io::Result<()> {
        make_folder_of(&self.file)?;
        let _lock = FileLock::acquire(&self.file.with_file_name(".lock"))?;
        let earlier = match read_text(&self.file, LARGEST) {
            Ok(text) => Self::parse(&self.file, &text).map_err(|_| io::ErrorKind::InvalidInput)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => self.clone(),
            Err(error) => return Err(error),
        };
        let text = self.over(earlier).text(comment);
        if text.len() > LARGEST {
            // It would be refused when read.
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let options = (IfExists::Replace, Access::Private);
        write_file(&self.file, options, &|| false, |out| {
            out.write_all(text.as_bytes())
        })
    }

    /// The entries of this profile, and those of an earlier one for what this one does not choose.
    fn over(&self, earlier: Self) -> Self {
        let mut profile = self.clone();
        for (entry, line) in earlier.entries {
            if profile
                .entries
                .iter()
                .all(|(own, _)| !own.is_for_same(&entry))
            {
                profile.entries.push((entry, line));
            }
        }
        profile
    }

    fn text(&self, comment: &str) -> String {
        let mut text = String::new();
        for line in comment.lines() {
            let _ = writeln!(text, "# {line}");
        }
        if let Some(known) = &self.known {
            let _ = write!(text, "\n[list]\n{}", known.text());
        }
        let settings = self.entries.iter().filter_map(|(entry, _)| match entry {
            ProfileEntry::Setting(setting, word) => Some((setting, quoted(word))),
            ProfileEntry::Column(..) => None,
        });
        let columns = self.entries.iter().filter_map(|(entry, _)| match entry {
            ProfileEntry::Column(field, columns) => Some((field, array(columns))),
            ProfileEntry::Setting(..) => None,
        });
        let lines = |section: &str, lines: Vec<(&String, String)>| {
            let opening = (!lines.is_empty()).then(|| format!("\n[{section}]\n"));
            let lines = lines.into_iter().map(|(key, value)| line(key, &value));
            opening.into_iter().chain(lines).collect::<String>()
        };
        text.push_str(&lines("read", settings.collect()));
        text.push_str(&lines("columns", columns.collect()));
        text
    }
}

const SECTIONS: &[&str] = &["list", "read", "columns"];

impl Known {
    fn text(&self) -> String {
        match self {
            Self::Heading(names) => line("heading", &array(names)),
            Self::Shape { file, columns } => {
                line("file", &quoted(file)) + &line("columns", &columns.to_string())
            }
        }
    }

    /// The name of the file for such lists: a readable part, then a digest of what identifies them.
    pub fn file_name(&self) -> String {
        let shown = match self {
            Self::Heading(names) => names.join("-"),
            Self::Shape { file, .. } => file.clone(),
        };
        let mut name = String::new();
        for letter in shown.nfd().flat_map(char::to_lowercase) {
            if name.len() >= NAME {
                break;
            }
            if letter.is_ascii_alphanumeric() {
                name.push(letter);
            } else if letter.is_ascii() && !name.is_empty() && !name.ends_with('-') {
                name.push('-');
            }
        }
        let name = name.trim_end_matches('-');
        let dash = if name.is_empty() { "" } else { "-" };
        format!(
            "{name}{dash}{:012x}.toml",
            digest(self.text().as_bytes()) >> 16
        )
    }
}

/// FNV-1a, which is the same on every machine and in every edition of the program.
fn digest(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |digest, byte| {
        (digest ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// What the section of the list says.
fn known(table: &DeTable<'_>, section: usize) -> Result<Known, TextFault> {
    let (mut heading, mut file, mut columns) = (None, None, None);
    for (key, offset, value) in in_order(table) {
        let wrong = |what| expected(what, key, offset);
        match key {
            "heading" => heading = Some(words(value).ok_or_else(|| wrong("text"))?),
            "file" => {
                let name = value.as_str().ok_or_else(|| wrong("text"))?;
                file = Some(name.to_owned());
            }
            "columns" => {
                let number = value.as_integer();
                let number = number.and_then(|number| number.as_str().parse().ok());
                columns = Some(number.ok_or_else(|| wrong("number"))?);
            }
            other => {
                let keys = ["heading", "file", "columns"];
                return Err((offset, unknown("setting", other, keys)));
            }
        }
    }
    match (heading, file, columns) {
        (Some(heading), None, None) => Ok(Known::Heading(heading)),
        (None, Some(file), Some(columns)) => Ok(Known::Shape { file, columns }),
        _ => Err((section, Phrase::new("profile-known"))),
    }
}

fn line(key: &str, value: &str) -> String {
    format!("{key} = {value}\n")
}

fn quoted(word: &str) -> String {
    toml::Value::String(word.to_owned()).to_string()
}

fn array(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
    format!("[{}]", words.join(", "))
}

fn is_absent(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}
