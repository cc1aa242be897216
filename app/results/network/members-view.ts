import { axisRange, toneOf, type AxisRange } from "~/charts";
import { competenceTitle, type Scale } from "~/questionnaires";

import { scaleName } from "../figures/area-scales";
import type { RoundBenchmark } from "../benchmark/benchmark";
import type { Sentence } from "../words/sentence";
import { membersFindings } from "./members-findings";
import type { SideBySideArea, SideBySideLine } from "./side-by-side-line";

export const MOST_SIDE_BY_SIDE = 5;

export type MembersView = {
  readonly headline: Sentence;
  readonly competencesFinding: Sentence;
  /** Everybody who may be chosen. */
  readonly choices: readonly {
    readonly slug: string;
    readonly name: string;
    readonly chosen: boolean;
  }[];
  readonly members: readonly { readonly slug: string; readonly name: string }[];
  /** Chosen beyond what fits. */
  readonly passedOver: number;
  readonly areas: readonly SideBySideArea[];
  readonly competences: readonly SideBySideLine[];
  readonly range: AxisRange;
};

/**
 * Two to five members that agreed to be named, side by side. Others that are asked for are passed over.
 *
 * @param names members that agree to be named now, by slug
 */
export function membersView(
  benchmark: RoundBenchmark,
  names: Readonly<Record<string, string>>,
  asked: readonly string[],
  scales: readonly Scale[],
  language: string,
): MembersView {
  const choices = benchmark.members
    .flatMap(({ slug }) => {
      const name = benchmark.named[slug] && names[slug];
      return name ? [{ slug, name, chosen: asked.includes(slug) }] : [];
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
  const members = choices.filter(({ chosen }) => chosen).slice(0, MOST_SIDE_BY_SIDE);
  const marksOf = (kind: "scales" | "competences", id: string) =>
    members.map(({ slug }) => benchmark.named[slug]?.[kind][id] ?? null);
  const otherwiseOn = (id: string) =>
    members.map(({ slug }) => benchmark.named[slug]?.otherwise?.includes(id) ?? false);
  const areas = scales.map((scale) => {
    const { id, name, activity, tone } = scaleName(scale, language);
    return { id, name, activity, tone, marks: marksOf("scales", id), otherwise: otherwiseOn(id) };
  });
  const competences = benchmark.competences.map((id) => ({
    id,
    name: competenceTitle(id, language),
    tone: toneOf(id),
    marks: marksOf("competences", id),
    otherwise: otherwiseOn(id),
  }));
  return {
    ...membersFindings({ members, choices: choices.length, areas, competences }, language),
    choices,
    members: members.map(({ slug, name }) => ({ slug, name })),
    passedOver: choices.filter(({ chosen }) => chosen).length - members.length,
    areas,
    competences,
    range: axisRange(
      areas.flatMap(({ marks }) =>
        marks.flatMap((mark) => (mark ? [mark.mean, ...(mark.ci ?? [])] : [])),
      ),
    ),
  };
}
