import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Alert, Button, TextField } from "~/ui";

import type { Logo } from "./house-style";
import type { LogoProblem } from "./logo";

type Props = {
  readonly name: string;
  readonly logo: Logo | null;
  readonly problem: LogoProblem | null;
};

/** The logo that stands in the header of the member's pages. */
export function LogoForm({ name, logo, problem }: Props) {
  const { t } = useTranslation("members");
  return (
    <>
      {problem && (
        <Alert title={t("logo.refused")}>
          <p>{t(`logo.problem.${problem}`)}</p>
        </Alert>
      )}
      {logo && (
        <div className="nm-logo-now">
          <img
            className="nm-logo"
            src={`/logo/${logo.hash}`}
            alt={logo.alternative}
            width={logo.width}
            height={logo.height}
          />
          <Form method="post">
            <Button name="intent" value="logo-remove" look="quiet">
              {t("logo.remove")}
            </Button>
          </Form>
        </div>
      )}
      <Form method="post" encType="multipart/form-data" className="nm-form">
        <input type="hidden" name="intent" value="logo" />
        <TextField
          name="logo"
          type="file"
          accept="image/png,image/jpeg"
          label={t("logo.file")}
          hint={t("logo.fileHint")}
          required
        />
        <TextField
          name="alternative"
          label={t("logo.alternative")}
          hint={t("logo.alternativeHint")}
          defaultValue={logo?.alternative ?? name}
          maxLength={120}
          autoComplete="off"
          required
        />
        <Button>{t("logo.save")}</Button>
      </Form>
    </>
  );
}
