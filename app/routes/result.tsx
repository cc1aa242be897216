import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LinksFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { requestLanguage } from "~/i18n/index.server";
import { PersonalOffers } from "~/learning";
import { offersForPerson } from "~/learning/index.server";
import {
  KioskElsewherePage,
  normaliseCode,
  PersonalResultPage,
  personalView,
  ReceiptForm,
  TooLatePage,
  type TypedCode,
  weakestFirst,
  WithdrawnPage,
} from "~/participation";
import {
  mayOpenHere,
  openResult,
  unknownCode,
  withdrawByReceipt,
} from "~/participation/index.server";
import { ParticipantPage } from "~/ui";
import styles from "~/ui/styles/learning.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const handle = { title: "participation:result.page" };

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const typed = String(form.get("receipt") ?? "").trim();
  const receipt = normaliseCode(typed);
  if (!receipt) return refuse({ typed, problem: typed ? "shape" : "empty" });
  if (form.get("intent") === "withdraw") return await withdraw(request, receipt);

  // What an earlier person sent stands in the history of a computer that many share.
  if (!(await mayOpenHere(request, receipt))) return data({ kind: "elsewhere" as const }, 403);
  const opened = await openResult(receipt);
  if (opened === "unknown") return await refuseUnknown(request, typed);
  if (opened === "withdrawn") return data({ kind: "withdrawn" as const });
  const { instrument, result, ...rest } = opened;
  const language = requestLanguage(request);
  const wanted = weakestFirst(instrument, result);
  return data(
    {
      kind: "result" as const,
      page: {
        ...rest,
        receipt,
        fresh: form.get("fresh") === "1",
        view: personalView(instrument, result, language),
      },
      further: await offersForPerson(rest.host.slug, wanted, language),
    },
    { headers: { "Cache-Control": "no-store" } },
  );
}

async function withdraw(request: Request, receipt: string) {
  const outcome = await withdrawByReceipt(receipt);
  if (outcome === "unknown") return await refuseUnknown(request, receipt);
  return data({ kind: outcome }, { status: outcome === "too-late" ? 409 : 200 });
}

async function refuseUnknown(request: Request, typed: string) {
  const refusal = await unknownCode(request);
  if (refusal.status === 429) throw refusal;
  return refuse({ typed, problem: "unknown" });
}

function refuse(wrong: TypedCode) {
  const status = wrong.problem === "unknown" ? 404 : 400;
  return data({ kind: "wrong" as const, wrong }, { status });
}

export default function Result() {
  const { t } = useTranslation("participation");
  const outcome = useActionData<typeof action>();
  switch (outcome?.kind) {
    case "result":
      return (
        <PersonalResultPage
          {...outcome.page}
          further={outcome.further && <PersonalOffers {...outcome.further} />}
        />
      );
    case "withdrawn":
      return <WithdrawnPage />;
    case "elsewhere":
      return <KioskElsewherePage />;
    case "too-late":
      return <TooLatePage />;
    default:
      return (
        <ParticipantPage host={null} className="nm-prose">
          <h1>{t("receipt.title")}</h1>
          <p className="nm-lead">{t("receipt.lead")}</p>
          <ReceiptForm wrong={outcome?.wrong} />
          <p className="nm-soft">{t("receipt.lost")}</p>
        </ParticipantPage>
      );
  }
}
