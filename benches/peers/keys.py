"""The keys of the explorer over a long list, from outside through a pseudo-terminal of 120 × 40: from each key to the end of
the frame that answers it, for one build or for several that take turns. The list is made here: organisations with an
activity code and a column of several values, of which many are together (`--wild`: nearly all combinations of 16 of them).

    cargo build --release
    python benches/peers/keys.py target/release/essnum [OTHER …] [--rows 2000000] [--wild] [--rounds 3]

A key that comes while something is counted is answered between two slices: these are the lines «while counting».
"""

import argparse
import fcntl
import os
import pathlib
import pty
import random
import select
import signal
import struct
import tempfile
import termios
import time

KEYS = {
    "down": b"\x1b[B", "up": b"\x1b[A", "right": b"\x1b[C", "left": b"\x1b[D", "pgdn": b"\x1b[6~", "home": b"\x1b[H",
    "end": b"\x1b[F", "f8": b"\x1b[19~", "enter": b"\r", "esc": b"\x1b", "tab": b"\t",
}  # fmt: skip
FRAME = b"\x1b[?2026l"
VALUES = "numérique culture sport santé emploi logement énergie mobilité éducation finance agriculture tourisme justice médias recherche habitat".split()
CODES = "62.01Z 62.02A 63.11Z 94.99Z 88.99B 47.41Z 61.10Z 01.11Z 56.30Z 85.59A".split()


def made(folder, rows, wild):
    """A list of so many rows."""
    chance = random.Random(7)
    path = folder / "liste.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("nom,cp,ape,statut,étiquettes\n")
        for row in range(rows):
            count = chance.randint(0, 16) if wild else chance.randint(0, 4)
            values = "|".join(chance.sample(VALUES, count))
            status = chance.choice(["Association", "SCIC", "SAS", ""])
            file.write(f"Association n° {row},{chance.randint(1000, 95999):05},{chance.choice(CODES)},{status},{values}\n")
    return path


class Explorer:
    """The explorer on a list, and how long each key took."""

    def __init__(self, program, path, taken):
        self.taken = taken
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            state = str(path.parent / "state")
            os.environ.update(TERM="xterm-256color", ESSNUM_STATE=state, ESSNUM_CONFIG=str(path.parent / "none"), LANG="fr_FR.UTF-8")
            os.execvp(program, [program, "--directory", str(path)])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def read(self, patience):
        if not select.select([self.terminal], [], [], patience)[0]:
            return None
        try:
            return os.read(self.terminal, 1 << 16)
        except OSError:
            return None

    def rest(self, quiet=0.5, limit=180.0):
        """Waits until nothing has been written for a while: all is read and counted."""
        end = time.perf_counter() + limit
        while time.perf_counter() < end and self.read(quiet) is not None:
            pass

    def press(self, name, what=None):
        while self.read(0) is not None:
            pass
        pressed, seen = time.perf_counter(), b""
        os.write(self.terminal, KEYS.get(name, name.encode()))
        while FRAME not in seen:
            chunk = self.read(30.0)
            if chunk is None:
                raise SystemExit(f"no answer to {name}")
            seen += chunk
        self.taken.setdefault(what or name, []).append(1000 * (time.perf_counter() - pressed))

    def storm(self, name, what, seconds):
        """Keys one after the other while something is counted."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self.press(name, what)
            self.read(0.012)

    def close(self):
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        os.close(self.terminal)


def played(explorer):
    press = explorer.press
    explorer.rest()
    for key in ["down"] * 5 + ["pgdn"] * 3 + ["end", "up", "home"]:
        press(key, "organisations: a move")
    press("f8", "facets: opened")
    press("enter", "facets: a choice")
    explorer.storm("down", "facets: a move while counting", 1.0)
    explorer.rest()
    press("enter", "facets: a choice")
    press("esc", "facets: closed")
    explorer.rest()
    press("\x18", "filter taken off")
    explorer.rest()
    press("/", "line: opened")
    for letter in "asso":
        press(letter, "line: a letter")
    press("enter", "line: left")
    press("f8", "facets: opened on a line")
    explorer.storm("down", "facets: a move while counting", 1.0)
    explorer.rest()
    press("esc", "facets: closed")
    press("esc", "line: taken off")
    explorer.rest()
    press("o", "overlaps: opened")
    for sets, presses in [("families", 3), ("values", 1)]:
        for _ in range(presses):
            press("d", "overlaps: other sets")
        explorer.storm("right", f"overlaps of {sets}: a move while counting", 4.0)
        explorer.rest()
        for key in ["right", "down", "left", "up"]:
            press(key, f"overlaps of {sets}: a move in the matrix")
        press("z", f"overlaps of {sets}: shares")
        press("u", f"overlaps of {sets}: intersections")
        for key in ["i"] * 3:
            press(key, f"overlaps of {sets}: exclusive, inclusive, union")
        for key in ["down", "pgdn", "home"]:
            press(key, f"overlaps of {sets}: a move in intersections")
        for key in ["\x07", "\x07", "+", "-"]:
            press(key, f"overlaps of {sets}: order, groups, least size")
        press("tab", f"overlaps of {sets}: to the names")
        press("r", f"overlaps of {sets}: sharing")
        press("down", f"overlaps of {sets}: a move in sharing")
        press("y", f"overlaps of {sets}: question")
        press("right", f"overlaps of {sets}: an answer")
        press("v", f"overlaps of {sets}: matrix")


def main():
    words = argparse.ArgumentParser()
    words.add_argument("programs", nargs="+")
    words.add_argument("--rows", type=int, default=2_000_000)
    words.add_argument("--rounds", type=int, default=3)
    words.add_argument("--wild", action="store_true")
    asked = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = made(pathlib.Path(folder), asked.rows, asked.wild)
        taken = {program: {} for program in asked.programs}
        for _ in range(asked.rounds):
            for program in asked.programs:
                explorer = Explorer(program, path, taken[program])
                try:
                    played(explorer)
                finally:
                    explorer.close()
    print(f"{'median / longest, ms':60}" + "".join(f"{pathlib.Path(program).name:>22}" for program in asked.programs))
    for what in taken[asked.programs[0]]:
        told = []
        for program in asked.programs:
            times = sorted(taken[program].get(what, [0.0]))
            told.append(f"{times[len(times) // 2]:.1f} / {times[-1]:.1f}")
        print(f"{what:60}" + "".join(f"{cell:>22}" for cell in told))


if __name__ == "__main__":
    main()
