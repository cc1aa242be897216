import { useLocation } from "@remix-run/react";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";

type Props = {
  /** Resolves when the last answer is saved: the next page starts from there. */
  readonly settle: () => Promise<void>;
};

/** The same screen in the other language, with everything that was answered. */
export function LanguageSwitch({ settle }: Props) {
  const { t, i18n } = useTranslation("common");
  const { pathname } = useLocation();
  const other = i18n.language === "en" ? "nl" : "en";
  const href = `${pathname}?language=${other}`;

  function follow(event: MouseEvent) {
    event.preventDefault();
    void settle().then(() => window.location.assign(href));
  }

  return (
    <a href={href} lang={other} hrefLang={other} onClick={follow}>
      {t("footer.switchTo")}
    </a>
  );
}
