"""What essnum exports, as other people's tools take it.

Run from the root of the repository, after `cargo build --release`:

    pip install -r tests/peers/requirements.txt
    python tests/peers/exports_check.py target/release/essnum [--shapes FILE]

The thesaurus is parsed by rdflib in both of its forms, which must be one graph; checked by skosify,
which must have nothing to say; by pyshacl against the published shapes of XKOS, where they are at
hand; and by questions in SPARQL. The sources are read by bibtexparser and set by a processor of CSL
styles. Every table is checked by its schemas and read by pandas and duckdb. Parts of the dataset and the
descriptors beside files are validated by frictionless and by the profile of Data Packages; where pictures
and graphs come from is read out of them. One line is printed per fault; the exit code is 1 if any.
"""

import argparse
import json
import logging
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import bibtexparser
import data_check
import duckdb
import frictionless
import jsonschema
import networkx
import pandas
import rdflib
import skosify
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pyshacl import validate
from rdflib.compare import graph_diff, to_isomorphic

PREFIXES = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
"""

# What must find nothing.
NOTHING = {
    "a concept in no scheme": "SELECT ?x { ?x a skos:Concept FILTER NOT EXISTS { ?x skos:inScheme ?s . ?s a skos:ConceptScheme } }",
    "a concept under nothing": "SELECT ?x { ?x a skos:Concept FILTER NOT EXISTS { ?x skos:broader|skos:topConceptOf ?y } }",
    "a concept above itself": "SELECT ?x { ?x skos:broader+ ?x }",
    "two names in a language": "SELECT ?x { ?x skos:prefLabel ?a, ?b FILTER (?a != ?b && lang(?a) = lang(?b)) }",
    "a concept without a name": "SELECT ?x { ?x a skos:Concept FILTER NOT EXISTS { ?x skos:prefLabel ?a } }",
    "a broader that has no narrower": "SELECT ?x { ?x skos:broader ?y FILTER NOT EXISTS { ?y skos:narrower ?x } }",
    "a narrower that has no broader": "SELECT ?x { ?y skos:narrower ?x FILTER NOT EXISTS { ?x skos:broader ?y } }",
    "a top that its scheme does not have": "SELECT ?x { ?x skos:topConceptOf ?s FILTER NOT EXISTS { ?s skos:hasTopConcept ?x } }",
    "related and above": "SELECT ?x { ?x skos:related ?y . ?x skos:broader+ ?y }",
}

# What all thesauri together must not have.
UNTOLD = """SELECT DISTINCT ?y { ?x ?p ?y FILTER (isIRI(?y) && STRSTARTS(STR(?y), "https://w3id.org/essnum/")
    && !STRSTARTS(STR(?y), "https://w3id.org/essnum/ns#")) FILTER NOT EXISTS { ?y ?q ?z } }"""
THESAURI = ["typology", "naf", "naf_2025", "statuses", "glossary"]


def said(essnum, *words):
    """What a command prints."""
    run = subprocess.run([essnum, *words], capture_output=True, check=True)
    return run.stdout.decode("utf-8")


def exported(essnum, *words):
    """What `essnum export` prints."""
    return said(essnum, "export", *words)


class Heard(logging.Handler):
    """Everything that is said at the level of a warning or above."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.said = []

    def emit(self, record):
        self.said.append(record.getMessage())


def check_thesaurus(essnum, table, shapes, whole):
    """Both forms of a thesaurus, added to the whole."""
    turtle, linked = exported(essnum, table, "--format", "ttl"), exported(essnum, table, "--format", "jsonld")
    graph = rdflib.Graph().parse(data=turtle, format="turtle")
    whole += graph
    other = rdflib.Graph().parse(data=linked, format="json-ld")
    if to_isomorphic(graph) != to_isomorphic(other):
        _, one, two = graph_diff(graph, other)
        yield f"{table}: ttl and jsonld differ: {len(one)} and {len(two)} statements, such as {next(iter(one or two), None)}"
    for what, question in NOTHING.items():
        found = [str(row[0]) for row in graph.query(PREFIXES + question)]
        yield from (f"{table}: {what}: {name}" for name in found[:5])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "thesaurus.ttl"
        file.write_text(turtle, encoding="utf-8")
        heard = Heard()
        logging.getLogger().addHandler(heard)
        skosify.skosify(str(file), label=table, mark_top_concepts=False, eliminate_redundancy=True)
        logging.getLogger().removeHandler(heard)
        yield from (f"{table}: skosify: {said}" for said in heard.said)
    if shapes:
        conforms, _, told = validate(graph, shacl_graph=str(shapes), inference="none")
        if not conforms:
            yield f"{table}: shapes: {told[:2000]}"
    concepts = len(set(graph.subjects(rdflib.RDF.type, rdflib.SKOS.Concept)))
    print(f"{table}: {len(graph)} statements, {concepts} concepts, {len(turtle)} and {len(linked)} characters")


def check_tables(essnum):
    """Every table, by its schema and by readers that know nothing of it."""
    help_text = subprocess.run([essnum, "help", "export", "--lang", "en"], capture_output=True, check=True).stdout.decode()
    names = re.search(r"Tables:\s*([^.]+)\.", help_text)[1].replace("\n", " ").split(",")
    tables = [name.strip() for name in names if not re.match(r"organisations|typology", name.strip())]
    rows = 0
    with tempfile.TemporaryDirectory() as folder:
        for table in tables:
            files = {}
            for ending in ("csv", "json", "jsonl"):
                files[ending] = Path(folder) / f"{table}.{ending}"
                files[ending].write_text(exported(essnum, table, "--format", ending), encoding="utf-8", newline="")
            told = json.loads(files["json"].read_text(encoding="utf-8"))
            rows += len(told)
            schema = json.loads(said(essnum, "schema", table, "--format", "json-schema"))
            jsonschema.Draft202012Validator.check_schema(schema)
            for error in jsonschema.Draft202012Validator(schema).iter_errors(told):
                yield f"{table}: json: {error.json_path}: {error.message[:200]}"
            # References lead to other tables, which are checked where the package is.
            fields = json.loads(said(essnum, "schema", table))
            fields.pop("foreignKeys", None)
            resource = frictionless.Resource(path=f"{table}.csv", basepath=folder, schema=frictionless.Schema.from_descriptor(fields))
            report = resource.validate()
            yield from (f"{table}: csv: {error.message}" for task in report.tasks for error in task.errors)
            frame = pandas.read_csv(files["csv"], dtype=str, keep_default_na=False)
            duck = duckdb.read_csv(str(files["csv"]), all_varchar=True, header=True).fetchall() if told else []
            lines = pandas.read_json(files["jsonl"], lines=True, dtype=False) if told else []
            for reader, count in (("pandas csv", len(frame)), ("duckdb csv", len(duck)), ("pandas jsonl", len(lines))):
                if count != len(told):
                    yield f"{table}: {reader}: {count} rows for {len(told)}"
            cells = [[flat(value) for value in row.values()] for row in told]
            if cells != frame.values.tolist():
                yield f"{table}: csv and json differ"
            if cells != [[value or "" for value in row] for row in duck]:
                yield f"{table}: duckdb reads other cells than json holds"
            many = duckdb.read_json(str(files["json"])).fetchall() if told else []
            if len(many) != len(told):
                yield f"{table}: duckdb json: {len(many)} rows for {len(told)}"
    print(f"{len(tables)} tables, {rows} rows")


def flat(value):
    """A cell of JSON as CSV has it."""
    if value is None:
        return ""
    return "|".join(value) if isinstance(value, list) else str(value)


def check_works(essnum):
    """The sources in both of their forms."""
    rows = json.loads(exported(essnum, "sources", "--format", "json"))
    ids = [row["id"] for row in rows]
    library = bibtexparser.parse_string(exported(essnum, "sources", "--format", "bibtex"))
    entries = library.entries
    yield from (f"bibtex: {block}" for block in library.failed_blocks)
    if [entry.key for entry in entries] != ids:
        yield f"bibtex: {len(entries)} entries for {len(ids)} sources"
    for row, entry in zip(rows, entries):
        fields = {name: field.value for name, field in entry.fields_dict.items()}
        if fields.get("year", "") != (row["year"] or ""):
            yield f"bibtex: {row['id']}: year {fields.get('year')}"
        if len(fields.get("author", "").split(" and ")) < len(row["authors"] or []):
            yield f"bibtex: {row['id']}: authors {fields.get('author')}"
    items = json.loads(exported(essnum, "sources", "--format", "csl-json"))
    if [item["id"] for item in items] != ids:
        yield f"csl-json: {len(items)} works for {len(ids)} sources"
    source = CiteProcJSON(items)
    style = CitationStylesStyle("apa", validate=False)
    works = CitationStylesBibliography(style, source, formatter.plain)
    for name in ids:
        works.register(Citation([CitationItem(name)]))
    told = [str(line) for line in works.bibliography()]
    if len(told) != len(ids) or not all(line.strip() for line in told):
        yield f"csl-json: {len(told)} works set of {len(ids)}"
    print(f"sources: {len(entries)} entries, {len(items)} works, for example: {told[15][:120]}")


FILTERS = [
    ["--family", "esn"],
    ["--kind", "software"],
    ["--naf", "62.0*"],
    ["--transversal", "3"],
    ["--where", "type:logiciel"],
    ["--where", "-famille:3 libre"],
]


def check_parts(essnum):
    """What a filter keeps of the dataset, as a package of its own."""
    profile = data_check.find_profile(None)
    with tempfile.TemporaryDirectory() as folder:
        for rank, words in enumerate(FILTERS):
            package = Path(folder) / str(rank) / "datapackage.json"
            exported(essnum, "--all", str(package.parent), *words)
            descriptor = json.loads(package.read_text(encoding="utf-8"))
            name = " ".join(words)
            if not descriptor["selection"]["filters"]:
                yield f"{name}: the descriptor names no filter"
            found = [*data_check.check_tables(package), *data_check.check_keys(package, descriptor)]
            found += data_check.check_profile(profile, descriptor)
            yield from (f"{name}: {error}" for error in found)
            said(essnum, "check", str(package.parent))
    print(f"{len(FILTERS)} parts of the dataset")


def check_companions(essnum):
    """The descriptor beside a file, by the tool that reads such descriptors; and that it would notice a change."""
    profile = data_check.find_profile(None)
    asked = [["actors", "--family", "esn"], ["memberships", "--columns", "role,actor", "--sort", "-role"],
        ["naf"], ["transversal"], ["sources"], ["organisations"]]
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / "own.csv"
        own.write_text("nom;ville;naf;taille\nAlpha;Lille;62.01Z;=1\nBêta;Brest;6201Z;3\n", encoding="utf-8")
        for words in asked:
            lists = ["--directory", str(own)] if words[0] == "organisations" else []
            formats = ["csv", "csv-excel", "json", "jsonl"] + ["csl-json"] * (words[0] == "sources")
            for form in formats:
                file = Path(folder) / f"{words[0]}-{form}.data"
                exported(essnum, *words, *lists, "--format", form, "--provenance", "--output", str(file))
                package = file.with_name(file.name + ".package.json")
                descriptor = json.loads(package.read_text(encoding="utf-8"))
                yield from (f"{file.name}: {error}" for error in data_check.check_profile(profile, descriptor))
                yield from (f"{file.name}: {error}" for error in data_check.check_tables(package))
                count += 1
        changed = Path(folder) / "actors-csv.data"
        changed.write_bytes(changed.read_bytes().replace(b"association", b"fondation"))
        if not list(data_check.check_tables(changed.with_name(changed.name + ".package.json"))):
            yield "a changed file passes"
    print(f"{count} files with a descriptor beside them")


def check_drawings(essnum):
    """Where a picture and graphs come from, as their readers find it."""
    words = ["overlaps", "--family", "esn", "--format"]
    picture = ElementTree.fromstring(said(essnum, *words, "svg"))
    described = picture.find("svg:metadata/rdf:RDF", {"svg": "http://www.w3.org/2000/svg", "rdf": str(rdflib.RDF)})
    if described is None:
        yield "svg: no metadata"
        return
    graph = rdflib.Graph().parse(data=ElementTree.tostring(described), format="xml", publicID="https://example.org/picture")
    picture = rdflib.URIRef("https://example.org/picture")
    authors = sorted(str(name) for name in graph.objects(picture, rdflib.DC.creator))
    if len(authors) != 4:
        yield f"svg: authors {authors}"
    licences = [str(licence) for licence in graph.objects(picture, rdflib.DCTERMS.license)]
    if licences != ["https://creativecommons.org/licenses/by/4.0/"]:
        yield f"svg: licences {licences}"
    kept = {str(told) for told in graph.objects(picture, rdflib.DCTERMS.provenance)}
    if kept != {"--family esn", "essnum overlaps --format svg --lang fr --family esn"}:
        yield f"svg: kept {kept}"
    text = said(essnum, *words, "graphml")
    described = ElementTree.fromstring(text).findtext("{http://graphml.graphdrawing.org/xmlns}desc") or ""
    if "filter: --family esn" not in described.splitlines():
        yield f"graphml: {described}"
    nodes = networkx.parse_graphml(text).number_of_nodes()
    if not nodes:
        yield "graphml: no nodes"
    print(f"where it comes from: {len(graph)} statements in a picture, {len(described.splitlines())} lines in a graph of {nodes} nodes")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("essnum")
    arguments.add_argument("--shapes", type=Path, default=Path("../shared/reference/standards/xkos-best-practices-conformance-shapes.ttl"))
    given = arguments.parse_args()
    shapes = given.shapes if given.shapes.exists() else None
    if not shapes:
        print(f"skipped: no {given.shapes}")
    faults = []
    whole = rdflib.Graph()
    for table in THESAURI:
        faults += check_thesaurus(given.essnum, table, shapes, whole)
    faults += [f"named and not told: {row[0]}" for row in whole.query(PREFIXES + UNTOLD)]
    faults += check_works(given.essnum)
    faults += check_tables(given.essnum)
    faults += check_parts(given.essnum)
    faults += check_companions(given.essnum)
    faults += check_drawings(given.essnum)
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
