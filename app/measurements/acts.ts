/** Where a measurement stands. */
export type MeasurementState = "planned" | "open" | "closed" | "published" | "cancelled";

/** What can be done with a measurement, in the order in which it is shown. */
const acts = [
  "change",
  "try",
  "invite",
  "empty",
  "mail",
  "open",
  "extend",
  "close",
  "promise",
  "name",
  "cancel",
] as const;
export type MeasurementAct = (typeof acts)[number];

/** Why something makes no sense now. */
export type Refusal =
  | "planned"
  | "open"
  | "over"
  | "cancelled"
  /** The network office closed the round: what opened in it now would be compared with nobody. */
  | "round-closed"
  /** Consent to a name can only be withdrawn once the round is closed. */
  | "named-too-late"
  | "ends-in-the-past"
  | "not-later"
  | "opens-after-it-ends"
  | "too-far-away";

/** What makes sense in which state; elsewhere the state itself is the reason why not. */
const possible: Readonly<Record<MeasurementAct, readonly MeasurementState[]>> = {
  change: ["planned"],
  try: ["planned"],
  invite: ["planned", "open"],
  // Once it is open, what is missing from the list would tell who handed in.
  empty: ["planned"],
  mail: ["open"],
  open: ["planned"],
  extend: ["planned", "open"],
  close: ["open"],
  promise: ["planned", "open"],
  // Consent can be given and taken back as long as there are numbers, or will be.
  name: ["planned", "open", "closed", "published"],
  cancel: ["planned", "open"],
};

/** Months after which nobody plans yet. */
const mostMonths = 24;

/** @returns null when it can be done */
export function refusalInState(act: MeasurementAct, state: MeasurementState): Refusal | null {
  if (possible[act].includes(state)) return null;
  return state === "closed" || state === "published" ? "over" : state;
}

/** Where an act makes sense, for the condition of the change itself. */
export function statesFor(act: MeasurementAct): MeasurementState[] {
  return [...possible[act]];
}

export function actsIn(state: MeasurementState): MeasurementAct[] {
  return acts.filter((act) => refusalInState(act, state) === null);
}

/** ISO dates, in the country of the members; null: by hand. */
export type MeasurementDates = {
  /** The first day on which answers come in. */
  readonly opensOn: string | null;
  /** The last day on which answers come in. */
  readonly closesOn: string | null;
};

/** Can a measurement with these dates be planned, or open? @param today ISO date */
export function refusalOfDates(
  { opensOn, closesOn }: MeasurementDates,
  today: string,
): Refusal | null {
  if (closesOn !== null && closesOn < today) return "ends-in-the-past";
  if (closesOn !== null && opensOn !== null && opensOn > closesOn) return "opens-after-it-ends";
  const last = [opensOn, closesOn]
    .filter((date) => date !== null)
    .sort()
    .at(-1);
  return last !== undefined && last > monthsLater(today, mostMonths) ? "too-far-away" : null;
}

/** Can the last day be put off to this one? @param today ISO date */
export function refusalToExtend(
  { opensOn, closesOn }: MeasurementDates,
  until: string,
  today: string,
): Refusal | null {
  if (closesOn !== null && until <= closesOn) return "not-later";
  return refusalOfDates({ opensOn, closesOn: until }, today);
}

/** What the calendar asks for on a day; null: nothing. */
export function dueAct(
  state: MeasurementState,
  { opensOn, closesOn }: MeasurementDates,
  today: string,
): "open" | "close" | null {
  const isOver = closesOn !== null && closesOn < today;
  if (state === "open" && isOver) return "close";
  return state === "planned" && opensOn !== null && opensOn <= today && !isOver ? "open" : null;
}

function monthsLater(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
