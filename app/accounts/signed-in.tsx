import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

type Props = {
  readonly person: { readonly id: string; readonly name: string; readonly sessions: number };
};

/** At how many places somebody is signed in, with a way to end that. */
export function SignedIn({ person }: Props) {
  const { t } = useTranslation("accounts");
  if (person.sessions === 0) return <span className="nm-soft">{t("people.nowhere")}</span>;
  return (
    <Form method="post" className="nm-role">
      <span>{t("people.places", { count: person.sessions })}</span>
      <input type="hidden" name="act" value="sign-out" />
      <input type="hidden" name="person" value={person.id} />
      <button className="nm-button-text" aria-label={t("people.signOutOne", { name: person.name })}>
        {t("people.signOut")}
      </button>
    </Form>
  );
}
