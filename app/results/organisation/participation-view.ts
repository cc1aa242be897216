import type { BandLine } from "~/charts";
import type { Band } from "~/measurements";

import { countWord, sentence, type Sentence } from "../words/sentence";

type Bands = {
  readonly total: Band | null;
  readonly units: readonly { readonly name: string; readonly band: Band | null }[];
};

export type ParticipationLine = {
  readonly id: string;
  readonly name: string;
  readonly band: Band | null;
};

export type ParticipationView = {
  readonly finding: Sentence;
  readonly total: Band | null;
  /** Most participation first, hidden ones last. */
  readonly units: readonly ParticipationLine[];
};

/** Participation in steps, with its finding in words. */
export function participationView({ total, units }: Bands): ParticipationView {
  const sorted = units.toSorted(
    (one, other) =>
      (other.band ?? -1) - (one.band ?? -1) || one.name.localeCompare(other.name, "nl"),
  );
  return {
    finding: finding(
      units.map(({ band }) => band),
      total,
    ),
    total,
    units: sorted.map((unit) => ({ id: unit.name, ...unit })),
  };
}

/** Of the units that are shown; about the others nothing is claimed. */
function finding(bands: readonly (Band | null)[], total: Band | null): Sentence {
  const shown = bands.filter((band) => band !== null);
  const most = shown.filter((band) => band >= 2).length;
  const words = {
    count: countWord(most, "middle"),
    total: countWord(shown.length, "middle"),
  };
  if (shown.length === 1) return sentence(`participation.${most ? "one" : "oneNot"}`);
  if (shown.length > 1) {
    if (most === 0) return sentence("participation.none", words);
    return sentence(`participation.${most === shown.length ? "all" : "some"}`, words);
  }
  if (total === null) return sentence("participation.neutral");
  return sentence("participation.totalOnly", { band: sentence(`band.${total}`) });
}

const STEPS = { 0: 1, 1: 2, 2: 3, 3: 4 } as const;

/** A line of four steps as the chart takes it. */
export function bandLine(
  { id, name, band }: ParticipationLine,
  text: (key: string) => string,
): BandLine {
  if (band === null) return { id, label: name, steps: null, text: text("participation.hidden") };
  return { id, label: name, steps: STEPS[band], text: text(`band.${band}`) };
}
