import { expect, test } from "vitest";

import type { GroupResult, ShownDocument } from "~/releases";

import { isFigure } from "../figures/figure";
import { inDutch } from "../words/speak";
import { changeOf, responseView } from "./response";
import { sampleBreakdown, sampleDocument, sampleGroup, sampleInstrument } from "./sample-results";

const even = [50, 50, 50, 50, 50];

type Unit = { readonly n: number; readonly population: number | null; readonly mean?: number };

/** Units of which the organisation's mean is the plain one of its people. */
function measured(units: Readonly<Record<string, Unit>>): ShownDocument {
  const all = Object.values(units);
  const n = all.reduce((sum, unit) => sum + unit.n, 0);
  const mean = all.reduce((sum, unit) => sum + unit.n * (unit.mean ?? 50), 0) / n;
  const groups = Object.entries(units).map(([name, unit]): GroupResult => ({
    ...sampleGroup(
      name,
      unit.n,
      even.map(() => unit.mean ?? 50),
    ),
    population: unit.population,
  }));
  return sampleDocument(
    even.map(() => mean),
    { n, breakdowns: [sampleBreakdown(groups)] },
  );
}

const view = (document: ShownDocument) => {
  const found = responseView(document, sampleInstrument, "nl");
  if (!found) throw new Error("no view");
  return found;
};

test("units stand from most to least participation, and the finding names the ends", () => {
  const { lines, finding } = view(
    measured({ Noord: { n: 40, population: 100 }, Zuid: { n: 80, population: 100 } }),
  );
  expect(lines.map(({ name, rate }) => [name, rate])).toEqual([
    ["Zuid", 0.8],
    ["Noord", 0.4],
  ]);
  expect(inDutch(finding)).toBe("Zuid deed het meest mee (80\u00a0%), Noord het minst (40\u00a0%)");
});

test("a unit whose headcount is hidden has no rate and stands in no finding", () => {
  const { lines, finding, weighted } = view(
    measured({ Noord: { n: 40, population: 100 }, Zuid: { n: 95, population: null } }),
  );
  expect(lines.at(-1)).toMatchObject({ name: "Zuid", rate: null });
  expect(inDutch(finding)).toBe("Zo veel mensen deden mee");
  expect(weighted.rows).toEqual([]);
  expect(inDutch(weighted.finding)).toContain("niet te zeggen");
});

test("where units took part alike, weighting changes nothing and the page says so", () => {
  const { weighted } = view(
    measured({
      Noord: { n: 50, population: 100, mean: 40 },
      Zuid: { n: 50, population: 100, mean: 60 },
    }),
  );
  expect(weighted.rows).toEqual([]);
  expect(inDutch(weighted.finding)).toContain("geen cijfer meer dan één punt");
});

test("a large unit that hardly took part pulls the weighted mean towards itself", () => {
  const { weighted } = view(
    measured({
      Noord: { n: 100, population: 300, mean: 40 },
      Zuid: { n: 80, population: 100, mean: 60 },
    }),
  );
  const [first] = weighted.rows;
  expect(first && isFigure(first.weighted) && first.weighted.mean).toBeCloseTo(45, 6);
  expect(first && changeOf(first)).toBeCloseTo(45 - (100 * 40 + 80 * 60) / 180, 6);
  expect(first && isFigure(first.weighted) && first.weighted.margin).not.toBeNull();
});

test("a line without a spread leaves the weighted mean without a margin", () => {
  const document = measured({
    Noord: { n: 100, population: 300, mean: 40 },
    Zuid: { n: 15, population: 100, mean: 80 },
  });
  const [breakdown] = document.breakdowns;
  const groups = (breakdown?.groups ?? []).map((group) =>
    group.n < 20
      ? { ...group, scales: group.scales.map((scale) => ({ ...scale, sd: null, ci: null })) }
      : group,
  );
  const { weighted } = view({ ...document, breakdowns: [sampleBreakdown(groups)] });
  const [first] = weighted.rows;
  expect(first && isFigure(first.weighted) && first.weighted.margin).toBeNull();
});

test("without a breakdown by unit there is nothing to say", () => {
  expect(responseView(sampleDocument(even, { breakdowns: [] }), sampleInstrument, "nl")).toBeNull();
});
