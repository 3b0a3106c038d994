// Lighthouse, as on a phone: whether all is well, and how fast a page is there.
import { readFileSync } from "node:fs";
import lighthouse from "lighthouse";

const { version } = JSON.parse(
  readFileSync(new URL("../node_modules/lighthouse/package.json", import.meta.url)),
);
const tool = `Lighthouse ${version}`;
const QUALITY = ["accessibility", "best-practices", "seo"];
// Each stands for others: the same frame, the same components.
const KINDS = ["home", "dossier", "quotes", "source", "actor", "handbook"];
// A busy machine slows a page, and nothing makes it faster than it is.
const TRIES = 3;

export const rows = {
  quality: { what: "accessibility, best practices, SEO, on a phone", tool, hold: "1.00 each" },
  compressed: { what: "performance on a phone, compressed", tool, hold: "1.00", timed: true },
  plain: { what: "performance on a phone, not compressed", tool, hold: ">= 0.99", timed: true },
};

const run = async (browser, address, categories) => {
  const { port } = new URL(browser.wsEndpoint());
  const { lhr } = await lighthouse(
    address,
    { port: Number(port), onlyCategories: categories, logLevel: "silent" },
  );
  return lhr;
};

export async function quality({ browser, sites }) {
  const faults = [];
  const lowest = Object.fromEntries(QUALITY.map((category) => [category, 1]));
  // Of every publication one page, and of the first one page of each of these kinds.
  const looked = sites.flatMap((site, index) =>
    KINDS.filter((kind) => kind in site.kinds && (index === 0 || kind === "dossier")).map((kind) => [site, kind]),
  );
  for (const [{ name, address, kinds }, kind] of looked) {
    const { categories, audits } = await run(browser, address + kinds[kind], QUALITY);
    for (const category of QUALITY) {
      lowest[category] = Math.min(lowest[category], categories[category].score);
      for (const { id, weight } of categories[category].auditRefs) {
        const { score, title, scoreDisplayMode } = audits[id];
        const counts = weight > 0 && (scoreDisplayMode === "binary" || scoreDisplayMode === "numeric");
        if (counts && score < 1) faults.push(`${name} ${kinds[kind] || "home"}: ${category}: ${title}`);
      }
    }
  }
  const measured = QUALITY.map((category) => lowest[category].toFixed(2)).join(" ");
  return { measured: `${measured} on ${looked.length} pages`, faults };
}

export const compressed = ({ browser, sites, largest }) =>
  performance(browser, sites[0], (site) => site.address, largest, 1);

export const plain = ({ browser, sites, largest }) =>
  performance(browser, sites[0], (site) => site.plain, largest, 0.99);

async function performance(browser, first, addressOf, largest, hold) {
  const faults = [];
  const measured = [];
  const looked = [["a dossier", first, first.kinds.dossier], ["the largest", largest.site, largest.path]];
  for (const [what, site, path] of looked) {
    let best = { score: -1 };
    for (let tries = 0; tries < TRIES && best.score < hold; tries += 1) {
      const { categories, audits } = await run(browser, addressOf(site) + path, ["performance"]);
      const { score } = categories.performance;
      if (score > best.score) best = { score, audits };
    }
    measured.push(best.score.toFixed(2));
    if (best.score < hold) {
      const slow = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"]
        .map((id) => `${best.audits[id].title} ${best.audits[id].displayValue} (${best.audits[id].score})`);
      faults.push(`${what}, ${site.name} ${path}: ${best.score}: ${slow.join(", ")}`);
    }
  }
  return { measured: `${measured.join(", ")} (a dossier, the largest)`, faults };
}
