//! Departments, as the postal codes of organisations tell them: the code of each and its name, which is
//! the same in every language of the interface.

use std::sync::LazyLock;

use super::fold::fold;
use crate::model::{Phrase, nearest, unknown_near};

/// Every department, and what else overseas the post counts as one, in the order of their codes.
#[rustfmt::skip]
const DEPARTMENTS: &[(&str, &str)] = &[
    ("01", "Ain"),
    ("02", "Aisne"),
    ("03", "Allier"),
    ("04", "Alpes-de-Haute-Provence"),
    ("05", "Hautes-Alpes"),
    ("06", "Alpes-Maritimes"),
    ("07", "Ardèche"),
    ("08", "Ardennes"),
    ("09", "Ariège"),
    ("10", "Aube"),
    ("11", "Aude"),
    ("12", "Aveyron"),
    ("13", "Bouches-du-Rhône"),
    ("14", "Calvados"),
    ("15", "Cantal"),
    ("16", "Charente"),
    ("17", "Charente-Maritime"),
    ("18", "Cher"),
    ("19", "Corrèze"),
    ("2A", "Corse-du-Sud"),
    ("2B", "Haute-Corse"),
    ("21", "Côte-d’Or"),
    ("22", "Côtes-d’Armor"),
    ("23", "Creuse"),
    ("24", "Dordogne"),
    ("25", "Doubs"),
    ("26", "Drôme"),
    ("27", "Eure"),
    ("28", "Eure-et-Loir"),
    ("29", "Finistère"),
    ("30", "Gard"),
    ("31", "Haute-Garonne"),
    ("32", "Gers"),
    ("33", "Gironde"),
    ("34", "Hérault"),
    ("35", "Ille-et-Vilaine"),
    ("36", "Indre"),
    ("37", "Indre-et-Loire"),
    ("38", "Isère"),
    ("39", "Jura"),
    ("40", "Landes"),
    ("41", "Loir-et-Cher"),
    ("42", "Loire"),
    ("43", "Haute-Loire"),
    ("44", "Loire-Atlantique"),
    ("45", "Loiret"),
    ("46", "Lot"),
    ("47", "Lot-et-Garonne"),
    ("48", "Lozère"),
    ("49", "Maine-et-Loire"),
    ("50", "Manche"),
    ("51", "Marne"),
    ("52", "Haute-Marne"),
    ("53", "Mayenne"),
    ("54", "Meurthe-et-Moselle"),
    ("55", "Meuse"),
    ("56", "Morbihan"),
    ("57", "Moselle"),
    ("58", "Nièvre"),
    ("59", "Nord"),
    ("60", "Oise"),
    ("61", "Orne"),
    ("62", "Pas-de-Calais"),
    ("63", "Puy-de-Dôme"),
    ("64", "Pyrénées-Atlantiques"),
    ("65", "Hautes-Pyrénées"),
    ("66", "Pyrénées-Orientales"),
    ("67", "Bas-Rhin"),
    ("68", "Haut-Rhin"),
    ("69", "Rhône"),
    ("70", "Haute-Saône"),
    ("71", "Saône-et-Loire"),
    ("72", "Sarthe"),
    ("73", "Savoie"),
    ("74", "Haute-Savoie"),
    ("75", "Paris"),
    ("76", "Seine-Maritime"),
    ("77", "Seine-et-Marne"),
    ("78", "Yvelines"),
    ("79", "Deux-Sèvres"),
    ("80", "Somme"),
    ("81", "Tarn"),
    ("82", "Tarn-et-Garonne"),
    ("83", "Var"),
    ("84", "Vaucluse"),
    ("85", "Vendée"),
    ("86", "Vienne"),
    ("87", "Haute-Vienne"),
    ("88", "Vosges"),
    ("89", "Yonne"),
    ("90", "Territoire de Belfort"),
    ("91", "Essonne"),
    ("92", "Hauts-de-Seine"),
    ("93", "Seine-Saint-Denis"),
    ("94", "Val-de-Marne"),
    ("95", "Val-d’Oise"),
    ("971", "Guadeloupe"),
    ("972", "Martinique"),
    ("973", "Guyane"),
    ("974", "La Réunion"),
    ("975", "Saint-Pierre-et-Miquelon"),
    ("976", "Mayotte"),
    ("977", "Saint-Barthélemy"),
    ("978", "Saint-Martin"),
    ("980", "Monaco"),
    ("984", "Terres australes et antarctiques"),
    ("986", "Wallis-et-Futuna"),
    ("987", "Polynésie française"),
    ("988", "Nouvelle-Calédonie"),
];

/// A department, by its rank: a byte a row where there are millions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Department(u8);

/// The department of each start of three digits; millions of codes are looked up.
static STARTS: LazyLock<Vec<Option<Department>>> = LazyLock::new(|| {
    let department = |start: usize| {
        let start = format!("{start:03}");
        match start.as_str() {
            "200" | "201" => Department::of_code("2A"),
            _ if start.starts_with("20") => Department::of_code("2B"),
            _ if start.starts_with("97") || start.starts_with("98") => Department::of_code(&start),
            _ => Department::of_code(&start[..2]),
        }
    };
    (0..1000).map(department).collect()
});

impl Department {
    /// How many there are.
    pub const COUNT: usize = DEPARTMENTS.len();

    /// Every department.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..DEPARTMENTS.len()).filter_map(Self::at)
    }

    /// The department of this rank.
    pub(super) fn at(rank: usize) -> Option<Self> {
        let known = rank < DEPARTMENTS.len();
        u8::try_from(rank).ok().filter(|_| known).map(Self)
    }

    /// Its rank.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// As it is numbered: `35`, `2A`, `974`.
    pub fn code(self) -> &'static str {
        DEPARTMENTS.get(self.index()).map_or("", |(code, _)| code)
    }

    /// As it is called.
    pub fn name(self) -> &'static str {
        DEPARTMENTS.get(self.index()).map_or("", |(_, name)| name)
    }

    /// The department of this code.
    pub fn of_code(code: &str) -> Option<Self> {
        let rank = DEPARTMENTS.iter().position(|(known, _)| *known == code);
        rank.and_then(Self::at)
    }

    /// The department of a French postal code of five digits: two, three overseas, `2A` or `2B` in
    /// Corsica, as the post cuts the island. A few communes are served from the department next to theirs.
    pub fn of_postal_code(code: &str) -> Option<Self> {
        let is_code = code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit());
        let start: usize = code.get(..3).filter(|_| is_code)?.parse().ok()?;
        STARTS.get(start).copied().flatten()
    }

    /// The department that a person calls so, by its code or its name.
    ///
    /// # Errors
    /// A phrase with the nearest that there is.
    pub fn read(value: &str) -> Result<Self, Phrase> {
        let wanted = fold(value);
        let meets = |found: &Self| {
            let code = fold(found.code());
            code == wanted
                || code.strip_prefix('0') == Some(&wanted)
                || fold(found.name()) == wanted
        };
        let near = || {
            let is_number = wanted.starts_with(|letter: char| letter.is_ascii_digit());
            let known = DEPARTMENTS.iter();
            let known = known.map(|(code, name)| if is_number { *code } else { *name });
            unknown_near("department", value, nearest(value, known))
        };
        Self::all().find(meets).ok_or_else(near)
    }
}
