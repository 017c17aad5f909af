"""What essnum writes for spreadsheets, as openpyxl reads it.

Run from the root of the repository, after `cargo build --release`:

    pip install -r tests/peers/requirements.txt
    python tests/peers/workbook_check.py target/release/essnum

Every table alone, the whole as one workbook, and a list made to do harm are read back and compared
with the JSON of the same rows, cell for cell: what is text and what is a number, leading zeros, links,
the frozen row, the filter, and no formula anywhere. One line is printed per fault; the exit code is 1
if any.
"""

import argparse
import csv
import io
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

# Columns of numbers that the tables tell as texts, since some of them are spans.
NUMBERS = {"year", "value"}
# What people read is sanitized of all that a terminal would obey.
TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# Texts that would be formulas, tags, numbers, codes of letters or nothing at all.
HARM = [
    "=1+1", "=HYPERLINK(\"http://x.y\")", "+33 1", "-1", "@SUM(A1)", "\t=1", " =1", "'=1", "＝1",
    "00123", "1e5", "1/2", "TRUE", "#N/A", "_x0041_", "_x005F_x0041_", "_x000D_", "<b>&amp;</b>",
    "]]>", "a\"b", "\u202egnp", "\u05d0\u05d1", "\U0001f600", "a\x01b\x1b[31m", "\ufffe", "  two  ",
    "line\nline", "https://exemple.fr/%zz", "https://exemple.fr/é?a=1&b=2", "https://exemple.fr/\"x",
    "javascript:alert(1)", "https://" + "a" * 3000 + ".fr", "é" * 40000,
]


def said(essnum, *words):
    """What a command prints."""
    return subprocess.run([essnum, *words], capture_output=True, check=True).stdout.decode("utf-8")


def written(essnum, folder, *words):
    """A workbook that a command writes."""
    file = Path(folder) / "written.xlsx"
    subprocess.run([essnum, *words, "--output", str(file), "--force"], capture_output=True, check=True)
    return openpyxl.load_workbook(file)


def sanitized(text):
    """The text as people read it."""
    def shown(letter):
        code = ord(letter)
        if code < 32 and letter != "\n":
            return chr(0x2400 + code)
        if code == 127:
            return "\u2421"
        return "\ufffd" if 128 <= code < 160 or letter in TURNS or code in (0xFFFE, 0xFFFF) else letter
    return "".join(map(shown, text))


def meant(key, value):
    """A value of JSON as a cell has it."""
    if isinstance(value, list):
        value = "|".join(value)
    if value is None or value == "":
        return None
    if isinstance(value, int):
        return value
    if key in NUMBERS and re.fullmatch(r"-?(0|[1-9]\d*)(\.\d*[1-9])?", value):
        return float(value)
    return sanitized(value)


def read(cell):
    """What a cell holds. Inside a cell openpyxl leaves the codes of letters as they are spelt."""
    if isinstance(cell.value, str):
        return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), cell.value)
    return cell.value


def check_sheet(name, sheet, headings, told):
    """A sheet beside the rows that it should hold."""
    rows = list(sheet.iter_rows())
    if [read(cell) for cell in rows[0]] != headings:
        yield f"{name}: headings {[cell.value for cell in rows[0]]} for {headings}"
    if len(rows) != len(told) + 1:
        yield f"{name}: {len(rows) - 1} rows for {len(told)}"
    links = 0
    for number, (cells, row) in enumerate(zip(rows[1:], told), start=2):
        expected = [meant(key, value) for key, value in row.items()]
        found = [read(cell) for cell in cells]
        for key, cell, one, other in zip(row, cells, found, expected):
            if one != other or isinstance(one, str) != isinstance(other, str):
                yield f"{name}: {key}, row {number}: {one!r} for {other!r}"
            if cell.data_type == "f":
                yield f"{name}: {key}, row {number}: a formula"
            if isinstance(one, str) and cell.number_format != "@":
                yield f"{name}: {key}, row {number}: not kept as text"
            if isinstance(one, str) and re.match(r"https?://\w[^\s\"<>|]*$", one):
                links += 1
                if not cell.hyperlink or cell.hyperlink.target != one:
                    yield f"{name}: {key}, row {number}: {one} leads to {cell.hyperlink}"
            elif cell.hyperlink:
                yield f"{name}: {key}, row {number}: {one!r} leads to {cell.hyperlink.target}"
    if sheet.freeze_panes != "A2":
        yield f"{name}: frozen at {sheet.freeze_panes}"
    if sheet.auto_filter.ref != f"A1:{rows[-1][-1].coordinate}":
        yield f"{name}: filter over {sheet.auto_filter.ref}"
    widths = [column.width for column in sheet.column_dimensions.values()]
    if len(widths) != len(rows[0]) or not all(6 <= width <= 60 for width in widths):
        yield f"{name}: widths {widths}"
    return links


def for_people(essnum, *words):
    """The headings and the rows of a table, as another format for people has them."""
    text = said(essnum, *words, "--format", "csv-excel").removeprefix("\ufeff")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def worded(value, shown):
    """A value of JSON in the words of the other format, which disarms what would be a formula."""
    if not isinstance(value, (str, list)) or not value:
        return value
    first = (value if isinstance(value, str) else value[0])[:1]
    return shown[1:] if first and first in "=+-@\t\r" and shown.startswith("'") else shown


def tables(essnum):
    """The name of every table of the typology."""
    text = said(essnum, "help", "export", "--lang", "en")
    names = re.search(r"Tables:\s*([^.]+)\.", text)[1].replace("\n", " ").split(",")
    return [name.strip() for name in names if not re.match(r"organisations|typology", name.strip())]


def check_tables(essnum, folder):
    """Every table alone, and all of them together, in both languages."""
    counts = [0, 0, 0]
    for language in ("fr", "en"):
        told = ("--lang", language)
        whole = written(essnum, folder, "export", "typology", *told)
        names = tables(essnum)
        if len(whole.sheetnames) != len(names) + 1:
            yield f"{len(whole.sheetnames)} sheets for {len(names)} tables"
        for name, sheet in zip(names, whole.worksheets):
            rows = json.loads(said(essnum, "export", name, "--format", "json"))
            headings, *shown = for_people(essnum, "export", name, *told)
            rows = [
                {key: worded(value, text) for (key, value), text in zip(row.items(), texts)}
                for row, texts in zip(rows, shown, strict=True)
            ]
            links = yield from check_sheet(f"typology, {name}", sheet, headings, rows)
            alone = written(essnum, folder, "export", name, *told)
            yield from check_sheet(name, alone.worksheets[0], headings, rows)
            if alone.worksheets[0].title != sheet.title:
                yield f"{name}: called {alone.worksheets[0].title} and {sheet.title}"
            counts = [counts[0] + 1, counts[1] + len(rows), counts[2] + links]
        facts = {row[0].value: row[1].value for row in whole.worksheets[-1].iter_rows()}
        if "CC-BY-4.0" not in facts.values() or "essnum export typology" not in str(facts.values()):
            yield f"where it comes from: {facts}"
        if whole.properties.created.year < 2025 or not whole.properties.title:
            yield f"properties: {whole.properties}"
    print("{} sheets, {} rows, {} links".format(*counts))


def harmful(folder):
    """A list made to do harm, and the words that tell it."""
    file = Path(folder) / "harm.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter=";")
        writer.writerow(["nom", "siren", "code postal", "=note", "_x0041_"])
        writer.writerows([text, "005520135", "01400", text, text] for text in HARM)
    return "export", "organisations", "--directory", str(file)


def check_hostile(essnum, folder):
    """A list whose cells would be formulas, tags, numbers, codes of letters or nothing at all."""
    words = harmful(folder)
    told = json.loads(said(essnum, *words, "--format", "json"))
    # What was flagged is said in the words of people.
    for row, texts in zip(told, for_people(essnum, *words)[1:], strict=True):
        row["flags"] = texts[list(row).index("flags")]
    book = written(essnum, folder, *words)
    sheet = book.worksheets[0]
    rows = list(sheet.iter_rows())
    if len(told) != len(HARM) or len(rows) != len(HARM) + 1:
        yield f"harm: {len(rows) - 1} rows and {len(told)} for {len(HARM)}"
    for cells, row in zip(rows[1:], told):
        for cell, (key, value) in zip(cells, row.items()):
            found, expected = read(cell), meant(key, value)
            if isinstance(expected, str) and len(expected) > 32767:
                expected = expected[:32764] + "[…]"
            if found != expected or cell.data_type == "f":
                yield f"harm: {cell.coordinate}: {str(found)[:80]!r} ({cell.data_type}) for {str(expected)[:80]!r}"
            if isinstance(found, str) and cell.hyperlink and not found.startswith("http"):
                yield f"harm: {cell.coordinate} leads to {cell.hyperlink.target}"
            if re.search(r"%zz|\"|a{3000}", str(found)) and cell.hyperlink:
                yield f"harm: {cell.coordinate} leads to {cell.hyperlink.target[:80]}"
    cut = [row[1].value for row in book.worksheets[-1].iter_rows() if "32" in str(row[0].value)]
    # The long one stands in the column of names and in three of the list's own.
    if cut != [4]:
        yield f"harm: {cut} cells told as cut"
    print(f"harm: {len(told)} rows, {len(rows[0])} columns")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("essnum")
    essnum = arguments.parse_args().essnum
    with tempfile.TemporaryDirectory() as folder:
        faults = [*check_tables(essnum, folder), *check_hostile(essnum, folder)]
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
