import type { LinksFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { FiguresPage, recipes } from "~/api";
import { config } from "~/platform/index.server";
import styles from "~/ui/styles/figures.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const handle = { title: "figures:title" };

export function loader() {
  return recipes(config().baseUrl, "…");
}

export default function Figures() {
  return <FiguresPage recipes={useLoaderData<typeof loader>()} />;
}
