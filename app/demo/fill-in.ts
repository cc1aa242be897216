import type { Answers } from "~/questionnaires";

import type { Person } from "./person";
import type { Random } from "./random";
import type { Sheet, SheetItem } from "./sheet";

/** How far apart the steps of an item's answers lie, in units of ability; the middle one is at 0. */
const stepSpread = 1.4;

/** People differ by about this much on what only their organisation asks, in units of ability. */
const ownSpread = 0.5;

const skipsItem = 0.006;
const skipsBackground = 0.02;

/** Someone whose answers on an area are those of all their colleagues. */
type FillInOptions = { readonly alikeArea: string | null };

/** The answers of one person, background included; the unit is not among them. */
export function fillIn(
  sheet: Sheet,
  person: Person,
  random: Random,
  { alikeArea }: FillInOptions,
): Answers {
  const answers: Record<string, unknown> = {};
  const ownAbility = ownAbilities(sheet, person, random);
  for (const item of sheet.items) {
    const alike = alikeArea !== null && item.area === alikeArea;
    const answer = alike ? colleaguesAnswer(item) : answerItem(item, person, ownAbility, random);
    if (answer !== undefined) put(answers, item, answer);
  }
  for (const { name, values } of sheet.background) {
    if (name === "unit" || random.chance(skipsBackground)) continue;
    const known = values.find(({ value }) => value === person.background[name]);
    const value = known?.value ?? values[random.weighted(values.map(() => 1))]?.value;
    if (value !== undefined) answers[name] = value;
  }
  return answers;
}

/** Ability on each of the organisation's own scales; null where they are not about this person's work. */
function ownAbilities(
  sheet: Sheet,
  person: Person,
  random: Random,
): ReadonlyMap<string, number | null> {
  const scales = new Set(sheet.items.flatMap(({ own, scale }) => (own && scale ? scale : [])));
  return new Map(
    [...scales].map((scale) => {
      const applies = random.chance(person.primary ? 0.94 : 0.5);
      const ability = person.overall + 0.2 + ownSpread * random.normal();
      return [scale, applies ? ability : null];
    }),
  );
}

function answerItem(
  item: SheetItem,
  person: Person,
  ownAbility: ReadonlyMap<string, number | null>,
  random: Random,
): unknown {
  if (random.chance(skipsItem)) return undefined;
  const { answers } = item;
  const own = item.scale === null ? undefined : ownAbility.get(item.scale);
  const ability = own === undefined ? abilityOf(item, person) : own;
  if (answers.kind === "knowledge") return answerKnowledge(item, answers, person.overall, random);
  const notApplicable = ability === null || random.chance(item.notApplicable);
  if (notApplicable && answers.other !== null) return answers.other;
  return answers.rising[grade(item, ability ?? 0, answers.rising.length, random)];
}

function abilityOf({ area }: SheetItem, { areas, overall }: Person): number {
  return (area === null ? undefined : areas[area]) ?? overall;
}

/** Samejima's graded response model: one logistic curve per step, all of one slope. */
function grade(
  { difficulty, discrimination }: SheetItem,
  ability: number,
  answers: number,
  random: Random,
): number {
  const draw = random.unit();
  let reached = 0;
  for (let step = 1; step < answers; step++) {
    const at = difficulty + stepSpread * (step - answers / 2);
    if (draw < logistic(discrimination * (ability - at))) reached = step;
  }
  return reached;
}

/** Some guess right; who does not know says so, or picks what looks right. */
function answerKnowledge(
  { difficulty, discrimination }: SheetItem,
  { right, wrong }: Extract<SheetItem["answers"], { kind: "knowledge" }>,
  ability: number,
  random: Random,
): unknown {
  const knows = logistic(1.4 * discrimination * (ability - difficulty));
  if (random.chance(0.12 + 0.86 * knows)) return right;
  const last = wrong.length - 1;
  return wrong[random.weighted(wrong.map((_, place) => (place === last ? 1.6 : 1 / (1 + place))))];
}

function colleaguesAnswer({ answers, difficulty }: SheetItem): unknown {
  if (answers.kind === "knowledge") return answers.right;
  const middle = Math.floor(answers.rising.length / 2);
  return answers.rising[difficulty > 0 ? middle - 1 : middle];
}

function put(
  answers: Record<string, unknown>,
  { question, row }: SheetItem,
  answer: unknown,
): void {
  if (row === null) answers[question] = answer;
  else answers[question] = { ...asRows(answers[question]), [row]: answer };
}

function asRows(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
