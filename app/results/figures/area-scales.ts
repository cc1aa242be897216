import { toneOf, type Tone } from "~/charts";
import { localText } from "~/i18n";
import type { Instrument, Scale } from "~/questionnaires";

/** A scale as the dashboards name it, in one language. */
export type ScaleName = {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** Lower-case phrase for sentences: "sterk in …". */
  readonly activity: string;
  readonly tone: Tone;
};

export function scaleName(scale: Scale, language: string): ScaleName {
  return {
    id: scale.id,
    name: localText(scale.title, language),
    short: localText(scale.short, language),
    activity: localText(scale.activity, language),
    tone: toneOf(scale.competence),
  };
}

/** The scales that make the total, or that stand for an area where there is no total, in the framework's order. */
export function areaScales(instrument: Instrument): Scale[] {
  const order = (scale: Scale) => scale.competence ?? "~";
  return instrument.scales
    .filter((scale) => isArea(scale, instrument))
    .toSorted((one, other) => order(one).localeCompare(order(other)));
}

/** The scales beside them: knowledge, and the organisation's own. */
export function otherScales(instrument: Instrument): Scale[] {
  return instrument.scales.filter((scale) => !isArea(scale, instrument));
}

function isArea({ id, competence }: Scale, { total }: Instrument): boolean {
  return total.length > 0 ? total.includes(id) : competence !== null;
}
