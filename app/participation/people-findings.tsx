import { useTranslation } from "react-i18next";

import { Alert, FindingsTable } from "~/ui";

import type { PeopleFinding } from "./people";
import { findingText } from "./people-words";

export type ShownFindings = {
  /** The first ones; more would not help anyone to mend a list. */
  readonly findings: readonly PeopleFinding[];
  /** Of all. */
  readonly count: number;
  /** All of them, as a file. */
  readonly csv: string;
};

/** All that is wrong with a list, line by line. */
export function PeopleFindings({ findings, count, csv }: ShownFindings) {
  const { t } = useTranslation("people");
  const more = count - findings.length;
  return (
    <>
      <Alert title={t("findings.title", { count })}>
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
        findings={findings.map((found) => ({ ...found, reason: findingText(found, t) }))}
      />
      {more > 0 && <p>{t("findings.more", { count: more })}</p>}
      <p>
        <a
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`}
          download={t("findings.fileName")}
        >
          {t("findings.download")}
        </a>
      </p>
    </>
  );
}
