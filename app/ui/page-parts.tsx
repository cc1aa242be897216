import { useLocation } from "@remix-run/react";
import { PageFooter as NldsPageFooter } from "@utrecht/page-footer-react";
import { PageHeader as NldsPageHeader } from "@utrecht/page-header-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { Glyph } from "./icons";
import { join } from "./join";
import { usePageSettings } from "./page-settings";

export function SkipLink() {
  const { t } = useTranslation("common");
  return (
    <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#main">
      {t("skip")}
    </a>
  );
}

/** On every page of a demo: these data are made up. */
export function DemoStrip() {
  const { t } = useTranslation("common");
  if (!usePageSettings().demo) return null;
  return (
    <aside className="nm-demo" aria-label={t("demo.label")}>
      <div className="nm-column">
        {t("demo.start")} <strong>{t("demo.what")}</strong>
      </div>
    </aside>
  );
}

type HeaderProps = {
  /** Beside the wordmark: whose page this is, or who is signed in. */
  readonly side?: ReactNode;
  readonly className?: string;
};

export function PageHeader({ side, className }: HeaderProps) {
  const { t } = useTranslation("common");
  return (
    <NldsPageHeader className={join("nm-header", className)}>
      <a className="nm-wordmark" href="/">
        <Glyph />
        {t("brand")}
      </a>
      {side && <span className="nm-header-side">{side}</span>}
    </NldsPageHeader>
  );
}

// Plain links: the pages of a respondent have cookies for their own path, so going back to one must be a
// new document.
type FooterProps = {
  /** A line of its own above the links. */
  readonly children?: ReactNode;
  /** Instead of the language link, on a page that an address alone cannot bring back. */
  readonly languageSwitch?: ReactNode;
};

export function PageFooter({ children, languageSwitch }: FooterProps) {
  const { t } = useTranslation("common");
  return (
    <NldsPageFooter className="nm-footer">
      {children}
      <nav aria-label={t("footer.label")}>
        <ul>
          <li>
            <a href="/privacy">{t("footer.privacy")}</a>
          </li>
          <li>
            <a href="/accessibility">{t("footer.accessibility")}</a>
          </li>
          <li>
            <a href="/help">{t("footer.help")}</a>
          </li>
          <li>{languageSwitch ?? <LanguageLink />}</li>
        </ul>
      </nav>
    </NldsPageFooter>
  );
}

/** The same page in the other language; the rest of the address stays. */
function LanguageLink() {
  const { t, i18n } = useTranslation("common");
  const { pathname, search } = useLocation();
  const other = i18n.language === "en" ? "nl" : "en";
  const parameters = new URLSearchParams(search);
  parameters.set("language", other);
  return (
    <a href={`${pathname}?${parameters}`} lang={other} hrefLang={other}>
      {t("footer.switchTo")}
    </a>
  );
}

/** The same, where the page came by sending a form: sends these fields again. */
export function LanguageForm({ fields }: { readonly fields: Readonly<Record<string, string>> }) {
  const { t, i18n } = useTranslation("common");
  const { pathname } = useLocation();
  const other = i18n.language === "en" ? "nl" : "en";
  return (
    <form method="post" action={`${pathname}?language=${other}`}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="nm-button-text" lang={other}>
        {t("footer.switchTo")}
      </button>
    </form>
  );
}
