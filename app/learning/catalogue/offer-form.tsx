import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Button, ErrorSummary, SelectField, TextField } from "~/ui";

import { competenceOptions } from "../competence-options";
import {
  OFFER_FIELDS,
  OFFER_KINDS,
  OFFER_LANGUAGES,
  OFFER_LEVELS,
  type Offer,
  type OfferProblems,
  type TypedOffer,
} from "./offer";

type Props = {
  /** The one to change, or null for a new one. */
  readonly offer: Offer | null;
  readonly path: string;
  /** What was sent and could not be taken. */
  readonly refused: { readonly problems: OfferProblems; readonly typed: TypedOffer } | null;
};

/** One offer, typed by hand. */
export function OfferForm({ offer, path, refused }: Props) {
  const { t, i18n } = useTranslation(["learning", "members"]);
  const problems = refused?.problems ?? {};
  const typed = refused?.typed ?? { ...offer, date: offer?.date ?? "" };
  const errors = Object.fromEntries(
    OFFER_FIELDS.flatMap((field) => {
      const problem = problems[field];
      return problem ? [[field, t(`members:problem.${problem}`)]] : [];
    }),
  );
  const text = (field: "title" | "organiser" | "link" | "date") => ({
    ...{ name: field, label: t(`learning:form.${field}`), defaultValue: typed[field] },
    ...{ error: errors[field], autoComplete: "off" },
  });
  return (
    <Form method="post" className="nm-form">
      {Object.keys(errors).length > 0 && (
        <ErrorSummary title={t("learning:form.refused")} errors={errors} />
      )}
      {offer && <input type="hidden" name="id" value={offer.id} />}
      <TextField {...text("title")} maxLength={120} />
      <SelectField
        name="competence"
        label={t("learning:form.competence")}
        options={competenceOptions(i18n.language)}
        defaultValue={typed.competence}
      />
      <SelectField
        name="level"
        label={t("learning:form.level")}
        options={OFFER_LEVELS.map((value) => ({ value, label: t(`learning:level.${value}`) }))}
        defaultValue={typed.level}
      />
      <SelectField
        name="language"
        label={t("learning:form.language")}
        options={OFFER_LANGUAGES.map((value) => ({
          value,
          label: t(`learning:language.${value}`),
        }))}
        defaultValue={typed.language}
      />
      <SelectField
        name="kind"
        label={t("learning:form.kind")}
        options={OFFER_KINDS.map((value) => ({ value, label: t(`learning:kind.${value}`) }))}
        defaultValue={typed.kind}
      />
      <TextField {...text("link")} type="url" hint={t("learning:form.linkHint")} />
      <TextField {...text("organiser")} maxLength={120} />
      <TextField {...text("date")} type="date" hint={t("learning:form.dateHint")} />
      <div className="nm-row">
        <Button name="intent" value={offer ? "change" : "add"}>
          {t(offer ? "learning:form.save" : "learning:form.add")}
        </Button>
        {offer && <Link to={path}>{t("learning:form.back")}</Link>}
        {offer && (
          <Button name="intent" value="remove" look="quiet" formNoValidate>
            {t("learning:form.remove")}
          </Button>
        )}
      </div>
    </Form>
  );
}
