// Graphviz itself lays out what comes on the standard input: prints how many nodes and edges it drew,
// or fails with what it says.
//
//     essnum overlaps --format dot | node tests/peers/dot_check.mjs
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.cwd()}/target/peers/`);
const { Graphviz } = await import(pathToFileURL(require.resolve("@hpcc-js/wasm-graphviz")));
const graphviz = await Graphviz.load();
const drawn = JSON.parse(graphviz.layout(readFileSync(0, "utf8"), "json", "dot"));
console.log(drawn.objects.length, drawn.edges.length);
