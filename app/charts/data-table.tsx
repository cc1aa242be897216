import { useTranslation } from "react-i18next";

export type DataTableContent = {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell heads its row. Text as printed, hidden numbers included as words. */
  readonly rows: readonly (readonly string[])[];
};

/** The chart's numbers as a real table, one press away. */
export function DataTable({ caption, columns, rows }: DataTableContent) {
  const { t } = useTranslation("results");
  return (
    <details className="nm-data-table">
      <summary>{t("chart.asTable")}</summary>
      <div className="nm-scroll" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption className="nm-visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([head, ...cells]) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {cells.map((cell, index) => (
                  <td
                    key={columns[index + 1]}
                    // A hidden number leaves one sentence for all its columns.
                    colSpan={index === cells.length - 1 ? columns.length - 1 - index : 1}
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
