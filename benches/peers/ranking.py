"""The judged lists of `tests/ranking/` put to essnum, fzf and skim: the names (`judged.tsv`) over the same names, what
the report says (`content.tsv`) and questions in everyday words (`natural.tsv`) over the same texts. The mean reciprocal
rank of the record that is wanted first.

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
    lines = names()
    for name, kind, key, columns in TEXTS:
        for row in table(name):
            # What belongs to no family is said of the typology.
            address = f"{kind}:{row[key]}" if row[key] else "typology:typologie"
            lines += [f"{address}\t{row[column]}" for column in columns if row[column]]
    for row in table("translations"):
        kind = KINDS.get(row["table"])
        if kind and row["field"] not in ("note", "unit"):
            record = row["record"].split("/")[0]
            address = f"{kind}:{record}" if record else "typology:typologie"
            lines.append(f"{address}\t{row['text']}")
    return lines


def judged(name):
    for line in (ROOT / "tests/ranking" / name).read_text().splitlines():
        if not line.startswith("#"):
            query, wanted, _ = line.split("\t")
            yield query, wanted.split("|")


def essnum(query):
    rows = csv.DictReader(io.StringIO(run(PROGRAM, "search", "--format", "csv", "--", query)))
    return [f"{row['kind']}:{row['id']}" for row in rows]


def finder(program, lines):
    """A fuzzy finder asked once, without a screen."""

    def found(query):
        words = [program, "--delimiter", "\t", "--nth", "2", "--filter", query]
        answer = run(*words, text="\n".join(lines))
        return list(dict.fromkeys(line.split("\t")[0] for line in answer.splitlines()))

    return found


def reciprocal(found, wanted):
    return max((1 / (rank + 1) for rank, address in enumerate(found) if address in wanted), default=0)


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
said = texts()
for name in ("content.tsv", "natural.tsv"):
    compare(name, said)
