// Scripts off: every fact of a publication can be read, each on its page.
import { inPairs, opened } from "../opening.js";

export const row = { what: "scripts off: facts, dates, quotations, passages not to be read", tool: "Chromium, JavaScript off", hold: "0" };

export async function measure({ browser, sites }) {
  const pages = sites.flatMap(({ name, address, facts }) =>
    Object.entries(facts).map(([path, words]) => ({ name: `${name} ${path || "home"}`, address: address + path, words })),
  );
  let held = 0;
  const faults = await inPairs(pages, ({ name, address, words }) =>
    opened(browser, address, { scripts: false }, async ({ page }) => {
      held += words.length;
      // Style may begin a line with a capital.
      const plain = (some) => some.replace(/\s+/g, " ").trim().toLowerCase();
      const seen = plain(await page.evaluate(readable));
      return words
        .filter((one) => !one.split(/\n\n+/).every((part) => seen.includes(plain(part))))
        .map((one) => `${name}: ${one.slice(0, 140)}`);
    }),
  );
  return { measured: `${faults.length} of ${held} on ${pages.length} pages`, faults };
}

// What a reader can get to see: as it stands, with details opened, and behind every mark.
function readable() {
  const seen = [document.body.innerText];
  for (const details of document.querySelectorAll("details")) details.open = true;
  seen.push(document.body.innerText);
  for (const popover of document.querySelectorAll("[popover][id]")) {
    const marks = document.querySelectorAll(`[popovertarget="${CSS.escape(popover.id)}"]`);
    if (![...marks].some((mark) => mark.checkVisibility())) continue; // nobody can open it
    popover.showPopover();
    seen.push(popover.innerText);
    popover.hidePopover();
  }
  return seen.join("\n");
}
