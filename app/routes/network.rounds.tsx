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
import { listRounds } from "~/measurements/index.server";
import { NetworkShell, RoundsPage } from "~/results";
import { steerRounds } from "~/results/index.server";
import styles from "~/ui/styles/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const handle = { title: "network:title.rounds" };

export async function loader({ request }: LoaderFunctionArgs) {
  const { name } = await requireNetwork(request);
  return { viewer: { name }, rounds: await listRounds() };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireNetwork(request);
  const outcome = await steerRounds(await request.formData(), new Date());
  if (!outcome) throw new Response(null, { status: 400 });
  if ("problem" in outcome) return data(outcome, { status: 422 });
  await recordAct(request, viewer, outcome.done === "add" ? "round-added" : "round-closed", {
    details: { round: outcome.round },
  });
  return redirect("/network/rounds");
}

export default function Rounds() {
  const { viewer, rounds } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <NetworkShell viewer={viewer} rounds={rounds} round={null}>
      <RoundsPage rounds={rounds} problem={answer?.problem ?? null} />
    </NetworkShell>
  );
}
