import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { NotShown } from "~/ui";

import type { Cell } from "./instrument-view";
import { useWords } from "../words/use-words";

type Row = {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly Cell[];
  /** Why all numbers of the row are hidden, in words. */
  readonly withheld?: string | null;
  /** In the last column. */
  readonly note?: ReactNode;
};

type Props = {
  readonly caption: string;
  /** The first heads the rows, the last one the notes where there are any. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
};

/** Numbers under each other; it slides sideways where it is too wide, with its first column in place. */
export function InstrumentTable({ caption, columns, rows }: Props) {
  const { say } = useWords("instrument");
  const { t } = useTranslation("instrument");
  return (
    <>
      <p className="nm-slide" aria-hidden="true">
        {t("slide")}
      </p>
      <div className="nm-scroll" tabIndex={0} role="region" aria-label={caption}>
        <table className="nm-instrument-table">
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
            {rows.map(({ id, name, cells, withheld, note }) => (
              <tr key={id} className={note ? "nm-instrument-table__look" : undefined}>
                <th scope="row">{name}</th>
                {withheld ? (
                  <td colSpan={columns.length - 1}>
                    <NotShown>{withheld}</NotShown>
                  </td>
                ) : (
                  cells.map((cell, index) => (
                    <td key={columns[index + 1]}>
                      {typeof cell === "string" ? cell : <small>{say(cell)}</small>}
                    </td>
                  ))
                )}
                {!withheld && cells.length + 1 < columns.length ? <td>{note}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
