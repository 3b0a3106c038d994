// A strict Content-Security-Policy and nobody else's servers, with all of a page in use.
import { inPairs, opened } from "../opening.js";

export const rows = {
  violations: { what: "strict CSP: violations and errors, all in use", tool: "Chromium's console", hold: "0" },
  requests: { what: "requests to third parties, all in use", tool: "Chromium's network log", hold: "0" },
};

// Both are seen on the same visits.
export async function measure({ browser, pages, sites }) {
  const own = new Set(sites.map(({ address }) => new URL(address).origin));
  const elsewhere = [];
  let asked = 0;
  const faults = await inPairs(pages, async ({ address, name }) => {
    const wrong = [];
    const say = (fault) => wrong.push(`${name}: ${fault}`);
    const before = ({ page }) => {
      page.on("console", (message) => {
        if (message.type() === "error") say(`${message.text()} (${message.location().url})`);
      });
      page.on("pageerror", (error) => say(error.message));
      page.on("request", (request) => {
        const url = request.url();
        if (/^(data|blob|about):/.test(url)) return;
        asked += 1;
        if (!own.has(new URL(url).origin)) elsewhere.push(`${name}: ${url}`);
      });
    };
    return opened(browser, address, { first: true, before }, async (visit) => {
      const own = await visit.page.$eval("meta[http-equiv=Content-Security-Policy]", (meta) => meta.content).catch(() => "");
      if (!own || own.includes("unsafe")) say(`has no strict policy of its own: ${own}`);
      await visit.openAll();
      await visit.page.$$eval("[popover][id]", (all) => all.forEach((one) => one.showPopover()));
      if (!(await visit.page.evaluate(changesColours))) say("the button for dark colours changes none");
      for (const choice of await visit.page.$$("article select")) {
        await choice.select(await choice.evaluate(({ options }) => options[options.length - 1].value));
      }
      if (!(await visit.search("a"))) say("the search finds nothing");
      return wrong;
    });
  });
  return {
    violations: { measured: `${faults.length} on ${pages.length} pages`, faults },
    requests: { measured: `${elsewhere.length} of ${asked}`, faults: elsewhere },
  };
}

function changesColours() {
  const paper = () => getComputedStyle(document.body).backgroundColor;
  const before = paper();
  document.getElementById("_dark").click();
  return paper() !== before;
}
