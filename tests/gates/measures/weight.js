// What a first visit to a dossier's page brings over the line, all in: Chromium's network log.
import { opened } from "../opening.js";

const MOST = 100_000; // bytes

export const row = { what: "first visit to a dossier's page, compressed, fonts and scripts in", tool: "Chromium's network log", hold: "<= 100 KB" };

export async function measure({ browser, sites }) {
  const faults = [];
  const weights = [];
  for (const { name, address, kinds } of sites) {
    const loaded = await firstVisit(browser, address + kinds.dossier);
    const total = loaded.reduce((sum, [, size]) => sum + size, 0);
    weights.push(total);
    if (total > MOST) {
      const parts = loaded.map(([url, size]) => `${url.split("/").at(-1) || "page"} ${kilobytes(size)}`);
      faults.push(`${name}: ${kilobytes(total)} KB: ${parts.join(", ")}`);
    }
  }
  return { measured: `${weights.map(kilobytes).join(", ")} KB`, faults };
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

// What was loaded: pairs of an address and bytes on the line, headers in.
async function firstVisit(browser, address) {
  const sizes = new Map();
  const names = new Map();
  const before = async ({ session }) => {
    session.on("Network.responseReceived", ({ requestId, response }) => names.set(requestId, response.url));
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
    await session.send("Network.enable");
  };
  return opened(browser, address, { first: true, before }, async ({ page }) => {
    await page.waitForNetworkIdle();
    return [...sizes].map(([id, size]) => [names.get(id), size]);
  });
}
