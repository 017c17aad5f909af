//! The book and what pages say of themselves, in the language of the interface.

use super::origin::told_lists;
use super::{Call, Failure, explorer};
use crate::cli::show::said;
use crate::export::{Audience, Format};
use crate::model::{Edition, Phrase, Typology};
use crate::query::Filter;
use crate::report::{About, Localizer, Piece, Provenance, Site, WorkbookLabels, site};
use crate::text::{DATASET, Text, disarmed};

impl Call<'_> {
    /// What the filter keeps, as a book that says how it is written again.
    pub(super) fn book(
        &self,
        t: &Typology,
        filter: &Filter,
        format: &Format,
    ) -> Result<Site, Failure> {
        let text = self.text;
        let say = |phrase: &Phrase| disarmed(&text.say(phrase)).into_owned();
        let said = |piece: &Piece| said(piece, text);
        let voice = Localizer {
            dataset: DATASET,
            say: &say,
            said: &said,
        };
        let title = said(&Piece::text(&t.edition.title));
        let origin = self.origin(t, Audience::People, Some(format));
        let about = self.about(t, title, &origin)?;
        let book = site(t, filter, voice, about, origin.command);
        if book.families.is_empty() && book.chapters.is_empty() {
            return Err(Failure::Nothing(vec![Phrase::new("nothing-kept")]));
        }
        Ok(book)
    }

    /// What a page says of itself.
    pub(super) fn about(
        &self,
        t: &Typology,
        title: String,
        origin: &Provenance,
    ) -> Result<About, Failure> {
        let own = |text: &str| said(&Piece::text(text), self.text);
        let facts = [
            ("html-fact-title", own(&t.edition.title)),
            ("html-fact-source", origin.source.clone()),
            ("html-fact-version", own(&t.edition.version)),
            ("html-fact-issued", self.day(&t.edition)),
            ("html-fact-licence", own(&t.edition.licence_names())),
            ("html-fact-list", told_lists(self.text, origin)),
            ("html-fact-filter", origin.filters.join(" ")),
        ];
        let facts = facts.into_iter();
        let facts = facts.filter(|(_, fact)| !fact.is_empty() && *fact != title);
        let facts = facts.map(|(id, fact)| (self.text.get(id), fact)).collect();
        Ok(About {
            language: self.text.code,
            title,
            facts,
            lines: Vec::new(),
            shades: explorer::shades(t)?,
            imprint: WorkbookLabels::default(),
        })
    }

    /// What a table is called in a language: by its own name, or by what the command does.
    pub(super) fn title_in(&self, text: &Text) -> String {
        let table = self.matches.try_get_one::<String>("table").ok().flatten();
        let table = table.map_or(self.command, String::as_str);
        let named = Some(format!("table-{table}")).filter(|id| text.has(id));
        text.get(&named.unwrap_or_else(|| format!("command-{}", self.command)))
    }

    /// The day of an edition as the language writes it; what is none stands as it is.
    fn day(&self, edition: &Edition) -> String {
        let parts = edition.day().into_iter().flat_map(|day| day.split('-'));
        let parts: Vec<&str> = parts.collect();
        let [year, month, day] = parts[..] else {
            return disarmed(&edition.issued).into_owned();
        };
        // As one writes them, without the zero before.
        let [month, day] = [month, day].map(|part| part.trim_start_matches('0'));
        let phrase = Phrase::new("html-day").with("day", day);
        let month = self.text.get(&format!("month-{month}"));
        self.text
            .say(&phrase.with("month", month).with("year", year))
    }
}
