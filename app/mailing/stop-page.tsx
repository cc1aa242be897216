import { useTranslation } from "react-i18next";

import type { Host } from "~/organisations";
import { Button, MessagePage } from "~/ui";

type Props = {
  /** Null where the link leads nowhere. */
  readonly host: Host | null;
  readonly done: boolean;
};

/** The page behind the link to unsubscribe: only its button does so, for mail scanners open every link. */
export function StopPage({ host, done }: Props) {
  const { t } = useTranslation("mail");
  if (!host) return <MessagePage wrong title={t("stop.unknown")} text={t("stop.unknownText")} />;
  if (done) return <MessagePage host={host} title={t("stop.done")} text={t("stop.doneText")} />;
  return (
    <MessagePage host={host} title={t("stop.title")} text={t("stop.text")}>
      <form method="post">
        <Button>{t("stop.button")}</Button>
      </form>
      <p className="nm-soft">{t("stop.unseen")}</p>
    </MessagePage>
  );
}
