import type { Instrument } from "~/questionnaires";

import { itemScorer } from "./item";
import { competenceSets, scaleSets } from "./item-sets";
import { halfRuleMean, placeSets } from "./weighted-mean";

/** The scores of one respondent, 0–100 and NaN where missing, in arrays used again for the next. */
export type ScoreSheet = {
  /** In the order of the instrument's items. */
  readonly items: Float64Array;
  /** In the order of its scales. */
  readonly scales: Float64Array;
  /** In the order of `competenceSets`. */
  readonly competences: Float64Array;
  /** Mean of the scales of the total; missing when one of them is, or when there is no total. */
  readonly total: () => number;
  /** Fills the sheet from answers in the order of the items; undefined is blank. */
  readonly fill: (answers: readonly unknown[]) => void;
};

/** For many respondents: the definition is looked up once. */
export function createScoreSheet(instrument: Instrument): ScoreSheet {
  const scorers = instrument.items.map(itemScorer);
  const scaleItems = placeSets(scaleSets(instrument), instrument.items);
  const competenceItems = placeSets(competenceSets(instrument), instrument.items);
  const items = new Float64Array(scorers.length);
  const scales = new Float64Array(scaleItems.length);
  const competences = new Float64Array(competenceItems.length);
  const totalOf = instrument.total.map((id) =>
    instrument.scales.findIndex((scale) => scale.id === id),
  );
  return {
    items,
    scales,
    competences,
    // Without a total this is 0 / 0: missing.
    total: () => totalOf.reduce((sum, i) => sum + (scales[i] ?? NaN), 0) / totalOf.length,
    fill(answers) {
      for (let i = 0; i < scorers.length; i += 1) items[i] = scorers[i]?.(answers[i]) ?? NaN;
      for (let i = 0; i < scaleItems.length; i += 1) {
        const set = scaleItems[i];
        scales[i] = set ? halfRuleMean(items, set) : NaN;
      }
      for (let i = 0; i < competenceItems.length; i += 1) {
        const set = competenceItems[i];
        competences[i] = set ? halfRuleMean(items, set) : NaN;
      }
    },
  };
}
