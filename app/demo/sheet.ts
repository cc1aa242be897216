import {
  answerSpec,
  questionsOf,
  type AnswerChoice,
  type Instrument,
  type Item,
  type Scale,
} from "~/questionnaires";

import { natureOf, type ItemNature } from "./difficulty";

type AnswerScalar = AnswerChoice["value"];

/** What the generator fills in for one item. */
export type SheetItem = ItemNature & {
  readonly question: string;
  readonly row: string | null;
  /** The DigComp area that its ability belongs to; null for knowledge and for own scales. */
  readonly area: string | null;
  readonly scale: string | null;
  /** Of the organisation's own part. */
  readonly own: boolean;
  readonly answers:
    | {
        readonly kind: "graded";
        readonly rising: readonly AnswerScalar[];
        readonly other: AnswerScalar | null;
      }
    | {
        readonly kind: "knowledge";
        readonly right: AnswerScalar;
        readonly wrong: readonly AnswerScalar[];
      };
};

export type Sheet = {
  readonly items: readonly SheetItem[];
  readonly background: Instrument["background"];
};

/** Prepares a questionnaire for filling in; a kind of question that it does not know stays blank. */
export function makeSheet(instrument: Instrument, definition: unknown): Sheet {
  const choices = new Map(
    questionsOf(definition).map((question) => [question.name, choicesOf(answerSpec(question))]),
  );
  const scales = new Map(instrument.scales.map((scale) => [scale.id, scale]));
  return {
    items: instrument.items.flatMap((item) => {
      const answers = answersOf(item, choices.get(item.question) ?? []);
      const scale = item.scale === null ? undefined : scales.get(item.scale);
      return answers ? [{ ...natureOf(item), ...placeOf(item, scale), answers }] : [];
    }),
    background: instrument.background,
  };
}

function placeOf(item: Item, scale: Scale | undefined) {
  const area = scale ? scale.competence : item.competence;
  return {
    question: item.question,
    row: item.row,
    area: area?.split(".")[0] ?? null,
    scale: item.scale,
    own: !item.core,
  };
}

function choicesOf(spec: ReturnType<typeof answerSpec>): readonly AnswerScalar[] {
  if (spec.kind === "one") return spec.choices.map(({ value }) => value);
  if (spec.kind === "matrix" && !spec.many) return spec.columns.map(({ value }) => value);
  return spec.kind === "boolean" ? [false, true] : [];
}

function answersOf(item: Item, choices: readonly AnswerScalar[]): SheetItem["answers"] | null {
  const { scoring } = item;
  if (scoring.kind === "correct") {
    const right = choices.find((value) => value === scoring.answer);
    if (right === undefined) return null;
    return { kind: "knowledge", right, wrong: choices.filter((value) => value !== right) };
  }
  const graded = choices.filter((value) => typeof value !== "string");
  const rising = graded.sort((one, other) => Number(one) - Number(other));
  if (rising.length < 2) return null;
  return {
    kind: "graded",
    rising: scoring.reverse ? rising.reverse() : rising,
    other: choices.find((value) => typeof value === "string") ?? null,
  };
}
