import { type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireNetwork } from "~/accounts/index.server";
import { matchesOf, NetworkHelpPage } from "~/learning";
import { listHelp } from "~/learning/index.server";
import { NetworkShell } from "~/results";
import { closedRounds, namedStandings } from "~/results/index.server";
import results from "~/ui/styles/results.css?url";
import styles from "~/ui/styles/learning.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: results },
  { rel: "stylesheet", href: styles },
];

export const handle = { title: "learning:match.page" };

export async function loader({ request }: LoaderFunctionArgs) {
  const { name } = await requireNetwork(request);
  const [[round], lines] = await Promise.all([closedRounds(), listHelp()]);
  const standings = round ? await namedStandings(round.slug) : [];
  return {
    frame: { viewer: { name }, rounds: [], round: null },
    matches: matchesOf(lines, standings),
    round: round?.name ?? null,
  };
}

export default function NetworkHelp() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  return (
    <NetworkShell {...frame}>
      <NetworkHelpPage {...page} />
    </NetworkShell>
  );
}
