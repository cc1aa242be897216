import { useTranslation } from "react-i18next";

import type { UnitChanges } from "./unit-tree";
import type { UnitLine } from "./units";

/** What a list would change: new, changed and gone units, each with before and after. */
export function UnitChangesTable({ changes }: { readonly changes: UnitChanges }) {
  const { t, i18n } = useTranslation("members");
  const say = ({ parent, headcount }: UnitLine) =>
    t(parent === null ? "units.preview.top" : "units.preview.under", {
      people: headcount.toLocaleString(i18n.language),
      parent,
    });
  const rows = [
    ...changes.added.map((line) => ({
      kind: "added" as const,
      line,
      before: "",
      after: say(line),
    })),
    ...changes.changed.map(({ before, after }) => ({
      ...{ kind: "changed" as const, line: after, before: say(before), after: say(after) },
    })),
    ...changes.gone.map((line) => ({ kind: "gone" as const, line, before: say(line), after: "" })),
  ];
  return (
    <>
      <p className="nm-after">
        {t("units.preview.counts", {
          added: changes.added.length,
          changed: changes.changed.length,
          gone: changes.gone.length,
          same: changes.same,
        })}
      </p>
      {rows.length > 0 && (
        <div className="nm-scroll" role="region" aria-label={t("units.preview.table")} tabIndex={0}>
          <table className="nm-list">
            <thead>
              <tr>
                <th scope="col">{t("units.unit")}</th>
                <th scope="col">{t("units.preview.what")}</th>
                <th scope="col">{t("units.preview.before")}</th>
                <th scope="col">{t("units.preview.after")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ kind, line, before, after }) => (
                <tr key={line.unit}>
                  <th scope="row">{line.unit}</th>
                  <td>{t(`units.preview.kind.${kind}`)}</td>
                  <td>{before}</td>
                  <td>{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
