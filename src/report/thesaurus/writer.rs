//! Where statements are gathered: identifiers are made here, and the notes that XKOS asks for.

use super::statement::{Object, Statement, Statements};
use crate::model::{Family, Identified, Key, Phrase, Section, Typology};
use crate::report::pages::location;

/// A language in which names can be told.
#[derive(Clone, Copy)]
pub struct Localized<'a> {
    /// `fr`.
    pub code: &'a str,
    pub say: &'a dyn Fn(&Phrase) -> String,
}

/// Gathers statements.
pub(super) struct ThesaurusWriter<'a> {
    pub t: &'a Typology,
    base: &'a str,
    tongues: &'a [Localized<'a>],
    /// The line that tells no more than this; empty where all is told.
    command: &'a str,
    all: Vec<Statement>,
    /// Notes of the subject that is being told.
    notes: Vec<Statement>,
}

impl<'a> ThesaurusWriter<'a> {
    pub fn new(
        t: &'a Typology,
        base: &'a str,
        tongues: &'a [Localized<'a>],
        command: &'a str,
    ) -> Self {
        Self {
            t,
            base,
            tongues,
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

    /// The identifier of something, after its kind.
    pub fn iri(&self, kind: &str, id: &str) -> String {
        format!("{}{kind}/{}", self.base, spelt(id))
    }

    /// The identifier of something that stands alone.
    pub fn alone(&self, name: &str) -> String {
        format!("{}{name}", self.base)
    }

    pub fn family(&self, key: Key<Family>) -> String {
        self.iri("family", self.t.families[key].id())
    }

    /// Begins a subject; what is told of it follows, and then its notes.
    pub fn subject(&mut self, iri: String, classes: &[&'static str]) -> Subject<'_, 'a> {
        for class in classes {
            self.all.push(Statement {
                subject: iri.clone(),
                property: "rdf:type",
                object: Object::Name(class),
            });
        }
        Subject {
            writer: self,
            iri,
            notes: 0,
        }
    }
}

/// A subject that is being told of; dropped, its notes follow.
pub(super) struct Subject<'w, 'a> {
    writer: &'w mut ThesaurusWriter<'a>,
    iri: String,
    notes: usize,
}

impl Subject<'_, '_> {
    /// Says something.
    pub fn state(&mut self, property: &'static str, object: Object) {
        self.writer.all.push(Statement {
            subject: self.iri.clone(),
            property,
            object,
        });
    }

    pub fn thing(&mut self, property: &'static str, iri: String) {
        self.state(property, Object::Thing(iri));
    }

    /// Text in the language of the dataset; nothing where there is none.
    pub fn text(&mut self, property: &'static str, text: &str) {
        if !text.is_empty() {
            let language = self.writer.tongues.first();
            let language = language.map(|tongue| tongue.code.to_owned());
            self.state(property, Object::Text(text.to_owned(), language));
        }
    }

    /// Text in no language: a notation, a name as it is printed.
    pub fn plain(&mut self, property: &'static str, text: &str) {
        if !text.is_empty() {
            self.state(property, Object::Text(text.to_owned(), None));
        }
    }

    /// A sentence of the interface, in each of the languages.
    pub fn phrase(&mut self, property: &'static str, id: &str) {
        for tongue in self.writer.tongues {
            let text = (tongue.say)(&Phrase::new(id));
            let language = Some(tongue.code.to_owned());
            self.state(property, Object::Text(text, language));
        }
    }

    /// The day on which the dataset was published, if it says so.
    pub fn issued(&mut self) {
        if let Some(day) = self.writer.t.edition.day() {
            self.state("dct:issued", Object::Typed(day.to_owned(), "xsd:date"));
        }
    }

    /// Of a scheme: the edition of the dataset, its day, its licences, and what was kept, if that is not
    /// all.
    pub fn edition(&mut self) {
        let edition = &self.writer.t.edition;
        self.plain("owl:versionInfo", &edition.version);
        self.issued();
        for address in edition
            .licences
            .iter()
            .filter_map(|found| found.address.clone())
        {
            self.thing("dct:license", address);
        }
        if self.writer.command.is_empty() {
            return;
        }
        let iri = format!("{}/provenance", self.iri);
        self.thing("dct:provenance", iri.clone());
        let command = Object::Text(self.writer.command.to_owned(), None);
        let told = [
            ("rdf:type", Object::Name("dct:ProvenanceStatement")),
            ("rdfs:label", command),
        ];
        self.beside(&iri, told);
    }

    /// What is said of a thing that this one names, after all that is said of this one.
    fn beside<const N: usize>(&mut self, iri: &str, told: [(&'static str, Object); N]) {
        let told = told.into_iter().map(|(property, object)| Statement {
            subject: iri.to_owned(),
            property,
            object,
        });
        self.writer.notes.extend(told);
    }

    /// The place of the report that says so.
    pub fn source(&mut self, family: Option<Key<Family>>, section: Option<Section>) {
        let place = location(self.writer.t, family, section);
        let told = place.zip(self.writer.tongues.first());
        if let Some((place, tongue)) = told {
            self.text("dct:source", &(tongue.say)(&place));
        }
    }

    /// A note: a thing of its own, with its text, language, version and date. One that tells what was
    /// changed says when it was told, others since when they hold.
    pub fn note(&mut self, property: &'static str, text: &str) {
        if text.is_empty() {
            return;
        }
        self.notes += 1;
        let iri = format!("{}/note/{}", self.iri, self.notes);
        self.thing(property, iri.clone());
        let language = self.writer.tongues.first().map(|tongue| tongue.code);
        let language = language.unwrap_or_default().to_owned();
        let dated = if property == "skos:changeNote" {
            "dct:issued"
        } else {
            "schema:startDate"
        };
        let issued = self.writer.t.edition.issued.clone();
        let told = [
            ("rdf:type", Object::Name("xkos:ExplanatoryNote")),
            (
                "xkos:plainText",
                Object::Text(text.to_owned(), Some(language.clone())),
            ),
            ("dct:language", Object::Typed(language, "xsd:language")),
            ("dcat:version", Object::Typed("1".to_owned(), "xsd:int")),
            (dated, Object::Typed(issued, "xsd:dateTime")),
        ];
        self.beside(&iri, told);
    }
}

impl Drop for Subject<'_, '_> {
    fn drop(&mut self) {
        let notes = std::mem::take(&mut self.writer.notes);
        self.writer.all.extend(notes);
    }
}

/// An identifier as it can stand in an address: what is neither letter, digit nor `-._` is spelt in
/// per cents.
fn spelt(id: &str) -> String {
    let mut spelt = String::with_capacity(id.len());
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
            spelt.push(char::from(byte));
        } else {
            let digit = |half: u8| char::from(b"0123456789ABCDEF"[usize::from(half)]);
            spelt.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    spelt
}
