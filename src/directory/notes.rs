//! Lines that tell of a list, or how to fill it in.

use super::words::plain;

/// How notes begin, in lower case, whatever follows.
const BEGINNINGS: &str = include_str!("notes.txt");
/// Longest pattern, in bytes.
const LONGEST: usize = 60;

/// What a form says of the cells of a column, without accents.
pub(super) const PATTERNS: &[&str] = &[
    "texte",
    "text",
    "string",
    "varchar",
    "char",
    "chaine",
    "nombre",
    "number",
    "entier",
    "integer",
    "int",
    "date",
    "booleen",
    "boolean",
    "obligatoire",
    "facultatif",
    "facultative",
    "optionnel",
    "optionnelle",
    "recommande",
    "recommandee",
    "requis",
    "requise",
    "required",
    "mandatory",
    "optional",
    "numerique",
    "alphanumerique",
    "textelibre",
    "liste",
    "url",
];

/// Whether a cell says what is to be filled in: `texte(14)`, `Obligatoire`.
pub(super) fn is_pattern(cell: &str) -> bool {
    if cell.len() > LONGEST {
        return false;
    }
    let letters: String = plain(cell)
        .chars()
        .filter(char::is_ascii_alphabetic)
        .collect();
    PATTERNS.contains(&letters.as_str())
}

/// What announces an example, in lower case.
pub(super) const EXAMPLES: &[&str] = &["ex", "ex.", "exemple", "exemples", "p. ex.", "par exemple"];

/// A row that shows how to fill in others.
pub(super) fn is_example(cell: &str) -> bool {
    let said = cell
        .split_once(':')
        .map(|(said, _)| said.trim().to_lowercase());
    said.is_some_and(|said| EXAMPLES.contains(&said.as_str()))
}

/// A line that tells of the table: its source, its date, a sign of it.
pub(super) fn is_note(cell: &str) -> bool {
    /// Followed by a colon, or by a word for a day.
    const TITLES: &[&str] = &[
        "source",
        "sources",
        "note",
        "notes",
        "nota",
        "nota bene",
        "nb",
        "n.b.",
        "n.b",
        "légende",
        "legende",
        "champ",
        "lecture",
        "mise à jour",
        "données",
        "export",
        "extrait",
        "extraction",
        "date",
        "avertissement",
        "attention",
        "remarque",
        "remarques",
        "précision",
        "licence",
    ];
    const WHOLE: &[&str] = &["fin", "suite", "(suite)", "(fin)"];
    let lower = cell.to_lowercase();
    let is_titled = TITLES.iter().any(|word| {
        let rest = lower.strip_prefix(word);
        rest.is_some_and(|rest| {
            let rest = rest.trim_start();
            rest.starts_with(':')
                || *word != "date"
                    && ["au ", "du ", "le "]
                        .iter()
                        .any(|day| rest.starts_with(day))
        })
    });
    is_titled
        || lower.starts_with('*')
        || BEGINNINGS.lines().any(|start| lower.starts_with(start))
        || WHOLE.contains(&lower.as_str())
        || is_page(&lower)
}

/// The number of a page: `page 1 sur 3`, `page 2/3`.
fn is_page(lower: &str) -> bool {
    lower.strip_prefix("page").is_some_and(|rest| {
        let mut words = rest.split(|letter: char| letter.is_whitespace() || letter == '/');
        rest.contains(|letter: char| letter.is_ascii_digit())
            && words.all(|word| {
                matches!(word, "" | "sur" | "de" | "of" | ":")
                    || word.bytes().all(|byte| byte.is_ascii_digit())
            })
    })
}
