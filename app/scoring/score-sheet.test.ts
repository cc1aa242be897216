import fc from "fast-check";
import { expect, test } from "vitest";

import type { Item } from "~/questionnaires";

import { itemScorer, scoreItem } from "./item";
import { scoreRespondent } from "./respondent";
import { sampleInstrument, sampleItem } from "./sample-instrument";
import { createScoreSheet } from "./score-sheet";
import { halfRuleMean, placeSets } from "./weighted-mean";

const finite = fc.double({ min: -1_000, max: 1_000, noNaN: true });

test("a score lies within 0–100 for any range and any answer on it", () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(finite, finite, part, fc.boolean(), (one, other, at, reverse) => {
      const [min, max] = [Math.min(one, other), Math.max(one, other)];
      fc.pre(max > min);
      const answer = Math.min(max, min + at * (max - min));
      const item = sampleItem("q", { scoring: { kind: "range", min, max, reverse } });
      for (const value of [answer, min, max]) {
        const score = scoreItem(item, value) ?? NaN;
        expect(score >= 0 && score <= 100).toBe(true);
      }
    }),
  );
});

test("reversing twice is as not reversing", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -9, max: 9 }),
      fc.integer({ min: 1, max: 20 }),
      fc.nat(20),
      (min, width, step) => {
        const max = min + width;
        const answer = min + (step % (width + 1));
        const once = sampleItem("q", { scoring: { kind: "range", min, max, reverse: true } });
        const plain = sampleItem("q", { scoring: { kind: "range", min, max, reverse: false } });
        const turned = min + max - answer;
        expect(scoreItem(once, turned)).toBe(scoreItem(plain, answer));
      },
    ),
  );
});

const kinds: readonly Partial<Item>[] = [
  {},
  { weight: 2, competence: "1.1" },
  { scoring: { kind: "range", min: 1, max: 5, reverse: true }, competence: "1.2" },
  { scoring: { kind: "correct", answer: "ja" }, scale: "kennis" },
  { scoring: { kind: "correct", answer: ["a", "b"] }, scale: "kennis", competence: "1.2" },
  { scoring: { kind: "range", min: 0, max: 1, reverse: false }, scale: "kennis", weight: 0.5 },
];
const instrument = sampleInstrument(kinds.map((kind, i) => sampleItem(`q${i}`, kind)));
const answer = fc.oneof(
  fc.integer({ min: -1, max: 6 }),
  fc.constantFrom(undefined, null, "", "ja", "nvt", true, false, ["a", "b"], ["b", "a"], ["a"], []),
);

test("a sheet gives the scores that one respondent gets alone, whoever came before", () => {
  const people = fc.array(fc.array(answer, { minLength: 6, maxLength: 6 }), {
    minLength: 1,
    maxLength: 5,
  });
  const sheet = createScoreSheet(instrument);
  fc.assert(
    fc.property(people, (list) => {
      for (const answers of list) {
        sheet.fill(answers);
        const alone = scoreRespondent(
          instrument,
          Object.fromEntries(answers.map((value, i) => [`q${i}`, value])),
        );
        const shown = (scores: Float64Array) =>
          Array.from(scores, (x) => (Number.isNaN(x) ? null : x));
        expect(shown(sheet.items)).toEqual(Object.values(alone.items));
        expect(shown(sheet.scales)).toEqual(Object.values(alone.scales));
        expect(shown(sheet.competences)).toEqual(Object.values(alone.competences));
        expect(Number.isNaN(sheet.total()) ? null : sheet.total()).toBe(alone.total);
      }
    }),
  );
});

test("scores do not depend on the order of the questions", () => {
  fc.assert(
    fc.property(
      fc.array(answer, { minLength: 6, maxLength: 6 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
      (answers, order) => {
        const turned = sampleInstrument(
          order.flatMap((i) => instrument.items[i] ?? []),
          { scales: instrument.scales, total: instrument.total },
        );
        const given = Object.fromEntries(answers.map((value, i) => [`q${i}`, value]));
        const [one, other] = [scoreRespondent(instrument, given), scoreRespondent(turned, given)];
        for (const [id, score] of Object.entries(one.scales)) {
          if (score === null) expect(other.scales[id]).toBeNull();
          else expect(other.scales[id]).toBeCloseTo(score, 9);
        }
      },
    ),
  );
});

test("an answer that only looks like the right one is wrong", () => {
  const right = itemScorer(sampleItem("q", { scoring: { kind: "correct", answer: true } }));
  expect([right(true), right(false), right("true"), right(1)]).toEqual([100, 0, 0, 0]);
  const three = itemScorer(sampleItem("q", { scoring: { kind: "correct", answer: 3 } }));
  expect([three(3), three("3"), three(30), three([3])]).toEqual([100, 100, 0, 100]);
});

test("the weighted mean under the half rule is the one by hand", () => {
  const score = fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constant(NaN));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(score, fc.constantFrom(0, 0.5, 1, 2)), { minLength: 1, maxLength: 9 }),
      (list) => {
        const items = list.map(([, weight], i) => sampleItem(`q${i}`, { weight }));
        const [set] = placeSets([{ items }], items);
        if (!set) throw new Error("one set gives one");
        const there = list.filter(([x]) => !Number.isNaN(x));
        const weight = there.reduce((sum, [, own]) => sum + own, 0);
        const sum = there.reduce((total, [x, own]) => total + own * x, 0);
        const enough = there.length >= Math.ceil(list.length / 2) && weight > 0;
        const found = halfRuleMean(
          list.map(([x]) => x),
          set,
        );
        if (enough) expect(found).toBeCloseTo(sum / weight, 9);
        else expect(found).toBeNaN();
      },
    ),
  );
});
