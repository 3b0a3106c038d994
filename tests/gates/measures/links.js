// Links and anchors, by linkinator: from the home page to every page, in and out of pages.
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { LinkChecker } from "linkinator";
import { htmlFiles } from "../sites.js";

const { version } = JSON.parse(
  readFileSync(new URL("../node_modules/linkinator/package.json", import.meta.url)),
);

export const row = { what: "links and anchors broken, pages without a link to them", tool: `linkinator ${version}`, hold: "0" };

export async function measure({ sites }) {
  const faults = [];
  let links = 0;
  for (const { name, site, address } of sites) {
    const check = (path, recurse) =>
      new LinkChecker().check({
        path,
        recurse,
        checkFragments: true,
        checkCss: true,
        concurrency: 20,
        // Other sites are not ours to hold, and nothing is asked of them from here. The canonical
        // address of a page is one of those until the site is published.
        linksToSkip: async (link) => !link.startsWith(address),
      });
    const crawled = await check(address, true);
    const lost = await check(`${address}404.html`, false);
    const all = [...crawled.links, ...lost.links];
    links += all.length;
    const reached = new Set();
    for (const { url, state, parent, status } of all) {
      if (state === "BROKEN") faults.push(`${name} ${parent}: ${url} (${status})`);
      reached.add(url.split("#")[0]);
    }
    for (const file of htmlFiles(site)) {
      const place = address + relative(site, file).replace(/(^|\/)index\.html$/, "$1");
      if (!reached.has(encodeURI(place)) && !reached.has(place)) faults.push(`${name}: nothing leads to ${place}`);
    }
  }
  return { measured: `${faults.length} of ${links}`, faults };
}
