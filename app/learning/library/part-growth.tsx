import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Button, CheckGroup, SelectField, Sheet } from "~/ui";

import type { PartRefusal } from "./part-copy";
import { PartRefused } from "./part-refused";

type Props = {
  readonly questions: readonly { readonly name: string; readonly title: string }[];
  /** Questionnaires of the reader's own houses. */
  readonly own: readonly { readonly key: string; readonly title: string }[];
  readonly refused: Extract<PartRefusal, { of: "growth" }> | null;
};

/** Takes chosen questions over into a questionnaire that one has already, as its next version. */
export function PartGrowth({ questions, own, refused }: Props) {
  const { t } = useTranslation("library");
  return (
    <Sheet id="grow" title={t("grow.title")} say={t("grow.say")}>
      {refused && <PartRefused title={t(`grow.problem.${refused.why}`)} refused={refused} />}
      <Form method="post" reloadDocument className="nm-form">
        <SelectField
          name="into"
          label={t("grow.into")}
          options={own.map(({ key, title }) => ({ value: key, label: `${title} (${key})` }))}
          defaultValue={refused?.into}
        />
        <CheckGroup
          name="questions"
          title={t("grow.questions")}
          options={questions.map(({ name, title }) => ({ value: name, label: title }))}
          chosen={refused?.questions ?? []}
        />
        <div className="nm-row">
          <Button name="intent" value="grow">
            {t("grow.publish")}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
