"""A long list beside xan, whole processes, taking turns: time by the clock, time of the processors, memory at most.
The quickest of each counts. The file is any CSV with a column `name`.

    cargo install xan --locked
    cargo build --release
    python benches/peers/lists.py FILE.csv [QUERY] [ROUNDS]
"""

import os
import shutil
import subprocess
import sys
import time

FILE = sys.argv[1]
QUERY = sys.argv[2] if len(sys.argv) > 2 else "musique"
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 15
ESSNUM = os.environ.get("ESSNUM", "target/release/essnum")
XAN = os.environ.get("XAN") or shutil.which("xan")

COMMANDS = [
    ("essnum search", [ESSNUM, "search", QUERY, "--directory", FILE]),
    ("essnum, opening the list", [ESSNUM, "--directory", FILE]),
]
if XAN:
    COMMANDS += [
        ("xan search -s name", [XAN, "search", "-s", "name", QUERY, FILE]),
        ("xan search -s name -i", [XAN, "search", "-s", "name", "-i", QUERY, FILE]),
        ("xan search, all columns", [XAN, "search", QUERY, FILE]),
        ("xan search -i, all columns", [XAN, "search", "-i", QUERY, FILE]),
        ("xan count", [XAN, "count", FILE]),
        ("xan slice --last 1", [XAN, "slice", "--last", "1", FILE]),
    ]
# Another build, to see what changed.
if os.environ.get("BEFORE"):
    before = os.environ["BEFORE"]
    COMMANDS += [
        ("earlier essnum search", [before, "search", QUERY, "--directory", FILE]),
        ("earlier essnum, opening", [before, "--directory", FILE]),
    ]


def run(command):
    """Seconds by the clock, of the processors, and megabytes at most."""
    begun = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    best = {name: (9e9, 9e9, 9e9) for name, _ in COMMANDS}
    for _ in range(ROUNDS):
        for name, command in COMMANDS:
            best[name] = tuple(map(min, best[name], run(command)))
    print(f"{os.path.getsize(FILE) / 1e6:.0f} MB, {QUERY}, the quickest of {ROUNDS}")
    print(f"{'':28} {'clock, s':>9} {'cpu, s':>8} {'MB':>6}")
    for name, (clock, processors, memory) in best.items():
        print(f"{name:28} {clock:9.3f} {processors:8.3f} {memory:6.0f}")


if __name__ == "__main__":
    main()
