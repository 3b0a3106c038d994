// Measures finished sites by the public tools that are pinned here, and prints one table.
//
//     node tests/gates/gates.js SITES.json [ROW…]
//
// SITES.json is what publications.py has printed. A ROW is the name of one, to measure it alone.
import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { relative } from "node:path";
import * as accessibility from "./measures/accessibility.js";
import * as bytes from "./measures/bytes.js";
import * as fitting from "./measures/fitting.js";
import * as keyboard from "./measures/keyboard.js";
import * as lighthouse from "./measures/lighthouse.js";
import * as links from "./measures/links.js";
import * as markup from "./measures/markup.js";
import * as paper from "./measures/paper.js";
import * as policy from "./measures/policy.js";
import * as reading from "./measures/reading.js";
import * as weight from "./measures/weight.js";
import { launch } from "./opening.js";
import { serve } from "./serving.js";
import { htmlFiles } from "./sites.js";

const SHOWN = 25; // different faults of a row that are told

// What is measured for a row, or for several at once, in the order of the table.
const MEASURES = {
  accessibility: [accessibility.row, accessibility.measure],
  quality: [lighthouse.rows.quality, lighthouse.quality],
  compressed: [lighthouse.rows.compressed, lighthouse.compressed],
  plain: [lighthouse.rows.plain, lighthouse.plain],
  weight: [weight.row, weight.measure],
  markup: [markup.row, markup.measure],
  links: [links.row, links.measure],
  policy: [policy.rows, policy.measure],
  reading: [reading.row, reading.measure],
  keyboard: [keyboard.row, keyboard.measure],
  fitting: [fitting.rows, fitting.measure],
  paper: [paper.rows, paper.measure],
  bytes: [bytes.row, bytes.measure],
};

const line = (what, tool, measured, hold, ok) =>
  console.log(`${what.padEnd(64)} ${tool.padEnd(24)} ${measured.padEnd(38)} ${hold.padEnd(10)} ${ok}`);

async function main(file, ...asked) {
  const unknown = asked.filter((name) => !(name in MEASURES));
  if (unknown.length) {
    console.error(`There is no row “${unknown[0]}”. The rows are: ${Object.keys(MEASURES).join(", ")}.`);
    process.exit(2);
  }
  const sites = JSON.parse(readFileSync(file, "utf-8"));
  const servers = [];
  for (const site of sites) {
    const [compressed, plain] = [await serve(site), await serve(site, { compressed: false })];
    servers.push(compressed, plain);
    Object.assign(site, { address: compressed.address, plain: plain.address });
  }
  const pages = sites.flatMap(({ name, address, kinds }) =>
    Object.entries(kinds).map(([kind, path]) => ({ kind, name: `${name} ${path || "home"}`, address: address + path })),
  );
  const browser = await launch();
  const given = { browser, sites, pages, largest: await largest(sites) };
  const missed = [];
  line("what", "tool", "measured", "to hold", "");
  for (const name of asked.length ? asked : Object.keys(MEASURES)) {
    const [about, measure] = MEASURES[name];
    const began = performance.now();
    const result = await measure(given);
    const rows = about.what ? [[about, result]] : Object.keys(about).map((key) => [about[key], result[key]]);
    for (const [{ what, tool, hold, timed }, { measured, faults }] of rows) {
      // A time depends on the machine: where others share it, it is told and not held.
      const told = timed && process.env.CI;
      line(what, tool, measured, hold, faults.length ? (told ? "missed, not held in CI" : "MISSED") : "ok");
      if (faults.length && !told) missed.push([what, faults]);
    }
    if (process.env.GATES_TIMES) console.log(`  ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  await browser.close();
  for (const server of servers) server.close();
  for (const [what, faults] of missed) tell(what, faults);
  process.exitCode = missed.length ? 1 : 0;
}

// Tell the faults of a row: what is the same in many places once, with the first place.
function tell(what, faults) {
  const places = new Map();
  for (const fault of faults) {
    const [place, ...words] = fault.replace(/\s+/g, " ").split(": ");
    const same = words.join(": ");
    places.set(same, [...(places.get(same) ?? []), place]);
  }
  console.log(`\n${what}:`);
  for (const [same, [first, ...more]] of [...places].slice(0, SHOWN)) {
    console.log(`  ${first}${more.length ? ` and ${more.length} more` : ""}: ${same}`);
  }
  if (places.size > SHOWN) console.log(`  … and ${places.size - SHOWN} others`);
}

// The page with the most HTML of all sites.
async function largest(sites) {
  let most = { size: -1 };
  for (const site of sites) {
    for (const file of htmlFiles(site.site)) {
      const { size } = await stat(file);
      if (size > most.size) {
        most = { size, site, path: relative(site.site, file).replace(/(^|\/)index\.html$/, "$1") };
      }
    }
  }
  return most;
}

await main(...process.argv.slice(2));
