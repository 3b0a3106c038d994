// What is printed of every dossier: by the tools that readers of PDF are made of.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { inPairs } from "../opening.js";
import { files } from "../sites.js";

const run = promisify(execFile);
const MOST = 256 * 1024 * 1024; // bytes that a tool may say
// Of words that run from right to left no tool gives back the order.
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

export const rows = {
  sound: { what: "PDF: sound, A-3a and UA-1, title, language, outline, links", tool: "qpdf, pdfinfo, pdffonts", hold: "0" },
  words: { what: "full editions: words of the dossier's pages not in them", tool: "pdftotext", hold: "0" },
};

export async function measure({ sites }) {
  const papers = sites.flatMap(({ name, site, papers }) =>
    Object.entries(papers).map(([file, expected]) => ({ name: `${name} ${file}`, path: join(site, file), ...expected })),
  );
  const unknown = sites.flatMap(({ name, site, papers }) =>
    files(site)
      .map((file) => relative(site, file))
      .filter((file) => file.endsWith(".pdf") && !(file in papers))
      .map((file) => `${name} ${file}: nobody has said what it must be`),
  );
  const [lost, held] = [[], { words: 0, turned: 0 }];
  const faults = await inPairs(papers, async (paper) => {
    if (!existsSync(paper.path)) return [`${paper.name}: is not there`];
    const damage = await damaged(paper);
    if (damage.length) return damage;
    const [turned, words] = parted(paper.words, (one) => RIGHT_TO_LEFT.test(one));
    held.words += words.length;
    held.turned += turned.length;
    lost.push(...(await missing(paper, words)));
    return [...(await faceless(paper)), ...(await strange(paper))];
  });
  return {
    sound: { measured: `${faults.length + unknown.length} in ${papers.length} files`, faults: [...faults, ...unknown] },
    words: { measured: `${lost.length} of ${held.words}, ${held.turned} right to left not held`, faults: lost },
  };
}

const parted = (all, belongs) => [all.filter(belongs), all.filter((one) => !belongs(one))];

const said = async (tool, ...given) => (await run(tool, given, { maxBuffer: MOST })).stdout;

// What is wrong with a file as a file: a warning counts.
const damaged = ({ name, path }) =>
  run("qpdf", ["--check", path]).then(
    () => [],
    ({ code, stdout, stderr }) => [`${name}: qpdf ends with ${code}: ${(stderr || stdout).replaceAll(path, "")}`],
  );

// The fonts that a file does not have in it, or whose glyphs do not say which words they are.
async function faceless({ name, path }) {
  const faults = [];
  const [, , ...fonts] = (await said("pdffonts", path)).trim().split("\n");
  if (!fonts.length) faults.push(`${name}: has no fonts`);
  for (const font of fonts) {
    const [embedded, , unicode] = font.trim().split(/\s+/).slice(-5);
    if (embedded !== "yes" || unicode !== "yes") faults.push(`${name}: a font is not embedded, or says no words: ${font}`);
  }
  return faults;
}

// What it is not that it must be, by what it says of itself.
async function strange({ name, path, title, language }) {
  const about = Object.fromEntries(
    (await said("pdfinfo", path)).split("\n").map((line) => line.split(/:\s+(.*)/).slice(0, 2)),
  );
  const claims = await said("pdfinfo", "-meta", path);
  const { qpdf, outlines, attachments } = JSON.parse(await said("qpdf", "--json=2", path));
  const objects = Object.values(qpdf[1]).map((one) => one.value ?? one.stream?.dict).filter(Boolean);
  const catalog = objects.find((one) => one["/Type"] === "/Catalog");
  const links = objects.filter((one) => one["/Subtype"] === "/Link");
  const resolved = (some) => qpdf[1][`obj:${some}`]?.value ?? some;
  const named = places(resolved(resolved(catalog["/Names"])?.["/Dests"]), resolved);
  const leads = ({ "/A": action, "/Dest": place }) =>
    /^u:(https?|mailto):/.test(resolved(action)?.["/URI"]) ||
    resolved(resolved(named.get(place) ?? place)?.[0])?.["/Type"] === "/Page";
  const size = path.endsWith("-letter.pdf") ? "(letter)" : "(A4)";
  const must = {
    "is tagged": about.Tagged === "yes",
    "has its title": about.Title === title,
    "shows its title": catalog["/ViewerPreferences"]?.["/DisplayDocTitle"] === true,
    "has its language": catalog["/Lang"] === `u:${language}`,
    [`is ${size}`]: about["Page size"]?.endsWith(size),
    "claims PDF/A-3a": claims.includes("<pdfaid:part>3<") && claims.includes("<pdfaid:conformance>A<"),
    "claims PDF/UA-1": claims.includes("<pdfuaid:part>1<"),
    "has an outline": outlines.length > 0 && outlines.every(({ dest }) => dest),
    "has links": links.length > 0,
    "has links that all lead somewhere": links.every(leads),
    "has its facts in it": path.includes("briefing") || Object.keys(attachments).length === 1,
  };
  return Object.keys(must).filter((what) => !must[what]).map((what) => `${name}: ${what}: not so`);
}

// The places that have a name, by it: a tree of lists in which names and places take turns.
function places(node, resolved) {
  const found = new Map((node?.["/Kids"] ?? []).flatMap((kid) => [...places(resolved(kid), resolved)]));
  const listed = node?.["/Names"] ?? [];
  for (let at = 0; at < listed.length; at += 2) found.set(listed[at], listed[at + 1]);
  return found;
}

// The words that are not in what is printed; they may run over a page, past its foot and the next head.
async function missing({ name, path }, words) {
  const pages = (await said("pdftotext", "-raw", path, "-")).split("\f").map((page) => page.trimEnd().split("\n"));
  const running = solid(pages.flatMap((lines) => lines.slice(1, -1)).join(""));
  const printed = [solid(pages.flat().join("")), running];
  return words
    .filter((one) => !one.split(/\n\n+/).every((part) => printed.some((some) => some.includes(solid(part)))))
    .map((one) => `${name}: ${one.slice(0, 140)}`);
}

// Words without white space, and without what only turns them.
const solid = (words) => words.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "").toLowerCase();
