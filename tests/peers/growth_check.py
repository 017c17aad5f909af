"""Doubles each kind of input and compares the processor time and the memory of the program: both may grow as much as
the input, not more. Ratios of the same run, the least of several runs each; called with the program."""

import bz2
import gzip
import io
import itertools
import json
import lzma
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

PROGRAM = sys.argv[1]
DOUBLINGS = int(sys.argv[2]) if len(sys.argv) > 2 else 3
RUNS = 3
# Noise and what a cache no longer holds; four is quadratic.
MOST = 2.9
# Below this a doubling says nothing.
FLOOR_SECONDS = 0.04
FLOOR_BYTES = 24 << 20
# A system takes no longer one.
LONGEST_ARGUMENT = 128 << 10

ROW = "Ressourcerie du quartier;57000;38.32Z;9220\n"
HEADING = "nom;cp;ape;cj\n"


def repeated(text, count):
    return (text * count).encode()


def table(count):
    return (HEADING + ROW * count).encode()


def zipped(files):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in files:
            out.writestr(name, text)
    return archive.getvalue()


def zstandard(content):
    """A frame of blocks that are not compressed, each of 128 KiB at most."""
    blocks = [content[start:start + (128 << 10)] for start in range(0, len(content), 128 << 10)]
    last = len(blocks) - 1
    framed = ((len(block) << 3 | (rank == last)).to_bytes(3, "little") + block for rank, block in enumerate(blocks))
    return b"\x28\xb5\x2f\xfd\x00\x58" + b"".join(framed)


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def workbook(rows, strings=()):
    """A workbook of one sheet, by the XML of its rows."""
    def related(kinds):
        one = '<Relationship Id="{0}" Type="' + OFFICE + '/{0}" Target="{1}"/>'
        return f'<Relationships xmlns="{PACKAGE}">{"".join(one.format(*kind) for kind in kinds)}</Relationships>'

    shared = "".join(f"<si><t>{text}</t></si>" for text in strings)
    return zipped([
        ("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
        ("_rels/.rels", related([("officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
                            '<sheet name="l" sheetId="1" r:id="worksheet"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", related([("worksheet", "worksheets/sheet1.xml"),
                                                ("sharedStrings", "sharedStrings.xml")])),
        ("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'),
        ("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{shared}</sst>'),
    ])


def sheet_rows(count):
    titles = '<row r="1"><c r="A1" t="inlineStr"><is><t>nom</t></is></c><c r="B1" t="inlineStr"><is><t>ape</t></is></c></row>'
    yield titles
    for row in range(2, count + 2):
        yield (f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>Atelier {row}</t></is></c>'
               f'<c r="B{row}" t="inlineStr"><is><t>38.32Z</t></is></c></row>')


def shared_strings(count):
    rows = (f'<row r="{row}"><c r="A{row}" t="s"><v>{row - 1}</v></c></row>' for row in range(1, count + 1))
    return workbook(rows, ("nom", *(f"Atelier {row}" for row in range(1, count))))


def features(count):
    of = lambda rank: {"type": "Feature", "geometry": {"type": "Point", "coordinates": [2.5, 48.5]},
                       "properties": {"nom": f"Atelier {rank}", "ville": "Brest"}}
    return json.dumps({"type": "FeatureCollection", "features": [of(rank) for rank in range(count)]}).encode()


def objects(count):
    return [json.dumps({"nom": f"Atelier {rank}", "lieu": {"ville": "Brest", "cp": "29200"}, "ape": ["62.01Z"]})
            for rank in range(count)]


def session(count):
    """A session of so many steps, with hands and remarks."""
    key = lambda rank: f"s{rank % 400}"
    events = [{"do": "open", "version": 1, "parcours": "x", "title": "X", "edition": "1", "lang": "fr", "seed": 1,
               "teams": ["A"]}]
    for rank in range(count):
        mark = {"key": key(rank), "at": rank % 400, "kind": "question", "label": "Q ?"}
        events += [{"do": "step", "step": mark}, {"do": "hands", "step": key(rank), "choice": "1", "count": rank % 30},
                   {"do": "remark", "step": key(rank), "text": "dit et redit", "record": "framasoft"}]
    lines = (json.dumps({"t": 1_700_000_000_000 + 500 * rank, "by": "host", **event}) for rank, event in enumerate(events))
    return "".join(line + "\n" for line in lines).encode()


def steps(count):
    return 'title = "X"\n'.encode() + repeated('[[step]]\ntext = "mot"\nminutes = 1\nnotes = "dire"\n', count)


# Each kind: what it is called, its least size, the input of a size, the arguments with the file in place of `@`.
LIST = ["export", "organisations", "--directory", "@", "--output", "/dev/null", "--force", "--format", "csv"]
KINDS = [
    ("rows of a list", 4000, lambda n: repeated(ROW, n), LIST),
    ("columns", 4000, lambda n: (";".join(f"c{i}" for i in range(n)) + "\n" + ";".join(["x"] * n) + "\n").encode(), LIST),
    ("rows of headings", 500, lambda n: (";".join(["nom"] * n) + "\n").encode() + (";".join(["nom"] * n) + ";A\n").encode() * 20, LIST),
    ("columns of one name", 2000, lambda n: (";".join(["c"] * n) + "\nx\n").encode(), LIST),
    ("letters of a cell", 400_000, lambda n: b"nom;ville\n" + b"x" * n + b";Brest\n", LIST),
    ("words of a cell", 100_000, lambda n: b"nom;ville\n" + b"mot " * n + b";Brest\n", LIST),
    ("quoted line breaks", 40_000, lambda n: b'nom;ville\n"' + b"a\n" * n + b'";Brest\n', LIST),
    ("quotes that never end", 20_000, lambda n: b"nom;ville\n" + b'"a;b\n' * n, LIST),
    ("codes of a cell", 10_000, lambda n: b"nom;ape\nA;" + b"62.01Z," * n + b"\n", LIST),
    ("entities", 20_000, lambda n: b"nom;ville\n" + b"&amp;" * n + b";Brest\n", LIST),
    ("bytes of Windows-1252", 200_000, lambda n: b"nom;ville\n" + b"Caf\xe9;Brest\n" * (n // 11), LIST),
    ("zeros", 200_000, lambda n: b"nom;ville\nA;B\n" + b"\0" * n, LIST),
    ("distinct towns", 8000, lambda n: ("nom;ville\n" + "".join(f"A{i};v{i}\n" for i in range(n))).encode(),
     ["overlaps", "--sets", "ville", "--directory", "@", "--output", "/dev/null", "--force", "--format", "csv"]),
    ("searched rows", 20_000, table, ["search", "ressourcerie", "--directory", "@"]),
    ("gzip", 10_000, lambda n: gzip.compress(table(n), 1), LIST),
    ("bzip2", 5000, lambda n: bz2.compress(table(n), 1), LIST),
    ("xz", 10_000, lambda n: lzma.compress(table(n), preset=0), LIST),
    ("zstandard", 10_000, lambda n: zstandard(table(n)), LIST),
    ("zip", 10_000, lambda n: zipped([("liste.csv", table(n))]), LIST),
    ("files of a zip", 1000, lambda n: zipped([("liste.csv", table(1)), *((f"{i}.png", b"") for i in range(n))]), LIST),
    ("rows of a workbook", 2000, lambda n: workbook(sheet_rows(n)), LIST),
    ("shared strings", 4000, shared_strings, LIST),
    ("objects of an array", 4000, lambda n: ("[" + ",".join(objects(n)) + "]").encode(), LIST),
    ("objects of lines", 4000, lambda n: "\n".join(objects(n)).encode(), LIST),
    ("keys of an object", 1000, lambda n: json.dumps([{f"c{i}": "x" for i in range(n)}]).encode(), LIST),
    ("objects of other keys", 500, lambda n: json.dumps([{"nom": "A", f"c{i % 1000}": "x"} for i in range(n)]).encode(), LIST),
    ("arrays within arrays", 4000, lambda n: b'[{"nom": "A", "x": ' + b"[" * n + b"]" * n + b"}]", LIST),
    ("objects within objects", 4000, lambda n: b'[{"nom": "A", "x": ' + b'{"a":' * n + b"1" + b"}" * n + b"}]", LIST),
    ("values of a cell of JSON", 20_000, lambda n: json.dumps([{"nom": "A", "x": ["v"] * n}]).encode(), LIST),
    ("features", 3000, features, LIST),
    ("cells of a page", 10_000, lambda n: b"<table><tr><td>nom" + b"<tr><td>A<td>b" * n + b"</table>", LIST),
    ("tables of a page", 4000, lambda n: b"<table><tr><td>nom<tr><td>A</table>" * n, LIST),
    ("merged cells of a page", 100, lambda n: b"<table><tr>" + b"<td rowspan=9000>nom" * n + b"<tr><td>A" * 20, LIST),
    ("steps of a parcours", 60, steps, ["parcours", "check", "@.toml"]),
    ("text of a parcours", 100_000, lambda n: b'title = "X"\n[[step]]\ntext = "' + b"mot " * (n // 4) + b'"\n',
     ["parcours", "check", "@.toml"]),
    ("events of a session", 3000, session,
     ["parcours", "export", "@.jsonl", "--format", "csv", "--output", "/dev/null", "--force"]),
]
# The input is an argument.
ARGUMENTS = [
    ("colons of a query", 4000, lambda n: ["search", "nom:" + "a:" * n + "a"]),
    ("words of a query", 500, lambda n: ["search", "mot " * n]),
    ("letters of a query", 4000, lambda n: ["search", "é" * n]),
    ("alternatives", 100, lambda n: ["search", "|".join(["nom:a"] * n)]),
    ("exclusions", 100, lambda n: ["search", "eco " + "-nom:zz " * n]),
    ("filters", 100, lambda n: ["export", "actors", *["--where", "nom:a"] * n]),
    ("columns asked for", 1000, lambda n: ["export", "actors", "--columns", ",".join(["id"] * n)]),
    ("parentheses within each other", 2, lambda n: ["search", "(nom:a | " * n + "eco" + ")" * n]),
    ("parentheses beside each other", 60, lambda n: ["search", "(nom:a | eco) " * n]),
    ("fields of a template", 2000, lambda n: ["export", "actors", "--template", "{id}" * n]),
]


def keep(file, content, size):
    """Writes the input in a process of its own: the memory of this one counts for each that it starts."""
    writer = os.fork()
    if writer == 0:
        file.write_bytes(content(size))
        os._exit(0)
    assert os.waitpid(writer, 0)[1] == 0, file


def used(arguments, environment):
    """Seconds of processor and the most bytes of one run."""
    child = subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode in (0, 1, 2, 3), f"{arguments[:2]}: {child.returncode}"
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def least(arguments, environment):
    runs = [used(arguments, environment) for _ in range(RUNS)]
    return min(run[0] for run in runs), min(run[1] for run in runs)


def main():
    faults, checked = [], 0
    with tempfile.TemporaryDirectory() as folder:
        environment = {"LC_ALL": "C", "ESSNUM_STATE": "/dev/null/essnum", "PATH": os.environ["PATH"],
                       "ESSNUM_CONFIG": str(Path(folder) / "none.toml")}
        file = Path(folder) / "list"

        def series(name, size, arguments_of):
            nonlocal checked
            words = (arguments_of(size << step) for step in range(DOUBLINGS + 1))
            words = itertools.takewhile(lambda words: max(map(len, map(os.fsencode, words))) < LONGEST_ARGUMENT, words)
            costs = [least(one, environment) for one in words]
            ratios = []
            for before, after in zip(costs, costs[1:]):
                checked += 1
                for what, floor, one, two in (("time", FLOOR_SECONDS, before[0], after[0]),
                                              ("memory", FLOOR_BYTES, before[1], after[1])):
                    if two > floor:
                        ratios.append(two / max(one, floor / 2))
                    if two > floor and two > MOST * max(one, floor / 2):
                        faults.append(f"{name}: {what} {one:.3f} -> {two:.3f}")
            worst = f"{max(ratios):.2f}" if ratios else "too small to tell"
            print(f"{name}: {worst}: " + ", ".join(f"{seconds:.3f} s {size >> 20} MiB" for seconds, size in costs))

        for name, size, content, arguments in KINDS:
            def arguments_of(size, content=content, arguments=arguments):
                name = next(word for word in arguments if word.startswith("@"))
                written = file.with_name(file.name + name[1:])
                keep(written, content, size)
                return [str(written) if word == name else word for word in arguments]
            series(name, size, arguments_of)
        for name, size, arguments_of in ARGUMENTS:
            series(name, size, arguments_of)
        config = Path(environment["ESSNUM_CONFIG"])

        def keys(size):
            config.write_text("[keys]\n" + "".join(f"a{i} = \"x\"\n" for i in range(size)))
            return ["search", "lqdn"]
        series("lines of the configuration", 500, keys)
        config.unlink()
    print(f"{checked} doublings, {len(faults)} faults")
    for fault in faults:
        print("FAULT", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
