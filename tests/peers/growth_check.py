"""Doubles each kind of input and compares the processor time and the memory of the program: both may grow as much as
the input, not more. Ratios of the same run, the least of several runs each; called with the program."""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROGRAM = sys.argv[1]
DOUBLINGS = int(sys.argv[2]) if len(sys.argv) > 2 else 3
RUNS = 3
# Noise and what a cache no longer holds; four is quadratic.
MOST = 2.9
# Below this a doubling says nothing.
FLOOR_SECONDS = 0.04
FLOOR_BYTES = 24 << 20

ROW = "Ressourcerie du quartier;57000;38.32Z;9220\n"
HEADING = "nom;cp;ape;cj\n"


def repeated(text, count):
    return (text * count).encode()


# Each kind: what it is called, its least size, the input of a size, the arguments with the file in place of `@`.
LIST = ["export", "organisations", "--directory", "@", "--output", "/dev/null", "--force", "--format", "csv"]
KINDS = [
    ("rows of a list", 4000, lambda n: repeated(ROW, n), LIST),
    ("columns", 4000, lambda n: (";".join(f"c{i}" for i in range(n)) + "\n" + ";".join(["x"] * n) + "\n").encode(), LIST),
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
    ("searched rows", 20_000, lambda n: HEADING.encode() + repeated(ROW, n), ["search", "ressourcerie", "--directory", "@"]),
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
    ("fields of a template", 2000, lambda n: ["export", "actors", "--template", "{id}" * n]),
]


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
        file = Path(folder) / "list.csv"

        def series(name, size, arguments_of):
            nonlocal checked
            costs = [least(arguments_of(size << step), environment) for step in range(DOUBLINGS + 1)]
            for before, after in zip(costs, costs[1:]):
                checked += 1
                for what, floor, one, two in (("time", FLOOR_SECONDS, before[0], after[0]),
                                              ("memory", FLOOR_BYTES, before[1], after[1])):
                    if two > floor and two > MOST * max(one, floor / 2):
                        faults.append(f"{name}: {what} {one:.3f} -> {two:.3f}")
            print(f"{name}: " + ", ".join(f"{seconds:.3f} s {size >> 20} MiB" for seconds, size in costs))

        for name, size, content, arguments in KINDS:
            def arguments_of(size, content=content, arguments=arguments):
                file.write_bytes(content(size))
                return [str(file) if word == "@" else word for word in arguments]
            series(name, size, arguments_of)
        for name, size, arguments_of in ARGUMENTS:
            series(name, size, arguments_of)
        config = Path(environment["ESSNUM_CONFIG"])

        def keys(size):
            config.write_text("[keys]\n" + "".join(f"a{i} = \"x\"\n" for i in range(size)))
            return ["search", "lqdn"]
        series("lines of the configuration", 1500, keys)
        config.unlink()
    print(f"{checked} doublings, {len(faults)} faults")
    for fault in faults:
        print("FAULT", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
