import { expect, test } from "vitest";

import { participantDefinition } from "./participant-definition";
import { definitionOf, exampleDefinition } from "./sample-definition";
import { questionsOf } from "./structure";

const names = (definition: unknown) => questionsOf(definition).map(({ name }) => name);

test("a browser sees no right answer and nothing about scoring, at any depth", () => {
  const inner = {
    type: "radiogroup",
    name: "q",
    scale: "s",
    choices: ["a", "b"],
    correctAnswer: "a",
  };
  const nested = definitionOf({ type: "panel", name: "p", elements: [inner] });
  for (const definition of [exampleDefinition(), nested]) {
    const text = JSON.stringify(participantDefinition(definition, { units: ["A"] }));
    expect(text).not.toMatch(/correctAnswer|nulmeting|"scale"|competence|reverse|weight/);
    expect(text).toContain('"type":"radiogroup"');
  }
});

test("the unit question offers the measurement's units", () => {
  const shown = participantDefinition(exampleDefinition(), { units: ["Noord", "Zuid|West"] });
  const unit = questionsOf(shown).find(({ name }) => name === "unit");
  expect(unit?.json.choices).toEqual([
    { value: "Noord", text: "Noord" },
    { value: "Zuid|West", text: "Zuid|West" },
  ]);
});

test("the unit is not asked when the ballot carries it, and an emptied page goes", () => {
  const unit = { type: "dropdown", name: "unit", background: true, choices: [] };
  const definition = {
    ...exampleDefinition(),
    pages: [
      { name: "a", elements: [unit] },
      { name: "b", elements: [{ type: "text", name: "t" }] },
    ],
  };
  const shown = participantDefinition(definition, { units: null });
  expect(names(shown)).toEqual(["t"]);
  expect(shown.pages).toHaveLength(1);
});

test("without units the definition's own answers stay, if it has any", () => {
  expect(names(participantDefinition(exampleDefinition(), { units: [] }))).toContain("unit");
  const bare = definitionOf({ type: "dropdown", name: "unit", background: true, choices: [] });
  expect(names(participantDefinition(bare, { units: [] }))).toEqual([]);
});

test("it starts in the language that is asked for", () => {
  expect(participantDefinition(exampleDefinition(), { units: null, language: "en" }).locale).toBe(
    "en",
  );
  expect(participantDefinition(exampleDefinition(), { units: null }).locale).toBe("nl");
});
