import { expect, test } from "vitest";

import { boardView, type BoardState } from "../network/board-view";
import { membersView } from "../network/members-view";
import { makeBenchmark } from "../benchmark/make-benchmark";
import { participationView } from "../organisation/participation-view";
import {
  areaIds,
  competenceIds,
  sampleDocument,
  sampleInstrument,
} from "../organisation/sample-results";
import { inDutch } from "./speak";

const bands = (...units: (0 | 1 | 2 | 3 | null)[]) =>
  participationView({ total: 2, units: units.map((band, i) => ({ name: `Afdeling ${i}`, band })) });

test("the finding about participation counts the units that are shown", () => {
  expect(inDutch(bands(3, 2, 1, null).finding)).toBe(
    "In twee van de drie afdelingen deed meer dan de helft mee",
  );
  expect(inDutch(bands(0, 1).finding)).toBe(
    "In geen van de twee afdelingen deed meer dan de helft mee",
  );
  expect(inDutch(bands(2, 3).finding)).toBe("In alle twee afdelingen deed meer dan de helft mee");
  expect(inDutch(bands(null).finding)).toBe("Van alle genodigden deed 50 tot 75 % mee");
});

test("units stand from most to least participation, hidden ones last", () => {
  expect(bands(1, null, 3).units.map(({ name }) => name)).toEqual([
    "Afdeling 2",
    "Afdeling 0",
    "Afdeling 1",
  ]);
});

const onBoard = (...states: BoardState[]) =>
  boardView(
    states.map((state, i) => ({
      slug: `lid-${i}`,
      name: `Lid ${i}`,
      sector: "Zorg",
      state,
      closesOn: null,
      named: false,
    })),
  );

test("the board says how many are done, or how many measure, or that nobody does", () => {
  const headline = (...states: BoardState[]) => inDutch(onBoard(...states).headline, "network");
  expect(headline("published", "published", "open")).toBe("Twee van de 3 leden zijn klaar");
  expect(headline("published", "none")).toBe("Eén van de 2 leden is klaar");
  expect(headline("open", "planned")).toBe("Eén van de 2 leden meet nu");
  expect(headline("planned", "none")).toBe("Nog geen enkel lid meet");
});

test("only members that agreed stand side by side, whoever is asked for", () => {
  const members = ["a", "b", "c"].map((slug) => ({
    slug,
    sector: "zorg",
    named: slug !== "c",
    document: sampleDocument([50, 51, 52, 53, 54]),
  }));
  const benchmark = makeBenchmark(members, { scales: areaIds, competences: competenceIds });
  const scales = sampleInstrument.scales.filter(({ id }) => sampleInstrument.total.includes(id));
  const view = membersView(
    benchmark,
    { a: "Lid A", b: "Lid B", c: "Lid C" },
    ["a", "b", "c"],
    scales,
    "nl",
  );
  expect(view.members.map(({ name }) => name)).toEqual(["Lid A", "Lid B"]);
  expect(inDutch(view.headline, "network")).toBe("Geen aantoonbaar verschil tussen Lid A en Lid B");
  expect(view.areas[3]?.marks.map((mark) => mark?.mean)).toEqual([53, 53]);
});
