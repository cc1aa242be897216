import { data, redirect, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { returnPath } from "~/accounts";
import { startSso } from "~/accounts/index.server";
import { ButtonLink, MessagePage } from "~/ui";

export const handle = { title: "accounts:organisation.title" };

// When to try again.
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader({ params, request }: LoaderFunctionArgs) {
  const back = returnPath(new URL(request.url).searchParams.get("back"), "/sign-in");
  const start = await startSso(request, params.domain ?? "", back);
  if (start === "unknown") return data({ why: "unknown" as const, minutes: 0 }, { status: 404 });
  if (start === "away") return data({ why: "away" as const, minutes: 0 }, { status: 503 });
  if ("wait" in start) {
    const minutes = Math.ceil(start.wait / 60);
    const headers = { "Retry-After": String(start.wait) };
    return data({ why: "tooMany" as const, minutes }, { status: 429, headers });
  }
  return redirect(start.location, { headers: start.headers });
}

/** Shown only when there is no way to a provider. */
export default function Away() {
  const { t } = useTranslation("accounts");
  const { why, minutes } = useLoaderData<typeof loader>();
  const text = t(`organisation.${why}Text`, { count: minutes });
  return (
    <MessagePage wrong title={t(`organisation.${why}`)} text={text}>
      <ButtonLink to="/sign-in" reloadDocument arrow>
        {t("link.back")}
      </ButtonLink>
    </MessagePage>
  );
}
