import { useLocation } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { addressWith, useInBrowser } from "~/ui";

import type { ChartContent } from "./chart-content";
import { useChartOrigin } from "./chart-origin";
import { DataTable } from "./data-table";

type Props = {
  readonly chart: ChartContent;
  /** False where the chart is a table itself. */
  readonly table?: boolean;
};

/** Under a chart: its numbers as a table, and the chart alone as numbers or picture to take along. */
export function ChartTools({ chart, table = true }: Props) {
  return (
    <div className="nm-chart-tools">
      {table ? <DataTable id={chart.id} table={chart.table} /> : null}
      <Files chart={chart} />
    </div>
  );
}

function Files({ chart }: { readonly chart: ChartContent }) {
  const { t, i18n } = useTranslation("results");
  const location = useLocation();
  const origin = useChartOrigin();
  const inBrowser = useInBrowser();
  const [failed, setFailed] = useState(false);
  if (!origin) return null;
  const takePicture = async () => {
    const picture = await import("./chart-picture")
      .then(({ chartPicture }) => chartPicture({ ...chart, source: origin.source }))
      // Without network the part of the page that draws does not come.
      .catch(() => null);
    setFailed(picture === null);
    if (picture) save(picture, `${origin.name}-${chart.id}.png`);
  };
  return (
    <p className="nm-chart-tools__files">
      <a
        href={addressWith(
          { pathname: `${origin.files}/${chart.id}.csv`, search: location.search },
          "language",
          i18n.language,
        )}
        download
      >
        {t("chart.csv")}
        <span className="nm-visually-hidden">: {chart.title}</span>
      </a>
      {inBrowser ? (
        <button type="button" className="nm-button-text" onClick={() => void takePicture()}>
          {t("chart.png")}
          <span className="nm-visually-hidden">: {chart.title}</span>
        </button>
      ) : null}
      {failed ? <span role="alert">{t("chart.noPng")}</span> : null}
    </p>
  );
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
