import { useTranslation } from "react-i18next";

import { longDate } from "~/i18n";

import type { Overview } from "./questionnaire-overview";
import { PlaceLink } from "./questionnaire-place-link";

type Props = {
  readonly overview: Overview;
  /** The unit that the ballot carries, if any. */
  readonly unit: string | null;
  readonly closesOn: string | null;
  readonly lastScreen: number;
  readonly children: React.ReactNode;
};

/** What is still open, what is kept, and that handing in is final. */
export function CheckPage({ overview, unit, closesOn, lastScreen, children }: Props) {
  const { t, i18n } = useTranslation("questions");
  const { open } = overview;
  return (
    <div className="nm-check">
      <h1>{open > 0 ? t("check.headOpen", { count: open }) : t("check.headDone")}</h1>
      <p className="nm-lead nm-soft">{t(open > 0 ? "check.leadOpen" : "check.leadDone")}</p>
      <Parts overview={overview} />
      <Kept overview={overview} unit={unit} />
      <section>
        <h2>{t("check.final.title")}</h2>
        <p>
          {closesOn === null
            ? t("check.final.withdraw")
            : t("check.final.withdrawUntil", { day: longDate(closesOn, i18n.language) })}{" "}
          {t("check.final.result")}
        </p>
        {children}
        <p className="nm-check__back">
          <PlaceLink to={lastScreen}>{t("check.back")}</PlaceLink>
        </p>
      </section>
    </div>
  );
}

function Parts({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation("questions");
  return (
    <ul className="nm-parts" aria-label={t("check.parts")}>
      {overview.parts.map((part) => (
        <li key={part.name}>
          <span>{part.title}</span>
          <span className="nm-parts__count">{t("check.count", part)}</span>
          {part.open.length > 0 && (
            <ul>
              {part.open.map(({ screen, number, short }) => (
                <li key={screen}>
                  <PlaceLink to={screen}>{t("check.question", { number, short })}</PlaceLink>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Kept({ overview, unit }: Pick<Props, "overview" | "unit">) {
  const { t } = useTranslation("questions");
  const { background } = overview;
  const [first] = background;
  if (unit === null && !first) {
    return (
      <section>
        <h2>{t("check.kept.title")}</h2>
        <p className="nm-soft">{t("check.kept.nothing")}</p>
      </section>
    );
  }
  return (
    <section>
      <h2>{t("check.kept.title")}</h2>
      <p className="nm-soft">{t("check.kept.text")}</p>
      <dl className="nm-kept-answers">
        {unit !== null && <Line title={t("check.kept.unit")} answer={unit} />}
        {background.map(({ screen, title, answer }) => (
          <Line key={screen} title={title} answer={answer ?? t("check.kept.notGiven")} />
        ))}
      </dl>
      {first && (
        <p>
          <PlaceLink to={first.screen}>{t("check.kept.change")}</PlaceLink>
        </p>
      )}
    </section>
  );
}

function Line({ title, answer }: { readonly title: string; readonly answer: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{answer}</dd>
    </>
  );
}
