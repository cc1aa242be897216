import type { Instrument } from "~/questionnaires";
import { levelIndex } from "~/scoring";
import { createCovariance, createMoments, type Covariance, type Sample } from "~/statistics";

import type { LinePlan } from "./line-plan";
import type { Measures } from "./measures";
import { createQualitySums, isHighest, isLowest, type ScaleQuality } from "./quality-sums";
import type { RespondentScores } from "./respondent-scores";

/** Sums over the respondents of a set of lines; nothing of one respondent is left in them. */
export type LineSums = {
  /** Respondents, whatever their scores. */
  readonly n: (line: number) => number;
  readonly sample: (line: number, measure: number) => Sample;
  /** People per level; for scales and the total. */
  readonly levels: (line: number, measure: number) => number[];
};

export type ItemSums = {
  /** As answered. */
  readonly answered: Sample;
  /** With the missing ones imputed, as far as asked for. */
  readonly all: Sample;
  /** Share without an answer; when imputing, among those whose scale is valid. */
  readonly missing: number;
  /** Share answered with something that gives no score, such as "niet van toepassing"; of the same people. */
  readonly notApplicable: number;
  /** People at the lowest and at the highest score. */
  readonly lowest: number;
  readonly highest: number;
};

export type Sums = {
  readonly whole: LineSums;
  readonly breakdowns: readonly LineSums[];
  readonly items: readonly ItemSums[];
  /** Per scale, over respondents who answered all its items. */
  readonly covariances: readonly Covariance[];
  /** Per scale. */
  readonly quality: readonly ScaleQuality[];
};

/** One pass over the respondents that count. */
export function aggregate(
  instrument: Instrument,
  measures: Measures,
  reader: RespondentScores,
  rows: Int32Array,
  plans: readonly LinePlan[],
): Sums {
  const whole = createLineSums(instrument, measures, reader, 1);
  const breakdowns = plans.map((plan) => ({
    plan,
    sums: createLineSums(instrument, measures, reader, plan.lines.length),
  }));
  const items = createItemSums(instrument, measures, reader);
  const quality = createQualitySums(instrument, measures, reader);
  for (const row of rows) {
    reader.read(row);
    whole.add(0);
    for (const { plan, sums } of breakdowns)
      sums.add(plan.lineOf[plan.column.categories[row] ?? 0] ?? -1);
    items.add();
    quality.add();
  }
  return {
    whole: whole.sums,
    breakdowns: breakdowns.map(({ sums }) => sums.sums),
    ...items.result(),
    quality: quality.result(),
  };
}

function createLineSums(
  { levels }: Instrument,
  measures: Measures,
  reader: RespondentScores,
  lines: number,
): { add: (line: number) => void; sums: LineSums } {
  const { width } = measures;
  const distributed = measures.total + 1;
  const people = new Int32Array(lines);
  const moments = createMoments(lines * width);
  const counts = new Int32Array(lines * distributed * levels.length);
  return {
    add(line) {
      if (line < 0) return;
      people[line] = (people[line] ?? 0) + 1;
      for (let measure = 0; measure < width; measure += 1) {
        const score = reader.measures[measure] ?? NaN;
        if (Number.isNaN(score)) continue;
        moments.add(line * width + measure, score);
        if (measure >= distributed) continue;
        const level = Math.max(0, levelIndex(score, levels));
        const place = (line * distributed + measure) * levels.length + level;
        counts[place] = (counts[place] ?? 0) + 1;
      }
    },
    sums: {
      n: (line) => people[line] ?? 0,
      sample: (line, measure) => moments.of(line * width + measure),
      levels: (line, measure) => {
        const start = (line * distributed + measure) * levels.length;
        return Array.from(counts.subarray(start, start + levels.length));
      },
    },
  };
}

function createItemSums(instrument: Instrument, measures: Measures, reader: RespondentScores) {
  const answered = createMoments(instrument.items.length);
  const all = createMoments(instrument.items.length);
  const asked = new Int32Array(instrument.items.length);
  const otherwise = new Int32Array(instrument.items.length);
  const lowest = new Int32Array(instrument.items.length);
  const highest = new Int32Array(instrument.items.length);
  const scaleIds = measures.scales.map(({ id }) => id);
  const scaleOf = instrument.items.map(({ scale }) => (scale ? scaleIds.indexOf(scale) : -1));
  const place = new Map(instrument.items.map(({ name }, i) => [name, i]));
  const scales = measures.scales.map(({ items }) => {
    const places = items.map(({ name }) => place.get(name) ?? 0);
    return { places, row: new Float64Array(items.length), sums: createCovariance(items.length) };
  });
  return {
    add() {
      for (let item = 0; item < scaleOf.length; item += 1) {
        const scale = scaleOf[item] ?? -1;
        const left = reader.imputes && scale >= 0 && Number.isNaN(reader.measures[scale] ?? NaN);
        if (left) continue;
        asked[item] = (asked[item] ?? 0) + 1;
        const own = reader.answered[item] ?? NaN;
        const value = reader.items[item] ?? NaN;
        if (Number.isNaN(own)) {
          if (reader.isAnsweredOtherwise(item)) otherwise[item] = (otherwise[item] ?? 0) + 1;
        } else {
          answered.add(item, own);
          if (isLowest(own)) lowest[item] = (lowest[item] ?? 0) + 1;
          else if (isHighest(own)) highest[item] = (highest[item] ?? 0) + 1;
        }
        if (!Number.isNaN(value)) all.add(item, value);
      }
      for (const { places, row, sums } of scales) {
        for (let i = 0; i < places.length; i += 1) row[i] = reader.answered[places[i] ?? 0] ?? NaN;
        sums.add(row);
      }
    },
    result: () => ({
      items: instrument.items.map((_, item): ItemSums => {
        const n = answered.of(item).n;
        const of = asked[item] ?? 0;
        return {
          answered: answered.of(item),
          all: all.of(item),
          missing: of === 0 ? 1 : (of - n) / of,
          notApplicable: of === 0 ? 0 : (otherwise[item] ?? 0) / of,
          lowest: lowest[item] ?? 0,
          highest: highest[item] ?? 0,
        };
      }),
      covariances: scales.map(({ sums }) => sums.result()),
    }),
  };
}
