import { list, localText } from "~/i18n";
import type { LocalText } from "~/questionnaires";
import { Choice, Headline, Sheet } from "~/ui";

import { InstrumentTable } from "./instrument-table";
import { limitsInWords, type InstrumentView } from "./instrument-view";
import { useWords } from "../words/use-words";

export type InstrumentChoice = {
  readonly questionnaire: string;
  readonly title: LocalText;
  readonly version: number;
  /** Newest first. */
  readonly versions: readonly number[];
  readonly questionnaires: readonly { readonly key: string; readonly title: LocalText }[];
};

type Props = { readonly choice: InstrumentChoice; readonly view: InstrumentView };

/** How well a questionnaire measures: what deserves a look in words, then the numbers. */
export function InstrumentPage({ choice, view }: Props) {
  const { t, say, language } = useWords("instrument");
  const title = localText(choice.title, language);
  return (
    <>
      <Headline
        eyebrow={t("eyebrow", { title, version: choice.version })}
        title={say(view.headline)}
        lead={view.lead.map(say).join(" ")}
      >
        <Choices choice={choice} />
      </Headline>
      {view.items.length > 0 ? <Looks looks={view.looks} /> : null}
      <Scales scales={view.scales} shown={view.items.length > 0} />
      {view.items.length > 0 ? <Items items={view.items} /> : null}
      <Explanation />
    </>
  );
}

const linkTo = (questionnaire: string, version?: number) =>
  `/network/instrument?${new URLSearchParams({
    questionnaire,
    ...(version !== undefined && { version: String(version) }),
  })}`;

function Choices({ choice }: { readonly choice: InstrumentChoice }) {
  const { t, language } = useWords("instrument");
  const { questionnaire, questionnaires, version, versions } = choice;
  return (
    <>
      {questionnaires.length > 1 ? (
        <Choice
          label={t("chooseQuestionnaire")}
          chosen={questionnaire}
          choices={questionnaires.map(({ key, title }) => ({
            id: key,
            name: localText(title, language),
            to: linkTo(key),
          }))}
        />
      ) : null}
      {versions.length > 1 ? (
        <Choice
          label={t("chooseVersion")}
          chosen={String(version)}
          choices={versions.map((number) => ({
            id: String(number),
            name: t("version", { version: number }),
            to: linkTo(questionnaire, number),
          }))}
        />
      ) : null}
    </>
  );
}

function Looks({ looks }: Pick<InstrumentView, "looks">) {
  const { t, say } = useWords("instrument");
  if (looks.length === 0) return <Sheet id="looks" title={t("looks.none")} />;
  return (
    <Sheet id="looks" title={t("looks.title")} say={t("looks.say")}>
      <ul className="nm-looks">
        {looks.map(({ id, text, scale, reasons }) => (
          <li key={id}>
            <h3>{text}</h3>
            <p>{scale}</p>
            <ul>
              {reasons.map((reason) => (
                <li key={reason.key}>{say(reason)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Scales({ scales, shown }: Pick<InstrumentView, "scales"> & { readonly shown: boolean }) {
  const { t, say } = useWords("instrument");
  return (
    <Sheet
      id="scales"
      title={shown ? say(scales.finding) : t("scales.caption")}
      say={shown ? t("scales.say") : null}
    >
      {scales.cautions.length > 0 ? (
        <ul className="nm-cautions">
          {scales.cautions.map((caution) => (
            <li key={say(caution)}>{say(caution)}</li>
          ))}
        </ul>
      ) : null}
      <InstrumentTable
        caption={t("scales.caption")}
        columns={[
          t("column.scale"),
          t("column.members"),
          t("column.people"),
          t("column.mean"),
          t("column.sd"),
          t("column.alpha"),
          t("column.omega"),
          t("column.lowest"),
          t("column.highest"),
          t("column.sameAnswers"),
        ]}
        rows={scales.rows.map(({ withheld, ...row }) => ({
          ...row,
          withheld: withheld && t(`withheld.${withheld}`),
        }))}
      />
    </Sheet>
  );
}

function Items({ items }: Pick<InstrumentView, "items">) {
  const { t, language } = useWords("instrument");
  return (
    <Sheet id="items" title={t("items.title")}>
      {items.map(({ id, name, rows }) => (
        <div key={id} className="nm-instrument-part">
          <h3>{name}</h3>
          <InstrumentTable
            caption={t("items.caption", { scale: name })}
            columns={[
              t("column.item"),
              t("column.mean"),
              t("column.sd"),
              t("column.itemRest"),
              t("column.alphaWithout"),
              t("column.missing"),
              t("column.notApplicable"),
              t("column.lowest"),
              t("column.highest"),
              ...(rows.some(({ flags }) => flags.length > 0) ? [t("column.look")] : []),
            ]}
            rows={rows.map(({ flags, ...row }) => ({
              ...row,
              note: list(
                flags.map((flag) => t(`mark.${flag}`)),
                language,
              ),
            }))}
          />
        </div>
      ))}
    </Sheet>
  );
}

const words = [
  "mean",
  "alpha",
  "itemRest",
  "alphaWithout",
  "ends",
  "missing",
  "sameAnswers",
  "together",
] as const;

function Explanation() {
  const { t, language } = useWords("instrument");
  const limits = limitsInWords(language);
  return (
    <section className="nm-sheet nm-sheet--plain" id="words">
      <div className="nm-column">
        <h2>{t("words.title")}</h2>
        <dl className="nm-instrument-words">
          {words.map((word) => (
            <div key={word}>
              <dt>{t(`words.${word}.term`)}</dt>
              <dd>{t(`words.${word}.text`, limits)}</dd>
            </div>
          ))}
        </dl>
        <p className="nm-note">{t("words.sources")}</p>
      </div>
    </section>
  );
}
