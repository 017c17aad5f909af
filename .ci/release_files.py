"""The files of a release, made of a program that is built: archives, packages of Linux distributions, the list of
parts. The same inputs give the same bytes: names are sorted, times are SOURCE_DATE_EPOCH, owners are nobody's."""

import gzip
import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from pathlib import Path

EPOCH = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
DOCUMENTS = ["README.md", "README.fr.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE", "CITATION.cff"]
# The shells whose completions are installed, with the place where each looks for them.
COMPLETIONS = {"bash": "bash-completion/completions/essnum", "zsh": "zsh/vendor-completions/_essnum",
               "fish": "fish/vendor_completions.d/essnum.fish"}
DEBIAN = {"x86_64": "amd64", "aarch64": "arm64"}
SUMMARY = "explorer of the typology of the digital social economy"
ABOUT = """essnum shows the typology of the ESS numerique, the digital side of France's
social and solidarity economy, in a terminal: eight families, their actors,
activity codes, criteria, controversies, vocabulary and sources, and who stands
in several families at once. It searches, compares, exports, and sets lists of
organisations beside the typology."""


def manuals(shared):
    return sorted((shared / "man").rglob("*.1"))


def archived(shared, program):
    """Name in the archive and bytes of each file."""
    name = "essnum.exe" if program.suffix == ".exe" else "essnum"
    yield name, program.read_bytes(), 0o755
    for document in DOCUMENTS:
        yield document, Path(document).read_bytes(), 0o644
    for page in manuals(shared):
        yield f"man/{page.relative_to(shared / 'man')}", page.read_bytes(), 0o644
    for script in sorted(shared.glob("essnum.*")):
        yield f"completions/{script.name}", script.read_bytes(), 0o644


def archive(version, triple, program, shared, out):
    program, shared, out = Path(program), Path(shared), Path(out)
    root = f"essnum-{version}-{triple}"
    if "windows" in triple:
        with zipfile.ZipFile(out / f"{root}.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
            for name, content, mode in archived(shared, program):
                entry = zipfile.ZipInfo(f"{root}/{name}", time.gmtime(max(EPOCH, 315532800))[:6])
                entry.external_attr, entry.compress_type = mode << 16, zipfile.ZIP_DEFLATED
                made.writestr(entry, content)
        return
    with open(out / f"{root}.tar.gz", "wb") as file, gzip.GzipFile("", "wb", 9, file, EPOCH) as packed:
        with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as made:
            for name, content, mode in archived(shared, program):
                entry = tarfile.TarInfo(f"{root}/{name}")
                entry.size, entry.mode, entry.mtime = len(content), mode, EPOCH
                made.addfile(entry, io.BytesIO(content))


def installed(shared, program):
    """Path under the root, bytes and mode of each file of a package."""
    yield "usr/bin/essnum", Path(program).read_bytes(), 0o755
    for page in manuals(shared):
        content = gzip.compress(page.read_bytes(), 9, mtime=0)
        yield f"usr/share/man/{page.relative_to(shared / 'man')}.gz", content, 0o644
    for shell, place in COMPLETIONS.items():
        yield f"usr/share/{place}", (shared / f"essnum.{shell}").read_bytes(), 0o644


def stage(root, files):
    for name, content, mode in files:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        path.chmod(mode)
    for path in [root, *root.rglob("*")]:
        if path.is_dir():
            path.chmod(0o755)
        os.utime(path, (EPOCH, EPOCH))


def copyright_text():
    return ("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
            "Upstream-Name: essnum\n\nFiles: *\nCopyright: The essnum authors\nLicense: MIT or Apache-2.0\n\n"
            "Files: data/*\nCopyright: Anna Reilhac, Augustin de Chevigny, Matteo Rosienski, Élia Chanet\n"
            " Social Good Accelerator (SOGA)\nLicense: CC-BY-4.0\n\nLicense: MIT\n"
            + indented(Path("LICENSE-MIT").read_text()) + "\nLicense: Apache-2.0\n"
            " The text is in /usr/share/common-licenses/Apache-2.0.\n\nLicense: CC-BY-4.0\n"
            " https://creativecommons.org/licenses/by/4.0/legalcode\n")


def indented(text):
    return "".join(f" {line}\n" if line.strip() else " .\n" for line in text.splitlines())


def debian_changelog(version):
    day = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(EPOCH))
    text = (f"essnum ({version}-1) unstable; urgency=medium\n\n  * See /usr/share/doc/essnum/changelog.gz.\n\n"
            f" -- The essnum authors <essnum@example.org>  {day}\n")
    return gzip.compress(text.encode(), 9, mtime=0)


def deb(version, machine, program, shared, out):
    shared, architecture = Path(shared), DEBIAN[machine]
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "root"
        root.mkdir()
        files = list(installed(shared, program))
        doc = "usr/share/doc/essnum"
        files += [(f"{doc}/copyright", copyright_text().encode(), 0o644),
                  (f"{doc}/changelog.Debian.gz", debian_changelog(version), 0o644),
                  (f"{doc}/changelog.gz", gzip.compress(Path("CHANGELOG.md").read_bytes(), 9, mtime=0), 0o644),
                  # No upload to Debian, where a first one closes a request.
                  ("usr/share/lintian/overrides/essnum", b"essnum: initial-upload-closes-no-bugs *\n", 0o644)]
        size = sum(len(content) for _, content, _ in files) // 1024 + 1
        control = (f"Package: essnum\nVersion: {version}-1\nArchitecture: {architecture}\n"
                   f"Maintainer: The essnum authors <essnum@example.org>\nInstalled-Size: {size}\n"
                   f"Depends: libc6 (>= 2.17), libgcc-s1\nSection: education\nPriority: optional\nDescription: {SUMMARY}\n"
                   + indented(ABOUT))
        files.append(("DEBIAN/control", control.encode(), 0o644))
        stage(root, files)
        target = Path(out) / f"essnum_{version}-1_{architecture}.deb"
        subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(target)], check=True,
                       stdout=subprocess.DEVNULL)


def rpm(version, machine, program, shared, out):
    with tempfile.TemporaryDirectory() as place:
        top = Path(place)
        files = list(installed(Path(shared), program))
        stage(top / "stage", files)
        listed = "\n".join(("%doc " if "/man/" in name else "") + f"/{name}" for name, _, _ in files)
        day = time.strftime("%a %b %d %Y", time.gmtime(EPOCH))
        spec = (f"Name: essnum\nVersion: {version}\nRelease: 1\nSummary: {SUMMARY}\nLicense: (MIT OR Apache-2.0) AND CC-BY-4.0\n"
                f"BuildArch: {machine}\n\n%description\n{ABOUT}\n\n%install\ncp -a {top}/stage/. %{{buildroot}}/\n\n"
                f"%files\n{listed}\n\n%changelog\n* {day} The essnum authors <essnum@example.org> - {version}-1\n- See CHANGELOG.md.\n")
        (top / "essnum.spec").write_text(spec)
        settings = {"_topdir": str(top), "_rpmdir": str(top / "rpms"), "_buildhost": "localhost",
                    "use_source_date_epoch_as_buildtime": "1", "clamp_mtime_to_source_date_epoch": "1",
                    "_build_id_links": "none", "__os_install_post": "%{nil}", "_binary_payload": "w19.xzdio"}
        defined = [word for name, value in settings.items() for word in ("--define", f"{name} {value}")]
        subprocess.run(["rpmbuild", "-bb", "--target", machine, *defined, str(top / "essnum.spec")], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for made in (top / "rpms").rglob("*.rpm"):
            shutil.copyfile(made, Path(out) / made.name)


def packages():
    """The crates that the program is built of."""
    listed = subprocess.run(["cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform",
                             "x86_64-unknown-linux-gnu"], check=True, capture_output=True).stdout
    metadata = json.loads(listed)
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    wanted, open_nodes = set(), [metadata["resolve"]["root"]]
    while open_nodes:
        node = nodes[open_nodes.pop()]
        if node["id"] in wanted:
            continue
        wanted.add(node["id"])
        open_nodes += [needed["pkg"] for needed in node["deps"]
                       if any(kind["kind"] is None for kind in needed["dep_kinds"])]
    return sorted((package for package in metadata["packages"] if package["id"] in wanted),
                  key=lambda package: (package["name"], package["version"]))


def parts(version, out):
    """A list of the crates with their licences, as CycloneDX."""
    def part(package, kind):
        name, number = package["name"], package["version"]
        written = {"type": kind, "bom-ref": f"pkg:cargo/{name}@{number}", "name": name, "version": number,
                   "purl": f"pkg:cargo/{name}@{number}"}
        if package.get("license"):
            written["licenses"] = [{"expression": package["license"].replace("/", " OR ")}]
        return written
    root, others = None, []
    for package in packages():
        if package["name"] == "essnum":
            root = part(package, "application")
        else:
            others.append(part(package, "library"))
    day = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(EPOCH))
    bom = {"$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json", "bomFormat": "CycloneDX", "specVersion": "1.5",
           "version": 1, "metadata": {"timestamp": day, "component": root}, "components": others}
    path = Path(out) / f"essnum-{version}.cdx.json"
    path.write_text(json.dumps(bom, indent=1, ensure_ascii=False) + "\n")
    print(f"{len(others)} crates in {path}")


def metadata(version):
    """The descriptions that stand beside the program tell its version and that of its data."""
    data = json.loads(Path("data/datapackage.json").read_text())["version"]
    described = json.loads(Path("codemeta.json").read_text())
    assert described["@context"].startswith("https://w3id.org/codemeta/"), described["@context"]
    assert described["version"] == version, described["version"]
    cited = Path("CITATION.cff").read_text()
    assert f"\nversion: {version}\n" in cited and f"version: {data}\n" in cited, "CITATION.cff: other versions"
    for path in sorted(Path("docs/packaging").iterdir()):
        if path.name != "README.md":
            assert version in path.read_text(), f"{path}: another version"
    print(f"essnum {version}, data {data}")


if __name__ == "__main__":
    {"metadata": metadata, "archive": archive, "deb": deb, "rpm": rpm, "parts": parts}[sys.argv[1]](*sys.argv[2:])
