//! Collects statements: makes the identifiers, and the notes that XKOS requires.

use super::statement::{Object, Statement, Statements};
use crate::model::{
    Correction, Family, Identified, Key, Membership, Phrase, Section, TranslatedText, Typology,
};
use crate::report::pages::location;
use crate::report::percent::percent_encoded;

/// A language of names and notes.
#[derive(Clone, Copy)]
pub struct Localized<'a> {
    /// `fr`.
    pub code: &'a str,
    pub say: &'a dyn Fn(&Phrase) -> String,
}

/// Collects statements.
pub(super) struct ThesaurusWriter<'a> {
    pub t: &'a Typology,
    base: &'a str,
    languages: &'a [Localized<'a>],
    /// The command that gives the same selection; empty if nothing is filtered.
    command: &'a str,
    all: Vec<Statement>,
    /// Notes of the current subject.
    notes: Vec<Statement>,
}

impl<'a> ThesaurusWriter<'a> {
    pub fn new(
        t: &'a Typology,
        base: &'a str,
        languages: &'a [Localized<'a>],
        command: &'a str,
    ) -> Self {
        Self {
            t,
            base,
            languages,
            command,
            all: Vec::new(),
            notes: Vec::new(),
        }
    }

    pub fn finish(self) -> Statements {
        Statements {
            base: self.base.to_owned(),
            all: self.all,
        }
    }

    /// The identifier of a thing of a kind.
    pub fn iri(&self, kind: &str, id: &str) -> String {
        format!("{}{kind}/{}", self.base, percent_encoded(id, b"-._"))
    }

    /// The identifier of a thing that is the only one of its kind.
    pub fn alone(&self, name: &str) -> String {
        format!("{}{name}", self.base)
    }

    pub fn family(&self, key: Key<Family>) -> String {
        self.iri("family", self.t.families[key].id())
    }

    /// The concept to which a membership assigns its actor.
    pub fn concept(&self, found: &Membership) -> String {
        match found.subcategory {
            Some(key) => self.iri("subcategory", self.t.subcategories[key].id()),
            None => self.family(found.family),
        }
    }

    /// Begins a subject: its statements follow, then, when it is dropped, its notes.
    pub fn subject(&mut self, iri: String, classes: &[&'static str]) -> Subject<'_, 'a> {
        for class in classes {
            self.all.push(Statement {
                subject: iri.clone(),
                predicate: "rdf:type",
                object: Object::PrefixedName(class),
            });
        }
        Subject {
            writer: self,
            iri,
            notes: 0,
        }
    }
}

/// The subject of the statements that follow.
pub(super) struct Subject<'w, 'a> {
    writer: &'w mut ThesaurusWriter<'a>,
    iri: String,
    notes: usize,
}

impl<'a> Subject<'_, 'a> {
    pub fn state(&mut self, predicate: &'static str, object: Object) {
        self.writer.all.push(Statement {
            subject: self.iri.clone(),
            predicate,
            object,
        });
    }

    pub fn thing(&mut self, predicate: &'static str, iri: String) {
        self.state(predicate, Object::Iri(iri));
    }

    /// A link to a thing of a kind.
    pub fn link(&mut self, predicate: &'static str, kind: &str, id: &str) {
        self.thing(predicate, self.writer.iri(kind, id));
    }

    /// A link to a thing that is the only one of its kind.
    pub fn link_alone(&mut self, predicate: &'static str, name: &str) {
        self.thing(predicate, self.writer.alone(name));
    }

    /// Text in the language of the dataset, unless it is empty.
    pub fn text(&mut self, predicate: &'static str, text: &str) {
        if !text.is_empty() {
            let language = self.writer.languages.first();
            let language = language.map(|known| known.code.to_owned());
            self.state(predicate, Object::Literal(text.to_owned(), language));
        }
    }

    /// Text in the language of the dataset and in those into which it is translated, unless it is empty.
    pub fn text_of(&mut self, predicate: &'static str, text: &str, place: (&str, &str, &str)) {
        self.text(predicate, text);
        for translation in self.translations(place) {
            let language = Some(translation.lang.to_owned());
            self.state(
                predicate,
                Object::Literal(translation.text.to_owned(), language),
            );
        }
    }

    /// The translations of a text: its table, what names its row, its column.
    fn translations(&self, (table, record, field): (&str, &str, &str)) -> Vec<TranslatedText<'a>> {
        let t = self.writer.t;
        let found = t.translations.of(table, record);
        found.filter(|row| row.field == field).collect()
    }

    /// Text without a language, unless it is empty: a notation, a printed name, a word of a vocabulary.
    pub fn plain(&mut self, predicate: &'static str, text: &str) {
        if !text.is_empty() {
            self.state(predicate, Object::Literal(text.to_owned(), None));
        }
    }

    /// A sentence of the interface, in each of the languages.
    pub fn phrase(&mut self, predicate: &'static str, id: &str) {
        for language in self.writer.languages {
            let text = (language.say)(&Phrase::new(id));
            let language = Some(language.code.to_owned());
            self.state(predicate, Object::Literal(text, language));
        }
    }

    /// The day on which the dataset was published, if it says so.
    pub fn issued(&mut self) {
        if let Some(day) = self.writer.t.edition.day() {
            self.state(
                "dct:issued",
                Object::TypedLiteral(day.to_owned(), "xsd:date"),
            );
        }
    }

    /// The edition of a scheme: version, date, licences, and the selection if something is filtered.
    pub fn edition(&mut self) {
        let edition = &self.writer.t.edition;
        self.plain("owl:versionInfo", &edition.version);
        self.issued();
        let licences = edition.licences.iter();
        for address in licences.filter_map(|found| found.address.clone()) {
            self.thing("dct:license", address);
        }
        if self.writer.command.is_empty() {
            return;
        }
        let iri = format!("{}/provenance", self.iri);
        self.thing("dct:provenance", iri.clone());
        let command = Object::Literal(self.writer.command.to_owned(), None);
        let statements = [
            ("rdf:type", Object::PrefixedName("dct:ProvenanceStatement")),
            ("rdfs:label", command),
        ];
        self.beside(&iri, statements);
    }

    /// Statements on a thing to which this subject links, after those on this subject.
    fn beside<const N: usize>(&mut self, iri: &str, statements: [(&'static str, Object); N]) {
        let statements = statements.into_iter();
        let statements = statements.map(|(predicate, object)| Statement {
            subject: iri.to_owned(),
            predicate,
            object,
        });
        self.writer.notes.extend(statements);
    }

    /// The location in the report.
    pub fn source(&mut self, family: Option<Key<Family>>, section: Option<Section>) {
        let place = location(self.writer.t, family, section);
        if let Some((place, language)) = place.zip(self.writer.languages.first()) {
            self.text("dct:source", &(language.say)(&place));
        }
    }

    /// The corrections: printed form, corrected form and evidence.
    pub fn changes<'c>(&mut self, corrections: impl Iterator<Item = &'c Correction>) {
        for found in corrections {
            let parts = [&found.as_printed, &found.corrected, &found.evidence];
            let parts = parts.into_iter().filter(|text| !text.is_empty());
            let parts: Vec<&str> = parts.map(String::as_str).collect();
            self.note("skos:changeNote", &parts.join(" → "));
        }
    }

    /// A note in the language of the dataset and in those into which it is translated.
    pub fn note_of(&mut self, predicate: &'static str, text: &str, place: (&str, &str, &str)) {
        self.note(predicate, text);
        for translation in self.translations(place) {
            self.note_in(predicate, translation.text, translation.lang);
        }
    }

    /// A note in the language of the dataset.
    pub fn note(&mut self, predicate: &'static str, text: &str) {
        let language = self.writer.languages.first().map(|language| language.code);
        self.note_in(predicate, text, language.unwrap_or_default());
    }

    /// A note, unless it is empty: a thing of its own, with text, language, version and date. Notes on
    /// changes have a date of issue, others a date since when they apply.
    fn note_in(&mut self, predicate: &'static str, text: &str, language: &str) {
        if text.is_empty() {
            return;
        }
        self.notes += 1;
        let iri = format!("{}/note/{}", self.iri, self.notes);
        self.thing(predicate, iri.clone());
        let language = language.to_owned();
        let dated = if predicate == "skos:changeNote" {
            "dct:issued"
        } else {
            "schema:startDate"
        };
        let issued = self.writer.t.edition.issued.clone();
        let statements = [
            ("rdf:type", Object::PrefixedName("xkos:ExplanatoryNote")),
            (
                "xkos:plainText",
                Object::Literal(text.to_owned(), Some(language.clone())),
            ),
            (
                "dct:language",
                Object::TypedLiteral(language, "xsd:language"),
            ),
            (
                "dcat:version",
                Object::TypedLiteral("1".to_owned(), "xsd:int"),
            ),
            (dated, Object::TypedLiteral(issued, "xsd:dateTime")),
        ];
        self.beside(&iri, statements);
    }
}

impl Drop for Subject<'_, '_> {
    fn drop(&mut self) {
        let notes = std::mem::take(&mut self.writer.notes);
        self.writer.all.extend(notes);
    }
}
