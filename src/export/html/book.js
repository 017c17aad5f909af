// Search without a server, and the keys of the page. Everything else works without a script.
"use strict";

const told = JSON.parse(document.getElementById("findable").textContent);
const [nothing, one, many] = told.words;
const most = 40;

// A text as it is compared: lower case, no marks, ligatures spelt out, apostrophes and hyphens as
// spaces. The texts of the page come folded, with a table of what folds to something else.
function fold(text) {
  let folded = "";
  for (const letter of text.normalize("NFD")) {
    if (/\p{M}/u.test(letter)) continue;
    for (const lower of letter.toLowerCase()) {
      if (/\p{M}/u.test(lower)) continue;
      const next = told.foldings[lower] ?? lower;
      if (next !== " " || (folded !== "" && !folded.endsWith(" "))) folded += next;
    }
  }
  return folded.trimEnd();
}

function initials(text) {
  return text.split(" ").map((word) => word[0]).join("");
}

// How well a text meets a question, 0 the best; nothing where it does not.
function tier(text, question, words, isName) {
  const spaced = ` ${text}`;
  if (text === question) return 0;
  if (text.startsWith(question)) return 1;
  if (spaced.includes(` ${question}`)) return 2;
  if (isName && question.length > 1 && initials(text).startsWith(question)) return 2;
  if (words.every((word) => spaced.includes(` ${word}`))) return 3;
  return text.includes(question) ? 4 : undefined;
}

// Records with their best tier, names before other names before descriptions.
function search(question) {
  const words = question.split(" ");
  const found = [];
  for (const [anchor, name, kind, ...texts] of told.records) {
    let best;
    texts.forEach((those, rank) => {
      for (const text of those) {
        const met = tier(text, question, words, rank < 2);
        if (met !== undefined && !(best <= met * 3 + rank)) best = met * 3 + rank;
      }
    });
    if (best !== undefined) found.push({ anchor, name, kind, best });
  }
  return found.sort((left, right) => left.best - right.best);
}

const input = document.getElementById("question");
const answers = document.getElementById("answers");
const tally = document.getElementById("tally");

function show() {
  const question = fold(input.value);
  const found = question === "" ? [] : search(question);
  answers.replaceChildren(
    ...found.slice(0, most).map(({ anchor, name, kind }) => {
      const link = document.createElement("a");
      link.href = `#${anchor}`;
      const about = document.createElement("span");
      about.className = "kind";
      about.textContent = kind;
      link.append(name, " ", about);
      const item = document.createElement("li");
      item.append(link);
      return item;
    }),
  );
  answers.scrollTop = 0;
  if (question === "") tally.textContent = "";
  else if (found.length === 0) tally.textContent = nothing;
  else tally.textContent = found.length === 1 ? one : `${found.length} ${many}`;
}

function close() {
  input.value = "";
  show();
}

// The link before or after the one that has the focus, among those of a list.
function step(list, by) {
  const links = [...list.querySelectorAll("a")].filter((link) => link.offsetParent !== null);
  const next = links.indexOf(document.activeElement) + by;
  if (next < 0 && list === answers) input.focus();
  else links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
}

input.addEventListener("input", show);

input.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") step(answers, 1);
  else if (event.key === "Enter") answers.querySelector("a")?.click();
  else if (event.key === "Escape") {
    if (input.value === "") input.blur();
    close();
  } else return;
  event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isWriting = event.target.matches("input[type=search]");
  if (event.key === "/" && !isWriting) {
    input.focus();
    input.select();
  } else if (event.key === "Escape" && answers.contains(event.target)) {
    input.focus();
    close();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const list = event.target.closest("#answers, #contents nav");
    if (!list) return;
    step(list, event.key === "ArrowDown" ? 1 : -1);
  } else return;
  event.preventDefault();
});

// Whoever follows a link goes on from where it leads, with the keyboard too.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link) return;
  if (answers.contains(link)) close();
  const target = document.getElementById(link.getAttribute("href").slice(1));
  setTimeout(() => target?.focus({ preventScroll: true }));
});

const narrow = matchMedia("(max-width: 60rem)");
const contents = document.getElementById("contents");
const fit = () => {
  contents.open = !narrow.matches;
};
narrow.addEventListener("change", fit);
fit();

const print = document.getElementById("print");
print.hidden = false;
print.addEventListener("click", () => window.print());
