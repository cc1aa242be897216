import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Button, CheckGroup, ErrorSummary, TextField } from "~/ui";

import { longestKeyName, scopeText, type KeyProblems, type KeyScope } from "./api-key";

type Props = {
  readonly choices: readonly KeyScope[];
  readonly typed: {
    readonly name: string;
    readonly scopes: readonly string[];
    readonly until: string;
  };
  readonly problems: KeyProblems;
};

/** Asks for a new key. */
export function ApiKeyForm({ choices, typed, problems }: Props) {
  const { t } = useTranslation("keys");
  const say = (problem: KeyProblems[keyof KeyProblems]) =>
    problem && t(`problem.${problem}`, { most: longestKeyName });
  const errors = {
    ...(problems.name && { name: say(problems.name) ?? "" }),
    ...(problems.scopes && { scope: say(problems.scopes) ?? "" }),
    ...(problems.until && { until: say(problems.until) ?? "" }),
  };
  return (
    <>
      {Object.keys(errors).length > 0 && (
        <div className="nm-after">
          <ErrorSummary title={t("failed")} errors={errors} />
        </div>
      )}
      <Form method="post" className="nm-form" reloadDocument noValidate>
        <TextField
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          defaultValue={typed.name}
          error={errors.name}
          autoComplete="off"
        />
        <CheckGroup
          name="scope"
          title={t("scopes")}
          options={choices.map((scope) => ({
            value: scope,
            label: t(`scope.${scopeText(scope)}`),
          }))}
          chosen={typed.scopes}
          error={errors.scope}
        />
        <TextField
          name="until"
          type="date"
          label={t("until")}
          hint={t("untilHint")}
          defaultValue={typed.until}
          error={errors.until}
        />
        <Button>{t("submit")}</Button>
      </Form>
    </>
  );
}
