import { expect, test } from "vitest";

import type { BlockNumbers, BlockQuality, ItemQuality } from "./instrument-quality";
import { instrumentView, type Cell } from "./instrument-view";
import { inDutch } from "../words/speak";

const question: ItemQuality = {
  id: "zoeken",
  title: { nl: "Ik vind wat ik zoek", en: "I find what I look for" },
  mean: 61.2,
  sd: 20,
  itemRest: 0.45,
  alphaWithout: 0.78,
  missing: 0.1,
  notApplicable: 0.07,
  lowest: 0.05,
  highest: 0.2,
  flags: [],
};

const numbers: BlockNumbers = {
  members: 6,
  n: 1_200,
  mean: 58.3,
  sd: 17.1,
  alpha: { value: 0.81, ci: [0.79, 0.83], items: 2 },
  omega: { value: 0.82, ci: [0.8, 0.84] },
  lowest: 0.01,
  highest: 0.04,
  sameAnswers: { items: 5, share: 0.06 },
  flags: [],
  items: [question, { ...question, id: "beoordelen", title: { nl: "Ik weet of nieuws klopt" } }],
};

const block = (given: Partial<BlockNumbers> = {}, id = "informatie"): BlockQuality => ({
  id,
  title: { nl: `Schaal ${id}` },
  withheld: null,
  numbers: { ...numbers, ...given },
});

const hidden = (withheld: NonNullable<BlockQuality["withheld"]>): BlockQuality => ({
  id: "eigen",
  title: { nl: "Eigen" },
  withheld,
  numbers: null,
});

const view = (...blocks: BlockQuality[]) => instrumentView(blocks, "nl", "Los");
const say = (cell: Cell) => (typeof cell === "string" ? cell : inDutch(cell, "instrument"));

test("the page opens with how many questions deserve a look", () => {
  const headline = (...blocks: BlockQuality[]) => say(view(...blocks).headline);
  const flagged = (count: number) =>
    block({
      items: [0, 1, 2, 3].map((i) => ({
        ...question,
        id: `v${i}`,
        flags: i < count ? (["low-item-rest"] as const) : [],
      })),
    });
  expect(headline(flagged(0))).toBe("Geen vraag valt op");
  expect(headline(flagged(1))).toBe("Eén van de 4 vragen verdient een blik");
  expect(headline(flagged(3), flagged(0))).toBe("Drie van de 8 vragen verdienen een blik");
  expect(headline(hidden("no-data"))).toBe("Over deze vragenlijst is nog niets te zeggen");
  expect(headline(hidden("no-data"), hidden("too-few"))).toBe(
    "Van deze vragenlijst zijn de cijfers niet te tonen",
  );
});

test("each question that deserves a look says why, with its numbers", () => {
  const { looks } = view(
    block({
      items: [
        question,
        {
          ...question,
          itemRest: 0.214,
          alphaWithout: 0.84,
          lowest: 0.86,
          highest: 0.91,
          flags: ["low-item-rest", "better-without", "mostly-lowest", "mostly-highest"],
        },
      ],
    }),
  );
  expect(looks).toHaveLength(1);
  expect(looks[0]).toMatchObject({ text: "Ik vind wat ik zoek", scale: "Schaal informatie" });
  expect(looks[0]?.reasons.map(say)).toEqual([
    "Hangt weinig samen met de andere vragen van dit onderdeel: 0,21, en minder dan 0,30 is weinig.",
    "Zonder deze vraag zouden de andere beter bij elkaar passen: alfa gaat van 0,81 naar 0,84.",
    "86\u00a0% heeft de laagste score. Tussen deze mensen maakt de vraag geen verschil.",
    "91\u00a0% heeft de hoogste score. Tussen deze mensen maakt de vraag geen verschil.",
  ]);
});

test("cautions about parts are counted and told in sentences", () => {
  const fine = view(block()).scales;
  expect([say(fine.finding), fine.cautions]).toEqual(["Elk onderdeel meet betrouwbaar genoeg", []]);
  const low = block({ alpha: { value: 0.62, ci: [0.5, 0.7], items: 4 }, flags: ["low-alpha"] });
  const end = block({ lowest: 0.22, highest: 0.31, flags: ["floor", "ceiling"] }, "kennis");
  const { finding, cautions } = view(low, end).scales;
  expect(say(finding)).toBe("Bij twee onderdelen past voorzichtigheid");
  expect(cautions.map(say)).toEqual([
    "Schaal informatie: de vragen hangen weinig samen, alfa is 0,62. Onder 0,70 is een score een grove aanwijzing.",
    "Schaal kennis: 22\u00a0% heeft de laagste score die er is. Wie van hen minder kan, is niet te zien.",
    "Schaal kennis: 31\u00a0% heeft de hoogste score die er is. Wie van hen meer kan, is niet te zien.",
  ]);
});

test("a part without numbers stands in the table with its reason, and not among the questions", () => {
  const { scales, items, lead } = view(block(), hidden("could-be-subtracted"));
  expect(scales.rows.map(({ name, withheld }) => [name, withheld])).toEqual([
    ["Schaal informatie", null],
    ["Eigen", "could-be-subtracted"],
  ]);
  expect(items.map(({ name }) => name)).toEqual(["Schaal informatie"]);
  expect(lead.map(say)).toHaveLength(2);
  expect(view(block()).lead).toHaveLength(1);
});

test("numbers are written once, and what is not there says so in words", () => {
  const { scales, items } = view(block());
  expect(scales.rows[0]?.cells.map(say)).toEqual([
    "6",
    "1.200",
    "58,3",
    "17,1",
    "0,81 (0,79\u20130,83)",
    "0,82 (0,80\u20130,84)",
    "1\u00a0%",
    "4\u00a0%",
    "6\u00a0%",
  ]);
  expect(items[0]?.rows[0]?.cells.map(say)).toEqual([
    "61,2",
    "20,0",
    "0,45",
    "0,78",
    "10\u00a0%",
    "7\u00a0%",
    "5\u00a0%",
    "20\u00a0%",
  ]);
  const bare = view(
    block({
      mean: null,
      sd: null,
      alpha: null,
      omega: null,
      lowest: null,
      highest: null,
      sameAnswers: null,
    }),
  );
  expect(bare.scales.rows[0]?.cells.slice(2).map(say)).toEqual([
    "niet bewaard",
    "niet bewaard",
    "niet te berekenen",
    "niet te berekenen",
    "niet bewaard",
    "niet bewaard",
    "niet bewaard",
  ]);
});
