import { localText } from "~/i18n";
import type { Instrument, Scale } from "~/questionnaires";

import type { PersonalResult } from "./view";

/** One bar: what it is about, how far it goes, and the two sentences that belong to it. */
export type PersonalLine = {
  readonly id: string;
  readonly title: string;
  /** DigComp area that lends its colour, "1"…"5". */
  readonly area: string | null;
  /** 0–100; null when too little was answered. */
  readonly score: number | null;
  readonly level: string | null;
  readonly text: string | null;
};

export type PersonalHeadline =
  | { readonly kind: "contrast"; readonly strong: string; readonly weak: string }
  | { readonly kind: "single"; readonly strong: string }
  | { readonly kind: "close" | "none" };

export type PersonalStep = {
  readonly title: string;
  readonly text: string;
  readonly area: string | null;
};

/** A personal result in words, in one language: all that a browser is sent of it. */
export type PersonalView = {
  readonly headline: PersonalHeadline;
  readonly levels: readonly { readonly title: string; readonly from: number }[];
  /** What makes up the total, best first. */
  readonly areas: readonly PersonalLine[];
  /** The organisation's own scales. */
  readonly host: readonly PersonalLine[];
  /** Scales of questions with a right answer. */
  readonly knowledge: readonly PersonalLine[];
  readonly other: readonly PersonalLine[];
  readonly next: readonly PersonalStep[];
};

/** Below this many points of 100 two scores of one person are called alike. */
const alike = 5;
const stepsShown = 3;

export function personalView(
  instrument: Instrument,
  result: PersonalResult,
  language: string,
): PersonalView {
  const inTotal = (scale: Scale) =>
    instrument.total.length === 0 || instrument.total.includes(scale.id);
  const lines = (belongs: (scale: Scale) => boolean) =>
    instrument.scales
      .filter(belongs)
      .map((scale) => toLine(scale, instrument, result, language))
      .sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
  const isKnowledge = (scale: Scale) => {
    const items = instrument.items.filter((item) => item.scale === scale.id);
    return items.length > 0 && items.every((item) => item.scoring.kind === "correct");
  };
  return {
    headline: toHeadline(instrument.scales.filter(inTotal), result, language),
    levels: instrument.levels.map(({ title, from }) => ({
      title: localText(title, language),
      from,
    })),
    areas: lines(inTotal),
    host: lines((scale) => !inTotal(scale) && !isKnowledge(scale) && !scale.core),
    knowledge: lines((scale) => !inTotal(scale) && isKnowledge(scale)),
    other: lines((scale) => !inTotal(scale) && !isKnowledge(scale) && scale.core),
    next: result.next.flatMap((id) => toStep(id, instrument, language)).slice(0, stepsShown),
  };
}

function toLine(
  scale: Scale,
  instrument: Instrument,
  result: PersonalResult,
  language: string,
): PersonalLine {
  const score = result.scores[scale.id] ?? null;
  const levelId = result.levels[scale.id] ?? null;
  const level = instrument.levels.find(({ id }) => id === levelId);
  const text = levelId === null ? undefined : instrument.feedback[scale.id]?.[levelId];
  return {
    id: scale.id,
    title: localText(scale.title, language),
    area: scale.competence,
    score,
    level: level ? localText(level.title, language) : null,
    text: text ? localText(text, language) : null,
  };
}

function toHeadline(
  scales: readonly Scale[],
  result: PersonalResult,
  language: string,
): PersonalHeadline {
  const scored = scales
    .flatMap((scale) => {
      const score = result.scores[scale.id] ?? null;
      return score === null ? [] : [{ score, activity: localText(scale.activity, language) }];
    })
    .sort((a, b) => b.score - a.score);
  const strongest = scored[0];
  const weakest = scored.at(-1);
  if (!strongest || !weakest) return { kind: "none" };
  if (scored.length === 1) return { kind: "single", strong: strongest.activity };
  if (strongest.score - weakest.score < alike) return { kind: "close" };
  return { kind: "contrast", strong: strongest.activity, weak: weakest.activity };
}

function toStep(id: string, instrument: Instrument, language: string): PersonalStep[] {
  const step = instrument.nextSteps[id];
  if (!step) return [];
  const scale = instrument.scales.find((candidate) => candidate.id === id);
  return [
    {
      title: localText(step.title, language),
      text: localText(step.text, language),
      area: scale ? scale.competence : (id.split(".")[0] ?? null),
    },
  ];
}
