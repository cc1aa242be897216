import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** A wide table that slides sideways on a small screen, reachable by keyboard. */
export function ScrollTable({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("results");
  return (
    <>
      <p className="nm-slide" aria-hidden="true">
        {t("chart.slide")}
      </p>
      <div className="nm-scroll" tabIndex={0} role="region" aria-label={label}>
        {children}
      </div>
    </>
  );
}
