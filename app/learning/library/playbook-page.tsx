import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { longDate } from "~/i18n";
import { competenceTitle } from "~/questionnaires";
import { Alert, Button, Headline, Saved, Sheet } from "~/ui";

import { Markdown, type MarkdownNode } from "./markdown";
import { licenceNames, type Playbook, type PlaybookProblems, type TypedPlaybook } from "./playbook";
import { PlaybookForm } from "./playbook-form";

type Props = {
  readonly playbook: Playbook;
  /** Its text. */
  readonly text: readonly MarkdownNode[];
  /** What this reader may do with it. */
  readonly may: "change" | "withdraw" | "read";
  readonly saved: boolean;
  readonly refused: { readonly problems: PlaybookProblems; readonly typed: TypedPlaybook } | null;
};

/** One playbook: who shares it, what it is for, how it may be used, and the text. */
export function PlaybookPage({ playbook, text, may, saved, refused }: Props) {
  const { t, i18n } = useTranslation("library");
  const { t: common } = useTranslation("common");
  const { title, purpose, competences, link, licence, by, sharedOn, withdrawnOn } = playbook;
  return (
    <>
      <Headline eyebrow={<Link to="/library">{t("back")}</Link>} title={title} lead={purpose}>
        {saved && !refused && <Saved>{t("saved")}</Saved>}
        {withdrawnOn && (
          <Alert title={t("takenOut.title", { date: longDate(withdrawnOn, i18n.language) })}>
            <p>{t("takenOut.say")}</p>
          </Alert>
        )}
      </Headline>
      <Sheet
        title={t("text")}
        say={[
          t("by", { name: by?.name ?? common("network"), date: longDate(sharedOn, i18n.language) }),
          t(`licence.${licenceNames[licence]}`),
          ...competences.map((one) => `${one} ${competenceTitle(one, i18n.language)}`),
        ].join(" · ")}
      >
        {link && (
          <p>
            <a href={link} rel="noreferrer">
              {t("open")}
            </a>
          </p>
        )}
        <Markdown nodes={text} />
      </Sheet>
      {may !== "read" && (
        <Sheet id="edit" title={t(`edit.${withdrawnOn ? "taken" : may}`)}>
          {may === "change" && !withdrawnOn && (
            <PlaybookForm {...{ playbook, refused }} sharers={[]} />
          )}
          <Form method="post" className="nm-form">
            <p>{t(may === "withdraw" ? "withdrawSayOffice" : "withdrawSay")}</p>
            <Button name="intent" value="withdraw" look="quiet">
              {t(withdrawnOn ? "erase" : "withdraw")}
            </Button>
          </Form>
        </Sheet>
      )}
    </>
  );
}
