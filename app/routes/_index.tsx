import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { CodeForm, normaliseCode, type TypedCode } from "~/participation";
import { codeCookieHeaders, findParticipation, unknownCode } from "~/participation/index.server";
import { beyondScope } from "~/platform/index.server";
import { DeepPage, FiveLines } from "~/ui";

export const handle = { title: "pages:home.page" };

export async function action({ request }: ActionFunctionArgs) {
  const typed = String((await request.formData()).get("code") ?? "").trim();
  const code = normaliseCode(typed);
  if (!code) return refuse({ typed, problem: typed ? "shape" : "empty" });
  // A code opens what it is for, whoever may be signed in here.
  if (!(await beyondScope(() => findParticipation(code)))) {
    const refusal = await unknownCode(request);
    if (refusal.status === 429) throw refusal;
    return refuse({ typed, problem: "unknown" });
  }
  // As /t/CODE does, but the code never stands in an address.
  return redirect("/t", { headers: codeCookieHeaders(code, request) });
}

function refuse(wrong: TypedCode) {
  return data({ wrong }, { status: wrong.problem === "unknown" ? 404 : 400 });
}

export default function Home() {
  const { t } = useTranslation(["pages", "common"]);
  const refused = useActionData<typeof action>();
  return (
    <DeepPage
      side={t("common:from")}
      hero={
        <>
          <div>
            <h1 className="nm-display">{t("home.title")}</h1>
            <p className="nm-lead">{t("home.lead")}</p>
            <CodeForm wrong={refused?.wrong} />
          </div>
          <FiveLines />
        </>
      }
    >
      <ul className="nm-promises">
        <PromiseLine
          title={t("home.promises.unseen.title")}
          text={t("home.promises.unseen.text")}
        />
        <PromiseLine title={t("home.promises.pause.title")} text={t("home.promises.pause.text")} />
        <PromiseLine
          title={t("home.promises.result.title")}
          text={t("home.promises.result.text")}
        />
      </ul>
      <nav className="nm-doors" aria-label={t("home.doors.label")}>
        <Door to="/result" link={t("home.doors.result.link")} text={t("home.doors.result.text")} />
        <Door to="/sign-in" link={t("home.doors.signIn.link")} text={t("home.doors.signIn.text")} />
        <Door to="/help" link={t("home.doors.noCode.link")} text={t("home.doors.noCode.text")} />
      </nav>
    </DeepPage>
  );
}

function PromiseLine({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <li>
      <h2 className="nm-h3">{title}</h2>
      <p>{text}</p>
    </li>
  );
}

type DoorProps = { readonly to: string; readonly link: string; readonly text: string };

function Door({ to, link, text }: DoorProps) {
  return (
    <div>
      <a href={to}>{link}</a>
      <p className="nm-soft nm-small">{text}</p>
    </div>
  );
}
