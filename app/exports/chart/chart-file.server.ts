import type { ChartContent } from "~/charts";

import { attachment } from "../attachment";
import { chartCsv } from "./chart-csv.server";

type Source = {
  readonly chart: ChartContent;
  readonly origin: {
    readonly chart: { readonly name: string };
    readonly columns: readonly (readonly [name: string, value: string])[];
  };
};

type Translate = (key: string, values?: Record<string, string>) => string;

/** The answer that a browser saves as the chart's own file. */
export function chartResponse({ chart, origin }: Source, t: Translate): Response {
  const csv = chartCsv(chart.table, origin.columns, {
    low: (head) => t("chart.low", { head }),
    high: (head) => t("chart.high", { head }),
    reason: t("chart.reason"),
  });
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": attachment(`${origin.chart.name}-${chart.id}.csv`),
    },
  });
}
