"""A second opinion on `essnum export organisations`: the same files read by pandas, their rows, SIRENs
and codes counted by other rules written anew, and compared with what the program says. The files are
made here, one for each way of writing a list; real ones are read too where they are at hand.

    python tests/peers/directory_check.py target/release/essnum [FOLDER OF EXAMPLES]
"""

import gzip
import io
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import pandas

PROGRAM = sys.argv[1] if len(sys.argv) > 1 else "target/release/essnum"
EXAMPLES = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "../shared/examples")
CODE = re.compile(r"^\d\d\.\d\d[A-Z]$")
faults = []


def expect(what, found, expected):
    if found != expected:
        faults.append(f"{what}: {found!r} instead of {expected!r}")


NONE = ["", "n/a", "néant", "-", "nc", "n.c.", "[nd]"]


def essnum(*words):
    done = subprocess.run([PROGRAM, *words], capture_output=True)
    if done.returncode:
        faults.append(f"{' '.join(words)}: {done.returncode}, {done.stderr.decode()}")
    return done.stdout.decode()


def frame(text, separator=","):
    return pandas.read_csv(io.StringIO(text), sep=separator, dtype=str, keep_default_na=False, encoding="utf-8")


def passes_luhn(digits):
    doubled = [int(digit) * (2 if rank % 2 else 1) for rank, digit in enumerate(reversed(digits))]
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0


def siren(cell):
    """Nine digits that pass the check, zeros put back; nothing else."""
    digits = cell.strip().replace(" ", "").removesuffix(".0")
    if not digits.isdigit() or not 7 <= len(digits) <= 9:
        return ""
    digits = digits.zfill(9)
    return digits if int(digits) and passes_luhn(digits) else ""


def code(cell):
    """A sub-class in its own spelling; nothing else."""
    letters = cell.strip().replace(" ", "").replace(".", "").upper()
    spelt = f"{letters[:2]}.{letters[2:]}"
    return spelt if CODE.match(spelt) else ""


def check(path, separator, columns, text):
    """A file against its own text as pandas reads it. `columns` says which hold SIRENs and codes."""
    theirs = frame(text, separator)
    ours = frame(essnum("export", "organisations", "--directory", str(path), "--format", "csv"))
    what = path.name
    expect(f"{what}: rows", len(ours), len(theirs))
    if len(ours) != len(theirs):
        return 0
    expect(f"{what}: lines go up", ours.line.astype(int).is_monotonic_increasing, True)
    # The file's own columns come last, as printed.
    printed = ours.iloc[:, len(ours.columns) - len(theirs.columns) :]
    for place, name in enumerate(theirs.columns):
        expect(f"{what}: {name}", printed.iloc[:, place].tolist(), theirs[name].tolist())
    for key, rule in [("siren", siren), ("naf", code)]:
        if key in columns:
            wanted = theirs[columns[key]].map(rule)
            found = ours[key].map(rule)
            expect(f"{what}: {key}", found.tolist(), wanted.tolist())
            flag = ours["flags"].str.contains(f"{key}_(?:invalid|old)", regex=True)
            # What says that there is no number is no wrong one.
            is_wrong = ~theirs[columns[key]].str.strip().str.lower().isin(NONE) & (wanted == "")
            expect(f"{what}: {key} flagged", flag.tolist(), is_wrong.tolist())
    check_families(what, ours)
    check_counts(what, path, ours)
    return len(ours)


def department(postal_code):
    """Of a postal code of five digits that is some department's; nothing else."""
    if not re.fullmatch(r"\d{5}", postal_code):
        return ""
    if postal_code.startswith("20"):
        return "2A" if postal_code[2] in "01" else "2B"
    if postal_code[:2] in ("97", "98"):
        overseas = [*range(971, 979), 980, 984, 986, 987, 988]
        return postal_code[:3] if int(postal_code[:3]) in overseas else ""
    return postal_code[:2] if 1 <= int(postal_code[:2]) <= 95 else ""


def check_counts(what, path, ours):
    """The tables of counts, against the rows counted by pandas."""
    def counted(table, key, value):
        rows = frame(essnum("export", table, "--directory", str(path), "--format", "csv"))
        return {row[key]: int(row[value]) for _, row in rows.iterrows()}

    sound = ours[(ours.naf != "") & ~ours["flags"].str.contains("naf_invalid")]
    expect(f"{what}: codes counted", counted("organisations-codes", "code", "count"), sound.naf.value_counts().to_dict())
    homes = ours.postal_code.map(department).value_counts().to_dict()
    expect(f"{what}: departments counted", counted("organisations-departments", "department", "count"), homes)
    # What is an actor is counted by the actor's families.
    by_code = ours.code_families[(ours.code_families != "") & (ours.actor == "")]
    families = by_code.str.split("|").explode().value_counts().to_dict()
    found = counted("organisations-families", "family", "by_code")
    expect(f"{what}: families counted", {family: count for family, count in found.items() if count}, families)


def check_families(what, ours):
    """The families of a code are those whose sheets give it, or a code that it begins with."""
    given = frame(essnum("export", "family_naf", "--format", "csv"))
    known = frame(essnum("export", "naf", "--format", "csv")).set_index("code")
    order = frame(essnum("export", "families", "--format", "csv")).id.tolist()
    for naf in sorted(set(ours.naf)):
        rows = ours[ours.naf == naf]
        told = set(rows.code_families)
        if naf in known.index:
            parents = known.loc[naf, ["class", "group", "division", "section"]].tolist()
            wanted = set(given[given.code.isin([naf, *parents])].family)
            expect(f"{what}: families of {naf}", told, {"|".join(sorted(wanted, key=order.index))})
            expect(f"{what}: label of {naf}", set(rows.naf_label), {known.loc[naf, "label"]})
        elif CODE.match(naf):
            expect(f"{what}: families of {naf}", told, {""})
            expect(f"{what}: {naf} is flagged", rows["flags"].str.contains("naf_unknown").all(), True)


def made(rows):
    """Rows of all that people write, by a fixed seed."""
    chance = random.Random(20251201)
    known = frame(essnum("export", "naf", "--format", "csv")).code.tolist()
    names = ["Café « L’Éveil »", "a;b,c\td|e", 'dit "le Grand"', "Les Œuvres\nde l’Être", "SCOP n° 1", "x"]
    for _ in range(rows):
        number = f"{chance.randrange(10**6, 10**9):09}"
        if chance.random() < 0.8:
            number = next(found for last in "0123456789" if passes_luhn(found := number[:8] + last))
        naf = chance.choice(known) if chance.random() < 0.8 else chance.choice(["99.98Z", "721Z", "n/a", ""])
        number = chance.choice([number, number.lstrip("0"), f"{number}.0", ""])
        naf = chance.choice([naf, naf.replace(".", ""), naf.lower()])
        yield [chance.choice(names), number, naf, chance.choice(["Orléans", "", "Pau"])]


def check_made(folder):
    rows = 0
    heading = ["Raison sociale", "N° SIREN", "Code APE", "Commune"]
    table = pandas.DataFrame(list(made(400)), columns=heading)
    for separator in [",", ";", "\t", "|"]:
        for encoding in ["utf-8", "utf-8-sig", "cp1252", "utf-16"]:
            for line_end in ["\n", "\r\n"]:
                for quoting in [0, 1]:
                    text = table.to_csv(sep=separator, index=False, lineterminator=line_end, quoting=quoting)
                    end = "crlf" if len(line_end) > 1 else "lf"
                    path = folder / f"{ord(separator)}-{encoding}-{end}-{quoting}.csv"
                    path.write_bytes(text.encode(encoding))
                    rows += check(path, separator, {"siren": heading[1], "naf": heading[2]}, text)
    packed = folder / "liste.csv.gz"
    packed.write_bytes(gzip.compress(text.encode()))
    return rows + check(packed, separator, {"siren": heading[1], "naf": heading[2]}, text)


def check_examples():
    if not EXAMPLES.is_dir():
        print("directory: the example files are not beside the project, so they are not read")
        return 0
    rows = 0
    for name, separator, columns in [
        ("ess-numerique-database/01_ess_numerique.csv", ",", {"siren": "siren", "naf": "activitePrincipaleUniteLegale"}),
        ("ess-numerique-database/03_tiers_lieux.csv", ",", {"siren": "siren"}),
        ("ess-numerique-database/x_consolidated_tessstcsv.csv", ";", {"siren": "siren", "naf": "naf"}),
        ("mednum/exemple-valide.csv", ",", {}),
        ("sill/sill-2020.csv", ",", {}),
    ]:
        path = EXAMPLES / name
        rows += check(path, separator, columns, path.read_bytes().decode("utf-8-sig"))
    return rows


with tempfile.TemporaryDirectory() as folder:
    rows = check_made(pathlib.Path(folder))
rows += check_examples()
for fault in faults[:40]:
    print(fault[:600])
print(f"directory: {rows} rows checked, {len(faults)} faults")
sys.exit(1 if faults else 0)
