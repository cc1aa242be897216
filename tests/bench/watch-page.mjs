/* global performance, PerformanceObserver */
// Runs in a page before anything of it: notes when the largest thing was painted, and what moved.
const seen = { paint: 0, largest: "", shift: 0, loaded: [], busyAt: performance.now() };
globalThis.seen = seen;

function follow(type, note) {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) note(entry);
    seen.busyAt = performance.now();
  }).observe({ type, buffered: true });
}

follow("largest-contentful-paint", ({ startTime, element }) => {
  seen.paint = startTime;
  seen.largest = element ? element.tagName.toLowerCase() : "";
});
follow("layout-shift", ({ value, hadRecentInput }) => {
  if (!hadRecentInput) seen.shift += value;
});
for (const type of ["navigation", "resource"]) {
  follow(type, ({ name, requestStart, responseEnd, transferSize, renderBlockingStatus }) => {
    const file = name.slice(name.lastIndexOf("/") + 1);
    seen.loaded.push({ file, requestStart, responseEnd, transferSize, renderBlockingStatus });
  });
}
follow("longtask", () => {});
