import { useTranslation } from "react-i18next";

import { ButtonLink } from "~/ui";

type Props = {
  readonly ways: { readonly link: boolean; readonly organisation: boolean };
  /** Where to go after signing in. */
  readonly back: string | null;
};

/** The ways to sign in without a password, as far as this installation has them. */
export function SignInWays({ ways, back }: Props) {
  const { t } = useTranslation("accounts");
  if (!ways.link && !ways.organisation) return null;
  const search = back === null ? "" : `?${new URLSearchParams({ back })}`;
  return (
    <section className="nm-ways" aria-labelledby="other-ways">
      <h2 className="nm-h3" id="other-ways">
        {t("signIn.otherWays")}
      </h2>
      <div className="nm-row">
        {ways.link && (
          <ButtonLink look="quiet" to={`/sign-in/link${search}`} reloadDocument>
            {t("signIn.toLink")}
          </ButtonLink>
        )}
        {ways.organisation && (
          <ButtonLink look="quiet" to={`/sign-in/organisation${search}`} reloadDocument>
            {t("signIn.toOrganisation")}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
