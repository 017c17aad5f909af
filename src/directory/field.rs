//! What a column can be. The names that it bears in the files that people have are in `headings.tsv`.

use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// What a column says of an organisation.
    Field, "list-field" {
        Siren = "siren",
        Siret = "siret",
        Name = "name",
        Naf = "naf",
        /// Which edition of the classification the codes are of.
        NafEdition = "naf_edition",
        LegalCategory = "legal_category",
        PostalCode = "postal_code",
        /// The commune's code of INSEE.
        Insee = "insee",
        /// By its code or its name.
        Department = "department",
        City = "city",
        Country = "country",
        Website = "website",
        /// Families, tags and kinds, as the file names them.
        Tags = "tags",
        Status = "status",
        /// Whether it is of the social and solidarity economy, yes or no.
        SocialEconomy = "ess",
        /// Whether it is a «société à mission», yes or no.
        Mission = "mission",
        /// Whether it still exists: `A` or `C` in SIRENE, yes or no elsewhere.
        Active = "active",
        /// The day on which it ceased to exist.
        ClosedOn = "closed_on",
        CreatedOn = "created_on",
        /// How many people it employs, as the file says it.
        Workforce = "workforce",
        /// Its number in the register of associations.
        Rna = "rna",
        /// An identifier of the file's own.
        Id = "id",
    }
}
