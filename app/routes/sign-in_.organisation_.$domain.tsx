import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";

import { returnPath } from "~/accounts";
import { startSso } from "~/accounts/index.server";
import { ButtonLink, MessagePage } from "~/ui";

export const handle = { title: "accounts:organisation.title" };

export async function loader({ params, request }: LoaderFunctionArgs) {
  const back = returnPath(new URL(request.url).searchParams.get("back"), "/sign-in");
  const start = await startSso(params.domain ?? "", back);
  if (start === "unknown") throw new Response(null, { status: 404 });
  if (start === "away") return data(null, { status: 503 });
  return redirect(start.location, { headers: start.headers });
}

/** Shown only when the provider cannot be reached. */
export default function Away() {
  const { t } = useTranslation("accounts");
  return (
    <MessagePage wrong title={t("organisation.away")} text={t("organisation.awayText")}>
      <ButtonLink to="/sign-in" reloadDocument arrow>
        {t("link.back")}
      </ButtonLink>
    </MessagePage>
  );
}
