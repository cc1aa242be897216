import { localText } from "~/i18n";
import { competenceTitle, isCompetence } from "~/questionnaires";
import type { GroupResult } from "~/releases";
import { groupName, say, type SentenceValue } from "~/results";

import type { ReleaseSource } from "./release-source";
import type { ReleaseLine } from "./release-table";

type Naming = Pick<ReleaseSource, "instrument" | "words">;

/** A group as pages call it, with the groups that stand together in it. */
export type GroupNames = { readonly name: string; readonly merged: readonly string[] };

export function groupNames(
  { values, merged = [] }: Pick<GroupResult, "values" | "merged">,
  by: readonly string[],
  { instrument, words: { results } }: Naming,
): GroupNames {
  const text = (value: SentenceValue) =>
    typeof value === "object" ? say(results.t, value) : String(value);
  const of = (one: Readonly<Record<string, string>>) =>
    text(groupName(one, by, instrument, results.language));
  return { name: values ? of(values) : results.t("heat.other"), merged: merged.map(of) };
}

/** What scales, competences, items and levels are called. */
export function lineNames({ instrument, words: { own, language } }: Naming) {
  const named = (list: readonly { id: string; title: { nl: string; en?: string } }[]) =>
    new Map(list.map(({ id, title }) => [id, localText(title, language)]));
  const scales = named(instrument.scales);
  const levels = named(instrument.levels);
  const items = named(instrument.items.map(({ name, title }) => ({ id: name, title })));
  return ({ kind, id }: Pick<ReleaseLine, "kind" | "id">): string => {
    if (kind === "total") return own.t("kind.total");
    if (kind === "scale") return scales.get(id) ?? id;
    if (kind === "item") return items.get(id) ?? id;
    if (kind === "competence") return isCompetence(id) ? competenceTitle(id, language) : id;
    const place = id.lastIndexOf(":");
    const scale = id.slice(0, place);
    const level = id
      .slice(place + 1)
      .split("+")
      .map((one) => levels.get(one) ?? one);
    return [scales.get(scale) ?? own.t("kind.total"), level.join(" + ")].filter(Boolean).join(": ");
  };
}
