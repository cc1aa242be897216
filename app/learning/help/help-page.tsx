import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Button, Headline, Saved, Sheet } from "~/ui";

import { HelpFields } from "./help-fields";
import type { HelpFacts, HelpProblem, TypedHelp } from "./help-form";
import { LearningNav } from "../learning-nav";
import { MatchList } from "./match-list";
import type { Match } from "./matches";

type Props = {
  readonly organisation: string;
  /** Null while the member does not take part. */
  readonly facts: HelpFacts | null;
  readonly matches: readonly Match[];
  readonly saved: "saved" | "withdrawn" | null;
  readonly refused: {
    readonly problems: readonly HelpProblem[];
    readonly typed: TypedHelp;
  } | null;
};

/** Where HR asks and offers help, and sees who else does: only who shares, sees. */
export function HelpPage({ organisation, facts, matches, saved, refused }: Props) {
  const { t } = useTranslation("learning");
  return (
    <>
      <Headline title={t("help.headline")} lead={t("help.lead")}>
        <LearningNav of={{ organisation }} />
        {saved && !refused && <Saved>{t(`help.done.${saved}`)}</Saved>}
      </Headline>
      {facts && (
        <Sheet title={t("match.title")} say={t("match.sayMember")}>
          <MatchList matches={matches} round={null} />
        </Sheet>
      )}
      <Sheet
        id="share"
        title={t(facts ? "help.change" : "help.begin")}
        say={t(facts ? "help.changeSay" : "help.beginSay")}
      >
        <HelpFields
          facts={refused?.typed ?? facts}
          agreed={refused?.typed.agreed ?? false}
          problems={refused?.problems ?? []}
        />
        {facts && (
          <Form method="post" className="nm-form">
            <p>{t("help.withdrawSay")}</p>
            <Button name="intent" value="withdraw" look="quiet">
              {t("help.withdraw")}
            </Button>
          </Form>
        )}
      </Sheet>
    </>
  );
}
