"""The start and the keys of the explorer beside a bare ratatui program that draws the same cells, fzf and skim, all from
outside through a pseudo-terminal of 120 × 40, taking turns: time to the first complete frame, and from a key to
the end of what it writes. The quickest, the quartile and the median of each are told. Both programs are
copied first, as they are when they are installed: what a linker has just written lies in small pieces in the memory
of the system, which takes half a millisecond a start.

    pip install iterfzf            # brings the fzf of its release; or any fzf in the path
    cargo install skim             # sk
    cargo build --release
    cargo build --release --manifest-path benches/peers/Cargo.toml --target-dir target/peers
    python benches/peers/start.py target/release/essnum target/peers/release/bare [ROUNDS]
"""

import csv
import fcntl
import io
import os
import pathlib
import pty
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

ESSNUM = sys.argv[1] if len(sys.argv) > 1 else "target/release/essnum"
BARE = sys.argv[2] if len(sys.argv) > 2 else "target/peers/release/bare"
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 40
# What a terminal answers when it is asked for its colours, what it is, and where its cursor stands.
ANSWERS = [
    (b"\x1b]10;?", b"\x1b]10;rgb:e0e0/e0e0/e0e0\x07"),
    (b"\x1b]11;?", b"\x1b]11;rgb:1e1e/1e1e/1e1e\x07"),
    (b"\x1b[c", b"\x1b[?62;22c"),
    (b"\x1b[6n", b"\x1b[1;1R"),
]
# Milliseconds without output after which a program has drawn what it had to.
QUIET = 40


def read_until(terminal, done, limit=3.0):
    """Reads and answers until the output so far is `done`, or is quiet where nothing says so. Returns when the
    last byte came."""
    seen, last = b"", None
    while True:
        patience = QUIET / 1000 if done is None and last else limit
        if not select.select([terminal], [], [], patience)[0]:
            return last
        try:
            chunk = os.read(terminal, 1 << 16)
        except OSError:
            return last
        last = time.perf_counter()
        seen += chunk
        for question, answer in ANSWERS:
            if question in chunk:
                os.write(terminal, answer)
        if done is not None and done(seen):
            return last


def run(command, first, keys):
    """Milliseconds to the first frame, and from each key to its frame."""
    begun = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        # Without what was kept by earlier runs.
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", ESSNUM_STATE="/dev/null/essnum")
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        os.execvp("sh", ["sh", "-c", f"exec {command}"])
    try:
        drawn = read_until(terminal, first)
        if drawn is None:
            return None
        times = [drawn - begun]
        for key in keys:
            read_until(terminal, None, QUIET / 1000)
            pressed = time.perf_counter()
            os.write(terminal, key)
            painted = read_until(terminal, first if first is FRAME else None, 1.0)
            times.append((painted or pressed + 1) - pressed)
        return [1000 * taken for taken in times]
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)


def FRAME(seen):
    """Programs that draw in synchronised updates say where a frame ends."""
    return b"\x1b[?2026l" in seen


def prompt(seen):
    """A finder is ready once it tells how many of how many lines it shows."""
    return b"130/130" in seen or b"/130" in seen


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    cells, names = folder / "cells", folder / "names"
    essnum, bare = (shutil.copy(program, folder) for program in (ESSNUM, BARE))
    subprocess.run([bare, "write", cells], check=True)
    table = subprocess.run([essnum, "export", "actors", "--format", "csv"], capture_output=True, text=True, check=True)
    rows = [row["name"] for row in csv.DictReader(io.StringIO(table.stdout))][:130]
    names.write_text("\n".join((rows * 130)[:130]) + "\n")
    programs = [
        ("essnum", essnum, FRAME, [b"\x1b[B", b"\x1b[B"]),
        ("bare ratatui", f"{bare} {cells}", FRAME, [b"\x1b[B", b"\x1b[B"]),
    ]
    for finder in ["fzf", "sk"]:
        path = shutil.which(finder)
        if finder == "fzf" and path is None:
            try:
                import iterfzf

                path = str(pathlib.Path(iterfzf.__file__).parent / "fzf")
            except ImportError:
                pass
        if path:
            programs.append((finder, f"{path} < {names}", prompt, [b"\x1b[A", b"\x1b[A"]))
    taken = {name: [] for name, *_ in programs}
    for _ in range(ROUNDS):
        for name, command, first, keys in programs:
            times = run(command, first, keys)
            if times:
                taken[name].append(times)
    print(f"{'':14} {'first frame, ms':>24}   {'key to frame, ms':>24}")
    for name, all_times in taken.items():
        told = []
        for times in ([times[0] for times in all_times], [key for times in all_times for key in times[1:]]):
            times.sort()
            at = [times[0], times[len(times) // 4], times[len(times) // 2]] if times else []
            told.append(" ".join(f"{value:7.2f}" for value in at))
        print(f"{name:14} {told[0]:>24}   {told[1]:>24}   ({len(all_times)} runs)")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
