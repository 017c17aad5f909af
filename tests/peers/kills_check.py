"""Kills the program while it writes: after random times, and at each system call of the write where `strace` is there,
which also refuses each of these calls as a full disk, a quota or a failing one would.
What was there before is whole, or what is new is. Called with the program and the number of random kills."""

import fcntl
import json
import os
import pty
import random
import resource
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

PROGRAM = sys.argv[1]
KILLS = int(sys.argv[2]) if len(sys.argv) > 2 else 60
CALLS = "openat,mkdir,write,fsync,fchmod,chmod,flock,rename,renameat,renameat2,link,linkat,unlink,unlinkat,rmdir"
# What a disk may answer, and to which calls.
REFUSALS = [("ENOSPC", "write"), ("ENOSPC", "mkdir"), ("EDQUOT", "write"), ("EIO", "fsync"), ("EIO", "write"),
            ("EROFS", "rename"), ("EROFS", "renameat2"), ("EROFS", "linkat"), ("EACCES", "mkdir"), ("EINTR", "write")]
HAS_STRACE = shutil.which("strace") is not None

faults = []
done = {"random": 0, "call": 0, "refused": 0, "new": 0, "old": 0}


def environment(folder):
    return {"LC_ALL": "C", "PATH": os.environ["PATH"], "ESSNUM_STATE": str(folder / "state"),
            "ESSNUM_CONFIG": str(folder / "config" / "config.toml"), "TERM": "xterm"}


def run(arguments, folder, **more):
    return subprocess.run([PROGRAM, *arguments], env=environment(folder), stdin=subprocess.DEVNULL,
                          capture_output=True, **more)


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def left(folder):
    return [path for path in folder.rglob(".essnum-*")]


class File:
    """One file in place of another."""
    name = "a file"
    def __init__(self, folder):
        self.out = folder / "out.csv"
        self.arguments = ["export", "actors", "--output", str(self.out), "--force"]

    def reset(self, folder):
        self.out.write_text("old")

    def state(self, folder):
        return self.out.read_bytes() if self.out.exists() else None

    def is_whole(self, state, old, new):
        return state in (old, new)

    def is_told(self, state, new, said):
        """Whether a program that ended well said that it could not write this."""
        return False

    def run(self, folder, before=(), end=None):
        """Runs the program, under another where `before` names one, and sends it the signal of `end` after its
        seconds. Returns how it ended and what it said."""
        child = subprocess.Popen([*before, PROGRAM, *self.arguments], env=environment(folder),
                                 stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if end is not None:
            time.sleep(end[0])
            child.send_signal(end[1])
        said = child.communicate()[1]
        return child.returncode, said


class Bundle(File):
    name = "a bundle"

    def __init__(self, folder):
        self.folder = folder / "bundle"
        self.arguments = ["export", "--all", str(self.folder), "--force"]

    def reset(self, folder):
        run(["export", "--all", str(self.folder), "--family", "3", "--force"], folder)

    def state(self, folder):
        return tree(self.folder)


class Pair(File):
    name = "a file and its descriptor"

    def __init__(self, folder):
        self.out = folder / "out.csv"
        self.about = folder / "out.csv.package.json"
        self.arguments = ["export", "actors", "--output", str(self.out), "--provenance", "--force"]

    def reset(self, folder):
        run(["export", "actors", "--family", "3", "--output", str(self.out), "--provenance", "--force"], folder)

    def state(self, folder):
        read = [path.read_bytes() if path.exists() else None for path in (self.out, self.about)]
        return tuple(read)

    def is_whole(self, state, old, new):
        # The descriptor may be missing; it never tells of other data.
        return state in (old, new, (old[0], None), (new[0], None))


class Profile(File):
    name = "a profile"
    def __init__(self, folder):
        self.list = folder / "list.csv"
        self.list.write_text("nom;ville\nCafe;Brest\n")
        self.folder = folder / "config"
        self.arguments = ["export", "organisations", "--directory", str(self.list), "--list-column", "name=nom"]

    def reset(self, folder):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        run([*self.arguments[:-1], "city=ville"], folder)

    def state(self, folder):
        profiles = [path for path in (self.folder / "lists").glob("*.toml") if not path.name.startswith(".")]
        return [path.read_bytes() for path in profiles]

    def is_told(self, state, new, said):
        # The list is exported all the same.
        return b"/config/lists/" in said


class Manual(File):
    name = "the manual"

    def __init__(self, folder):
        self.folder = folder / "man"
        self.arguments = ["man", "--all", str(self.folder)]

    def reset(self, folder):
        for path in self.folder.rglob("*.1"):
            path.write_text("old")

    def state(self, folder):
        return {name: bytes for name, bytes in tree(self.folder).items() if ".essnum-" not in name}

    def is_whole(self, state, old, new):
        return all(state[name] in (old.get(name), new.get(name)) for name in state)


class Kept(File):
    """What the explorer keeps, in a terminal: a search when it is made, a setting when it is changed, where one was
    at the end."""
    name = "what the explorer keeps"
    arguments = ["--theme", "dark"]
    # A search, the mouse given back to the terminal, the end.
    keys = b"/lqdn\r\x1b[21~q"

    def __init__(self, folder):
        self.files = [folder / "config" / "config.toml", folder / "state" / "history", folder / "state" / "session.toml"]

    def reset(self, folder):
        (folder / "state").mkdir(exist_ok=True)
        for file, text in zip(self.files, ["# mine\nlanguage = \"fr\"\n", "search\tfirst\n", "version = 1\nscreen = \"naf\"\n"]):
            file.write_text(text)

    def state(self, folder):
        return [file.read_bytes() if file.exists() else None for file in self.files]

    def is_whole(self, state, old, new):
        *files, session = zip(state, old, new)
        # A signal ends it before the keys are taken, or between two of them: that place is kept then, with all its keys.
        is_kept = session[0] in session[1:] or keys_of(session[0]) == keys_of(session[2])
        return is_kept and all(one in pair for one, *pair in files)

    def is_told(self, state, new, said):
        # Where one was is no work of the user's: it may be lost in silence.
        kept = list(zip(self.files, state, new))[:-1]
        return all(one == wanted or file.name.encode() in said for file, one, wanted in kept)

    def run(self, folder, before=(), end=None):
        terminal, inside = pty.openpty()
        fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        child = subprocess.Popen([*before, PROGRAM, *self.arguments], env=environment(folder), stdin=inside,
                                 stdout=inside, stderr=inside, start_new_session=True)
        os.close(inside)
        os.write(terminal, self.keys)
        said = b""
        due = time.monotonic() + (end[0] if end else 20)
        while child.poll() is None and (wait := due - time.monotonic()) > 0:
            said += read_of(terminal, min(wait, 0.02))
        if child.poll() is None:
            if end is None:
                faults.append(f"{self.name}: does not end: {said[-300:]!r}")
            child.send_signal(end[1] if end else signal.SIGKILL)
            child.wait()
        said += read_of(terminal, 0)
        os.close(terminal)
        return child.returncode, said


class Step(Kept):
    """A step that F12 adds to the user's own parcours."""
    name = "a step of a parcours"
    keys = b"\x1b[24~q"

    def __init__(self, folder):
        self.files = [folder / "config" / "parcours" / "mes-vues.toml"]

    def reset(self, folder):
        self.files[0].parent.mkdir(exist_ok=True)
        self.files[0].write_text('# mine\ntitre = "Vues"\n\n[[etape]]\ntexte = "un"\n')

    def is_whole(self, state, old, new):
        return state in (old, new)

    def is_told(self, state, new, said):
        return self.files[0].name.encode() in said


class Kit(File):
    name = "what is printed for a parcours"

    def __init__(self, folder):
        self.out = folder / "kit.html"
        self.arguments = ["parcours", "export", "atelier", "--format", "html", "--output", str(self.out), "--force"]


class Parcours(File):
    name = "a parcours that is begun"

    def __init__(self, folder):
        self.out = folder / "parcours.toml"
        self.arguments = ["parcours", "new", str(self.out), "--force"]


class Minutes(File):
    name = "minutes"

    def __init__(self, folder):
        self.out = folder / "minutes.md"
        events = [{"do": "open", "version": 1, "parcours": "x", "title": "X", "edition": "1", "lang": "fr", "seed": 1,
                   "teams": []},
                  {"do": "step", "step": {"key": "a", "at": 0, "kind": "question", "label": "Q ?"}},
                  {"do": "remark", "step": "a", "text": "dit"}, {"do": "leave"}]
        lines = [json.dumps({"t": 1_700_000_000_000 + 1000 * rank, "by": "host", **event}) + "\n"
                 for rank, event in enumerate(events)]
        session = folder / "session"
        session.mkdir()
        (session / "seance.jsonl").write_text("".join(lines))
        self.arguments = ["parcours", "export", str(session), "--format", "md", "--output", str(self.out), "--force"]


def keys_of(session):
    """The keys of the file of a session, whose last line has an end."""
    return session and session.endswith(b"\n") and [line.split(b" = ")[0] for line in session.splitlines()]


def read_of(terminal, wait):
    if not select.select([terminal], [], [], wait)[0]:
        return b""
    try:
        return os.read(terminal, 1 << 16)
    except OSError:
        time.sleep(wait)
        return b""


def check(kind, folder, old, new, how):
    state = kind.state(folder)
    if not kind.is_whole(state, old, new):
        faults.append(f"{kind.name}, {how}: neither the old nor the new one")
    done["new" if state == new else "old"] += 1


def kill_at_calls(kind, folder, old, new):
    for rank in range(1, 2000):
        kind.reset(folder)
        before = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={CALLS}", "-e",
                  f"inject={CALLS}:signal=KILL:when={rank}"]
        code, _ = kind.run(folder, before)
        check(kind, folder, old, new, f"killed at call {rank}")
        if code == 0:
            return
        done["call"] += 1


def refuse_calls(kind, folder, old, new):
    """A disk that is full, over quota, read-only or failing, at each call of the write in turn."""
    for error, call in REFUSALS:
        for rank in range(1, 2000):
            kind.reset(folder)
            trace = folder.parent / f"{folder.name}-refused"
            before = ["strace", "-f", "-qq", "-o", str(trace), "-e", f"trace={call}", "-e",
                      f"inject={call}:error={error}:when={rank}"]
            code, said = kind.run(folder, before)
            was_refused = "(INJECTED)" in trace.read_text()
            trace.unlink()
            if not was_refused:
                break
            done["refused"] += 1
            how = f"{error} to {call} {rank}"
            check(kind, folder, old, new, how)
            state = kind.state(folder)
            if code == 0 and state != new and not kind.is_told(state, new, said):
                faults.append(f"{kind.name}, {how}: said to be written, and is not")
            if code != 0 and b"essnum" not in said:
                faults.append(f"{kind.name}, {how}: ends with {code} and says {said!r}")
            if left(folder):
                faults.append(f"{kind.name}, {how}: {left(folder)} is left")


def kill_at_random(kind, folder, old, new, longest, count):
    for rank in range(count):
        kind.reset(folder)
        # What an earlier SIGKILL left goes with a run that ends.
        remains = left(folder)
        name = random.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
        code, _ = kind.run(folder, end=(random.uniform(0, longest), name))
        check(kind, folder, old, new, f"ended by {name.name}")
        if name != signal.SIGKILL and code != 0 and set(left(folder)) - set(remains):
            faults.append(f"{kind.name}: something is left after {name.name}")
        done["random"] += 1


def limits(folder):
    """Too few descriptors, too small a file, too little memory: said, and nothing is left."""
    out = folder / "limited.csv"
    cases = [(resource.RLIMIT_NOFILE, range(3, 12)), (resource.RLIMIT_FSIZE, [0, 100, 8192])]
    for limit, values in cases:
        for value in values:
            def lower(limit=limit, value=value):
                resource.setrlimit(limit, (value, value))
            for arguments in (["export", "actors", "--output", str(out)], ["export", "--all", str(folder / "all")]):
                ended = run(arguments, folder, preexec_fn=lower)
                if ended.returncode < 0 or (ended.returncode != 0 and b"essnum" not in ended.stderr):
                    faults.append(f"limit {limit} of {value}: {arguments[0]} ends with {ended.returncode}")
                if ended.returncode != 0 and (out.exists() or (folder / "all").exists() or left(folder)):
                    faults.append(f"limit {limit} of {value}: {[str(path) for path in folder.rglob('*')]} is left")
                out.unlink(missing_ok=True)
                shutil.rmtree(folder / "all", ignore_errors=True)


def network(folder):
    """No command opens a connection."""
    for arguments in (["search", "lqdn"], ["show", "framasoft"], ["export", "actors"], ["check"]):
        trace = folder / "trace"
        subprocess.run(["strace", "-f", "-qq", "-o", str(trace), "-e", "trace=socket,connect", PROGRAM, *arguments],
                       env=environment(folder), stdin=subprocess.DEVNULL, capture_output=True)
        opened = [line for line in trace.read_text().splitlines() if "AF_INET" in line or "connect(" in line]
        if opened:
            faults.append(f"{arguments[0]}: {opened[0]}")


def main():
    random.seed(1)
    kinds = [File, Bundle, Pair, Profile, Manual, Kept, Step, Kit, Parcours, Minutes]
    for kind in kinds:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            (folder / "config").mkdir()
            kind = kind(folder)
            kind.run(folder)
            kind.reset(folder)
            old = kind.state(folder)
            start = time.monotonic()
            code, said = kind.run(folder)
            longest = 1.2 * (time.monotonic() - start)
            if code != 0:
                faults.append(f"{kind.name}: {said.decode()}")
            new = kind.state(folder)
            kill_at_random(kind, folder, old, new, longest, KILLS // len(kinds))
            if HAS_STRACE:
                kill_at_calls(kind, folder, old, new)
                refuse_calls(kind, folder, old, new)
            # The next run removes what was left.
            kind.run(folder)
            if left(folder):
                faults.append(f"{kind.name}: {left(folder)} stays")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        limits(folder)
        if HAS_STRACE:
            network(folder)
    print(f"{done['random']} random kills, {done['call']} at a system call, {done['refused']} calls refused: {done['new']} new, {done['old']} old, "
          f"{len(faults)} faults")
    for fault in faults[:40]:
        print("FAULT", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
