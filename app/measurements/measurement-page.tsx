import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { longDate } from "~/i18n";
import { Alert, Button, Headline, Sheet, TextField } from "~/ui";

import { TrialSheet } from "./trial-sheet";
import { actsIn, type MeasurementState, type Refusal } from "./acts";

export type SteeredMeasurement = {
  readonly slug: string;
  readonly state: MeasurementState;
  readonly roundName: string;
  readonly questionnaire: string;
  readonly version: number;
  readonly minimum: number;
  readonly namedInNetwork: boolean;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly closedOn: string | null;
};

type Props = {
  readonly measurement: SteeredMeasurement;
  /** Path of this page. */
  readonly here: string;
  /** Path of all measurements. */
  readonly back: string;
  readonly refused: Refusal | "not-sure" | "tried" | null;
  readonly trial: { readonly closesOn: string } | null;
  /** Of a trial that was started just now. */
  readonly links: readonly string[] | null;
};

/** One measurement: where it stands, and what can be done with it now. */
export function MeasurementPage({ measurement, here, back, refused, trial, links }: Props) {
  const { t, i18n } = useTranslation("measurement");
  const { state, roundName, opensOn, closesOn, closedOn, namedInNetwork } = measurement;
  const day = (date: string | null, otherwise: string) =>
    date ? longDate(date, i18n.language) : t(otherwise);
  const acts = actsIn(state);
  const facts: readonly (readonly [string, string])[] = [
    ...(state === "planned" ? [["opens", day(opensOn, "fact.byHand")] as const] : []),
    [
      closedOn ? "closed" : "closes",
      closedOn ? day(closedOn, "fact.byHand") : day(closesOn, "fact.byHand"),
    ],
    ["questionnaire", `${measurement.questionnaire}, ${measurement.version}`],
    ["minimum", t("fact.people", { count: measurement.minimum })],
    ["named", t(namedInNetwork ? "fact.yes" : "fact.no")],
  ];
  return (
    <>
      <Headline
        eyebrow={roundName}
        title={t(`headline.${state}`, { date: closesOn && longDate(closesOn, i18n.language) })}
        lead={t(`lead.${state}`)}
      >
        <Link to={back}>{t("back")}</Link>
      </Headline>
      {refused && (
        <div className="nm-column nm-steer-alert">
          <Alert title={t("refused.title")}>
            <p>{t(`refused.${refused}`)}</p>
          </Alert>
        </div>
      )}
      {acts.includes("invite") && (
        <Sheet title={t("people.title")} say={t(`people.${state}`)}>
          <ul className="nm-steer-links">
            <li>
              <Link to={`${here}/people`}>{t("people.list")}</Link>
            </li>
            <li>
              <Link to={`${here}/mail`}>{t("people.mail")}</Link>
            </li>
            <li>
              <Link to={`${here}/pack.pdf`} reloadDocument>
                {t("people.pack")}
              </Link>
            </li>
          </ul>
        </Sheet>
      )}
      {acts.includes("try") && <TrialSheet trial={trial} links={links} />}
      {acts.includes("open") && (
        <Sheet title={t("open.title")} say={t("open.say")}>
          <Steer act="open" label={t("open.submit")} />
        </Sheet>
      )}
      <Sheet title={t("facts")}>
        <dl className="nm-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{t(`fact.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {acts.includes("change") && <Link to={`${here}/change`}>{t("change")}</Link>}
      </Sheet>
      {acts.includes("extend") && state === "open" && (
        <Sheet title={t("extend.title")} say={t("extend.say")}>
          <Form method="post" className="nm-form">
            <TextField
              name="until"
              type="date"
              required
              label={t("extend.until")}
              defaultValue={closesOn ?? ""}
            />
            <Button name="intent" value="extend" look="quiet">
              {t("extend.submit")}
            </Button>
          </Form>
        </Sheet>
      )}
      {acts.includes("close") && (
        <Sheet title={t("close.title")} say={t("close.say")}>
          <Steer act="close" label={t("close.submit")} sure={t("close.sure")} />
        </Sheet>
      )}
      {acts.includes("name") && (
        <Sheet title={t(namedInNetwork ? "name.is" : "name.isNot")} say={t("name.say")}>
          <Form method="post" className="nm-form">
            <input type="hidden" name="named" value={namedInNetwork ? "no" : "yes"} />
            <Button name="intent" value="name" look="quiet">
              {t(namedInNetwork ? "name.withdraw" : "name.give")}
            </Button>
          </Form>
        </Sheet>
      )}
      {acts.includes("cancel") && (
        <Sheet title={t("cancel.title")} say={t(`cancel.${state}`)}>
          <Steer act="cancel" label={t("cancel.submit")} sure={t("cancel.sure")} />
        </Sheet>
      )}
    </>
  );
}

type SteerProps = {
  readonly act: "open" | "close" | "cancel";
  readonly label: string;
  /** What to tick first, where there is no way back. */
  readonly sure?: string;
};

function Steer({ act, label, sure }: SteerProps) {
  return (
    <Form method="post" className="nm-form">
      {sure && (
        <label className="nm-sure">
          <input type="checkbox" name="sure" value="yes" required />
          <span>{sure}</span>
        </label>
      )}
      <Button name="intent" value={act} look={sure ? "quiet" : "filled"}>
        {label}
      </Button>
    </Form>
  );
}
