import { useTranslation } from "react-i18next";

import { Button } from "~/ui";

import type { HandingIn } from "./questionnaire-handing-in";
import { Trouble } from "./questionnaire-status";

type Props = { readonly state: HandingIn["state"]; readonly onHandIn: () => void };

/** The last button, and what became of it. */
export function HandInButton({ state, onHandIn }: Props) {
  const { t } = useTranslation("questions");
  const busy = state === "busy" || state === "handed-in";
  return (
    <div className="nm-hand-in">
      <div role="alert">
        <Failure state={state} />
      </div>
      <Button
        type="button"
        arrow
        aria-disabled={busy}
        onClick={() => {
          if (!busy) onHandIn();
        }}
      >
        {t("check.handIn")}
      </Button>
      <p role="status" className="nm-small nm-soft">
        {busy && t("check.handingIn")}
      </p>
      <noscript>
        <p>{t("noScript")}</p>
      </noscript>
    </div>
  );
}

function Failure({ state }: Pick<Props, "state">) {
  const { t } = useTranslation("questions");
  switch (state) {
    case "no-connection":
      return (
        <Trouble title={t("handInFailed.connectionTitle")} text={t("handInFailed.connection")} />
      );
    case "failed":
      return <Trouble title={t("handInFailed.busyTitle")} text={t("handInFailed.busy")} />;
    case "invalid":
      return (
        <Trouble title={t("handInFailed.invalidTitle")} text={t("handInFailed.invalidUnknown")} />
      );
    case "refused":
      return (
        <Trouble title={t("handInFailed.refusedTitle")} text={t("handInFailed.refused")}>
          <p>
            <a href="/t">{t("handInFailed.refusedLink")}</a>
          </p>
        </Trouble>
      );
    default:
      return null;
  }
}
