import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireNetwork } from "~/accounts/index.server";
import { requestLanguage } from "~/i18n/index.server";
import { BoardPage, NetworkShell } from "~/results";
import { chooseRound, roundBoard } from "~/results/index.server";
import styles from "~/ui/styles/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const handle = { title: "network:title.board" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { name } = await requireNetwork(request);
  const frame = {
    viewer: { name },
    ...(await chooseRound(params["slug"] ?? new URL(request.url).searchParams.get("round"))),
  };
  const view = frame.round && (await roundBoard(frame.round.slug, requestLanguage(request)));
  return { frame, view };
}

export default function Board() {
  const { frame, view } = useLoaderData<typeof loader>();
  return (
    <NetworkShell {...frame}>
      <BoardPage rounds={frame.rounds} round={frame.round} view={view} />
    </NetworkShell>
  );
}
