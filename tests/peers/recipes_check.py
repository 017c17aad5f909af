"""Pages whose examples need more than a POSIX shell, pasted into bash as they stand: what each command prints
is compared with what is shown, as far as a line of one ellipsis. What a `console` block needs is named after
the word; jq is replaced by its own library where a machine has no such program. The other pages are run by
tests/readme.rs."""

import csv
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap

import duckdb

HERE = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(sys.argv[1]).resolve()
LANGUAGES = ["en", "fr"]
# What has to be seen at work, by the name of a block, and the programs by which it is.
TOOLS = {
    "jq": ["jq"],
    "csvkit": ["csvcut", "csvstat", "csvjoin", "csvsql"],
    "duckdb": ["duckdb"],
    "git": ["git"],
}

JQ = """\
#!{python}
import argparse, sys
import jq

wanted = argparse.ArgumentParser()
wanted.add_argument("-r", action="store_true")
wanted.add_argument("filter")
wanted = wanted.parse_args()
for found in jq.compile(wanted.filter).input_text(sys.stdin.read()):
    print(found if wanted.r and isinstance(found, str) else jq.compile(".").input_value(found).text())
"""


def pages(language):
    """The READMEs and the pages of docs/ in a language, as far as a block names a tool."""
    for path in sorted([*HERE.glob("README*.md"), *HERE.glob("docs/*.md")]):
        text = path.read_text(encoding="utf-8")
        if path.name.endswith(".fr.md") == (language == "fr") and "\n```console " in text:
            yield path.relative_to(HERE), text


def recipes(text):
    """Each block of commands: the tools it names, and its commands with what is shown under each."""
    for tools, block in re.findall(r"^```console([^\n]*)\n(.*?)^```$", text, re.M | re.S):
        commands = []
        for line in block.splitlines():
            if line.startswith("$ "):
                commands.append((line[2:], []))
            else:
                commands[-1][1].append(line)
        yield tools.split(), commands


def run(command, folder, environment):
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, f"{command}: {done.returncode}: {done.stderr.decode()}"
    return [line.rstrip() for line in done.stdout.decode().splitlines()]


def check(name, text, language, path):
    """Runs the commands of a page: how many there were, and the programs seen at work."""
    environment = {
        "PATH": path,
        # A locale that every machine has, and the language beside it.
        "LC_ALL": "C.UTF-8",
        "LANGUAGE": language,
    }
    seen, count = set(), 0
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as home:
        environment |= {
            "HOME": home,
            "ESSNUM_CONFIG": f"{home}/nowhere/essnum.toml",
            "ESSNUM_STATE": f"{home}/nowhere/essnum",
        }
        for tools, commands in recipes(text):
            for tool in tools:
                programs = TOOLS[tool]
                written = " ".join(command for command, _ in commands)
                used = [program for program in programs if re.search(rf"\b{program}\b", written)]
                assert used, f"{name}: a block says {tool} and does without it"
                seen.update(used)
            for command, shown in commands:
                printed = run(command, folder, environment)
                if shown and shown[-1] == "…":
                    shown, printed = shown[:-1], printed[: len(shown) - 1]
                assert printed == shown, f"{name}: {command}\nprints {printed}\nis shown {shown}"
                count += 1
    return count, seen


STOCK = "StockUniteLegale_utf8.parquet"
# Units of a stock: SIREN, name, code, legal category, state, whether of the social economy, and whether the recipe keeps
# them. The last one has ceased to exist, which essnum tells.
UNITS = [
    ("552100554", "LOGICIELS LIBRES DU PRE", "58.29C", "9220", "A", "O", False),
    ("005420021", "MURES INFORMATIQUE", "62.01Z", "5460", "A", "O", True),
    ("356000000", "LA HAIE", "62.02A", "5710", "A", "N", False),
    ("732829320", "CARTES EN COMMUN", "63.11Z", "9220", "C", "O", True),
]


def check_stock(name, text, path):
    """The recipe for the stock of SIRENE over a small Parquet file of the same columns: what DuckDB keeps is what
    essnum opens."""
    blocks = [block for block in re.findall(r"^```sh\n(.*?)^```$", text, re.M | re.S) if STOCK in block]
    assert len(blocks) == 1, f"{name}: {len(blocks)} recipes for {STOCK}"
    columns = (
        "siren, denominationUniteLegale, activitePrincipaleUniteLegale, categorieJuridiqueUniteLegale, "
        "etatAdministratifUniteLegale, economieSocialeSolidaireUniteLegale"
    )
    with tempfile.TemporaryDirectory() as folder:
        stock = pathlib.Path(folder) / STOCK
        values = ", ".join(str(unit[:-1]) for unit in UNITS)
        duckdb.sql(f"COPY (SELECT * FROM (VALUES {values}) AS units({columns})) TO '{stock}' (FORMAT parquet)")
        environment = {
            "PATH": path,
            "LC_ALL": "C.UTF-8",
            "HOME": folder,
            "ESSNUM_CONFIG": f"{folder}/essnum.toml",
            "ESSNUM_STATE": f"{folder}/state",
        }
        recipe = blocks[0].rstrip()
        assert recipe.endswith(" --strength strong"), f"{name}: {recipe}"
        # All that DuckDB keeps, then what the recipe does.
        kept = run(recipe.removesuffix(" --strength strong"), folder, environment)
        rows = list(csv.DictReader(kept))
        wanted = [unit[0] for unit in UNITS if unit[-1]]
        assert [row["siren"] for row in rows] == wanted, f"{name}: {kept}"
        assert [row["ess"] for row in rows] == ["yes"] * len(wanted), f"{name}: {kept}"
        assert ["closed" in row["flags"] for row in rows] == [False, True], f"{name}: {kept}"
        strong = subprocess.run(
            ["bash", "-o", "pipefail", "-c", recipe], cwd=folder, env=environment, capture_output=True, check=False
        )
        strengths = [row["strength"] for row in csv.DictReader(strong.stdout.decode().splitlines())]
        assert strengths == ["strong"], f"{name}: {strengths}"
        # Parquet itself is refused, with the way to this recipe.
        refused = subprocess.run(
            [str(PROGRAM), "export", "organisations", "--directory", str(stock)],
            env=environment, capture_output=True, check=False,
        )
        assert refused.returncode == 3 and b"DuckDB" in refused.stderr, f"{name}: {refused.stderr.decode()}"
    return len(rows)


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "essnum").symlink_to(PROGRAM)
        path = os.pathsep.join([str(folder), str(pathlib.Path(sys.executable).parent), os.environ["PATH"]])
        if not shutil.which("jq", path=path):
            (folder / "jq").write_text(textwrap.dedent(JQ).format(python=sys.executable))
            (folder / "jq").chmod(0o755)
        wanted = {program for programs in TOOLS.values() for program in programs}
        for language in LANGUAGES:
            met = set()
            for name, text in pages(language):
                count, seen = check(name, text, language, path)
                met |= seen
                print(f"{name}: {count} commands, each prints what is shown")
            assert met == wanted, f"{language}: never seen at work: {sorted(wanted - met)}"
        stocks = [file for file in sorted(HERE.glob("docs/*.md")) if STOCK in file.read_text(encoding="utf-8")]
        assert len(stocks) == len(LANGUAGES), stocks
        for file in stocks:
            kept = check_stock(file.name, file.read_text(encoding="utf-8"), path)
            print(f"{file.name}: of {len(UNITS)} units in a Parquet file DuckDB keeps {kept}, which essnum opens")


if __name__ == "__main__":
    main()
