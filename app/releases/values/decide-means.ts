import {
  ENOUGH_ROOM,
  isAlike,
  isExtreme,
  MINIMUM_FOR_SPREAD,
  type DisclosureRules,
} from "~/disclosure";
import { poolSamples, type Sample } from "~/statistics";

import type { AtomSums } from "./atom-sums";
import type { Crossings } from "./crossings";
import type { Family, Measures } from "../measures";
import { publicLines, sumsOver } from "./public-lines";
import { holdTogether, type Standing } from "./moves";
import { isAtLeast, type Detail, type ScaleUnits, type Unit } from "./scale-units";
import { smallValueCut } from "./value-cut";

export type MeansContext = {
  readonly measures: Measures;
  readonly crossings: Crossings;
  readonly units: readonly ScaleUnits[];
  readonly sample: (division: number, line: number, value: number) => Sample;
  readonly minimum: number;
  readonly rules: DisclosureRules;
};

/** Why less is shown than could be; for the proof. */
export type Refusal = {
  readonly division: number;
  /** Place of a scale, or of the total. */
  readonly measure: number;
  readonly detail: Detail;
  readonly why: "line" | "cut" | "together";
  readonly against?: number;
  readonly cut?: number;
};

export type MeanChoices = {
  /** Per division, per scale. */
  readonly details: readonly (readonly Detail[])[];
  readonly refusals: readonly Refusal[];
};

/**
 * Which means each division shows. Divisions join in order of priority; each scale is shown in as much detail as
 * its lines allow, by themselves and against all divisions that show it already.
 *
 * A scale is the mean of its parts, the total that of its scales: where one part leaves too little room, all parts
 * of the scale are hidden, and with a scale the total, because a hidden one follows from the others. The other way
 * round nothing is needed: rooms are concave, so that a mean of scores that leave enough room leaves enough.
 */
export function decideMeans(context: MeansContext): MeanChoices {
  const { measures, crossings } = context;
  const details: Detail[][] = [];
  const refusals: Refusal[] = [];
  const groups = linkedScales(measures);
  crossings.divisions.forEach((_, division) => {
    const own = measures.scales.map((): Detail => "nothing");
    details.push(own);
    const show = (scales: readonly number[], detail: Detail) => {
      const found = scales.map((scale) => refuse(context, details, division, scale, detail));
      const refusal = found.find((one) => one !== null);
      if (refusal) refusals.push(refusal);
      else for (const scale of scales) own[scale] = detail;
      return !refusal;
    };
    for (const scales of groups) {
      const standing = scales.filter((scale) => stands(context, division, scale));
      if (division === 0 && show(standing, "items")) continue;
      if (show(standing, "parts")) continue;
      for (const scale of standing) show([scale], "scale");
    }
    const refusal = refuseTotal(context, division);
    if (!refusal) return;
    refusals.push(refusal);
    for (const scale of measures.totalOf) own[scale] = "nothing";
  });
  return { details, refusals };
}

/** Is the scale there for enough people, and on any line? */
function stands(
  { measures, crossings, minimum }: MeansContext,
  division: number,
  scale: number,
): boolean {
  const people = crossings.between(0, 0).people[scale] ?? 0;
  return people >= minimum && publicLines(crossings, division, familyOf(measures, scale)).any;
}

export function familyOf(measures: Measures, measure: number): Family {
  return measures.familyOf[measure] ?? "core";
}

function refuse(
  context: MeansContext,
  details: readonly (readonly Detail[])[],
  division: number,
  scale: number,
  detail: Detail,
): Refusal | null {
  const { measures, crossings, units, rules } = context;
  const family = familyOf(measures, scale);
  const own = units[scale];
  if (!own) return null;
  const values = [
    ...own.scale,
    ...(isAtLeast(detail, "parts") ? own.parts : []),
    ...(detail === "items" && rules.items ? own.items : []),
  ];
  const people = crossings.between(0, 0).people[scale] ?? 0;
  const isShort = detail === "items" && rules.items && people < MINIMUM_FOR_SPREAD;
  if (isShort || values.some(({ value }) => tells(context, division, family, value)))
    return { division, measure: scale, detail, why: "line" };
  if (!rules.valueCuts) return null;
  for (let against = 0; against < division; against += 1) {
    const other = details[against]?.[scale] ?? "nothing";
    if (other === "nothing") continue;
    const cut = smallValueCut(
      crossings,
      { division: against, detail: other, lines: publicLines(crossings, against, family) },
      { division, detail, lines: publicLines(crossings, division, family) },
      own,
    );
    if (cut !== null) return { division, measure: scale, detail, why: "cut", against, cut };
  }
  if (rules.valueMoves && !doHoldTogether(context, details, division, scale, detail))
    return { division, measure: scale, detail, why: "together" };
  return null;
}

/** With all earlier divisions: those that show parts by their parts, and all that show the scale by the scale. */
function doHoldTogether(
  { measures, crossings, units }: MeansContext,
  details: readonly (readonly Detail[])[],
  division: number,
  scale: number,
  detail: Detail,
): boolean {
  const family = familyOf(measures, scale);
  const standing = (least: Detail) =>
    [...details.keys()]
      .filter((at) => at === division || isAtLeast(details[at]?.[scale] ?? "nothing", least))
      .map((at) => ({ division: at, lines: publicLines(crossings, at, family) }));
  const own = isAtLeast(detail, "parts") ? "parts" : "scale";
  const hold = (list: readonly Standing[], { value }: Unit) => {
    const of = (sum: keyof AtomSums) => crossings.atoms.of(sum, value);
    const capacities = { forth: of("above"), back: of("below") };
    return holdTogether(crossings, list, of("people"), capacities, ENOUGH_ROOM);
  };
  const [all, alike] = [standing("scale"), standing(own)];
  if (all.length < 4) return true;
  const isAllAlike = all.length === alike.length;
  return (
    (isAllAlike || (units[scale]?.scale ?? []).every((unit) => hold(all, unit))) &&
    (units[scale]?.[own] ?? []).every((unit) => hold(alike, unit))
  );
}

/** Would one of the division's public sums of this value tell its people's scores? */
export function tells(
  { crossings, sample, rules }: MeansContext,
  division: number,
  family: Family,
  value: number,
): boolean {
  const lines = publicLines(crossings, division, family);
  const crossing = crossings.between(0, division);
  const above = sumsOver(crossing, crossing.above, value, lines);
  const below = sumsOver(crossing, crossing.below, value, lines);
  const samples = above.map(() => new Array<Sample>());
  lines.of.forEach((sum, line) => samples[sum]?.push(sample(division, line, value)));
  return samples.some((parts, sum) => {
    const pooled = poolSamples(parts);
    if (pooled.n === 0) return false;
    if (rules.alike && isAlike(pooled)) return true;
    return rules.extremes && isExtreme({ above: above[sum] ?? 0, below: below[sum] ?? 0 });
  });
}

function refuseTotal(context: MeansContext, division: number): Refusal | null {
  const { measures, rules } = context;
  if (measures.totalOf.length === 0 || !rules.linked) return null;
  if (!tells(context, division, "core", measures.total)) return null;
  return { division, measure: measures.total, detail: "scale", why: "line" };
}

/** Scales that share a competence show their parts together. */
function linkedScales({ scales, competenceScales, familyOf: families, firstCompetence }: Measures) {
  const groups = scales.map((_, scale) => [scale]);
  competenceScales.forEach((of, competence) => {
    if (families[firstCompetence + competence] === null) return;
    const [first = 0, ...others] = of ?? [];
    for (const scale of others) {
      const [into, from] = [first, scale].map((one) => groups.find((group) => group.includes(one)));
      if (!into || !from || into === from) continue;
      into.push(...from.splice(0));
    }
  });
  return groups.filter((group) => group.length > 0);
}
