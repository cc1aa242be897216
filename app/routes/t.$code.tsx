import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";

import { CodeForm, normaliseCode } from "~/participation";
import { codeCookieHeaders, findParticipation } from "~/participation/index.server";
import { MessagePage } from "~/ui";

export const handle = { title: "participation:unknown.title" };

export async function loader({ params }: LoaderFunctionArgs) {
  const code = normaliseCode(params.code ?? "");
  if (!code || !(await findParticipation(code))) return data(null, { status: 404 });
  return redirect("/t", { headers: codeCookieHeaders(code) });
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
