import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { printCell, type ChartTable, type Print } from "./chart-table";
import { OPEN_TABLE } from "./open-tables";

/** The chart's numbers as a real table, one press away; the address says which are open. */
export function DataTable({ id, table }: { readonly id: string; readonly table: ChartTable }) {
  const { t, i18n } = useTranslation("results");
  const [search, setSearch] = useSearchParams();
  const open = search.getAll(OPEN_TABLE).includes(id);
  const print: Print = {
    language: i18n.language,
    range: (low, high) => t("chart.range", { low, high }),
  };
  const remember = () => {
    // What is open is read from the page: of two presses in a row the address may not know the first yet.
    const shown = [...document.querySelectorAll(".nm-data-table[open]")].map((one) => one.id);
    const after = new URLSearchParams(window.location.search);
    after.delete(OPEN_TABLE);
    for (const one of shown) after.append(OPEN_TABLE, one.replace(/-table$/, ""));
    setSearch(after, { replace: true, preventScrollReset: true });
  };
  return (
    <details
      className="nm-data-table"
      id={`${id}-table`}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) remember();
      }}
    >
      <summary>{t("chart.asTable")}</summary>
      <Rows table={table} print={print} />
    </details>
  );
}

function Rows({ table, print }: { readonly table: ChartTable; readonly print: Print }) {
  const { caption, columns, rows } = table;
  return (
    <div className="nm-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption className="nm-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = "", ...cells], row) => {
            const head = printCell(name, "text", print);
            return (
              // Rows may share a name, and never move.
              <tr key={row}>
                <th scope="row">{head}</th>
                {cells.map((cell, index) => (
                  <td
                    key={columns[index + 1]?.head}
                    // A hidden number leaves one sentence for all its columns.
                    colSpan={index === cells.length - 1 ? columns.length - 1 - index : 1}
                  >
                    {printCell(cell, columns[index + 1]?.kind ?? "text", print)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
