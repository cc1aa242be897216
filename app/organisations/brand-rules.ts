import { contrast, nearestPassing } from "./contrast";
import { brandSchema, type BrandColours } from "./house-style";

export const BRAND_PARTS = [
  "brand",
  "brandStrong",
  "onBrand",
  "brandTint",
  "deep",
  "onDeep",
  "onDeepSoft",
] as const satisfies readonly (keyof BrandColours)[];
export type BrandPart = (typeof BRAND_PARTS)[number];

/** What stays ours, as `tokens.css` has it in the light, which is where a house style is shown. */
export const OURS = {
  /** The darkest ground that links and buttons stand on. */
  ground: "#e7eeef",
  /** Second text, the lightest that stands on a chosen row. */
  inkSoft: "#4a626d",
  area1: "#6a9bff",
  area2: "#e89f6c",
  area3: "#e2639c",
  area4: "#62e6de",
  area5: "#e6e46a",
} as const;

type Against = BrandPart | keyof typeof OURS;

type Rule = {
  /** The colour that has to give way. */
  readonly part: BrandPart;
  readonly against: Against;
  /** WCAG 2.2: 4.5 for text (1.4.3), 3 for what is no text (1.4.11). */
  readonly least: 4.5 | 3;
};

const rules: readonly Rule[] = [
  { part: "brand", against: "ground", least: 4.5 },
  { part: "brandStrong", against: "ground", least: 4.5 },
  { part: "onBrand", against: "brand", least: 4.5 },
  { part: "onBrand", against: "brandStrong", least: 4.5 },
  { part: "brandTint", against: "inkSoft", least: 4.5 },
  { part: "brandTint", against: "brandStrong", least: 4.5 },
  { part: "brandTint", against: "brand", least: 3 },
  { part: "onDeep", against: "deep", least: 4.5 },
  { part: "onDeepSoft", against: "deep", least: 4.5 },
  { part: "deep", against: "area1", least: 3 },
  { part: "deep", against: "area2", least: 3 },
  { part: "deep", against: "area3", least: 3 },
  { part: "deep", against: "area4", least: 3 },
  { part: "deep", against: "area5", least: 3 },
];

export type BrandProblem = {
  readonly part: BrandPart;
  /** What it does not stand out from; null for what is no colour. */
  readonly against: Against | null;
  readonly ratio: number;
  readonly least: number;
  /** The nearest colour that passes all that is asked of this one; null when there is none. */
  readonly nearest: string | null;
};

export type CheckedBrand =
  { readonly colours: BrandColours } | { readonly problems: readonly BrandProblem[] };

/** The colours of a form; refused with the worst problem of each colour. */
export function checkBrand(fields: Readonly<Record<string, unknown>>): CheckedBrand {
  const written = Object.fromEntries(
    BRAND_PARTS.map((part) => [
      part,
      String(fields[part] ?? "")
        .trim()
        .toLowerCase(),
    ]),
  );
  const parsed = brandSchema.safeParse(written);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
    return {
      problems: BRAND_PARTS.filter((part) => wrong.has(part)).map((part) => ({
        ...{ part, against: null, ratio: 0, least: 0, nearest: null },
      })),
    };
  }
  const colours = parsed.data;
  const problems = BRAND_PARTS.flatMap((part) => problemOf(part, colours) ?? []);
  return problems.length > 0 ? { problems } : { colours };
}

function problemOf(part: BrandPart, colours: BrandColours): BrandProblem | null {
  const own = rules.filter((rule) => rule.part === part);
  const known = { ...OURS, ...colours };
  const ratioOf = ({ against }: Rule, colour: string) => contrast(colour, known[against]);
  const failing = own
    .map((rule) => ({ ...rule, ratio: ratioOf(rule, colours[part]) }))
    .filter(({ ratio, least }) => ratio < least)
    .toSorted((one, other) => one.ratio / one.least - other.ratio / other.least);
  const [worst] = failing;
  if (!worst) return null;
  const nearest = nearestPassing(colours[part], (colour) =>
    own.every((rule) => ratioOf(rule, colour) >= rule.least),
  );
  return { part, against: worst.against, ratio: worst.ratio, least: worst.least, nearest };
}
