import { Form } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

import type { Host } from "~/organisations";
import { Button, ButtonLink, MessagePage } from "~/ui";

import { useKiosk } from "./kiosk-context";
import { forgetAll } from "./kiosk-guard";

type Props = {
  readonly host: Host;
  readonly state: string;
  readonly problem: "unknown" | "not-open" | "used-up" | "busy" | null;
};

/** Where each person begins on a computer that many share, and where it comes back to. */
export function KioskPage({ host, state, problem }: Props) {
  const { t } = useTranslation(["people", "participation"]);
  useEffect(forgetAll, []);
  if (problem === "busy") {
    const text = t("participation:shared.busyText");
    return <MessagePage wrong host={host} title={t("participation:shared.busy")} text={text} />;
  }
  if (problem === "used-up") {
    const text = t("participation:shared.usedUpText");
    return <MessagePage wrong host={host} title={t("participation:shared.usedUp")} text={text} />;
  }
  if (state === "planned") {
    const text = t("participation:shared.notYet", { host: host.name });
    return <MessagePage host={host} title={t("participation:notYet.title")} text={text} />;
  }
  if (state !== "open") {
    const text = t("participation:closed.text");
    return <MessagePage host={host} title={t("participation:closed.title")} text={text} />;
  }
  return (
    <MessagePage host={host} title={t("kiosk.title")} text={t("kiosk.text", { host: host.name })}>
      <Form method="post" reloadDocument>
        <Button arrow>{t("kiosk.begin")}</Button>
      </Form>
      <p>
        <a href="/">{t("kiosk.haveCode")}</a>
      </p>
      <p className="nm-soft">{t("kiosk.wiped")}</p>
      <details>
        <summary>{t("kiosk.manage")}</summary>
        <Form method="post" reloadDocument>
          <button className="nm-button-text" name="intent" value="leave">
            {t("kiosk.off")}
          </button>
        </Form>
      </details>
    </MessagePage>
  );
}

/** The code that this person got: after wiping they go on with it, here or elsewhere. */
export function KioskCodePage({ host, code }: { readonly host: Host; readonly code: string }) {
  const { t } = useTranslation("people");
  return (
    <MessagePage host={host} title={t("kiosk.codeTitle")} text={t("kiosk.codeText")}>
      <p className="nm-keep-code">{code}</p>
      <ButtonLink to="/t" reloadDocument arrow>
        {t("kiosk.codeNext")}
      </ButtonLink>
      <p className="nm-soft">{t("kiosk.wiped")}</p>
    </MessagePage>
  );
}

/** Somebody went back to a result that another person opened here. */
export function KioskElsewherePage() {
  const { t } = useTranslation("people");
  const kiosk = useKiosk();
  return (
    <MessagePage title={t("kiosk.other")} text={t("kiosk.otherText")}>
      <ButtonLink to={kiosk ?? "/"} reloadDocument arrow>
        {t("kiosk.start")}
      </ButtonLink>
    </MessagePage>
  );
}
