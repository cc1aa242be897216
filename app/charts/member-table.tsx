import { Fragment } from "react";

import { NotShown } from "~/ui";

import { HeatCell } from "./heat-cell";
import type { HeatCell as Cell, HeatColumn } from "./heat-rows";
import { QuartileLine, type Quartiles } from "./quartile-line";
import type { AxisRange } from "./range";
import { ScrollTable } from "./scroll-table";

export type PoolCell = {
  readonly quartiles: Quartiles;
  readonly middle: string;
  readonly half: string;
};

export type MemberSection = {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly members: readonly {
    readonly id: string;
    readonly label: string;
    readonly href: string | null;
    readonly cells: readonly Cell[];
  }[];
  /** Members without a name, as one line; null when every member has one. */
  readonly pool: {
    readonly label: string;
    readonly note: string;
    readonly cells: readonly PoolCell[];
    readonly hidden: string | null;
  } | null;
};

type Props = {
  readonly caption: string;
  readonly rowHead: string;
  readonly columns: readonly Omit<HeatColumn, "hidden">[];
  readonly sections: readonly MemberSection[];
  readonly range: AxisRange;
};

function PoolLine({
  pool,
  columns,
  range,
}: Pick<Props, "columns" | "range"> & { readonly pool: NonNullable<MemberSection["pool"]> }) {
  return (
    <tr className="nm-heat__pool">
      <th scope="row">
        <b>{pool.label}</b>
        <small>{pool.note}</small>
      </th>
      {pool.hidden === null ? (
        pool.cells.map((cell, index) => (
          <td key={columns[index]?.id}>
            <QuartileLine quartiles={cell.quartiles} range={range} />
            <b>{cell.middle}</b> <span>{cell.half}</span>
          </td>
        ))
      ) : (
        <td className="nm-heat__hidden" colSpan={columns.length}>
          <NotShown>{pool.hidden}</NotShown>
        </td>
      )}
    </tr>
  );
}

/** Members by area, grouped by sector: named members as scores, the others as one line of quartiles. */
export function MemberTable({ caption, rowHead, columns, sections, range }: Props) {
  return (
    <ScrollTable label={caption}>
      <table className="nm-heat nm-heat--members">
        <caption className="nm-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowHead}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className="nm-heat__area">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.id}>
            <tr className="nm-heat__section">
              <th colSpan={columns.length + 1} scope="rowgroup">
                <div>
                  {section.title} <span>{section.note}</span>
                </div>
              </th>
            </tr>
            {section.members.map((member) => (
              <tr key={member.id}>
                <th scope="row">
                  {member.href ? <a href={member.href}>{member.label}</a> : member.label}
                </th>
                {member.cells.map((cell, index) => (
                  <Fragment key={columns[index]?.id}>
                    <HeatCell cell={cell} />
                  </Fragment>
                ))}
              </tr>
            ))}
            {section.pool ? <PoolLine pool={section.pool} columns={columns} range={range} /> : null}
          </tbody>
        ))}
      </table>
    </ScrollTable>
  );
}
