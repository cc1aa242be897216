import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { translate } from "~/i18n/index.server";
import { formatCode, SharedCodePage, SharedLinkPage } from "~/participation";
import {
  codeCookieHeaders,
  findParticipation,
  findSharedLink,
  readCodeCookie,
  takeSharedBallot,
  takesTooMany,
  unknownCode,
} from "~/participation/index.server";

export const headers: HeadersFunction = () => ({
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex",
});

/** Looking hands out nothing: mail scanners open every link. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const found = await findSharedLink(params.link ?? "");
  const t = await translate(request, "participation");
  if (!found) {
    const refusal = await unknownCode(request);
    if (refusal.status === 429) throw refusal;
    return data({ link: null, pageTitle: t("shared.unknown") }, { status: 404 });
  }
  const { host, state } = found;
  const code = readCodeCookie(request);
  const begun = code !== null && (await findParticipation(code))?.state === "open";
  return data({ link: { host, state, begun }, pageTitle: t("shared.title") });
}

export async function action({ params, request }: ActionFunctionArgs) {
  if (await takesTooMany(request)) return data({ problem: "busy" as const }, { status: 429 });
  const outcome = await takeSharedBallot(params.link ?? "");
  if (outcome === "unknown") return data({ problem: "unknown" as const }, { status: 404 });
  if (typeof outcome === "string") return data({ problem: outcome }, { status: 409 });
  const headers = codeCookieHeaders(outcome.code, request);
  return data({ code: formatCode(outcome.code) }, { headers });
}

export default function SharedLink() {
  const { link } = useLoaderData<typeof loader>();
  const taken = useActionData<typeof action>();
  if (taken && "code" in taken) return <SharedCodePage host={link?.host ?? null} {...taken} />;
  return <SharedLinkPage link={link} problem={taken?.problem ?? null} />;
}
