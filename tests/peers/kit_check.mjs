// The kit of a workshop and minutes in a real Chromium: they ask nothing of anywhere, and print as they should. Prints one
// line a fault; fails if there is any.
//
//     node tests/peers/kit_check.mjs target/release/essnum [FOLDER for the files]
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.cwd()}/target/peers/`);
const load = async (name) => (await import(pathToFileURL(require.resolve(name)))).default;
const puppeteer = await load("puppeteer-core");
const chromium = await load("@sparticuz/chromium");

const [essnum, given] = process.argv.slice(2);
const folder = given ?? mkdtempSync(join(tmpdir(), "essnum-"));
const faults = [];
const browser = await puppeteer.launch({
  executablePath: await chromium.executablePath(),
  args: [...chromium.args, "--no-sandbox"],
  headless: "shell",
});
const page = await browser.newPage();
page.on("console", (message) => faults.push(`console: ${message.text()}`));
page.on("request", (request) => {
  if (!request.url().startsWith("file:")) faults.push(`asks for ${request.url()}`);
});
for (const name of ["atelier", "jeu"]) {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, execFileSync(essnum, ["parcours", "export", name, "--lang", "fr"]));
  await page.goto(pathToFileURL(file).href);
  const counts = await page.evaluate(() => ({
    sheets: document.querySelectorAll(".sheet").length,
    votes: document.querySelectorAll(".vote").length,
    // What is cut off is lost on paper.
    cut: [...document.querySelectorAll(".card")].filter((card) => card.scrollHeight > card.clientHeight + 1).length,
  }));
  if (counts.votes !== 8) faults.push(`${name}: ${counts.votes} voting cards`);
  if (counts.cut > 0) faults.push(`${name}: ${counts.cut} cards are cut`);
  const printed = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  writeFileSync(join(folder, `${name}.pdf`), printed);
  const pages = (Buffer.from(printed).toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
  const text = pages - counts.sheets - counts.votes;
  if (text < 1 || text > 8) faults.push(`${name}: ${pages} pages for ${counts.sheets} sheets and ${counts.votes} cards`);
  console.log(`${name}: ${pages} pages, ${counts.sheets} of cards, ${counts.votes} to vote with`);
}
await browser.close();
for (const fault of faults) console.error(fault);
process.exit(faults.length ? 1 : 0);
