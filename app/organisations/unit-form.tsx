import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Button, SelectField, TextField } from "~/ui";

import type { TreeLine } from "./unit-tree";

type Props = {
  /** Null for a new one. */
  readonly unit: TreeLine | null;
  readonly names: readonly string[];
  readonly path: string;
};

/** One unit: its name, what it belongs to, how many people. */
export function UnitForm({ unit, names, path }: Props) {
  const { t } = useTranslation("members");
  const parents = names
    .filter((name) => name !== unit?.unit)
    .toSorted((one, other) => one.localeCompare(other, "nl"))
    .map((name) => ({ value: name, label: name }));
  // Both forms can stand on one page.
  const own = (name: string) => (unit ? `${name}-of-unit` : `${name}-of-new`);
  return (
    <Form method="post" action={path} className="nm-form">
      {unit && <input type="hidden" name="id" value={unit.id} />}
      <TextField
        name={own("name")}
        label={t("units.name")}
        defaultValue={unit?.unit ?? ""}
        maxLength={200}
        autoComplete="off"
        required
      />
      <SelectField
        name={own("parent")}
        label={t("units.parent")}
        options={[{ value: "", label: t("units.top") }, ...parents]}
        defaultValue={unit?.parent ?? ""}
      />
      <TextField
        name={own("headcount")}
        label={t("units.headcount")}
        hint={t("units.headcountHint")}
        inputMode="numeric"
        className="nm-short"
        defaultValue={unit ? String(unit.headcount) : ""}
        autoComplete="off"
        required
      />
      <div className="nm-row">
        <Button name="intent" value={unit ? "change" : "add"}>
          {t(unit ? "units.save" : "units.addSubmit")}
        </Button>
        {unit && <Link to={path}>{t("units.leave")}</Link>}
      </div>
      {unit && (
        <details className="nm-after">
          <summary>{t("units.remove")}</summary>
          <p>{t("units.removeSay")}</p>
          <Button name="intent" value="remove" look="quiet" formNoValidate>
            {t("units.removeSubmit", { unit: unit.unit })}
          </Button>
        </details>
      )}
    </Form>
  );
}
