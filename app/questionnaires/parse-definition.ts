import { answerSpec, type AnswerSpec } from "./answer-spec";
import type {
  BackgroundQuestion,
  Instrument,
  Item,
  Level,
  LocalText,
  QuestionOutline,
  Scale,
} from "./instrument";
import { field, isRecord, listField, numberField, stringField } from "./json";
import { readText } from "./local-text";
import { itemScoring, scoredItems, type ScoredItem } from "./scored-items";
import { coreMark, extendsKey, pagesOf, questionsOf, type QuestionNode } from "./structure";

/** Where a definition names none; the cut-offs are those of DigCompSAT. */
export const defaultLevels: readonly Level[] = [
  { id: "starter", from: 0, title: { nl: "Starter", en: "Starter" } },
  { id: "op-weg", from: 30, title: { nl: "Op weg", en: "On the way" } },
  { id: "zelfstandig", from: 48, title: { nl: "Zelfstandig", en: "Independent" } },
  { id: "voorloper", from: 81, title: { nl: "Voorloper", en: "Front-runner" } },
];

/**
 * Reads a definition in the product's own terms.
 *
 * @param definition linted, and merged with its core when it is a part
 * @throws TypeError when it cannot be scored as it stands: lint refuses such a definition
 */
export function parseDefinition(definition: unknown): Instrument {
  const ours = field(definition, "nulmeting");
  const key = stringField(ours, "key");
  if (key === null) throw new TypeError("the definition has no nulmeting.key");
  const questions = questionsOf(definition);
  const isCore = coreTest(definition);
  return {
    key,
    title: readText(field(definition, "title")) ?? { nl: key },
    scales: readScales(ours, isCore),
    total: listField(field(ours, "total"), "of").filter((id) => typeof id === "string"),
    levels: readLevels(ours),
    items: questions.flatMap((question) =>
      scoredItems(question).map((item) => readItem(item, isCore)),
    ),
    background: questions.filter(isBackground).map(readBackground),
    breakdowns: listField(ours, "breakdowns")
      .filter((names) => Array.isArray(names))
      .map((names) => names.filter((name) => typeof name === "string")),
    pages: pagesOf(definition).map(({ name, json }, index) => ({
      name,
      title: readText(field(json, "title")) ?? { nl: `Deel ${index + 1}`, en: `Part ${index + 1}` },
    })),
    questions: questions.filter((question) => answerSpec(question).kind !== "none").map(outline),
    feedback: mapRecord(field(ours, "feedback"), (levels) => mapRecord(levels, readText)),
    nextSteps: mapRecord(field(ours, "nextSteps"), (step) => {
      const title = readText(field(step, "title"));
      const text = readText(field(step, "text"));
      return title && text ? { title, text } : null;
    }),
  };
}

type CoreTest = (of: { readonly scale?: string | null; readonly question?: string }) => boolean;

/** Everything is core but what a part adds; merging leaves marks of what was the core's. */
function coreTest(definition: unknown): CoreTest {
  if (extendsKey(definition) === null) return () => true;
  const scales = new Set(coreScaleIds(definition));
  const questions = new Set(listField(field(definition, "nulmeting"), "coreQuestions"));
  return ({ scale, question }) =>
    question === undefined
      ? typeof scale === "string" && scales.has(scale)
      : questions.has(question);
}

function coreScaleIds(definition: unknown): readonly unknown[] {
  const mark = coreMark(definition);
  return Array.isArray(mark) ? mark : [];
}

function readScales(ours: unknown, isCore: CoreTest): readonly Scale[] {
  return listField(ours, "scales").flatMap((scale) => {
    const id = stringField(scale, "id");
    if (id === null) return [];
    const title = readText(field(scale, "title")) ?? { nl: id };
    return {
      id,
      title,
      short: readText(field(scale, "short")) ?? title,
      activity: readText(field(scale, "activity")) ?? lowerCase(title),
      competence: stringField(scale, "competence"),
      core: isCore({ scale: id }),
    };
  });
}

function readLevels(ours: unknown): readonly Level[] {
  const levels = listField(ours, "levels").flatMap((level) => {
    const id = stringField(level, "id");
    if (id === null) return [];
    const title = readText(field(level, "title")) ?? { nl: id };
    return { id, from: numberField(level, "from", 0), title };
  });
  return levels.length > 0 ? levels : defaultLevels;
}

function readItem(item: ScoredItem, isCore: CoreTest): Item {
  const scoring = itemScoring(item);
  if (!scoring) throw new TypeError(`the answers of item ${item.name} cannot be scored`);
  const { name, question, row, json } = item;
  const title = (row === null ? titleOf(question) : readText(json.text)) ?? { nl: row ?? name };
  return {
    name,
    question: question.name,
    row,
    page: question.page,
    title,
    short: readText(json.short) ?? title,
    scale: typeof item.scale === "string" ? item.scale : null,
    competence: typeof item.competence === "string" ? item.competence : null,
    weight: typeof item.weight === "number" ? item.weight : 1,
    scoring,
    core: isCore({ question: question.name }),
  };
}

export function isBackground(question: QuestionNode): boolean {
  return question.json.background === true;
}

function readBackground(question: QuestionNode): BackgroundQuestion {
  return {
    name: question.name,
    title: titleOf(question),
    values: categories(answerSpec(question)),
  };
}

function categories(spec: AnswerSpec): BackgroundQuestion["values"] {
  if (spec.kind === "one") {
    return spec.choices.map(({ value, title }) => ({ value: String(value), title }));
  }
  if (spec.kind === "boolean") {
    return [
      { value: "true", title: { nl: "Ja", en: "Yes" } },
      { value: "false", title: { nl: "Nee", en: "No" } },
    ];
  }
  return [];
}

function outline(question: QuestionNode): QuestionOutline {
  const title = titleOf(question);
  return {
    name: question.name,
    page: question.page,
    title,
    short: readText(question.json.short) ?? title,
    background: isBackground(question),
  };
}

function titleOf({ name, json }: QuestionNode): LocalText {
  return readText(json.title) ?? { nl: name };
}

function lowerCase({ nl, en }: LocalText): LocalText {
  return en === undefined
    ? { nl: nl.toLowerCase() }
    : { nl: nl.toLowerCase(), en: en.toLowerCase() };
}

/** The entries that read well; the rest is left out. */
function mapRecord<T>(value: unknown, read: (entry: unknown) => T | null): Record<string, T> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) => {
      const result = read(entry);
      return result === null ? [] : [[key, result]];
    }),
  );
}
