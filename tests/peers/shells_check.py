"""Completion in the shells themselves: each is started in a pseudo-terminal with what `essnum completions`
writes, lines are half typed, Tab is pressed, and the words that would be run are looked at; then names
are looked for where shells list what there is. bash must be there; other shells are driven where they are. The
script of PowerShell is not run: a grammar that is not its own reads it.

    python tests/peers/shells_check.py target/release/essnum [SHELL...]
"""

import os
import pathlib
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PROGRAM = str(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "target/release/essnum").resolve())
DATA = pathlib.Path("data").resolve()
# Longest wait for anything, and how long a shell is quiet once it has finished with a Tab.
PATIENCE, QUIET = 30, 0.4
faults = []

# The words `completions` and `complete` reach the program; of all others it is told what they are.
STAND_IN = f"""#!/bin/sh
case $1 in complete | completions) exec '{PROGRAM}' "$@" ;; esac
printf 'RAN'
for word; do printf '<%s>' "$word"; done
printf '.\\n'
"""

BASH, SET_UP_BASH = ["bash", "--norc", "--noprofile", "-i"], 'eval "$(essnum completions bash)"'
STARTS = {
    "bash": (BASH, SET_UP_BASH),
    # What the bash of macOS (3.2) lacks, taken away.
    "bash-3.2": (BASH, "enable -n mapfile readarray compopt; " + SET_UP_BASH),
    "zsh": (["zsh", "-f", "-i"], "autoload -U compinit; compinit -u -D; source <(essnum completions zsh)"),
    "fish": (["fish", "--no-config", "-i"], "essnum completions fish | source"),
    "elvish": (["elvish", "-norc"], "eval (essnum completions elvish | slurp)"),
}

# A half-typed line with its Tabs, the words that are then run, and the shells where this is so.
EVERY = tuple(STARTS)
RUNS = [
    ("essnum sho\tframas\b\b\b\b\b\bla-med\t", "show la-mednum", EVERY),
    ("essnum show term:civ\t", "show term:civic-tech", EVERY),
    ("essnum schema mem\t", "schema memberships", EVERY),
    ("essnum help compl\t", "help completions", EVERY),
    ("essnum compare esn econ\t", "compare esn economie-circulaire", EVERY),
    ("essnum cite --stat\tasso\t", "cite --status association", EVERY),
    ("essnum themes --form\tjsonl\t", "themes --format jsonl", EVERY),
    ("essnum keys --theme high-contrast-l\t", "keys --theme high-contrast-light", EVERY),
    ("essnum export subc\t--family tele\t", "export subcategories --family telecoms-et-reseaux", EVERY),
    ("essnum export actors --family=tele\t", "export actors --family=telecoms-et-reseaux", EVERY),
    ("essnum export actors --columns id,webs\t", "export actors --columns id,website", EVERY),
    ("essnum overlaps --sort deg\t--sets stat\t", "overlaps --sort degree --sets statuses", EVERY),
    ("essnum search statut:coo\t", "search statut:cooperative", EVERY),
    # What there is depends on the rest of the line: another dataset, a list of one's own.
    ("essnum --data jeu show xyl\t", "--data jeu show xylophone", EVERY),
    # Of a folder zsh takes the bar away again when the line is run.
    ("essnum check je\t", "check jeu/", ("bash", "fish")),
    ("essnum check je\t", "check jeu", ("zsh", "bash-3.2")),
    ("essnum export organisations --directory mem\t", "export organisations --directory membres.csv", EVERY),
    (
        "essnum export organisations --directory membres.csv --columns Vil\t",
        "export organisations --directory membres.csv --columns |Ville du siège",
        EVERY,
    ),
    # Fish and elvish look at letters themselves, and throw away what does not begin as typed.
    ("essnum show croix\t", "show la-croix-rouge", ("bash", "bash-3.2", "zsh", "fish")),
    ("essnum export actors --where 'famille:3 statut:coo\t", "export actors --where |famille:3 statut:cooperative", ("bash",)),
]
# A half-typed line and its Tabs, and what is then listed.
LISTS = [
    ("essnum show federation\t\t", "Fédération des entreprises", EVERY),
    ("essnum show fédération\t\t", "Fédération des entreprises", ("bash", "zsh")),
    ("essnum export actors --role \t\t", "tête de réseau", EVERY),
    ("essnum export actors --fam\t\t\t", "Économie circulaire du numérique", ("bash", "zsh", "fish")),
]


class Terminal:
    def __init__(self, shell, folder):
        command, setup = STARTS[shell]
        self.seen = b""
        environment = {
            "HOME": str(folder),
            "PATH": f"{folder}/bin:{os.environ['PATH']}",
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm",
            "COLUMNS": "120",
            "ESSNUM_CONFIG": f"{folder}/nowhere/essnum.toml",
        }
        self.process, self.end = pty.fork()
        if not self.process:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)
        import fcntl, struct, termios

        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 120, 0, 0))
        self.quiet()
        self.type(setup + "\r")
        self.type("essnum ready\r")
        self.wait("RAN<ready>")

    def pump(self, patience):
        if not select.select([self.end], [], [], patience)[0]:
            return False
        try:
            read = os.read(self.end, 65536)
        except OSError:
            return False
        # What a terminal is asked: where the cursor is, what it is.
        if b"\x1b[6n" in read:
            os.write(self.end, b"\x1b[1;1R")
        if b"\x1b[c" in read or b"\x1b[0c" in read:
            os.write(self.end, b"\x1b[?62;c")
        self.seen += read
        return True

    def quiet(self, patience=QUIET):
        while self.pump(patience):
            pass

    def type(self, keys):
        """Types, and waits after each Tab until the shell has said what it has to say."""
        for part in re.findall(r"[^\t]+|\t", keys):
            os.write(self.end, part.encode())
            self.quiet(QUIET if part == "\t" else 0.1)

    def text(self):
        text = self.seen.decode(errors="replace")
        return re.sub(r"\x1b\[[0-9;?>=]*[a-zA-Z]|\x1b[()][A-Z0-9]|\x1b[=>]|\x1b\][^\x07\x1b]*(\x07|\x1b\\)", "", text)

    def wait(self, words):
        limit = time.monotonic() + PATIENCE
        while words not in self.text():
            if time.monotonic() > limit:
                return False
            self.pump(0.1)
        return True

    def close(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.end)


def words(line):
    """The words of a line; what follows a bar is one."""
    before, *one = line.split("|")
    return before.split() + one


def check(shell, folder):
    count = 0
    terminal = Terminal(shell, folder)
    for keys, wanted, shells in RUNS:
        if shell not in shells:
            continue
        count += 1
        terminal.seen = b""
        terminal.type(keys)
        # Elvish asks whether a word is meant that it has to put between quotes.
        terminal.type("\r\r" if "COMPLETING" in terminal.text() else "\r")
        ran = "RAN" + "".join(f"<{word}>" for word in words(wanted)) + "."
        terminal.wait("RAN<")
        terminal.quiet(0.1)
        if ran not in terminal.text():
            faults.append(f"{shell}: {keys!r}: wanted {ran}\n{terminal.text()}")
            terminal.close()
            terminal = Terminal(shell, folder)
    for keys, wanted, shells in LISTS:
        if shell not in shells:
            continue
        count += 1
        terminal.close()
        terminal = Terminal(shell, folder)
        terminal.seen = b""
        terminal.type(keys)
        if not terminal.wait(wanted):
            faults.append(f"{shell}: {keys!r}: {wanted} is not listed\n{terminal.text()}")
    terminal.close()
    return count


def read_powershell():
    """Reads the script of PowerShell whole, and says where it is not understood."""
    try:
        import tree_sitter_powershell
        from tree_sitter import Language, Parser
    except ImportError:
        print("powershell: neither run nor read: pip install -r tests/peers/requirements.txt")
        return
    script = subprocess.run([PROGRAM, "completions", "powershell"], check=True, stdout=subprocess.PIPE).stdout
    root = Parser(Language(tree_sitter_powershell.language())).parse(script).root_node
    nodes = [root]
    while root.has_error and nodes:
        node = nodes.pop()
        nodes += node.children
        if node.is_error or node.is_missing:
            faults.append(f"powershell: line {node.start_point.row + 1}: {node.text.decode()!r} is not understood")
    if root.has_error:
        faults.append("powershell: the script is not understood whole")
    print(f"powershell: not run, {len(script.splitlines())} lines read")


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "bin").mkdir()
    stand_in = folder / "bin" / "essnum"
    stand_in.write_text(STAND_IN)
    stand_in.chmod(0o755)
    shutil.copytree(DATA, folder / "jeu")
    with open(folder / "jeu" / "glossary.csv", "a") as glossary:
        glossary.write("xylophone,Xylophone,,Un terme de plus.,\n")
    subprocess.run([PROGRAM, "check", folder / "jeu"], check=True, stdout=subprocess.DEVNULL)
    (folder / "membres.csv").write_text("Nom;Ville du siège;NAF\nLa Fabrique;Rennes;6201Z\n")
    asked = sys.argv[2:] or [shell for shell in STARTS if STARTS[shell][0] == BASH or shutil.which(shell)]
    for shell in asked:
        print(f"{shell}: {check(shell, folder)} half-typed lines")
read_powershell()
for fault in faults:
    print(fault)
print(f"{len(faults)} faults")
sys.exit(bool(faults))
