import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Button, ErrorSummary, TextField } from "~/ui";

/** What can be wrong with a code that was typed. */
export type CodeProblem = "empty" | "shape" | "unknown";

export type TypedCode = { readonly typed: string; readonly problem: CodeProblem };

type Props = {
  /** What was typed before, and why it did not work. */
  readonly wrong?: TypedCode | undefined;
};

/** The field for a code, with the way on. The home page takes what it sends. */
export function CodeForm({ wrong }: Props) {
  const { t } = useTranslation("participation");
  const problem = wrong && t(`code.${wrong.problem}`);
  return (
    <>
      {problem && <ErrorSummary title={t("code.wrong")} errors={{ code: problem }} />}
      <Form method="post" action="/?index" reloadDocument className="nm-code-form">
        <TextField
          name="code"
          label={t("code.label")}
          hint={
            <>
              {t("code.hint")} <span className="nm-nowrap">{t("code.example")}</span>
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
        <Button arrow>{t("code.begin")}</Button>
      </Form>
    </>
  );
}
