import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireNetwork } from "~/accounts/index.server";
import { requestLanguage } from "~/i18n/index.server";
import { NetworkPage, NetworkShell } from "~/results";
import { chooseRound, roundComparison } from "~/results/index.server";
import styles from "~/ui/styles/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const handle = { title: "network:title.comparison" };

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const { name } = await requireNetwork(request);
  const frame = { viewer: { name }, ...(await chooseRound(search.get("round"))) };
  const view =
    frame.round &&
    (await roundComparison(frame.round.slug, search.get("sector"), requestLanguage(request)));
  return { frame, view };
}

export default function Network() {
  const { frame, view } = useLoaderData<typeof loader>();
  return (
    <NetworkShell {...frame}>
      <NetworkPage rounds={frame.rounds} round={frame.round} view={view} />
    </NetworkShell>
  );
}
