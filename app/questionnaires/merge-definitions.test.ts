import fc from "fast-check";
import { expect, test } from "vitest";

import { mergeDefinitions } from "./merge-definitions";
import { parseDefinition } from "./parse-definition";
import { exampleDefinition } from "./sample-definition";
import { pagesOf } from "./structure";

const part = (nulmeting: object = {}, survey: object = {}) => ({
  title: { nl: "Ons deel" },
  nulmeting: {
    key: "deel",
    extends: "voorbeeld",
    scales: [{ id: "eigen", title: "Eigen" }],
    ...nulmeting,
  },
  pages: [{ name: "eigen", elements: [{ type: "rating", name: "e1", scale: "eigen" }] }],
  ...survey,
});

test("the core comes first, whole and unchanged, with the part's title", () => {
  const core = exampleDefinition();
  const merged = mergeDefinitions(core, part());
  expect(pagesOf(merged).map(({ json }) => json)).toEqual([...core.pages, ...part().pages]);
  expect(merged.title).toEqual({ nl: "Ons deel" });
  expect(core).toEqual(exampleDefinition());
});

test("a part may come before the core", () => {
  const merged = mergeDefinitions(exampleDefinition(), part({ position: "before" }));
  expect(pagesOf(merged).map(({ name }) => name)).toEqual(["eigen", "p1"]);
});

test("levels and total stay the core's; breakdowns are added once", () => {
  const merged = mergeDefinitions(
    exampleDefinition(),
    part({
      levels: [{ id: "x", from: 0, title: "X" }],
      total: { of: ["eigen"] },
      breakdowns: [["unit"], ["ageBand", "unit"]],
    }),
  );
  const instrument = parseDefinition(merged);
  expect(instrument.total).toEqual(["informatie", "veiligheid"]);
  expect(instrument.levels).toHaveLength(4);
  expect(instrument.breakdowns).toEqual([
    ["unit"],
    ["ageBand"],
    ["unit", "ageBand"],
    ["ageBand", "unit"],
  ]);
});

test("a part cannot replace a scale, a text or a behaviour of the core", () => {
  const step = (title: string) => ({ "1.1": { title, text: "Doe dit." } });
  const core = {
    ...exampleDefinition(),
    showProgressBar: true,
    nulmeting: { ...exampleDefinition().nulmeting, nextSteps: step("Van de kern") },
  };
  const merged = mergeDefinitions(
    core,
    part(
      { scales: [{ id: "informatie", title: "Anders" }], nextSteps: step("Van ons") },
      { showProgressBar: false, widthMode: "static" },
    ),
  );
  const instrument = parseDefinition(merged);
  expect(instrument.scales.map(({ title }) => title.nl)).toEqual(["Informatie", "Veiligheid"]);
  expect(instrument.nextSteps["1.1"]?.title.nl).toBe("Van de kern");
  expect(merged).toMatchObject({ showProgressBar: true, widthMode: "static" });
});

test("a part cannot set off anything in the core", () => {
  const set = (value: number) => [{ type: "setvalue", setToName: "zoeken", setValue: value }];
  const merge = (core: object) =>
    mergeDefinitions({ ...exampleDefinition(), ...core }, part({}, { triggers: set(3) }));
  expect(merge({})).not.toHaveProperty("triggers");
  expect(merge({ triggers: set(1) }).triggers).toEqual(set(1));
});

test("pages without a name get one that the other side does not have", () => {
  const nameless = (name: string) => ({ elements: [{ type: "rating", name, scale: "eigen" }] });
  const core = { ...exampleDefinition(), pages: [nameless("c1"), nameless("c2")] };
  const merged = mergeDefinitions(core, part({}, { pages: [nameless("e1"), nameless("e2")] }));
  expect(pagesOf(merged).map(({ name }) => name)).toEqual([
    "page1",
    "page2",
    "deel-page1",
    "deel-page2",
  ]);
});

test("whatever the part holds, the core's items come out as they went in", () => {
  const question = fc.record({
    type: fc.constant("rating"),
    name: fc.uuid(),
    scale: fc.constant("eigen"),
    rateMax: fc.integer({ min: 2, max: 9 }),
    reverse: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(question, { maxLength: 6 }), fc.boolean(), (elements, before) => {
      const own = part(
        { position: before ? "before" : "after" },
        { pages: [{ name: "e", elements }] },
      );
      const core = parseDefinition(exampleDefinition());
      const merged = parseDefinition(mergeDefinitions(exampleDefinition(), own));
      expect(merged.items.filter((item) => item.core)).toEqual(core.items);
      expect(merged.items).toHaveLength(core.items.length + elements.length);
    }),
  );
});
