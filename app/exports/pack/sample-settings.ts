import type { PackSettings } from "./settings";

/** For tests: the settings of a made-up measurement, all of them set. */
export const sampleSettings: PackSettings = {
  organisation: {
    name: "Gemeente Iepenrode",
    contact: "Bel Servicepunt 1234",
    houseStyle: null,
  },
  measurement: "gemeente-iepenrode-najaar",
  state: "planned",
  round: "Najaar 2026",
  openedOn: null,
  closesOn: "2027-03-31",
  closedOn: null,
  questionnaire: {
    title: "Proefmeting",
    number: 3,
    hash: "a3".repeat(32),
    items: 43,
    knowledge: 6,
    background: [
      { title: "Bij welke afdeling werkt u?", answers: null },
      { title: "Hoe oud bent u?", answers: ["34 jaar of jonger", "35 jaar of ouder"] },
    ],
    freeText: [],
    breakdowns: [
      ["Bij welke afdeling werkt u?"],
      ["Bij welke afdeling werkt u?", "Hoe oud bent u?"],
    ],
    ownParts: ["Werken met het zaaksysteem"],
  },
  units: { count: 5, headcount: 270 },
  promise: {
    version: 1,
    minimum: 10,
    addressesWeeks: 4,
    answersMonths: 12,
    resultsMonths: 36,
    purposes: ["baseline", "learning", "comparison", "trend"],
    readers: ["hr", "board", "works-council", "managers", "network"],
  },
  promiseHash: "0f1e2d3c".repeat(8),
  namedInNetwork: false,
  demo: false,
};
