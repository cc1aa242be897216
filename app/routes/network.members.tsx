import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireNetwork } from "~/accounts/index.server";
import { requestLanguage } from "~/i18n/index.server";
import { MembersPage, NetworkShell } from "~/results";
import { membersSideBySide, chooseRound } from "~/results/index.server";
import styles from "~/ui/styles/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const handle = { title: "network:title.members" };

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const { name } = await requireNetwork(request);
  const frame = { viewer: { name }, ...(await chooseRound(search.get("round"))) };
  // Both ?members=a,b and ?members=a&members=b, as a form sends it.
  const asked = search.getAll("members").flatMap((slugs) => slugs.split(","));
  const view =
    frame.round && (await membersSideBySide(frame.round.slug, asked, requestLanguage(request)));
  return { frame, view };
}

export default function Members() {
  const { frame, view } = useLoaderData<typeof loader>();
  return (
    <NetworkShell {...frame}>
      <MembersPage round={frame.round} view={view} />
    </NetworkShell>
  );
}
