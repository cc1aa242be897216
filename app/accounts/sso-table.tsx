import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

type Props = {
  readonly lines: readonly {
    readonly slug: string;
    readonly issuer: string;
    readonly domains: readonly string[];
    readonly enabled: boolean;
  }[];
};

/** The organisations with a sign-in of their own, each with a way to end it. */
export function SsoTable({ lines }: Props) {
  const { t } = useTranslation("accounts");
  return (
    <div className="nm-scroll" role="region" aria-label={t("sso.table")} tabIndex={0}>
      <table className="nm-list">
        <thead>
          <tr>
            <th scope="col">{t("sso.organisation")}</th>
            <th scope="col">{t("sso.issuer")}</th>
            <th scope="col">{t("sso.domains")}</th>
            <th scope="col">{t("sso.state")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ slug, issuer, domains, enabled }) => (
            <tr key={slug}>
              <th scope="row">{slug}</th>
              <td>{issuer}</td>
              <td>{domains.join(", ")}</td>
              <td>
                {enabled ? (
                  <Form method="post" className="nm-role" reloadDocument>
                    <span>{t("sso.isOn")}</span>
                    <input type="hidden" name="off" value={slug} />
                    <button className="nm-button-text" aria-label={t("sso.offOne", { slug })}>
                      {t("sso.off")}
                    </button>
                  </Form>
                ) : (
                  t("sso.isOff")
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
