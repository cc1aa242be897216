import { expect, test } from "vitest";

import { parseDefinition } from "~/questionnaires";

import { askedAlike, type AskedVersion } from "./asked";
import { familiesOf } from "./families";

type Question = Record<string, unknown> & { readonly name: string };

const question = (name: string, scale: string, competence: string): Question => ({
  type: "rating",
  name,
  title: `Ik kan ${name}`,
  scale,
  competence,
});

const questions = [
  ...["a", "b", "c", "d"].map((name) => question(name, "zoeken", "1.1")),
  ...["x", "y", "z"].map((name) => question(name, "veilig", "4.1")),
  { ...question("quiz", "kennis", "4.1"), correctAnswer: 5 },
];

function version(hash: string, elements: readonly Question[] = questions): AskedVersion {
  const definition = {
    title: "Proef",
    nulmeting: {
      key: "proef",
      scales: ["zoeken", "veilig", "kennis"].map((id) => ({ id, title: id })),
      total: { of: ["zoeken", "veilig"] },
    },
    elements,
  };
  return { hash, definition, instrument: parseDefinition(definition) };
}

const withOne = (name: string, changed: object) =>
  questions.map((one) => (one.name === name ? { ...one, ...changed } : one));

test("members are compared with what most of them were asked, area by area", () => {
  const most = version("meeste");
  const other = version("anders", withOne("a", { title: "Ik wil a" }));
  const few = version("weinig", withOne("x", { reverse: true }));
  const { asked } = askedAlike([other, most, few, most, most]);
  expect(asked.map((one) => [one["zoeken"]?.verdict, one["veilig"]?.verdict])).toEqual([
    ["common-items", "comparable"],
    ["comparable", "comparable"],
    ["comparable", "not-comparable"],
    ["comparable", "comparable"],
    ["comparable", "comparable"],
  ]);
  expect(asked[0]?.["zoeken"]).toMatchObject({ commonItems: ["b", "c", "d"], items: 4 });
});

test("weights are those that most members have", () => {
  const heavy = version("zwaar", withOne("a", { weight: 3 }));
  expect(askedAlike([version("licht"), heavy, heavy]).weights).toMatchObject({ a: 3, b: 1 });
});

test("the same questions under another competence do not stand on the area's line as a whole", () => {
  const moved = version("verhuisd", withOne("a", { competence: "1.2" }));
  const { asked } = askedAlike([version("meeste"), version("meeste"), moved]);
  expect(asked[2]?.["zoeken"]).toEqual({
    verdict: "common-items",
    commonItems: ["a", "b", "c", "d"],
    items: 4,
  });
});

test("the order in which members are given makes no difference", () => {
  const versions = [
    version("a", withOne("a", { weight: 2 })),
    version("b"),
    version("c", withOne("a", { title: "Ik wil a" })),
  ];
  const [one, other] = [askedAlike(versions), askedAlike(versions.toReversed())];
  expect(other.asked.toReversed()).toEqual(one.asked);
  expect(other.weights).toEqual(one.weights);
});

test("a family is an area with its competences; areas that share one are a family together", () => {
  const { instrument } = version("gewoon");
  expect(familiesOf([instrument])).toEqual([
    { scales: ["zoeken"], competences: ["1.1"] },
    { scales: ["veilig"], competences: ["4.1"] },
  ]);
  const shared = version("gedeeld", withOne("a", { competence: "4.1" })).instrument;
  expect(familiesOf([instrument, shared])).toEqual([
    { scales: ["zoeken", "veilig"], competences: ["1.1", "4.1"] },
  ]);
});

test("without members there is nothing to compare", () => {
  expect(askedAlike([])).toEqual({ families: [], weights: {}, asked: [] });
});
