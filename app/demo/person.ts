import { areaIds, middle, type AreaPoints } from "./areas";
import { pointsPerUnit } from "./difficulty";
import type { Random } from "./random";
import type { UnitWork } from "./unit-template";

/** Somebody who takes part: what they are and what they can. */
export type Person = {
  /** Category per background question that has a pattern. */
  readonly background: Readonly<Record<string, string>>;
  /** Mean ability over the areas, in units around 0. */
  readonly overall: number;
  /** Ability per DigComp area. */
  readonly areas: Readonly<Record<string, number>>;
  /** True when the organisation's own questions are about their work. */
  readonly primary: boolean;
};

/** Effects in points on the five areas, by category. */
const jobEffects: Readonly<Record<string, AreaPoints>> = {
  "zorg-onderwijs-uitvoering": [-2, -1, -3, -1, -3],
  "techniek-facilitair": [-2, -4, -2, 0, 4],
  "beleid-onderzoek": [5, 2, 5, 0, 1],
  "administratie-planning": [1, 2, 0, -1, -1],
  bedrijfsvoering: [1, 2, 2, 2, 0],
  leidinggeven: [1, 3, -3, 0, -1],
};
const ageEffects: Readonly<Record<string, AreaPoints>> = {
  "t/m 34": [3, 4, 5, -1, 4],
  "35-49": [1, 1, 1, 1, 1],
  "50+": [-3, -4, -5, 0, -4],
};
const jobs = Object.keys(jobEffects);
const ages = Object.keys(ageEffects);

/** How many of a hundred do each kind of work, by what the unit does most, in the order of `jobs`. */
const jobMix: Readonly<Record<UnitWork, readonly number[]>> = {
  service: [62, 6, 8, 12, 4, 8],
  technical: [8, 66, 8, 8, 3, 7],
  policy: [10, 5, 60, 12, 5, 8],
  office: [22, 4, 9, 54, 4, 7],
  staff: [4, 7, 14, 20, 46, 9],
};

/** People of one place differ by about this much, in units of ability. */
const generalSpread = 0.6;
const areaSpread = 0.42;

/** @param means where this unit stands on each area, in points of the network's scale */
export function drawPerson(random: Random, work: UnitWork, means: AreaPoints): Person {
  const job = random.weighted(jobMix[work]);
  const age = random.weighted([27, 38, 35]);
  const general = generalSpread * random.normal();
  const byJob = jobEffects[jobs[job] ?? ""];
  const byAge = ageEffects[ages[age] ?? ""];
  const areas = areaIds.map((id, area) => {
    const ahead = (means[area] ?? 0) - (middle[area] ?? 0);
    const points = ahead + (byJob?.[area] ?? 0) + (byAge?.[area] ?? 0);
    return [id, points / pointsPerUnit + general + areaSpread * random.normal()] as const;
  });
  return {
    background: {
      jobFamily: jobs[job] ?? "",
      ageBand: ages[age] ?? "",
    },
    overall: areas.reduce((sum, [, ability]) => sum + ability, 0) / areas.length,
    areas: Object.fromEntries(areas),
    primary: job === 0 || random.chance(0.45),
  };
}
