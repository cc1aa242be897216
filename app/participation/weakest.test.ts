import { expect, test } from "vitest";

import { weakestFirst } from "./weakest";

const scale = (id: string, competence: string | null) => ({
  ...{ id, competence, core: true, title: { nl: id }, short: { nl: id }, activity: { nl: id } },
});
const instrument = {
  scales: [
    scale("zoeken", "1"),
    scale("veilig", "4"),
    scale("eigen", null),
    scale("dossier", "3.1"),
  ],
  total: ["zoeken", "veilig"],
};
const levels = { zoeken: "op-weg", veilig: "starter", eigen: "starter", dossier: "zelfstandig" };

test("a next step is a competence with the level of its area, or the competence of an own scale with its own", () => {
  const next = ["4.2", "dossier", "eigen", "1.1"];
  expect(weakestFirst(instrument, { next, levels, scores: {} })).toEqual([
    { id: "4.2", level: "starter" },
    { id: "3.1", level: "zelfstandig" },
    { id: "1.1", level: "op-weg" },
  ]);
});

test("without next steps it is the area with the lowest score", () => {
  const scores = { zoeken: 60, veilig: 40, eigen: 10 };
  const wanted = weakestFirst(instrument, { next: [], levels, scores });
  expect(wanted).toEqual([{ id: "4", level: "starter" }]);
  expect(weakestFirst(instrument, { next: [], levels, scores: { zoeken: null } })).toEqual([]);
});
