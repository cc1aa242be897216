import { expect, test } from "vitest";

import { namedQuestions } from "./questionnaire-hand-in";

test("the questions of a problem are found, also where it names a row", () => {
  const problems = [
    { question: "zoeken", reason: "not-an-answer" },
    { question: "gedrag.delen", reason: "required" },
  ];
  expect(namedQuestions({ status: 422, problems })).toEqual(["zoeken", "gedrag"]);
});

test("a problem that names nothing gives no questions", () => {
  for (const problem of [null, "no", {}, { problems: null }, { problems: [null, {}, 3] }]) {
    expect(namedQuestions(problem)).toEqual([]);
  }
});
