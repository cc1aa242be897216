import { expect, test } from "vitest";

import { nextSteps } from "./next-steps";

const step = { title: { nl: "Stap" }, text: { nl: "Doe dit." } };
const steps = (...ids: string[]) => ({
  nextSteps: Object.fromEntries(ids.map((id) => [id, step])),
});

test("the weakest competences with a next step come first; missing ones are skipped", () => {
  const instrument = steps("1.1", "2.1", "3.1", "4.1", "epd");
  const competences = { "1.1": 80, "2.1": null, "3.1": 20, "4.1": 60, "5.1": 0 };
  expect(nextSteps(instrument, { competences, scales: { epd: 40 } })).toEqual([
    "3.1",
    "epd",
    "4.1",
  ]);
});

test("equal scores go by id", () => {
  const competences = { "3.1": 50, "2.1": 50, "1.1": 50, "4.1": 50 };
  const instrument = steps("1.1", "2.1", "3.1", "4.1");
  expect(nextSteps(instrument, { competences, scales: {} })).toEqual(["1.1", "2.1", "3.1"]);
});

test("another area goes first when it is nearly as weak, not when it is clearly stronger", () => {
  const competences = { "1.1": 20, "1.2": 21, "2.1": 25, "3.1": 40 };
  const instrument = steps("1.1", "1.2", "2.1", "3.1");
  expect(nextSteps(instrument, { competences, scales: {} })).toEqual(["1.1", "2.1", "1.2"]);
});

test("there are fewer than three when fewer have a score and a step", () => {
  expect(nextSteps(steps("1.1"), { competences: { "1.1": 10 }, scales: {} })).toEqual(["1.1"]);
  expect(nextSteps(steps(), { competences: { "1.1": 10 }, scales: {} })).toEqual([]);
});
