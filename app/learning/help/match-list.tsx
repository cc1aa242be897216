import { useTranslation } from "react-i18next";

import { competenceTitle } from "~/questionnaires";
import { areaClass, join } from "~/ui";

import type { Match } from "./matches";

type Props = {
  readonly matches: readonly Match[];
  /** The round that the scores are of; null where none are shown. */
  readonly round: string | null;
};

/** Per competence in sentences who asks, who helps and who stands strong. */
export function MatchList({ matches, round }: Props) {
  const { t, i18n } = useTranslation("learning");
  const list = new Intl.ListFormat(i18n.language, { type: "conjunction" });
  const named = (members: readonly { readonly name: string }[]) => ({
    count: members.length,
    names: list.format(members.map(({ name }) => name)),
  });
  return (
    <ul className="nm-matches">
      {matches.map(({ competence, asks, helps, strong }) => (
        <li key={competence} className={join(areaClass(competence.slice(0, 1)))}>
          <h3>
            {competence} {competenceTitle(competence, i18n.language)}
          </h3>
          <p>
            {asks.length > 0 && `${t("match.asks", named(asks))} `}
            {helps.length > 0 && `${t("match.helps", named(helps))} `}
            {strong.length > 0 && round && `${t("match.strong", { ...named(strong), round })} `}
            {asks.length > 0 && helps.length + strong.length === 0 && t("match.nobody")}
          </p>
          {asks.length + helps.length > 0 && (
            <ul className="nm-small nm-soft">
              {[...asks, ...helps].map(({ slug, name, contact }) => (
                <li key={slug}>
                  {name}: {contact}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
