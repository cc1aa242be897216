import type { Instrument } from "~/questionnaires";
import type { ResultDocument, WithheldReason } from "~/releases";

import { areaScales, scaleName, type ScaleName } from "../figures/area-scales";
import { areaRows, type AreaRow } from "./areas";
import type { BenchmarkAnswer, BenchmarkReason } from "../benchmark/benchmark";
import { competenceRows, competencesFinding, type CompetenceRow } from "./competences";
import { byScore } from "../figures/figure";
import { breakdownName } from "./group-names";
import { areasFinding, headline, lead } from "./headline";
import { breakdownId, heatView, type HeatView } from "./heat";
import { itemsView, type ItemsView } from "./items";
import { levelRows, levelsFinding, type LevelRow } from "./levels";
import { knowledgeView, ownView, type OwnView } from "./own-scales";
import { responseView, type ResponseView } from "./response";
import { sentence, type Sentence } from "../words/sentence";

/** All that the page of results says, in one language; only numbers that may be shown. */
export type HrView = {
  readonly headline: Sentence;
  readonly lead: readonly Sentence[];
  readonly withheld: WithheldReason | null;
  readonly minimum: number;
  readonly areas: {
    readonly finding: Sentence;
    /** High to low. */
    readonly rows: readonly AreaRow[];
    /** How many others stand beside; null without a benchmark. */
    readonly others: number | null;
    readonly noBenchmark: BenchmarkReason | null;
    /** Areas with other questions than most others had: names. */
    readonly askedOtherwise: readonly string[];
  };
  readonly levels: { readonly finding: Sentence; readonly rows: readonly LevelRow[] };
  readonly competences: {
    readonly finding: Sentence;
    readonly rows: readonly CompetenceRow[];
    readonly mean: number | null;
    readonly areas: readonly ScaleName[];
  };
  readonly breakdowns: readonly { readonly id: string; readonly name: string }[];
  readonly heat: HeatView | null;
  /** Null where the release says nothing of questions. */
  readonly items: ItemsView | null;
  /** Null without a breakdown by unit. */
  readonly response: ResponseView | null;
  readonly own: OwnView | null;
  readonly knowledge: OwnView | null;
};

export type HrViewInput = {
  readonly document: ResultDocument;
  readonly instrument: Instrument;
  readonly benchmark: BenchmarkAnswer;
  /** The breakdown to show; the first when null or unknown. */
  readonly by: string | null;
  /** The scale whose questions to show; the area with the lowest score when null or unknown. */
  readonly questions?: string | null;
  readonly language: string;
};

export function hrView({
  document,
  instrument,
  benchmark,
  by,
  questions = null,
  language,
}: HrViewInput): HrView {
  const others = benchmark.kind === "others" ? benchmark.others : null;
  const areas = areaRows(document, instrument, others, language);
  const levels = levelRows(document, instrument, language);
  const competences = competenceRows(document, instrument, others, language);
  const breakdown =
    document.breakdowns.find((candidate) => breakdownId(candidate.by) === by) ??
    document.breakdowns[0];
  return {
    // Fewer people than the minimum: not even how few.
    headline: document.withheld
      ? sentence("headline.withheld")
      : headline(document, areas, language),
    lead: document.withheld ? [] : lead(document, areas, language),
    withheld: document.withheld ?? null,
    minimum: document.minimum,
    areas: {
      finding: areasFinding(areas, language),
      rows: areas.toSorted(byScore),
      others: benchmark.kind === "others" ? benchmark.members : null,
      noBenchmark: benchmark.kind === "withheld" ? benchmark.reason : null,
      askedOtherwise: areas.flatMap(({ id, short }) => {
        const basis = benchmark.kind === "others" ? benchmark.basis?.[id] : null;
        return basis && basis.verdict !== "comparable" ? [short.toLowerCase()] : [];
      }),
    },
    levels: { finding: levelsFinding(levels, instrument.levels, language), rows: levels },
    competences: {
      finding: competencesFinding(competences),
      rows: competences,
      mean: document.total?.mean ?? null,
      areas: areaScales(instrument).map((scale) => scaleName(scale, language)),
    },
    breakdowns: document.breakdowns.map((candidate) => ({
      id: breakdownId(candidate.by),
      name: breakdownName(candidate.by, instrument, language),
    })),
    heat: breakdown ? heatView(document, breakdown, instrument, language) : null,
    items: document.withheld ? null : itemsView(document, instrument, questions, language),
    response: document.withheld ? null : responseView(document, instrument, language),
    own: ownView(document, instrument, language),
    knowledge: knowledgeView(document, instrument, language),
  };
}
