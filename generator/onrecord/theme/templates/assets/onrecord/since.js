// What was added or changed since a reader's last visit: kept in this browser, and told to no one.
{
  const place = document.querySelector(".or-since");
  const key = `onrecord.seen.${location.pathname}`;
  const { added, changed } = place.dataset;
  const root = new URL(place.dataset.root, location.href);

  const MOST = 12;

  // What a visit began with stays in the tab, so that what is new does not go by being read.
  const kept = () => {
    try {
      const last = JSON.parse(sessionStorage.getItem(key) ?? localStorage.getItem(key));
      return last?.on && last.digests ? last : null;
    } catch {
      return null;
    }
  };

  const keep = (facts, last) => {
    const digests = Object.fromEntries(Object.entries(facts).map(([address, [digest]]) => [address, digest]));
    const now = { on: new Date().toISOString(), digests };
    try {
      localStorage.setItem(key, JSON.stringify(now));
      sessionStorage.setItem(key, JSON.stringify(last ?? now));
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
    for (const [address, [, kind, title]] of news.slice(0, MOST)) {
      const link = document.createElement("a");
      link.href = new URL(address, root);
      link.textContent = title;
      const what = document.createElement("small");
      what.textContent = `${address in last.digests ? changed : added} · ${kind}`;
      list.appendChild(document.createElement("li")).append(what, " ", link);
    }
    if (news.length > MOST) {
      const more = new Intl.NumberFormat(document.documentElement.lang, { signDisplay: "always" });
      list.appendChild(document.createElement("li")).textContent = more.format(news.length - MOST);
    }
    place.querySelector("button").addEventListener("click", () => {
      localStorage.removeItem(key);
      sessionStorage.removeItem(key);
      place.hidden = true;
    });
    place.hidden = false;
  };

  const compare = async () => {
    try {
      const facts = await (await fetch(place.dataset.facts)).json();
      const last = kept();
      if (last) tell(last, facts);
      keep(facts, last);
    } catch {
      // Without the file nothing is told.
    }
  };
  compare();
}
