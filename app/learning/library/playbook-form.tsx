import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { AgreeBox, Button, CheckGroup, ErrorSummary, SelectField, TextArea, TextField } from "~/ui";

import { competenceOptions } from "../competence-options";
import {
  licenceNames,
  LICENCES,
  PLAYBOOK_FIELDS,
  type Playbook,
  type PlaybookProblems,
  type TypedPlaybook,
} from "./playbook";
import type { SharerChoice } from "./sharers";

type Props = {
  /** The one to change, or null for a new one. */
  readonly playbook: Playbook | null;
  readonly sharers: readonly SharerChoice[];
  readonly refused: { readonly problems: PlaybookProblems; readonly typed: TypedPlaybook } | null;
};

/** One playbook, written or linked to, with the consent to share it. */
export function PlaybookForm({ playbook, sharers, refused }: Props) {
  const { t, i18n } = useTranslation("library");
  const typed = refused?.typed ?? { ...playbook, link: playbook?.link ?? "" };
  const errors = Object.fromEntries(
    PLAYBOOK_FIELDS.flatMap((field) =>
      refused?.problems[field] ? [[field, t(`problem.${field}`)]] : [],
    ),
  );
  const text = (field: "title" | "purpose" | "link") => ({
    ...{ name: field, label: t(`form.${field}`), defaultValue: typed[field] },
    ...{ error: errors[field], autoComplete: "off" },
  });
  return (
    <Form method="post" className="nm-form">
      {refused && <ErrorSummary title={t("form.refused")} errors={errors} />}
      <TextField {...text("title")} maxLength={120} />
      <TextField {...text("purpose")} hint={t("form.purposeHint")} maxLength={300} />
      <CheckGroup
        name="competences"
        title={t("form.competences")}
        options={competenceOptions(i18n.language)}
        chosen={typed.competences ?? []}
        error={errors["competences"]}
      />
      <TextArea
        name="body"
        label={t("form.body")}
        hint={t("form.bodyHint")}
        defaultValue={typed.body ?? ""}
        error={errors["body"]}
      />
      <TextField {...text("link")} type="url" hint={t("form.linkHint")} />
      <SelectField
        name="licence"
        label={t("form.licence")}
        options={LICENCES.map((value) => ({ value, label: t(`licence.${licenceNames[value]}`) }))}
        defaultValue={typed.licence}
      />
      {playbook === null && (
        <SelectField
          name="sharer"
          label={t("form.sharer")}
          options={sharers.map(({ slug, name }) => ({ value: slug ?? "", label: name }))}
          defaultValue={refused?.typed.sharer}
        />
      )}
      <AgreeBox
        name="agreed"
        label={t("form.agree")}
        ticked={refused?.typed.agreed}
        error={errors["agreed"]}
      />
      <div className="nm-row">
        <Button name="intent" value="share">
          {t(playbook ? "form.save" : "form.share")}
        </Button>
      </div>
    </Form>
  );
}
