"""Memory that exporting a list takes, whole processes: the same list opened and exported at two lengths. What
grows is what the list itself needs; formats that tell row by row add nothing that grows with them.

    cargo build --release
    python benches/peers/exports.py [ROWS ROWS]

The lists are made here from their line numbers, into a folder that is taken away again.
"""

import os
import subprocess
import sys
import tempfile
import time

ESSNUM = os.environ.get("ESSNUM", "target/release/essnum")
LENGTHS = [int(length) for length in sys.argv[1:3]] or [100_000, 1_000_000]
# The first reads the list and tells one line: what the list needs.
FORMATS = ["none", "csv", "jsonl", "md", "html"]


def made(folder, rows):
    """A list as a register has it."""
    path = os.path.join(folder, f"{rows}.csv")
    with open(path, "w", encoding="utf-8") as out:
        out.write("siren;denomination;naf;code_postal;commune;objet\n")
        for row in range(rows):
            siren, division, group, postal = row * 7919 % 10**9, row % 97, row % 31, row % 98_000
            out.write(f"{siren:09};Association des amis de l’Éveil n° {row};{division:02}.{group:02}Z;")
            out.write(f"{postal:05};Orléans;Réunir et soutenir les habitants du quartier\n")
    return path


def run(path, name, folder):
    """Seconds by the clock, megabytes at most, megabytes written."""
    written = os.path.join(folder, "written")
    command = [ESSNUM, "export", "organisations", "--directory", path, "--list-profile", "none", "--output", written]
    command += ["--force", "--format", "csv", "--limit", "1"] if name == "none" else ["--force", "--format", name]
    begun = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit {child.returncode}")
    return time.perf_counter() - begun, usage.ru_maxrss / 1024, os.path.getsize(written) / 1e6


def main():
    print(f"{'rows':>9} {'list, MB':>9} {'format':>7} {'written, MB':>12} {'clock, s':>9} {'peak, MB':>9} {'above the list':>15}")
    with tempfile.TemporaryDirectory() as folder:
        for rows in LENGTHS:
            path = made(folder, rows)
            size = os.path.getsize(path) / 1e6
            alone = None
            for name in FORMATS:
                clock, peak, written = min(run(path, name, folder) for _ in range(3))
                alone = peak if alone is None else alone
                print(f"{rows:9} {size:9.1f} {name:>7} {written:12.1f} {clock:9.2f} {peak:9.1f} {peak - alone:15.1f}")


if __name__ == "__main__":
    main()
