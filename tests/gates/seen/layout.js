// Run in a page: what stands off the screen, is cut off, or stays in the way.

// Say what reaches out sideways without a box around it that a reader can scroll: of the page and
// of each of its popovers, or of the part with this id.
export function tooWide(id = "") {
  const faults = new Set();
  const name = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 120);

  // The box that an element scrolls in, or null.
  const scroller = (element) => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
      const { overflowX } = getComputedStyle(up);
      if (["auto", "scroll"].includes(overflowX) && up.scrollWidth > up.clientWidth) return up;
    }
    return null;
  };

  const look = (element) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (!box.width || element.ownerSVGElement || element.closest(".or-skip, .or-hidden")) return;
    if (style.clipPath !== "none") return; // for screen readers alone
    if (box.right > innerWidth + 0.5 || box.left < -0.5) {
      const within = scroller(element);
      const [from, to] = [Math.round(box.left), Math.round(box.right)];
      if (!within) faults.add(`${from} to ${to} px: ${name(element)}`);
      else if (within.tabIndex < 0) faults.add(`scrolls in a box that takes no focus: ${name(within)}`);
    }
    const hides = ["hidden", "clip"].includes(style.overflowX);
    if (hides && element.scrollWidth > element.clientWidth + 1) faults.add(`is cut off: ${name(element)}`);
    const stays = ["fixed", "sticky"].includes(style.position);
    if (stays && !id && !element.popover && box.height > innerHeight / 2) {
      faults.add(`stays and covers the screen: ${name(element)}`);
    }
  };

  const all = (top, apart) => {
    for (const element of [top, ...top.querySelectorAll("*")]) {
      const shown = element.checkVisibility({ visibilityProperty: true });
      if (shown && !(apart && element.closest(apart))) look(element);
    }
  };

  if (id) all(document.getElementById(id), "");
  else {
    const { scrollWidth } = document.scrollingElement;
    if (scrollWidth > innerWidth) faults.add(`the page scrolls sideways: ${scrollWidth} px`);
    all(document.body, "[popover], dialog");
    for (const popover of document.querySelectorAll("[popover][id]")) {
      popover.showPopover();
      all(popover, "");
      popover.hidePopover();
    }
  }
  return [...faults].slice(0, 6);
}

// Space text out as WCAG 1.4.12 has it, through a sheet: a policy forbids styles in pages.
export function spaceOut() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }" +
      "p { margin-block-end: 2em !important }",
  );
  document.adoptedStyleSheets = [sheet];
}
