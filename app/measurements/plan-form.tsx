import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { localText } from "~/i18n";
import { promisePurposes, promiseReaders } from "~/participation";
import type { LocalText } from "~/questionnaires";
import { Button, CheckGroup, ErrorSummary, SelectField, TextField } from "~/ui";

import type { Plan, PlanProblems } from "./plan";

export type PlanChoices = {
  readonly versions: readonly {
    readonly key: string;
    readonly number: number;
    readonly title: LocalText;
  }[];
  readonly rounds: readonly { readonly slug: string; readonly name: string }[];
};

type Props = {
  /** Null once the round is settled. */
  readonly rounds: PlanChoices["rounds"] | null;
  readonly versions: PlanChoices["versions"];
  readonly plan: Plan;
  /** Of a new plan: the same in a form that is sent twice. */
  readonly once?: string;
  /** What stands in fields that were sent, right or wrong. */
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly problems: PlanProblems;
};

const terms = [
  ["minimum", 5, 20],
  ["addressesWeeks", 0, 52],
  ["answersMonths", 0, 60],
  ["resultsMonths", 0, 120],
] as const;

/** What HR settles before a measurement opens. */
export function PlanForm({ rounds, versions, plan, once, typed = {}, problems }: Props) {
  const { t, i18n } = useTranslation(["measurement", "promise"]);
  const errors = Object.fromEntries(
    Object.entries(problems).map(([field, why]) => {
      const range = terms.find(([name]) => name === field);
      if (range) return [field, t("plan.problem.range", { min: range[1], max: range[2] })];
      const isGroup = field === "purposes" || field === "readers";
      return [field, t(`plan.problem.${isGroup ? "none" : why}`)];
    }),
  );
  const error = (field: keyof Plan) => errors[field];
  return (
    <Form method="post" className="nm-form nm-plan" noValidate>
      {Object.keys(errors).length > 0 && (
        <ErrorSummary
          title={t("plan.failed")}
          errors={Object.fromEntries(
            Object.entries(errors).map(([field, why]) => [
              field,
              `${t(`plan.field.${field}`)}: ${why}`,
            ]),
          )}
        />
      )}
      {once !== undefined && <input type="hidden" name="once" value={once} />}
      {rounds ? (
        <SelectField
          name="round"
          label={t("plan.field.round")}
          hint={t("plan.hint.round")}
          defaultValue={plan.round}
          options={rounds.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      ) : (
        <input type="hidden" name="round" value={plan.round} />
      )}
      <SelectField
        name="questionnaire"
        label={t("plan.field.questionnaire")}
        hint={t("plan.hint.questionnaire")}
        defaultValue={plan.questionnaire}
        options={versions.map(({ key, number, title }) => ({
          value: `${key} ${number}`,
          label: t("plan.version", { title: localText(title, i18n.language), number }),
        }))}
      />
      <div className="nm-plan-pair">
        <TextField
          name="opensOn"
          type="date"
          label={t("plan.field.opensOn")}
          hint={t("plan.hint.opensOn")}
          defaultValue={typed["opensOn"] ?? plan.opensOn ?? ""}
          error={error("opensOn")}
        />
        <TextField
          name="closesOn"
          type="date"
          label={t("plan.field.closesOn")}
          hint={t("plan.hint.closesOn")}
          defaultValue={typed["closesOn"] ?? plan.closesOn ?? ""}
          error={error("closesOn")}
        />
      </div>
      <CheckGroup
        name="named"
        title={t("plan.field.named")}
        options={[{ value: "yes", label: t("plan.namedYes") }]}
        chosen={plan.named ? ["yes"] : []}
      />
      <h2>{t("plan.promise")}</h2>
      <p>{t("plan.promiseSay")}</p>
      <div className="nm-plan-pair">
        {terms.map(([name, min, max]) => (
          <TextField
            key={name}
            name={name}
            inputMode="numeric"
            className="nm-short"
            label={t(`plan.field.${name}`)}
            hint={t(`plan.hint.${name}`, { min, max })}
            defaultValue={typed[name] ?? plan[name]}
            error={error(name)}
          />
        ))}
      </div>
      <CheckGroup
        name="purposes"
        title={t("plan.field.purposes")}
        options={promisePurposes.map((value) => ({
          value,
          label: t(`promise:whole.purposes.${value}`),
        }))}
        chosen={plan.purposes}
        error={error("purposes")}
      />
      <CheckGroup
        name="readers"
        title={t("plan.field.readers")}
        options={promiseReaders.map((value) => ({
          value,
          label: t(`promise:whole.readers.${value}`),
        }))}
        chosen={plan.readers}
        error={error("readers")}
      />
      <Button name="intent" value="plan">
        {t(rounds ? "plan.submit" : "plan.save")}
      </Button>
    </Form>
  );
}
