import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { translate } from "~/i18n/index.server";
import { StopPage } from "~/mailing";
import { findStop, stopMail } from "~/mailing/index.server";

export const headers: HeadersFunction = () => ({
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex",
});

/** Looking does nothing: mail scanners open every link. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const found = await findStop(params["token"] ?? "");
  const t = await translate(request, "mail");
  const pageTitle = found ? t("stop.title") : t("stop.unknown");
  return data({ host: found?.host ?? null, pageTitle }, { status: found ? 200 : 404 });
}

/** The page's button, and the one click of mail programs. Source: RFC 8058. */
export async function action({ params }: ActionFunctionArgs) {
  const done = await stopMail(params["token"] ?? "");
  return data({ done }, { status: done ? 200 : 404 });
}

export default function Unsubscribe() {
  const { host } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <StopPage host={host} done={answer?.done === true} />;
}
