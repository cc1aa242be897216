import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { areas, areaOf, competences, competenceTitle } from "~/questionnaires";
import { AgreeBox, areaClass, Button, ErrorSummary, SelectField, TextField } from "~/ui";

import { HELP_KINDS, helpField, type HelpFacts, type HelpProblem } from "./help-form";

type Props = {
  readonly facts: HelpFacts | null;
  /** Ticked in what was sent and could not be taken. */
  readonly agreed: boolean;
  readonly problems: readonly HelpProblem[];
};

/** What a member asks and offers, per competence, with whom to turn to and the consent that it takes. */
export function HelpFields({ facts, agreed, problems }: Props) {
  const { t, i18n } = useTranslation("learning");
  const fields = { contact: "contact", lines: helpField("1.1"), agreed: "agreed" } as const;
  const errors = Object.fromEntries(
    problems.map((problem) => [fields[problem], t(`help.problem.${problem}`)]),
  );
  const options = [
    { value: "", label: t("help.kind.none") },
    ...HELP_KINDS.map((value) => ({ value, label: t(`help.kind.${value}`) })),
  ];
  return (
    <Form method="post" className="nm-help">
      {problems.length > 0 && <ErrorSummary title={t("form.refused")} errors={errors} />}
      <div className="nm-form">
        <TextField
          name="contact"
          label={t("help.contact")}
          hint={t("help.contactHint")}
          defaultValue={facts?.contact ?? ""}
          error={errors["contact"]}
          maxLength={200}
          autoComplete="off"
        />
      </div>
      {areas.map(({ id: area }) => (
        <fieldset key={area} className={areaClass(area)}>
          <legend>{competenceTitle(area, i18n.language)}</legend>
          <div className="nm-help__grid">
            {competences
              .filter(({ id }) => areaOf(id) === area)
              .map(({ id }) => (
                <SelectField
                  key={id}
                  name={helpField(id)}
                  label={`${id} ${competenceTitle(id, i18n.language)}`}
                  options={options}
                  defaultValue={facts?.lines[id] ?? ""}
                />
              ))}
          </div>
        </fieldset>
      ))}
      <AgreeBox name="agreed" label={t("help.agree")} ticked={agreed} error={errors["agreed"]} />
      <div className="nm-row">
        <Button name="intent" value="save">
          {t("help.save")}
        </Button>
      </div>
    </Form>
  );
}
