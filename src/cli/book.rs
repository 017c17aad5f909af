//! The book and what pages say of themselves, in the language of the interface.

use super::{Call, Failure, cite, explorer};
use crate::cli::show::said;
use crate::model::{Phrase, Typology, Vocabulary};
use crate::query::Filter;
use crate::report::{About, Book, Imprint, Piece, Voice, book};
use crate::text::{DATASET, LANGUAGES, disarmed, quoted};

impl Call<'_> {
    /// What the filter keeps, as a book that says how it is written again.
    pub(super) fn book(
        &self,
        t: &Typology,
        filter: &Filter,
        format: &str,
    ) -> Result<Book, Failure> {
        let text = self.text;
        let say = |phrase: &Phrase| disarmed(&text.say(phrase)).into_owned();
        let said = |piece: &Piece| said(piece, text);
        let voice = Voice {
            dataset: DATASET,
            say: &say,
            said: &said,
        };
        let title = said(&Piece::text(&t.edition.title));
        let about = self.about(t, title)?;
        let book = book(t, filter, voice, about, self.command_line(format));
        if book.families.is_empty() && book.chapters.is_empty() {
            return Err(Failure::Nothing(vec![Phrase::new("nothing-kept")]));
        }
        Ok(book)
    }

    /// What a page says of itself.
    pub(super) fn about(&self, t: &Typology, title: String) -> Result<About, Failure> {
        let edition = &t.edition;
        let own = |text: &str| said(&Piece::text(text), self.text);
        let filters = self.filters();
        let report = cite::report(t).map(|phrase| disarmed(&self.text.say(&phrase)).into_owned());
        let facts = [
            ("html-fact-title", own(&edition.title)),
            ("html-fact-source", report.unwrap_or_default()),
            ("html-fact-version", own(&edition.version)),
            ("html-fact-issued", self.day(&edition.issued)),
            ("html-fact-licence", own(&edition.licences.join(", "))),
            (
                "html-fact-filter",
                disarmed(&filters.join(" ")).into_owned(),
            ),
        ];
        let facts = facts.into_iter();
        let facts = facts.filter(|(_, fact)| !fact.is_empty() && *fact != title);
        let facts = facts.map(|(id, fact)| (self.text.get(id), fact)).collect();
        Ok(About {
            language: self.text.code,
            title,
            facts,
            shades: explorer::shades(t)?,
            imprint: Imprint::default(),
        })
    }

    /// What a table is called: by its own name, or by what the command does.
    pub(super) fn title(&self) -> String {
        let table = self.matches.try_get_one::<String>("table").ok().flatten();
        let table = table.map(|name| format!("table-{name}"));
        let named = table.filter(|id| self.text.has(id));
        self.text
            .get(&named.unwrap_or_else(|| format!("command-{}", self.command)))
    }

    /// A day as the language writes it; what is none stands as it is.
    fn day(&self, date: &str) -> String {
        let day = date.get(..10).unwrap_or(date);
        let parts: Vec<&str> = day.split('-').collect();
        let number = |part: &str| part.parse::<usize>().ok();
        match parts[..] {
            [year, month, day] => match (number(month), number(day)) {
                (Some(month @ 1..=12), Some(day)) => {
                    let month = self.text.get(&format!("month-{month}"));
                    let phrase = Phrase::new("html-day").with("day", day);
                    self.text
                        .say(&phrase.with("month", month).with("year", year))
                }
                _ => day_as_it_is(date),
            },
            _ => day_as_it_is(date),
        }
    }

    /// The flags of the filter, as they can be given again.
    fn filters(&self) -> Vec<String> {
        let flags = self.conditions.iter();
        let flags = flags.map(|(facet, value)| format!("--{} {}", facet.word(), quoted(value)));
        flags.collect()
    }

    /// The command that writes the same again.
    pub(super) fn command_line(&self, format: &str) -> String {
        let table = self.matches.try_get_one::<String>("table").ok().flatten();
        let mut words = vec!["essnum".to_owned(), self.command.to_owned()];
        words.extend(table.cloned());
        words.push(format!("--format {format}"));
        if self.text.code != LANGUAGES[0].code {
            words.push(format!("--lang {}", self.text.code));
        }
        words.extend(self.filters());
        disarmed(&words.join(" ")).into_owned()
    }
}

fn day_as_it_is(date: &str) -> String {
    disarmed(date).into_owned()
}
