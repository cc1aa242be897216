import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Button, Headline, Sheet, TextField } from "~/ui";

import type { PartRefusal } from "./part-copy";
import { PartGrowth } from "./part-growth";
import { PartRefused } from "./part-refused";

type Props = {
  readonly part: { readonly key: string; readonly title: string };
  readonly questions: readonly { readonly name: string; readonly title: string }[];
  /** With what the key of a copy has to begin: one of these. */
  readonly prefixes: readonly string[];
  readonly suggested: string;
  /** Questionnaires of the reader's own houses that the questions may go into. */
  readonly own: readonly { readonly key: string; readonly title: string }[];
  readonly refused: PartRefusal | null;
};

/** The questions of one member's part, and how to take them over under a name of one's own. */
export function PartPage({ part, questions, prefixes, suggested, own, refused }: Props) {
  const { t } = useTranslation("library");
  const copy = refused?.of === "copy" ? refused : null;
  const why = copy?.why;
  const prefix = prefixes.join(", ");
  return (
    <>
      <Headline
        eyebrow={<Link to="/library/parts">{t("parts.back")}</Link>}
        title={part.title}
        lead={t("parts.questions", { count: questions.length })}
      />
      <Sheet title={t("parts.see")}>
        <ol className="nm-questions">
          {questions.map(({ name, title }) => (
            <li key={name}>
              {title} <code>{name}</code>
            </li>
          ))}
        </ol>
      </Sheet>
      {own.length > 0 && (
        <PartGrowth {...{ questions, own }} refused={refused?.of === "growth" ? refused : null} />
      )}
      <Sheet id="copy" title={t("parts.copy")} say={t("parts.copySay")}>
        {copy && <PartRefused title={t(`parts.problem.${copy.why}`, { prefix })} refused={copy} />}
        <Form method="post" reloadDocument className="nm-form">
          <TextField
            name="key"
            label={t("parts.key")}
            hint={t("parts.keyHint", { prefix })}
            defaultValue={copy?.key ?? suggested}
            invalid={why === "key" || why === "owner" || why === "other-member" || why === "taken"}
            maxLength={80}
            autoComplete="off"
          />
          <TextField
            name="title"
            label={t("parts.title")}
            defaultValue={copy?.title ?? part.title}
            invalid={why === "title"}
            maxLength={120}
            autoComplete="off"
          />
          <div className="nm-row">
            <Button name="intent" value="publish">
              {t("parts.publish")}
            </Button>
            <Button
              name="intent"
              value="download"
              look="quiet"
              formMethod="get"
              formAction={`/library/parts/${part.key}/draft.json`}
            >
              {t("parts.download")}
            </Button>
          </div>
        </Form>
      </Sheet>
    </>
  );
}
