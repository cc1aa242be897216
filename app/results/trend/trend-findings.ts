import { list, whole } from "~/i18n";
import type { ResultDocument } from "~/releases";

import { capital } from "../words/letters";
import { countWord, sentence, type Sentence, type SentenceValue } from "../words/sentence";
import type { TrendLine } from "./trend-lines";
import type { TrendGroups, TrendNames, TrendRow } from "./trend-rows";

/** At most this many areas stand by name in the headline. */
const MOST_NAMED = 2;

type Word = "higher" | "lower" | "none";

/** What may be claimed of a line; null where nothing was tested. */
export function wordOf({ outcome }: TrendLine): Word | null {
  return outcome.kind === "change" ? (outcome.test?.word ?? null) : null;
}

/** What changed, in a few words: only what was shown to be real. */
export function headline(
  areas: readonly TrendRow[],
  { earlier, later }: TrendNames,
  language: string,
): Sentence {
  const judged = areas.filter(({ line }) => wordOf(line) !== null);
  const part = (word: Word, at: "start" | "middle") => {
    const rows = judged.filter(({ line }) => wordOf(line) === word);
    return rows.length === 0 ? null : named(rows, areas.length, at, language);
  };
  const [higher, lower] = [part("higher", "start"), part("lower", "start")];
  const lowerToo = part("lower", "middle");
  if (higher && lowerToo) return sentence("headline.both", { higher, lower: lowerToo, earlier });
  if (higher) return sentence("headline.higher", { higher, earlier });
  if (lower) return sentence("headline.lower", { lower, earlier });
  if (judged.length > 0) return sentence("headline.none", { earlier });
  const refused = areas.every(({ line }) => line.outcome.kind === "none");
  return refused && areas.length > 0
    ? sentence("headline.notComparable", { earlier })
    : sentence("headline.neutral", { earlier, later });
}

function named(
  rows: readonly TrendRow[],
  all: number,
  at: "start" | "middle",
  language: string,
): SentenceValue {
  if (rows.length > MOST_NAMED) {
    const which = rows.length === all ? "all" : "several";
    const place = which === "all" ? "middle" : at;
    return sentence(`headline.${which}.${at}`, { count: countWord(rows.length, place) });
  }
  const names = list(
    rows.flatMap(({ name }) => name?.short.toLowerCase() ?? []),
    language,
  );
  return at === "start" ? capital(names) : names;
}

/** How many took part each time; nothing of a measurement with too few. */
export function lead(
  earlier: ResultDocument,
  later: ResultDocument,
  names: TrendNames,
  language: string,
): Sentence[] {
  const independent = sentence("lead.independent");
  if (earlier.withheld || later.withheld) return [independent];
  const [then, now] = [whole(earlier.n, language), whole(later.n, language)];
  return [sentence("lead.counted", { then, now, ...names }), independent];
}

/** What the chart of the areas shows. */
export function areasFinding(areas: readonly TrendRow[]): Sentence {
  const judged = areas.filter(({ line }) => wordOf(line) !== null);
  const changed = judged.filter(({ line }) => wordOf(line) !== "none").length;
  const all = countWord(judged.length, "middle");
  const words = {
    count: countWord(changed, "start"),
    total: judged.length === areas.length ? all : sentence("areas.compared", { count: all }),
  };
  if (judged.length === 0)
    return sentence("areas.neutral", { total: countWord(areas.length, "middle") });
  if (judged.length === 1) return sentence(changed === 1 ? "areas.only" : "areas.onlyNot");
  if (changed === 0) return sentence("areas.noneChanged", words);
  if (changed === judged.length) return sentence("areas.allChanged", words);
  return sentence(changed === 1 ? "areas.oneChanged" : "areas.someChanged", words);
}

/** Which group changed and on what, or how many did. */
export function groupsFinding(
  { lines, columns }: Pick<TrendGroups, "lines" | "columns">,
  language: string,
): Sentence {
  const changed = lines.filter(({ cells }) =>
    cells.some((cell) => ["higher", "lower"].includes(wordOf(cell) ?? "")),
  );
  const [only] = changed;
  if (!only) return sentence("groups.none");
  if (changed.length > 1)
    return sentence("groups.some", { count: countWord(changed.length, "start") });
  const named = (word: Word) =>
    list(
      columns.flatMap(({ activity }, column) => {
        const cell = only.cells[column];
        return cell && wordOf(cell) === word ? [activity] : [];
      }),
      language,
    );
  const words = { group: only.name, higher: named("higher"), lower: named("lower") };
  if (words.higher && words.lower) return sentence("groups.oneBoth", words);
  return sentence(words.higher ? "groups.oneHigher" : "groups.oneLower", words);
}
