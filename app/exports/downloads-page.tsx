import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Headline, Sheet } from "~/ui";

import { downloadAddress, type Download } from "./release/downloads";
import type { ReleaseOffer } from "./release/release-offer";

type Props = {
  readonly organisation: string;
  readonly measurement: { readonly slug: string; readonly roundName: string };
  readonly offer: ReleaseOffer;
};

/** What each file of a release is for, one line each. */
export function DownloadsPage({ organisation, measurement, offer }: Props) {
  const { t, i18n } = useTranslation("exports");
  const to = (file: Download, more: { language?: string; unit?: string } = {}) =>
    downloadAddress(organisation, file, {
      ...{ measurement: measurement.slug, language: i18n.language },
      ...more,
    });
  const { n, minimum, releaseHash, units } = offer;
  return (
    <>
      <Headline
        eyebrow={measurement.roundName}
        title={t("downloads.headline")}
        lead={t("downloads.lead")}
      />
      <Sheet id="board" title={t("downloads.board")} say={t("downloads.boardSay")}>
        <ul className="nm-files">
          <File href={to("report.pdf", { language: "nl" })} name={t("downloads.pdfDutch")} />
          <File href={to("report.pdf", { language: "en" })} name={t("downloads.pdfEnglish")} />
        </ul>
      </Sheet>
      <Sheet id="units" title={t("downloads.units")} say={t("downloads.unitsSay")}>
        {units.length > 0 ? (
          <ul className="nm-files">
            {units.map((unit) => (
              <File
                key={unit}
                href={to("unit.pdf", { unit })}
                name={t("downloads.pdf", { title: unit })}
              />
            ))}
          </ul>
        ) : (
          <p>{t("downloads.unitsNone")}</p>
        )}
        <p className="nm-note">{t("downloads.unitsOthers")}</p>
      </Sheet>
      <Sheet id="data" title={t("downloads.data")}>
        <ul className="nm-files">
          <File href={to("release.xlsx")} name={t("downloads.xlsx")} say={t("downloads.xlsxSay")} />
          <File href={to("release.csv")} name={t("downloads.csv")} say={t("downloads.csvSay")} />
          <File href={to("release.json")} name={t("downloads.json")} say={t("downloads.jsonSay")} />
        </ul>
        <p>
          <Link to="/help/data">{t("downloads.often")}</Link>
        </p>
      </Sheet>
      <Sheet id="release" title={t("downloads.release")} say={t("downloads.releaseSay")}>
        <dl className="nm-facts-list">
          <dt>{t("about.n")}</dt>
          <dd>{n ?? t("about.fewer", { minimum })}</dd>
          <dt>{t("about.releaseHash")}</dt>
          <dd>
            <code>{releaseHash}</code>
          </dd>
        </dl>
      </Sheet>
    </>
  );
}

function File({ href, name, say }: { href: string; name: string; say?: string }) {
  return (
    <li>
      <a href={href}>{name}</a>
      {say === undefined ? null : <span>{say}</span>}
    </li>
  );
}
