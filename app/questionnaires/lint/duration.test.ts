import { expect, test } from "vitest";

import { definitionOf } from "../sample-definition";
import { questionsOf } from "../structure";
import { estimateDuration } from "./duration";

const estimate = (...elements: readonly object[]) => {
  const definition = definitionOf(...elements);
  return estimateDuration(definition, questionsOf(definition));
};

test("every answer takes a quarter of a minute, every row of a matrix is one", () => {
  const rating = { type: "rating", name: "a", title: "Een lange vraag van zeven woorden zelfs" };
  const matrix = { type: "matrix", name: "m", columns: [1, 2], rows: ["a", "b", "c"] };
  expect(estimate(rating)).toEqual({ minutes: 0.25, answers: 1, texts: 0, words: 0 });
  expect(estimate(rating, matrix)).toMatchObject({ minutes: 1, answers: 4 });
  expect(estimate({ type: "panel", name: "p", elements: [rating] })).toMatchObject({ answers: 1 });
});

test("a text takes a minute, a number does not", () => {
  const number = { type: "text", name: "n", inputType: "number" };
  expect(estimate({ type: "comment", name: "c" }, number)).toMatchObject({
    minutes: 1.25,
    answers: 1,
    texts: 1,
  });
});

test("238 words of explanation take a minute, wherever they stand", () => {
  const words = (count: number) => "woord ".repeat(count);
  const panel = { type: "panel", name: "p", description: words(38), elements: [] };
  const html = { type: "html", name: "h", html: { nl: `<p>${words(100)}</p>`, en: words(999) } };
  expect(estimate(panel, html, { type: "html", name: "i", html: words(100) })).toEqual({
    minutes: 1,
    answers: 0,
    texts: 0,
    words: 238,
  });
});
