// The filter of a list: what is chosen stands in the address, and what is shown is counted.
{
  const form = document.querySelector(".or-filter");
  const article = form.closest("article");
  const items = [...article.querySelectorAll("[data-facets]")];
  const output = form.querySelector("output");
  const reset = form.querySelector("[type=reset]");
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const level = (element) => (/^H[2-6]$/.test(element.tagName) ? Number(element.tagName[1]) : 0);

  // A heading goes with what stands under it, up to the next of its level, where that holds items.
  const sections = [...article.querySelectorAll(":scope > :is(h2, h3, h4)")].map((heading) => {
    const under = [heading];
    for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
      if ((level(next) && level(next) <= level(heading)) || next.matches(".or-notes, .or-onward")) break;
      under.push(next);
    }
    return { under, held: items.filter((item) => under.some((element) => element.contains(item))) };
  }).filter((section) => section.held.length);

  const words = new Map(items.map((item) => {
    const before = item.previousElementSibling;
    const heading = before && level(before) ? before.textContent : "";
    return [item, `${heading} ${item.textContent}`.toLocaleLowerCase()];
  }));

  const show = () => {
    const chosen = [...new FormData(form)].filter(([, value]) => value.trim());
    const wanted = chosen.filter(([name]) => name !== "words").map(([name, value]) => `${name}:${value}`);
    const typed = (form.elements.words.value || "").trim().toLocaleLowerCase().split(/\s+/);
    for (const item of items) {
      const has = new Set(item.dataset.facets.split(" "));
      item.hidden = !wanted.every((one) => has.has(one)) || !typed.every((one) => words.get(item).includes(one));
    }
    // In the order of the page, so that a section in another has the last word on its own.
    for (const { under, held } of sections) {
      const empty = held.every((item) => item.hidden);
      for (const element of under) if (!held.includes(element)) element.hidden = empty;
    }
    // A heading right above an item is that item's own, whatever else stands under it.
    for (const item of items) {
      const heading = item.previousElementSibling;
      if (heading && level(heading)) heading.hidden = item.hidden;
    }
    const shown = items.filter((item) => !item.hidden).length;
    output.textContent = form.dataset.said
      .replace("{shown}", number.format(shown))
      .replace("{all}", number.format(items.length));
    reset.hidden = !chosen.length;
    return chosen;
  };

  const remember = () => {
    const address = new URL(location);
    address.search = new URLSearchParams(show());
    history.replaceState(null, "", address);
  };

  const recall = () => {
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements[name];
      if (field instanceof Element) field.value = value;
    }
    show();
    // Whoever follows a link to a fact sees it, whatever the filter says.
    if (location.hash && document.getElementById(location.hash.slice(1))?.closest("[hidden]")) form.reset();
  };

  form.addEventListener("input", remember);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(remember));
  addEventListener("popstate", recall);
  form.hidden = false;
  recall();
}
