import { useTranslation } from "react-i18next";

import { ParticipantPage } from "~/ui";

import type { Recipes } from "./recipes";

const fields = ["n", "mean", "ci", "levels", "withheld", "breakdowns", "merged"] as const;

/** How a release comes into a spreadsheet, a dashboard or a script. */
export function FiguresPage({ recipes }: { readonly recipes: Recipes }) {
  const { t } = useTranslation("figures");
  const { address, header, powerQuery, r, python } = recipes;
  return (
    <ParticipantPage host={null} className="nm-prose">
      <h1>{t("title")}</h1>
      <p className="nm-lead">{t("lead")}</p>
      <h2>{t("key.title")}</h2>
      <p>{t("key.text")}</p>
      <p>{t("key.safe")}</p>
      <h2>{t("once.title")}</h2>
      <p>{t("once.text")}</p>
      <h2>{t("excel.title")}</h2>
      <ol className="nm-steps">
        <li>{t("excel.open")}</li>
        <li>
          {t("excel.address")}
          <Copied text={address} />
        </li>
        <li>
          {t("excel.header")}
          <Copied text={header} />
        </li>
        <li>{t("excel.anonymous")}</li>
        <li>{t("excel.table")}</li>
      </ol>
      <h2>{t("powerBi.title")}</h2>
      <ol className="nm-steps">
        <li>{t("powerBi.open")}</li>
        <li>
          {t("powerBi.paste")}
          <Copied text={powerQuery} />
        </li>
        <li>{t("powerBi.anonymous")}</li>
      </ol>
      <p>{t("powerBi.excelToo")}</p>
      <h2>{t("scripts.title")}</h2>
      <p>{t("scripts.text")}</p>
      <h3 className="nm-h3">{t("scripts.r")}</h3>
      <Copied text={r} />
      <h3 className="nm-h3">{t("scripts.python")}</h3>
      <Copied text={python} />
      <h2>{t("fields.title")}</h2>
      <dl className="nm-fields">
        {fields.map((field) => (
          <div key={field}>
            <dt>
              <code>{field}</code>
            </dt>
            <dd>{t(`fields.${field}`)}</dd>
          </div>
        ))}
      </dl>
      <h2>{t("more.title")}</h2>
      <p>
        {t("more.text")} <a href="/api/v1/openapi.json">{t("more.link")}</a>
      </p>
    </ParticipantPage>
  );
}

/** Text to copy. */
function Copied({ text }: { readonly text: string }) {
  return (
    <pre className="nm-copied">
      <code>{text}</code>
    </pre>
  );
}
