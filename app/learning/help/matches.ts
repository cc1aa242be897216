import { competences } from "~/questionnaires";

import { membersThat, type Standing } from "../needs/standing";

/** What a member says of itself, to all members that say something too. */
export type HelpLine = {
  readonly slug: string;
  readonly name: string;
  readonly competence: string;
  readonly kind: "asks" | "helps";
  /** Whom to call or write. */
  readonly contact: string;
};

export type Helper = { readonly slug: string; readonly name: string; readonly contact: string };
export type Match = {
  readonly competence: string;
  readonly asks: readonly Helper[];
  readonly helps: readonly Helper[];
  /** Named members that stand strong and did not say that they help. */
  readonly strong: readonly { readonly slug: string; readonly name: string }[];
};

/**
 * Per competence who asks, who helps and who stands strong; competences of which nobody says anything are left out. What
 * is asked and can be answered comes first, then what is only asked.
 *
 * @param standings what the reader may see of others' scores: for other members than the network office none
 */
export function matchesOf(lines: readonly HelpLine[], standings: readonly Standing[]): Match[] {
  const matches = competences.map(({ id }): Match => {
    const said = (kind: HelpLine["kind"]) =>
      lines
        .filter((line) => line.competence === id && line.kind === kind)
        .map(({ slug, name, contact }) => ({ slug, name, contact }))
        .toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
    const [asks, helps] = [said("asks"), said("helps")];
    const spoken = [...asks, ...helps].map(({ slug }) => slug);
    const strong = membersThat("higher", id, standings)
      .filter(({ slug }) => !spoken.includes(slug))
      .map(({ slug, name }) => ({ slug, name }));
    return { competence: id, asks, helps, strong };
  });
  const rank = ({ asks, helps, strong }: Match) =>
    asks.length === 0 ? 2 : Number(helps.length + strong.length === 0);
  return matches
    .filter(({ asks, helps, strong }) => asks.length + helps.length + strong.length > 0)
    .toSorted((one, other) => rank(one) - rank(other));
}
