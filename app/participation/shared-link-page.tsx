import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import type { Host } from "~/organisations";
import { Button, ButtonLink, MessagePage } from "~/ui";

import { CodeForm } from "./code-form";

type Props = {
  /** Null for a link that nobody knows. */
  readonly link: {
    readonly host: Host;
    readonly state: "planned" | "open" | "closed" | "published";
    /** True when this browser holds a code of an open measurement already. */
    readonly begun: boolean;
  } | null;
  readonly problem: "unknown" | "not-open" | "used-up" | "busy" | null;
};

/** Where a link or QR code that many share arrives: one button, because machines open links too. */
export function SharedLinkPage({ link, problem }: Props) {
  const { t } = useTranslation("participation");
  if (!link || problem === "unknown") {
    return (
      <MessagePage wrong title={t("shared.unknown")} text={t("shared.unknownText")}>
        <CodeForm />
      </MessagePage>
    );
  }
  const { host, state, begun } = link;
  if (problem === "used-up") {
    return (
      <MessagePage wrong host={host} title={t("shared.usedUp")} text={t("shared.usedUpText")} />
    );
  }
  if (problem === "busy") {
    return <MessagePage wrong host={host} title={t("shared.busy")} text={t("shared.busyText")} />;
  }
  if (state === "planned") {
    return (
      <MessagePage
        host={host}
        title={t("notYet.title")}
        text={t("shared.notYet", { host: host.name })}
      />
    );
  }
  if (state !== "open") {
    return <MessagePage host={host} title={t("closed.title")} text={t("closed.text")} />;
  }
  return (
    <MessagePage host={host} title={t("shared.title")} text={t("shared.text", { host: host.name })}>
      {begun && (
        <ButtonLink to="/t" reloadDocument arrow>
          {t("shared.goOn")}
        </ButtonLink>
      )}
      <Form method="post" reloadDocument>
        <Button arrow look={begun ? "quiet" : "filled"}>
          {t("shared.begin")}
        </Button>
      </Form>
      <p className="nm-soft">{t("shared.once")}</p>
    </MessagePage>
  );
}

type CodeProps = { readonly host: Host | null; readonly code: string };

/** The code that the shared link handed out: shown once, to go on later. */
export function SharedCodePage({ host, code }: CodeProps) {
  const { t } = useTranslation("participation");
  return (
    <MessagePage host={host} title={t("shared.codeTitle")} text={t("shared.codeText")}>
      <p className="nm-keep-code">{code}</p>
      <ButtonLink to="/t" reloadDocument arrow>
        {t("shared.codeNext")}
      </ButtonLink>
    </MessagePage>
  );
}
