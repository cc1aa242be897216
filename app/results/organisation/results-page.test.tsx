import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { StaticRouter } from "react-router-dom/server";
import { expect, test } from "vitest";

import { createTranslator, loadResources } from "~/i18n";
import type { ScaleResult } from "~/releases";

import { hrView } from "./hr-view";
import { ResultsPage } from "./results-page";
import { sampleBreakdown, sampleDocument, sampleGroup, sampleInstrument } from "./sample-results";

const i18n = createTranslator("nl", await loadResources("nl"));

const measurement = {
  slug: "m",
  roundName: "Nulmeting 2026",
  state: "published",
  closesOn: null,
  closedOn: "2026-11-28",
} as const;

function html(document: ReturnType<typeof sampleDocument>): string {
  const view = hrView({
    document,
    instrument: sampleInstrument,
    benchmark: { kind: "withheld", reason: "round-open" },
    by: null,
    language: "nl",
  });
  const page = createElement(ResultsPage, { measurement, view, participation: null });
  const routed = createElement(StaticRouter, { location: "/organisations/voorbeeld" }, page);
  return renderToString(createElement(I18nextProvider, { i18n }, routed));
}

const means = [61, 72, 53, 47, 58];
const hide = (scale: ScaleResult): ScaleResult =>
  scale.id === "content" ? { ...scale, mean: null, withheld: "too-alike" } : scale;

test("the server's page holds every label, value and reason, and needs no canvas and no inline style", () => {
  const page = html(sampleDocument(means));
  for (const mean of means) expect(page).toContain(`<b>${mean}</b>`);
  expect(page).toContain("Sterk in samenwerken, kwetsbaar in veiligheid");
  expect(page).not.toContain("<canvas");
  expect(page).not.toContain("style=");
});

test("a hidden column of a heat map is one cell with the reason, over all its groups", () => {
  const groups = ["A", "B", "C"].map((unit) => {
    const group = sampleGroup(unit, 100, means);
    return { ...group, scales: group.scales.map(hide) };
  });
  const page = html(sampleDocument(means, { breakdowns: [sampleBreakdown(groups)] }));
  const table = page.slice(page.indexOf('<table class="nm-heat"'));
  const [cell] = /<td[^>]*rowSpan="3"[^>]*>.*?<\/td>/i.exec(table) ?? [];
  expect(cell).toContain("Niet getoond");
  expect(cell?.replace(/rowspan="3"|colspan="1"/gi, "")).not.toMatch(/\d/);
});

test("a hidden area shows its reason in the place of the numbers", () => {
  const document = sampleDocument(means);
  const page = html({ ...document, scales: document.scales.map(hide) });
  expect(page).toContain("Niet elk gebied is te tonen");
  expect(page).toContain("lijken de antwoorden te veel op elkaar");
  const areas = page.slice(page.indexOf('id="areas"'), page.indexOf('id="levels"'));
  expect(areas).toContain("<b>72</b>");
  expect(areas).not.toContain("53");
});
