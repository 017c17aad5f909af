//! The provenance of an answer, for formats that can hold it: a term for each fact, from Dublin Core if it has
//! one. The paragraph that people read is made elsewhere.

use crate::model::Licence;

/// A list of the user's, which belongs to no edition and whose licence nobody knows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnList {
    /// Of the file, without the folders that it is in.
    pub name: String,
    /// SHA-256 of the file, in hexadecimal; empty of what cannot be read twice.
    pub digest: String,
}

/// Where an answer comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Provenance {
    /// The title of the answer.
    pub title: String,
    /// What has to be known of it, in a sentence; mostly nothing.
    pub description: String,
    /// The title of the dataset; then its edition and day of publication.
    pub dataset: String,
    pub version: String,
    pub issued: String,
    /// Who wrote the report.
    pub creators: Vec<String>,
    /// The report, in a sentence.
    pub source: String,
    pub licences: Vec<Licence>,
    /// What was kept, as flags.
    pub filters: Vec<String>,
    /// The command line that repeats the answer.
    pub command: String,
    pub lists: Vec<OwnList>,
}

impl Provenance {
    /// The facts with their terms, those of Dublin Core where it has one. A term with several values is repeated.
    pub fn terms(&self) -> Vec<(&'static str, String)> {
        let one = |term, said: &String| (term, said.clone());
        let mut terms = vec![
            one("title", &self.title),
            one("description", &self.description),
            one("isPartOf", &self.dataset),
            one("version", &self.version),
            one("issued", &self.issued),
        ];
        terms.extend(self.creators.iter().map(|name| one("creator", name)));
        terms.push(one("source", &self.source));
        for licence in &self.licences {
            terms.push(one("license", &licence.name));
            terms.extend(
                licence
                    .address
                    .iter()
                    .map(|address| one("license", address)),
            );
        }
        terms.extend(self.filters.iter().map(|filter| one("filter", filter)));
        terms.push(one("command", &self.command));
        for OwnList { name, digest } in &self.lists {
            let digest = Some(digest).filter(|digest| !digest.is_empty());
            let digest = digest.map(|digest| format!(" sha256:{digest}"));
            terms.push(("list", format!("{name}{}", digest.unwrap_or_default())));
        }
        terms.retain(|(_, said)| !said.is_empty());
        terms
    }

    /// The same, a line each: `term: value`.
    pub fn lines(&self) -> Vec<String> {
        let terms = self.terms().into_iter();
        terms
            .map(|(term, said)| format!("{term}: {said}"))
            .collect()
    }
}
