import { useTranslation } from "react-i18next";

import { localeOf } from "~/i18n";
import { NotShown, Sheet } from "~/ui";

import { fewestMembers, type ChangeLine, type EventChange } from "./change";

type Props = {
  readonly change: (EventChange & { readonly from: string; readonly to: string }) | null;
};

/** Two lines beside each other, in words that claim no cause. */
export function EventChangeSheet({ change }: Props) {
  const { t, i18n } = useTranslation("learning");
  if (!change) return <Sheet title={t("changed.title")} say={t("changed.waiting")} />;
  const { from, to } = change;
  const points = new Intl.NumberFormat(localeOf(i18n.language), {
    ...{ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" },
  });
  if ("withheld" in change) {
    return (
      <Sheet title={t("changed.title")} say={t("changed.say", { from, to })}>
        <NotShown>
          <p>{t("changed.tooFew", { count: fewestMembers })}</p>
        </NotShown>
      </Sheet>
    );
  }
  const line = (of: "took" | "others", { members, change: moved }: ChangeLine) => (
    <tr>
      <th scope="row">{t(`changed.${of}`)}</th>
      <td className="nm-number">{members}</td>
      <td className="nm-number">{points.format(moved)}</td>
    </tr>
  );
  return (
    <Sheet title={t("changed.title")} say={t("changed.say", { from, to })}>
      <div className="nm-scroll" role="region" aria-label={t("changed.table")} tabIndex={0}>
        <table className="nm-list">
          <thead>
            <tr>
              <th scope="col">{t("changed.group")}</th>
              <th scope="col" className="nm-number">
                {t("changed.members")}
              </th>
              <th scope="col" className="nm-number">
                {t("changed.points")}
              </th>
            </tr>
          </thead>
          <tbody>
            {line("took", change.took)}
            {line("others", change.others)}
          </tbody>
        </table>
      </div>
      <p className="nm-say">{t("changed.noCause")}</p>
    </Sheet>
  );
}
