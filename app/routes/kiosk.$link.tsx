import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { translate } from "~/i18n/index.server";
import { CodeForm, KioskPage, normaliseCode } from "~/participation";
import {
  codeCookieHeaders,
  findSharedLink,
  kioskCookie,
  kioskPath,
  leaveKioskHeaders,
  readCodeCookie,
  takeSharedBallot,
  takesTooMany,
  unknownCode,
} from "~/participation/index.server";
import { MessagePage } from "~/ui";

export const headers: HeadersFunction = () => ({
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex",
});

/** Makes this computer a kiosk; nothing is handed out by looking. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const link = normaliseCode(params.link ?? "");
  const found = link && (await findSharedLink(link));
  if (!link || !found) {
    const t = await translate(request, "participation");
    const refusal = await unknownCode(request);
    if (refusal.status === 429) throw refusal;
    return data({ page: null, pageTitle: t("shared.unknown") }, { status: 404 });
  }
  const path = kioskPath(link);
  // Whoever was here before went back and left the code behind.
  if (readCodeCookie(request) !== null) throw redirect(`${path}/wipe`);
  const { pathname, search } = new URL(request.url);
  if (pathname !== path && !pathname.endsWith(".data")) throw redirect(path + search);
  const t = await translate(request, "people");
  const { host, state } = found;
  const page = { host, state };
  return data(
    { page, pageTitle: t("kiosk.page") },
    { headers: { "Set-Cookie": kioskCookie(link) } },
  );
}

export async function action({ params, request }: ActionFunctionArgs) {
  const link = normaliseCode(params.link ?? "");
  if (!link) return data({ problem: "unknown" as const }, { status: 404 });
  const form = await request.formData();
  if (form.get("intent") === "leave") {
    return redirect(`/q/${params.link ?? ""}`, { headers: leaveKioskHeaders() });
  }
  if (await takesTooMany(request)) return data({ problem: "busy" as const }, { status: 429 });
  const outcome = await takeSharedBallot(link);
  if (typeof outcome === "string") {
    return data({ problem: outcome }, { status: outcome === "unknown" ? 404 : 409 });
  }
  const headers = codeCookieHeaders(outcome.code, "kiosk");
  headers.append("Set-Cookie", kioskCookie(link));
  return redirect(`${kioskPath(link)}/code`, { headers });
}

export default function Kiosk() {
  const { t } = useTranslation("participation");
  const { page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (page) return <KioskPage {...page} problem={refused?.problem ?? null} />;
  return (
    <MessagePage wrong title={t("shared.unknown")} text={t("shared.unknownText")}>
      <CodeForm />
    </MessagePage>
  );
}
