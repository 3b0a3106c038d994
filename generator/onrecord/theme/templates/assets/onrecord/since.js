// What was added or changed since a reader's last visit: kept in this browser, and told to no one.
const place = document.querySelector(".or-since");
const key = `onrecord.seen.${location.pathname}`;
const { added, changed } = place.dataset;
const root = new URL(place.dataset.root, location.href);

const kept = () => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};

const keep = (facts) => {
  const digests = Object.fromEntries(Object.entries(facts).map(([address, [digest]]) => [address, digest]));
  try {
    localStorage.setItem(key, JSON.stringify({ on: new Date().toISOString(), digests }));
  } catch {
    // No storage: there is nothing to compare with next time.
  }
};

const tell = (last, facts) => {
  const news = Object.entries(facts).filter(([address, [digest]]) => last.digests[address] !== digest);
  if (!news.length) return;
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" });
  place.querySelector("time").textContent = day.format(new Date(last.on));
  const list = place.querySelector("ul");
  for (const [address, [, kind, title]] of news.slice(0, 12)) {
    const link = document.createElement("a");
    link.href = new URL(address, root);
    link.textContent = title;
    const what = document.createElement("small");
    what.textContent = `${address in last.digests ? changed : added} · ${kind}`;
    list.appendChild(document.createElement("li")).append(what, " ", link);
  }
  place.querySelector("button").addEventListener("click", () => {
    localStorage.removeItem(key);
    place.hidden = true;
  });
  place.hidden = false;
};

addEventListener("load", async () => {
  try {
    const facts = await (await fetch(place.dataset.facts)).json();
    const last = kept();
    if (last) tell(last, facts);
    keep(facts);
  } catch {
    // Without the file nothing is told.
  }
});
