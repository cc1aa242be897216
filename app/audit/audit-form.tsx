import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Button, SelectField, TextField } from "~/ui";

import { ACTS, type AuditFilter } from "./act";

type Props = {
  readonly filter: AuditFilter;
  readonly organisations: readonly { readonly value: string; readonly label: string }[];
};

export function AuditForm({ filter, organisations }: Props) {
  const { t } = useTranslation("admin");
  const acts = ACTS.map((value) => ({ value, label: t(`audit.acts.${value}`) }));
  return (
    <Form method="get" className="nm-form">
      <SelectField
        name="act"
        label={t("audit.what")}
        options={[{ value: "", label: t("audit.all") }, ...acts]}
        defaultValue={filter.act ?? ""}
      />
      <SelectField
        name="organisation"
        label={t("audit.organisation")}
        options={[{ value: "", label: t("audit.anyOrganisation") }, ...organisations]}
        defaultValue={filter.organisation ?? ""}
      />
      <TextField
        name="actor"
        label={t("audit.who")}
        hint={t("audit.whoHint")}
        defaultValue={filter.actor ?? ""}
        autoComplete="off"
      />
      <TextField name="from" type="date" label={t("audit.from")} defaultValue={filter.from ?? ""} />
      <TextField
        name="until"
        type="date"
        label={t("audit.until")}
        defaultValue={filter.until ?? ""}
      />
      <Button>{t("audit.show")}</Button>
    </Form>
  );
}
