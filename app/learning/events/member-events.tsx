import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { longDate } from "~/i18n";
import { competenceTitle } from "~/questionnaires";
import { areaClass, Button, Sheet } from "~/ui";

import type { MemberEvent } from "./invitations";

/** The network's events to come, those offered to this member first, each with taking part as an organisation. */
export function MemberEvents({ events }: { readonly events: readonly MemberEvent[] }) {
  const { t, i18n } = useTranslation("learning");
  if (events.length === 0) return null;
  const offered = events.filter(({ because }) => because !== null).length;
  return (
    <Sheet
      id="events"
      title={offered > 0 ? t("events.offered", { count: offered }) : t("events.title")}
      say={t("events.say")}
    >
      <ul className="nm-offers">
        {events.map(({ id, title, link, competence, date, organiser, because, joined, kind }) => (
          <li key={id} className={areaClass(competence.slice(0, 1))}>
            <a href={link} rel="noreferrer" className="nm-offers__title">
              {title}
            </a>
            <p className="nm-small">
              {competence} {competenceTitle(competence, i18n.language)}
            </p>
            <p className="nm-small nm-soft">
              {[
                t(`kind.${kind}`),
                organiser,
                ...(date ? [t("on", { date: longDate(date, i18n.language) })] : []),
              ].join(" · ")}
            </p>
            {because && (
              <p className="nm-small">
                <strong>{t("events.toYou")}</strong> {t(`events.because.${because}`)}
              </p>
            )}
            <Form method="post">
              <input type="hidden" name="event" value={id} />
              <Button
                name="intent"
                value={joined ? "leave" : "join"}
                look="quiet"
                aria-label={t(joined ? "events.leaveOf" : "events.joinOf", { title })}
              >
                {t(joined ? "events.leave" : "events.join")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
