import type { Instrument } from "~/questionnaires";
import type { GroupResult, ResultDocument, ShownDocument } from "~/releases";
import { weightedMean } from "~/statistics";

import { areaScales, scaleName, type ScaleName } from "../figures/area-scales";
import { figureOf, isFigure, type Figure, type Shown } from "../figures/figure";
import { sentence, type Sentence, type SentenceValue } from "../words/sentence";
import { groupName } from "./group-names";

export type ResponseLine = {
  readonly id: string;
  /** Null for the merged rest. */
  readonly name: SentenceValue | null;
  readonly merged: readonly SentenceValue[];
  readonly n: number;
  /** Null where the release leaves it out or nobody knows it. */
  readonly population: number | null;
  /** 0–1. */
  readonly rate: number | null;
};

/** A mean as it is and as it would be if every unit counted by its headcount. */
export type WeightedRow = {
  /** Null for the total. */
  readonly name: ScaleName | null;
  readonly plain: Shown;
  readonly weighted: Shown;
};

export type ResponseView = {
  readonly finding: Sentence;
  /** Highest rate first, unknown last. */
  readonly lines: readonly ResponseLine[];
  readonly everybody: ResponseLine;
  readonly weighted: {
    readonly finding: Sentence;
    /** Those that differ by more than a point; none: weighting changes nothing that counts. */
    readonly rows: readonly WeightedRow[];
  };
};

/** Only a difference of more than a point is worth a reader's time. */
const WORTH_SHOWING = 1;

/**
 * Who answered per unit, and what that does to the result. Weights rest on the shown lines of the unit breakdown and
 * nothing else, so they tell no more than those lines.
 *
 * @returns null without a shown breakdown by unit
 * Source: Cochran, Sampling Techniques, 3rd ed., 5.3–5.6.
 */
export function responseView(
  document: ShownDocument,
  instrument: Instrument,
  language: string,
): ResponseView | null {
  const units = document.breakdowns.find(({ by }) => by.join() === "unit");
  if (!units || units.withheld || units.groups.length === 0) return null;
  const lines = units.groups
    .map((group) => lineOf(group, instrument, language))
    .toSorted((one, other) => (other.rate ?? -1) - (one.rate ?? -1));
  const everybody = { id: "all", name: null, merged: [], ...ratesOf(document) };
  return {
    finding: finding(lines),
    lines,
    everybody,
    weighted: weighted(document, units.groups, instrument, language),
  };
}

function ratesOf({ n, population }: Pick<GroupResult, "n" | "population">) {
  return { n, population, rate: population ? n / population : null };
}

function lineOf(group: GroupResult, instrument: Instrument, language: string): ResponseLine {
  const named = (values: Readonly<Record<string, string>>) =>
    groupName(values, ["unit"], instrument, language);
  return {
    id: group.values ? JSON.stringify(group.values) : "other",
    name: group.values ? named(group.values) : null,
    merged: (group.merged ?? []).map(named),
    ...ratesOf(group),
  };
}

/** The most and the least, of units with a name of which the rate is known. */
function finding(lines: readonly ResponseLine[]): Sentence {
  const known = lines.flatMap(({ name, rate }) => (name && rate !== null ? [{ name, rate }] : []));
  const [most] = known;
  const least = known.at(-1);
  if (!most || !least || known.length < 2) return sentence("response.neutral");
  const percentages = [most, least].map(({ rate }) => Math.round(rate * 100));
  const [high = 0, low = 0] = percentages;
  if (high === low) return sentence("response.alike", { share: high });
  return sentence("response.range", { most: most.name, high, least: least.name, low });
}

function weighted(
  document: ResultDocument,
  groups: readonly GroupResult[],
  instrument: Instrument,
  language: string,
): ResponseView["weighted"] {
  const scales = areaScales(instrument).map((scale): WeightedRow => {
    const of = ({ scales }: Pick<GroupResult, "scales">) =>
      scales.find(({ id }) => id === scale.id);
    return {
      name: scaleName(scale, language),
      plain: figureOf(of(document)),
      weighted: weightedFigure(groups.map((group) => ({ group, figure: figureOf(of(group)) }))),
    };
  });
  const total: WeightedRow = {
    name: null,
    plain: figureOf(document.total),
    weighted: weightedFigure(groups.map((group) => ({ group, figure: figureOf(group.total) }))),
  };
  const all = document.total ? [...scales, total] : scales;
  const compared = all.filter(({ plain, weighted }) => isFigure(plain) && isFigure(weighted));
  const rows = compared.filter((row) => Math.abs(changeOf(row)) > WORTH_SHOWING);
  const counted = rows.length;
  if (compared.length === 0) return { finding: sentence("weighted.unknown"), rows: [] };
  if (counted === 0) return { finding: sentence("weighted.none"), rows: [] };
  return { finding: sentence("weighted.some", { count: counted, total: compared.length }), rows };
}

/** Weighted minus plain; 0 where either is hidden. */
export function changeOf({ plain, weighted }: Pick<WeightedRow, "plain" | "weighted">): number {
  return isFigure(plain) && isFigure(weighted) ? weighted.mean - plain.mean : 0;
}

type Stratum = { readonly group: GroupResult; readonly figure: Shown };

/** A margin needs the spread of every line; without it the mean stands alone. */
function weightedFigure(strata: readonly Stratum[]): Shown {
  const known = strata.flatMap(({ group: { population }, figure }) =>
    isFigure(figure) && population !== null ? [{ figure, population }] : [],
  );
  if (known.length < strata.length) {
    const hidden = strata.find(({ figure }) => !isFigure(figure))?.figure;
    return hidden ?? { kind: "hidden", reason: "nearly-everyone" };
  }
  const spread = known.every(({ figure }) => figure.sd !== null);
  const { value } = weightedMean(
    known.map(({ figure: { n, mean, sd }, population }) => ({ n, mean, sd: sd ?? 0, population })),
  );
  if (!value) return { kind: "hidden", reason: "not-computable" };
  const n = known.reduce((sum, { figure }) => sum + figure.n, 0);
  const margin = spread ? value.ci : null;
  return { kind: "figure", n, mean: value.mean, margin, sd: null } satisfies Figure;
}
