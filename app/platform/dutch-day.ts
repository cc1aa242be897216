/** The day it is where the members are. @returns an ISO date */
export function dayOf(now: Date): string {
  // Sweden writes dates as ISO does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(now);
}

/** When a day begins where the members are; the clock there is one or two hours ahead of UTC. @param day ISO date */
export function startOfDay(day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const summer = new Date(midnight - 2 * hour);
  return dayOf(summer) === day ? summer : new Date(midnight - hour);
}

/** A day as the database gives it back: midnight in UTC. @returns an ISO date, or null where there is none */
export function storedDay(date: Date): string;
export function storedDay(date: Date | null | undefined): string | null;
export function storedDay(date: Date | null | undefined): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}

/** @param day ISO date */
export function dayAfter(day: string): string {
  return storedDay(new Date(Date.parse(`${day}T00:00:00Z`) + 24 * hour));
}

const hour = 60 * 60 * 1000;
