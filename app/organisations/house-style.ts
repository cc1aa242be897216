import { z } from "zod";

/** A member's logo; its bytes are at `/logo/:hash`. */
export type Logo = {
  /** What it says to who cannot see it. */
  readonly alternative: string;
  /** Pixels of the picture itself. */
  readonly width: number;
  readonly height: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
};

/** The brand block of the design tokens, as CSS colours; data, meaning and focus stay ours. */
export type BrandColours = {
  readonly brand: string;
  readonly brandStrong: string;
  readonly brandTint: string;
  readonly onBrand: string;
  readonly deep: string;
  readonly onDeep: string;
  readonly onDeepSoft: string;
};

export type HouseStyle = BrandColours & { readonly logo?: Logo | undefined };

/** The organisation as a respondent meets it. */
export type Host = {
  readonly slug: string;
  readonly name: string;
  /** Whom to ask for help; shown on every page of a respondent. */
  readonly contact: string | null;
  readonly houseStyle: HouseStyle | null;
};

const colour = z.string().regex(/^#[0-9a-f]{6}$/i);

export const brandSchema = z.object({
  brand: colour,
  brandStrong: colour,
  brandTint: colour,
  onBrand: colour,
  deep: colour,
  onDeep: colour,
  onDeepSoft: colour,
}) satisfies z.ZodType<BrandColours>;

export const houseStyleSchema = brandSchema.extend({
  logo: z
    .object({
      alternative: z.string(),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
      hash: z.string(),
    })
    .optional(),
}) satisfies z.ZodType<HouseStyle>;

/** The brand block as `tokens.css` has it. */
export const ownColours: BrandColours = {
  brand: "#0b5563",
  brandStrong: "#073b46",
  brandTint: "#e4eef0",
  onBrand: "#ffffff",
  deep: "#0e3440",
  onDeep: "#ffffff",
  onDeepSoft: "#b9d3d8",
};
