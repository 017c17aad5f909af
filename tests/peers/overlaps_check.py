"""A second opinion on `essnum overlaps`: the same memberships counted by pandas and upsetplot in all
modes and both senses, the graph as networkx and Graphviz read it, the pictures as any XML parser does
and drawn. Then lists of organisations, one made here and real ones where they are at hand: the families
of their codes, and the values of their columns.

    python tests/peers/overlaps_check.py target/release/essnum [FOLDER OF EXAMPLES]
"""

import io
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import warnings
import xml.etree.ElementTree as ElementTree

import matplotlib
import networkx
import pandas
import resvg_py
import upsetplot

PROGRAM = sys.argv[1] if len(sys.argv) > 1 else "target/release/essnum"
EXAMPLES = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "../shared/examples")
FONTS = f"{matplotlib.get_data_path()}/fonts/ttf"
SVG = "{http://www.w3.org/2000/svg}"
faults = []


def essnum(*words):
    return subprocess.run([PROGRAM, *words], check=True, capture_output=True, text=True).stdout


def table(name):
    return pandas.read_csv(io.StringIO(essnum("export", name, "--format", "csv")), dtype=str, keep_default_na=False)


def expect(what, found, expected):
    if found != expected:
        faults.append(f"{what}: {found!r} instead of {expected!r}")


def memberships(roles):
    rows = table("memberships")
    if roles == "strict":
        rows = rows[(rows.certainty == "stated") & (rows.role != "mention")]
    else:
        rows = rows[rows.certainty != "contested"]
    return rows.rename(columns={"actor": "element"})


def asked():
    """What is asked for by these words, with the pairs that it is about."""
    yield ["--roles", "strict"], memberships("strict")
    yield ["--roles", "broad"], memberships("broad")
    yield ["--sets", "naf"], table("family_naf").rename(columns={"code": "element"})
    yield ["--sets", "statuses"], table("family_statuses").rename(columns={"status": "element"})


def upset(pairs):
    """The pairs as upsetplot indexes them: a row an element, a level a family."""
    families = pairs.groupby("element").family.agg(lambda found: sorted(set(found)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        data = upsetplot.from_memberships(families.tolist(), data=families.index.to_frame(index=False))
    return data


def union(data, families):
    """upsetplot has no question for it: those that are not out of every one of them."""
    inside = pandas.Series(False, index=range(len(data)))
    for family in families:
        inside |= pandas.Series(data.index.get_level_values(family))
    return sorted(data[inside.values].element)


def counted(data, count, families):
    if count == "union":
        return union(data, families)
    others = [name for name in data.index.names if name not in families]
    absent = {"absent": others} if count == "exclusive" and others else {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        answer = upsetplot.query(data, present=list(families), **absent)
    return sorted(answer.data.element)


def check_counts():
    told = 0
    for words, pairs in asked():
        data = upset(pairs)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            sizes = upsetplot.query(data).subset_sizes
        exact = {
            tuple(sorted(name for name, is_in in zip(sizes.index.names, found) if is_in))
            for found in sizes[sizes > 0].index
        }
        # Counted inclusively or in a union, every family and every two that share something have a row too.
        pairs_too = {tuple(sorted({left, right})) for found in exact for left in found for right in found}
        rows_of = {"exclusive": exact, "inclusive": exact | pairs_too, "union": exact | pairs_too}
        for count in ["exclusive", "inclusive", "union"]:
            rows = json.loads(essnum("overlaps", "--format", "json", "--count", count, *words))
            what = " ".join(["overlaps", *words, count])
            wanted = sorted(rows_of[count])
            expect(f"{what}: rows", sorted(tuple(sorted(row["sets"])) for row in rows), wanted)
            for row in rows:
                expected = counted(data, count, row["sets"])
                expect(f"{what} {row['sets']}", row["elements"], expected)
                expect(f"{what} {row['sets']}: count", row["count"], len(expected))
                expect(f"{what} {row['sets']}: degree", row["degree"], len(row["sets"]))
                told += 1
            if count == "exclusive":
                expect(f"{what}: sum", sum(row["count"] for row in rows), pairs.element.nunique())
    return told


def check_pairs():
    """The matrix as a table: what two families both have, in number and in shares."""
    for words, pairs in asked():
        families = pairs.groupby("family").element.agg(set)
        for row in json.loads(essnum("overlaps", "--format", "json", "--view", "matrix", *words)):
            what = " ".join(["matrix", *words, row["left"], row["right"]])
            left, right = families[row["left"]], families[row["right"]]
            expect(f"{what}: elements", row["elements"], sorted(left & right))
            for key, share in [
                ("jaccard_percent", len(left & right) / len(left | right)),
                ("smaller_percent", len(left & right) / min(len(left), len(right))),
            ]:
                if abs(row[key] - 100 * share) > 0.5 and not (row[key] == 1 and 0 < share < 0.01):
                    faults.append(f"{what}: {key} is {row[key]} and not {100 * share}")


def check_questions():
    pairs = memberships("broad")
    families = pairs.groupby("element").family.agg(set)
    ids = table("families").id.tolist()
    for yes in ids:
        for no in ids:
            if yes == no:
                continue
            expected = sorted(actor for actor, found in families.items() if yes in found and no not in found)
            words = ["overlaps", "--format", "json", "--roles", "broad", "--yes", yes, "--no", no]
            rows = json.loads(essnum(*words)) if expected else []
            found = sorted(actor for row in rows for actor in row["elements"])
            expect(" ".join(words), found, expected)


def check_graph():
    relations = table("relations")
    edges = 0
    for words, pairs in asked():
        what = " ".join(["graphml", *words])
        graph = networkx.read_graphml(io.BytesIO(essnum("overlaps", "--format", "graphml", *words).encode()))
        kind = {"--roles": "actor"}.get(words[0]) or {"naf": "code", "statuses": "status"}[words[1]]
        nodes = {f"{kind}:{element}" for element in pairs.element}
        nodes |= {f"family:{family}" for family in table("families").id}
        expect(f"{what}: nodes", set(graph.nodes), nodes)
        wanted = {(f"{kind}:{row.element}", f"family:{row.family}", "in") for row in pairs.itertuples()}
        if kind == "actor":
            actors = set(pairs.element)
            wanted |= {
                (f"actor:{row.subject}", f"actor:{row.object}", row.predicate)
                for row in relations.itertuples()
                if row.subject in actors and row.object in actors
            }
        found = [(source, target, data["kind"]) for source, target, data in graph.edges(data=True)]
        expect(f"{what}: edges", sorted(found), sorted(wanted))
        memberships_of = {node: 0 for node in graph.nodes}
        for source, target, data in graph.edges(data=True):
            if data["kind"] == "in":
                memberships_of[source] += 1
                memberships_of[target] += 1
                if kind != "code" and not data.get("role"):
                    faults.append(f"{what}: {source} has no role in {target}")
            if data["weight"] < 1:
                faults.append(f"{what}: {source} weighs nothing in {target}")
        told = {node: data["degree"] for node, data in graph.nodes(data=True)}
        expect(f"{what}: degrees", told, memberships_of)
        weights = sum(data["weight"] for _, _, data in graph.edges(data=True) if data["kind"] == "in")
        expect(f"{what}: weights", weights, len(pairs))
        check_dot(words, graph)
        edges += graph.number_of_edges()
    return edges


def check_dot(words, graph):
    """Graphviz draws as many nodes and edges as the graph has."""
    what = " ".join(["dot", *words])
    text = essnum("overlaps", "--format", "dot", *words)
    done = subprocess.run(["node", "tests/peers/dot_check.mjs"], input=text, capture_output=True, text=True)
    if done.returncode or done.stderr:
        faults.append(f"{what}: {done.stderr}")
        return
    expect(what, done.stdout.split(), [str(graph.number_of_nodes()), str(graph.number_of_edges())])


def check_picture():
    for lang in ["fr", "en"]:
        for words, _ in asked():
            check_matrix(lang, words)
            for count in ["exclusive", "inclusive", "union"]:
                what = " ".join(["svg", lang, count, *words])
                text = essnum("overlaps", "--format", "svg", "--lang", lang, "--count", count, *words)
                picture = ElementTree.fromstring(text)
                expect(what, picture.tag, f"{SVG}svg")
                width, height = int(picture.get("width")), int(picture.get("height"))
                expect(f"{what}: box", picture.get("viewBox"), f"0 0 {width} {height}")
                rows = json.loads(essnum("overlaps", "--format", "json", "--count", count, *words))
                groups = picture.findall(f"{SVG}g")
                expect(f"{what}: rows", len(groups), len(rows))
                for group, row in zip(groups, rows):
                    discs = [disc for disc in group.findall(f"{SVG}circle") if disc.get("r") == "8"]
                    expect(f"{what}: discs", len(discs), row["degree"])
                    numbers = [found.text for found in group.findall(f"{SVG}text")]
                    expect(f"{what}: number", numbers[0], str(row["count"]))
                check_drawn(what, text, picture)


def check_matrix(lang, words):
    for measure in ["number", "jaccard", "smaller"]:
        what = " ".join(["svg matrix", lang, measure, *words])
        asked_for = ["overlaps", "--lang", lang, "--view", "matrix", "--measure", measure, *words]
        text = essnum(*asked_for, "--format", "svg")
        picture = ElementTree.fromstring(text)
        cells = picture.findall(f"{SVG}g")
        expect(f"{what}: cells", len(cells), 64)
        key = "count" if measure == "number" else f"{measure}_percent"
        told = sorted(row[key] for row in json.loads(essnum(*asked_for, "--format", "json")) for _ in range(2))
        apart = [cell.find(f"{SVG}text").text for rank, cell in enumerate(cells) if rank % 9]
        expect(f"{what}: numbers", sorted(0 if number == "·" else int(number) for number in apart), told)
        check_drawn(what, text, picture)


def check_drawn(what, text, picture):
    """Every text is in the picture, and the picture can be drawn."""
    width, height = int(picture.get("width")), int(picture.get("height"))
    for found in picture.iter(f"{SVG}text"):
        if not (0 <= int(found.get("x")) <= width and 0 < int(found.get("y")) <= height):
            faults.append(f"{what}: « {found.text} » is out of the picture")
    drawn = bytes(resvg_py.svg_to_bytes(svg_string=text, font_dirs=[FONTS], sans_serif_family="DejaVu Sans"))
    expect(f"{what}: drawn", drawn[:8], b"\x89PNG\r\n\x1a\n")
    expect(f"{what}: size", (int.from_bytes(drawn[16:20]), int.from_bytes(drawn[20:24])), (width, height))


def families_of_codes():
    """The families whose sheets give a code or one above it, by code."""
    naf = table("naf").set_index("code")
    given = table("family_naf").groupby("code").family.agg(set)
    above = {code: {code, *row[["class", "group", "division", "section"]]} for code, row in naf.iterrows()}
    return {code: set().union(*(given.get(other, set()) for other in line)) for code, line in above.items()}


def lists():
    """A list with the heading of its codes, if it has one, and a column of several values and what
    stands between them."""
    folder = pathlib.Path(tempfile.mkdtemp())
    draw = random.Random(7)
    codes = [*table("naf").code.sample(40, random_state=7), "62.01Z", "62.02A", "94.99Z", ""]
    tags = [f"thème {rank}" for rank in range(24)]
    weights = [1 / (1 + rank) for rank in range(24)]
    lines = ["nom,ape,tags"]
    for row in range(3000):
        chosen = dict.fromkeys(draw.choices(tags, weights, k=draw.randrange(5)))
        lines.append(f"Organisation {row},{draw.choice(codes)},{'|'.join(chosen)}")
    made = folder / "faite.csv"
    made.write_text("\n".join(lines) + "\n", encoding="utf-8")
    yield made, ",", "ape", "tags", "|"
    base = EXAMPLES / "ess-numerique-database"
    for path, separator, code, column, between in [
        (base / "x_consolidated_tessstcsv.csv", ";", "naf", "origines", "|"),
        (base / "x_consolidated_tessstcsv.csv", ";", "naf", "sources", "|"),
        (base / "x_consolidated_tessstcsv.csv", ";", "naf", "tags_numerique", "|"),
        (base / "01_ess_numerique.csv", ",", "activitePrincipaleUniteLegale", "sources", "|"),
        (EXAMPLES / "sill" / "sill-2020.csv", ",", None, "annees", ";"),
    ]:
        if path.exists():
            yield path, separator, code, column, between


def check_list(path, what, words, pairs, sets):
    """The same rows in the three ways of counting, and the matrix, from the pairs of a row and a set."""
    told = 0
    found = pairs.groupby("row").set.agg(frozenset)
    asked = ["overlaps", "--directory", str(path), "--format", "json", *words]
    exact = set(found)
    pairs_too = {frozenset({left, right}) for known in exact for left in known for right in known}
    for count in ["exclusive", "inclusive", "union"]:
        rows = json.loads(essnum(*asked, "--count", count))
        wanted = exact if count == "exclusive" else exact | pairs_too
        expect(f"{what} {count}: rows", {frozenset(row["sets"]) for row in rows}, wanted)
        for row in rows:
            own = frozenset(row["sets"])
            counts = {
                "exclusive": lambda known: known == own,
                "inclusive": lambda known: known >= own,
                "union": lambda known: bool(known & own),
            }[count]
            expect(f"{what} {count} {sorted(own)}", row["count"], sum(map(counts, found)))
            expect(f"{what} {count} {sorted(own)}: elements", len(row["elements"]), row["count"])
            told += 1
    sizes = pairs.groupby("set").row.agg(set)
    for row in json.loads(essnum(*asked, "--view", "matrix")):
        left, right = (sizes.get(row[side], set()) for side in ["left", "right"])
        expect(f"{what} matrix {row['left']} {row['right']}", row["count"], len(left & right))
    drawn = ElementTree.fromstring(essnum("overlaps", "--directory", str(path), *words, "--format", "svg"))
    expect(f"{what} svg", len(drawn.findall(f"{SVG}g")), len(exact))
    graph = essnum("overlaps", "--directory", str(path), *words, "--format", "graphml")
    graph = networkx.read_graphml(io.BytesIO(graph.encode()))
    expect(f"{what} graph", graph.number_of_nodes(), len(sets) + len(exact))
    expect(f"{what} edges", graph.number_of_edges(), sum(map(len, exact)))
    return told


def check_lists():
    told = 0
    known = families_of_codes()
    for path, separator, code, column, between in lists():
        frame = pandas.read_csv(path, sep=separator, dtype=str, keep_default_na=False, encoding="utf-8-sig")
        if code:
            # An organisation that is an actor has the families of the actor, any other those of its code.
            rows = essnum("export", "organisations", "--directory", str(path), "--format", "csv")
            actors = pandas.read_csv(io.StringIO(rows), dtype=str, keep_default_na=False).actor
            own = table("memberships").groupby("actor").family.agg(set)
            homes = [own[actor] if actor else known.get(cell, ()) for actor, cell in zip(actors, frame[code], strict=True)]
            pairs = [(row, family) for row, families in enumerate(homes) for family in families]
            pairs = pandas.DataFrame(pairs, columns=["row", "set"])
            told += check_list(path, f"{path.name} {code}", [], pairs, table("families").id)
        values = frame[column].str.split(between, regex=False).explode().str.strip()
        pairs = pandas.DataFrame({"row": values.index, "set": values}).drop_duplicates()
        pairs = pairs[pairs.set != ""]
        frequent = pairs.groupby("set").row.nunique().reset_index()
        frequent = frequent.sort_values(["row", "set"], ascending=[False, True]).set[:26]
        shown = pairs[pairs.set.isin(frequent)]
        told += check_list(path, f"{path.name} {column}", ["--sets", column], shown, frequent)
    return told


rows = check_counts()
check_pairs()
check_questions()
edges = check_graph()
check_picture()
listed = check_lists()
for fault in faults[:40]:
    print(fault[:600])
print(f"overlaps: {rows} rows and {edges} edges checked, {listed} rows of lists, {len(faults)} faults")
sys.exit(1 if faults else 0)
