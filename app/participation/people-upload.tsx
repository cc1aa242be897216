import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import { Alert, Button, Saved, TextField } from "~/ui";

import type { PeopleFileProblem } from "./people";
import { PeopleFindings, type ShownFindings } from "./people-findings";

/** What came of the last list that was sent; `at` tells one sending from the next. */
export type UploadOutcome = { readonly at: number } & (
  | { readonly kind: "added"; readonly count: number }
  | { readonly kind: "no-file" }
  | { readonly kind: "unreadable"; readonly problem: PeopleFileProblem }
  | ({ readonly kind: "findings" } & ShownFindings)
);

type Props = { readonly outcome: UploadOutcome | null };

/** Sends a list; a list that is refused stays chosen, as far as browsers allow. */
export function PeopleUpload({ outcome }: Props) {
  const { t } = useTranslation("people");
  const form = useRef<HTMLFormElement>(null);
  const { state, formData } = useNavigation();
  const busy = state !== "idle" && formData?.get("intent") === "upload";
  useEffect(() => {
    if (outcome?.kind === "added") form.current?.reset();
  }, [outcome]);
  return (
    <>
      {outcome && !busy && <Outcome key={outcome.at} outcome={outcome} />}
      <Form method="post" encType="multipart/form-data" ref={form} className="nm-people-form">
        <input type="hidden" name="intent" value="upload" />
        <TextField
          name="list"
          type="file"
          accept=".csv,.txt,.xlsx"
          required
          label={t("upload.label")}
          hint={t("upload.hint")}
        />
        <Button arrow disabled={busy}>
          {t("upload.submit")}
        </Button>
        <div role="status">
          {busy && (
            <>
              <p>{t("upload.busy")}</p>
              <progress className="nm-busy" aria-label={t("upload.bar")} />
            </>
          )}
        </div>
      </Form>
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: UploadOutcome }) {
  const { t } = useTranslation("people");
  switch (outcome.kind) {
    case "added":
      return <Saved>{t("upload.added", { count: outcome.count })}</Saved>;
    case "no-file":
      return <Alert title={t("upload.noFile")} />;
    case "unreadable":
      return (
        <Alert title={t("wrong.title")}>
          <p>{t(`file.${outcome.problem}`)}</p>
        </Alert>
      );
    case "findings":
      return <PeopleFindings {...outcome} />;
  }
}
