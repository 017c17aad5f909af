//! Which columns and rows of a table are wanted, in which order, and by which template: the flags of
//! their group, read against the columns that there are.

use clap::parser::ValueSource;

use super::flags::{Group, flags};
use super::{Call, Failure};
use crate::export::{RowEnd, Template, TemplateFault};
use crate::model::{Phrase, unknown};
use crate::report::{Direction, RowSelection};

/// Between the columns of a flag.
const BETWEEN: char = ',';
/// Before a column by which rows are sorted from the end.
const DOWN: char = '-';
/// The column that names a family.
const FAMILY: &str = "family";

impl Call<'_> {
    /// The value of a flag that only some commands take.
    fn wanted(&self, flag: &str) -> Option<&String> {
        self.matches.try_get_one::<String>(flag).ok().flatten()
    }

    /// Whether rows are wanted otherwise than they come.
    pub(super) fn is_shaped(&self) -> bool {
        let mut given = flags(Group::Rows).filter_map(|flag| self.matches.value_source(flag.name));
        given.any(|source| source == ValueSource::CommandLine)
    }

    /// How many rows are wanted at most; all where nothing is said.
    ///
    /// # Errors
    /// What is no number.
    pub(super) fn limit(&self) -> Result<Option<usize>, Failure> {
        let limit = self.wanted("limit").map(|limit| {
            let count = limit.parse::<usize>();
            count.map_err(|_| Phrase::new("bad-limit").with("value", limit.as_str()))
        });
        let limit = limit.transpose();
        limit.map_err(|phrase| at("limit", &phrase, self))
    }

    /// Whether rows are wanted in another order than they come.
    pub(super) fn is_sorted(&self) -> bool {
        self.wanted("sort").is_some()
    }

    /// The shape that was asked for, of rows with these columns.
    ///
    /// # Errors
    /// A column that there is not, a limit that is no number.
    pub(super) fn shape(&self, keys: &[&str]) -> Result<RowSelection, Failure> {
        if !self.groups.contains(&Group::Rows) {
            return Ok(RowSelection::default());
        }
        let place = |name: &str| {
            let found = keys.iter().position(|key| *key == name);
            found.ok_or_else(|| unknown("column", name, keys.iter().copied()))
        };
        let names = |flag: &str| -> Vec<&str> {
            let given = self.wanted(flag).map(String::as_str).unwrap_or_default();
            let names = given.split(BETWEEN).map(str::trim);
            names.filter(|name| !name.is_empty()).collect()
        };
        let columns: Result<Vec<usize>, Phrase> = names("columns").into_iter().map(place).collect();
        let sorted = |name: &str| match name.strip_prefix(DOWN) {
            Some(name) => Ok((place(name)?, Direction::Down)),
            None => Ok((place(name)?, Direction::Up)),
        };
        let sort: Result<Vec<(usize, Direction)>, Phrase> =
            names("sort").into_iter().map(sorted).collect();
        // Families stand in the order of the report wherever they are named.
        let ordered = if names("sort").iter().any(|name| name.ends_with(FAMILY)) {
            let typology = self.settings.typology()?;
            let families = typology.families.iter();
            families.map(|(_, family)| family.id.clone()).collect()
        } else {
            Vec::new()
        };
        Ok(RowSelection {
            columns: columns.map_err(|phrase| at("columns", &phrase, self))?,
            sort: sort.map_err(|phrase| at("sort", &phrase, self))?,
            ordered,
            limit: self.limit()?,
        })
    }

    /// The template that was asked for, and what a row ends with; none where rows go out in a format.
    ///
    /// # Errors
    /// A template that cannot be read; one beside a format.
    pub(super) fn template(&self, keys: &[&str]) -> Result<Option<(Template, RowEnd)>, Failure> {
        if !self.groups.contains(&Group::Rows) {
            return Ok(None);
        }
        let is_zero = self.matches.get_flag("print0");
        let end = if is_zero { RowEnd::Zero } else { RowEnd::Line };
        let given = self.wanted("template");
        if given.is_none() && !is_zero {
            return Ok(None);
        }
        if self.wanted("format").is_some() {
            let flag = if given.is_some() {
                "--template"
            } else {
                "--print0"
            };
            return Err(Failure::Usage(
                Phrase::new("template-format").with("flag", flag),
            ));
        }
        let Some(given) = given else {
            return Ok(Some((Template::of_column(0), end)));
        };
        let template = Template::read(given, keys).map_err(|fault| {
            let phrase = match fault {
                TemplateFault::Brace(place) => Phrase::new("template-brace").with("place", place),
                TemplateFault::Unknown(place, name) => {
                    Phrase::new("template-unknown").with("place", place).with(
                        "sentence",
                        self.text
                            .say(&unknown("column", &name, keys.iter().copied())),
                    )
                }
            };
            at("template", &phrase, self)
        })?;
        Ok(Some((template, end)))
    }
}

/// What is wrong with the value of a flag, after the flag's name.
fn at(flag: &str, phrase: &Phrase, call: &Call<'_>) -> Failure {
    Failure::Usage(
        Phrase::new("placed")
            .with("place", format!("--{flag}"))
            .with("sentence", call.text.say(phrase)),
    )
}
