// Run in a page: what goes against what a reader asked their system for.

// Say what moves, or would, though the reader wants less motion.
export function moving() {
  const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0.001);
  const faults = document.getAnimations().map((one) => `runs: ${one.animationName ?? one.transitionProperty}`);
  for (const element of document.querySelectorAll("html, body, body *")) {
    for (const part of ["", "::before", "::after"]) {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element, part);
      const moves = lasts(transitionDuration) || (animationName !== "none" && lasts(animationDuration));
      if (moves) faults.push(`would move: ${element.outerHTML.slice(0, 100)}`);
      if (scrollBehavior === "smooth") faults.push(`scrolls smoothly: ${element.tagName}`);
    }
  }
  return faults.slice(0, 6);
}

// Say what is not seen where the system sets the colours: text, drawings, marks.
export function unseen() {
  const faults = [];
  const name = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 120);
  const canvas = getComputedStyle(document.body).backgroundColor;
  const seen = (paint) => paint !== "none" && paint !== canvas && !/^rgba\(.*, 0\)$/.test(paint);
  if (!matchMedia("(forced-colors: active)").matches) faults.push("the browser forces no colours");

  for (const svg of document.querySelectorAll("body svg")) {
    if (!svg.checkVisibility({ visibilityProperty: true })) continue;
    const shapes = [...svg.querySelectorAll("path, circle, rect, line, polygon, polyline, ellipse, use")];
    const drawn = shapes.some((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return seen(fill) || seen(stroke);
    });
    if (shapes.length && !drawn) faults.push(`no shape is seen: ${name(svg)}`);
    for (const words of svg.querySelectorAll("text")) {
      if (words.textContent.trim() && !seen(getComputedStyle(words).fill)) faults.push(`words are not seen: ${name(words)}`);
    }
  }
  for (const mark of document.querySelectorAll("main mark")) {
    const { backgroundColor, borderBottomStyle, textDecorationLine, outlineStyle } = getComputedStyle(mark);
    const lines = [borderBottomStyle, textDecorationLine, outlineStyle].some((one) => one !== "none");
    if (mark.checkVisibility() && !lines && !seen(backgroundColor)) faults.push(`a mark looks like its text: ${name(mark)}`);
  }
  for (const element of document.querySelectorAll("main *")) {
    const words = [...element.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
    if (!words || element.closest("svg") || !element.checkVisibility()) continue;
    const { color, backgroundColor } = getComputedStyle(element);
    if (color === backgroundColor || (color === canvas && !seen(backgroundColor))) faults.push(`words are not seen: ${name(element)}`);
  }
  return faults.slice(0, 6);
}
