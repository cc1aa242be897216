import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireNetwork } from "~/accounts/index.server";
import { ChartOriginProvider, revalidatesPastTables } from "~/charts";
import { requestLanguage } from "~/i18n/index.server";
import { NetworkPage, NetworkShell } from "~/results";
import { chooseRound, roundComparison, roundsOrigin } from "~/results/index.server";
import styles from "~/ui/styles/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const handle = { title: "network:title.comparison" };

export const shouldRevalidate = revalidatesPastTables;

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const { name } = await requireNetwork(request);
  const frame = { viewer: { name }, ...(await chooseRound(search.get("round"))) };
  const language = requestLanguage(request);
  const view =
    frame.round &&
    (await roundComparison(
      frame.round.slug,
      { sector: search.get("sector"), area: search.get("area") },
      language,
    ));
  return { frame, view, origin: await roundsOrigin(frame.round ? [frame.round] : [], language) };
}

export default function Network() {
  const { frame, view, origin } = useLoaderData<typeof loader>();
  return (
    <NetworkShell {...frame}>
      <ChartOriginProvider origin={origin.chart}>
        <NetworkPage rounds={frame.rounds} round={frame.round} view={view} />
      </ChartOriginProvider>
    </NetworkShell>
  );
}
