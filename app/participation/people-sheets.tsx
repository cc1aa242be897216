import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Alert, Button, SelectField, TextField } from "~/ui";

import type { SheetProblem } from "./people-sheet-problem";

type Props = {
  readonly units: readonly string[];
  readonly minimum: number;
  readonly mostLetters: number;
  readonly mostShared: number;
  readonly wrong: SheetProblem | null;
};

/** Letters for staff without mail: a download that makes new codes, so it is sent as a form. */
export function LettersForm({ units, mostLetters, wrong }: Props) {
  const { t, i18n } = useTranslation("people");
  return (
    <>
      {wrong?.of === "letters" && <Wrong {...wrong} from={1} to={mostLetters} />}
      <form method="post" action="letters.pdf" className="nm-people-form">
        <TextField
          name="count"
          type="number"
          min={1}
          max={mostLetters}
          required
          className="nm-short"
          label={t("letters.count")}
          hint={t("letters.countHint")}
        />
        {units.length > 0 && (
          <SelectField
            name="unit"
            label={t("letters.unit")}
            options={[
              { value: "", label: t("letters.unitAny") },
              ...units.map((unit) => ({ value: unit, label: unit })),
            ]}
          />
        )}
        <SelectField
          name="language"
          label={t("letters.language")}
          options={[
            { value: "nl", label: t("letters.nl") },
            { value: "en", label: t("letters.en") },
          ]}
          defaultValue={i18n.language}
        />
        <Button look="quiet">{t("letters.submit")}</Button>
        <p className="nm-soft">{t("letters.once")}</p>
      </form>
    </>
  );
}

/** A poster, or the address of a computer that many share: each a new shared link. */
export function PosterForm({
  minimum,
  mostShared,
  wrong,
  kiosk,
}: Props & { readonly kiosk: string | null }) {
  const { t, i18n } = useTranslation("people");
  return (
    <>
      {wrong?.of === "poster" && <Wrong {...wrong} from={minimum} to={mostShared} />}
      {kiosk && (
        <div className="nm-kept-link" role="status">
          <h3>{t("poster.kioskReady")}</h3>
          <p className="nm-keep-link">{kiosk}</p>
          <p>{t("poster.kioskOnce")}</p>
        </div>
      )}
      <Form method="post" reloadDocument className="nm-people-form">
        <input type="hidden" name="language" value={i18n.language} />
        <TextField
          name="people"
          type="number"
          min={minimum}
          max={mostShared}
          required
          className="nm-short"
          label={t("poster.count")}
          hint={t("poster.countHint", { minimum })}
        />
        <div className="nm-row">
          <Button look="quiet" formAction="poster.pdf">
            {t("poster.submit")}
          </Button>
          <Button look="quiet" name="intent" value="kiosk" formAction="#poster">
            {t("poster.kiosk")}
          </Button>
        </div>
        <p className="nm-soft">{t("poster.kioskSay")}</p>
      </Form>
    </>
  );
}

function Wrong({
  problem,
  from,
  to,
}: SheetProblem & { readonly from: number; readonly to: number }) {
  const { t } = useTranslation("people");
  return (
    <Alert title={t("wrong.title")}>
      <p>{t(`wrong.${problem}`, { from, to })}</p>
    </Alert>
  );
}
