import type { WaveRefusal } from "./may-start";
import type { MailKind } from "./texts";

/** One wave in counts; who is behind a count is not told. */
export type WaveLine = {
  readonly kind: MailKind;
  readonly number: number;
  /** ISO date. */
  readonly startedOn: string;
  readonly waiting: number;
  readonly handedOver: number;
  readonly refused: number;
  /** Handed to nobody or somebody: the sending was cut off. Not sent again. */
  readonly uncertain: number;
};

export type MailOverview = {
  /** Lines of the roll with an address. */
  readonly addresses: number;
  /** Those among them that no invitation was made for yet. */
  readonly notInvited: number;
  /** Who wants no more mail, in total. */
  readonly stopped: number;
  readonly waves: readonly WaveLine[];
  /** Why a wave of each kind cannot start now. */
  readonly refusals: Readonly<Record<MailKind, WaveRefusal | null>>;
  /** ISO time since which the mail server takes nothing of what waits; null while it does, or nothing waits. */
  readonly stuckSince: string | null;
  /** ISO time from which a reminder may follow the last wave. */
  readonly remindFrom: string | null;
};
