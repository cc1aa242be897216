import fc from "fast-check";
import { expect, test } from "vitest";

import type { ResultDocument } from "~/releases";

import type { BenchmarkAnswer, OthersLine } from "../benchmark/benchmark";
import { hrView } from "./hr-view";
import {
  areaIds,
  competenceIds,
  sampleBreakdown,
  sampleDocument,
  sampleGroup,
  sampleInstrument,
} from "./sample-results";
import { inDutch } from "../words/speak";

const noBenchmark: BenchmarkAnswer = { kind: "withheld", reason: "round-open" };

const others = (mean: number): OthersLine => ({
  mean,
  sd: 4,
  q1: mean - 3,
  median: mean,
  q3: mean + 3,
  members: 41,
});

function benchmarkOf(means: readonly number[]): BenchmarkAnswer {
  const lines = (ids: readonly string[]) =>
    Object.fromEntries(ids.map((id, index) => [id, others(means[index] ?? 50)]));
  return {
    kind: "others",
    members: 41,
    others: { scales: lines(areaIds), competences: lines(competenceIds) },
  };
}

function view(
  document: ResultDocument,
  benchmark: BenchmarkAnswer = noBenchmark,
  by: string | null = null,
) {
  return hrView({ document, instrument: sampleInstrument, benchmark, by, language: "nl" });
}

const headlineOf = (means: readonly number[], half?: number) =>
  inDutch(view(sampleDocument(means, half === undefined ? {} : { half })).headline);

test("the headline names the area that stands apart above and the one below, and changes with the data", () => {
  expect(headlineOf([60, 70, 55, 50, 58])).toBe("Sterk in samenwerken, kwetsbaar in veiligheid");
  expect(headlineOf([70, 50, 55, 60, 58])).toBe(
    "Sterk in werken met informatie, kwetsbaar in samenwerken",
  );
});

test("two areas that cannot be told apart are named together", () => {
  expect(headlineOf([60, 70, 45, 46, 58])).toBe(
    "Sterk in samenwerken, kwetsbaar in content maken en veiligheid",
  );
});

test("where the margins overlap the headline claims nothing", () => {
  expect(headlineOf([60, 70, 55, 50, 58], 15)).toBe("Geen gebied springt eruit");
  expect(headlineOf([60, 61, 59, 60, 60])).toBe("Geen gebied springt eruit");
});

test("only what stands apart is claimed", () => {
  expect(headlineOf([60, 70, 60, 60, 60])).toBe("Sterk in samenwerken");
  expect(headlineOf([60, 60, 60, 50, 60])).toBe("Kwetsbaar in veiligheid");
});

test("without margins the headline counts instead of claiming", () => {
  const document = sampleDocument([60, 70, 55, 50, 58], { n: 15 });
  const scales = document.scales.map((scale) => ({ ...scale, ci: null, sd: null, se: null }));
  expect(inDutch(view({ ...document, scales }).headline)).toBe("Zo schatten 15 mensen zichzelf in");
});

test("with too few respondents nothing is claimed or shown", () => {
  const empty = sampleDocument([], { scales: [], competences: [], total: null });
  const shown = view({ ...empty, n: null, withheld: "too-few" });
  expect(inDutch(shown.headline)).toBe("Er deden te weinig mensen mee");
  expect(shown.withheld).toBe("too-few");
});

test("the lead says how many took part, and what differs from the others", () => {
  const means = [60, 70, 55, 50, 58];
  const lead = (others: readonly number[]) =>
    view(sampleDocument(means), benchmarkOf(others))
      .lead.map((part) => inDutch(part))
      .join(" ");
  expect(lead([60, 62, 55, 58, 58])).toBe(
    "400 van de 1.000 medewerkers schatten zichzelf in. Op veiligheid scoren zij lager dan de andere organisaties, op samenwerken hoger.",
  );
  expect(lead(means)).toBe(
    "400 van de 1.000 medewerkers schatten zichzelf in. Met de andere organisaties is er geen aantoonbaar verschil.",
  );
});

test("the finding about the areas counts proven differences", () => {
  const means = [60, 70, 55, 50, 58];
  const finding = (others: readonly number[]) =>
    inDutch(view(sampleDocument(means), benchmarkOf(others)).areas.finding);
  expect(finding([60, 62, 55, 58, 58])).toBe("Twee van de vijf gebieden wijken af van de anderen");
  expect(finding([60, 62, 55, 50, 58])).toBe("Eén van de vijf gebieden wijkt af van de anderen");
  expect(finding(means)).toBe("Geen van de vijf gebieden wijkt aantoonbaar af van de anderen");
  expect(inDutch(view(sampleDocument(means)).areas.finding)).toBe(
    "Communicatie staat bovenaan, Veiligheid onderaan",
  );
});

test("a mean inside the middle half of the others is never called higher", () => {
  const shown = view(sampleDocument([60, 70, 55, 50, 58]), benchmarkOf([58, 70, 55, 50, 58]));
  expect(shown.areas.rows.map(({ verdict }) => verdict)).toEqual(Array(5).fill("none"));
});

test("areas and competences stand from high to low", () => {
  const shown = view(sampleDocument([60, 70, 55, 50, 58]));
  expect(shown.areas.rows.map(({ short }) => short)).toEqual([
    "Communicatie",
    "Informatie",
    "Problemen",
    "Content",
    "Veiligheid",
  ]);
  expect(shown.competences.rows.map(({ id }) => id)).toEqual(["2.1", "1.1", "5.1", "3.1", "4.1"]);
  expect(inDutch(shown.competences.finding)).toBe(
    "Contact en zoeken staan bovenaan, content maken en apparaten beveiligen onderaan",
  );
});

test("the finding about levels follows merged levels and stays neutral where merging hides the border", () => {
  const document = sampleDocument([60, 70, 55, 50, 58]);
  expect(inDutch(view(document).levels.finding)).toContain(
    "35\u00a0% zich in als starter of op weg",
  );
  const across = document.scales.map((scale) => ({
    ...scale,
    levels: [{ ids: ["op-weg", "zelfstandig"], share: 1, ci: null }],
  }));
  expect(inDutch(view({ ...document, scales: across }).levels.finding)).toBe(
    "Zo zijn de niveaus verdeeld",
  );
});

const flat = [50, 50, 50, 50, 50];
const breakdowns = [
  sampleBreakdown([
    sampleGroup("ICT", 60, [62, 62, 62, 62, 62]),
    sampleGroup("Bouw", 200, [49.5, 49.5, 49.5, 42, 49.5]),
    sampleGroup("Zorg", 140, [50, 50, 50, 50, 50]),
  ]),
];

test("only proven differences are marked in the heat map, and its finding names them", () => {
  const { heat } = view(sampleDocument(flat, { breakdowns }));
  expect(heat && inDutch(heat.finding)).toBe(
    "ICT scoort overal hoger. Bouw blijft achter op veiligheid.",
  );
  const marks = heat?.lines.map(({ cells }) => cells.map(({ verdict }) => verdict));
  expect(marks?.[1]).toEqual(["higher", "higher", "higher", "higher", "higher"]);
  expect(marks?.[0]?.[3]).toBe("lower");
  expect(marks?.[2]).toEqual(["none", "none", "none", "none", "none"]);
});

test("groups that do not differ give a neutral finding", () => {
  const same = [sampleBreakdown([sampleGroup("A", 200, flat), sampleGroup("B", 200, flat)])];
  const { heat } = view(sampleDocument(flat, { breakdowns: same }));
  expect(heat && inDutch(heat.finding)).toBe("Geen afdeling wijkt aantoonbaar af van de rest");
});

test("fewer than 20 people, and the merged rest, never get a verdict", () => {
  const { values: _, ...rest } = sampleGroup("x", 200, [90, 90, 90, 90, 90]);
  const groups = [
    sampleGroup("Klein", 19, [90, 90, 90, 90, 90]),
    sampleGroup("Groot", 181, flat),
    { ...rest, other: true as const, merged: [{ unit: "P" }, { unit: "Q" }] },
  ];
  const { heat } = view(sampleDocument(flat, { breakdowns: [sampleBreakdown(groups)] }));
  const line = (name: unknown) => heat?.lines.find((candidate) => candidate.name === name);
  expect(line("Klein")?.cells.map(({ verdict }) => verdict)).toEqual(Array(5).fill(null));
  expect(line(null)?.cells.map(({ verdict }) => verdict)).toEqual(Array(5).fill(null));
  expect(line(null)?.merged).toEqual(["P", "Q"]);
});

test("a scale that the value rule hides in every group has one reason for its column", () => {
  const hide = (unit: string) => {
    const group = sampleGroup(unit, 200, flat);
    const scales = group.scales.map((scale) =>
      scale.id === "content"
        ? {
            ...scale,
            mean: null,
            sd: null,
            se: null,
            ci: null,
            levels: null,
            withheld: "too-alike" as const,
          }
        : scale,
    );
    return { ...group, scales };
  };
  const { heat } = view(
    sampleDocument(flat, { breakdowns: [sampleBreakdown([hide("A"), hide("B")])] }),
  );
  expect(heat?.columns.map(({ hidden }) => hidden)).toEqual([null, null, "too-alike", null, null]);
});

test("a hidden area keeps its reason, and the headline claims nothing about the rest", () => {
  const document = sampleDocument([60, 70, 55, 50, 58]);
  const scales = document.scales.map((scale) =>
    scale.id === "content" ? { ...scale, mean: null, withheld: "too-alike" as const } : scale,
  );
  const shown = view({ ...document, scales });
  expect(inDutch(shown.headline)).toBe("Niet elk gebied is te tonen");
  expect(shown.areas.rows.at(-1)).toMatchObject({
    id: "content",
    figure: { kind: "hidden", reason: "too-alike" },
  });
});

// Numbers that no count, code or share of this document equals.
const odd = fc.integer({ min: 0, max: 999 }).map((thousandths) => 90 + thousandths / 1000 + 0.0004);

test("no number of a hidden cell reaches the page, whatever else the document still holds of it", () => {
  fc.assert(
    fc.property(
      odd,
      fc.constantFrom(...areaIds),
      fc.constantFrom("total", "group"),
      (secret, id, where) => {
        const hide = <S extends { readonly id: string }>(scale: S) =>
          scale.id === id
            ? {
                ...scale,
                mean: null,
                sd: secret,
                se: secret,
                ci: [secret, secret] as const,
                levels: [{ ids: ["starter"], share: secret, ci: null }],
                withheld: "too-alike" as const,
              }
            : scale;
        const groups = breakdowns[0]?.groups ?? [];
        const document = sampleDocument(flat, { breakdowns });
        const hidden =
          where === "total"
            ? { ...document, scales: document.scales.map(hide) }
            : {
                ...document,
                breakdowns: [
                  sampleBreakdown(
                    groups.map((group) => ({ ...group, scales: group.scales.map(hide) })),
                  ),
                ],
              };
        expect(JSON.stringify(view(hidden, benchmarkOf(flat)))).not.toContain(String(secret));
      },
    ),
  );
});

test("knowledge and own scales stand apart from the areas", () => {
  const shown = view(sampleDocument(flat));
  expect(shown.own?.rows.map(({ id }) => id)).toEqual(["dossier"]);
  expect(shown.knowledge && inDutch(shown.knowledge.finding)).toBe(
    "Op de kennisvragen scoren uw mensen 71 van de 100",
  );
  expect(shown.areas.rows).toHaveLength(5);
});
