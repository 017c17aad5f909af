"""The judged list of `tests/ranking/judged.tsv` put to essnum, fzf and skim, over the same names: the mean
reciprocal rank of the record that is wanted first.

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


def judged():
    for line in (ROOT / "tests/ranking/judged.tsv").read_text().splitlines():
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


lines = names()
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
pairs = list(judged())
print(f"{len(pairs)} queries over {len(lines)} names")
for name, ask in finders.items():
    ranks = [reciprocal(ask(query), wanted) for query, wanted in pairs]
    first = sum(rank == 1 for rank in ranks)
    print(f"{name}: mean reciprocal rank {sum(ranks) / len(ranks):.3f}, {first} first, {ranks.count(0)} not found")
