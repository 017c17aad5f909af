//! What the cells of a column say of it: whether they bear out its heading, and what they are without one.

use super::closure::is_end;
use super::content::{self, ColumnSample};
use super::department::Department;
use super::field::Field;
use super::heading::{is_of_kind, is_of_label, is_of_legal_form};
use super::legal_forms::{begins_with_form, is_category, is_form, is_form_or_kind};
use super::persons::is_person;

/// A heading that is as sure as this says what its column is.
pub const SURE: usize = 75;
/// Percent of the cells that bear a heading out, and that deny it.
const MOST: usize = 80;
const HALF: usize = 50;
const FEW: usize = 10;
/// Bytes of a town, on average.
const LONGEST_TOWN: usize = 30;
/// Bytes of a cell, on average, from which on it is a text.
const PROSE: usize = 160;

/// What a column is of which the heading says `field`, and how much less sure that is; nothing where its
/// cells deny it.
pub fn borne_out(field: Field, score: usize, cells: &ColumnSample<'_>) -> Option<(Field, usize)> {
    if cells.is_empty() {
        return Some((field, 0));
    }
    let share = |is: fn(&str) -> bool| cells.share(is);
    match field {
        Field::Siren | Field::Siret => numbered(field, score, cells),
        Field::Name => {
            let is_none = share(content::is_no_name) >= HALF || share(content::is_street) >= HALF;
            let is_prose = cells.mean_length() > PROSE;
            (!is_none).then_some((field, if is_prose { 50 } else { 0 }))
        }
        Field::City => {
            if share(content::is_postal_and_town) >= HALF {
                Some((Field::City, 0))
            } else if score < SURE {
                // «Siège» and «Localisation» are over towns, and over much else.
                holds_towns(cells).then_some((field, 0))
            } else if share(content::is_insee) >= MOST {
                Some((Field::Insee, 0))
            } else {
                (share(content::is_no_name) < HALF && share(content::is_street) < HALF)
                    .then_some((field, 0))
            }
        }
        Field::Insee => {
            if share(content::is_state) >= HALF {
                Some((Field::Active, 0))
            } else if share(content::is_insee) >= HALF {
                Some((field, 0))
            } else {
                (share(content::is_words) >= HALF).then_some((Field::City, 20))
            }
        }
        Field::PostalCode => {
            if share(content::is_postal) >= FEW || share(content::is_number) >= FEW {
                Some((field, 0))
            } else {
                // The codes of other countries have letters and figures.
                (share(content::is_town_alone) >= MOST).then_some((Field::City, 20))
            }
        }
        // Words or codes of two or three letters.
        Field::Country => (share(content::is_number) < HALF).then_some((field, 0)),
        Field::Department => {
            (share(content::is_web) < HALF && cells.mean_length() < 40).then_some((field, 0))
        }
        Field::Website => {
            let least = if score >= SURE { 20 } else { MOST };
            let are_own = share(content::is_own_site) >= least;
            (are_own && (score >= SURE || !cells.is_one_host())).then_some((field, 0))
        }
        Field::Naf => {
            let least = if score >= 90 { FEW } else { HALF };
            (share(content::is_any_naf) >= least || score >= 90 && cells.len() < 3)
                .then_some((field, 0))
        }
        Field::LegalCategory => (share(content::is_boolean) < HALF
            || share(content::is_number) >= HALF)
            .then_some((field, 0)),
        Field::Status => {
            if share(content::is_state) >= MOST {
                Some((Field::Active, 0))
            } else {
                (share(content::is_no_name) < HALF).then_some((field, 0))
            }
        }
        Field::SocialEconomy | Field::Mission => {
            (share(content::is_boolean) >= HALF).then_some((field, 0))
        }
        Field::Active => {
            if share(content::is_state) >= HALF {
                Some((field, 0))
            } else {
                (share(content::is_date) < HALF && score < 90).then_some((Field::Status, 0))
            }
        }
        // «Activité» and «Secteur» are titles of codes as well.
        Field::Tags if share(content::is_naf) >= MOST => Some((Field::Naf, 0)),
        Field::Tags => (share(content::is_web) < HALF
            && share(content::is_email) < HALF
            && share(content::is_date) < HALF)
            .then_some((field, 0)),
        Field::Rna => Some((
            if share(content::is_rna) >= FEW {
                field
            } else {
                Field::Id
            },
            0,
        )),
        Field::Id if share(content::is_rna) >= MOST => Some((Field::Rna, 0)),
        // The cells themselves name the register of their numbers.
        Field::Id if share(content::says_siren) >= HALF => Some((Field::Siren, 0)),
        Field::Id if cells.mean_length() > PROSE => None,
        // «Ferme» and «Fermeture» stand over other things as well.
        Field::ClosedOn if score < 100 => (share(is_end) >= HALF).then_some((field, 0)),
        Field::ClosedOn => (share(content::is_web) < HALF).then_some((field, 0)),
        Field::CreatedOn => (share(content::is_web) < HALF && share(content::is_boolean) < HALF)
            .then_some((field, 0)),
        Field::NafEdition | Field::Workforce | Field::Id => Some((field, 0)),
    }
}

/// What a column of numbers is whose heading is that of a SIREN or a SIRET, or may be.
fn numbered(field: Field, score: usize, cells: &ColumnSample<'_>) -> Option<(Field, usize)> {
    let share = |is: fn(&str) -> bool| cells.share(is);
    let is_siren = if score > 90 {
        content::is_siren
    } else {
        content::is_whole_siren
    };
    if share(content::is_siret) >= HALF {
        Some((Field::Siret, 0))
    } else if share(is_siren) >= HALF {
        Some((Field::Siren, 0))
    } else if share(content::is_rna) >= HALF {
        Some((Field::Rna, 0))
    } else if share(content::is_number) >= HALF || score > 90 && share(content::is_boolean) < HALF {
        (score > 90).then_some((field, 0)).or(Some((Field::Id, 0)))
    } else {
        None
    }
}

/// What nearly all cells of a column are, where nothing explains them better.
pub fn of_content(cells: &ColumnSample<'_>, has_heading: bool) -> Option<Field> {
    if cells.is_empty() {
        return None;
    }
    let nearly = |is: fn(&str) -> bool| cells.share(is) >= MOST;
    let is_others = cells.is_constant || nearly(content::is_phone);
    match () {
        () if nearly(content::is_siret) && !is_others => Some(Field::Siret),
        () if nearly(content::is_siren) && !is_others && !nearly(content::is_finess) => {
            Some(Field::Siren)
        }
        () if nearly(content::is_naf) => Some(Field::Naf),
        () if nearly(content::is_own_site) && !cells.is_one_host() => Some(Field::Website),
        () if nearly(content::is_rna) => Some(Field::Rna),
        // Under a heading five digits may be the code of a commune.
        () if (!has_heading || cells.share(content::is_postal_and_town) >= MOST)
            && nearly(content::is_postal) =>
        {
            Some(Field::PostalCode)
        }
        () => None,
    }
}

/// Whether nearly all cells begin with a status or a legal form.
pub fn are_legal_forms(cells: &ColumnSample<'_>) -> bool {
    cells.share(begins_with_form) >= MOST
}

/// The field of a column whose cells are statuses or legal forms, whatever its heading does not say; under the
/// title of a kind some may be other kinds of bodies. The title of a legal form stands over codes as well.
pub fn of_legal_forms(heading: &str, cells: &ColumnSample<'_>) -> Option<Field> {
    let are_forms = cells.share(is_form) >= MOST
        || is_of_kind(heading) && cells.any(is_form) && cells.share(is_form_or_kind) >= MOST;
    let may_be_codes = is_of_legal_form(heading);
    let are_codes = may_be_codes && cells.share(is_category) >= MOST;
    (are_forms || are_codes).then_some(if may_be_codes {
        Field::LegalCategory
    } else {
        Field::Status
    })
}

/// Whether tags under this heading may be statuses too, and some are.
pub fn tells_statuses(heading: &str, cells: &ColumnSample<'_>) -> bool {
    (is_of_kind(heading) || is_of_label(heading)) && cells.any(is_form)
}

/// Whether a column can hold names: words, nearly all different.
pub fn holds_names(cells: &ColumnSample<'_>) -> bool {
    cells.distinct() >= MOST && holds_words(cells)
}

pub fn holds_words(cells: &ColumnSample<'_>) -> bool {
    cells.share(content::is_words) >= MOST
        && cells.mean_length() <= PROSE
        && cells.share(content::is_no_name) < FEW
        && cells.share(content::is_street) < HALF
}

/// Whether at least half of the cells are names of persons.
pub fn are_persons(cells: &ColumnSample<'_>) -> bool {
    !cells.is_empty() && cells.share(is_person) >= HALF
}

/// Whether nearly all cells may be towns.
pub fn holds_towns(cells: &ColumnSample<'_>) -> bool {
    let is_town =
        |cell: &str| content::is_town_alone(cell) || Department::beside_town(cell).is_some();
    cells.share(is_town) >= MOST
        && cells.mean_length() <= LONGEST_TOWN
        && cells.share(content::is_boolean) < FEW
        && cells.share(content::is_street) < FEW
}
