import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";

import { CodeForm, normaliseCode } from "~/participation";
import { codeCookieHeaders, findParticipation, unknownCode } from "~/participation/index.server";
import { MessagePage } from "~/ui";

export const handle = { title: "participation:unknown.title" };

export async function loader({ params, request }: LoaderFunctionArgs) {
  const code = normaliseCode(params.code ?? "");
  if (code && (await findParticipation(code))) {
    return redirect("/t", { headers: codeCookieHeaders(code, request) });
  }
  const refusal = await unknownCode(request);
  if (refusal.status === 429) throw refusal;
  return data(null, { status: 404 });
}

/** Shows only for a code that nobody knows. */
export default function UnknownCode() {
  const { t } = useTranslation("participation");
  return (
    <MessagePage wrong title={t("unknown.title")} text={t("unknown.text")}>
      <CodeForm />
      <p className="nm-soft">{t("unknown.help")}</p>
    </MessagePage>
  );
}
