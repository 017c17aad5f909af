"""Our own texts share no nine words in a row with the report, nor with the sources of public facts.

The report is not in the repository; hashes of its runs of nine words are, in `own_words.bin`: sorted numbers of five
bytes, the first of BLAKE2b over the folded words, a space between two. The words cannot be read back from them.
A run of ours that is in no source has one chance in about fifty million to be taken for one of theirs (some twenty
thousand hashes out of 2^40), so that a false alarm over all our texts (some hundred thousand runs) is expected once
in five hundred checks; change a word then.

    python tests/peers/own_words.py                            # checks every text of ours
    python tests/peers/own_words.py --make FILE.txt FILE.csv…  # hashes anew; the files are not kept

Of a CSV file, the cells of prose are read: `value`, `note`, `evidence`. What ours quote between « » or “ ” is theirs
by right, and so are names, titles, labels and words as printed, addresses, and what the program prints in an example:
those are not checked.
"""

import argparse
import csv
import hashlib
import re
import sys
import unicodedata
from pathlib import Path

RUN = 9
BYTES = 5
HASHES = Path(__file__).with_name("own_words.bin")

# The columns of our own words. Of a table that is neither here nor in FACTS, every column is checked.
OWN = {
    "actor_facts": ["note"],
    "actors": ["summary", "note"],
    "corrections": ["evidence"],
    "criteria": ["text"],
    "databases": ["note"],
    "families": ["summary"],
    "family_naf": ["note"],
    "family_statuses": ["note"],
    "figures": ["meaning"],
    "glossary": ["definition"],
    "legal_categories": ["note"],
    "memberships": ["note"],
    "naf_2025": ["note"],
    "publics": ["name"],
    "relations": ["note"],
    "schemes": ["summary"],
    "sources": ["note"],
    "statuses": ["definition"],
    "subcategories": ["summary"],
    "translations": ["text"],
}
# Tables without a word of ours.
FACTS = {"naf", "sections"}
# What people read outside the tables.
TEXTS = ["src/text/*/*.ftl", "src/workshop/parcours/files/*/*.toml", "docs/*.md", "data/README.md", "*.md"]
# Columns of a source in which somebody wrote sentences.
PROSE = ["value", "note", "evidence"]


def words(text):
    """Lower case, no accents, no marks of notes, ligatures apart."""
    text = text.lower().replace("œ", "oe").replace("æ", "ae")
    text = "".join(letter for letter in text if unicodedata.category(letter) != "No")
    text = unicodedata.normalize("NFKD", text)
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return re.findall(r"[a-z0-9]+", text)


def runs(text):
    """Each run of nine words, with its hash."""
    found = words(text)
    for start in range(len(found) - RUN + 1):
        run = " ".join(found[start : start + RUN])
        yield hashlib.blake2b(run.encode(), digest_size=BYTES).digest(), run


def paragraphs(text):
    """A report as it is laid out, and without the notes and page numbers that part its sentences."""
    yield text
    lines = text.splitlines()
    is_note = re.compile(r"\s*([⁰¹²³⁴-⁹]+|\d+)\s*(<|$)")
    yield "\n".join(line for line in lines if not is_note.match(line))


def sources(path):
    if path.suffix != ".csv":
        yield from paragraphs(path.read_text(encoding="utf-8"))
        return
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield from (row[column] for column in PROSE if row.get(column))


def make(paths):
    hashes = sorted({digest for path in paths for text in sources(path) for digest, _ in runs(text)})
    HASHES.write_bytes(b"".join(hashes))
    print(f"{len(hashes)} runs of {RUN} words, {len(hashes) * BYTES} bytes")


def own(data):
    """Each text of ours, with its place."""
    for path in sorted(data.glob("*.csv")):
        table = path.stem
        if table in FACTS:
            continue
        with path.open(encoding="utf-8", newline="") as file:
            for line, row in enumerate(csv.DictReader(file), 2):
                # A translation is ours where its original is.
                if table == "translations" and row["field"] not in OWN.get(row["table"], row):
                    continue
                for column in OWN.get(table, row):
                    yield f"{path}, row {line}, field {column}", row[column]
    for pattern in TEXTS:
        for path in sorted(Path().glob(pattern)):
            yield str(path), path.read_text(encoding="utf-8")


def unquoted(text):
    """A text in the parts that it does not quote: neither words nor addresses nor what a program prints."""
    return re.split(r"«[^»]*»|“[^”]*”|^```.*?^```|https?://\S+|\S+@[0-9a-f]{40}", text, flags=re.MULTILINE | re.DOTALL)


def check(data, known):
    count, shared = 0, {}
    for place, text in own(data):
        for part in unquoted(text):
            for digest, run in runs(part):
                count += 1
                if digest in known:
                    shared.setdefault(place, []).append(run)
    return count, shared


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("data"), help="folder of the tables")
    parser.add_argument("--make", type=Path, nargs="+", metavar="FILE", help="write the hashes of these sources")
    options = parser.parse_args()
    if options.make:
        make(options.make)
        return 0
    packed = HASHES.read_bytes()
    known = {packed[start : start + BYTES] for start in range(0, len(packed), BYTES)}
    count, shared = check(options.data, known)
    chance = count * len(known) / 2 ** (8 * BYTES)
    print(f"{count} runs of {RUN} words of ours, {len(known)} of the sources; false alarms expected: {chance:.4f}")
    for place, found in shared.items():
        print(f"  {place}: “{found[0]}”" + (f" and {len(found) - 1} more" if found[1:] else ""))
    return 1 if shared or count == 0 or not known else 0


if __name__ == "__main__":
    sys.exit(main())
