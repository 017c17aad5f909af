// The page of the whole typology in a real Chromium, without a window: what a person can do in it, what
// it must not do, and how it prints. Prints one line a fault; fails if there is any.
//
//     npm install --no-save --prefix target/peers puppeteer-core @sparticuz/chromium axe-core html-validate
//     node tests/peers/html_check.mjs target/release/essnum [FOLDER for pictures]
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.cwd()}/target/peers/`);
const load = async (name) => (await import(pathToFileURL(require.resolve(name)))).default;
const puppeteer = await load("puppeteer-core");
const chromium = await load("@sparticuz/chromium");
const { HtmlValidate } = require("html-validate");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const [essnum, pictures] = process.argv.slice(2);
const told = (...words) => execFileSync(essnum, words, { encoding: "utf8", maxBuffer: 1 << 28 });
const rows = (...words) => JSON.parse(told(...words, "--format", "json"));
const folder = pictures ?? mkdtempSync(join(tmpdir(), "essnum-"));
const written = (name, ...words) => {
  const file = join(folder, name);
  writeFileSync(file, told(...words, "--format", "html"));
  return pathToFileURL(file).href;
};
const pages = {
  whole: written("typology.html", "export", "typology", "--lang", "fr"),
  english: written("typology-en.html", "export", "typology", "--lang", "en"),
  family: written("esn.html", "export", "typology", "--family", "esn", "--lang", "fr"),
  table: written("actors.html", "export", "actors", "--lang", "fr"),
};

const faults = [];
const expect = (what, is) => {
  if (!is) faults.push(what);
};

// Valid HTML, by the rules of the standard and of WCAG.
const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard", "html-validate:a11y"] });
for (const [name, address] of Object.entries(pages)) {
  const { results } = await validator.validateString(readFileSync(new URL(address), "utf8"));
  for (const { messages } of results) {
    for (const { line, message, ruleId } of messages.slice(0, 5)) faults.push(`${name}:${line}: ${message} (${ruleId})`);
  }
}

const browser = await puppeteer.launch({
  executablePath: await chromium.executablePath(),
  args: [...chromium.args, "--no-sandbox"],
  headless: "shell",
});
const page = await browser.newPage();
page.on("console", (message) => {
  if (message.type() !== "log") faults.push(`console: ${message.type()}: ${message.text()}`);
});
page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
let opened = "";
page.on("request", (request) => {
  if (request.url().split("#")[0] !== opened) faults.push(`request: ${request.url()}`);
});
const open = async (address, scheme = "light", width = 1400) => {
  opened = address.split("#")[0];
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(address);
};
const shot = async (name) => {
  if (pictures) await page.screenshot({ path: join(folder, `${name}.png`) });
};
const focused = () => page.evaluate(() => document.activeElement.textContent || document.activeElement.id);
const hash = () => page.evaluate(() => decodeURIComponent(location.hash));

// Search, with the keyboard alone.
await open(pages.whole);
await page.keyboard.press("/");
expect("/ does not lead to the search", (await focused()) === "question");
for (const [question, name, anchor] of [
  ["economie", "Économie circulaire", "#family:economie-circulaire"],
  ["lqdn", "La Quadrature du Net", "#actor:la-quadrature-du-net"],
  ["L'ÉDUCATION populaire", "Éducation populaire", "#subcategory:l-education-populaire-au-numerique"],
  ["framasoft", "Framasoft", "#actor:framasoft"],
  ["6201z", "", ""],
]) {
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.type(question);
  const found = await page.$$eval("#answers a", (links) => links.map((link) => [link.textContent, link.getAttribute("href")]));
  if (!name) continue;
  expect(`${question} finds ${found[0]}`, found.some(([text]) => text.includes(name)));
  await shot(`search-${anchor.slice(1).split(":")[0]}`);
  const rank = found.findIndex(([, href]) => href === anchor);
  expect(`${question} does not find ${anchor} among the first`, rank >= 0 && rank < 5);
  for (let step = 0; step <= rank; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(`${question}: Enter opens ${await hash()}, not ${anchor}`, (await hash()) === anchor);
  await new Promise((done) => setTimeout(done, 50));
  expect(`${anchor} is not in sight`, await page.evaluate(() => {
    const { top } = document.querySelector(":target").getBoundingClientRect();
    return top >= -1 && top < innerHeight;
  }));
}
// An answer opens its record at the line that was found.
for (const [question, words] of [
  ["droit de se tromper", "se tromper"],
  ["seniors", "seniors"],
]) {
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.type(question);
  await page.keyboard.press("Enter");
  await new Promise((done) => setTimeout(done, 50));
  const line = await page.evaluate(() => {
    const line = document.querySelector(".passage");
    if (!line) return undefined;
    const { top, bottom } = line.getBoundingClientRect();
    return { text: line.textContent, seen: top >= 0 && bottom <= innerHeight };
  });
  expect(`${question} opens at ${line?.text}`, line?.seen && line.text.toLowerCase().includes(words));
}
// One typing error in a long word finds what was meant, below every exact answer; one in a code or in a
// short word does not; of what is found nowhere the nearest names are told.
const answers = async (question) => {
  await page.focus("#question");
  await page.$eval("#question", (input) => input.select());
  await page.keyboard.type(question);
  const [found, said] = await page.evaluate(() => [
    [...document.querySelectorAll("#answers a")].map((link) => link.textContent),
    document.getElementById("tally").textContent,
  ]);
  await page.keyboard.press("Escape");
  return { found, said };
};
for (const [question, name] of [
  ["econmie", "Économie circulaire"],
  ["ecnoomie circulaire", "Économie circulaire"],
  ["framasfot", "Framasoft"],
  ["econommie", "Économie circulaire"],
  ["quadrarure", "La Quadrature du Net"],
]) {
  const { found } = await answers(question);
  expect(`${question} finds ${found[0]}, not ${name}`, found.some((text) => text.startsWith(name)));
}
// Questions, of which the page finds most of what the program finds.
const natural = readFileSync("tests/ranking/natural.tsv", "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
const ranks = await page.evaluate((lines) => lines.map((line) => {
  const [question, wanted] = line.split("\t");
  return answer(fold(question)).findIndex(({ anchor }) => wanted.split("|").includes(anchor));
}), natural);
const reciprocal = ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / ranks.length;
console.log(`${ranks.length} questions, mean reciprocal rank ${reciprocal.toFixed(3)}`);
expect(`questions have a mean reciprocal rank of ${reciprocal}`, reciprocal >= 0.8);
const both = await page.evaluate(() => {
  const asked = new Set(told.records.flatMap(([, name]) => fold(name).split(" ").filter((word) => word.length >= longEnough)));
  const texts = new Map(told.records.map(([anchor, , , ...texts]) => [anchor, texts.flat()]));
  const mixed = [];
  for (const question of asked) {
    const holds = ({ anchor }) => texts.get(anchor).some((text) => text.includes(question));
    const found = search(question).map((one) => (holds(one) ? "exact" : "error")).join(" ");
    if (found.includes("error exact")) return { wrong: question };
    if (found.includes("exact error")) mixed.push(question);
  }
  return { mixed };
});
expect(`${both.wrong} tells an exact answer below one with an error`, !both.wrong);
expect("no word of a name has answers of both sorts", both.mixed?.length > 0);
for (const question of ["62.01q", "6201q", "fdnx"]) {
  const slips = await page.evaluate((asked) => search(fold(asked)).filter(({ best }) => best >= 15), question);
  expect(`${question} is forgiven an error: ${slips.map(({ name }) => name)}`, slips.length === 0);
}
const lost = await answers("framasofftt");
expect(`framasofftt: nearest are ${lost.found}`, lost.found.some((text) => text.startsWith("Framasoft")) && lost.said !== "");
const slowest = await page.evaluate(() => {
  const times = ["e", "ec", "econmie", "ecnoomie circulaire", "framasofftt", "zzzzzz zzzzzz zzzzzz"].map((question) => {
    input.value = question;
    const before = performance.now();
    show();
    return performance.now() - before;
  });
  close();
  return Math.max(...times);
});
console.log(`slowest key ${slowest.toFixed(1)} ms`);
expect(`a key takes ${slowest} ms`, slowest < 100);
await page.keyboard.press("/");
await page.keyboard.type("zzzzzz");
const status = await page.$eval("#tally", (tally) => tally.textContent);
expect("nothing found is not told", status !== "");
await page.keyboard.press("Escape");
expect("Escape leaves what was typed", (await page.$eval("#question", (input) => input.value)) === "");

// Arrows go through the answers and the tree, Escape comes back, and the focus is seen.
await page.keyboard.press("/");
await page.keyboard.type("libre");
await page.keyboard.press("ArrowDown");
const first = await focused();
await page.keyboard.press("ArrowDown");
expect("an arrow does not lead to the next answer", (await focused()) !== first);
expect("the focus is not seen", await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle !== "none"));
await page.keyboard.press("ArrowUp");
expect("an arrow does not lead back", (await focused()) === first);
await page.keyboard.press("Escape");
expect("Escape does not come back to the search", (await focused()) === "question");
await page.focus(".tree a");
await page.keyboard.press("ArrowDown");
const twig = await page.$eval(".tree ul a", (link) => link.textContent);
expect("an arrow does not go down the tree", (await focused()) === twig);

// A link opens its record.
await open(`${pages.whole}#actor:framasoft`);
await page.click("[id='actor:framasoft'] a[href='#status:association']");
expect("a link does not open its record", (await hash()) === "#status:association");
await page.goBack();
expect("back does not come back", (await hash()) === "#actor:framasoft");

// The page folds as the program does: every name, and every letter of the names.
const names = await page.evaluate(() => told.records.map(([, name, , texts]) => [name, fold(name), texts]));
for (const [name, folded, texts] of names) expect(`${name} folds to ${folded}`, texts.includes(folded));
console.log(`${names.length} names fold alike`);

// The matrix has the counts of the program.
for (const roles of ["strict", "broad"]) {
  const families = rows("export", "families").map((family) => family.id);
  const cells = await page.$$eval(`#overlaps-${roles} tbody tr`, (lines) =>
    lines.map((line) => [...line.querySelectorAll("td")].map((cell) => Number(cell.textContent))));
  expect(`${roles}: ${cells.length} rows`, cells.length === families.length);
  for (const { left, right, count } of rows("overlaps", "--view", "matrix", "--roles", roles)) {
    const [x, y] = [families.indexOf(left), families.indexOf(right)];
    expect(`${roles}: ${left}, ${right}: ${cells[x][y]}, not ${count}`, cells[x][y] === count && cells[y][x] === count);
  }
  for (const { sets, count } of rows("overlaps", "--count", "inclusive", "--roles", roles)) {
    const place = families.indexOf(sets[0]);
    if (sets.length === 1) expect(`${roles}: ${sets}: ${cells[place][place]}, not ${count}`, cells[place][place] === count);
  }
  await page.click(`input[value="${roles}"]`);
  const shown = await page.$$eval(".grid", (grids) => grids.filter((grid) => grid.offsetParent).map((grid) => grid.className));
  expect(`${roles} shows ${shown}`, shown.length === 1 && shown[0].includes(roles));
}

// Names on controls, contrast, order of headings: axe-core by day and by night, wide and narrow.
for (const [name, scheme, width] of [
  ["whole", "light", 1400],
  ["whole", "dark", 390],
  ["english", "light", 390],
  ["family", "dark", 1400],
  ["family", "light", 390],
  ["table", "light", 1400],
  ["table", "dark", 390],
]) {
  await open(pages[name], scheme, width);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  for (const { id, nodes, help } of violations) {
    faults.push(`axe: ${name} ${scheme} ${width}: ${id}: ${help}: ${nodes[0].html.slice(0, 120)} (${nodes.length})`);
  }
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(`${name} ${width}: ${spill} pixels too wide`, spill <= 0);
  await shot(`${name}-${scheme}-${width}`);
}

// On paper: the cover, what is shared, then a family a sheet, two pages at most.
await open(pages.whole);
const printed = await page.pdf({ preferCSSPageSize: true });
const sheets = (pdf) => Buffer.from(pdf).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
const count = sheets(printed);
writeFileSync(join(folder, "typology.pdf"), printed);
expect(`${count} pages on paper`, count > 8 && count <= 2 + 2 * 8);
await page.click("#all");
const everything = await page.pdf({ preferCSSPageSize: true });
const all = sheets(everything);
writeFileSync(join(folder, "everything.pdf"), everything);
expect(`${all} pages on paper with every record`, all > count + 10);
console.log(`${count} pages on paper, ${all} with every record`);

await browser.close();
for (const fault of faults) console.log(fault);
console.log(`${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
