import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { Tick } from "~/ui";

import type { SaveState } from "./questionnaire-drafts";

/** One quiet line when all is well; what is safe and what happens next when it is not. */
export function SaveStatus({ state }: { readonly state: SaveState }) {
  const { t } = useTranslation("questions");
  const unsaved = state === "unsaved";
  return (
    <div className="nm-save">
      <div role="status">
        {state === "saved" && (
          <p className="nm-saved">
            <Tick />
            <span>{t("saved")}</span>
          </p>
        )}
      </div>
      <div role="alert">
        {unsaved && <Trouble title={t("offline.title")} text={t("offline.text")} />}
      </div>
    </div>
  );
}

type TroubleProps = {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
};

/** What happened, what is safe, what to do. It does not take the focus: it may come while one types. */
export function Trouble({ title, text, children }: TroubleProps) {
  return (
    <div className="utrecht-alert utrecht-alert--error nm-alert nm-alert--error">
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          <h2 className="nm-h3">{title}</h2>
          <p>{text}</p>
          {children}
        </div>
      </div>
    </div>
  );
}
