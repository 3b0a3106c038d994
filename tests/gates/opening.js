// Pages in Debian's Chromium, opened in the ways that readers do, and put into their states.
import puppeteer from "puppeteer-core";

export const WIDE = 1280;
export const PHONE = 360;

export const launch = () =>
  puppeteer.launch({
    executablePath: process.env.CHROME,
    protocolTimeout: 300_000, // a busy machine
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });

// A page and what can be done to the reader's side of it.
class Visit {
  constructor(page, session) {
    Object.assign(this, { page, session });
  }

  // The size of the window in pixels of CSS, and how large one of them is.
  size(width, height = 900, scale = 1) {
    return this.page.setViewport({ width, height, deviceScaleFactor: scale });
  }

  // What the reader's system asks for, by the names that CSS has for it.
  prefers(media) {
    const features = Object.entries(media).map(([name, value]) => ({ name, value }));
    return this.session.send("Emulation.setEmulatedMedia", { features });
  }

  // Press keys one after another, not waiting for each: there are hundreds.
  press(keys) {
    const pressed = keys.flatMap((key) =>
      ["keyDown", "keyUp"].map((type) => this.session.send("Input.dispatchKeyEvent", { type, ...key })),
    );
    return Promise.all(pressed);
  }

  // Open all that a reader can open in place, but popovers and dialogs.
  openAll() {
    return this.page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      const menu = document.getElementById("_menu");
      if (menu?.checkVisibility() && menu.getAttribute("aria-expanded") === "false") menu.click();
    });
  }

  // Open the search and type into it, until it has found something; says whether it has.
  async search(words) {
    if (!(await this.page.$("#_open-search"))) return false;
    await this.page.click("#_open-search");
    await this.page.type("#_query", words);
    const found = this.page.waitForSelector("#_search li a", { timeout: 15_000 });
    return found.then(() => true, () => false);
  }
}

// Open a page and give the visit to `use`. A `first` visit has nothing stored from others, and
// `before` sees the page while it is still empty.
export async function opened(browser, address, { scripts = true, first = false, before } = {}, use) {
  const context = first ? await browser.createBrowserContext() : browser.defaultBrowserContext();
  const page = await context.newPage();
  try {
    const visit = new Visit(page, await page.createCDPSession());
    // So that pages beside each other all have the keyboard.
    await visit.session.send("Emulation.setFocusEmulationEnabled", { enabled: true });
    await visit.size(WIDE);
    await page.setJavaScriptEnabled(scripts);
    await before?.(visit);
    await page.goto(address, { waitUntil: "load", timeout: 60_000 });
    return await use(visit);
  } finally {
    await (first ? context : page).close();
  }
}

// Do `work` on every one of `all`, two at a time, as there are two cores.
export async function inPairs(all, work) {
  const waiting = [...all];
  const results = [];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results.push(...(await work(next)));
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}
