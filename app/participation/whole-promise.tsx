import { useTranslation } from "react-i18next";

import type { Host } from "~/organisations";

import { PromiseLink } from "./promise-link";
import type { PromiseTerms } from "./view";

type Props = {
  readonly host: Host;
  readonly promise: PromiseTerms;
  readonly promiseHash: string;
};

type TermsProps = Omit<Props, "host">;

/** The rest of the promise: who asks, what is kept and for how long. Its limits stand above it. */
export function WholePromise({ host, promise, promiseHash }: Props) {
  const { t } = useTranslation("promise");
  return (
    <details className="nm-whole">
      <summary>{t("whole.summary")}</summary>
      <p>{t("whole.who", { host: host.name })}</p>
      <Terms promise={promise} promiseHash={promiseHash} />
    </details>
  );
}

/** Every term of a promise, in words. */
export function Terms({ promise, promiseHash }: TermsProps) {
  const { t } = useTranslation("promise");
  const { version, addressesWeeks, answersMonths, resultsMonths, purposes, readers } = promise;
  return (
    <>
      <h3>{t("whole.purposesTitle")}</h3>
      <ul className="nm-bullets">
        {purposes.map((purpose) => (
          <li key={purpose}>{t(`whole.purposes.${purpose}`)}</li>
        ))}
      </ul>
      <h3>{t("whole.readersTitle")}</h3>
      <ul className="nm-bullets">
        {readers.map((reader) => (
          <li key={reader}>{t(`whole.readers.${reader}`)}</li>
        ))}
      </ul>
      <h3>{t("whole.termsTitle")}</h3>
      <ul className="nm-know">
        <li>
          {t("whole.keep")} {t("whole.answers", { count: answersMonths })}
        </li>
        <li>{t("whole.results", { count: resultsMonths })}</li>
        <li>
          {addressesWeeks === 0
            ? t("whole.addressesAtOnce")
            : t("whole.addresses", { count: addressesWeeks })}
        </li>
        <li>{t("whole.reminders")}</li>
        <li>{t("whole.closing")}</li>
        <li>{t("whole.cannot")}</li>
        <li>
          {t("whole.version", { version })} {t("whole.tighter")}
        </li>
        <li className="nm-hash">
          {t("whole.hash")} <PromiseLink hash={promiseHash} />
        </li>
      </ul>
    </>
  );
}
