import type { Asked } from "./asked";

/** Past this much we hang up instead of hearing the sender out. */
const patience = 16;

/** A request's body, kept no further than the limit allows, whatever length it claims. */
export async function readBytes(
  { body }: Pick<Asked, "body">,
  limitBytes: number,
): Promise<Uint8Array | "too-large"> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    // Read on without keeping it: a sender that is cut off never sees the answer.
    if (size <= limitBytes) chunks.push(chunk);
    if (size > patience * limitBytes) break;
  }
  return size > limitBytes ? "too-large" : Buffer.concat(chunks);
}
