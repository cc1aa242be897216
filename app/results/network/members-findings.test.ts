import { expect, test } from "vitest";

import { inDutch } from "../words/speak";
import { membersFindings } from "./members-findings";

const interval = (low: number, high: number) =>
  ({ mean: (low + high) / 2, ci: [low, high] }) as const;
const base = { tone: "1", otherwise: [] } as const;

/** Of two areas, the intervals of each member. */
function findings(...areas: (readonly [number, number] | null)[][]) {
  const names = ["Alfa", "Beta", "Gamma"].slice(0, areas[0]?.length ?? 0);
  const lines = areas.map((marks, index) => ({
    ...base,
    id: String(index),
    name: `Gebied ${index + 1}`,
    activity: `werk ${index + 1}`,
    marks: marks.map((ci) => ci && interval(...ci)),
  }));
  const found = membersFindings(
    {
      members: names.map((name) => ({ name })),
      choices: 3,
      areas: lines,
      competences: lines,
    },
    "nl",
  );
  return [found.headline, found.competencesFinding].map((said) => inDutch(said, "network"));
}

test("who is higher is said only where one member is, and margins stand clear of each other", () => {
  const [low, high, across] = [
    [40, 50],
    [51, 60],
    [45, 55],
  ] as const;
  const say = (...areas: (readonly [number, number] | null)[][]) => findings(...areas)[0];
  expect(say([high, low], [low, across])).toBe("Alfa scoort hoger dan Beta op werk 1");
  expect(say([low, high], [low, across])).toBe("Beta scoort hoger dan Alfa op werk 1");
  expect(say([low, high], [high, low])).toBe("Alfa en Beta verschillen op werk 1 en werk 2");
  expect(say([low, across], [across, high])).toBe("Geen aantoonbaar verschil tussen Alfa en Beta");
  expect(say([high, low], [high, low], [high, low])).toBe(
    "Alfa scoort hoger dan Beta op elk gebied",
  );
  expect(say([high, low], [low, high], [high, low], [low, low])).toBe(
    "Alfa en Beta verschillen op drie van de vier gebieden",
  );
  // Margins that touch do not stand clear.
  expect(
    say([
      [40, 50],
      [50, 60],
    ]),
  ).toBe("Geen aantoonbaar verschil tussen Alfa en Beta");
  expect(say([low, null], [null, high])).toBe("Of Alfa en Beta verschillen, is niet te zeggen");
  expect(say([low, across, high], [low, low, low])).toBe("Deze drie leden verschillen op werk 1");
  expect(say([low, across, null])).toBe("Geen aantoonbaar verschil tussen deze drie leden");
  expect(say([low, null, null])).toBe("Of deze drie leden verschillen, is niet te zeggen");
});

test("of the competences only those count of which two members have an interval", () => {
  const [low, high] = [
    [40, 50],
    [51, 60],
  ] as const;
  expect(findings([low, high], [low, low], [low, null])[1]).toBe(
    "Eén van de 2 competenties verschilt aantoonbaar",
  );
  expect(findings([low, low])[1]).toBe("Op geen competentie een aantoonbaar verschil");
  expect(findings([low, null])[1]).toBe("De competenties, lid naast lid");
});
