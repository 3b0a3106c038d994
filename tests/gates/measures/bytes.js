// Built twice, in other folders and with another seed for the order of sets: the same bytes.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { files } from "../sites.js";

export const row = { what: "built twice: files that differ", tool: "sha256", hold: "0" };

const digests = (site) =>
  new Map(files(site).map((file) => [relative(site, file), createHash("sha256").update(readFileSync(file)).digest("hex")]));

export async function measure({ sites }) {
  const faults = [];
  let count = 0;
  for (const { name, site, again } of sites) {
    const [one, two] = [digests(site), digests(again)];
    for (const file of new Set([...one.keys(), ...two.keys()])) {
      count += 1;
      if (one.get(file) !== two.get(file)) faults.push(`${name}: ${file}`);
    }
  }
  return { measured: `${faults.length} of ${count}`, faults };
}
