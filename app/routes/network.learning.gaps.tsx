import { type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireNetwork } from "~/accounts/index.server";
import { gapsOf, GapsPage } from "~/learning";
import { listHelp, listOffers } from "~/learning/index.server";
import { dayOf } from "~/platform";
import { NetworkShell } from "~/results";
import { closedRounds, namedStandings } from "~/results/index.server";
import results from "~/ui/styles/results.css?url";
import styles from "~/ui/styles/learning.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: results },
  { rel: "stylesheet", href: styles },
];

export const handle = { title: "learning:gaps.page" };

export async function loader({ request }: LoaderFunctionArgs) {
  const { name } = await requireNetwork(request);
  const [[round], offers, lines] = await Promise.all([
    closedRounds(),
    listOffers(null),
    listHelp(),
  ]);
  const standings = round ? await namedStandings(round.slug) : [];
  return {
    frame: { viewer: { name }, rounds: [], round: null },
    gaps: gapsOf(standings, lines, offers, dayOf(new Date())),
    round: round ? { name: round.name, named: standings.length } : null,
  };
}

export default function Gaps() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  return (
    <NetworkShell {...frame}>
      <GapsPage {...page} />
    </NetworkShell>
  );
}
