"""What essnum writes for spreadsheets, as LibreOffice opens it on a French machine.

Run from the root of the repository, after `cargo build --release`, where `soffice` is (Debian:
`apt-get install --no-install-recommends libreoffice-calc`):

    pip install -r tests/peers/requirements.txt
    python tests/peers/spreadsheet_check.py target/release/essnum

Every table and a list made to do harm are written as csv-excel and as xlsx, opened, and compared cell for
cell with `--format csv`. With «Format quoted field as text» ticked, whether or not special numbers are looked
for, and in workbooks, what is text stays that text, leading zeros too, and whole numbers are numbers. Without
it the cells that LibreOffice takes for numbers are counted, not blamed. A formula is a fault anywhere. One
line is printed per fault; the exit code is 1 if any.
"""

import argparse
import csv
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from workbook_check import NUMBERS, sanitized, harmful, said, tables

# Semicolon, quotes, UTF-8, from the first line on, French; then whether quoted fields are text, and whether
# dates and the like are looked for.
CSV = "--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1036,{},{}"
OPENINGS = {
    "ticked": CSV.format("true", "false"),
    "ticked, special numbers": CSV.format("true", "true"),
    "not ticked": CSV.format("false", "false"),
    "not ticked, special numbers": CSV.format("false", "true"),
}
WORKBOOK = "workbook"
# A profile of its own, in which French is the language of numbers whatever locales a machine has.
FRENCH = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop>
</item>
</oor:items>
"""
# Columns whose words people are told in their own, so that --format csv says something else.
WORDED = {"accessed_as", "basis", "certainty", "field", "flags", "gap", "kind", "legal_form", "level", "predicate",
          "relation", "role", "roles", "section", "status", "statuses", "table", "weight"}
SPACE = {"office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
         "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
         "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0"}
# Longest text that a cell of a workbook takes.
LONGEST = 32767


def of(space, name):
    """A name as ElementTree spells it."""
    return f"{{{SPACE[space]}}}{name}"


def text_of(node):
    """The text of a paragraph: runs of spaces, tabs and ends of lines are elements of their own."""
    told = node.text or ""
    for part in node:
        if part.tag == of("text", "s"):
            told += " " * int(part.get(of("text", "c"), "1"))
        elif part.tag == of("text", "tab"):
            told += "\t"
        elif part.tag == of("text", "line-break"):
            told += "\n"
        else:
            told += text_of(part)
        told += part.tail or ""
    return told


def cells_of(row):
    """The cells of a row: text, a float, None where there is nothing, or a formula as a tuple."""
    for cell in row:
        kind = cell.get(of("office", "value-type"))
        if cell.get(of("table", "formula")):
            value = (cell.get(of("table", "formula")),)
        elif kind is None:
            value = None
        elif kind == "string":
            value = "\n".join(text_of(line) for line in cell.findall("text:p", SPACE)) or None
        elif kind == "float":
            value = float(cell.get(of("office", "value")))
        else:
            # A date, a percentage, a truth: none is ever meant.
            value = (kind, "".join(text_of(line) for line in cell.findall("text:p", SPACE)))
        yield from [value] * min(int(cell.get(of("table", "number-columns-repeated"), "1")), 1000)


def read(file):
    """The cells of the first sheet of what LibreOffice wrote."""
    with zipfile.ZipFile(file) as parts:
        sheet = ElementTree.fromstring(parts.read("content.xml")).find(".//table:table", SPACE)
    rows = []
    for row in sheet.iter(of("table", "table-row")):
        rows += [list(cells_of(row))] * min(int(row.get(of("table", "number-rows-repeated"), "1")), 1000)
    while rows and not any(value is not None for value in rows[-1]):
        rows.pop()
    return rows


def opened(folder, name, option, files):
    """The cells of files that LibreOffice opens in one way, by their names."""
    profile = folder / "profile"
    if not profile.exists():
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(FRENCH, encoding="utf-8")
    out = folder / "opened" / name
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", *option,
               "--convert-to", "ods", "--outdir", str(out), *map(str, files)]
    environment = {**os.environ, "LANG": "fr_FR.UTF-8", "HOME": str(folder)}
    subprocess.run(command, env=environment, capture_output=True, check=True, timeout=600)
    return {file.stem: read(out / f"{file.stem}.ods") for file in files}


def meant(key, value, shown):
    """What a cell holds, given its value in JSON and its text in csv-excel as Python reads it: whole numbers
    are numbers there."""
    is_whole = isinstance(value, int) or key in NUMBERS and re.fullmatch(r"-?[1-9]\d*|0", value or "")
    # What is no letter has no place in the file by which LibreOffice tells what it read.
    return float(value) if is_whole else shown.replace("\ufffe", "") or None


def in_workbook(key, value, shown):
    """The same in a workbook, where no apostrophe is needed, fractions are numbers, and cells have an end."""
    if key in NUMBERS and re.fullmatch(r"\d+\.\d*[1-9]", value or ""):
        return float(value)
    plain = "|".join(value) if isinstance(value, list) else value
    if isinstance(plain, str) and shown in ("'" + plain, "'" + sanitized(plain)):
        shown = shown[1:]
    cell = meant(key, value, shown.replace("\ufffe", "\ufffd"))
    return cell[: LONGEST - 3] + "[…]" if isinstance(cell, str) and len(cell) > LONGEST else cell


def minutes(essnum, folder):
    """Minutes of a session in which what was typed would do harm."""
    said = ["=1+1", "@SUM(A1:A9)", "007", "3/4", "é;\"a\", b", "+33 1 02", "-5", "1e3"]
    lines = ["", "v 1 12", *(f"+ {text}" for text in said), "q"]
    kept = {**os.environ, "ESSNUM_STATE": str(folder / "state"), "ESSNUM_CONFIG": str(folder / "none")}
    subprocess.run([essnum, "present", "decouverte", "--plain", "--lang", "fr", "--session", folder / "session"],
                   input="\n".join(lines), text=True, env=kept, capture_output=True, check=True)
    return "parcours", "export", str(folder / "session")


def compare(name, wanted, found, width):
    """How many cells of a sheet are the same, and its faults."""
    same, faults = 0, []
    if len(found) != len(wanted):
        faults.append(f"{name}: {len(found)} rows for {len(wanted)}")
    for number, (row, cells) in enumerate(zip(wanted, found), start=1):
        cells = (cells + [None] * width)[:width]
        for place, (one, other) in enumerate(zip(row, cells, strict=True), start=1):
            if one == other and type(one) is type(other):
                same += 1
            else:
                faults.append(f"{name}: row {number}, column {place}: {str(other)[:60]!r} for {str(one)[:60]!r}")
    return same, faults


def check(essnum, folder):
    """Writes everything, opens it in every way, compares."""
    told = {name: ("export", name) for name in tables(essnum)}
    told["harmful"] = harmful(folder)
    files, books, wanted, in_books, told_too, keys_of, worded = [], [], {}, {}, 0, {}, set()
    for name, words in told.items():
        files.append(folder / f"{name}.csv")
        books.append(folder / f"{name}.xlsx")
        french = (*words, "--lang", "fr")
        subprocess.run([essnum, *french, "--format", "csv-excel", "-o", files[-1]], capture_output=True, check=True)
        subprocess.run([essnum, *french, "-o", books[-1]], capture_output=True, check=True)
        with files[-1].open(encoding="utf-8-sig", newline="") as written:
            headings, *shown = csv.reader(written, delimiter=";")
        keys, *plain = csv.reader(said(essnum, *words, "--format", "csv").splitlines(keepends=True))
        rows = [list(row.values()) for row in json.loads(said(essnum, *words, "--format", "json"))]
        keys_of[name] = keys
        texts, sheet = [headings], [[heading.removeprefix("'") for heading in headings]]
        for row, cells, machine in zip(rows, shown, plain, strict=True):
            for key, cell, known in zip(keys, cells, machine, strict=True):
                told_too += cell == known
                if cell in (known, sanitized(known), "'" + sanitized(known)):
                    continue
                worded.add(key)
                if key not in WORDED:
                    yield f"{name}, csv-excel: {key}: {cell!r} for {known!r}"
            texts.append([meant(key, *both) for key, *both in zip(keys, row, cells)])
            sheet.append([in_workbook(key, *both) for key, *both in zip(keys, row, cells)])
        wanted[name], in_books[name] = texts, sheet
    if WORDED - worded:
        yield f"no words of people under {WORDED - worded}"
    count = sum(len(row) for texts in wanted.values() for row in texts)
    print(f"{len(files)} tables, {count} cells, {told_too} of them as --format csv has them")
    for way, option in [*OPENINGS.items(), (WORKBOOK, None)]:
        found = opened(folder, way.replace(",", ""), [option] if option else [], files if option else books)
        faults, same = [], 0
        for name, sheet in found.items():
            told = (in_books if way == WORKBOOK else wanted)[name]
            right, wrong = compare(f"{way}: {name}", told, sheet, len(keys_of[name]))
            same, faults = same + right, faults + wrong
            runs = [value for row in sheet for value in row if isinstance(value, tuple) and len(value) == 1]
            if runs:
                yield f"{way}: {name}: formulas {runs[:3]}"
        print(f"{way}: {same} cells of {count} as they were written")
        if way.startswith("not"):
            if not faults:
                yield f"{way}: nothing is lost, so that ticking shows nothing"
        else:
            yield from faults


def check_minutes(essnum, folder):
    """What was typed in a session is text in its minutes, in a file of either kind."""
    words = minutes(essnum, folder)
    _, *plain = csv.reader(said(essnum, *words, "--format", "csv").splitlines(keepends=True))
    typed = [row[-1] for row in plain if row[0] == "remark"]
    files = [folder / "minutes.csv", folder / "minutes.xlsx"]
    for file, name in zip(files, ["csv-excel", "xlsx"], strict=True):
        subprocess.run([essnum, *words, "--lang", "fr", "--format", name, "-o", file], capture_output=True, check=True)
    for file, option in [(files[0], [OPENINGS["ticked, special numbers"]]), (files[1], [])]:
        rows = opened(folder, f"minutes{file.suffix}", option, [file])["minutes"]
        # An apostrophe keeps from a formula in CSV, where a cell has no kind.
        last = len(plain[0]) - 1
        found = [str(row[last]).removeprefix("'") for row in rows if row[0] == "remarque"]
        if len(typed) < 8 or found != typed or len(rows) != len(plain) + 1:
            yield f"{file.name}: {found} of {len(rows)} rows for {typed}"
        if any(isinstance(cell, tuple) for row in rows for cell in row):
            yield f"{file.name}: a cell that is neither text nor a number"
    print(f"minutes: {len(typed)} remarks, {len(plain)} rows")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("essnum")
    essnum = str(Path(arguments.parse_args().essnum).resolve())
    if not shutil.which("soffice"):
        sys.exit("soffice, the program of LibreOffice, is not here")
    with tempfile.TemporaryDirectory() as folder:
        faults = [*check(essnum, Path(folder)), *check_minutes(essnum, Path(folder))]
    for fault in faults[:60]:
        print(fault)
    print(f"{len(faults)} faults")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
