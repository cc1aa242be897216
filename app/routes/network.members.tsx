import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireNetwork } from "~/accounts/index.server";
import { ChartOriginProvider, revalidatesPastTables } from "~/charts";
import { requestLanguage } from "~/i18n/index.server";
import { MembersPage, NetworkShell } from "~/results";
import { chooseRound, membersSideBySide, roundsOrigin } from "~/results/index.server";
import styles from "~/ui/styles/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const handle = { title: "network:title.members" };

export const shouldRevalidate = revalidatesPastTables;

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const { name } = await requireNetwork(request);
  const frame = { viewer: { name }, ...(await chooseRound(search.get("round"))) };
  // Both ?members=a,b and ?members=a&members=b, as a form sends it.
  const asked = search.getAll("members").flatMap((slugs) => slugs.split(","));
  const language = requestLanguage(request);
  const view = frame.round && (await membersSideBySide(frame.round.slug, asked, language));
  return { frame, view, origin: await roundsOrigin(frame.round ? [frame.round] : [], language) };
}

export default function Members() {
  const { frame, view, origin } = useLoaderData<typeof loader>();
  return (
    <NetworkShell {...frame}>
      <ChartOriginProvider origin={origin.chart}>
        <MembersPage rounds={frame.rounds} round={frame.round} view={view} />
      </ChartOriginProvider>
    </NetworkShell>
  );
}
