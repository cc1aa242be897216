import type { SharePart } from "~/charts";
import { alternatives, localText, percent } from "~/i18n";
import type { Instrument, Level } from "~/questionnaires";
import type { LevelShare, ResultDocument, WithheldReason } from "~/releases";

import { areaScales, scaleName, type ScaleName } from "../figures/area-scales";
import { small } from "../words/letters";
import { sentence, type Sentence } from "../words/sentence";

export type LevelRow = ScaleName & {
  readonly parts: readonly (SharePart & { readonly levels: string })[];
  readonly hidden: WithheldReason | null;
  readonly summary: Sentence | null;
  /** Share in the lower half of the levels, 0–1; null where merging hides it. */
  readonly lower: number | null;
};

/** How the levels are spread over each area. */
export function levelRows(
  document: ResultDocument,
  instrument: Instrument,
  language: string,
): LevelRow[] {
  return areaScales(instrument).map((scale) => {
    const result = document.scales.find(({ id }) => id === scale.id);
    const shares = result?.mean === null ? null : (result?.levels ?? null);
    const name = scaleName(scale, language);
    if (!shares || shares.length === 0) {
      const hidden = result?.withheld ?? result?.levelsWithheld ?? "not-computable";
      return { ...name, parts: [], hidden, summary: null, lower: null };
    }
    const parts = shares.map((share) => part(share, instrument.levels, language));
    return {
      ...name,
      parts,
      hidden: null,
      summary: summary(shares, instrument.levels, language),
      lower: shareOf(shares, lowerHalf(instrument.levels)),
    };
  });
}

/** The area where most people are in the lower half of the levels. */
export function levelsFinding(
  rows: readonly LevelRow[],
  levels: readonly Level[],
  language: string,
): Sentence {
  const [most] = rows
    .filter((row) => row.lower !== null)
    .toSorted((one, other) => (other.lower ?? 0) - (one.lower ?? 0));
  if (!most?.lower) return sentence("levels.neutral");
  return sentence("levels.lower", {
    activity: most.activity,
    share: percent(most.lower, language),
    levels: levelNames(lowerHalf(levels), levels, language),
  });
}

const lowerHalf = (levels: readonly Level[]) =>
  levels.slice(0, Math.floor(levels.length / 2)).map(({ id }) => id);

function levelNames(ids: readonly string[], levels: readonly Level[], language: string): string {
  const names = levels
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => small(localText(title, language)));
  return alternatives(names, language);
}

/** Share of people in these levels; null when a merged part lies across their border. */
function shareOf(shares: readonly LevelShare[], ids: readonly string[]): number | null {
  const inside = shares.filter((share) => share.ids.every((id) => ids.includes(id)));
  const across = shares.some(
    (share) => share.ids.some((id) => ids.includes(id)) && !inside.includes(share),
  );
  return across ? null : inside.reduce((sum, { share }) => sum + share, 0);
}

function summary(
  shares: readonly LevelShare[],
  levels: readonly Level[],
  language: string,
): Sentence | null {
  const lower = lowerHalf(levels);
  const upper = levels.map(({ id }) => id).filter((id) => !lower.includes(id));
  const share = shareOf(shares, upper);
  if (share === null) return null;
  return sentence("levels.summary", {
    share: percent(share, language),
    levels: levelNames(upper, levels, language),
  });
}

function part(
  { ids, share }: LevelShare,
  levels: readonly Level[],
  language: string,
): LevelRow["parts"][number] {
  const places = ids.map((id) => levels.findIndex((level) => level.id === id));
  const middle = places.reduce((sum, place) => sum + place, 0) / Math.max(1, places.length);
  const names = levelNames(ids, levels, language);
  return {
    id: ids.join("+"),
    share,
    levels: names,
    text: `${percent(share, language)} ${names}`,
    depth: 0.2 + 0.8 * (middle / Math.max(1, levels.length - 1)),
  };
}
