import { data, redirect, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translate } from "~/i18n/index.server";
import { formatCode, KioskCodePage, normaliseCode } from "~/participation";
import { findSharedLink, kioskPath, readCodeCookie } from "~/participation/index.server";

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

/** Shows the code for as long as this computer knows it. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const link = normaliseCode(params.link ?? "");
  const code = readCodeCookie(request);
  const found = link && (await findSharedLink(link));
  if (!link || !found || !code) throw redirect(link ? kioskPath(link) : "/");
  const t = await translate(request, "people");
  return data({ host: found.host, code: formatCode(code), pageTitle: t("kiosk.codeTitle") });
}

export default function KioskCode() {
  return <KioskCodePage {...useLoaderData<typeof loader>()} />;
}
