import { createElement, type ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from "react-router-dom/server";
import { expect, test } from "vitest";

import { createTranslator, loadResources } from "~/i18n";
import type { Instrument, VersionComparison } from "~/questionnaires";
import type { GroupResult, ResultDocument } from "~/releases";

import { answerFor } from "./benchmark/benchmark";
import { makeBenchmark } from "./benchmark/make-benchmark";
import { ChangePage } from "./network/change-page";
import { MembersPage } from "./network/members-page";
import { membersView } from "./network/members-view";
import { NetworkPage } from "./network/network-page";
import { networkView } from "./network/network-view";
import { roundsView } from "./network/rounds-compared";
import { ComparisonPage } from "./organisation/comparison-page";
import { comparisonView } from "./organisation/comparison-view";
import { hrView } from "./organisation/hr-view";
import { ResultsPage } from "./organisation/results-page";
import {
  areaIds,
  competenceIds,
  sampleBreakdown,
  sampleDocument,
  sampleGroup,
  sampleInstrument,
} from "./organisation/sample-results";
import { TrendPage } from "./trend/trend-page";
import { trendView } from "./trend/trend-view";

/**
 * Two worlds that are each other's mirror: what area, unit, sector and member Alfa has in the one, Beta has in the
 * other. Every page of the one must say of Alfa, in words, numbers and colours, what that of the other says of Beta.
 * In a third nothing differs, so nothing that is claimed of the first may be claimed there.
 */
type World = "plain" | "mirrored" /** Nobody differs from anybody. */ | "level";

const i18n = createTranslator("nl", await loadResources("nl"));
const word = i18n.getFixedT("nl", "results");

const [ALFA, BETA] = [1, 3];
const named = { communicatie: "Alfa", veiligheid: "Beta" };
const areas: readonly string[] = areaIds;

const instrument: Instrument = {
  ...sampleInstrument,
  items: sampleInstrument.items.map((item) => {
    const name = Object.entries(named).find(([id]) => id === item.scale)?.[1];
    return name ? { ...item, short: { nl: `${name}vraag` } } : item;
  }),
  scales: sampleInstrument.scales.map((scale) => {
    const name = Object.entries(named).find(([id]) => id === scale.id)?.[1];
    if (!name) return scale;
    const title = { nl: `${name}gebied` };
    return { ...scale, title, short: title, activity: { nl: `${name.toLowerCase()}werk` } };
  }),
};
const scales = instrument.scales.filter(({ id }) => areas.includes(id));

const LEVEL = 58;

const mirror = (list: readonly number[], world: World): number[] => {
  if (world === "level") return list.map(() => LEVEL);
  const turned = [...list];
  const [alfa, beta] = [turned[ALFA], turned[BETA]];
  if (world === "mirrored" && alfa !== undefined && beta !== undefined) {
    [turned[ALFA], turned[BETA]] = [beta, alfa];
  }
  return turned;
};
const other = (name: "Alfa" | "Beta", world: World) =>
  world !== "mirrored" ? name : name === "Alfa" ? "Beta" : "Alfa";

const withLevels = (document: ResultDocument): ResultDocument => ({
  ...document,
  scales: document.scales.map((scale) => {
    const low = Number(((90 - (scale.mean ?? 50)) / 100).toFixed(2));
    const rest = Number((1 - low).toFixed(2));
    return {
      ...scale,
      levels: [
        { ids: ["starter", "op-weg"], share: low, ci: null },
        { ids: ["zelfstandig", "voorloper"], share: rest, ci: null },
      ],
    };
  }),
  items: instrument.items.map(({ name, scale }) => ({
    id: name,
    mean: document.scales.find(({ id }) => id === scale)?.mean ?? 50,
    missing: 0.02,
  })),
});

function unit(name: string, world: World, n: number, means: readonly number[]): GroupResult {
  const people = world === "level" ? 150 : n;
  return { ...sampleGroup(name, people, mirror(means, world)), population: 400 };
}

const documentOf = (world: World, means: readonly number[], unitMean = 82): ResultDocument =>
  withLevels(
    sampleDocument(mirror(means, world), {
      breakdowns: [
        sampleBreakdown([
          unit(`${other("Alfa", world)}-afdeling`, world, 250, [55, unitMean, 57, 44, 61]),
          unit(`${other("Beta", world)}-afdeling`, world, 90, [55, 58, 57, 44, 61]),
          unit("Rest", world, 110, [55, 76, 57, 44, 61]),
        ]),
      ],
    }),
  );

const means = [55, 76, 56, 44, 61];

const members = (world: World, shift: number) =>
  Array.from({ length: 16 }, (_, i) => {
    const sector = other(i < 8 ? "Alfa" : "Beta", world).toLowerCase();
    const name = i === 0 ? "Alfa" : i === 8 ? "Beta" : null;
    const third = i === 4 ? "gamma" : null;
    const level = [54, i < 8 ? 70 : 50, 55, 58, 60].map((mean) => mean + (i % 4) / 2);
    const moved = level.map((mean, area) => (area === ALFA ? mean + shift : mean));
    return {
      slug: name ? other(name, world).toLowerCase() : (third ?? `lid-${i}`),
      sector,
      named: name !== null || third !== null,
      document: sampleDocument(mirror(moved, world)),
    };
  });

const measured = { scales: areaIds, competences: competenceIds };
const network = {
  sectors: [
    { id: "alfa", name: "Alfasector" },
    { id: "beta", name: "Betasector" },
  ],
  size: 16,
  names: { alfa: "Alfalid", beta: "Betalid", gamma: "Gammalid" },
};
const measurement = {
  ...{ slug: "m", roundName: "Nulmeting 2026", state: "published" as const, closesOn: null },
  closedOn: "2026-11-28",
} as const;
const round = { slug: "r", name: "Nulmeting 2026", state: "closed" } as const;
const [earlier, later] = ["Nulmeting 2025", "Nulmeting 2026"].map((name) => ({
  ...{ slug: name.replace(" ", "-"), name, closedOn: null, n: 400 },
  ...{ questionnaire: "voorbeeld", version: 1 },
}));
const meaning = { nl: "", en: "" };
const whole = { verdict: "comparable", changes: [], meaning } as const;
const alike: VersionComparison = {
  old: { key: "voorbeeld", hash: "" },
  new: { key: "voorbeeld", hash: "" },
  scales: instrument.scales.map(({ id }) => ({
    ...{ ...whole, id, commonItems: [`${id}-1`], items: { old: 1, new: 1 } },
  })),
  competences: [],
  total: null,
  levels: whole,
  items: [],
};

const shown: { element: ReactElement | null } = { element: null };
const handler = createStaticHandler([{ path: "/", Component: () => shown.element }]);
const context = await handler.query(new Request("http://localhost/")).then((found) => {
  if (found instanceof Response) throw new Error("no page");
  return found;
});
const router = createStaticRouter(handler.dataRoutes, context);

function html(element: ReactElement): string {
  shown.element = element;
  const routed = createElement(StaticRouterProvider, { router, context, hydrate: false });
  return renderToString(createElement(I18nextProvider, { i18n }, routed));
}

const pages = {
  results: (world: World) => {
    const benchmark = makeBenchmark(
      [
        ...members(world, 0),
        { slug: "wij", sector: "alfa", named: false, document: documentOf(world, means) },
      ],
      measured,
    );
    const document = documentOf(world, means);
    const answer = answerFor(benchmark, "wij");
    const view = hrView({ document, instrument, benchmark: answer, by: null, language: "nl" });
    return html(createElement(ResultsPage, { measurement, view, participation: null }));
  },
  comparison: (world: World) => {
    const own = { slug: "wij", sector: "alfa", named: false, document: documentOf(world, means) };
    const benchmark = makeBenchmark([...members(world, 0), own], measured);
    const answer = answerFor(benchmark, "wij");
    if (answer.kind !== "others") throw new Error(answer.reason);
    const view = comparisonView(own.document, instrument, answer, "nl");
    return html(createElement(ComparisonPage, { measurement, comparison: { kind: "view", view } }));
  },
  trend: (world: World) => {
    const [now, then] = [documentOf(world, means), documentOf(world, [55, 66, 57, 44, 61], 68)];
    const wave = (document: ResultDocument) => ({ document, instrument, kept: [] });
    if (!earlier || !later) throw new Error("no measurements");
    const names = { earlier: earlier.name, later: later.name };
    const choice = { names, by: null, language: "nl" };
    const view = trendView(wave(then), wave(now), alike, choice);
    const pair = { earlier, later, view };
    const measurements = [later, earlier];
    return html(createElement(TrendPage, { organisation: "wij", measurements, pair }));
  },
  network: (world: World) => {
    const view = networkView(
      makeBenchmark(members(world, 0), measured),
      network,
      scales,
      { area: areaIds[world === "plain" ? ALFA : BETA] ?? null },
      "nl",
    );
    return html(createElement(NetworkPage, { rounds: [round], round, view }));
  },
  members: (world: World) => {
    const benchmark = makeBenchmark(members(world, 0), measured);
    const asked = Object.keys(network.names);
    const view = membersView(benchmark, network.names, asked, scales, "nl");
    return html(createElement(MembersPage, { rounds: [round], round, view }));
  },
  change: (world: World) => {
    const [before, after] = [members(world, 0), members(world, 9)];
    const pairs = [0, 8].flatMap((index) => {
      const [then, now] = [before[index], after[index]];
      if (!then || !now) return [];
      const wave = ({ document }: typeof now) => ({ document, instrument, kept: [] });
      const name = now.slug === "alfa" ? network.names.alfa : network.names.beta;
      return [{ slug: now.slug, name, earlier: wave(then), later: wave(now), comparison: alike }];
    });
    const benchmarks = {
      earlier: makeBenchmark(before, measured),
      later: makeBenchmark(after, measured),
    };
    const view = roundsView(pairs, benchmarks, network.sectors, scales, "nl");
    const older = { ...round, slug: "e", name: "Nulmeting 2025" };
    return html(
      createElement(ChangePage, {
        rounds: [round],
        round,
        compared: { earlier: older, later: round, choices: [], view },
      }),
    );
  },
};

/** Words that stand for the two areas' competences. */
const competenceWords = (["competence", "competenceStart"] as const).map((group) => [
  word(`${group}.2_1`),
  word(`${group}.4_1`),
]);
const titles = (["2.1", "4.1"] as const).map(
  (id) => new RegExp(`>${id}</span><span>([^<]+)`).exec(pages.results("plain"))?.[1] ?? "",
);
const pairs = [
  ["Alfa", "Beta"],
  ["alfa", "beta"],
  ["nm-area-2", "nm-area-4"],
  ["2.1", "4.1"],
  titles,
  ...competenceWords,
];

/** The text as it would be in the other world. */
function exchanged(text: string): string {
  const partner = new Map(
    pairs.flatMap(([one = "", two = ""]) => [[one, two] as const, [two, one] as const]),
  );
  const known = [...partner.keys()].map((key) => key.replace(/[.]/g, "\\."));
  return text.replace(new RegExp(known.join("|"), "g"), (found) => partner.get(found) ?? found);
}

const plain = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
const findAll = (page: string, pattern: RegExp) =>
  [...page.matchAll(pattern)].map(([, found = ""]) => found);

const titlesOf = (page: string) => findAll(page, /<h[12][^>]*>(.*?)<\/h[12]>/g).map(plain);

/** Under the title; areas stand in the order of the framework, so only the words count. */
const leads = (page: string) =>
  findAll(page, /<p class="nm-lead">(.*?)<\/p>/g).map((lead) =>
    plain(lead)
      .split(/[\s,.]+/)
      .toSorted()
      .join(" "),
  );

/** Rows of charts with the colours of their marks and the weight of their verdicts. */
const rows = (page: string) =>
  page
    .split('class="nm-dots__row"')
    .slice(1)
    .map((part) => /^[^>]*>(.*?)(<li |<\/ol>|$)/.exec(part)?.[1] ?? "")
    .map((row) =>
      [plain(row), ...findAll(row, /(nm-area-\d|nm-verdict--proven)/g).toSorted()].join("|"),
    );

/** Cells of heat maps, each with its row, its column, its step and its mark. */
function cells(page: string): string[] {
  return findAll(page, /(<table class="nm-heat[^"]*">.*?<\/table>)/g).flatMap((table) => {
    const columns = findAll(table, /<th scope="col"[^>]*class="nm-heat__area"[^>]*>(.*?)<\/th>/g);
    return findAll(table, /<tr[^>]*>(.*?)<\/tr>/g).flatMap((row) => {
      const name = plain(/<th scope="row">(.*?)<\/th>/.exec(row)?.[1] ?? "");
      const shown = [
        ...row.matchAll(/<td class="(nm-heat-\d|nm-heat__plain)?"?[^>]*>(.*?)<\/td>/g),
      ].filter(([cell]) => !cell.includes("nm-heat__count"));
      return shown.map(([, step = "", text = ""], index) =>
        [name, plain(columns[index] ?? ""), step, plain(text)].join("|"),
      );
    });
  });
}

const kinds = { titlesOf, leads, rows, cells };
/** What a page does not have. */
const absent: Readonly<Record<string, readonly string[]>> = {
  comparison: ["cells"],
  change: ["rows"],
};

for (const [name, render] of Object.entries(pages)) {
  test(`every claim, row and colour of the page of ${name} comes from its data`, () => {
    const [one, two] = [render("plain"), render("mirrored")];
    for (const [kind, read] of Object.entries(kinds)) {
      const found = read(two);
      if (!absent[name]?.includes(kind)) expect(found.length, kind).toBeGreaterThan(0);
      expect(found.toSorted(), kind).toEqual(read(exchanged(one)).toSorted());
    }
  });
}

/** Titles that say what stands there, because no claim about it is made. */
const neutral =
  /^(Uw plaats|Wat buiten|Eigen|Uw eigen|Op de kennisvragen|De gebieden|De competenties|Elk lid|Van Nulmeting|Uw metingen|De overige|Kies|Gewogen|Bij )/;

test("nothing that is claimed stands where nothing differs", () => {
  for (const [name, render] of Object.entries(pages)) {
    const [claimed, level] = [titlesOf(render("plain")), titlesOf(render("level"))];
    const claiming = claimed.filter((title) => !neutral.test(title));
    expect(claiming.length, name).toBeGreaterThan(0);
    for (const title of claiming) expect(level, name).not.toContain(title);
    expect(render("level"), name).not.toContain("nm-verdict--proven");
  }
});
