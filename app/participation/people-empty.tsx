import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Button, Saved } from "~/ui";

import type { RollLine } from "./people-roll";

type Props = {
  readonly counts: readonly RollLine[];
  /** How many were taken off just now. */
  readonly removed: number | null;
};

/** A way back from a wrong list, before anybody was written to. */
export function EmptyList({ counts, removed }: Props) {
  const { t } = useTranslation("people");
  const withAddress = counts.reduce((sum, line) => sum + line.withAddress, 0);
  if (withAddress === 0) {
    return removed === null ? null : <Saved>{t("empty.done", { count: removed })}</Saved>;
  }
  return (
    <details className="nm-after">
      <summary>{t("empty.summary")}</summary>
      <p className="nm-say">{t("empty.say")}</p>
      <Form method="post">
        <Button name="intent" value="empty" look="quiet">
          {t("empty.submit", { count: withAddress })}
        </Button>
      </Form>
    </details>
  );
}
