import { useTranslation } from "react-i18next";

import { Headline, Sheet } from "~/ui";

import { LearningNav } from "../learning-nav";
import { MatchList } from "./match-list";
import type { Match } from "./matches";

type Props = {
  readonly matches: readonly Match[];
  /** The newest closed round; null while there is none. */
  readonly round: string | null;
};

/** Who can help whom, as the network office sees it: what members say, and named members' scores. */
export function NetworkHelpPage({ matches, round }: Props) {
  const { t } = useTranslation("learning");
  const answered = matches.filter(
    ({ asks, helps, strong }) => asks.length > 0 && helps.length + strong.length > 0,
  );
  return (
    <>
      <Headline
        title={t("match.headline", { count: answered.length })}
        lead={round ? t("match.lead", { round }) : t("match.noRound")}
      >
        <LearningNav of="network" />
      </Headline>
      <Sheet title={t("match.title")} say={t("match.rule")}>
        {matches.length > 0 ? <MatchList {...{ matches, round }} /> : <p>{t("match.empty")}</p>}
      </Sheet>
    </>
  );
}
