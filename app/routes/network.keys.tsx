import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { ApiKeysPage } from "~/accounts";
import { keysPage, requireNetwork, steerKeys } from "~/accounts/index.server";
import { NetworkShell } from "~/results";
import styles from "~/ui/styles/measurement.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const handle = { title: "keys:title" };

const house = { role: "network" } as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const { name } = await requireNetwork(request);
  return {
    frame: { viewer: { name }, rounds: [], round: null },
    page: await keysPage(house, new Date()),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireNetwork(request);
  const outcome = await steerKeys(request, viewer, house, await request.formData());
  if (!outcome) throw new Response(null, { status: 404 });
  return data(outcome, "problems" in outcome ? 422 : 200);
}

export default function Keys() {
  const { frame, page } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return (
    <NetworkShell {...frame}>
      <ApiKeysPage {...page} outcome={outcome ?? null} />
    </NetworkShell>
  );
}
