import { Fragment } from "react";
import { useTranslation } from "react-i18next";

import { Headline, Saved, Sheet } from "~/ui";

import type { TableFinding } from "./table";
import type { TableFileProblem } from "./table-file";
import { TableUpload } from "./table-upload";

export type OnboardingOutcome =
  | { readonly added: number; readonly same: number }
  | { readonly unreadable: TableFileProblem }
  | { readonly findings: readonly TableFinding[] };

type Props = {
  /** How many members there are. */
  readonly members: number;
  readonly sectors: readonly string[];
  readonly outcome: OnboardingOutcome | null;
};

/** Takes many members at once, from one list. */
export function OnboardingPage({ members, sectors, outcome }: Props) {
  const { t } = useTranslation("members");
  return (
    <>
      <Headline title={t("onboarding.headline", { count: members })} lead={t("onboarding.lead")}>
        {outcome && "added" in outcome && (
          <Saved>
            {t("onboarding.added", { count: outcome.added })}{" "}
            {outcome.same > 0 && t("onboarding.same", { count: outcome.same })}
          </Saved>
        )}
      </Headline>
      <Sheet title={t("onboarding.upload")} say={t("onboarding.say")}>
        <TableUpload
          submit={t("onboarding.submit")}
          problem={outcome && "unreadable" in outcome ? outcome.unreadable : null}
          findings={outcome && "findings" in outcome ? outcome.findings : []}
        >
          <label className="nm-tick">
            <input type="checkbox" name="newSectors" value="yes" />
            <span>{t("onboarding.newSectors")}</span>
          </label>
        </TableUpload>
      </Sheet>
      <Sheet title={t("onboarding.columns")}>
        <dl className="nm-facts-list">
          {(["slug", "name", "sector", "contact", "email"] as const).map((column) => (
            <Fragment key={column}>
              <dt>
                <code>{column}</code>
              </dt>
              <dd>{t(`onboarding.column.${column}`)}</dd>
            </Fragment>
          ))}
        </dl>
        <p className="nm-say">{t("onboarding.sectors", { sectors: sectors.join(", ") })}</p>
      </Sheet>
    </>
  );
}
