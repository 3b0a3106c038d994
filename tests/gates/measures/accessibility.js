// WCAG 2.2 AA and best practice, by axe-core: each page in four modes and all of its states.
import axe from "axe-core";
import { PHONE, WIDE, inPairs, opened } from "../opening.js";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

export const row = {
  what: "WCAG 2.2 AA and best practice, four modes, all opened",
  tool: `axe-core ${axe.version}`,
  hold: "0",
};

export async function measure({ browser, pages }) {
  let states = 0;
  const faults = await inPairs(pages, ({ address, name, kind }) =>
    opened(browser, address, {}, async (visit) => {
      const found = [];
      const look = async (state, part = "") => {
        states += 1;
        for (const fault of await visit.page.evaluate(violations, part, TAGS)) {
          found.push(`${name} (${state}): ${fault}`);
        }
      };
      for (const width of [WIDE, PHONE]) {
        await visit.size(width);
        for (const scheme of ["light", "dark"]) {
          const mode = `${width} ${scheme}`;
          await visit.prefers({ "prefers-color-scheme": scheme });
          await visit.page.reload();
          await visit.page.evaluate(axe.source);
          await look(`${mode}, as it opens`);
          await visit.openAll();
          await visit.page.evaluate(openPopovers);
          await look(`${mode}, details and popovers open`);
          if (kind === "dossier") {
            await visit.search("a");
            await look(`${mode}, search open`, "_search");
          }
        }
      }
      return found;
    }),
  );
  return { measured: `${faults.length} in ${states} states`, faults };
}

// Open all popovers, one below the other where the page ends. One by one, where they belong, would
// be the same: nothing lies over an open popover, and axe would read the whole page for each.
function openPopovers() {
  let top = document.documentElement.scrollHeight;
  for (const popover of document.querySelectorAll("[popover][id]")) {
    popover.popover = "manual"; // else it closes when the next one opens
    popover.showPopover();
    for (const [property, value] of Object.entries({ position: "absolute", inset: "auto", top: `${top}px` })) {
      popover.style.setProperty(property, value, "important");
    }
    top += popover.offsetHeight + 40;
  }
}

// Look at the whole page, or at the part with this id.
async function violations(part, tags) {
  const { violations: all } = await axe.run(document.getElementById(part) ?? document, {
    runOnly: { type: "tag", values: tags },
    rules: { "target-size": { enabled: true } },
    resultTypes: ["violations"],
  });
  return all.flatMap(({ id: rule, nodes }) =>
    nodes.map(({ html, any, all: every, none }) => {
      const [reason] = [...any, ...every, ...none];
      return `${rule}: ${html.slice(0, 200)}: ${reason?.message ?? ""}`;
    }),
  );
}
