import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Headline, Sheet } from "~/ui";

import { EmptyList } from "./people-empty";
import { PeopleRoll, type RollLine } from "./people-roll";
import type { SheetProblem } from "./people-sheet-problem";
import { LettersForm, PosterForm } from "./people-sheets";
import { PeopleUpload, type UploadOutcome } from "./people-upload";

export type PeoplePageProps = {
  /** Where the list of measurements is. */
  readonly back: string;
  readonly round: string;
  readonly state: "planned" | "open" | "closed" | "published" | "cancelled";
  readonly minimum: number;
  readonly units: readonly string[];
  readonly counts: readonly RollLine[];
  readonly mostLetters: number;
  readonly mostShared: number;
  readonly upload: UploadOutcome | null;
  /** How many were taken off the list just now. */
  readonly removed: number | null;
  /** The address of a shared computer, once, right after it was made. */
  readonly kiosk: string | null;
  readonly wrong: SheetProblem | null;
};

/** Who is invited to a measurement, as HR sees it: counts, never a name beside a code. */
export function PeoplePage(props: PeoplePageProps) {
  const { back, round, state, counts, upload, removed } = props;
  const { t } = useTranslation("people");
  const count = counts.reduce((sum, line) => sum + line.withAddress + line.withCode, 0);
  const running = state === "planned" || state === "open";
  return (
    <>
      <Headline
        eyebrow={t("title", { round })}
        title={count === 0 ? t("nobody") : t("headline", { count })}
        lead={t("lead")}
      />
      {running ? (
        <>
          <Sheet title={t("upload.title")} say={t("upload.say")}>
            {state === "open" && <p>{t("late")}</p>}
            <PeopleUpload outcome={upload} />
          </Sheet>
          <Sheet title={t("roll.title")}>
            <PeopleRoll counts={counts} />
            {state === "planned" && <EmptyList counts={counts} removed={removed} />}
          </Sheet>
          <Sheet id="letters" title={t("letters.title")} say={t("letters.say")}>
            <LettersForm {...props} />
          </Sheet>
          <Sheet id="poster" title={t("poster.title")} say={t("poster.say")}>
            <PosterForm {...props} />
          </Sheet>
        </>
      ) : (
        <Sheet title={t("roll.title")} say={t("closed")}>
          <PeopleRoll counts={counts} />
        </Sheet>
      )}
      <div className="nm-column nm-people-back">
        <Link to={back}>{t("back")}</Link>
      </div>
    </>
  );
}
