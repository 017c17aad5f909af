//! Rows → [`Typology`]: identifiers become keys. A reference that leads nowhere is a fault; whatever
//! else may be wrong with the rows is for `check` to say.

use super::classification;
use super::fault::Fault;
use super::package::Package;
use super::rows::{
    ActorRow, CriterionRow, DatabaseRow, FamilyNafRow, FamilyRow, FamilyStatusRow, FigureRow,
    LegalCategoryRow, MembershipRow, Naf2025Row, NafRow, PublicRow, RelationRow, SectionRow,
    SourceRow, SubcategoryRow, TermRow,
};
use super::sheet::Sheet;
use crate::model::{
    Actor, Correction, Correspondence, Criterion, Database, Family, FamilyCode, FamilyStatus,
    Figure, Heading, Identified, Key, LegalCategory, Membership, Phrase, Public, Relation, Source,
    Status, Subcategory, Table, Term, Typology,
};

impl Package {
    /// The typology, without checking more than that every reference leads somewhere.
    ///
    /// # Errors
    /// The first row that does not fit its type, or whose reference leads nowhere.
    pub fn assemble(&self) -> Result<Typology, Fault> {
        let mut typology = Typology {
            edition: self.edition.clone(),
            ..Typology::default()
        };
        records(self, &mut typology)?;
        references(self, &mut typology)?;
        places(self, &mut typology)?;
        facts(self, &mut typology)?;
        Ok(typology)
    }
}

/// Where a row stands, to blame a reference on.
#[derive(Clone, Copy)]
struct RowOrigin<'a> {
    sheet: &'a Sheet,
    line: u64,
}

impl RowOrigin<'_> {
    fn key<T: Identified>(self, table: &Table<T>, id: &str) -> Result<Key<T>, Fault> {
        table.find(id).ok_or_else(|| {
            let phrase = Phrase::new("fault-reference").with("value", id);
            Fault::of_file(&self.sheet.file, phrase).at_line(self.line)
        })
    }

    fn optional<T: Identified>(self, table: &Table<T>, id: &str) -> Result<Option<Key<T>>, Fault> {
        if id.is_empty() {
            Ok(None)
        } else {
            self.key(table, id).map(Some)
        }
    }

    fn all<T: Identified>(self, table: &Table<T>, ids: &[String]) -> Result<Vec<Key<T>>, Fault> {
        ids.iter().map(|id| self.key(table, id)).collect()
    }
}

/// Every row of a table, made into what the model has for it.
fn each<'a, R, T>(
    package: &'a Package,
    table: &str,
    make: impl Fn(R, RowOrigin<'_>) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault>
where
    R: serde::Deserialize<'a>,
{
    let sheet = package.sheet(table)?;
    sheet
        .typed()?
        .into_iter()
        .map(|(line, row)| make(row, RowOrigin { sheet, line }))
        .collect()
}

/// The same as a table, whose rows are found by their ids.
fn table<'a, R, T: Identified>(
    package: &'a Package,
    name: &str,
    make: impl Fn(R, RowOrigin<'_>) -> Result<T, Fault>,
) -> Result<Table<T>, Fault>
where
    R: serde::Deserialize<'a>,
{
    each(package, name, make).map(Table::new)
}

/// The tables whose rows others refer to.
fn records(package: &Package, typology: &mut Typology) -> Result<(), Fault> {
    let t = typology;
    t.families = table(package, "families", |row: FamilyRow, _| {
        let FamilyRow {
            id,
            number,
            name,
            short_name,
            aliases,
            summary,
            page,
        } = row;
        Ok(Family {
            id,
            number,
            name,
            short_name,
            aliases,
            summary,
            page,
        })
    })?;
    t.statuses = table(package, "statuses", |row: Status, _| Ok(row))?;
    t.legal_categories = table(
        package,
        "legal_categories",
        |row: LegalCategoryRow, place| {
            Ok(LegalCategory {
                statuses: place.all(&t.statuses, &row.statuses)?,
                code: row.code,
                label: row.label,
                note: row.note,
            })
        },
    )?;
    t.codes = classification::levels(each(package, "naf", |row: NafRow<'_>, _| Ok(row))?);
    t.subcategories = table(package, "subcategories", |row: SubcategoryRow, place| {
        Ok(Subcategory {
            family: place.key(&t.families, &row.family)?,
            id: row.id,
            position: row.position,
            name: row.name,
            basis: row.basis,
            summary: row.summary,
            section: row.section,
        })
    })?;
    t.actors = table(package, "actors", |row: ActorRow, place| {
        Ok(Actor {
            legal_form: place.optional(&t.statuses, &row.legal_form)?,
            legal_category: place.optional(&t.legal_categories, &row.legal_category)?,
            id: row.id,
            name: row.name,
            aliases: row.aliases,
            kind: row.kind,
            siren: row.siren,
            website: row.website,
            summary: row.summary,
            note: row.note,
        })
    })?;
    Ok(())
}

/// The bibliography and what rests on it.
fn references(package: &Package, typology: &mut Typology) -> Result<(), Fault> {
    let t = typology;
    t.sources = table(package, "sources", |row: SourceRow, place| {
        Ok(Source {
            family: place.optional(&t.families, &row.family)?,
            id: row.id,
            kind: row.kind,
            authors: row.authors,
            year: row.year,
            title: row.title,
            container: row.container,
            url: row.url,
            accessed_as: row.accessed_as,
            section: row.section,
            note: row.note,
        })
    })?;
    t.databases = table(package, "databases", |row: DatabaseRow, place| {
        let family = place.key(&t.families, &row.family)?;
        Ok(Database {
            id: row.id,
            family,
            name: row.name,
            url: row.url,
            note: row.note,
        })
    })?;
    t.figures = table(package, "figures", |row: FigureRow, place| {
        Ok(Figure {
            family: place.optional(&t.families, &row.family)?,
            source: place.optional(&t.sources, &row.source)?,
            id: row.id,
            value: row.value,
            unit: row.unit,
            meaning: row.meaning,
            year: row.year,
            section: row.section,
        })
    })?;
    t.terms = terms(package)?;
    Ok(())
}

/// Terms refer to each other: a first pass finds them all, a second one follows `related`.
fn terms(package: &Package) -> Result<Table<Term>, Fault> {
    let term = |row: TermRow, related| Term {
        id: row.id,
        term: row.term,
        expansion: row.expansion,
        definition: row.definition,
        related,
    };
    let alone = table(package, "glossary", |row, _| Ok(term(row, Vec::new())))?;
    table(package, "glossary", |row: TermRow, place| {
        let related = place.all(&alone, &row.related)?;
        Ok(term(row, related))
    })
}

/// Where actors stand and how they are tied.
fn places(package: &Package, typology: &mut Typology) -> Result<(), Fault> {
    let t = typology;
    t.headings = each(package, "sections", |row: SectionRow, place| {
        let family = place.key(&t.families, &row.family)?;
        Ok(Heading {
            family,
            section: row.section,
            title: row.title,
            page: row.page,
        })
    })?;
    t.memberships = each(package, "memberships", |row: MembershipRow, place| {
        Ok(Membership {
            actor: place.key(&t.actors, &row.actor)?,
            family: place.key(&t.families, &row.family)?,
            subcategory: place.optional(&t.subcategories, &row.subcategory)?,
            role: row.role,
            certainty: row.certainty,
            section: row.section,
            as_printed: row.as_printed,
            note: row.note,
        })
    })?;
    t.relations = each(package, "relations", |row: RelationRow, place| {
        Ok(Relation {
            subject: place.key(&t.actors, &row.subject)?,
            predicate: row.predicate,
            object: place.key(&t.actors, &row.object)?,
            section: row.section,
            note: row.note,
            family: place.optional(&t.families, &row.family)?,
            certainty: row.certainty,
        })
    })?;
    Ok(())
}

/// What the sheets and INSEE say, and what was corrected.
fn facts(package: &Package, typology: &mut Typology) -> Result<(), Fault> {
    let t = typology;
    t.criteria = each(package, "criteria", |row: CriterionRow, place| {
        let family = place.key(&t.families, &row.family)?;
        let actors = place.all(&t.actors, &row.actors)?;
        Ok(Criterion {
            family,
            kind: row.kind,
            text: row.text,
            section: row.section,
            actors,
        })
    })?;
    t.correspondences = each(package, "naf_2025", |row: Naf2025Row, place| {
        Ok(Correspondence {
            code: place.key(&t.codes, &row.code)?,
            code_2025: row.code_2025,
            label_2025: row.label_2025,
            relation: row.relation,
            note: row.note,
        })
    })?;
    t.family_codes = each(package, "family_naf", |row: FamilyNafRow, place| {
        Ok(FamilyCode {
            family: place.key(&t.families, &row.family)?,
            code: place.key(&t.codes, &row.code)?,
            label_as_printed: row.label_as_printed,
            note: row.note,
            section: row.section,
            actors: place.all(&t.actors, &row.actors)?,
        })
    })?;
    t.family_statuses = each(package, "family_statuses", |row: FamilyStatusRow, place| {
        Ok(FamilyStatus {
            family: place.key(&t.families, &row.family)?,
            status: place.key(&t.statuses, &row.status)?,
            weight: row.weight,
            note: row.note,
            section: row.section,
            actors: place.all(&t.actors, &row.actors)?,
        })
    })?;
    t.publics = each(package, "publics", |row: PublicRow, place| {
        Ok(Public {
            family: place.key(&t.families, &row.family)?,
            name: row.name,
            section: row.section,
        })
    })?;
    t.corrections = each(package, "corrections", |row: Correction, _| Ok(row))?;
    Ok(())
}
