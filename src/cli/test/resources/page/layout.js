// What is wrong with the layout of a page: a list of sentences.
(() => {
  const wrong = [];
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) {
    wrong.push(`scrolls: ${document.documentElement.scrollWidth} in ${wide}`);
  }
  const named = (element) => `${element.tagName} "${element.textContent.trim().slice(0, 40)}"`;
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  for (const element of document.querySelectorAll("main *")) {
    if (!seen(element) || element.closest("pre, .unseen, .scroll")) continue;
    const box = element.getBoundingClientRect();
    if (box.width > 0 && (box.right > wide + 1 || box.left < -1)) wrong.push("out of sight: " + named(element));
  }
  const clash = (a, b) =>
    a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
  const apart = (elements, what) => {
    const boxes = elements.filter((e) => seen(e) && e.textContent.trim()).map((e) => {
      const range = document.createRange();
      range.selectNodeContents(e);
      return [e, e.ownerSVGElement ? e.getBoundingClientRect() : range.getBoundingClientRect()];
    });
    boxes.forEach(([a, x], i) => boxes.slice(i + 1).forEach(([b, y]) => {
      if (clash(x, y)) wrong.push(`${what} overlap: ${named(a)} and ${named(b)}`);
    }));
  };
  for (const svg of document.querySelectorAll("svg")) {
    apart([...svg.querySelectorAll("text")], "labels");
    if (!seen(svg) || svg.classList.contains("axis")) continue;
    const box = svg.getBoundingClientRect();
    for (const text of svg.querySelectorAll("text")) {
      const t = text.getBoundingClientRect();
      if (t.left < box.left - 1 || t.right > box.right + 1 || t.top < box.top - 1 || t.bottom > box.bottom + 1) {
        wrong.push("clipped: " + named(text));
      }
    }
  }
  for (const row of document.querySelectorAll("tr, dl > div")) apart([...row.children], "cells");
  return wrong;
})()
