import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { findPromiseByHash } from "~/measurements/index.server";
import { Terms } from "~/participation";
import { MessagePage, ParticipantPage } from "~/ui";

export const handle = { title: "promise:again.title" };

export async function loader({ params }: LoaderFunctionArgs) {
  const hash = params.hash ?? "";
  const promise = /^[0-9a-f]{64}$/.test(hash) ? await findPromiseByHash(hash) : null;
  return data({ promise, hash }, { status: promise ? 200 : 404 });
}

/** A promise as it was made, for whoever kept its fingerprint. */
export default function PromiseAgain() {
  const { t } = useTranslation("promise");
  const { promise, hash } = useLoaderData<typeof loader>();
  if (!promise) return <MessagePage wrong title={t("again.unknown")} text={t("again.check")} />;
  return (
    <ParticipantPage host={null} className="nm-prose">
      <h1>{t("again.title")}</h1>
      <p className="nm-lead">{t("again.lead", { minimum: promise.minimum })}</p>
      <Terms promise={promise} promiseHash={hash} />
    </ParticipantPage>
  );
}
