import { useTranslation } from "react-i18next";

import { ButtonLink } from "~/ui";

type Props = { readonly secondStep: boolean; readonly mayInvite: boolean };

/** How somebody signs in, each with a way to change it. */
export function SafetyLines({ secondStep, mayInvite }: Props) {
  const { t } = useTranslation("accounts");
  const lines = [
    {
      to: "/account/password",
      name: t("account.passwordLine"),
      text: t("account.passwordText"),
      link: t("account.passwordLink"),
    },
    {
      to: "/account/second-step",
      name: t("account.stepLine"),
      text: secondStep ? t("account.stepOn") : t("account.stepOff"),
      link: secondStep ? t("account.stepLinkOn") : t("account.stepLinkOff"),
    },
    {
      to: "/account/colleague",
      name: t("account.colleagueLine"),
      text: t("account.colleagueText"),
      link: t("account.colleagueLink"),
    },
  ];
  return (
    <section aria-labelledby="safety">
      <h2 id="safety">{t("account.safety")}</h2>
      <ul className="nm-lines">
        {lines
          .filter(({ to }) => mayInvite || to !== "/account/colleague")
          .map(({ to, name, text, link }) => (
            <li key={to}>
              <div>
                <b>{name}</b>
                <p className="nm-soft">{text}</p>
              </div>
              <ButtonLink to={to} look="quiet">
                {link}
              </ButtonLink>
            </li>
          ))}
      </ul>
    </section>
  );
}
