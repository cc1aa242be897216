import { localeOf, localText, oneDecimal, percent, whole } from "~/i18n";
import type { LocalText } from "~/questionnaires";

import type { NoContribution } from "./instrument-contributions";
import { flagLimits, type ItemFlag, type ScaleFlag } from "./instrument-flags";
import type { BlockNumbers, BlockQuality, ItemQuality } from "./instrument-quality";
import { countWord, sentence, type Sentence } from "../words/sentence";

/** A number as printed, or in a few words why there is none. */
export type Cell = string | Sentence;

export type InstrumentView = {
  readonly headline: Sentence;
  readonly lead: readonly Sentence[];
  readonly looks: readonly {
    readonly id: string;
    readonly text: string;
    readonly scale: string;
    readonly reasons: readonly Sentence[];
  }[];
  readonly scales: {
    readonly finding: Sentence;
    readonly cautions: readonly Sentence[];
    /** One cell per column, or the reason why all are hidden. */
    readonly rows: readonly {
      readonly id: string;
      readonly name: string;
      readonly cells: readonly Cell[];
      readonly withheld: NoContribution | null;
    }[];
  };
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly rows: readonly {
      readonly id: string;
      readonly name: string;
      readonly cells: readonly Cell[];
      readonly flags: readonly ItemFlag[];
    }[];
  }[];
};

/** Which questions and scales deserve a look, in words, and the numbers behind it. */
export function instrumentView(
  blocks: readonly BlockQuality[],
  language: string,
  loose: string,
): InstrumentView {
  const shown = blocks.flatMap(({ title, numbers, id }) =>
    numbers ? [{ id: id ?? "-", name: nameOf(title, language, loose), numbers }] : [],
  );
  const looks = shown.flatMap(({ name, numbers }) =>
    numbers.items
      .filter(({ flags }) => flags.length > 0)
      .map((item) => ({
        id: item.id,
        text: localText(item.title, language),
        scale: name,
        reasons: item.flags.map((flag) => itemReason(flag, item, numbers, language)),
      })),
  );
  const parts = shown.filter(({ numbers }) => numbers.flags.length > 0);
  return {
    headline: headline(blocks, shown, looks.length),
    lead: lead(blocks, shown.length),
    looks,
    scales: {
      finding:
        parts.length === 0
          ? sentence("scales.fine")
          : parts.length === 1
            ? sentence("scales.one")
            : sentence("scales.some", { count: countWord(parts.length, "middle") }),
      cautions: parts.flatMap(({ name, numbers }) =>
        numbers.flags.map((flag) => scaleCaution(flag, name, numbers, language)),
      ),
      rows: blocks.map(({ id, title, withheld, numbers }) => ({
        id: id ?? "-",
        name: nameOf(title, language, loose),
        cells: numbers ? scaleCells(numbers, language) : [],
        withheld,
      })),
    },
    items: shown.map(({ id, name, numbers }) => ({
      id,
      name,
      rows: numbers.items.map((item) => ({
        id: item.id,
        name: localText(item.title, language),
        cells: itemCells(item, numbers, language),
        flags: item.flags,
      })),
    })),
  };
}

/** What the explanations fill in. */
export function limitsInWords(language: string) {
  return {
    low: coefficient(flagLimits.lowAlpha, language),
    high: coefficient(flagLimits.highAlpha, language),
    limit: coefficient(flagLimits.itemRest, language),
    scale: percent(flagLimits.scaleAtEnd, language),
    item: percent(flagLimits.itemAtEnd, language),
  };
}

type Shown = { readonly numbers: BlockNumbers };

function headline(
  blocks: readonly BlockQuality[],
  shown: readonly Shown[],
  flagged: number,
): Sentence {
  if (shown.length === 0) {
    const empty = blocks.every(({ withheld }) => withheld === "no-data");
    return sentence(empty ? "headline.nothing" : "headline.hidden");
  }
  const all = shown.reduce((sum, { numbers }) => sum + numbers.items.length, 0);
  if (flagged === 0) return sentence("headline.none");
  if (flagged === 1) return sentence("headline.one", { all });
  return sentence("headline.some", { count: countWord(flagged, "start"), all });
}

function lead(blocks: readonly BlockQuality[], shown: number): Sentence[] {
  const hidden = blocks.length - shown;
  const who = sentence("lead.who");
  if (hidden === 0 || shown === 0) return [who];
  if (hidden === 1) return [who, sentence("lead.partOne")];
  return [who, sentence("lead.part", { count: countWord(hidden, "middle") })];
}

const nameOf = (title: LocalText | null, language: string, loose: string) =>
  title ? localText(title, language) : loose;

function itemReason(
  flag: ItemFlag,
  item: ItemQuality,
  { alpha }: BlockNumbers,
  language: string,
): Sentence {
  const number = (value: number | null) => coefficient(value ?? 0, language);
  switch (flag) {
    case "low-item-rest":
      return sentence("looks.low-item-rest", {
        rest: number(item.itemRest),
        limit: number(flagLimits.itemRest),
      });
    case "better-without":
      return sentence("looks.better-without", {
        alpha: number(alpha?.value ?? null),
        without: number(item.alphaWithout),
      });
    case "mostly-lowest":
      return sentence("looks.mostly-lowest", { share: percent(item.lowest ?? 0, language) });
    case "mostly-highest":
      return sentence("looks.mostly-highest", { share: percent(item.highest ?? 0, language) });
  }
}

function scaleCaution(
  flag: ScaleFlag,
  scale: string,
  { alpha, lowest, highest }: BlockNumbers,
  language: string,
): Sentence {
  const reliability = (limit: number) => ({
    scale,
    alpha: coefficient(alpha?.value ?? 0, language),
    limit: coefficient(limit, language),
  });
  switch (flag) {
    case "low-alpha":
      return sentence("scales.low-alpha", reliability(flagLimits.lowAlpha));
    case "high-alpha":
      return sentence("scales.high-alpha", reliability(flagLimits.highAlpha));
    case "floor":
      return sentence("scales.floor", { scale, share: percent(lowest ?? 0, language) });
    case "ceiling":
      return sentence("scales.ceiling", { scale, share: percent(highest ?? 0, language) });
  }
}

const unknown = sentence("cell.unknown");
const older = sentence("cell.older");

function scaleCells(numbers: BlockNumbers, language: string): Cell[] {
  const { members, n, mean, sd, alpha, omega, lowest, highest, sameAnswers } = numbers;
  const points = (value: number | null) => (value === null ? older : oneDecimal(value, language));
  const share = (value: number | null) => (value === null ? older : percent(value, language));
  const number = (value: number) => coefficient(value, language);
  const withMargin = (found: BlockNumbers["alpha"] | BlockNumbers["omega"]) =>
    found ? `${number(found.value)} (${found.ci.map(number).join("\u2013")})` : unknown;
  return [
    whole(members, language),
    whole(n, language),
    points(mean),
    points(sd),
    withMargin(alpha),
    withMargin(omega),
    share(lowest),
    share(highest),
    sameAnswers
      ? percent(sameAnswers.share, language)
      : mean === null
        ? older
        : sentence("cell.short"),
  ];
}

function itemCells(item: ItemQuality, { alpha }: BlockNumbers, language: string): Cell[] {
  const { mean, sd, itemRest, alphaWithout, missing, notApplicable, lowest, highest } = item;
  const number = (value: number | null) =>
    value === null ? unknown : coefficient(value, language);
  const share = (value: number | null) => (value === null ? older : percent(value, language));
  return [
    oneDecimal(mean, language),
    oneDecimal(sd, language),
    number(itemRest),
    alpha === null ? unknown : number(alphaWithout),
    percent(missing, language),
    share(notApplicable),
    share(lowest),
    share(highest),
  ];
}

/** For alpha and correlations: 0.714 → "0,71". */
function coefficient(value: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(value);
}
