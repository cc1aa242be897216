import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Stands where a number would stand, and says why it does not. */
export function NotShown({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation("common");
  return (
    <div className="nm-hidden nm-not-shown">
      <strong>{t("notShown")}</strong>
      {children}
    </div>
  );
}
