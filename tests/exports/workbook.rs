//! Workbooks: a sheet a table, what stands in them, what is refused rather than written, and the same
//! bytes everywhere.

use std::io::{self, Cursor, Write};
use std::path::{Path, PathBuf};

use calamine::{Data, Reader, Xlsx};
use essnum::answer::Console;
use essnum::cli::Exit;
use essnum::export::{Overfull, format};
use essnum::query::Facet;
use essnum::report::{REPORTS, Rows, TableCell, ValueDomain};
use essnum::text::TerminalWriter;

use crate::program::{Run, finish, line, plain, program, rows, run};

type Book = Xlsx<Cursor<Vec<u8>>>;

/// A folder with the file of a workbook.
struct Written {
    folder: tempfile::TempDir,
    run: Run,
}

impl Written {
    fn file(&self) -> PathBuf {
        self.folder.path().join("written.xlsx")
    }

    fn bytes(&self) -> Vec<u8> {
        std::fs::read(self.file()).unwrap()
    }

    fn book(&self) -> Book {
        Xlsx::new(Cursor::new(self.bytes())).unwrap()
    }
}

/// Exports a workbook into a folder of its own.
fn exported(words: &str) -> Written {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("written.xlsx");
    let words = words.split_whitespace().map(str::to_owned);
    let file = ["-o".to_owned(), file.to_str().unwrap().to_owned()];
    let run = run(std::iter::once("export".to_owned())
        .chain(words)
        .chain(file));
    Written { folder, run }
}

/// The texts of a sheet, its numbers as they are printed.
fn texts(book: &mut Book, sheet: &str) -> Vec<Vec<String>> {
    let range = book.worksheet_range(sheet).unwrap();
    let row = |row: &[Data]| row.iter().map(Data::to_string).collect();
    range.rows().map(row).collect()
}

#[test]
fn the_whole_is_a_sheet_a_table_then_where_they_come_from() {
    let written = exported("typology");
    assert_eq!(written.run.code, 0, "{}", written.run.err);
    let mut book = written.book();
    let names = book.sheet_names();
    assert_eq!(names.len(), REPORTS.len() + 1);
    assert_eq!(names[0], "Familles");
    assert_eq!(names.last().map(String::as_str), Some("Provenance"));
    for (report, name) in REPORTS.iter().zip(&names) {
        let read = texts(&mut book, name);
        let told = line(&format!("export {}", report.name)).ends(0).out;
        let told = crate::program::Rows::read(told.as_bytes());
        assert_eq!(read.len(), told.len() + 1, "{name}");
        assert!(book.worksheet_formula(name).unwrap().is_empty(), "{name}");
    }
    let told = texts(&mut book, "Provenance");
    let fact = |label: &str| {
        let found = told.iter().find(|row| row[0] == label);
        found.map(|row| row[1].clone()).unwrap_or_default()
    };
    assert_eq!(fact("Licence"), "CC-BY-4.0");
    assert!(fact("Rapport").contains("Sciences Po Lille"));
    assert_eq!(
        fact("Commande"),
        "essnum export typology --format xlsx --lang fr"
    );
    let english = exported("typology --lang en").book().sheet_names();
    assert_eq!(english[..2], ["Families", "Sections of the sheets"]);
}

#[test]
fn cells_are_what_they_are() {
    let mut book = exported("legal_categories").book();
    let range = book.worksheet_range("Catégories juridiques").unwrap();
    let codes = rows("legal_categories");
    for (row, code) in range.rows().skip(1).zip(codes.column("code")) {
        assert_eq!(row[0], Data::String(code.to_owned()));
    }
    let mut book = exported("sources").book();
    let range = book.worksheet_range("Sources").unwrap();
    let years = range.rows().skip(1).map(|row| row[4].clone());
    for (read, year) in years.zip(rows("sources").column("year")) {
        match year.parse::<f64>() {
            Ok(year) => assert_eq!(read, Data::Float(year)),
            Err(_) if year.is_empty() => assert_eq!(read, Data::Empty),
            Err(_) => assert_eq!(read, Data::String(year.to_owned())),
        }
    }
    let links = book.hyperlinks_by_sheet_name("Sources").unwrap();
    let sites = rows("sources");
    let sites = sites.column("url");
    assert_eq!(
        links.len(),
        sites.iter().filter(|site| !site.is_empty()).count()
    );
}

/// Where nothing is known of subcategories their families are meant, as in a package.
#[test]
fn a_subcategory_narrows_the_tables_of_families_too() {
    let home = rows("subcategories");
    let home = home.cells(["id", "family"]);
    let [id, family] = home[home.len() / 2];
    let mut book = exported(&format!("typology --subcategory {id}")).book();
    let names = book.sheet_names();
    let mut narrowed = 0;
    for (report, name) in REPORTS.iter().zip(&names) {
        let is_of_families = report.facets.contains(&Facet::Family);
        if is_of_families && !report.facets.contains(&Facet::Subcategory) {
            let told = line(&format!("export {} --family {family}", report.name));
            let told = crate::program::Rows::read(told.out.as_bytes());
            assert_eq!(texts(&mut book, name).len(), told.len() + 1, "{name}");
            narrowed += 1;
        }
    }
    assert!(narrowed > 8, "{narrowed}");
}

#[test]
fn a_filter_narrows_each_table_that_has_its_facet() {
    let written = exported("typology --family esn");
    let mut book = written.book();
    let families = texts(&mut book, "Familles");
    assert_eq!(families.len(), 2);
    assert_eq!(families[1][0], "esn");
    let actors = texts(&mut book, "Acteurs");
    let told = crate::program::Rows::read(line("export actors --family esn").out.as_bytes());
    assert_eq!(actors.len(), told.len() + 1);
    let corrections = texts(&mut book, "Corrections");
    assert_eq!(corrections.len(), rows("corrections").len() + 1);
    let told = texts(&mut book, "Provenance");
    assert!(told.contains(&vec!["Filtre".to_owned(), "--family esn".to_owned()]));
    let nothing = exported("typology --transversal 50");
    assert_eq!(nothing.run.code, Exit::Nothing as i32);
    assert!(!nothing.file().exists());
}

/// Whatever is in a list of the user's, its cells are text, and as they were printed.
#[test]
fn a_hostile_list_is_text() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list.csv");
    let names = ["=1+1", "+2", "-3", "@SUM(A1)", "01", "1e5", "œuvre « é »"];
    let mut file = String::from("nom;siren;code postal;ville\n");
    for name in names {
        file.push_str(name);
        file.push_str(";005520135;01400;_x0041_\n");
    }
    std::fs::write(&list, file).unwrap();
    let written = exported(&format!("organisations --directory {}", list.display()));
    assert_eq!(written.run.code, 0, "{}", written.run.err);
    let mut book = written.book();
    let sheet = book.sheet_names()[0].clone();
    assert_eq!(sheet, "Organisations");
    assert!(book.worksheet_formula(&sheet).unwrap().is_empty());
    let range = book.worksheet_range(&sheet).unwrap();
    let text = |text: &str| Data::String(text.to_owned());
    for (row, name) in range.rows().skip(1).zip(names) {
        for cell in [
            text(name),
            text("005520135"),
            text("01400"),
            text("_x0041_"),
        ] {
            assert!(row.contains(&cell), "{cell} not in {row:?}");
        }
    }
    assert_eq!(range.rows().count(), names.len() + 1);
}

#[test]
fn the_same_bytes_everywhere() {
    for words in ["typology --lang fr", "actors --lang en --family 3"] {
        let mut first: Option<Vec<u8>> = None;
        for (locale, zone) in [("C", "UTC"), ("tr_TR.UTF-8", "Pacific/Kiritimati")] {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("x.xlsx");
            let mut command = program();
            command.env("LC_ALL", locale).env("TZ", zone).arg("export");
            command.args(words.split(' ')).arg("-o").arg(&file);
            finish(&mut command).ends(0);
            let bytes = std::fs::read(&file).unwrap();
            assert!(
                *first.get_or_insert_with(|| bytes.clone()) == bytes,
                "{words}"
            );
        }
    }
}

/// Rows of one column, as many as wanted.
struct Many(usize);

impl Rows for Many {
    fn columns(&self) -> Vec<(&str, ValueDomain)> {
        vec![("id", ValueDomain::Own)]
    }

    fn for_each(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()> {
        let row = [TableCell::text("https://exemple.fr/")];
        (0..self.0).try_for_each(|_| visit(&row))
    }
}

#[test]
fn more_rows_than_a_sheet_holds_are_refused_before_anything_is_written() {
    let mut bytes = Vec::new();
    let workbook = format("xlsx").unwrap();
    let refused = workbook.write(&Many(1_048_576), &[], &mut bytes);
    let refused = refused.unwrap_err();
    let full: Option<&Overfull> = refused.get_ref().and_then(|inner| inner.downcast_ref());
    assert_eq!(full, Some(&Overfull::Rows));
    assert!(bytes.is_empty());
}

#[test]
fn more_links_than_a_sheet_holds_are_text() {
    let mut bytes = Vec::new();
    let workbook = format("xlsx").unwrap();
    workbook.write(&Many(65_540), &[], &mut bytes).unwrap();
    let mut book: Book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let name = book.sheet_names()[0].clone();
    assert_eq!(book.hyperlinks_by_sheet_name(&name).unwrap().len(), 65_530);
    assert_eq!(book.worksheet_range(&name).unwrap().height(), 65_541);
}

#[test]
fn more_columns_than_a_sheet_holds_are_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("wide.csv");
    let heading: Vec<String> = (0..16_400).map(|place| format!("c{place}")).collect();
    let cells = vec!["x"; 16_400].join(";");
    std::fs::write(&list, format!("nom;{}\na;{cells}\n", heading.join(";"))).unwrap();
    let written = exported(&format!("organisations --directory {}", list.display()));
    assert_eq!(written.run.code, Exit::File as i32);
    let told = plain(&written.run.err);
    assert!(
        told.contains("16 384 colonnes") && told.contains("--format csv"),
        "{told}"
    );
    let left: Vec<_> = std::fs::read_dir(written.folder.path()).unwrap().collect();
    assert!(left.is_empty());
}

#[test]
fn a_terminal_is_told_where_to_put_it() {
    let told = |words: &str| {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut writers = [&mut out, &mut err].map(TerminalWriter::new);
        let [out_writer, err_writer] = &mut writers;
        let console = Console {
            out: out_writer,
            err: err_writer,
            width: 80,
            shows_progress: false,
            cancel: None,
        };
        let words: Vec<_> = words.split(' ').map(Into::into).collect();
        let exit = essnum::cli::run(&words, console);
        drop(writers);
        (exit, out.len(), plain(&String::from_utf8(err).unwrap()))
    };
    let (exit, length, err) = told("essnum export actors --format xlsx --lang fr");
    assert_eq!((exit, length), (Exit::Usage, 0));
    assert!(err.contains("--output FICHIER"), "{err}");
    assert_eq!(
        told("essnum export actors --format xlsx -o /dev/null").0,
        Exit::Done
    );
}

/// A disk that is full, or a reader that has had enough.
struct Short(usize);

impl Write for Short {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(io::ErrorKind::StorageFull.into());
        }
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn what_cannot_be_written_is_said_once() {
    let workbook = format("xlsx").unwrap();
    let mut whole = Vec::new();
    workbook.write(&Many(20_000), &[], &mut whole).unwrap();
    for room in [0, 10, whole.len() / 2, whole.len() - 1] {
        let failed = workbook.write(&Many(20_000), &[], &mut Short(room));
        assert_eq!(failed.unwrap_err().kind(), io::ErrorKind::StorageFull);
    }
    workbook
        .write(&Many(20_000), &[], &mut Short(whole.len()))
        .unwrap();
    assert!(Path::new("/dev/full").exists());
    let full = line("export actors --format xlsx -o /dev/full").ends(4);
    assert_eq!(full.err.lines().count(), 1, "{}", full.err);
}
