import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { SearchForm } from "~/ui";

import type { TreeLine } from "./unit-tree";

type Props = {
  readonly lines: readonly TreeLine[];
  readonly search: string;
  readonly path: string;
};

/** Deeper units stand no further to the right. */
const deepest = 5;

/** The tree as one list, each unit under its parent; a name leads to its form. */
export function UnitList({ lines, search, path }: Props) {
  const { t, i18n } = useTranslation("members");
  const number = (value: number) => value.toLocaleString(i18n.language);
  return (
    <>
      <SearchForm {...{ path, search }} label={t("units.search")} />
      {lines.length === 0 && <p className="nm-after">{t("units.none")}</p>}
      {lines.length > 0 && (
        <div className="nm-scroll" role="region" aria-label={t("units.table")} tabIndex={0}>
          <table className="nm-list nm-units">
            <thead>
              <tr>
                <th scope="col">{t("units.unit")}</th>
                <th scope="col">{t("units.headcount")}</th>
                <th scope="col">{t("units.below")}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ id, unit, parent, headcount, below, depth }) => (
                <tr key={id}>
                  <th scope="row" className={`nm-units__${Math.min(depth, deepest)}`}>
                    <Link to={`${path}?unit=${id}#edit`}>{unit}</Link>
                    {parent !== null && (
                      <span className="nm-visually-hidden">{t("units.under", { parent })}</span>
                    )}
                  </th>
                  <td>{number(headcount)}</td>
                  <td>
                    {below !== null && number(below)}
                    {below !== null && below > headcount && <small>{t("units.tooMany")}</small>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
