import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { Alert, Button, FindingsTable, TextField } from "~/ui";

import type { TableFinding } from "./table";
import type { TableFileProblem } from "./table-file";
import { findingText } from "./table-words";

/** More lines would not help anyone to mend a list. */
const mostShown = 200;

type Props = {
  readonly submit: string;
  readonly problem: TableFileProblem | null;
  readonly findings: readonly TableFinding[];
  /** How many more there are than these. */
  readonly more?: number;
  /** More fields of the form. */
  readonly children?: ReactNode;
};

/** Sends a list, and tells all that is wrong with the one that was sent. */
export function TableUpload({ submit, problem, findings, more = 0, children }: Props) {
  const { t } = useTranslation("members");
  const { state, formData } = useNavigation();
  const busy = state !== "idle" && formData?.get("intent") === "upload";
  return (
    <>
      {!busy && problem && (
        <Alert title={t("file.refused")}>
          <p>{t(`file.${problem}`)}</p>
        </Alert>
      )}
      {!busy && findings.length > 0 && <Findings {...{ findings }} others={more} />}
      <Form method="post" encType="multipart/form-data" className="nm-form">
        <input type="hidden" name="intent" value="upload" />
        <TextField
          name="list"
          type="file"
          accept=".csv,.txt,.xlsx"
          required
          label={t("file.label")}
          hint={t("file.hint")}
        />
        {children}
        <Button disabled={busy}>{submit}</Button>
      </Form>
    </>
  );
}

type Found = { readonly findings: readonly TableFinding[]; readonly others: number };

function Findings({ findings, others }: Found) {
  const { t } = useTranslation("members");
  const more = Math.max(0, findings.length - mostShown) + others;
  return (
    <>
      <Alert title={t("findings.title", { count: findings.length + others })}>
        <p>{t("findings.say")}</p>
      </Alert>
      <FindingsTable
        words={{
          table: t("findings.table"),
          line: t("findings.line"),
          value: t("findings.value"),
          reason: t("findings.reason"),
          empty: t("findings.empty"),
        }}
        findings={findings
          .slice(0, mostShown)
          .map((found) => ({ ...found, reason: findingText(found, t) }))}
      />
      {more > 0 && <p>{t("findings.more", { count: more })}</p>}
    </>
  );
}
