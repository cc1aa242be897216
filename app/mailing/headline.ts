import type { MailOverview } from "./overview";

/** The finding of the page: the key of its words, and what stands in them. */
export type MailHeadline = {
  readonly key: string;
  readonly values: Readonly<Record<string, number>>;
};

export function headlineOf(
  state: "planned" | "open" | "closed" | "published" | "cancelled",
  { addresses, notInvited, waves, stuckSince }: MailOverview,
): MailHeadline {
  if (state === "planned") return { key: "planned", values: {} };
  if (state !== "open") return { key: "closed", values: {} };
  const last = waves.at(-1);
  const waiting = waves.reduce((sum, wave) => sum + wave.waiting, 0);
  if (waiting > 0) return { key: stuckSince ? "stuck" : "sending", values: { count: waiting } };
  if (addresses === 0) return { key: "nobody", values: {} };
  if (!last) return { key: "ready", values: { count: notInvited } };
  return { key: last.kind, values: { number: last.number } };
}
