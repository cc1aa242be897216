import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { dateTime } from "~/i18n";

import type { InvitationLine } from "./open-invitation";

type Props = { readonly lines: readonly InvitationLine[] };

/** Invitations that nobody used yet, each with a way to withdraw it. */
export function OpenInvitations({ lines }: Props) {
  const { t, i18n } = useTranslation(["accounts", "admin"]);
  return (
    <div className="nm-scroll" role="region" aria-label={t("invitations.table")} tabIndex={0}>
      <table className="nm-list">
        <thead>
          <tr>
            <th scope="col">{t("invitations.whom")}</th>
            <th scope="col">{t("invitations.role")}</th>
            <th scope="col">{t("invitations.by")}</th>
            <th scope="col">{t("invitations.until")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, email, role, organisation, by, until }) => {
            const whom = email ?? t("invitations.anyone");
            const words = organisation ?? t(`admin:people.${role}`);
            return (
              <tr key={id}>
                <th scope="row">{whom}</th>
                <td>{words}</td>
                <td>{by ?? t("invitations.command")}</td>
                <td>
                  <Form method="post" className="nm-role" reloadDocument>
                    <time dateTime={until}>{dateTime(until, i18n.language)}</time>
                    <input type="hidden" name="withdraw" value={id} />
                    <button
                      className="nm-button-text"
                      aria-label={t("invitations.withdrawOne", { whom, role: words })}
                    >
                      {t("invitations.withdraw")}
                    </button>
                  </Form>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
