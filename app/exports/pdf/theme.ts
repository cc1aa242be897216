import { paper, type Ink } from "~/charts";
import type { HouseStyle } from "~/organisations";

/** Colours as on screen in light mode (`tokens.css`); the brand block may be an organisation's own. */
export type Theme = {
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly ruleStrong: string;
  readonly demo: string;
  readonly brand: string;
  readonly brandStrong: string;
  readonly brandTint: string;
  readonly deep: string;
  readonly onDeep: string;
  readonly onDeepSoft: string;
};

const ours: Theme = {
  ink: "#12262e",
  soft: "#4a626d",
  rule: "#d3dde0",
  ruleStrong: "#6f8790",
  demo: "#fff1c2",
  brand: "#0b5563",
  brandStrong: "#073b46",
  brandTint: "#e4eef0",
  deep: "#0e3440",
  onDeep: "#ffffff",
  onDeepSoft: "#b9d3d8",
};

export function themeOf(houseStyle: HouseStyle | null): Theme {
  if (!houseStyle) return ours;
  const { brand, brandStrong, brandTint, deep, onDeep, onDeepSoft } = houseStyle;
  return { ...ours, brand, brandStrong, brandTint, deep, onDeep, onDeepSoft };
}

/** Marks of charts have the same colours in everybody's report. */
export function inkColour(ink: Ink): string {
  return paper[ink];
}

/** How a text looks; sizes in points. */
export type Look = {
  readonly size: number;
  readonly leading: number;
  readonly strong?: boolean;
  readonly colour: keyof Theme;
  /** Between letters, as a part of the size. */
  readonly tracking?: number;
};

export const looks = {
  display: { size: 34, leading: 38, strong: true, colour: "onDeep", tracking: -0.018 },
  subtitle: { size: 14, leading: 20, colour: "onDeepSoft" },
  title: { size: 25, leading: 29, strong: true, colour: "ink", tracking: -0.018 },
  heading2: { size: 14.5, leading: 19, strong: true, colour: "ink", tracking: -0.008 },
  heading3: { size: 11, leading: 15, strong: true, colour: "ink" },
  lead: { size: 13, leading: 19, colour: "ink" },
  text: { size: 10.5, leading: 15.5, colour: "ink" },
  quote: { size: 10.5, leading: 15.5, colour: "soft" },
  small: { size: 9, leading: 13, colour: "soft" },
  cell: { size: 9.5, leading: 13.5, colour: "ink" },
  head: { size: 9, leading: 13, strong: true, colour: "soft" },
  /** In a table of many columns. */
  dense: { size: 8, leading: 11.5 },
} as const satisfies Readonly<Record<string, Partial<Look>>>;

/** Points; A4 is 595 by 842. Text keeps to a narrower column than tables. */
export const page = {
  width: 595.28,
  height: 841.89,
  left: 68,
  right: 68,
  top: 72,
  bottom: 84,
  measure: 400,
} as const;

/** From margin to margin. */
export const fullWidth = page.width - page.left - page.right;
