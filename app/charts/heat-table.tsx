import { NotShown } from "~/ui";

import { HeatCell } from "./heat-cell";
import { hiddenSpans, type HeatColumn, type HeatRow, type HeatTableContent } from "./heat-rows";
import { ScrollTable } from "./scroll-table";

function RowHead({ row }: { readonly row: HeatRow }) {
  return (
    <th scope="row">
      {row.emphasis ? <b>{row.label}</b> : row.label}
      {row.note ? <small>{row.note}</small> : null}
    </th>
  );
}

type CellsProps = {
  readonly row: HeatRow;
  readonly columns: readonly HeatColumn[];
  /** Rows that a hidden column spans; 0 when a row above already spans this one. */
  readonly hiddenHeight: number;
};

function Cells({ row, columns, hiddenHeight }: CellsProps) {
  const spans = hiddenSpans(columns.map((column) => column.hidden));
  return columns.map((column, index) => {
    const span = spans.find(({ from, length }) => index >= from && index < from + length);
    const cell = row.cells[index];
    if (!span) return cell ? <HeatCell key={column.id} cell={cell} /> : null;
    if (span.from !== index || hiddenHeight === 0) return null;
    return (
      <td key={column.id} className="nm-heat__hidden" rowSpan={hiddenHeight} colSpan={span.length}>
        <NotShown>{span.reason}</NotShown>
      </td>
    );
  });
}

function Line(props: CellsProps) {
  const { row, columns } = props;
  const reasons = row.cells.map((cell) => (cell.kind === "hidden" ? cell.reason : null));
  const [whole] = hiddenSpans(reasons);
  const allHidden =
    whole?.length === columns.length && columns.every((column) => column.hidden === null);
  return (
    <tr className={row.emphasis ? `nm-heat__${row.emphasis}` : undefined}>
      <RowHead row={row} />
      {row.count === null ? null : <td className="nm-heat__count">{row.count}</td>}
      {allHidden ? (
        <td className="nm-heat__hidden" colSpan={columns.length}>
          <NotShown>{whole.reason}</NotShown>
        </td>
      ) : (
        <Cells {...props} />
      )}
    </tr>
  );
}

/** Groups by area: one hue in five fixed steps, a number in every cell, and the reason where there is none. */
export function HeatTable({ caption, rowHead, countHead, columns, rows, sum }: HeatTableContent) {
  const open = columns.map((column) => ({ ...column, hidden: null }));
  return (
    <ScrollTable label={caption}>
      <table className="nm-heat">
        <caption className="nm-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowHead}</th>
            {countHead === null ? null : (
              <th scope="col" className="nm-heat__count">
                {countHead}
              </th>
            )}
            {columns.map((column) => (
              <th key={column.id} scope="col" className="nm-heat__area">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Line
              key={row.id}
              row={row}
              columns={columns}
              hiddenHeight={index === 0 ? rows.length : 0}
            />
          ))}
        </tbody>
        {sum ? (
          <tbody className="nm-heat__sum">
            <Line row={sum} columns={open} hiddenHeight={0} />
          </tbody>
        ) : null}
      </table>
    </ScrollTable>
  );
}
