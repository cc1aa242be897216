import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Button, buttonClass, useInBrowser } from "~/ui";

import { formatCode } from "./code";
import { useKiosk } from "./kiosk-context";

type Props = {
  /** The receipt, 16 letters. */
  readonly receipt: string;
  readonly hostName: string;
  readonly promiseHash: string;
};

/** Right after handing in: the personal code, which we cannot give a second time. */
export function KeepCode({ receipt, hostName, promiseHash }: Props) {
  const { t } = useTranslation(["participation", "people"]);
  const shared = useKiosk() !== null;
  const code = formatCode(receipt);
  const file = t("keep.file", { host: hostName, code, hash: promiseHash });
  return (
    <section className="nm-keep nm-deep" aria-labelledby="keep">
      <div className="nm-column">
        <h2 id="keep">{t("keep.fresh")}</h2>
        <p className="nm-keep-code">{code}</p>
        <p>{shared ? t("people:kiosk.keep") : t("keep.only")}</p>
        {!shared && (
          <div className="nm-row nm-row--full">
            <CopyButton text={code} />
            <a
              className={buttonClass("quiet")}
              href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
              download={t("keep.fileName")}
            >
              {t("keep.save")}
            </a>
          </div>
        )}
      </div>
    </section>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const { t } = useTranslation("participation");
  const inBrowser = useInBrowser();
  const [copied, setCopied] = useState(false);
  // A site without https has no clipboard; the code stands there to be written down.
  const copy = () => {
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <>
      <Button type="button" onClick={copy} className={inBrowser ? "" : "nm-needs-script"}>
        {copied ? t("keep.copied") : t("keep.copy")}
      </Button>
      <span className="nm-visually-hidden" role="status">
        {copied && t("keep.copied")}
      </span>
    </>
  );
}
