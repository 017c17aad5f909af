"""The judged lists of `tests/ranking/` put to essnum, fzf and skim: the names (`judged.tsv`) over the same names, what
the report says (`content.tsv`) over the same texts. The mean reciprocal rank of the record that is wanted first.

    pip install iterfzf            # brings the fzf of its release
    cargo install skim             # sk, unless it is left out
    python benches/peers/ranking.py target/release/essnum
"""

import csv
import io
import pathlib
import shutil
import subprocess
import sys

PROGRAM = sys.argv[1] if len(sys.argv) > 1 else "target/release/essnum"
ROOT = pathlib.Path(__file__).parents[2]
# Table, kind of record, columns in which it is called something.
NAMES = [
    ("families", "family", ["name", "short_name", "aliases"]),
    ("subcategories", "subcategory", ["name"]),
    ("actors", "actor", ["name", "aliases"]),
    ("naf", "code", ["code", "label"]),
    ("statuses", "status", ["name", "expansion"]),
    ("glossary", "term", ["term", "expansion"]),
    ("sources", "source", ["title", "authors"]),
    ("databases", "database", ["name"]),
]


# Table, what each row is a text of, columns of its texts.
TEXTS = [
    ("families", "family", "id", ["summary"]),
    ("subcategories", "subcategory", "id", ["summary"]),
    ("actors", "actor", "id", ["summary", "note", "city", "siren"]),
    ("criteria", "family", "family", ["text"]),
    ("publics", "family", "family", ["name"]),
    ("figures", "figure", "id", ["meaning", "as_printed", "value"]),
    ("statuses", "status", "id", ["definition"]),
    ("glossary", "term", "id", ["definition"]),
    ("sources", "source", "id", ["container", "year", "note"]),
    ("databases", "database", "id", ["note"]),
    ("schemes", "typology", "id", ["name", "aliases", "summary"]),
]
KINDS = {table: kind for table, kind, *_ in TEXTS}


def run(*words, text=None):
    return subprocess.run(words, capture_output=True, text=True, input=text).stdout


def names():
    """A line for each name of each record: its address, a tab, the name."""
    lines = []
    for table, kind, columns in NAMES:
        for row in csv.DictReader(io.StringIO(run(PROGRAM, "export", table, "--format", "csv"))):
            address = f"{kind}:{row.get('id') or row['code']}"
            for column in columns:
                lines += [f"{address}\t{name}" for name in row[column].split("|") if name]
    return lines


def table(name):
    return csv.DictReader(io.StringIO(run(PROGRAM, "export", name, "--format", "csv")))


def texts():
    """A line for each text of each record, in both languages."""
    def compare(name, lines):
    finders = {"essnum": essnum}
    try:
        import iterfzf

        finders["fzf"] = finder(str(iterfzf.BUNDLED_EXECUTABLE), lines)
    except ImportError:
        print("no fzf: pip install iterfzf")
    if skim := shutil.which("sk"):
        finders["skim"] = finder(skim, lines)
    else:
        print("no sk: cargo install skim")
    pairs = list(judged(name))
    print(f"{name}: {len(pairs)} queries over {len(lines)} texts")
    for program, ask in finders.items():
        ranks = [reciprocal(ask(query), wanted) for query, wanted in pairs]
        first = sum(rank == 1 for rank in ranks)
        mean = sum(ranks) / len(ranks)
        print(f"{program}: mean reciprocal rank {mean:.3f}, {first} first, {ranks.count(0)} not found")


compare("judged.tsv", names())
compare("content.tsv", texts())
