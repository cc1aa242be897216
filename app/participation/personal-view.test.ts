import { expect, test } from "vitest";

import type { Instrument, Item, Scale } from "~/questionnaires";

import { personalView } from "./personal-view";
import type { PersonalResult } from "./view";

function scale(id: string, about: Partial<Scale> = {}): Scale {
  return {
    id,
    title: { nl: `Titel ${id}`, en: `Title ${id}` },
    short: { nl: id },
    activity: { nl: `doen ${id}`, en: `doing ${id}` },
    competence: null,
    core: true,
    ...about,
  };
}

function item(scaleId: string, scoring: Item["scoring"]): Item {
  return {
    name: `vraag-${scaleId}`,
    question: `vraag-${scaleId}`,
    row: null,
    page: "bladzijde",
    title: { nl: "Vraag" },
    short: { nl: "Vraag" },
    scale: scaleId,
    competence: null,
    weight: 1,
    scoring,
    core: true,
  };
}

const instrument: Instrument = {
  key: "proef",
  title: { nl: "Proef" },
  scales: [
    scale("zoeken", { competence: "1" }),
    scale("delen", { competence: "2" }),
    scale("dossier", { core: false }),
    scale("weten"),
  ],
  total: ["zoeken", "delen"],
  levels: [
    { id: "laag", from: 0, title: { nl: "Laag", en: "Low" } },
    { id: "hoog", from: 50, title: { nl: "Hoog", en: "High" } },
  ],
  items: [
    item("zoeken", { kind: "range", min: 0, max: 3, reverse: false }),
    item("weten", { kind: "correct", answer: "a" }),
  ],
  background: [],
  breakdowns: [],
  pages: [],
  questions: [],
  feedback: { delen: { hoog: { nl: "Twee zinnen.", en: "Two sentences." } } },
  nextSteps: {
    "1.1": { title: { nl: "Stap 1.1" }, text: { nl: "Doe dit." } },
    "2.4": { title: { nl: "Stap 2.4" }, text: { nl: "Doe dat." } },
    dossier: { title: { nl: "Stap dossier" }, text: { nl: "Doe wat." } },
    weten: { title: { nl: "Stap weten" }, text: { nl: "Lees wat." } },
  },
};

const result: PersonalResult = {
  scores: { zoeken: 31, delen: 72, dossier: 50, weten: 40 },
  total: 51.5,
  levels: { zoeken: "laag", delen: "hoog", dossier: "hoog", weten: "laag" },
  next: ["1.1", "dossier", "unknown", "2.4", "weten"],
};

test("the headline names the strongest and the weakest of what makes up the total", () => {
  const view = personalView(
    instrument,
    { ...result, scores: { ...result.scores, weten: 1 } },
    "nl",
  );
  expect(view.headline).toEqual({ kind: "contrast", strong: "doen delen", weak: "doen zoeken" });
});

test("scores that hardly differ get no strongest and no weakest", () => {
  const scores = { ...result.scores, zoeken: 70 };
  expect(personalView(instrument, { ...result, scores }, "nl").headline).toEqual({ kind: "close" });
});

test("a single score is named alone, and none at all is said so", () => {
  const one = { ...result, scores: { delen: 72 } };
  expect(personalView(instrument, one, "nl").headline).toEqual({
    kind: "single",
    strong: "doen delen",
  });
  expect(personalView(instrument, { ...result, scores: {} }, "nl").headline).toEqual({
    kind: "none",
  });
});

test("areas come best first, with their level and two sentences in the asked language", () => {
  const { areas } = personalView(instrument, result, "en");
  expect(areas.map(({ id }) => id)).toEqual(["delen", "zoeken"]);
  expect(areas[0]).toEqual({
    id: "delen",
    title: "Title delen",
    area: "2",
    score: 72,
    level: "High",
    text: "Two sentences.",
  });
});

test("an area that was hardly answered comes last and has no level", () => {
  const { areas } = personalView(
    instrument,
    { ...result, scores: { zoeken: 0, delen: null }, levels: { zoeken: "laag", delen: null } },
    "nl",
  );
  expect(areas.map(({ id, score, level }) => [id, score, level])).toEqual([
    ["zoeken", 0, "Laag"],
    ["delen", null, null],
  ]);
});

test("own scales and questions with a right answer stand apart from the areas", () => {
  const view = personalView(instrument, result, "nl");
  expect(view.host.map(({ id }) => id)).toEqual(["dossier"]);
  expect(view.knowledge.map(({ id }) => id)).toEqual(["weten"]);
  expect(view.other).toEqual([]);
});

test("three next steps at most, each in the colour of its area; unknown ones are passed over", () => {
  expect(personalView(instrument, result, "nl").next).toEqual([
    { title: "Stap 1.1", text: "Doe dit.", area: "1" },
    { title: "Stap dossier", text: "Doe wat.", area: null },
    { title: "Stap 2.4", text: "Doe dat.", area: "2" },
  ]);
});

test("without a total every scale is an area", () => {
  const view = personalView({ ...instrument, total: [] }, result, "nl");
  expect(view.areas).toHaveLength(4);
});
