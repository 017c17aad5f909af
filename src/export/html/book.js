// Search without a server, and the keys of the page. Everything else works without a script.
"use strict";

const told = JSON.parse(document.getElementById("findable").textContent);
const [nothing, near, one, many] = told.words;
const most = 40;
// Words of fewer letters are forgiven no typing error; questions of fewer have no nearest name.
const longEnough = 5;
const enough = 4;
const proposals = 5;

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

// The words of each text, taken apart once.
const apart = new Map();
function wordsOf(text) {
  if (!apart.has(text)) apart.set(text, text.split(" "));
  return apart.get(text);
}

// Whether two words differ by one letter left out, put in, or taken for another, or by two neighbours
// swapped.
function isSlip(one, other) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const more = long.length - short.length;
  if (more > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  const left = short.length - start - end;
  if (more === 1) return left === 0;
  return left === 1 || (left === 2 && short[start] === long[start + 1] && short[start + 1] === long[start]);
}

// Whether a text has every word of a question, some of them with a typing error. A code with an error is
// another code.
function forgives(text, words) {
  return words.every((word) => {
    const mayErr = word.length >= longEnough && !/\d/.test(word);
    return wordsOf(text).some((met) => met.startsWith(word) || (mayErr && isSlip(word, met)));
  });
}

// How far a text is from another: letters left out, put in, taken for another, neighbours swapped.
function distance(one, other) {
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    [before, above] = [above, row];
  }
  return above[other.length];
}

// How well a text meets a question, 0 the best; nothing where it does not.
function tier(text, question, words, isName) {
  const spaced = ` ${text}`;
  if (text === question) return 0;
  if (text.startsWith(question)) return 1;
  if (spaced.includes(` ${question}`)) return 2;
  if (isName && question.length > 1 && initials(text).startsWith(question)) return 2;
  if (words.every((word) => spaced.includes(` ${word}`))) return 3;
  if (text.includes(question)) return 4;
  return forgives(text, words) ? 5 : undefined;
}

// A word without the endings of number and gender, which do not count.
function stem(word) {
  return word.length > 3 ? word.replace(/(?:es|s|x|e)$/u, "") : word;
}

const small = new Set(told.small);
const everyday = told.everyday.map(([key, said]) => [
  key.split(" ").map((place) => place.split("|").map(stem)),
  said.split("|"),
]);

// What a question asks for, read as a sentence: for each thing the texts that say it. Small words ask for nothing, and
// everyday words for what the records say instead.
function meaning(question) {
  const words = question.split(" ").map((word) => word.replace(/^[?!.,]+|[?!.,]+$/gu, "")).filter(Boolean);
  const stems = words.map(stem);
  const meant = words.map((word) => (small.has(word) ? [] : [word]));
  const free = words.map(() => true);
  for (const [places, said] of everyday) {
    const ranks = [];
    for (const place of places) ranks.push(stems.findIndex((word, rank) => !ranks.includes(rank) && place.includes(word)));
    if (!ranks.every((rank) => rank >= 0 && free[rank])) continue;
    const own = ranks.length === 1 && !small.has(words[ranks[0]]) ? [words[ranks[0]]] : [];
    ranks.forEach((rank) => {
      free[rank] = false;
      meant[rank] = [];
    });
    meant[Math.min(...ranks)] = [...own, ...said];
  }
  return meant.filter((texts) => texts.length > 0);
}

// Records that say all that a question means, or all of one of the things that it joins by *or*.
function understood(question) {
  const sides = question.split(/ (?:ou|or) /u).map(meaning);
  const asked = sides.every((terms) => terms.length > 0) ? sides : [meaning(question)];
  const found = new Map();
  for (const one of asked.flatMap(saying)) {
    const known = found.get(one.anchor);
    if (!known || one.best < known.best) found.set(one.anchor, one);
  }
  return [...found.values()].sort((left, right) => left.best - right.best);
}

// Records that say every term in one of its ways, in whatever texts of theirs: names before other names before
// descriptions.
function saying(terms) {
  if (terms.length === 0) return [];
  const found = [];
  for (const [anchor, name, kind, ...texts] of told.records) {
    let best = 0;
    let passage;
    for (const term of terms) {
      let nearest;
      texts.forEach((those, rank) => {
        for (const text of those) {
          const spaced = ` ${text}`;
          const place = term.findIndex((said) => spaced.includes(` ${said}`));
          const far = place * 3 + rank;
          if (place < 0 || nearest?.far <= far) continue;
          nearest = { far, text: rank === 0 ? undefined : text };
        }
      });
      best = nearest ? best + nearest.far : NaN;
      passage ??= nearest?.text;
    }
    if (!Number.isNaN(best)) found.push({ anchor, name, kind, best, passage });
  }
  return found;
}

// Records with their best tier, names before other names before descriptions.
function search(question) {
  const words = question.split(" ");
  const found = [];
  for (const [anchor, name, kind, ...texts] of told.records) {
    let best;
    let passage;
    texts.forEach((those, rank) => {
      for (const text of those) {
        const met = tier(text, question, words, rank < 2);
        if (met === undefined || best <= met * 3 + rank) continue;
        best = met * 3 + rank;
        passage = rank === 0 ? undefined : text;
      }
    });
    if (best !== undefined) found.push({ anchor, name, kind, best, passage });
  }
  return found.sort((left, right) => left.best - right.best);
}

// What a question finds: names as it is typed, then what it means, then texts as it is typed.
function answer(question) {
  const found = search(question);
  const isNamed = ({ best }) => best % 3 < 2;
  const seen = new Set();
  return [...found.filter(isNamed), ...understood(question), ...found].filter(({ anchor }) => {
    const isNew = !seen.has(anchor);
    seen.add(anchor);
    return isNew;
  });
}

// The records whose names are nearest to a question that finds nothing.
function nearest(question) {
  if (question.length < enough) return [];
  const limit = Math.max(1, Math.floor(question.length / 3));
  const found = [];
  for (const [anchor, name, kind, names, others] of told.records) {
    let best = limit + 1;
    for (const text of [...names, ...others]) {
      for (const part of [text, ...wordsOf(text)]) {
        if (Math.abs(part.length - question.length) < best) best = Math.min(best, distance(question, part));
      }
    }
    if (best <= limit) found.push({ anchor, name, kind, best });
  }
  return found.sort((left, right) => left.best - right.best).slice(0, proposals);
}

// A text without what typesetting may change.
function letters(text) {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, "");
}

// The line of a record that has a passage, marked until another is; the record where there is none.
function lineOf(record, passage) {
  document.querySelector(".passage")?.classList.remove("passage");
  if (!passage) return record;
  const wanted = letters(passage);
  const lines = [...record.querySelectorAll("li, p")];
  const line = lines.find((one) => letters(one.textContent).includes(wanted));
  line?.classList.add("passage");
  return line ?? record;
}

const input = document.getElementById("question");
const answers = document.getElementById("answers");
const tally = document.getElementById("tally");

function show() {
  const question = fold(input.value);
  const found = question === "" ? [] : answer(question);
  const shown = found.length > 0 ? found : nearest(question);
  answers.replaceChildren(
    ...shown.slice(0, most).map(({ anchor, name, kind, passage }) => {
      const link = document.createElement("a");
      link.href = `#${anchor}`;
      if (passage) link.dataset.passage = passage;
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
  else if (shown.length === 0) tally.textContent = nothing;
  else if (found.length === 0) tally.textContent = near;
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
  const isAnswer = answers.contains(link);
  const { passage } = link.dataset;
  if (isAnswer) close();
  const target = document.getElementById(link.getAttribute("href").slice(1));
  setTimeout(() => {
    target?.focus({ preventScroll: true });
    if (target && isAnswer) lineOf(target, passage).scrollIntoView({ block: passage ? "center" : "start" });
  });
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
