import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Alert, Saved } from "~/ui";

import type { RoleName } from "./viewer";

type Props = {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly {
      readonly role: RoleName;
      readonly organisation: { readonly slug: string; readonly name: string } | null;
    }[];
  };
};

/** What somebody may do, each with a way to take it away. */
export function RoleLines({ person }: Props) {
  const { t } = useTranslation(["accounts", "admin"]);
  if (person.roles.length === 0) return <span className="nm-soft">{t("people.noRole")}</span>;
  return person.roles.map(({ role, organisation }) => {
    const words = organisation?.name ?? t(`admin:people.${role}`);
    return (
      <Form method="post" className="nm-role" key={`${role} ${organisation?.slug}`}>
        <span>{words}</span>
        <input type="hidden" name="act" value="take" />
        <input type="hidden" name="person" value={person.id} />
        <input type="hidden" name="role" value={role} />
        <input type="hidden" name="organisation" value={organisation?.slug ?? ""} />
        <button
          className="nm-button-text"
          aria-label={t("people.takeOne", { role: words, name: person.name })}
        >
          {t("people.take")}
        </button>
      </Form>
    );
  });
}

type ChangedProps = {
  readonly change:
    | { readonly done: "given" | "taken" | "signedOut" }
    | { readonly refused: "lastAdministrator" | "mixed" | "unproven" | "absent" };
};

/** What became of giving or taking a role, or of signing somebody out. */
export function AccountChanged({ change }: ChangedProps) {
  const { t } = useTranslation("accounts");
  if ("done" in change) return <Saved>{t(`people.${change.done}`)}</Saved>;
  return (
    <Alert title={t("people.failed")}>
      <p>{t(`people.${change.refused}`)}</p>
    </Alert>
  );
}
