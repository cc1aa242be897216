import { expect, test } from "vitest";

import { areaOf, areas, competences, competenceTitle, isArea, isCompetence } from "./digcomp";

test("the framework has 5 areas and 21 competences, each under an area", () => {
  expect(areas.map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5"]);
  expect(competences).toHaveLength(21);
  expect(competences.every(({ id }) => isArea(areaOf(id)))).toBe(true);
});

test("an area is no competence, and names of objects are neither", () => {
  expect([isCompetence("1.1"), isCompetence("1"), isCompetence("6.1")]).toEqual([
    true,
    false,
    false,
  ]);
  expect(["constructor", "__proto__", ""].some((id) => isCompetence(id) || isArea(id))).toBe(false);
});

test("titles come in Dutch and English", () => {
  expect(competenceTitle("2.5", "nl")).toBe("Digitaal gedrag");
  expect(competenceTitle("2.5", "en-GB")).toBe("Digital behaviour");
  expect(() => competenceTitle("9.9", "nl")).toThrow(RangeError);
});
