import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { longDate } from "~/i18n";

import { scopeText, type KeyLine } from "./api-key";

type Props = {
  readonly lines: readonly KeyLine[];
  /** Whether the keys are of several houses. */
  readonly several: boolean;
};

/** Keys, each that works with a way to revoke it. */
export function ApiKeyTable({ lines, several }: Props) {
  const { t, i18n } = useTranslation("keys");
  const day = (date: string) => <time dateTime={date}>{longDate(date, i18n.language)}</time>;
  return (
    <div className="nm-scroll" role="region" aria-label={t("table")} tabIndex={0}>
      <table className="nm-list">
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            {several && <th scope="col">{t("whose")}</th>}
            <th scope="col">{t("scopes")}</th>
            <th scope="col">{t("by")}</th>
            <th scope="col">{t("lastUsed")}</th>
            <th scope="col">{t("ends")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, organisation, scopes, by, lastUsedOn, until, state }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {several && <td>{organisation?.name ?? t("office")}</td>}
              <td>{scopes.map((scope) => t(`short.${scopeText(scope)}`)).join(", ")}</td>
              <td>{by ?? t("command")}</td>
              <td>{lastUsedOn ? day(lastUsedOn) : t("never")}</td>
              <td>
                {state === "live" ? (
                  <Form method="post" className="nm-role" reloadDocument>
                    {day(until)}
                    <input type="hidden" name="revoke" value={id} />
                    <button className="nm-button-text" aria-label={t("revokeOne", { name })}>
                      {t("revoke")}
                    </button>
                  </Form>
                ) : (
                  <span className="nm-soft">{t(`state.${state}`)}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
