//! What a column can be: its names in the files that people have, best first. Names are compared
//! without case, accents or anything but letters and digits.

use unicode_normalization::UnicodeNormalization;

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
        City = "city",
        Website = "website",
        /// Families, tags and kinds, as the file names them.
        Tags = "tags",
        Status = "status",
        /// Whether it is of the social and solidarity economy, yes or no.
        SocialEconomy = "ess",
        /// Whether it is a «société à mission», yes or no.
        Mission = "mission",
        /// An identifier of the file's own, or that of the register of associations.
        Id = "id",
    }
}

/// The names of each field, the one to prefer first. SIRENE (legal units, then establishments), the
/// register of associations, the mediation schema, the observatory's files, then what people write.
const NAMES: &[(Field, &[&str])] = &[
    (
        Field::Siren,
        &[
            "siren",
            "numerosiren",
            "nosiren",
            "numsiren",
            "nsiren",
            "sirenunitelegale",
            "codesiren",
            "sirenstructure",
            "identifiantsiren",
        ],
    ),
    (
        Field::Siret,
        &[
            "siret",
            "pivot",
            "numerosiret",
            "nosiret",
            "numsiret",
            "nsiret",
            "siretsiege",
            "siretsiegesocial",
            "codesiret",
            "siretstructure",
            "siretetablissement",
            "identifiantsiret",
        ],
    ),
    (
        Field::Name,
        &[
            "denominationunitelegale",
            "denomination",
            "raisonsociale",
            "nom",
            "nomcomplet",
            "nomraisonsociale",
            "nomorganisation",
            "nomdelorganisation",
            "nomstructure",
            "nomdelastructure",
            "nomorganisme",
            "nomassociation",
            "nomdelassociation",
            "nomentreprise",
            "nomdelentreprise",
            "nomadherent",
            "titre",
            "name",
            "title",
            "organisation",
            "organization",
            "organisme",
            "structure",
            "association",
            "entreprise",
            "societe",
            "acteur",
            "membre",
            "adherent",
            "company",
            "libelle",
            "intitule",
            "denominationusuelleunitelegale",
            "denominationusuelle1unitelegale",
            "denominationusuelle2unitelegale",
            "denominationusuelle3unitelegale",
            "denominationusuelleetablissement",
            "nomusage",
            "enseigne",
            "enseigne1etablissement",
            "sigleunitelegale",
            "sigle",
            "titrecourt",
            "nomusageunitelegale",
            "nomunitelegale",
        ],
    ),
    (
        Field::Naf,
        &[
            "activiteprincipaleunitelegale",
            "naf",
            "codenaf",
            "ape",
            "codeape",
            "nafape",
            "apenaf",
            "codenafape",
            "codeapenaf",
            "activiteprincipale",
            "codeactivite",
            "apet700",
            "apen700",
            "apet",
            "apen",
            "nafrev2",
            "codenafrev2",
            "nafcode",
            "apecode",
            "codeactiviteprincipale",
            "activiteprincipalenaf",
            "nafunitelegale",
            "activiteprincipaleetablissement",
            "nafetablissement",
        ],
    ),
    (
        Field::NafEdition,
        &[
            "nomenclatureactiviteprincipaleunitelegale",
            "nomenclatureactiviteprincipale",
            "nomenclatureactiviteprincipaleetablissement",
        ],
    ),
    (
        Field::LegalCategory,
        &[
            "categoriejuridiqueunitelegale",
            "categoriejuridique",
            "codecategoriejuridique",
            "codejuridique",
            "naturejuridique",
            "formejuridique",
            "codeformejuridique",
            "nj",
            "cj",
            "catjur",
            "catju",
            "catejuridique",
            "legalcategory",
            "legalform",
            "statutjuridique",
            "formelegale",
            "libellecategoriejuridique",
            "libelleformejuridique",
            "libellenaturejuridique",
        ],
    ),
    (
        Field::PostalCode,
        &[
            "codepostal",
            "codepost",
            "codpost",
            "cp",
            "codepostaletablissement",
            "adrscodepostal",
            "postalcode",
            "postcode",
            "zip",
            "zipcode",
            "codepostalsiege",
            "adressecodepostal",
            "adrgcodepostal",
            "cpsiege",
            "cpville",
        ],
    ),
    (
        Field::City,
        &[
            "commune",
            "ville",
            "libellecommune",
            "libellecommuneetablissement",
            "adrslibcommune",
            "nomcommune",
            "city",
            "town",
            "localite",
            "municipalite",
            "libcom",
            "villesiege",
            "communesiege",
            "adresseville",
            "adressecommune",
            "adrgachemine",
        ],
    ),
    (
        Field::Website,
        &[
            "siteweb",
            "siteinternet",
            "site",
            "internet",
            "website",
            "web",
            "url",
            "urlsite",
            "siteurl",
            "adressesite",
            "adresseweb",
            "lien",
            "lienweb",
            "pageweb",
            "homepage",
            "urlsiteweb",
        ],
    ),
    (
        Field::Tags,
        &[
            "famille",
            "familles",
            "familleess",
            "family",
            "families",
            "tags",
            "tag",
            "tagsnumerique",
            "motscles",
            "keywords",
            "categorie",
            "categories",
            "category",
            "typologie",
            "type",
            "secteur",
            "secteurs",
            "thematique",
            "thematiques",
            "themes",
        ],
    ),
    (
        Field::Status,
        &[
            "statut",
            "statuts",
            "status",
            "statutess",
            "statutsess",
            "position",
            "etat",
        ],
    ),
    (
        Field::SocialEconomy,
        &[
            "economiesocialesolidaireunitelegale",
            "economiesocialesolidaire",
            "economiesocialeetsolidaire",
            "ess",
            "estess",
            "appartenanceess",
        ],
    ),
    (
        Field::Mission,
        &[
            "societemissionunitelegale",
            "societemission",
            "societeamission",
            "estsocietemission",
        ],
    ),
    (
        Field::Id,
        &[
            "id",
            "identifiant",
            "idunique",
            "uid",
            "uuid",
            "ref",
            "reference",
            "numero",
            "rna",
            "idrna",
            "numerorna",
            "codeid",
            "identifiantassociationunitelegale",
            "waldec",
            "idex",
            "numerowaldec",
            "idassociation",
        ],
    ),
];

/// What a heading says, and how good a name it is: the lower, the better.
pub fn named(heading: &str) -> Option<(Field, usize)> {
    let plain = plain(heading);
    let found = |name: &str| {
        NAMES.iter().find_map(|(field, names)| {
            let rank = names.iter().position(|known| *known == name)?;
            Some((*field, rank))
        })
    };
    // `denomination__tiers_lieux`: the same column once more, from another source.
    let stem = heading.split_once("__").map(|(stem, _)| stem);
    found(&plain).or_else(|| {
        let (field, rank) = found(&self::plain(stem?))?;
        Some((field, rank + SECOND))
    })
}

/// What is added to the rank of a name that comes from a second source.
const SECOND: usize = 1000;

/// Letters and digits, lower case, no accents.
pub(super) fn plain(heading: &str) -> String {
    heading
        .nfd()
        .flat_map(char::to_lowercase)
        .filter(char::is_ascii_alphanumeric)
        .collect()
}
