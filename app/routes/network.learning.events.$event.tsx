import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { requireNetwork } from "~/accounts/index.server";
import { recordAct } from "~/audit/index.server";
import { changeBeside, EventPage, isPast, meantFor, roundsAround } from "~/learning";
import { findEvent, listHelp, listParticipants, offerEvent } from "~/learning/index.server";
import { dayOf } from "~/platform";
import { NetworkShell } from "~/results";
import { closedRounds, namedChanges, namedStandings } from "~/results/index.server";
import results from "~/ui/styles/results.css?url";
import styles from "~/ui/styles/learning.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: results },
  { rel: "stylesheet", href: styles },
];

export const handle = { title: "learning:event.page" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { name } = await requireNetwork(request);
  const event = await findEvent(params.event ?? "");
  if (!event) throw new Response(null, { status: 404 });
  const [rounds, lines, participants] = await Promise.all([
    closedRounds(),
    listHelp(),
    listParticipants(event.id),
  ]);
  const [newest] = rounds;
  const around = roundsAround(rounds, event.date);
  const slugs = participants.map(({ slug }) => slug);
  return {
    frame: { viewer: { name }, rounds: [], round: null },
    event,
    past: isPast(event, dayOf(new Date())),
    participants,
    meant: meantFor(event, lines, newest ? await namedStandings(newest.slug) : []),
    change: around && {
      ...changeBeside(await namedChanges(event.competence, around), slugs),
      ...{ from: around.from, to: around.to },
    },
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireNetwork(request);
  const event = await findEvent(params.event ?? "");
  if (!event) throw new Response(null, { status: 404 });
  const offered = (await request.formData()).get("offered") === "yes";
  const outcome = await offerEvent(event.id, offered, new Date());
  if (outcome === "unknown") throw new Response(null, { status: 404 });
  if (outcome === "past") return data(outcome, 409);
  await recordAct(request, viewer, "event-offered", {
    details: { title: event.title, id: event.id, offered: offered ? "yes" : "no" },
  });
  return redirect(`/network/learning/events/${event.id}?saved`);
}

export default function LearningEvent() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  return (
    <NetworkShell {...frame}>
      <EventPage {...page} over={useActionData<typeof action>() === "past"} />
    </NetworkShell>
  );
}
