import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Button, ErrorSummary, SelectField, TextField } from "~/ui";

import {
  ACTION_FIELDS,
  type ActionLine,
  type ActionProblems,
  type TypedAction,
} from "./action-item";
import { gapOptions } from "../competence-options";

type Props = {
  /** The one to change, or null for a new one. */
  readonly action: ActionLine | null;
  readonly path: string;
  readonly refused: { readonly problems: ActionProblems; readonly typed: TypedAction } | null;
};

/** One agreement, typed by hand. */
export function ActionForm({ action, path, refused }: Props) {
  const { t, i18n } = useTranslation("learning");
  const typed = refused?.typed ?? { ...action, due: action?.due ?? "" };
  const errors = Object.fromEntries(
    ACTION_FIELDS.flatMap((field) =>
      refused?.problems[field] ? [[field, t(`actions.problem.${field}`)]] : [],
    ),
  );
  const text = (field: "what" | "who" | "due") => ({
    ...{ name: field, label: t(`actions.${field}`), defaultValue: typed[field] },
    ...{ error: errors[field], autoComplete: "off" },
  });
  return (
    <Form method="post" className="nm-form">
      {refused && <ErrorSummary title={t("form.refused")} errors={errors} />}
      {action && <input type="hidden" name="id" value={action.id} />}
      <TextField {...text("what")} maxLength={200} />
      <SelectField
        name="gap"
        label={t("actions.gap")}
        options={gapOptions(i18n.language)}
        defaultValue={typed.gap}
      />
      <TextField {...text("who")} hint={t("actions.whoHint")} maxLength={80} />
      <TextField {...text("due")} type="date" />
      <div className="nm-row">
        <Button name="intent" value={action ? "change" : "add"}>
          {t(action ? "form.save" : "actions.add")}
        </Button>
        {action && <Link to={path}>{t("form.back")}</Link>}
        {action && (
          <Button name="intent" value="remove" look="quiet" formNoValidate>
            {t("actions.remove")}
          </Button>
        )}
      </div>
    </Form>
  );
}
