import { findRelease } from "~/releases/index.server";

import type { World } from "./adversary";
import { listRows, type Dump, type Row } from "./dump";
import { tasks } from "./instrument";
import type { Play } from "./play";

/** The released group of each value of `unit` that a response can hold. */
export async function releasedGroups(played: Play): Promise<(unit: string) => string> {
  const release = await findRelease(played.id);
  const byUnit = release?.document.breakdowns.find(({ by }) => by[0] === "unit");
  const shown = new Set(byUnit?.groups.flatMap(({ values }) => values?.unit ?? []));
  return (unit) => (shown.has(unit) ? unit : "others");
}

/**
 * What the adversary holds, newest dump first, and the truth to judge it by: a response is known by the
 * task that only one person has.
 */
export function makeWorld(
  played: Play,
  dumps: readonly Dump[],
  groupOf: (unit: string) => string,
  lists: readonly Row[] = listsOf(played),
): World {
  const numberOf = (row: Row) => {
    const task = row.table === "response" ? row.cells.get("answers.taak") : undefined;
    return task === undefined ? null : tasks.indexOf(task);
  };
  const groups = new Map<number, string>();
  for (const row of dumps.flatMap(({ rows }) => rows)) {
    const number = numberOf(row);
    if (number !== null && !groups.has(number))
      groups.set(number, groupOf(row.cells.get("answers.unit") ?? "__unknown__"));
  }
  const responseOf = new Map([...played.markOf.entries()].filter(([, mark]) => groups.has(mark)));
  return {
    dumps,
    lists,
    truth: { responseOf, groupOf: groups },
    numberOf,
    circles: circlesOf(played),
  };
}

/** The personnel list with units, which letter went when, and the app's log. */
export function listsOf({ people, mails, log }: Play): readonly Row[] {
  const sent = (kind: string) =>
    mails.filter((mail) => mail.kind === kind).map(({ email, at }) => ({ email, at }));
  return [
    ...listRows(
      "personnel",
      people.map(({ name, email, unit }) => ({ name, email, unit })),
    ),
    ...listRows("first letters", sent("invitation")),
    ...listRows("reminders", sent("reminder")),
    ...listRows(
      "log",
      log.map((line) => ({ line })),
    ),
  ];
}

function circlesOf({ people, withdrew, drafted }: Play): ReadonlyMap<string, ReadonlySet<number>> {
  const numbers = [...people.keys()];
  const only = (chosen: (person: number) => boolean) => new Set(numbers.filter(chosen));
  const few = new Set(["Directie", "Ombudsman", "Magazijn", "Zorg", "Nachtdienst"]);
  return new Map([
    ["all", only(() => true)],
    ["late", only((person) => people[person]?.late === true)],
    ["of small units", only((person) => few.has(people[person]?.unit ?? ""))],
    ["who withdrew", withdrew],
    ["who saved a draft", drafted],
  ]);
}
