import fc from "fast-check";
import { expect, test } from "vitest";

import { levelOf } from "./level";
import { itemScores, scoreRespondent } from "./respondent";
import { sampleInstrument, sampleItem, sampleLevels } from "./sample-instrument";

const twelve = sampleInstrument(Array.from({ length: 12 }, (_, i) => sampleItem(`q${i}`)));

function withPoints(points: number) {
  return Object.fromEntries(
    twelve.items.map((item, i) => [item.name, Math.min(3, Math.max(0, points - 3 * i))]),
  );
}

test("twelve items of 0–3: the levels start where the bands say", () => {
  const seen = [17, 29, 30].map((points) => {
    const { scales, levels } = scoreRespondent(twelve, withPoints(points));
    return [scales.informatie?.toFixed(2), levels.informatie];
  });
  expect(seen).toEqual([
    ["47.22", "op-weg"],
    ["80.56", "zelfstandig"],
    ["83.33", "voorloper"],
  ]);
});

test("a level is taken on the unrounded score", () => {
  const seen = [0, 29.99, 30, 47.99, 48, 80.99, 81, 100].map((x) => levelOf(x, sampleLevels));
  expect(seen).toEqual([
    ...["starter", "starter", "op-weg", "op-weg"],
    ...["zelfstandig", "zelfstandig", "voorloper", "voorloper"],
  ]);
  expect(levelOf(null, sampleLevels)).toBeNull();
});

test("a score that is exactly 30 but for floating point counts as 30", () => {
  expect(levelOf(29.999999999999996, sampleLevels)).toBe("op-weg");
  expect(levelOf(29.9999, sampleLevels)).toBe("starter");
});

test("half of the items answered is enough, fewer is missing", () => {
  const five = sampleInstrument(["a", "b", "c", "d", "e"].map((name) => sampleItem(name)));
  expect(scoreRespondent(five, { a: 3, b: 0, c: 3 }).scales.informatie).toBeCloseTo(200 / 3, 10);
  expect(scoreRespondent(five, { a: 3, b: 3 }).scales.informatie).toBeNull();
  expect(scoreRespondent(five, {}).levels.informatie).toBeNull();
});

test("weights count, and the half rule counts items, not weight", () => {
  const instrument = sampleInstrument([
    sampleItem("a", { weight: 2 }),
    sampleItem("b"),
    sampleItem("c"),
  ]);
  expect(scoreRespondent(instrument, { a: 3, b: 0 }).scales.informatie).toBeCloseTo(200 / 3, 10);
  expect(scoreRespondent(instrument, { a: 3 }).scales.informatie).toBeNull();
});

test("the total weighs scales equally and is missing when one of them is", () => {
  const instrument = sampleInstrument([
    sampleItem("a"),
    sampleItem("b", { scale: "veiligheid" }),
    sampleItem("c", { scale: "veiligheid" }),
  ]);
  expect(scoreRespondent(instrument, { a: 3, b: 0, c: 0 }).total).toBe(50);
  expect(scoreRespondent(instrument, { b: 0, c: 0 }).total).toBeNull();
  expect(scoreRespondent({ ...instrument, total: [] }, { a: 3, b: 0, c: 0 }).total).toBeNull();
});

test("a scale outside the total does not make the total missing", () => {
  const instrument = sampleInstrument([sampleItem("a"), sampleItem("k", { scale: "kennis" })], {
    total: ["informatie"],
  });
  const scores = scoreRespondent(instrument, { a: 3 });
  expect(scores.total).toBe(100);
  expect(scores.scales.kennis).toBeNull();
});

test("a competence stands on the items of the total; knowledge questions do not mix in", () => {
  const instrument = sampleInstrument(
    [
      sampleItem("a", { competence: "1.1" }),
      sampleItem("k", { competence: "1.1", scale: "kennis" }),
      sampleItem("l", { competence: "4.2", scale: "kennis" }),
    ],
    { total: ["informatie"] },
  );
  expect(scoreRespondent(instrument, { a: 3, k: 0, l: 0 }).competences).toEqual({
    "1.1": 100,
    "4.2": 0,
  });
});

test("item names like __proto__ are plain names", () => {
  const instrument = sampleInstrument([sampleItem("__proto__")]);
  const scores = itemScores(instrument, JSON.parse('{"__proto__": 3}'));
  expect(Object.entries(scores)).toEqual([["__proto__", 100]]);
  expect(itemScores(sampleInstrument([sampleItem("valueOf")]), {}).valueOf).toBeNull();
});

test("scores lie within 0–100 and do not depend on the order of the answers", () => {
  const answer = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 12, maxLength: 12 }), (values) => {
      const entries = values.map((value, i): [string, unknown] => [`q${i}`, value]);
      const scores = scoreRespondent(twelve, Object.fromEntries(entries));
      expect(scoreRespondent(twelve, Object.fromEntries(entries.reverse()))).toEqual(scores);
      const score = scores.scales.informatie ?? 0;
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
    }),
  );
});
