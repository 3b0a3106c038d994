// The header's tools: colours, the menu of a narrow screen, and the search at its first use.
{
  const root = document.documentElement;

  // What only a script opens has its looks from a sheet that no painting waits for.
  const late = document.getElementById("_late");
  if (late) late.media = "all";

  // What is new since the last visit is told when all else is there.
  if (document.querySelector(".or-since")) {
    const since = document.createElement("script");
    since.src = new URL("since.js", document.currentScript.src);
    addEventListener("load", () => document.head.append(since));
  }

  const dark = document.getElementById("_dark");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.orScheme ?? (system.matches ? "dark" : "light")) === "dark";
  const showScheme = () => dark.setAttribute("aria-pressed", String(isDark()));
  dark.addEventListener("click", () => {
    root.dataset.orScheme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("onrecord.scheme", root.dataset.orScheme);
    } catch {
      // No storage: the choice holds for this page.
    }
    showScheme();
  });
  system.addEventListener("change", showScheme);
  showScheme();

  // Where a browser has no popovers, what they hold stands at the end of the page: a mark opens it
  // below the words that it belongs to.
  if (!("popover" in HTMLElement.prototype)) {
    const opened = new Map();
    addEventListener("click", (event) => {
      const mark = event.target.closest?.("[popovertarget]");
      const note = mark && document.getElementById(mark.getAttribute("popovertarget"));
      if (!note) return;
      if (!opened.has(mark)) {
        const details = document.createElement("details");
        details.appendChild(document.createElement("summary")).textContent = mark.getAttribute("aria-label") ?? mark.textContent;
        details.append(...note.cloneNode(true).childNodes);
        const block = mark.closest("p, li, dd, td, h1, h2, h3, h4, blockquote");
        if (block.matches("li, dd, td")) block.append(details);
        else block.after(details);
        opened.set(mark, details);
      }
      const details = opened.get(mark);
      details.open = !details.open;
    });
  }

  const menu = document.getElementById("_menu");
  const nav = document.getElementById("_nav");
  menu.addEventListener("click", () => {
    const open = nav.classList.toggle("or-open");
    menu.setAttribute("aria-expanded", String(open));
  });
  addEventListener("click", (event) => {
    for (const open of nav.querySelectorAll("details[open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
  });
  nav.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && event.target.closest("details[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });

  const dialog = document.getElementById("_search");
  if (dialog) {
    const query = document.getElementById("_query");
    const said = dialog.querySelector("[role=status]");
    const list = dialog.querySelector("ol");
    const { base, kinds, ...words } = dialog.dataset;
    const kindOf = JSON.parse(kinds);
    // The base of a page that is not there is a path that ends in a slash.
    const address = (location) => `${base.replace(/\/$/, "")}/${location}`;
    let worker;
    let asked = 0;

    // What a thing is, by the address of its page: `story/quotes/#one` is a quotation, and so is
    // `quotes/2022/#one`. Pages written by hand have no kind.
    const byHand = words.byHand.split(" ");
    const kind = (location) => {
      const [page, anchor] = location.split("#");
      const [first, second] = page.split("/");
      if (byHand.includes(first)) return "";
      const name = first in kindOf ? first : second;
      return (anchor && kindOf[`${name}#`]) || (kindOf[name] ?? "");
    };

    // The index holds markup; only its text, and where the words stand, is shown.
    const shown = (markup, element) => {
      const parsed = new DOMParser().parseFromString(markup, "text/html").body;
      const copy = (from, to) => {
        for (const node of from.childNodes) {
          if (node.nodeType === Node.TEXT_NODE) to.append(node.data);
          else copy(node, node.nodeName === "MARK" ? to.appendChild(document.createElement("mark")) : to);
        }
      };
      copy(parsed, element);
      return element;
    };

    const answer = (items) => {
      list.ariaBusy = "false";
      list.replaceChildren();
      const groups = items.slice(0, 30);
      said.textContent = groups.length ? words.some : query.value.trim() ? words.none : words.start;
      for (const group of groups) {
        const page = group.find((one) => !one.location.includes("#")) ?? group[0];
        for (const one of group.slice(0, 3)) {
          const link = document.createElement("a");
          link.href = address(one.location);
          const about = document.createElement("small");
          const of = one === page ? "" : shown(page.title, document.createElement("i")).textContent;
          about.textContent = [kind(one.location), of === kind(page.location) ? "" : of].filter(Boolean).join(" · ");
          link.append(about, shown(one.title, document.createElement("b")));
          if (one.text) link.append(shown(one.text, document.createElement("p")));
          list.appendChild(document.createElement("li")).append(link);
        }
      }
    };

    const ask = () => {
      const typed = query.value.replace(/[-+:~^*]+/g, " ").trim(); // signs of the index's own language
      if (!typed) return answer([]);
      if (!worker) return;
      list.ariaBusy = "true";
      asked += 1;
      worker.postMessage({ type: 2, data: typed.split(/\s+/).map((word) => `+${word}*`).join(" ") });
    };

    const load = async () => {
      said.textContent = words.wait;
      try {
        const found = await fetch(address("search/search_index.json"));
        const index = await found.json();
        worker = new Worker(words.worker);
        worker.onmessage = ({ data }) => {
          if (data.type !== 3) return ask();
          asked -= 1;
          if (!asked) answer(query.value.trim() ? data.data.items : []); // else more was typed
        };
        worker.onerror = () => (said.textContent = words.failed);
        worker.postMessage({ type: 0, data: { ...index, options: {} } });
      } catch {
        said.textContent = words.failed;
        worker = undefined;
      }
    };

    document.getElementById("_open-search").addEventListener("click", () => {
      dialog.showModal();
      query.select();
      if (!worker) load();
    });
    query.addEventListener("input", ask);
    query.form.addEventListener("submit", (event) => {
      if (event.submitter?.value !== "close" || document.activeElement === query) {
        event.preventDefault();
        const first = list.querySelector("a");
        if (document.activeElement === query && first) first.focus();
        else dialog.close();
      }
    });
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("ol a")) dialog.close();
    });
    dialog.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      const stops = [query, ...list.querySelectorAll("a")];
      const next = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
      stops[next]?.focus();
      event.preventDefault();
    });
  }
}
