import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Button, ErrorSummary, TextField } from "~/ui";

import type { TypedCode } from "./code-form";

/** The field for a personal code. */
export function ReceiptForm({ wrong }: { readonly wrong?: TypedCode | undefined }) {
  const { t } = useTranslation("participation");
  const problem =
    wrong && (wrong.problem === "unknown" ? t("receipt.unknown") : t(`code.${wrong.problem}`));
  return (
    <>
      {problem && <ErrorSummary title={t("code.wrong")} errors={{ receipt: problem }} />}
      <Form method="post" action="/result" reloadDocument className="nm-code-form">
        <TextField
          name="receipt"
          label={t("receipt.label")}
          hint={
            <>
              {t("receipt.hint")} <span className="nm-nowrap">{t("receipt.example")}</span>
            </>
          }
          error={problem}
          className="nm-textbox--code"
          defaultValue={wrong?.typed}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
        />
        <Button arrow>{t("receipt.open")}</Button>
      </Form>
    </>
  );
}
