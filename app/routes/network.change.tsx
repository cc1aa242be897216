import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireNetwork } from "~/accounts/index.server";
import { ChartOriginProvider, revalidatesPastTables } from "~/charts";
import { requestLanguage } from "~/i18n/index.server";
import { ChangePage, NetworkShell } from "~/results";
import { chooseRound, roundsCompared, roundsOrigin } from "~/results/index.server";
import styles from "~/ui/styles/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const handle = { title: "network:title.change" };

export const shouldRevalidate = revalidatesPastTables;

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const { name } = await requireNetwork(request);
  const choice = await chooseRound(search.get("round"));
  const language = requestLanguage(request);
  const compared = await roundsCompared(choice, search.get("from"), language);
  const rounds = compared ? [compared.earlier, compared.later] : [];
  return {
    frame: { viewer: { name }, ...choice },
    compared,
    origin: await roundsOrigin(rounds, language),
  };
}

export default function Change() {
  const { frame, compared, origin } = useLoaderData<typeof loader>();
  return (
    <NetworkShell {...frame}>
      <ChartOriginProvider origin={origin.chart}>
        <ChangePage rounds={frame.rounds} round={frame.round} compared={compared} />
      </ChartOriginProvider>
    </NetworkShell>
  );
}
