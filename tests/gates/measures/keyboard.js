// By keyboard alone: where Tab leads, the way to skip, and that no single key does anything.
import { PHONE, WIDE, inPairs, opened } from "../opening.js";

export const row = { what: "by keyboard: skip link, hidden focus, order, escape, single keys", tool: "Chromium", hold: "0" };

const SINGLE = [..."abcdefghijklmnopqrstuvwxyz0123456789.,/?;'[]-=+*!"];
const TAB = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };

export async function measure({ browser, pages }) {
  let stops = 0;
  const faults = await inPairs(pages, async ({ address, name, kind }) => {
    const wrong = [];
    const say = (fault) => wrong.push(`${name}: ${fault}`);
    for (const width of [WIDE, PHONE]) {
      const sayOf = (fault) => wrong.push(`${name} (${width}): ${fault}`);
      const still = async (visit) => {
        await visit.size(width);
        // Else the page is still on its way to what has focus when it is looked at.
        await visit.prefers({ "prefers-reduced-motion": "reduce" });
      };
      // Past its end Tab leaves the page, and on a busy machine comes back late: what follows has a page of its own.
      const taken = await opened(browser, address, { before: still }, (visit) => alongTheTabs(visit, sayOf));
      stops += taken;
      await opened(browser, address, { before: still }, async (visit) => {
        await skipping(visit.page, sayOf);
        if (width === PHONE) return;
        await singleKeys(visit, say);
        await passages(visit.page, say);
        if (kind === "dossier") await searching(visit, say);
      });
    }
    return wrong;
  });
  return { measured: `${faults.length} at ${stops} stops`, faults };
}

// Press Tab from the top to the end: all stops are seen, in the page's order, and none left out.
async function alongTheTabs(visit, say) {
  const many = await visit.page.evaluate(() => {
    window.stops = [];
    addEventListener("focusin", ({ target }) => window.stops.push(target));
    return document.querySelectorAll("a, button, summary, input, select, [tabindex]").length;
  });
  await visit.press(Array(many + 1).fill(TAB));
  const { count, faults } = await visit.page.evaluate(() => {
    const name = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 120);
    const faults = [];
    // The first round only: at the end Tab may begin again.
    const again = window.stops.indexOf(window.stops[0], 1);
    const round = again > 0 ? window.stops.slice(0, again) : [...window.stops];
    if (!round[0]?.matches("a[href^='#']")) faults.push("the first stop is no way to skip");
    round.forEach((element, index) => {
      const box = element.getBoundingClientRect();
      const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (!shown || !box.width || !box.height) faults.push(`takes focus unseen: ${name(element)}`);
      const before = round[index - 1];
      const follows = before?.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (before && !follows) faults.push(`comes out of order: ${name(element)}`);
      if (element.closest("[aria-hidden=true]")) faults.push(`is kept from screen readers: ${name(element)}`);
    });
    const stops = "a[href], button:enabled, summary, input:enabled, select, [tabindex='0']";
    for (const element of document.querySelectorAll(stops)) {
      const shown = element.checkVisibility({ visibilityProperty: true });
      const elsewhere = element.closest("[popover], dialog") || element.type === "radio";
      if (shown && !elsewhere && !round.includes(element)) faults.push(`is left out: ${name(element)}`);
    }
    for (const element of new Set(round)) {
      element.focus({ focusVisible: true });
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const outlined = outlineStyle !== "none" && outlineWidth !== "0px";
      if (!outlined && boxShadow === "none") faults.push(`shows no focus: ${name(element)}`);
    }
    return { count: round.length, faults };
  });
  for (const fault of faults) say(fault);
  return count;
}

// The way to skip leads into the page's own content, past the navigation.
async function skipping(page, say) {
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await page.focus("a[href='#_content']").catch(() => say("has no way to skip"));
  const seen = await page.evaluate(() => {
    const { left, right, top } = document.activeElement.getBoundingClientRect();
    return left >= 0 && right <= innerWidth && top >= 0;
  });
  if (!seen) say("the way to skip is not on the screen when it has focus");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const outside = await page.evaluate(() => {
    const focus = document.activeElement;
    return focus.closest("main, footer") ? "" : focus.outerHTML.slice(0, 120);
  });
  if (outside) say(`after skipping, Tab leads to ${outside}`);
}

// WCAG 2.1.4: a key alone does nothing.
async function singleKeys(visit, say) {
  const before = await visit.page.evaluate(() => {
    document.activeElement?.blur();
    window.changes = [];
    const observer = new MutationObserver((all) => window.changes.push(...all));
    observer.observe(document, { attributes: true, childList: true, subtree: true });
    return location.href;
  });
  await visit.press(SINGLE.map((key) => ({ key, text: key })));
  const done = await visit.page.evaluate((href) => {
    const focus = document.activeElement;
    const done = window.changes.map(({ type, target }) => `${type} of ${target.nodeName} change`);
    if (location.href !== href) done.push(`it leads from ${href} to ${location.href}`);
    if (focus !== document.body) done.push(`it gives the focus to ${focus?.outerHTML.slice(0, 120)}`);
    return done;
  }, before);
  if (done.length) say(`a single key does something: ${done.join(", ")}`);
}

// A passage opens and closes by key, and leaves the reader where they were.
async function passages(page, say) {
  const found = await page.evaluateHandle(() =>
    [...document.querySelectorAll("main [popovertarget]")].find((one) => one.checkVisibility()) ?? null,
  );
  const mark = found.asElement();
  if (!mark) return;
  await mark.focus();
  await page.keyboard.press("Enter");
  const open = await comes(page, (one) => one.popoverTargetElement.matches(":popover-open"), mark);
  if (!open) return say("Enter on a mark opens no passage");
  const leads = await mark.evaluate(({ popoverTargetElement: passage }) =>
    Boolean(passage.querySelector("a[href], button")),
  );
  if (leads) await page.keyboard.press("Tab");
  const within = ({ popoverTargetElement: passage }) => passage.contains(document.activeElement);
  if (leads && !(await comes(page, within, mark))) say("Tab from a mark does not lead into the passage it opened");
  await page.keyboard.press("Escape");
  const back = (one) => !one.popoverTargetElement.matches(":popover-open") && document.activeElement === one;
  if (!(await comes(page, back, mark))) say("Escape does not close a passage and go back to its mark");
}

// The search takes the focus, leads to what it found, and gives the focus back.
async function searching(visit, say) {
  const { page } = visit;
  const focus = (selector) => comes(page, (one) => Boolean(document.activeElement.closest(one)), selector);
  await page.focus("#_open-search");
  await page.keyboard.press("Enter");
  if (!(await focus("#_query"))) say("the search does not take the focus");
  await page.keyboard.press("Escape");
  if (!(await focus("#_open-search"))) say("the search does not give the focus back");
  if (!(await visit.search("a"))) return say("the search finds nothing");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  if (!(await focus("#_search li a"))) say("Tab does not lead to what the search found");
}

// Whether something comes true: on a busy machine what a key does can come after its answer.
const comes = (page, question, ...given) =>
  page.waitForFunction(question, { timeout: 5_000 }, ...given).then(() => true, () => false);
