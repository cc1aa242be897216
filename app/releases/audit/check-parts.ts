import { isAlike, isExtreme, MINIMUM_FOR_SPREAD, roomOf } from "~/disclosure";
import type { Instrument } from "~/questionnaires";
import { sampleOf } from "~/statistics";

import { POINTS } from "./check-numbers";
import { scoresPerLine } from "./per-line";
import { nameOf, showsMean, type Printed, type PrintedBreakdown, type Problem } from "./printed";

/** What follows from a score, its parts and its items beside each other. */
export function checkParts(printed: Printed, instrument: Instrument): Problem[] {
  return [
    ...printed.breakdowns.flatMap((breakdown) => [
      ...checkSiblings(printed, breakdown),
      ...checkLeftovers(printed, breakdown),
    ]),
    ...checkItems(printed, instrument),
  ];
}

/** The total stands with its scales, a competence with its scales and with the others of them: else what is hidden follows. */
function checkSiblings({ measures }: Printed, { by, lines }: PrintedBreakdown): Problem[] {
  const isShown = (measure: number) => lines.some(showsMean(measure));
  const { total, totalOf, competenceScales, firstCompetence, familyOf } = measures;
  const competences = competenceScales.flatMap((scales, i) =>
    familyOf[firstCompetence + i] === null
      ? []
      : [{ measure: firstCompetence + i, scales: scales ?? [] }],
  );
  const alone = [
    ...(isShown(total) && !totalOf.every(isShown) ? [total] : []),
    ...competences.flatMap(({ measure, scales }) => {
      if (!isShown(measure)) return [];
      const siblings = competences.filter((other) =>
        other.scales.some((one) => scales.includes(one)),
      );
      const areThere = scales.every(isShown) && siblings.every((other) => isShown(other.measure));
      return areThere ? [] : [measure];
    }),
  ];
  return alone.map(
    (measure) => `${by.join("*")}: ${nameOf(measures, measure)} tells what is hidden beside it`,
  );
}

/** Items in no competence follow where a scale and all its competences are shown. */
function checkLeftovers(printed: Printed, { by, lines, lineOf }: PrintedBreakdown): Problem[] {
  const { measures, scores } = printed;
  const scoresOf = scoresPerLine({ lines, lineOf });
  return measures.leftovers.flatMap(({ id }, i) => {
    const scale = measures.leftoverScales[i] ?? 0;
    const parts = measures.competenceScales.flatMap((scales, competence) =>
      scales?.includes(scale) ? [measures.firstCompetence + competence] : [],
    );
    const isPublic = lines.map((line) => [scale, ...parts].every((one) => showsMean(one)(line)));
    const own = scoresOf(scores[measures.firstLeftover + i] ?? new Float64Array(0));
    return own.some((people, line) => isPublic[line] && people.length > 0 && tells(people))
      ? [`${by.join("*")}: the ${id} follows and tells too much`]
      : [];
  });
}

/** Items stand on 20 people, and those of a scale are shown all or none. */
function checkItems(
  { document, items: scores }: Printed,
  { items, scales }: Instrument,
): Problem[] {
  const isTold = document.items.map(({ mean }) => mean !== null);
  const telling = items.flatMap(({ name }, item) => {
    if (!isTold[item]) return [];
    const own = (scores[item] ?? new Float64Array(0)).filter((score) => !Number.isNaN(score));
    const off = Math.abs(sampleOf(own).mean - (document.items[item]?.mean ?? NaN));
    return [
      ...(own.length < MINIMUM_FOR_SPREAD || tells(own) ? [`item ${name} tells too much`] : []),
      ...(off <= POINTS ? [] : [`item ${name}: the mean is not that of its people`]),
    ];
  });
  const halves = scales.filter(({ id }) => {
    const own = isTold.filter((_, item) => items[item]?.scale === id);
    return own.includes(true) && own.includes(false);
  });
  return [...telling, ...halves.map(({ id }) => `${id}: a hidden item follows from the others`)];
}

function tells(scores: Iterable<number>): boolean {
  return isExtreme(roomOf(scores)) || isAlike(sampleOf(scores));
}
