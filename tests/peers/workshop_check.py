"""Workshops with the real program in two terminals: codes read back from a picture of the wall, in dark and in light, by
another reader; the time from a key to the other window; kills of either window; no system call of a network.
Called with the program and the number of kills; needs `pyte`, `pillow` and `zxing-cpp`, and `strace` for the last."""

import json
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
from fcntl import ioctl
from pathlib import Path
from termios import TIOCSWINSZ

import pyte
import zxingcpp
from PIL import Image

PROGRAM = sys.argv[1]
KILLS = int(sys.argv[2]) if len(sys.argv) > 2 else 100
faults = []


class Window:
    """A program in a terminal of its own."""

    def __init__(self, arguments, size, folder, before=()):
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        master, slave = pty.openpty()
        ioctl(slave, TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        environment = {"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], "TERM": "xterm-256color", "COLORTERM": "truecolor",
                       "ESSNUM_STATE": str(folder / "state"), "ESSNUM_CONFIG": str(folder / "config.toml")}
        self.process = subprocess.Popen([*before, PROGRAM, *arguments], stdin=slave, stdout=slave, stderr=slave,
                                        env=environment, start_new_session=True, close_fds=True)
        os.close(slave)
        self.master = master

    def read(self, patience=0.05):
        ready, _, _ = select.select([self.master], [], [], patience)
        if not ready:
            return False
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:
            return False
        if b"\x1b[c" in data:
            os.write(self.master, b"\x1b[?62;c")
        # What pyte does not know, it would show.
        data = re.sub(rb"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[[<>=?]?[0-9;]*[tu]|\x1b\[\?2026[hl]", b"", data)
        self.stream.feed(data)
        return True

    def text(self):
        return "\n".join(self.screen.display)

    def wait(self, wanted, patience=30.0):
        end = time.monotonic() + patience
        while wanted not in self.text():
            if time.monotonic() > end:
                faults.append(f"no {wanted!r} in time:\n{self.text()}")
                return False
            self.read(0.002)
        return True

    def quiet(self, patience=0.3):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if self.read(0.02):
                end = time.monotonic() + patience

    def key(self, keys):
        os.write(self.master, keys.encode())

    def kill(self):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self.master)


COLOURS = {"black": "000000", "white": "ffffff", "default": "808080"}


def picture(screen, cell=(8, 16)):
    """The screen in half blocks, as a terminal shows it."""
    width, height = cell
    image = Image.new("RGB", (screen.columns * width, screen.lines * height), (128, 128, 128))
    for y in range(screen.lines):
        for x in range(screen.columns):
            char = screen.buffer[y][x]
            fore, back = ("#" + COLOURS.get(colour, colour) for colour in (char.fg, char.bg))
            top = fore if char.data == "▀" else back
            image.paste(top, (x * width, y * height, (x + 1) * width, y * height + height // 2))
            image.paste(back, (x * width, y * height + height // 2, (x + 1) * width, (y + 1) * height))
    return image


def codes(folder):
    parcours = folder / "qr.toml"
    parcours.write_text('[[etape]]\nqr = "https://lesoiseauxdepassage.coop"\n[[etape]]\nqr = "https://' + "a" * 60 + '.org"\n')
    read = 0
    for theme in ("dark", "light", "high-contrast-dark", "sixteen"):
        for size in ((60, 20), (120, 36)):
            session = folder / f"qr-{theme}-{size[0]}"
            window = Window(["present", str(parcours), "--solo", "--theme", theme, "--session", str(session)], size, folder)
            window.wait("m ")
            window.key(" ")
            window.wait("https://lesoiseauxdepassage.coop")
            window.quiet()
            found = zxingcpp.read_barcodes(picture(window.screen))
            texts = [code.text for code in found]
            if texts != ["https://lesoiseauxdepassage.coop"]:
                faults.append(f"{theme} {size}: read {texts}")
            read += len(texts)
            window.kill()
    print(f"{read} codes read back")


def windows(folder):
    session = folder / "two"
    host = Window(["present", "decouverte", "--host", "--lang", "fr", "--session", str(session)], (80, 24), folder)
    host.wait("avant la")
    wall = Window(["present", "--wall", "--lang", "fr", "--session", str(session)], (60, 20), folder)
    wall.wait("lisible")
    host.quiet()
    times = []
    # What each key shows in the other window.
    there = ["quoi parlons-nous", "associations", "Qui sont-ils", "Huit familles"]
    for rank, wanted in enumerate(there):
        first, other = (host, wall) if rank % 2 == 0 else (wall, host)
        other.quiet(0.2)
        start = time.monotonic()
        first.key(" ")
        if other.wait(wanted):
            times.append(time.monotonic() - start)
    print("from a key to the other window, in ms:", ", ".join(f"{t * 1000:.0f}" for t in times))
    if times and max(times) > 0.5:
        faults.append(f"another window shows it after {max(times):.2f} s")
    host.kill()
    wall.kill()


def state(session):
    """What the file tells, folded by another hand."""
    place, hands = None, {}
    lines = (session / "seance.jsonl").read_text().split("\n")
    for line in lines[:-1]:
        event = json.loads(line)
        if event["do"] == "step":
            place = (event["step"]["key"], event.get("reveal", 0))
        elif event["do"] == "reveal":
            place = (place[0], event["count"])
        elif event["do"] == "hands":
            hands[event["step"], event.get("card"), event["choice"]] = event["count"]
        elif event["do"] == "answer":
            hands[event["step"], event["card"], event["team"]] = tuple(event["families"])
    return place, hands


def kills(folder):
    session = folder / "kills"
    arguments = [["present", "jeu", "--host", "--lang", "fr", "--session", str(session)],
                 ["present", "--wall", "--lang", "fr", "--session", str(session)]]
    sizes = [(80, 24), (60, 20)]
    both = [Window(arguments[0], sizes[0], folder)]
    both[0].wait("avant la")
    both.append(Window(arguments[1], sizes[1], folder))
    both[1].wait("lisible")
    for kill in range(KILLS):
        which = kill % 2
        both[1 - which].key([" ", "1", " ", "3", "\r", "4", " "][kill % 7])
        both[1 - which].quiet(0.12)
        before = state(session)
        both[which].kill()
        both[which] = Window(arguments[which], sizes[which], folder)
        both[which].quiet(0.15)
        if state(session) != before:
            faults.append(f"kill {kill}: {before} became {state(session)}")
    both[1].quiet(0.3)
    print(f"{KILLS} kills, {len((session / 'seance.jsonl').read_text().splitlines())} events kept")
    for window in both:
        window.kill()


def network(folder):
    if shutil.which("strace") is None:
        print("not checked: strace is not here")
        return
    organisations = folder / "list.csv"
    organisations.write_text("Nom;Ville;Site\nFramasoft;Lyon;https://framasoft.org\n")
    session = ["--session", str(folder / "net")]
    projecting = [*" " * 12 + "x", "f", "mobicoop\rp"]
    # The second window comes to what the first has projected; the explorer reads a list, searches, copies, writes.
    exploring = ["/", "framasoft\r", "\x19", "\x1b[20~", "\r", "c", "o", "v", "n", "t", "s", "\x13", "\r"]
    plays = [
        (["present", "atelier", "--solo", *session], "m ", projecting),
        (["present", "--wall", *session], "Mobicoop", projecting),
        (["--directory", str(organisations)], "Framasoft", exploring),
    ]
    traces = []
    for rank, (arguments, wanted, keys) in enumerate(plays):
        trace = folder / f"trace-{rank}"
        before = ["strace", "-f", "-qq", "-o", str(trace), "-e", "trace=%network"]
        window = Window(arguments, (60, 20), folder, before)
        window.wait(wanted)
        for key in keys:
            window.key(key)
            window.quiet(0.05)
        window.quiet(0.2)
        window.kill()
        traces.append(trace.read_text())
    # Without a home the system is asked for one, and may ask a program of its own on this machine.
    lines = [line for trace in traces for line in trace.splitlines() if "AF_UNIX" not in line]
    calls = [line for line in lines if "AF_INET" in line or "connect(" in line]
    if calls:
        faults.append("calls of a network: " + "; ".join(calls[:3]))
    print("no system call of a network" if not calls else "calls of a network")


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    (folder / "state").mkdir()
    codes(folder)
    windows(folder)
    kills(folder)
    network(folder)
for fault in faults:
    print(fault, file=sys.stderr)
sys.exit(1 if faults else 0)
