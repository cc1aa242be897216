import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Alert, Button, Headline, Sheet, TextField } from "~/ui";

export type PartRefusal = {
  readonly key: string;
  readonly title: string;
  readonly why: "key" | "title" | "taken" | "findings";
  readonly findings: readonly string[];
};

type Props = {
  readonly part: { readonly key: string; readonly title: string };
  readonly questions: readonly { readonly name: string; readonly title: string }[];
  readonly suggested: string;
  readonly refused: PartRefusal | null;
};

/** The questions of one member's part, and how to take them over under a name of one's own. */
export function PartPage({ part, questions, suggested, refused }: Props) {
  const { t } = useTranslation("library");
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
      <Sheet id="copy" title={t("parts.copy")} say={t("parts.copySay")}>
        {refused && (
          <Alert title={t(`parts.problem.${refused.why}`)}>
            {refused.findings.length > 0 && (
              <ul>
                {refused.findings.map((finding) => (
                  <li key={finding}>{finding}</li>
                ))}
              </ul>
            )}
          </Alert>
        )}
        <Form method="post" reloadDocument className="nm-form">
          <TextField
            name="key"
            label={t("parts.key")}
            hint={t("parts.keyHint")}
            defaultValue={refused?.key ?? suggested}
            invalid={refused?.why === "key" || refused?.why === "taken"}
            maxLength={80}
            autoComplete="off"
          />
          <TextField
            name="title"
            label={t("parts.title")}
            defaultValue={refused?.title ?? part.title}
            invalid={refused?.why === "title"}
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
