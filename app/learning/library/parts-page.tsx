import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Headline, Saved, Sheet } from "~/ui";

type Props = {
  readonly parts: readonly {
    readonly key: string;
    readonly title: string;
    readonly version: number;
  }[];
  /** The title of what was just taken over. */
  readonly published: string | null;
};

/** The questions that members added to the core: everybody may use them. */
export function PartsPage({ parts, published }: Props) {
  const { t } = useTranslation("library");
  return (
    <>
      <Headline title={t("parts.headline")} lead={t("parts.lead")}>
        {published && <Saved>{t("parts.published", { title: published })}</Saved>}
      </Headline>
      <Sheet title={t("parts.all", { count: parts.length })}>
        <ul className="nm-offers">
          {parts.map(({ key, title, version }) => (
            <li key={key}>
              <Link to={`/library/parts/${key}`} className="nm-offers__title">
                {title}
              </Link>
              <p className="nm-small nm-soft">{t("parts.version", { key, version })}</p>
            </li>
          ))}
        </ul>
      </Sheet>
    </>
  );
}
