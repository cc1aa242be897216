import type {
  BreakdownResult,
  CompetenceResult,
  GroupResult,
  ItemResult,
  ResultDocument,
  ScaleResult,
  TotalResult,
  WithheldReason,
} from "~/releases";

/** What a line of the table is about. */
export const lineKinds = ["total", "scale", "competence", "item", "level"] as const;
export type LineKind = (typeof lineKinds)[number];

/** One figure of one group with all that is known of it; null where nothing is shown. */
export type ReleaseLine = {
  /** Names of the background questions, joined by `*`; empty for everybody together. */
  readonly breakdown: string;
  /** Values of those questions, joined by `|`; empty for everybody together. */
  readonly group: string;
  /** Groups that were put together here, each as `group` is; empty for a group of its own. */
  readonly merged: string;
  /** Headcount of the group. */
  readonly population: number | null;
  readonly kind: LineKind;
  /** The scale, competence or item; of a level `scale:level`, of merged levels `scale:one+other`. */
  readonly id: string;
  /** Respondents that the figure rests on. */
  readonly n: number | null;
  /** 0–100; of a level null. */
  readonly mean: number | null;
  readonly sd: number | null;
  readonly se: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  /** 0–1: of a level who is in it, of an item who did not answer. */
  readonly share: number | null;
  readonly alpha: number | null;
  readonly alphaLow: number | null;
  readonly alphaHigh: number | null;
  readonly omega: number | null;
  /** The code of the reason why there is no number, or, beside a mean, no margin. */
  readonly withheld: WithheldReason | null;
  readonly reliabilityWithheld: WithheldReason | null;
  readonly populationWithheld: WithheldReason | null;
};

/** The columns in their order, which never changes: new ones come last. */
export const releaseColumns = [
  "breakdown",
  "group",
  "merged",
  "population",
  "kind",
  "id",
  "n",
  "mean",
  "sd",
  "se",
  "ciLow",
  "ciHigh",
  "share",
  "alpha",
  "alphaLow",
  "alphaHigh",
  "omega",
  "withheld",
  "reliabilityWithheld",
  "populationWithheld",
] as const satisfies readonly (keyof ReleaseLine)[];

/** The stand-in for a group that holds the rest. */
export const otherGroup = "__other__";

type Place = Pick<
  ReleaseLine,
  "breakdown" | "group" | "merged" | "population" | "populationWithheld"
>;

const everybody: Place = {
  ...{ breakdown: "", group: "", merged: "" },
  ...{ population: null, populationWithheld: null },
};
const nothing: Omit<ReleaseLine, keyof Place | "kind" | "id"> = {
  ...{ n: null, mean: null, sd: null, se: null, ciLow: null, ciHigh: null, share: null },
  ...{ alpha: null, alphaLow: null, alphaHigh: null, omega: null },
  ...{ withheld: null, reliabilityWithheld: null },
};

/**
 * A release as one table: a line for each figure, everybody first, then the breakdowns, each in the order of the
 * document. A breakdown that is not shown has one line that says why.
 *
 * @param instrument whose items they are
 */
export function releaseLines(document: ResultDocument, instrument: Asked): ReleaseLine[] {
  return [
    ...everybodyLines(document, instrument),
    ...document.breakdowns.flatMap((one) => [...breakdownLines(one)]),
  ];
}

type Asked = {
  readonly items: readonly { readonly name: string; readonly scale: string | null }[];
};

/** The lines of everybody together. */
export function* everybodyLines(
  document: ResultDocument,
  { items }: Asked,
): Generator<ReleaseLine> {
  const place = { ...everybody, ...headcountOf(document) };
  const scaleOf = new Map(items.map(({ name, scale }) => [name, scale]));
  const nOf = new Map<string | null, number | null>(document.scales.map(({ id, n }) => [id, n]));
  yield* resultLines(place, document);
  for (const item of document.items) {
    yield itemLine(place, item, nOf.get(scaleOf.get(item.id) ?? null) ?? null);
  }
}

/** The lines of one breakdown. */
export function* breakdownLines({ by, withheld, groups }: BreakdownResult): Generator<ReleaseLine> {
  const breakdown = by.join("*");
  if (withheld !== null) {
    const line = { ...everybody, ...nothing, breakdown, withheld };
    yield { ...line, kind: "total", id: "" };
    return;
  }
  for (const group of groups) yield* resultLines(placeOf(breakdown, by, group), group);
}

/** Where the lines of a group stand. */
export function placeOf(breakdown: string, by: readonly string[], group: GroupResult): Place {
  const join = (values: Readonly<Record<string, string>>) =>
    by.map((name) => values[name] ?? "").join("|");
  return {
    breakdown,
    group: group.values ? join(group.values) : otherGroup,
    merged: (group.merged ?? []).map(join).join("; "),
    ...headcountOf(group),
  };
}

function headcountOf({
  population,
  populationWithheld = null,
}: {
  readonly population: number | null;
  readonly populationWithheld?: WithheldReason | null;
}): Pick<Place, "population" | "populationWithheld"> {
  return { population, populationWithheld };
}

type Results = {
  readonly total: TotalResult | null;
  readonly scales: readonly ScaleResult[];
  readonly competences: readonly CompetenceResult[];
};

function resultLines(place: Place, { total, scales, competences }: Results): ReleaseLine[] {
  return [
    ...(total ? scaleLines(place, "total", { ...total, id: "" }) : []),
    ...scales.flatMap((scale) => scaleLines(place, "scale", scale)),
    ...competences.map(({ id, n, mean, ci, withheld }) => ({
      ...{ ...place, ...nothing, kind: "competence" as const, id, n, mean },
      ...intervalOf(ci),
      withheld: withheld ?? null,
    })),
  ];
}

function scaleLines(place: Place, kind: "total" | "scale", scale: ScaleResult): ReleaseLine[] {
  const { id, n, mean, sd, se, ci, withheld, levels, levelsWithheld, alpha, omega } = scale;
  const { reliabilityWithheld } = scale;
  const line = { ...place, ...nothing };
  return [
    {
      ...{ ...line, kind, id, n, mean, sd, se },
      ...intervalOf(ci),
      ...{ alpha: alpha?.value ?? null, omega: omega ?? null },
      ...{ alphaLow: alpha?.ci[0] ?? null, alphaHigh: alpha?.ci[1] ?? null },
      withheld: withheld ?? null,
      reliabilityWithheld: reliabilityWithheld ?? null,
    },
    ...(levels ?? []).map(({ ids, share, ci: margin }) => ({
      ...{ ...line, kind: "level" as const, id: `${id}:${ids.join("+")}`, n, share },
      ...intervalOf(margin),
    })),
    ...(levels === null && levelsWithheld
      ? [{ ...line, kind: "level" as const, id: `${id}:`, withheld: levelsWithheld }]
      : []),
  ];
}

/** @param n of its scale: who did not answer the item is among them, as its share says */
function itemLine(
  place: Place,
  { id, mean, missing, withheld }: ItemResult,
  n: number | null,
): ReleaseLine {
  const line = { ...place, ...nothing, kind: "item" as const };
  return { ...line, id, n, mean, share: missing, withheld: withheld ?? null };
}

function intervalOf(ci: readonly [number, number] | null) {
  return { ciLow: ci?.[0] ?? null, ciHigh: ci?.[1] ?? null };
}
