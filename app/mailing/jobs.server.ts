import { z } from "zod";

import { canMail, enqueue, type JobHandler } from "~/platform/index.server";

import { whatIsLeft } from "./lines.server";
import { sendWaiting } from "./send.server";

const queue = "mail";
/** Somebody looks again after the sender, who may have been killed. */
const watchSeconds = 60;
const againSeconds = 10 * 60;

const payloadSchema = z.object({ again: z.boolean().default(false) });

/** Asks for what waits to be sent, by whichever server comes to it first. */
export async function requestSending(): Promise<void> {
  if (canMail()) await enqueue(queue, {}, { key: "now" });
}

/** Sees to it that somebody looks again before long; asked for twice, it is one look. */
export async function keepSending(): Promise<void> {
  if (canMail()) await enqueue(queue, {}, { key: "watch", afterSeconds: watchSeconds });
}

const send: JobHandler = async (payload, signal) => {
  if (!canMail()) return;
  const { again } = payloadSchema.parse(payload ?? {});
  if (!(await whatIsLeft()).any) return;
  await keepSending();
  await sendWaiting(again, signal);
  if ((await whatIsLeft()).again) {
    await enqueue(queue, { again: true }, { key: "again", afterSeconds: againSeconds });
  }
};

export const mailJobs: Readonly<Record<string, JobHandler>> = { [queue]: send };
