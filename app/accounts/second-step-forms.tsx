import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Alert, Button, ParticipantPage, TextField } from "~/ui";

export type SecondStepProblem =
  | { readonly kind: "wrong-password" | "not-started" }
  | { readonly kind: "wait"; readonly minutes: number };

type PasswordFormProps = {
  readonly act: "start" | "renew" | "off";
  readonly submit: string;
  readonly look?: "filled" | "quiet";
};

/** Something that only who knows the password may do. */
export function PasswordForm({ act, submit, look = "filled" }: PasswordFormProps) {
  const { t } = useTranslation("accounts");
  return (
    <Form method="post" reloadDocument noValidate className="nm-form-tight">
      <input type="hidden" name="act" value={act} />
      <TextField
        name={`password-${act}`}
        type="password"
        label={t("twoFactor.confirmPassword")}
        autoComplete="current-password"
      />
      <Button look={look}>{submit}</Button>
    </Form>
  );
}

type ConfirmProps = { readonly picture: string; readonly secret: string; readonly wrong: boolean };

/** The secret for the app, and its first code. */
export function ConfirmCode({ picture, secret, wrong }: ConfirmProps) {
  const { t } = useTranslation("accounts");
  return (
    <ParticipantPage host={null} className="nm-prose">
      {wrong && (
        <Alert title={t("twoFactor.failed")}>
          <p>{t("twoFactor.codeWrong")}</p>
        </Alert>
      )}
      <h1>{t("twoFactor.scan")}</h1>
      <img className="nm-qr" src={picture} alt={t("twoFactor.picture")} width="240" height="240" />
      <p>{t("twoFactor.orType")}</p>
      <p>
        <code className="nm-code-line">{secret}</code>
      </p>
      <Form method="post" reloadDocument noValidate className="nm-form-tight">
        <input type="hidden" name="act" value="confirm" />
        <TextField
          name="code"
          label={t("twoFactor.code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          invalid={wrong}
        />
        <div className="nm-row">
          <Button arrow>{t("twoFactor.confirm")}</Button>
        </div>
      </Form>
    </ParticipantPage>
  );
}

/** To be kept; its button hides them. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation("accounts");
  return (
    <ParticipantPage host={null} className="nm-prose">
      <h1>{t("twoFactor.codes")}</h1>
      <p role="status">{t("twoFactor.codesOn")}</p>
      <p>{t("twoFactor.codesText")}</p>
      <ul className="nm-recovery">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Form method="post" reloadDocument>
        <Button arrow>{t("twoFactor.stored")}</Button>
      </Form>
    </ParticipantPage>
  );
}
