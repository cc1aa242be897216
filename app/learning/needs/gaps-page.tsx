import { useTranslation } from "react-i18next";

import { competenceTitle } from "~/questionnaires";
import { Headline, Sheet } from "~/ui";

import { isNeeded, isOpen, type Gap } from "./gaps";
import { LearningNav } from "../learning-nav";

type Props = {
  readonly gaps: readonly Gap[];
  /** The newest closed round and how many members stand by name in it; null while there is none. */
  readonly round: { readonly name: string; readonly named: number } | null;
};

/** What members lack or ask beside what the network offers; where nothing is offered comes first. */
export function GapsPage({ gaps, round }: Props) {
  const { t, i18n } = useTranslation("learning");
  const open = gaps.filter(isOpen).length;
  const headline = gaps.some(isNeeded) ? "gaps.headline" : round ? "gaps.nobody" : "gaps.unknown";
  const members = (count: number, names: readonly { readonly name: string }[]) => (
    <>
      {count}
      {names.length > 0 && <small>{names.map(({ name }) => name).join(", ")}</small>}
    </>
  );
  return (
    <>
      <Headline
        title={t(headline, { count: open })}
        lead={round ? t("gaps.lead", { round: round.name, count: round.named }) : t("gaps.noRound")}
      >
        <LearningNav of="network" />
      </Headline>
      <Sheet title={t("gaps.title")} say={t("gaps.rule")}>
        <div className="nm-scroll" role="region" aria-label={t("gaps.table")} tabIndex={0}>
          <table className="nm-list nm-gaps">
            <thead>
              <tr>
                <th scope="col">{t("gaps.competence")}</th>
                <th scope="col">{t("gaps.lacking")}</th>
                <th scope="col">{t("gaps.asking")}</th>
                <th scope="col">{t("gaps.offers")}</th>
              </tr>
            </thead>
            <tbody>
              {gaps.map((gap) => (
                <tr key={gap.competence}>
                  <th scope="row">
                    {gap.competence} {competenceTitle(gap.competence, i18n.language)}
                  </th>
                  <td>{members(gap.lacking.length, gap.lacking)}</td>
                  <td>{gap.asking}</td>
                  <td>{isOpen(gap) ? <strong>{t("gaps.none")}</strong> : gap.offers}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Sheet>
    </>
  );
}
