import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { homeOf, requireSharer } from "~/accounts/index.server";
import { LibraryShell, PartsPage } from "~/learning";
import { listParts } from "~/questionnaires/index.server";
import results from "~/ui/styles/results.css?url";
import styles from "~/ui/styles/learning.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: results },
  { rel: "stylesheet", href: styles },
];

export const handle = { title: "library:parts.page" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireSharer(request);
  const parts = await listParts();
  const published = new URL(request.url).searchParams.get("published");
  return {
    frame: { viewer: { name: viewer.name }, home: homeOf(viewer) },
    parts: parts.map(({ key, title, version }) => ({ key, title, version })),
    published: parts.find(({ key }) => key === published)?.title ?? null,
  };
}

export default function Parts() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  return (
    <LibraryShell {...frame}>
      <PartsPage {...page} />
    </LibraryShell>
  );
}
