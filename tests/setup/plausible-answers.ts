import { answerSpec, questionsOf } from "~/questionnaires";

/** Points up or down on a scale of 0–100, for everybody in a group; by DigComp area, or `all`. */
export type Leaning = Readonly<Record<string, number>>;

/** Numbers 0 ≤ x < 1 that are the same for the same name. Source: T. Ettinger's mulberry32. */
export function randomNumbers(name: string): () => number {
  let state = [...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One person's answers to everything that is asked but the unit: people differ, and their answers hang together. */
export function plausibleAnswers(
  definition: unknown,
  random: () => number,
  leaning: Leaning,
  alike?: string,
): Record<string, unknown> {
  const person = 55 + 30 * (random() + random() - 1) + (leaning.all ?? 0);
  const choose = (values: readonly unknown[], competence: unknown): unknown => {
    const rising = values.filter((value) => typeof value === "number").sort((a, b) => a - b);
    if (rising.length < 2) return values[Math.floor(random() * values.length)];
    const area = typeof competence === "string" ? competence.slice(0, 1) : "";
    const own = person + (leaning[area] ?? 0) + 50 * (random() - 0.5);
    const score = area !== "" && area === alike ? 50 : own;
    const step = Math.round((score / 100) * (rising.length - 1));
    return rising[Math.min(rising.length - 1, Math.max(0, step))];
  };
  const answers: Record<string, unknown> = {};
  for (const question of questionsOf(definition)) {
    if (question.name === "unit") continue;
    const { competence } = question.json;
    const spec = answerSpec(question);
    if (spec.kind === "one") {
      const values = spec.choices.map(({ value }) => value);
      answers[question.name] = choose(values, competence);
    }
    if (spec.kind === "matrix") {
      const values = spec.columns.map(({ value }) => value);
      answers[question.name] = Object.fromEntries(
        spec.rows.map(({ value, json }) => [value, choose(values, json.competence)]),
      );
    }
  }
  return answers;
}
