import type { MailKind } from "./texts";

/** How the waves of a measurement stand. */
export type WaveStanding = Readonly<Record<MailKind, number>> & {
  /** Letters that wait, or are on their way. */
  readonly unfinished: number;
  /** When the last wave began; null: there was none. */
  readonly lastStartedAt: Date | null;
};

/** Why a wave cannot start now. */
export type WaveRefusal =
  /** A reminder reminds of an invitation. */
  | "not-invited"
  | "three-already"
  /** Two waves at once go out mixed: a reminder before the invitation. */
  | "still-sending"
  | "too-soon";

/** Everybody gets them, also who is done: the database refuses a fourth. */
const mostReminders = 3;
/** Milliseconds from the start of a wave to the first reminder after it. */
const beforeReminding = 24 * 60 * 60 * 1000;

/** @returns null when it can start */
export function refusalToStart(
  kind: MailKind,
  standing: WaveStanding,
  now: Date,
): WaveRefusal | null {
  const { invitation, reminder, unfinished } = standing;
  if (kind === "reminder" && invitation === 0) return "not-invited";
  if (kind === "reminder" && reminder >= mostReminders) return "three-already";
  if (unfinished > 0) return "still-sending";
  const from = remindFrom(standing);
  return kind === "reminder" && from !== null && now < from ? "too-soon" : null;
}

/** From when on a reminder may go, as far as the last wave is concerned; a whole minute, as pages say it. */
export function remindFrom({ lastStartedAt }: WaveStanding): Date | null {
  if (!lastStartedAt) return null;
  const minutes = Math.ceil((lastStartedAt.getTime() + beforeReminding) / 60_000);
  return new Date(minutes * 60_000);
}
