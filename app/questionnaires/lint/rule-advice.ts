import { matrixRows } from "../answer-spec";
import { competences, digcompFramework } from "../digcomp";
import { field, listField, stringField } from "../json";
import { readText } from "../local-text";
import { scoredItems, type ScoredItem } from "../scored-items";
import { estimateDuration } from "./duration";
import type { Place, Report } from "./finding";
import type { Subject } from "./subject";

const fewestItems = 3;
const longestMinutes = 15;

/** What makes a measurement weak without making it wrong. */
export function checkAdvice(subject: Subject, report: Report): void {
  checkScaleSizes(subject, report);
  checkCompetences(subject, report);
  checkSameTexts(subject, report);
  checkDuration(subject, report);
}

function checkScaleSizes({ definition, items }: Subject, report: Report): void {
  for (const scale of listField(field(definition, "nulmeting"), "scales")) {
    const id = stringField(scale, "id");
    const count = items.filter((item) => item.scale === id).length;
    if (id === null || count === 0 || count >= fewestItems) continue;
    report(
      "few-items",
      { at: scale },
      `the scale "${id}" rests on ${count === 1 ? "1 item" : `${count} items`}; ${fewestItems} or more make its score steadier`,
    );
  }
}

function checkCompetences({ definition, coreKey, items }: Subject, report: Report): void {
  const ours = definition.nulmeting;
  if (field(ours, "framework") !== digcompFramework || coreKey !== null) return;
  const measured = new Set(items.map(({ competence }) => competence));
  const missing = competences.filter(({ id }) => !measured.has(id)).map(({ id }) => id);
  if (missing.length === 0) return;
  report(
    "competence-without-items",
    { at: ours, key: "framework" },
    `no question measures ${missing.join(", ")} of ${digcompFramework}; add one, or leave out framework where it is not meant to be covered`,
  );
}

function checkSameTexts({ items, coreQuestions }: Subject, report: Report): void {
  const first = new Map<string, string>();
  for (const item of [...coreQuestions.flatMap(scoredItems), ...items]) {
    const text = normalised(item);
    const other = first.get(text);
    if (text === "") continue;
    if (other === undefined) first.set(text, item.name);
    else {
      report(
        "same-text",
        placeOfText(item),
        `"${item.name}" asks the same as "${other}"; reword or remove one of the two`,
      );
    }
  }
}

/** What is asked: of a row, together with the matrix it stands in. */
function normalised({ row, json, question }: ScoredItem): string {
  const stem = readText(question.json.title)?.nl ?? "";
  const text = row === null ? stem : `${stem} ${readText(json.text)?.nl ?? row}`;
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}

function placeOfText({ row, json, question }: ScoredItem): Place {
  if (row === null) return { at: json, key: "title" };
  const rows = listField(question.json, "rows");
  if (rows.includes(json)) return { at: json, key: "text" };
  return { at: rows, key: matrixRows(question.json).findIndex(({ value }) => value === row) };
}

function checkDuration(subject: Subject, report: Report): void {
  const { definition, merged, questions, coreQuestions } = subject;
  const all = [...coreQuestions, ...questions];
  const { minutes, answers, texts, words } = estimateDuration(merged, all);
  if (Math.round(minutes) <= longestMinutes) return;
  report(
    "takes-long",
    { at: definition, key: Object.hasOwn(definition, "pages") ? "pages" : "elements" },
    `this takes about ${Math.round(minutes)} minutes (answers: ${answers}, texts to write: ${texts}, words of explanation: ${words}); over ${longestMinutes} minutes people stop`,
  );
}
