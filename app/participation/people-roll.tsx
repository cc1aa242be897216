import { useTranslation } from "react-i18next";

export type RollLine = {
  readonly unit: string | null;
  readonly withAddress: number;
  readonly withCode: number;
};

/** How many were invited, by unit: what HR gave itself. */
export function PeopleRoll({ counts }: { readonly counts: readonly RollLine[] }) {
  const { t, i18n } = useTranslation("people");
  if (counts.length === 0) return <p className="nm-soft">{t("roll.none")}</p>;
  const number = new Intl.NumberFormat(i18n.language === "en" ? "en-GB" : "nl-NL");
  const sum = (pick: (line: RollLine) => number) =>
    counts.reduce((total, line) => total + pick(line), 0);
  return (
    <div className="nm-scroll" role="region" aria-label={t("roll.title")} tabIndex={0}>
      <table className="nm-list nm-roll">
        <thead>
          <tr>
            <th scope="col">{t("roll.unit")}</th>
            <th scope="col">{t("roll.address")}</th>
            <th scope="col">{t("roll.code")}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ unit, withAddress, withCode }) => (
            <tr key={unit ?? ""}>
              <th scope="row">{unit ?? t("roll.noUnit")}</th>
              <td>{number.format(withAddress)}</td>
              <td>{number.format(withCode)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("roll.total")}</th>
            <td>{number.format(sum(({ withAddress }) => withAddress))}</td>
            <td>{number.format(sum(({ withCode }) => withCode))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
