import { z } from "zod";

/** The brand block of the design tokens, as CSS colours; data, meaning and focus stay ours. */
export type HouseStyle = {
  readonly brand: string;
  readonly brandStrong: string;
  readonly brandTint: string;
  readonly onBrand: string;
  readonly deep: string;
  readonly onDeep: string;
  readonly onDeepSoft: string;
};

/** The organisation as a respondent meets it. */
export type Host = {
  readonly slug: string;
  readonly name: string;
  /** Whom to ask for help; shown on every page of a respondent. */
  readonly contact: string | null;
  readonly houseStyle: HouseStyle | null;
};

const colour = z.string().regex(/^#[0-9a-f]{6}$/i);

export const houseStyleSchema = z.object({
  brand: colour,
  brandStrong: colour,
  brandTint: colour,
  onBrand: colour,
  deep: colour,
  onDeep: colour,
  onDeepSoft: colour,
}) satisfies z.ZodType<HouseStyle>;
