//! What is a value and no name of a column.

use super::content;
use super::repair;
use super::words::plain;

/// What is a value wherever it stands: the largest towns, the words of statuses, what is withheld.
pub(super) fn is_known_value(cell: &str) -> bool {
    const VALUES: &[&str] = &[
        "paris",
        "marseille",
        "lyon",
        "toulouse",
        "nice",
        "nantes",
        "montpellier",
        "strasbourg",
        "bordeaux",
        "lille",
        "rennes",
        "reims",
        "toulon",
        "saintetienne",
        "lehavre",
        "grenoble",
        "dijon",
        "angers",
        "villeurbanne",
        "nimes",
        "clermontferrand",
        "lemans",
        "aixenprovence",
        "brest",
        "tours",
        "amiens",
        "limoges",
        "annecy",
        "perpignan",
        "besancon",
        "metz",
        "orleans",
        "rouen",
        "mulhouse",
        "caen",
        "nancy",
        "roubaix",
        "tourcoing",
        "avignon",
        "poitiers",
        "dunkerque",
        "versailles",
        "creteil",
        "pau",
        "larochelle",
        "calais",
        "cannes",
        "colmar",
        "valence",
        "bourges",
        "quimper",
        "troyes",
        "chambery",
        "lorient",
        "niort",
        "vannes",
        "laval",
        "albi",
        "angouleme",
        "blois",
        "chartres",
        "saintbrieuc",
        "montreuil",
        "saintdenis",
        "nanterre",
        "evry",
        "association",
        "scop",
        "scic",
        "sas",
        "sarl",
        "sa",
        "scopsarl",
        "fondation",
        "mutuelle",
        "cae",
        "eurl",
        "associationloi1901",
        "loi1901",
        "oui",
        "non",
        "france",
        "nd",
    ];
    VALUES.contains(&plain(cell).as_str())
}

/// A number, an address, a day or a code, which no column is called.
pub(super) fn is_value(cell: &str) -> bool {
    let cell = cell.trim();
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 && !cell.contains("://") && !cell.contains('@') {
        return false;
    }
    digits == cell.len()
        || content::is_number(cell)
        || content::is_date(cell)
        || cell.starts_with("http://")
        || cell.starts_with("https://")
        || content::is_email(cell) && !cell.contains(' ')
        || repair::naf(cell).flags.is_empty() && cell.len() == 6
        || content::is_siren(cell)
}
