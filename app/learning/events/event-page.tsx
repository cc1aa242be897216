import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { longDate } from "~/i18n";
import { competenceTitle } from "~/questionnaires";
import { Alert, Button, Headline, Saved, Sheet } from "~/ui";

import type { EventChange } from "./change";
import { EventChangeSheet } from "./event-change";
import type { Offer } from "../catalogue/offer";

type Named = { readonly slug: string; readonly name: string };

type Props = {
  readonly event: Offer;
  /** Its day is over: there is nothing to offer any more. */
  readonly past: boolean;
  /** Members that lack the competence or ask for help with it: to them it is offered. */
  readonly meant: readonly Named[];
  readonly participants: readonly Named[];
  /** Null until a round closed before and another after. */
  readonly change: (EventChange & { readonly from: string; readonly to: string }) | null;
  readonly saved: boolean;
  /** Nothing was changed, for its day is over. */
  readonly over: boolean;
};

/** One event of the network: to whom it is offered, who takes part, and how they moved beside the others. */
export function EventPage({ event, past, meant, participants, change, saved, over }: Props) {
  const { t, i18n } = useTranslation("learning");
  const { title, competence, date, offered } = event;
  const names = (members: readonly Named[]) => (
    <ul className="nm-names">
      {members.map(({ slug, name }) => (
        <li key={slug}>{name}</li>
      ))}
    </ul>
  );
  return (
    <>
      <Headline
        eyebrow={<Link to="/network/learning">{t("event.back")}</Link>}
        title={title}
        lead={[
          `${competence} ${competenceTitle(competence, i18n.language)}`,
          ...(date ? [longDate(date, i18n.language)] : []),
          event.organiser,
        ].join(" · ")}
      >
        {saved && <Saved>{t(offered ? "event.isOffered" : "event.isNotOffered")}</Saved>}
        {over && <Alert title={t("events.past")} />}
      </Headline>
      {!past && (
        <Sheet title={t("event.meant", { count: meant.length })} say={t("event.meantSay")}>
          {names(meant)}
          <Form method="post" className="nm-form">
            <Button
              name="offered"
              value={offered ? "no" : "yes"}
              look={offered ? "quiet" : "filled"}
            >
              {t(offered ? "event.takeBack" : "event.offer")}
            </Button>
          </Form>
        </Sheet>
      )}
      <Sheet
        title={t(past ? "event.took" : "event.joined", { count: participants.length })}
        say={t("event.joinedSay")}
      >
        {names(participants)}
      </Sheet>
      <EventChangeSheet change={change} />
    </>
  );
}
