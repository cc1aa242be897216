import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { ConfirmCode, PasswordForm, type SecondStepProblem } from "~/accounts";
import {
  confirmSecondStep,
  endSecondStep,
  hasSecondStep,
  renewRecoveryCodes,
  requireViewer,
  startSecondStep,
  type TooMany,
} from "~/accounts/index.server";
import { Alert, ButtonLink, MessagePage, ParticipantPage } from "~/ui";

export const handle = { title: "accounts:twoFactor.title" };

// When to try again.
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return { isOn: await hasSecondStep(viewer.userId) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const act = text("act");
  const password = text(`password-${act}`);
  switch (act) {
    case "start": {
      const outcome = await startSecondStep(request, viewer, password);
      return isRefusal(outcome) ? refuse(outcome) : data({ secret: outcome, wrong: false });
    }
    case "confirm": {
      const outcome = await confirmSecondStep(request, viewer, text("code"));
      if (outcome === "not-started") return refuse(outcome);
      if ("secret" in outcome) return data({ secret: outcome, wrong: true }, { status: 400 });
      return redirect("/account/recovery-codes", { headers: outcome.headers });
    }
    case "renew": {
      const outcome = await renewRecoveryCodes(request, viewer, password);
      return isRefusal(outcome) ? refuse(outcome) : redirect("/account/recovery-codes");
    }
    case "off": {
      const outcome = await endSecondStep(request, viewer, password);
      if (isRefusal(outcome)) return refuse(outcome);
      return redirect("/account/second-step?off", { headers: outcome.headers });
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

type Refusal = TooMany | "wrong-password";

function isRefusal<T extends object>(outcome: T | Refusal): outcome is Refusal {
  return outcome === "wrong-password" || "wait" in outcome;
}

function refuse(refusal: Refusal | "not-started") {
  if (typeof refusal === "string") {
    const problem: SecondStepProblem = { kind: refusal };
    return data({ problem }, { status: 400 });
  }
  const problem: SecondStepProblem = { kind: "wait", minutes: Math.ceil(refusal.wait / 60) };
  return data({ problem }, { status: 429, headers: { "Retry-After": String(refusal.wait) } });
}

export default function SecondStep() {
  const { t } = useTranslation("accounts");
  const { isOn } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const answer = useActionData<typeof action>();
  if (answer && "secret" in answer) return <ConfirmCode {...answer.secret} wrong={answer.wrong} />;
  if (!answer && !isOn && search.has("off")) {
    return (
      <MessagePage title={t("twoFactor.isOff")} text={t("account.stepOff")}>
        <ButtonLink to="/account" arrow>
          {t("account.back")}
        </ButtonLink>
      </MessagePage>
    );
  }
  const problem = answer?.problem;
  return (
    <ParticipantPage host={null} className="nm-prose">
      {problem && (
        <Alert title={t("twoFactor.failed")}>
          <p>
            {problem.kind === "wait" && t("twoFactor.tooMany", { count: problem.minutes })}
            {problem.kind === "wrong-password" && t("twoFactor.wrongPassword")}
            {problem.kind === "not-started" && t("twoFactor.notStarted")}
          </p>
        </Alert>
      )}
      <h1>{t("twoFactor.title")}</h1>
      {!isOn && search.has("required") && <p>{t("twoFactor.required")}</p>}
      <p>{isOn ? t("twoFactor.onLead") : t("twoFactor.offLead")}</p>
      {!isOn && <PasswordForm act="start" submit={t("twoFactor.start")} />}
      {isOn && (
        <>
          <section className="nm-apart" aria-labelledby="renew">
            <h2 id="renew">{t("twoFactor.renewTitle")}</h2>
            <p className="nm-soft">{t("twoFactor.renewText")}</p>
            <PasswordForm act="renew" submit={t("twoFactor.renew")} look="quiet" />
          </section>
          <section className="nm-apart" aria-labelledby="off">
            <h2 id="off">{t("twoFactor.offTitle")}</h2>
            <PasswordForm act="off" submit={t("twoFactor.off")} look="quiet" />
          </section>
        </>
      )}
      <p className="nm-apart">
        <a href="/account">{t("account.back")}</a>
      </p>
    </ParticipantPage>
  );
}
