/** Whose mark it is: one of the five areas, or the organisation where no area is meant. */
export type Tone = "1" | "2" | "3" | "4" | "5" | "own";

const TONES: readonly Tone[] = ["1", "2", "3", "4", "5"];

/** The tone of a DigComp id ("2", "2.4"); anything else is the organisation's own. */
export function toneOf(competence: string | null): Tone {
  return TONES.find((tone) => tone === competence?.charAt(0)) ?? "own";
}
