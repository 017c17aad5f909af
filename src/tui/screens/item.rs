//! A record as a row of a list: its name, and what distinguishes it from its neighbours.

use crate::model::{Code, Family, Figure, Key, LIST_SEPARATOR, Level, Record, Source, Typology};

use crate::query::other_families;
use crate::text::Text;
use crate::theme::Role;
use crate::tui::look::Look;
use crate::tui::widgets::{Item, Run};
use crate::tui::width::TextWidth;

/// The row of a record.
pub fn item(typology: &Typology, record: Record, text: &Text) -> Item {
    let name = vec![Run::new(record.name(typology), Role::Text)];
    let families: Vec<Key<Family>> = match record {
        Record::Code(key) => return code(typology, key),
        Record::Source(key) => return Item::new(source(typology, key), Vec::new()),
        Record::Figure(key) => return figure(typology, key, text),
        Record::Term(_) | Record::Scheme(_) => Vec::new(),
        Record::Family(key) => vec![key],
        Record::Subcategory(key) => vec![typology.subcategories[key].family],
        Record::Database(key) => vec![typology.databases[key].family],
        Record::Actor(key) => other_families(typology, key, None),
        Record::Status(key) => {
            let own = typology.family_statuses.iter();
            let own = own.filter(|found| found.status == key);
            own.map(|found| found.family).collect()
        }
    };
    Item::new(name, badges(typology, families))
}

/// Numbers of organisations of the user's lists, their sign before each, in a column as wide as the widest,
/// which is free where there is no number.
pub fn listed(counts: &[Option<usize>], look: &Look) -> Vec<String> {
    let short = |count: &Option<usize>| count.map(|count| short(count, look));
    let shown: Vec<Option<String>> = counts.iter().map(short).collect();
    let columns = shown.iter().flatten().map(|count| count.width()).max();
    let Some(columns) = columns else {
        return vec![String::new(); counts.len()];
    };
    let sign = look.symbols.listed;
    let shown = shown.into_iter().map(|count| match count {
        Some(count) => format!("  {sign} {}{count}", " ".repeat(columns - count.width())),
        None => " ".repeat(columns + sign.width() + 3),
    });
    shown.collect()
}

/// A number as short as it comes: exact below ten thousand.
fn short(count: usize, look: &Look) -> String {
    match count {
        0..10_000 => count.to_string(),
        10_000..1_000_000 => look.text.number(&(count / 1_000).to_string(), "k"),
        _ => {
            let tenths = count / 100_000;
            let millions = format!("{}.{}", tenths / 10, tenths % 10);
            look.text.number(&millions, "M")
        }
    }
}

/// What the sign before their number stands for, after a title.
pub fn legend(look: &Look) -> Run {
    let legend = look.text.get("listed-legend");
    Run::dotted(&format!("{} {legend}", look.symbols.listed), look)
}

/// The badges of families.
pub fn badges(typology: &Typology, families: impl IntoIterator<Item = Key<Family>>) -> Vec<Run> {
    let badge = |family| {
        let number = typology.families[family].number;
        Run::new(format!(" {number} "), Role::badge(family))
    };
    families.into_iter().map(badge).collect()
}

/// Columns of a code, the longest of which is `62.01Z`.
const CODE: usize = 7;

fn code(typology: &Typology, key: Key<Code>) -> Item {
    let code = &typology.codes[key];
    let role = if code.level == Level::Subclass {
        Role::Strong
    } else {
        Role::Accent
    };
    let left = vec![
        Run::new(format!("{:<CODE$}", code.code), role),
        Run::new(code.label.as_str(), Role::Text),
    ];
    let families = typology.family_codes_of(key).map(|found| found.family);
    Item::new(left, badges(typology, families))
}

fn source(typology: &Typology, key: Key<Source>) -> Vec<Run> {
    let source = &typology.sources[key];
    let year = Run::new(format!("{:<YEAR$}", source.year), Role::Quiet);
    let title = Run::new(source.title.as_str(), Role::Text);
    match short_authors(&source.authors).as_str() {
        "" => vec![year, title],
        who => vec![year, Run::new(format!("{who}  "), Role::Quiet), title],
    }
}

/// Columns of a year, and of the gap after it.
const YEAR: usize = 6;

fn figure(typology: &Typology, key: Key<Figure>, text: &Text) -> Item {
    let figure = &typology.figures[key];
    let value = text.number(&figure.value, &figure.unit);
    let left = vec![
        Run::new(format!("{value}  "), Role::Strong),
        Run::new(figure.meaning.as_str(), Role::Text),
    ];
    Item::new(left, badges(typology, figure.family))
}

/// Authors as a citation in a text has them: one or two family names, or the first and «et al.».
fn short_authors(authors: &str) -> String {
    let surname = |author: &str| {
        let name = author.split([',', '(']).next().unwrap_or_default().trim();
        let others = if author.ends_with("et al.") {
            " et al."
        } else {
            ""
        };
        format!("{name}{others}")
    };
    let names: Vec<&str> = authors.split(LIST_SEPARATOR).collect();
    match names.as_slice() {
        [one] => surname(one),
        [one, two] => format!("{} & {}", surname(one), surname(two)),
        [one, ..] => format!("{} et al.", surname(one)),
        [] => String::new(),
    }
}
