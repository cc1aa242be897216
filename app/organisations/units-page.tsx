import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Alert, Headline, Saved, Sheet, Button } from "~/ui";

import { TableUpload } from "./table-upload";
import { UnitChangesTable } from "./unit-changes";
import { UnitForm } from "./unit-form";
import { UnitList } from "./unit-list";
import type { UnitsOutcome, UnitsView } from "./units-view";

type Props = { readonly view: UnitsView; readonly outcome: UnitsOutcome | null };

/** The unit tree of a member: to look through, to change by hand, and to replace by a list. */
export function UnitsPage({ view, outcome }: Props) {
  const { t, i18n } = useTranslation("members");
  const { lines, total, chosen, search, running, back } = view;
  const names = lines.map(({ unit }) => unit);
  const refused = outcome && "refused" in outcome ? outcome : null;
  const preview = outcome && "preview" in outcome ? outcome.preview : null;
  return (
    <>
      <Headline
        eyebrow={<Link to={back}>{t("units.back")}</Link>}
        title={t("units.headline", {
          count: lines.length,
          people: total.toLocaleString(i18n.language),
        })}
        lead={t("units.lead")}
      >
        {view.saved && !outcome && <Saved>{t(`units.saved.${view.saved}`)}</Saved>}
      </Headline>
      {running.length > 0 && (
        <p className="nm-column nm-units-running">
          {t("units.running", { count: running.length, rounds: running.join(", ") })}
        </p>
      )}
      {refused && (
        <div className="nm-column">
          <Alert title={t("units.refused")}>
            <p>{t(`problem.${refused.refused}`, { hint: "" })}</p>
          </Alert>
        </div>
      )}
      {preview && (
        <Sheet title={t("units.preview.title")} say={t("units.preview.say")}>
          <UnitChangesTable changes={preview.changes} />
          <Form method="post" className="nm-form">
            <input type="hidden" name="units" value={preview.units} />
            <input type="hidden" name="base" value={preview.base} />
            <Button name="intent" value="replace">
              {t("units.preview.submit")}
            </Button>
          </Form>
        </Sheet>
      )}
      {chosen && (
        <Sheet id="edit" title={t("units.change", { unit: chosen.unit })}>
          <UnitForm key={chosen.id} unit={chosen} names={names} path={view.path} />
        </Sheet>
      )}
      {lines.length > 0 && (
        <Sheet title={t("units.list")} say={t("units.listSay")}>
          <UnitList lines={view.found} search={search} path={view.path} />
        </Sheet>
      )}
      <Sheet title={t("units.add")}>
        <UnitForm key={lines.length} unit={null} names={names} path={view.path} />
      </Sheet>
      <Sheet title={t("units.upload")} say={t("units.uploadSay")}>
        <TableUpload
          submit={t("units.uploadSubmit")}
          problem={outcome && "unreadable" in outcome ? outcome.unreadable : null}
          findings={outcome && "findings" in outcome ? outcome.findings : []}
        />
      </Sheet>
    </>
  );
}
