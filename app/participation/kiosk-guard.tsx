import { useLocation } from "@remix-run/react";
import { useCallback, useEffect, useRef, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";

import { Button, buttonClass } from "~/ui";

import { forgetDeviceDrafts } from "./device-drafts";
import { useKiosk } from "./kiosk-context";
import { idleSeconds, useIdle } from "./kiosk-idle";

/** On every page of a kiosk but its first: the way to wipe it, and a clock that does so by itself. */
export function KioskGuard() {
  const kiosk = useKiosk();
  const { pathname } = useLocation();
  if (kiosk === null || pathname === kiosk) return null;
  return <Guard wipePath={`${kiosk}/wipe`} />;
}

/** The same clock where scripts do not run; it counts from when the page came. */
export function KioskRefresh({ kiosk }: { readonly kiosk: string | null }) {
  const { pathname } = useLocation();
  if (kiosk === null || pathname === kiosk) return null;
  return (
    <noscript>
      <meta httpEquiv="refresh" content={`${idleSeconds};url=${kiosk}/wipe`} />
    </noscript>
  );
}

function Guard({ wipePath }: { readonly wipePath: string }) {
  const { t } = useTranslation("people");
  const wipe = useCallback(() => {
    forgetAll();
    // In the place of this page, so that "back" does not lead to it.
    window.location.replace(wipePath);
  }, [wipePath]);
  const { left, stay } = useIdle(wipe);
  useRefusedRevival();
  const onDone = (event: MouseEvent) => {
    event.preventDefault();
    wipe();
  };
  return (
    <aside className="nm-kiosk" aria-label={t("kiosk.bar")}>
      <div className="nm-kiosk-bar">
        <span>{t("kiosk.bar")}</span>
        <a href={wipePath} onClick={onDone} className={buttonClass("quiet")}>
          {t("kiosk.done")}
        </a>
        <noscript>
          <span>{t("kiosk.noScript")}</span>
        </noscript>
      </div>
      {left !== null && <Warning left={left} stay={stay} wipe={wipe} />}
    </aside>
  );
}

type WarningProps = {
  readonly left: number;
  readonly stay: () => void;
  readonly wipe: () => void;
};

/** Asks whether somebody is still there (WCAG 2.2.1); read out when it opens and twice more. */
function Warning({ left, stay, wipe }: WarningProps) {
  const { t } = useTranslation("people");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const said = left > 10 ? null : left > 5 ? 10 : 5;
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className="nm-kiosk-dialog"
      aria-labelledby="kiosk-still"
      aria-describedby="kiosk-left"
      onCancel={stay}
    >
      <h2 id="kiosk-still">{t("kiosk.still")}</h2>
      <p id="kiosk-left">{t("kiosk.seconds", { count: left })}</p>
      <p className="nm-visually-hidden" role="status">
        {said !== null && t("kiosk.seconds", { count: said })}
      </p>
      <div className="nm-row">
        <Button type="button" onClick={stay}>
          {t("kiosk.stay")}
        </Button>
        <Button type="button" look="quiet" onClick={wipe}>
          {t("kiosk.now")}
        </Button>
      </div>
    </dialog>
  );
}

/** What a page kept in the browser. */
export function forgetAll(): void {
  window.sessionStorage.clear();
  window.localStorage.clear();
  forgetDeviceDrafts();
}

/** A page that the browser kept alive and shows again asks the server whether it still may. */
function useRefusedRevival(): void {
  useEffect(() => {
    const reload = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload();
    };
    window.addEventListener("pageshow", reload);
    return () => window.removeEventListener("pageshow", reload);
  }, []);
}
