// What fits every reader: narrow screens, large and spaced type, less motion, colours of their own.
import { WIDE, inPairs, opened } from "../opening.js";
import { moving, unseen } from "../seen/comfort.js";
import { spaceOut, tooWide } from "../seen/layout.js";

const tool = "Chromium";
const hold = "0";

export const rows = {
  narrow: { what: "wider than a screen of 320 px, all opened", tool, hold },
  zoomed: { what: "zoom to 400 %: off the screen, or behind what stays", tool, hold },
  spaced: { what: "text spaced out (WCAG 1.4.12): cut off or off the screen", tool, hold },
  motion: { what: "reduced motion: what moves all the same", tool, hold },
  colours: { what: "forced colours: text and marks that are not seen", tool, hold },
};

// All are seen on one visit to each page.
export async function measure({ browser, pages }) {
  const faults = Object.fromEntries(Object.keys(rows).map((name) => [name, []]));
  await inPairs(pages, ({ address, name, kind }) =>
    opened(browser, address, {}, async (visit) => {
      const look = async (what, seen, ...given) => {
        for (const fault of await visit.page.evaluate(seen, ...given)) faults[what].push(`${name}: ${fault}`);
      };
      await visit.prefers({ "prefers-reduced-motion": "reduce" });
      await visit.openAll();
      await look("motion", moving);
      await visit.prefers({ "forced-colors": "active" });
      await look("colours", unseen);
      await visit.prefers({});
      await visit.size(320, 640);
      await visit.openAll();
      await look("narrow", tooWide);
      await visit.size(WIDE / 4, 225, 4);
      await look("zoomed", tooWide);
      await visit.page.evaluate(spaceOut);
      await look("spaced", tooWide);
      if (kind === "dossier" && (await visit.search("a"))) await look("narrow", tooWide, "_search");
      return [];
    }),
  );
  const results = Object.entries(faults).map(([name, all]) => [
    name, { measured: `${all.length} on ${pages.length} pages`, faults: all },
  ]);
  return Object.fromEntries(results);
}
