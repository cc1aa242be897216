import { readdirSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { isRecord } from "./json";
import { exampleDefinition } from "./sample-definition";
import { surveyModel } from "./survey-model.server";

const folder = new URL("../../survey-definitions/", import.meta.url);
const shipped = readdirSync(folder).map((name) => ({
  name,
  definition: JSON.parse(readFileSync(new URL(name, folder), "utf8")),
}));

/** SurveyJS leaves out empty lists, and writes down how many values a rating has. */
function comparable(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(comparable);
  if (!isRecord(json)) return json;
  const says = ([key, value]: [string, unknown]) =>
    key !== "rateCount" && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    Object.entries(json)
      .filter(says)
      .map(([key, value]) => [key, comparable(value)]),
  );
}

test.each([{ name: "the example", definition: exampleDefinition() }, ...shipped])(
  "SurveyJS loads and saves $name without loss",
  ({ definition }) => {
    const model = surveyModel(definition);
    expect(model.jsonErrors ?? []).toEqual([]);
    const saved: unknown = JSON.parse(JSON.stringify(model.toJSON()));
    expect(comparable(saved)).toEqual(comparable(definition));
  },
);

test("our properties survive on questions and on rows, even where they say what is usual", () => {
  const ours = {
    scale: "s",
    competence: "1.1",
    reverse: false,
    weight: 1,
    short: { nl: "k", en: "s" },
  };
  const definition = {
    extends: "kern",
    pages: [
      {
        name: "p",
        elements: [
          { type: "rating", name: "a", ...ours, background: false },
          { type: "matrix", name: "m", columns: [1, 2], rows: [{ value: "r", ...ours }] },
        ],
      },
    ],
  };
  expect(surveyModel(definition).toJSON()).toEqual(definition);
});
