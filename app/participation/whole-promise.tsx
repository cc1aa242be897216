import { useTranslation } from "react-i18next";

import type { Host } from "~/organisations";

import type { PromiseTerms } from "./view";

type Props = {
  readonly host: Host;
  readonly promise: PromiseTerms;
  readonly promiseHash: string;
};

/** The rest of the promise: who asks, what is kept and for how long. Its limits stand above it. */
export function WholePromise({ host, promise, promiseHash }: Props) {
  const { t } = useTranslation("promise");
  const { addressesWeeks, answersMonths } = promise;
  return (
    <details className="nm-whole">
      <summary>{t("whole.summary")}</summary>
      <ul className="nm-know">
        <li>{t("whole.who", { host: host.name })}</li>
        <li>
          {t("whole.keep")} {t("whole.answers", { count: answersMonths })}
        </li>
        <li>
          {addressesWeeks === 0
            ? t("whole.addressesAtOnce")
            : t("whole.addresses", { count: addressesWeeks })}
        </li>
        <li>{t("whole.reminders")}</li>
        <li>{t("whole.closing")}</li>
        <li>{t("whole.tighter")}</li>
        <li className="nm-hash">
          {t("whole.hash")} <code>{promiseHash}</code>
        </li>
      </ul>
    </details>
  );
}
