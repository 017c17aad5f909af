//! Where an answer comes from: the edition, what was kept of it, the user's own lists, and the line that
//! gives the same again. Files are told by their names, by their folders only as far as two of one name ask for it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use clap::parser::ValueSource;
use sha2::{Digest, Sha256};

use super::flags::{FLAGS, Flag, Group, Takes};
use super::{Call, Failure, cite, command};
use crate::export::{Audience, Format, ProvenancePlacement};
use crate::model::{Licence, Phrase, Typology, Vocabulary};
use crate::report::{About, OwnList, Provenance};
use crate::text::{DATASET, Text, disarmed, flagged, language, looks_like_flag, quoted, typeset};

/// Flags that say where an answer goes, not what it is; and those that are told apart from the rest.
const APART: &[&str] = &[
    "format",
    "output",
    "force",
    "provenance",
    "all",
    "lang",
    "color",
];
/// Flags of how an answer looks.
const OF_LOOKS: &[&str] = &["theme", "ascii"];
/// Flags whose values are places of this machine.
const OF_PLACES: &[&str] = &[LIST, "data", "list-profile"];
/// The one that names a list.
const LIST: &str = "directory";
/// Between what was kept of the whole and what of that: the same flag twice in one step would ask for either value.
const THEN: &str = "|";
/// What stands for a folder that is written to.
const FOLDER: &str = "DIR";
/// Most bytes of what was read that a command names instead of standard input: no shell takes a much longer
/// line from a person.
const LONGEST_READ: usize = 8_000;
/// Bytes of a list that are read at once.
const AT_ONCE: usize = 1 << 16;

impl Call<'_> {
    /// Where an answer comes from, in the words of those whom it is for: for programs it is the same in
    /// every language of the interface.
    pub(super) fn origin(
        &self,
        t: &Typology,
        audience: Audience,
        format: Option<&Format>,
    ) -> Provenance {
        let edition = &t.edition;
        let fixed;
        let text = match audience {
            Audience::People => self.text,
            Audience::Machines => {
                fixed = Text::new(language(DATASET));
                &fixed
            }
        };
        let own = |text: &str| disarmed(&typeset(text, DATASET)).into_owned();
        let source = cite::report(t).map(|phrase| disarmed(&text.say(&phrase)).into_owned());
        let lists = self.settings.lists.iter();
        Provenance {
            title: self.title_in(text),
            dataset: own(&edition.title),
            version: own(&edition.version),
            issued: own(edition.day_as_told()),
            creators: edition.authors.iter().map(|one| own(&one.name)).collect(),
            source: source.unwrap_or_default(),
            licences: edition
                .licences
                .iter()
                .map(|licence| Licence {
                    name: own(&licence.name),
                    address: licence.address.clone(),
                })
                .collect(),
            filters: self.kept(t),
            command: self.command_line(format, audience),
            lists: lists
                .zip(self.list_names())
                .map(|(list, name)| own_list(&name, &list.path))
                .collect(),
        }
    }

    /// What was kept of the typology: by whoever made the dataset out of another, then by the flags.
    pub(super) fn kept(&self, t: &Typology) -> Vec<String> {
        let flag = |filter: &String| filter.split([' ', '=']).next().map(str::to_owned);
        let before = t.edition.filters.iter().cloned();
        let own = self.filters();
        let is_again = own
            .iter()
            .any(|own| before.clone().any(|before| flag(&before) == flag(own)));
        let then = is_again.then(|| THEN.to_owned());
        let all = before.chain(then).chain(own);
        all.map(|filter| disarmed(&filter).into_owned()).collect()
    }

    /// What a file for people says of itself.
    pub(super) fn told(&self, t: &Typology, format: &Format) -> Result<About, Failure> {
        let origin = self.origin(t, Audience::People, Some(format));
        let mut about = self.about(t, origin.title.clone(), &origin)?;
        let label = self.text.get("html-fact-command");
        about.facts.push((label, origin.command));
        let line = |(label, fact): &(String, String)| {
            let phrase = Phrase::new("origin-line").with("label", label.as_str());
            self.text.say(&phrase.with("fact", fact.as_str()))
        };
        about.lines = about.facts.iter().map(line).collect();
        Ok(about)
    }

    /// What is at the end of a file for people: nothing where the answer goes elsewhere than to a file,
    /// for there it is the answer alone.
    pub(super) fn signature(&self, t: &Typology, format: &Format) -> Result<About, Failure> {
        if format.provenance == ProvenancePlacement::Footer && self.output_file().is_some() {
            self.told(t, format)
        } else {
            Ok(About::default())
        }
    }

    /// The flags of the filter, as they can be given again.
    pub(super) fn filters(&self) -> Vec<String> {
        let flags = self.conditions.iter();
        let flags = flags.map(|(facet, value)| flagged(facet.word(), value));
        flags.collect()
    }

    /// The command that gives the same again, in a format if that matters.
    pub(super) fn command_line(&self, format: Option<&Format>, audience: Audience) -> String {
        let mut words = vec!["essnum".to_owned(), self.command.to_owned()];
        let operands = self.operands();
        let are_last = operands.iter().any(|word| looks_like_flag(word));
        let mut operands: Vec<String> = operands.iter().map(|word| quoted(word).into()).collect();
        if !are_last {
            words.append(&mut operands);
        }
        if matches!(self.matches.try_contains_id("all"), Ok(true)) {
            words.push(format!("--all {FOLDER}"));
        }
        words.extend(format.map(|format| format!("--format {}", format.name)));
        // The language follows the locale of whoever asks again.
        if audience == Audience::People {
            words.push(format!("--lang {}", self.text.code));
        }
        words.extend(self.filters());
        if self.groups.contains(&Group::List) {
            // In their order: what follows a list is said of it alone.
            let mut names = self.list_names().into_iter();
            let mut told = |(flag, value): &(&'static str, String)| match *flag {
                // Of lists of one name each is told by its folder.
                LIST => flagged(LIST, names.next().as_deref().unwrap_or(value)),
                flag => with_value(flag, value),
            };
            words.extend(self.settings.of_lists.iter().map(&mut told));
        }
        for flag in FLAGS {
            let is_meant = flag.group == Group::Global || self.groups.contains(&flag.group);
            let is_looks = audience == Audience::Machines && OF_LOOKS.contains(&flag.name);
            let is_apart = matches!(flag.group, Group::Filter | Group::List);
            let is_told = is_apart || APART.contains(&flag.name) || is_looks;
            if is_meant && !is_told {
                self.given(flag, &mut words);
            }
        }
        if are_last {
            words.push("--".to_owned());
            words.append(&mut operands);
        }
        disarmed(&words.join(" ")).into_owned()
    }

    /// What stands after the command, what was read from standard input in its place.
    fn operands(&self) -> Vec<&String> {
        let is_short =
            |read: &&Vec<String>| read.iter().map(String::len).sum::<usize>() <= LONGEST_READ;
        if let Some(read) = self.read.as_ref().filter(is_short) {
            return read.iter().collect();
        }
        let name = command(self.command).and_then(|command| command.operand.name());
        let given = name.and_then(|name| self.matches.get_many::<String>(name));
        given.into_iter().flatten().collect()
    }

    /// A flag with its values, as often as it was given.
    fn given(&self, flag: &Flag, words: &mut Vec<String>) {
        if self.matches.value_source(flag.name) != Some(ValueSource::CommandLine) {
            return;
        }
        if flag.takes == Takes::Nothing {
            words.push(format!("--{}", flag.name));
            return;
        }
        let given = self.matches.get_many::<String>(flag.name);
        words.extend((given.into_iter().flatten()).map(|value| with_value(flag.name, value)));
    }
}

/// The lists in a sentence each.
pub(super) fn told_lists(text: &Text, origin: &Provenance) -> String {
    let lists = origin.lists.iter().map(|list| {
        let id = if list.digest.is_empty() {
            "origin-list"
        } else {
            "origin-list-digest"
        };
        let phrase = Phrase::new(id).with("name", list.name.as_str());
        text.say(&phrase.with("digest", list.digest.as_str()))
    });
    lists.collect::<Vec<_>>().join(" ")
}

/// A list by its name and by what is in it.
fn own_list(name: &str, path: &Path) -> OwnList {
    OwnList {
        name: disarmed(name).into_owned(),
        digest: digest(path).unwrap_or_default(),
    }
}

/// What a file is called in its folder.
pub(super) fn last_part(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// SHA-256 of a file, in hexadecimal; of a regular one only, for a pipe is read once.
fn digest(path: &Path) -> Option<String> {
    let mut file = File::open(path).ok()?;
    if !file.metadata().ok()?.is_file() {
        return None;
    }
    let mut hasher = Sha256::new();
    let mut bytes = vec![0; AT_ONCE];
    loop {
        match file.read(&mut bytes).ok()? {
            0 => return Some(hexadecimal(hasher)),
            read => hasher.update(&bytes[..read]),
        }
    }
}

/// What a hasher has come to.
pub(super) fn hexadecimal(hasher: Sha256) -> String {
    let digits = hasher.finalize();
    let digits = digits.iter().map(|byte| format!("{byte:02x}"));
    digits.collect()
}

/// A flag with its value; of a place the last part alone.
fn with_value(flag: &str, value: &str) -> String {
    let value = if OF_PLACES.contains(&flag) {
        last_part(Path::new(value))
    } else {
        value.to_owned()
    };
    flagged(flag, &value)
}
