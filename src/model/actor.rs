//! Actors: organisations, networks, projects and software that the report names.

use serde::{Deserialize, Serialize};

use super::legal_category::LegalCategory;
use super::naf::Code;
use super::status::Status;
use super::table::{Key, identified, list};
use super::vocabulary::vocabulary;

vocabulary! {
    /// What an actor is.
    ActorKind, "kind" {
        Organisation = "organisation",
        Network = "network",
        Software = "software",
        Project = "project",
        PublicBody = "public_body",
        Company = "company",
        Collective = "collective",
    }
}

/// An actor of the typology.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Actor {
    pub id: String,
    pub name: String,
    /// Acronyms, expansions and other spellings.
    #[serde(deserialize_with = "list")]
    pub aliases: Vec<String>,
    pub kind: ActorKind,
    /// The social-economy status («statut ESS»), which is not the INSEE legal category.
    pub legal_form: Option<Key<Status>>,
    /// Nine digits; empty where no source gives it.
    pub siren: String,
    pub website: String,
    pub summary: String,
    pub note: String,
    /// As INSEE files it; none where no source says.
    pub legal_category: Option<Key<LegalCategory>>,
    /// Year in which it began, which the registration of a company is not.
    pub founded: Option<u16>,
    pub city: String,
    /// Code of the French department.
    pub department: String,
    /// ISO 3166-1 alpha-2; empty for France, and where nothing is known.
    pub country: String,
    /// The code under which SIRENE files it.
    pub naf: Option<Key<Code>>,
    /// Address of its code.
    pub repository: String,
}

identified!(Actor by id);

vocabulary! {
    /// The fields of an actor that public sources tell.
    FactField, "fact" {
        Founded = "founded",
        City = "city",
        Department = "department",
        Country = "country",
        Naf = "naf",
        Repository = "repository",
        Website = "website",
        Siren = "siren",
        LegalForm = "legal_form",
        LegalCategory = "legal_category",
    }
}

/// What one source says of a field of an actor.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ActorFact {
    pub actor: Key<Actor>,
    pub field: FactField,
    /// As the field has it.
    pub value: String,
    /// An address, a file in a repository (`owner/name:path@commit`), or a place in the report.
    pub source: String,
    /// Month, `2026-11`; empty for the report.
    pub read_on: String,
    pub note: String,
}

/// Who says a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactOrigin<'a> {
    /// The register of INSEE, wherever it was read.
    Sirene,
    /// The host of an address, a repository, a place in the report.
    Other(&'a str),
}

impl ActorFact {
    /// Who says it. A copy of the register is told by the note: the address is that of the copy.
    pub fn origin(&self) -> FactOrigin<'_> {
        if self.note.contains("SIRENE") {
            return FactOrigin::Sirene;
        }
        let source = self.source.as_str();
        let address = source.split_once("://").map(|(_, address)| address);
        FactOrigin::Other(match address {
            Some(address) => {
                let host = address.split('/').next().unwrap_or(address);
                host.strip_prefix("www.").unwrap_or(host)
            }
            None if source.contains('@') => source.split(':').next().unwrap_or(source),
            None => source,
        })
    }
}
