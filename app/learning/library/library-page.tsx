import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { longDate } from "~/i18n";
import type { Leafed } from "~/organisations";
import { competenceTitle } from "~/questionnaires";
import { areaClass, Headline, Leafing, Saved, SearchForm, Sheet } from "~/ui";

import type { PlaybookLine, PlaybookProblems, TypedPlaybook } from "./playbook";
import { PlaybookForm } from "./playbook-form";
import type { SharerChoice } from "./sharers";

type Props = {
  readonly view: Leafed<PlaybookLine>;
  readonly search: string;
  readonly sharers: readonly SharerChoice[];
  readonly withdrawn: boolean;
  readonly refused: { readonly problems: PlaybookProblems; readonly typed: TypedPlaybook } | null;
};

/** What members share with each other, to search, and a form to share something. */
export function LibraryPage({ view, search, sharers, withdrawn, refused }: Props) {
  const { t, i18n } = useTranslation("library");
  const { t: common } = useTranslation("common");
  const { lines, found, page, pages } = view;
  const path = "/library";
  return (
    <>
      <Headline title={t("headline")} lead={t("lead")}>
        {withdrawn && <Saved>{t("withdrawn")}</Saved>}
      </Headline>
      <Sheet title={t("all")}>
        <SearchForm {...{ path, search }} label={t("list.search")} />
        <p className="nm-say" role="status">
          {t("list.found", { count: found })}
        </p>
        <ul className="nm-offers">
          {lines.map(({ id, title, purpose, competences, by, withdrawnOn }) => (
            <li key={id} className={areaClass(competences[0]?.slice(0, 1) ?? null)}>
              <Link to={`${path}/${id}`} className="nm-offers__title">
                {title}
              </Link>
              <p className="nm-small">{purpose}</p>
              {withdrawnOn && (
                <p className="nm-small">
                  <strong>
                    {t("takenOut.title", { date: longDate(withdrawnOn, i18n.language) })}
                  </strong>
                </p>
              )}
              <p className="nm-small nm-soft">
                {[
                  by?.name ?? common("network"),
                  ...competences.map((one) => `${one} ${competenceTitle(one, i18n.language)}`),
                ].join(" · ")}
              </p>
            </li>
          ))}
        </ul>
        <Leafing {...{ path, search, page, pages }} label={t("list.pages")} />
      </Sheet>
      <Sheet id="share" title={t("share")} say={t("shareSay")}>
        <PlaybookForm key={found} {...{ sharers, refused }} playbook={null} />
      </Sheet>
    </>
  );
}
