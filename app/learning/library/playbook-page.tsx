import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { longDate } from "~/i18n";
import { competenceTitle } from "~/questionnaires";
import { Button, Headline, Saved, Sheet } from "~/ui";

import { Markdown } from "./markdown";
import { licenceNames, type Playbook, type PlaybookProblems, type TypedPlaybook } from "./playbook";
import { PlaybookForm } from "./playbook-form";

type Props = {
  readonly playbook: Playbook;
  /** Whether this reader may change and withdraw it. */
  readonly own: boolean;
  readonly saved: boolean;
  readonly refused: { readonly problems: PlaybookProblems; readonly typed: TypedPlaybook } | null;
};

/** One playbook: who shares it, what it is for, how it may be used, and the text. */
export function PlaybookPage({ playbook, own, saved, refused }: Props) {
  const { t, i18n } = useTranslation("library");
  const { t: common } = useTranslation("common");
  const { title, purpose, competences, body, link, licence, by, sharedOn } = playbook;
  return (
    <>
      <Headline eyebrow={<Link to="/library">{t("back")}</Link>} title={title} lead={purpose}>
        {saved && !refused && <Saved>{t("saved")}</Saved>}
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
        <Markdown text={body} />
      </Sheet>
      {own && (
        <Sheet id="edit" title={t("edit")}>
          <PlaybookForm {...{ playbook, refused }} sharers={[]} />
          <Form method="post" className="nm-form">
            <p>{t("withdrawSay")}</p>
            <Button name="intent" value="withdraw" look="quiet">
              {t("withdraw")}
            </Button>
          </Form>
        </Sheet>
      )}
    </>
  );
}
