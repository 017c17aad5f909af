//! Archives and workbooks, as small as they can be.

use std::io::Write;

use zip::write::SimpleFileOptions;

/// An archive of these files.
pub fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A sheet: its name and its rows.
pub type Sheet<'a> = (&'a str, &'a [&'a [&'a str]]);

/// The least that a workbook of `OpenDocument` is.
pub fn ods(sheets: &[Sheet<'_>]) -> Vec<u8> {
    let tables = sheets.iter().map(|(name, rows)| {
        let rows: String = rows.iter().map(|row| sheet_row(row)).collect();
        (*name, rows)
    });
    ods_of_rows(&tables.collect::<Vec<_>>())
}

/// The same, by the rows of its XML.
pub fn ods_of_rows(sheets: &[(&str, String)]) -> Vec<u8> {
    let tables = sheets
        .iter()
        .map(|(name, rows)| format!("<table:table table:name=\"{name}\">{rows}</table:table>"));
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\
         <office:body><office:spreadsheet>{}</office:spreadsheet></office:body>\
         </office:document-content>",
        tables.collect::<String>()
    );
    let manifest = "<?xml version=\"1.0\"?><manifest:manifest \
        xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ])
}

fn sheet_row(row: &[&str]) -> String {
    let cells = row.iter().map(|cell| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{cell}</text:p></table:table-cell>"
        )
    });
    format!(
        "<table:table-row>{}</table:table-row>",
        cells.collect::<String>()
    )
}

/// A workbook of one sheet, by the rows of its XML.
pub fn xlsx(rows: &str) -> Vec<u8> {
    xlsx_around("", rows, "")
}

/// One of whose cells are merged: `A2:A4`.
pub fn xlsx_merged(rows: &str, merged: &[&str]) -> Vec<u8> {
    let cells = merged
        .iter()
        .map(|area| format!("<mergeCell ref=\"{area}\"/>"));
    let cells: String = cells.collect();
    xlsx_around("", rows, &format!("<mergeCells>{cells}</mergeCells>"))
}

/// One whose sheet says that it has so many rows of one column.
pub fn xlsx_of_height(height: usize, rows: &str) -> Vec<u8> {
    xlsx_around(&format!("<dimension ref=\"A1:A{height}\"/>"), rows, "")
}

/// What stands before the rows of a sheet, those, and what stands after them.
fn xlsx_around(before: &str, rows: &str, after: &str) -> Vec<u8> {
    const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let related = |id: &str, kind: &str, target: &str| {
        format!(
            "<?xml version=\"1.0\"?><Relationships \
             xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             <Relationship Id=\"{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let workbook = format!(
        "<?xml version=\"1.0\"?><workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>\
         <sheet name=\"Liste\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let sheet = format!(
        "<?xml version=\"1.0\"?><worksheet xmlns=\"{MAIN}\">{before}<sheetData>{rows}</sheetData>{after}</worksheet>"
    );
    let root = related("rId1", "officeDocument", "xl/workbook.xml");
    let sheets = related("rId1", "worksheet", "worksheets/sheet1.xml");
    let types = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    zipped(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", sheets.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}
