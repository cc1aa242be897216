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
import { requestLanguage } from "~/i18n/index.server";
import { actOfOffer, catalogueView, NetworkLearningPage } from "~/learning";
import { listOffers, steerOffers } from "~/learning/index.server";
import { readPeopleFile } from "~/participation/index.server";
import { dayOf } from "~/platform";
import { NetworkShell } from "~/results";
import results from "~/ui/styles/results.css?url";
import styles from "~/ui/styles/learning.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: results },
  { rel: "stylesheet", href: styles },
];

export const handle = { title: "learning:title.network" };

const path = "/network/learning";

export async function loader({ request }: LoaderFunctionArgs) {
  const { name } = await requireNetwork(request);
  const offers = await listOffers(null);
  return {
    frame: { viewer: { name }, rounds: [], round: null },
    count: offers.length,
    view: catalogueView(offers, {
      ...{ path, of: "network", today: dayOf(new Date()), language: requestLanguage(request) },
      params: new URL(request.url).searchParams,
    }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireNetwork(request);
  const form = await request.formData();
  const outcome = await steerOffers("network", form, readPeopleFile, dayOf(new Date()));
  if (outcome === "unknown") throw new Response(null, { status: 404 });
  if (outcome === "nothing") throw new Response(null, { status: 400 });
  const act = actOfOffer(outcome);
  if (act) await recordAct(request, viewer, act.act, { details: act.details });
  if ("saved" in outcome) return redirect(`${path}?saved=${outcome.saved}`);
  return data(outcome, act ? 200 : 422);
}

export default function NetworkLearning() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return (
    <NetworkShell {...frame}>
      <NetworkLearningPage {...page} outcome={outcome ?? null} />
    </NetworkShell>
  );
}
